#include "models/placetable.h"

#include "base/netnames.h"
#include "diagram/diagrampainter.h"
#include "diagram/hopstate.h"
#include "diagram/svgshapes.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestName = 120;

QString said(const PlaceCell &cell)
{
    return cell.what.isEmpty() ? hopStateWords(cell.state) : cell.what;
}

} // namespace

QString cellWords(const QString &destination, const PlaceCell &cell)
{
    const QString what = cell.who.isEmpty() ? said(cell) : said(cell) + u", "_s + cell.who;
    //: %1 is a destination such as "Receiver", %2 what was seen of it.
    return PlaceTable::tr("%1: %2").arg(destination, what);
}

QString placeNames(const QStringList &vantages)
{
    constexpr qsizetype shown = 12;
    QStringList names;
    for (const QString &vantage : vantages.mid(0, shown))
        names.append(printable(vantage.section(u'/', 1), longestName));
    names.removeAll(QString());
    const QString first = names.join(u", "_s);
    if (vantages.size() <= shown)
        return first;
    //: %1 are names of nodes.
    return PlaceTable::tr("%1 and %n more", nullptr, static_cast<int>(vantages.size() - shown)).arg(first);
}

PlaceTable::PlaceTable(QObject *parent)
    : QAbstractTableModel(parent)
{
    setColours(DiagramColours::forPaper());
}

void PlaceTable::setColours(const DiagramColours &colours)
{
    m_icons.clear();
    for (const HopState state : svg::allStates)
        m_icons.insert(static_cast<int>(state), badgeIcon(state, colours));
    if (!m_matrix.rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PlaceTable::setMatrix(const PlaceMatrix &matrix)
{
    beginResetModel();
    m_matrix = matrix;
    endResetModel();
}

PlaceCell PlaceTable::cellAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QList<PlaceCell> &cells = m_matrix.rows.at(index.row()).cells;
    if (index.column() != PlaceColumn)
        return cells.at(index.column() - 1);
    const auto worst =
        std::max_element(cells.begin(), cells.end(), [](const PlaceCell &one, const PlaceCell &other) {
            return severity(one.state) < severity(other.state);
        });
    return worst == cells.end() ? PlaceCell() : *worst;
}

int PlaceTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.rows.size());
}

int PlaceTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.destinations.size()) + 1;
}

/// Names come from the cluster: an escaped tip stays plain text whatever they hold.
QVariant PlaceTable::ofPlace(const PlaceRow &row, int role) const
{
    const QString names = placeNames(row.vantages);
    if (role == Qt::DisplayRole)
        return row.title;
    if (role == Qt::AccessibleTextRole)
        return names.isEmpty() ? row.title : QString(row.title + u" ("_s + names + u')');
    if (role == Qt::ToolTipRole)
        return (names.isEmpty() ? row.title : names).toHtmlEscaped();
    return {};
}

QVariant PlaceTable::ofCell(const PlaceRow &row, int destination, int role) const
{
    const PlaceCell &cell = row.cells.at(destination);
    const QString words = cellWords(m_matrix.destinations.at(destination), cell);
    switch (role) {
    case Qt::DisplayRole:
        return said(cell);
    case Qt::DecorationRole:
        return m_icons.value(static_cast<int>(cell.state));
    case Qt::AccessibleTextRole:
        //: %1 is a place such as "node n2", %2 "Receiver: dropped, network team".
        return tr("%1, %2").arg(row.title, words);
    case Qt::ToolTipRole:
        return words.toHtmlEscaped();
    case StateRole:
        return static_cast<int>(cell.state);
    case WhoRole:
        return cell.who;
    default:
        return {};
    }
}

QVariant PlaceTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PlaceRow &row = m_matrix.rows.at(index.row());
    return index.column() == PlaceColumn ? ofPlace(row, role) : ofCell(row, index.column() - 1, role);
}

QVariant PlaceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const QString text = section == PlaceColumn ? tr("Seen from") : m_matrix.destinations.at(section - 1);
    if (role == Qt::ToolTipRole)
        return text.toHtmlEscaped();
    return isText ? QVariant(text) : QVariant();
}

} // namespace netsetup
