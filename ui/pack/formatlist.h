// The formats as a list to check off, in a few groups. What only some need is folded: the devices that nobody
// has chosen, and what this plan cannot have. The list can be narrowed by words and to what is chosen, which
// looks into the folds as well; neither changes what is chosen.
#pragma once

#include "pack/formatgroup.h"
#include "pack/formatverdict.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace netsetup {

class FormatListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        BriefRole,
        DetailsRole,
        ReadinessRole,
        HeadingRole,
        FoldRole,
        OpenRole
    };

    using QAbstractListModel::QAbstractListModel;

    struct Row
    {
        QString id;
        QString title;
        QString maker; ///< as Format says it; empty: a document
        FormatVerdict verdict;
        FormatGroup group = FormatGroup::Request;
    };
    using FileNames = QHash<QString, QStringList>; ///< format id -> the files that it would write
    /// `deviceQuestion`: what is asked while no device is chosen, "Which firewall do they have?"
    void setRows(const QList<Row> &rows, const QString &deviceQuestion);
    void setChecked(const QSet<QString> &ids);
    /// Only rows in whose title, maker, id or file names every word is found; empty: all rows.
    void setSearch(const QString &words, const FileNames &fileNames);
    /// Only what is chosen now. What is taken out after that stays in sight, to be put in again.
    void setOnlyChosen(bool only);
    /// Opens or closes the fold in this line. Says in which line it stands now; -1: there was none.
    int toggleFold(int line);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Where the format stands in the list; -1: not in sight.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// The first format; -1: there is none in sight.
    [[nodiscard]] int firstRow() const;
    /// Of all rows, whether in sight or not; the request comes first.
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QStringList checkedRows() const;

Q_SIGNALS:
    void toggled(const QString &id, bool checked); ///< by the user

private:
    /// A format, the heading above those of a group, or what hides some of them.
    struct Line
    {
        enum class Kind { Heading, Format, Fold };
        Kind kind = Kind::Format;
        FormatGroup group = FormatGroup::Request;
        qsizetype row = 0;
        QString id; ///< of a format

        bool operator==(const Line &other) const
        {
            return kind == other.kind && group == other.group && id == other.id;
        }
    };
    [[nodiscard]] FormatGroup placeOf(const Row &row) const;
    [[nodiscard]] bool isNarrowed() const { return m_onlyChosen || !m_words.isEmpty(); }
    [[nodiscard]] bool isInSight(const Row &row) const;
    [[nodiscard]] bool isFolded(const Row &row) const;
    [[nodiscard]] QList<qsizetype> rowsIn(FormatGroup group) const;
    void addGroup(QList<Line> &lines, FormatGroup group) const;
    [[nodiscard]] QList<Line> linesInSight() const;
    void showLines();
    void takeToFront();
    [[nodiscard]] int countChecked(FormatGroup group) const;
    [[nodiscard]] QVariant headingData(const Line &line, int role) const;
    [[nodiscard]] QVariant foldData(const Line &line, int role) const;
    [[nodiscard]] QString foldTitle(FormatGroup group) const;
    [[nodiscard]] QString foldBrief(FormatGroup group, bool open, int count) const;
    [[nodiscard]] QVariant formatData(const Row &row, int role) const;

    QList<Row> m_rows; ///< in groups
    QList<Line> m_lines;
    QSet<QString> m_checked;
    QStringList m_words;
    FileNames m_fileNames;
    QString m_deviceQuestion;
    QSet<FormatGroup> m_open; ///< folds that somebody has opened
    QSet<QString> m_front; ///< chosen once: in front of the fold, and not moved while somebody ticks below it
    bool m_onlyChosen = false;
    QSet<QString> m_kept; ///< with m_onlyChosen: what is in sight
};

} // namespace netsetup
