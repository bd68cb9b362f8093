#include "models/findingtree.h"

#include "base/netnames.h"
#include "diagram/diagrampainter.h"
#include "diagram/hopstate.h"
#include "diagram/svgshapes.h"
#include "findings/statustable.h"
#include "models/findingwords.h"

#include <QFont>
#include <QFontDatabase>
#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestCell = 300;

using Visit = std::function<void(FindingRow &)>;

void visitAll(const FindingRows &rows, const Visit &visit)
{
    for (const auto &row : rows) {
        visit(*row);
        visitAll(row->children, visit);
    }
}

QList<Finding> plainFindings(const QList<KnownFinding> &known)
{
    QList<Finding> findings;
    for (const KnownFinding &one : known)
        findings.append(one.finding);
    return findings;
}

QHash<QString, QList<Finding>> byFlow(const QList<Finding> &findings, QStringList &order)
{
    QHash<QString, QList<Finding>> sorted;
    for (const Finding &finding : findings) {
        if (!sorted.contains(finding.flow))
            order.append(finding.flow);
        sorted[finding.flow].append(finding);
    }
    return sorted;
}

} // namespace

FindingTree::FindingTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_colours(DiagramColours::forPaper())
{}

void FindingTree::setColours(const DiagramColours &colours)
{
    m_colours = colours;
    m_icons.clear();
    for (const HopState state : svg::allStates)
        m_icons.insert(static_cast<int>(state), badgeIcon(state, colours));
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FindingTree::setFlows(const QList<Flow> &flows)
{
    beginResetModel();
    m_known.clear();
    m_places.clear();
    for (const Flow &flow : flows) {
        KnownFlow known;
        known.flow = flow;
        m_places.insert(flow.id, m_known.size());
        m_known.append(known);
    }
    makeRows();
    endResetModel();
}

void FindingTree::makeRows()
{
    m_rows = arrangedRows(m_known, m_running);
    QSet<QString> places;
    for (const KnownFlow &known : std::as_const(m_known))
        places.unite({known.places.vantages().begin(), known.places.vantages().end()});
    m_seenFrom = Places(places.values());
    m_byKey.clear();
    m_byId.clear();
    visitAll(m_rows, [this](FindingRow &row) {
        row.id = ++m_lastId;
        m_byKey.insert(row.key, &row);
        for (const Finding &alike : std::as_const(row.alike))
            m_byKey.insert(keyOf(alike, row.stale), &row);
        m_byId.insert(row.id, &row);
    });
}

KnownFlow &FindingTree::knownOf(const QString &flow)
{
    if (const auto place = m_places.constFind(flow); place != m_places.constEnd())
        return m_known[*place];
    m_places.insert(flow, m_known.size());
    KnownFlow known;
    known.flow.id = flow;
    known.planned = false;
    m_known.append(known);
    return m_known.last();
}

void FindingTree::arrange()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QStringList keys;
    for (const QModelIndex &index : before)
        keys.append(rowAt(index).key);
    makeRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(indexOfKey(keys.at(i)).siblingAtColumn(before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void FindingTree::setRunning(const QStringList &flows)
{
    if (std::exchange(m_running, flows) != flows)
        arrange();
}

void FindingTree::takeFindings(const QList<Finding> &findings, const QStringList &running)
{
    m_running = running;
    QStringList order;
    const QHash<QString, QList<Finding>> sorted = byFlow(findings, order);
    for (const QString &flow : std::as_const(order)) {
        KnownFlow &known = knownOf(flow);
        known.findings = knownFindings(sorted.value(flow));
        known.places = placesOf(sorted.value(flow));
        known.stale.clear();
        known.seen = flowState(known.flow, plainFindings(known.findings), {});
    }
    arrange();
}

void FindingTree::takeStale(const QList<Finding> &findings)
{
    QStringList order;
    const QHash<QString, QList<Finding>> sorted = byFlow(findings, order);
    for (KnownFlow &known : m_known) {
        if (known.stale.isEmpty())
            known.stale = knownFindings(sorted.value(known.flow.id), true);
    }
    arrange();
}

const FindingRow &FindingTree::rowAt(const QModelIndex &index) const
{
    static const FindingRow none = [] {
        FindingRow row;
        row.kind = FindingRow::Kind::Folded; // it stands below nothing
        return row;
    }();
    const FindingRow *row = m_byId.value(index.internalId());
    return row == nullptr ? none : *row;
}

QModelIndex FindingTree::indexOfKey(const QString &key) const
{
    const FindingRow *row = m_byKey.value(key);
    return row == nullptr ? QModelIndex() : createIndex(row->row, 0, row->id);
}

const Finding *FindingTree::findingAt(const QModelIndex &index) const
{
    return index.isValid() && rowAt(index).hasFinding() ? &rowAt(index).finding : nullptr;
}

bool FindingTree::isCause(const QModelIndex &index) const
{
    return index.isValid() && rowAt(index).kind == FindingRow::Kind::Cause;
}

bool FindingTree::isStale(const QModelIndex &index) const
{
    return index.isValid() && rowAt(index).stale;
}

bool FindingTree::isTitleOnly(const QModelIndex &index) const
{
    return index.isValid() && !rowAt(index).hasFinding();
}

HopState FindingTree::stateOf(const QModelIndex &index) const
{
    return index.isValid() ? rowAt(index).state : HopState::NotChecked;
}

QStringList FindingTree::flowsAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const FindingRow *row = &rowAt(index);
    while (row->kind == FindingRow::Kind::Finding)
        row = row->parent;
    return row->flows;
}

QModelIndex FindingTree::worstAmong(const QStringList &flows) const
{
    QModelIndex worst;
    for (const QString &flow : flows) {
        const QModelIndex row = indexOfFlow(flow);
        if (row.isValid() && (!worst.isValid() || severity(stateOf(row)) > severity(stateOf(worst))))
            worst = row;
    }
    return worst;
}

QModelIndex FindingTree::indexOfFlow(const QString &flow) const
{
    return indexOfKey(keyOfFlow(flow));
}

QModelIndex FindingTree::indexOf(const Finding &finding) const
{
    const QModelIndex fresh = indexOfKey(keyOf(finding));
    return fresh.isValid() ? fresh : indexOfKey(keyOf(finding, true));
}

QList<Finding> FindingTree::findings() const
{
    QList<Finding> all;
    visitAll(m_rows, [&all](const FindingRow &row) {
        if (row.kind == FindingRow::Kind::Finding)
            all += QList<Finding>{row.finding} + row.alike;
    });
    return all;
}

QModelIndex FindingTree::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    const FindingRows &list = parent.isValid() ? rowAt(parent).children : m_rows;
    return createIndex(row, column, list.at(static_cast<std::size_t>(row))->id);
}

QModelIndex FindingTree::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const FindingRow *above = rowAt(child).parent;
    return above == nullptr ? QModelIndex() : createIndex(above->row, 0, above->id);
}

