// Keeps the lines in place while only their words change, so that the selection and the scroll position stay.
#include "pack/formatlist.h"

#include "base/inwords.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// As they stand in the list. What is asked comes first, which device they have: the others are right as they
/// are.
constexpr FormatGroup groups[] = {FormatGroup::Devices, FormatGroup::Request, FormatGroup::Kubernetes,
                                  FormatGroup::Data, FormatGroup::Refused};

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
    if (one.group != other.group)
        return one.group < other.group;
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

QString makerOf(const FormatListModel::Row &row)
{
    return row.maker.isEmpty() ? QString() : inWords("Formats", row.maker);
}

/// "✓ Fortinet: 12 of 12 rules"
QString briefOf(const FormatListModel::Row &row)
{
    const QString maker = makerOf(row);
    const QString words = maker.isEmpty() ? row.verdict.brief : QString(maker + u": "_s + row.verdict.brief);
    return symbolOf(row.verdict.readiness) + u' ' + words;
}

/// As it is read aloud.
QString spoken(const FormatListModel::Row &row)
{
    const QString maker = makerOf(row);
    return (maker.isEmpty() ? row.title : QString(row.title + u", "_s + maker)) + u": "_s + row.verdict.brief;
}

} // namespace

void FormatListModel::setRows(const QList<Row> &rows, const QString &deviceQuestion)
{
    m_rows = rows;
    m_deviceQuestion = deviceQuestion;
    std::stable_sort(m_rows.begin(), m_rows.end(), &standsBefore);
    takeToFront();
    showLines();
}

void FormatListModel::setChecked(const QSet<QString> &ids)
{
    if (ids == m_checked)
        return;
    m_checked = ids;
    m_kept = ids;
    takeToFront();
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

int FormatListModel::toggleFold(int line)
{
    if (line < 0 || line >= m_lines.size() || m_lines.at(line).kind != Line::Kind::Fold)
        return -1;
    const FormatGroup group = m_lines.at(line).group;
    if (!m_open.remove(group))
        m_open.insert(group);
    takeToFront();
    showLines();
    const auto fold = std::find(m_lines.begin(), m_lines.end(), Line{Line::Kind::Fold, group, 0, {}});
    return fold == m_lines.end() ? -1 : static_cast<int>(fold - m_lines.begin());
}

/// Rows below an open fold keep their place while they are ticked.
void FormatListModel::takeToFront()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (m_checked.contains(row.id) && !m_open.contains(placeOf(row)))
            m_front.insert(row.id);
    }
}

/// What is refused stands with the others of its kind only where somebody has chosen it all the same.
FormatGroup FormatListModel::placeOf(const Row &row) const
{
    const bool refused = row.verdict.readiness == Readiness::Refused && !m_front.contains(row.id);
    return refused ? FormatGroup::Refused : row.group;
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

/// Behind the fold of its group, whether that is open or not.
bool FormatListModel::isFolded(const Row &row) const
{
    const FormatGroup place = placeOf(row);
    return place == FormatGroup::Refused || (place == FormatGroup::Devices && !m_front.contains(row.id));
}

QList<qsizetype> FormatListModel::rowsIn(FormatGroup group) const
{
    QList<qsizetype> rows;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (placeOf(m_rows.at(i)) == group && isInSight(m_rows.at(i)))
            rows.append(i);
    }
    return rows;
}

void FormatListModel::addGroup(QList<Line> &lines, FormatGroup group) const
{
    QList<qsizetype> rows = rowsIn(group);
    if (rows.isEmpty())
        return;
    lines.append({Line::Kind::Heading, group, rows.first(), {}});
    const auto add = [&](const QList<qsizetype> &shown) {
        for (const qsizetype row : shown)
            lines.append({Line::Kind::Format, group, row, m_rows.at(row).id});
    };
    if (isNarrowed())
        return add(rows);
    const auto folded = [this](qsizetype row) {
        return isFolded(m_rows.at(row));
    };
    const auto behind = std::stable_partition(rows.begin(), rows.end(), std::not_fn(folded));
    add(QList<qsizetype>(rows.begin(), behind));
    if (behind == rows.end())
        return;
    lines.append({Line::Kind::Fold, group, *behind, {}});
    if (m_open.contains(group))
        add(QList<qsizetype>(behind, rows.end()));
}

QList<FormatListModel::Line> FormatListModel::linesInSight() const
{
    QList<Line> lines;
    for (const FormatGroup group : groups)
        addGroup(lines, group);
    return lines;
}

