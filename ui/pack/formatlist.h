// The formats as a list to check off, in groups: first the documents, then the devices by their makers. It
// can be narrowed by words and to what is chosen; neither changes what is chosen.
#pragma once

#include "pack/formatverdict.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace netsetup {

class FormatListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, BriefRole, DetailsRole, ReadinessRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    struct Row
    {
        QString id;
        QString title;
        QString maker; ///< as Format says it; empty: a document
        FormatVerdict verdict;
    };
    using FileNames = QHash<QString, QStringList>; ///< format id -> the files that it would write
    void setRows(const QList<Row> &rows);
    void setChecked(const QSet<QString> &ids);
    /// Only rows in whose title, maker, id or file names every word is found; empty: all rows.
    void setSearch(const QString &words, const FileNames &fileNames);
    /// Only what is chosen now. What is taken out after that stays in sight, to be put in again.
    void setOnlyChosen(bool only);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Where the format stands in the list; -1: not in sight.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// The first one that is no heading; -1: the list is empty.
    [[nodiscard]] int firstRow() const { return m_lines.isEmpty() ? -1 : 1; }
    /// Of all rows, whether in sight or not, in the order of the list.
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QStringList checkedRows() const;

Q_SIGNALS:
    void toggled(const QString &id, bool checked); ///< by the user

private:
    /// A format, or the heading above those of one maker.
    struct Line
    {
        QString maker;
        QString id; ///< empty: a heading
        qsizetype row = 0;

        bool operator==(const Line &other) const { return maker == other.maker && id == other.id; }
    };
    [[nodiscard]] bool isInSight(const Row &row) const;
    [[nodiscard]] QList<Line> linesInSight() const;
    void showLines();
    void tellChecked();
    [[nodiscard]] QVariant headingData(const Line &line, int role) const;

    QList<Row> m_rows; ///< in groups
    QList<Line> m_lines;
    QSet<QString> m_checked;
    QStringList m_words;
    FileNames m_fileNames;
    bool m_onlyChosen = false;
    QSet<QString> m_kept; ///< with m_onlyChosen: what is in sight
};

} // namespace netsetup
