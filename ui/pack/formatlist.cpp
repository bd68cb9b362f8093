// Keeps the lines in place while only their words change, so that the selection and the scroll position stay.
#include "pack/formatlist.h"

#include "base/inwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// What is said of devices that many make stands behind the makers, in this order.
const QStringList &generalMakers()
{
    static const QStringList words{u"Linux gateways"_s, u"Kubernetes"_s, u"Other proxies"_s};
    return words;
}

/// Documents first, then makers, then what many make.
qsizetype rankOf(const QString &maker)
{
    constexpr qsizetype ofMakers = 1;
    return maker.isEmpty() ? 0 : ofMakers + 1 + generalMakers().indexOf(maker);
}

bool standsBefore(const FormatListModel::Row &one, const FormatListModel::Row &other)
{
    const qsizetype rank = rankOf(one.maker);
    const qsizetype otherRank = rankOf(other.maker);
    return rank == otherRank ? one.maker.compare(other.maker, Qt::CaseInsensitive) < 0 : rank < otherRank;
}

/// A symbol beside the words: colour is never the only signal.
QString symbolOf(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
        return u"\u2713"_s;
    case Readiness::Partly:
        return u"\u25D0"_s;
    case Readiness::Refused:
        break;
    }
    return u"\u2717"_s;
}

QString briefOf(const FormatListModel::Row &row)
{
    return symbolOf(row.verdict.readiness) + u' ' + row.verdict.brief;
}

/// As it is read aloud, where the heading is not.
QString spoken(const FormatListModel::Row &row)
{
    const QString title =
        row.maker.isEmpty() ? row.title : QString(row.title + u", "_s + inWords("Formats", row.maker));
    return title + u": "_s + row.verdict.brief;
}

} // namespace

void FormatListModel::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    std::stable_sort(m_rows.begin(), m_rows.end(), &standsBefore);
    showLines();
}

void FormatListModel::setChecked(const QSet<QString> &ids)
{
    if (ids == m_checked)
        return;
    m_checked = ids;
    m_kept = ids;
    tellChecked();
    showLines();
}

void FormatListModel::setSearch(const QString &words, const FileNames &fileNames)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    m_fileNames = fileNames;
    showLines();
}

void FormatListModel::setOnlyChosen(bool only)
{
    if (only == m_onlyChosen)
        return;
    m_onlyChosen = only;
    m_kept = m_checked;
    showLines();
}

bool FormatListModel::isInSight(const Row &row) const
{
    if (m_onlyChosen && !m_kept.contains(row.id))
        return false;
    const QStringList told =
        QStringList{row.id, row.title, row.maker, inWords("Formats", row.maker)} + m_fileNames.value(row.id);
    return std::all_of(m_words.begin(), m_words.end(), [&told](const QString &word) {
        return std::any_of(told.begin(), told.end(),
                           [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

QList<FormatListModel::Line> FormatListModel::linesInSight() const
{
    QList<Line> lines;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        if (!isInSight(row))
            continue;
        if (lines.isEmpty() || lines.last().maker != row.maker)
            lines.append({row.maker, {}, i});
        lines.append({row.maker, row.id, i});
    }
    return lines;
}

void FormatListModel::showLines()
{
    const QList<Line> lines = linesInSight();
    if (lines != m_lines) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    m_lines = lines;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_lines.size()) - 1));
}

/// The headings count them.
void FormatListModel::tellChecked()
{
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_lines.size()) - 1));
}

int FormatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant FormatListModel::headingData(const Line &line, int role) const
{
    const QString heading = line.maker.isEmpty() ? tr("Documents and data") : inWords("Formats", line.maker);
    const auto chosen = std::count_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.maker == line.maker && m_checked.contains(row.id);
    });
    //: Of the files below this heading, in little room.
    const QString count = chosen == 0 ? QString() : tr("%1 chosen").arg(chosen);
    switch (role) {
    case Qt::DisplayRole:
        return heading;
    case Qt::AccessibleTextRole:
        return count.isEmpty() ? heading : QString(heading + u": "_s + count);
    case BriefRole:
        return count;
    case HeadingRole:
        return true;
    default:
        return {};
    }
}

QVariant FormatListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line &line = m_lines.at(index.row());
    if (line.id.isEmpty())
        return headingData(line, role);
    const Row &row = m_rows.at(line.row);
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::CheckStateRole:
        return m_checked.contains(row.id) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::AccessibleDescriptionRole:
    case DetailsRole:
        return row.verdict.details;
    case IdRole:
        return row.id;
    case BriefRole:
        return briefOf(row);
    case ReadinessRole:
        return static_cast<int>(row.verdict.readiness);
    case HeadingRole:
        return false;
    default:
        return {};
    }
}

bool FormatListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString id = data(index, IdRole).toString();
    if (role != Qt::CheckStateRole || id.isEmpty())
        return false;
    const bool checked = value.value<Qt::CheckState>() == Qt::Checked;
    if (checked)
        m_checked.insert(id);
    else
        m_checked.remove(id);
    tellChecked();
    Q_EMIT toggled(id, checked);
    return true;
}

/// The keyboard goes past what is not enabled, and nothing can be done with it.
Qt::ItemFlags FormatListModel::flags(const QModelIndex &index) const
{
    if (data(index, HeadingRole).toBool())
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

int FormatListModel::rowOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (!id.isEmpty() && m_lines.at(i).id == id)
            return static_cast<int>(i);
    }
    return -1;
}

QStringList FormatListModel::ids() const
{
    QStringList ids;
    for (const Row &row : m_rows)
        ids.append(row.id);
    return ids;
}

QStringList FormatListModel::checkedRows() const
{
    QStringList checked = ids();
    checked.removeIf([this](const QString &id) { return !m_checked.contains(id); });
    return checked;
}

} // namespace netsetup