int FindingTree::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(parent.isValid() ? rowAt(parent).children.size() : m_rows.size());
}

int FindingTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString FindingTree::stateWords(const FindingRow &row) const
{
    if (!row.hasFinding())
        return hopStateWords(row.state);
    const QString words = statusWords(row.finding.status);
    if (row.stale)
        //: The state of something that was found before the plan was changed; %1 is "Works" or the like.
        return tr("%1, from an earlier plan").arg(words);
    return row.running ? seenBeforeWords(row.finding.status) : words;
}

QString FindingTree::words(const FindingRow &row, int column) const
{
    if (column == StateColumn)
        return stateWords(row);
    if (column == TitleColumn)
        return row.kind != FindingRow::Kind::Finding || row.children.empty()
                   ? row.title
                   : tr("%1 (%n more wait for this)", nullptr, static_cast<int>(row.children.size()))
                         .arg(row.title);
    if (!row.hasFinding())
        return {};
    if (column == AddressColumn)
        return row.kind == FindingRow::Kind::Cause ? QString() : printable(row.finding.address, longestCell);
    return row.finding.causes.isEmpty() ? QString() : ownerTitle(row.finding.causes.first().owner);
}

/// With the symbol's meaning first, then all that the card of a cause shows.
QString FindingTree::spoken(const FindingRow &row) const
{
    QStringList parts{stateWords(row) + ": "_L1 + words(row, TitleColumn)};
    for (const int role : {TurnRole, PlacesRole, SeenFromRole}) {
        const QString part = cardText(row, role);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(", "_L1);
}

QString FindingTree::cardText(const FindingRow &row, int role) const
{
    if (row.kind != FindingRow::Kind::Cause)
        return {};
    if (role == TurnRole)
        return turnWords(row.turns);
    if (role == SeenFromRole)
        return row.vantages == QStringList{u"workstation"_s} ? QString()
                                                             : vantageWords(row.vantages, m_seenFrom);
    constexpr qsizetype shown = 3;
    const QString first = row.places.mid(0, shown).join(u", "_s);
    if (row.places.size() <= shown)
        return first;
    //: %1 are names of hosts.
    return tr("%1 and %n more", nullptr, static_cast<int>(row.places.size() - shown)).arg(first);
}

QVariant FindingTree::look(const FindingRow &row, int column, int role) const
{
    const bool greyed = row.hasFinding() && (row.stale || row.running);
    const HopState state = row.kind == FindingRow::Kind::Finding
                               ? symbolFor(greyed ? Status::NotReached : row.finding.status)
                               : row.state;
    if (role == Qt::DecorationRole && column == TitleColumn)
        return m_icons.value(static_cast<int>(state));
    if (role == Qt::ForegroundRole && (greyed || row.finding.status == Status::NotReached))
        return m_colours.quiet;
    if (role == Qt::ForegroundRole && row.kind == FindingRow::Kind::Cause && state == HopState::Fail)
        return m_colours.of(HopState::Fail);
    if (role == Qt::FontRole && column == AddressColumn)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (role == Qt::FontRole && column == TitleColumn && row.parent == nullptr) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant FindingTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FindingRow &row = rowAt(index);
    if (role == Qt::DisplayRole)
        return words(row, index.column());
    if (role == PlacesRole || role == TurnRole || role == SeenFromRole)
        return cardText(row, role);
    if (role == StateRole)
        return static_cast<int>(row.state);
    if (role == EarlierRole)
        return row.hasFinding() && (row.running || row.stale);
    if (role == flowRole)
        return row.hasFinding() ? row.finding.flow : row.flow.id;
    if (role == Qt::AccessibleTextRole && index.column() == TitleColumn)
        return spoken(row);
    // Read alone, a cell says what it is, also where it is empty.
    if (role == Qt::AccessibleTextRole && index.column() != StateColumn) {
        const QString text = words(row, index.column());
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                text.isEmpty() ? tr("none") : text);
    }
    // Names come from the network: an escaped tip stays plain text whatever they hold.
    if (role == Qt::ToolTipRole)
        return row.title.toHtmlEscaped();
    return look(row, index.column(), role);
}

QVariant FindingTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("What was found");
    case StateColumn:
        return tr("State");
    case AddressColumn:
        return tr("Address");
    case OwnerColumn:
        return tr("Who acts");
    default:
        return {};
    }
}

} // namespace netsetup