void FormatListModel::showLines()
{
    const QList<Line> lines = linesInSight();
    const bool same = lines == m_lines;
    if (!same)
        beginResetModel();
    m_lines = lines;
    if (!same)
        endResetModel();
    else if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_lines.size()) - 1));
}

int FormatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int FormatListModel::countChecked(FormatGroup group) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return placeOf(row) == group && m_checked.contains(row.id);
    }));
}

QVariant FormatListModel::headingData(const Line &line, int role) const
{
    const auto heading = [&] {
        switch (line.group) {
        case FormatGroup::Devices:
            return tr("Devices");
        case FormatGroup::Kubernetes:
            return tr("Kubernetes and Helm");
        case FormatGroup::Data:
            return tr("Data");
        case FormatGroup::Refused:
            return tr("Not for this plan");
        case FormatGroup::Request:
            break;
        }
        return tr("Request");
    };
    const int chosen = countChecked(line.group);
    //: Of the files below this heading, in little room.
    const QString count = chosen == 0 ? QString() : tr("%1 chosen").arg(chosen);
    switch (role) {
    case Qt::DisplayRole:
        return heading();
    case Qt::AccessibleTextRole:
        return count.isEmpty() ? heading() : QString(heading() + u": "_s + count);
    case BriefRole:
        return count;
    case HeadingRole:
        return true;
    case FoldRole:
        return false;
    default:
        return {};
    }
}

QString FormatListModel::foldTitle(FormatGroup group) const
{
    if (group == FormatGroup::Refused)
        return tr("Files that cannot be made");
    return countChecked(group) == 0 ? m_deviceQuestion : tr("Other devices");
}

/// An invitation where somebody has to choose.
QString FormatListModel::foldBrief(FormatGroup group, bool open, int count) const
{
    if (group == FormatGroup::Refused)
        //: Of a group of files that can be folded; %1: how many there are.
        return open ? tr("Hide: %1").arg(count) : tr("Show: %1").arg(count);
    //: Of the devices, which are folded; %1: how many kinds there are.
    return open ? tr("Hide: %1 kinds").arg(count) : tr("Choose: %1 kinds").arg(count);
}

QVariant FormatListModel::foldData(const Line &line, int role) const
{
    const QList<qsizetype> rows = rowsIn(line.group);
    const auto count =
        std::count_if(rows.begin(), rows.end(), [this](qsizetype row) { return isFolded(m_rows.at(row)); });
    const bool open = m_open.contains(line.group);
    const QString brief = foldBrief(line.group, open, static_cast<int>(count));
    switch (role) {
    case Qt::DisplayRole:
        return foldTitle(line.group);
    case Qt::AccessibleTextRole:
        return QString(foldTitle(line.group) + u": "_s + brief);
    case Qt::AccessibleDescriptionRole:
        return tr("Space or Return folds and unfolds");
    case Qt::ToolTipRole:
        return QString(foldTitle(line.group) + u'\n' + brief).toHtmlEscaped();
    case BriefRole:
        return brief;
    case HeadingRole:
        return false;
    case FoldRole:
        return true;
    case OpenRole:
        return open;
    default:
        return {};
    }
}

QVariant FormatListModel::formatData(const Row &row, int role) const
{
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
    case Qt::ToolTipRole:
        return QString(row.title + u'\n' + briefOf(row)).toHtmlEscaped();
    case IdRole:
        return row.id;
    case BriefRole:
        return briefOf(row);
    case ReadinessRole:
        return static_cast<int>(row.verdict.readiness);
    case HeadingRole:
    case FoldRole:
        return false;
    default:
        return {};
    }
}

QVariant FormatListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line &line = m_lines.at(index.row());
    switch (line.kind) {
    case Line::Kind::Heading:
        return headingData(line, role);
    case Line::Kind::Fold:
        return foldData(line, role);
    case Line::Kind::Format:
        break;
    }
    return formatData(m_rows.at(line.row), role);
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
    showLines();
    Q_EMIT toggled(id, checked);
    return true;
}

/// The keyboard goes past what is not enabled, and nothing can be done with it.
Qt::ItemFlags FormatListModel::flags(const QModelIndex &index) const
{
    if (data(index, HeadingRole).toBool())
        return Qt::NoItemFlags;
    if (data(index, FoldRole).toBool())
        return QAbstractListModel::flags(index);
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

int FormatListModel::firstRow() const
{
    const auto first = std::find_if(m_lines.begin(), m_lines.end(),
                                    [](const Line &line) { return line.kind == Line::Kind::Format; });
    return first == m_lines.end() ? -1 : static_cast<int>(first - m_lines.begin());
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
