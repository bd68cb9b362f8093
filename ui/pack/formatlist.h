// The formats as a list to check off: title above, what the planner says of it below.
#pragma once

#include "pack/formatverdict.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStyledItemDelegate>

namespace netsetup {

class FormatListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, BriefRole, DetailsRole, ReadinessRole };

    using QAbstractListModel::QAbstractListModel;

    struct Row
    {
        QString id;
        QString title;
        FormatVerdict verdict;
    };
    void setRows(const QList<Row> &rows);
    void setChecked(const QSet<QString> &ids);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] int rowOf(const QString &id) const;
    /// Those of the rows that are checked, in the order of the rows.
    [[nodiscard]] QStringList checkedRows() const;

Q_SIGNALS:
    void toggled(const QString &id, bool checked); ///< by the user

private:
    QList<Row> m_rows;
    QSet<QString> m_checked;
};

class FormatDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace netsetup
