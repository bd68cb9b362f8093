// The images of the plan as a table: from where, to where, for which processors, and how they stand.
#pragma once

#include "session/imagerows.h"

#include <QAbstractTableModel>

namespace netsetup {

class ImageTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FromColumn, ToColumn, PlatformColumn, StateColumn, ColumnCount };

    explicit ImageTable(QObject *parent = nullptr);

    void setRows(const QList<ImageRow> &rows);
    [[nodiscard]] const QList<ImageRow> &rows() const { return m_rows; }
    /// As registry/images.txt has it: the source, and behind a blank the name in the own registry.
    [[nodiscard]] QString lineOf(int row) const;
    /// "8 images: 7 present, 1 missing": what a glance has to tell.
    [[nodiscard]] QString summary() const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<ImageRow> m_rows;
};

} // namespace netsetup
