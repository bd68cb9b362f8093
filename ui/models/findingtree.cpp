#include "models/findingtree.h"

#include "base/netnames.h"
#include "diagram/diagrampainter.h"
#include "diagram/hopstate.h"
#include "diagram/svgshapes.h"
#include "findings/kinds/findingtexts.h"
#include "findings/statustable.h"
#include "findings/thiscomputer.h"
#include "models/findingwords.h"

#include <QFont>
#include <QFontDatabase>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace netsetup {

struct FindingTree::Node
{
    Node *parent = nullptr;
    int row = 0;
    Flow flow;       ///< of a flow's row
    Finding finding; ///< of any other
    QString title;
    HopState state = HopState::NotChecked; ///< of a flow
    bool stale = false;                    ///< of a finding: from an earlier plan
    Nodes children;

    /// The flow is being looked at again.
    [[nodiscard]] bool isRunning() const
    {
        return parent == nullptr ? state == HopState::Running : parent->isRunning();
    }
};

namespace {

constexpr qsizetype longestCell = 300;

/// Optional connections stand behind required ones.
int rankOf(Status status, bool required)
{
    const int urgency = rowOf(status).urgency;
    return required && urgency < 2 ? urgency : urgency + 2;
}

/// Finds what stops a finding: by key once a report is numbered, until then by id, of its own address first.
class Blockers
{
public:
    explicit Blockers(const QList<Finding> &findings)
    {
        for (int i = static_cast<int>(findings.size()) - 1; i >= 0; --i) {
            const Finding &finding = findings.at(i);
            m_rows.insert(named(finding.id, {}, {}), i);
            m_rows.insert(named(finding.id, finding.address, finding.vantage), i);
        }
        for (int i = 0; i < findings.size(); ++i) {
            if (!findings.at(i).key.isEmpty())
                m_rows.insert(named(findings.at(i).key, {}, {}), i);
        }
    }
    [[nodiscard]] int of(const Finding &finding) const
    {
        if (finding.blockedBy.isEmpty())
            return -1;
        const auto own = m_rows.constFind(named(finding.blockedBy, finding.address, finding.vantage));
        return own != m_rows.constEnd() ? *own : m_rows.value(named(finding.blockedBy, {}, {}), -1);
    }

private:
    static QString named(const QString &name, const QString &address, const QString &vantage)
    {
        return name + u'\n' + address + u'\n' + vantage;
    }
    QHash<QString, int> m_rows;
};

/// The row that a finding is folded under: the end of its chain of blockers; itself when nothing stops it.
int rootOf(int row, const QList<Finding> &findings, const Blockers &blockers)
{
    constexpr int deepest = 16;
    int root = row;
    for (int i = 0; i < deepest; ++i) {
        const int next = blockers.of(findings.at(root));
        if (next < 0 || next == row)
            break;
        root = next;
    }
    return blockers.of(findings.at(root)) < 0 ? root : row;
}

bool isSame(const Finding &one, const Finding &other)
{
    return one.flow == other.flow && one.id == other.id && one.address == other.address &&
           one.vantage == other.vantage;
}

} // namespace

FindingTree::FindingTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_colours(DiagramColours::forPaper())
{}

FindingTree::~FindingTree() = default;

void FindingTree::setColours(const DiagramColours &colours)
{
    m_colours = colours;
    m_icons.clear();
    for (const HopState state : svg::allStates)
        m_icons.insert(static_cast<int>(state), badgeIcon(state, colours));
    if (!m_flows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FindingTree::setFlows(const QList<Flow> &flows)
{
    beginResetModel();
    m_flows.clear();
    for (const Flow &flow : flows) {
        auto node = std::make_unique<Node>();
        node->row = static_cast<int>(m_flows.size());
        node->flow = flow;
        node->title = flowWords(flow);
        node->state = stateOf(*node);
        m_flows.push_back(std::move(node));
    }
    endResetModel();
}

FindingTree::Nodes FindingTree::arranged(Node *flow, const QList<Finding> &findings)
{
    const Blockers blockers(findings);
    std::vector<std::unique_ptr<Node>> nodes;
    for (const Finding &finding : findings) {
        auto node = std::make_unique<Node>();
        node->finding = finding;
        // The report keeps this title in English.
        if (const int by = blockers.of(finding); by >= 0)
            node->finding.args.insert(u"blockedBy"_s, titleOf(findings.at(by)));
        node->title = printable(titleOf(finding), longestCell);
        nodes.push_back(std::move(node));
    }
    std::vector<Node *> places;
    for (const auto &node : nodes)
        places.push_back(node.get());
    Nodes roots;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto root = static_cast<std::size_t>(rootOf(static_cast<int>(i), findings, blockers));
        Nodes &list = root == i ? roots : places[root]->children;
        places[i]->parent = root == i ? flow : places[root];
        list.push_back(std::move(nodes[i]));
    }
    std::stable_sort(roots.begin(), roots.end(), [](const auto &one, const auto &other) {
        return rankOf(one->finding.status, one->finding.required) <
               rankOf(other->finding.status, other->finding.required);
    });
    for (std::size_t i = 0; i < roots.size(); ++i) {
        roots[i]->row = static_cast<int>(i);
        for (std::size_t c = 0; c < roots[i]->children.size(); ++c)
            roots[i]->children[c]->row = static_cast<int>(c);
    }
    return roots;
}

int FindingTree::rowFor(const QString &flow)
{
    for (const auto &node : m_flows) {
        if (node->flow.id == flow)
            return node->row;
    }
    const int row = static_cast<int>(m_flows.size());
    beginInsertRows({}, row, row);
    auto node = std::make_unique<Node>();
    node->row = row;
    node->flow.id = flow;
    node->title = flow.isEmpty() || flow == thisComputer ? flowWords(node->flow) : printable(flow);
    m_flows.push_back(std::move(node));
    endInsertRows();
    return row;
}

void FindingTree::replace(int row, const QList<Finding> &findings)
{
    Node *flow = m_flows.at(static_cast<std::size_t>(row)).get();
    const QModelIndex place = index(row, 0);
    if (!flow->children.empty()) {
        beginRemoveRows(place, 0, static_cast<int>(flow->children.size()) - 1);
        flow->children.clear();
        endRemoveRows();
    }
    Nodes children = arranged(flow, findings);
    if (!children.empty()) {
        beginInsertRows(place, 0, static_cast<int>(children.size()) - 1);
        flow->children = std::move(children);
        endInsertRows();
    }
    flow->state = stateOf(*flow);
    Q_EMIT dataChanged(place, index(row, ColumnCount - 1));
}

HopState FindingTree::stateOf(const Node &flow) const
{
    QList<Finding> fresh;
    const std::function<void(const Node &)> add = [&](const Node &node) {
        if (node.parent != nullptr && !node.stale)
            fresh << node.finding;
        for (const auto &child : node.children)
            add(*child);
    };
    add(flow);
    return flowState(flow.flow, fresh, m_running);
}

void FindingTree::setRunning(const QStringList &flows)
{
    m_running = flows;
    for (const auto &flow : m_flows) {
        const HopState state = stateOf(*flow);
        if (std::exchange(flow->state, state) != state)
            tellChanged(index(flow->row, 0));
    }
}

void FindingTree::tellChanged(const QModelIndex &row)
{
    Q_EMIT dataChanged(row, row.siblingAtColumn(ColumnCount - 1));
    for (int child = 0; child < rowCount(row); ++child)
        tellChanged(index(child, 0, row));
}

void FindingTree::takeStale(const QList<Finding> &findings)
{
    QHash<QString, QList<Finding>> byFlow;
    for (const Finding &finding : findings)
        byFlow[finding.flow] << finding;
    for (const auto &flow : m_flows) {
        Nodes added = arranged(flow.get(), byFlow.value(flow->flow.id));
        const bool there = !flow->children.empty() && flow->children.back()->stale;
        if (added.empty() || there)
            continue;
        const int row = static_cast<int>(flow->children.size());
        beginInsertRows(index(flow->row, 0), row, row + static_cast<int>(added.size()) - 1);
        for (auto &child : added) {
            child->row += row;
            child->stale = true;
            for (const auto &folded : child->children)
                folded->stale = true;
            flow->children.push_back(std::move(child));
        }
        endInsertRows();
        Q_EMIT dataChanged(index(flow->row, 0), index(flow->row, ColumnCount - 1));
    }
}

void FindingTree::takeFindings(const QList<Finding> &findings)
{
    QStringList order;
    QHash<QString, QList<Finding>> byFlow;
    for (const Finding &finding : findings) {
        if (!byFlow.contains(finding.flow))
            order << finding.flow;
        byFlow[finding.flow] << finding;
    }
    for (const QString &flow : std::as_const(order))
        replace(rowFor(flow), byFlow.value(flow));
}

const Finding *FindingTree::findingAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto *node = static_cast<const Node *>(index.internalPointer());
    return node->parent == nullptr ? nullptr : &node->finding;
}

bool FindingTree::isStale(const QModelIndex &index) const
{
    return index.isValid() && static_cast<const Node *>(index.internalPointer())->stale;
}

HopState FindingTree::stateOf(const QModelIndex &flow) const
{
    return flow.isValid() ? static_cast<const Node *>(flow.internalPointer())->state : HopState::NotChecked;
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
    for (const auto &node : m_flows) {
        if (node->flow.id == flow)
            return index(node->row, 0);
    }
    return {};
}

QModelIndex FindingTree::indexOf(const Finding &finding) const
{
    const QModelIndex flow = indexOfFlow(finding.flow);
    if (!flow.isValid())
        return {};
    for (const auto &child : static_cast<const Node *>(flow.internalPointer())->children) {
        if (isSame(child->finding, finding))
            return createIndex(child->row, 0, child.get());
        for (const auto &folded : child->children) {
            if (isSame(folded->finding, finding))
                return createIndex(folded->row, 0, folded.get());
        }
    }
    return {};
}

QList<Finding> FindingTree::findings() const
{
    QList<Finding> all;
    const std::function<void(const Node &)> add = [&](const Node &node) {
        if (node.parent != nullptr)
            all << node.finding;
        for (const auto &child : node.children)
            add(*child);
    };
    for (const auto &flow : m_flows)
        add(*flow);
    return all;
}

QModelIndex FindingTree::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    const Nodes &list =
        parent.isValid() ? static_cast<const Node *>(parent.internalPointer())->children : m_flows;
    return createIndex(row, column, list.at(static_cast<std::size_t>(row)).get());
}

QModelIndex FindingTree::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *above = static_cast<const Node *>(child.internalPointer())->parent;
    return above == nullptr ? QModelIndex() : createIndex(above->row, 0, above);
}

int FindingTree::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(parent.isValid()
                                ? static_cast<const Node *>(parent.internalPointer())->children.size()
                                : m_flows.size());
}

int FindingTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FindingTree::look(Status status, bool root, int column, int role) const
{
    if (role == Qt::DecorationRole && column == TitleColumn)
        return m_icons.value(static_cast<int>(symbolFor(status)));
    if (role == Qt::ForegroundRole && status == Status::Fail && root)
        return m_colours.of(HopState::Fail);
    if (role == Qt::ForegroundRole && status == Status::NotReached)
        return m_colours.quiet;
    return {};
}

QVariant FindingTree::flowData(const Node &node, int column, int role) const
{
    if (role == Qt::FontRole && column == TitleColumn) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::DisplayRole && column == StateColumn)
        return hopStateWords(node.state);
    if (role == Qt::DisplayRole && column == TitleColumn)
        return node.title;
    if (role == Qt::DecorationRole && column == TitleColumn)
        return m_icons.value(static_cast<int>(node.state));
    return {};
}

QVariant FindingTree::findingData(const Node &node, int column, int role) const
{
    if (role == Qt::FontRole && column == AddressColumn)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if ((node.stale || node.isRunning()) && role != Qt::DisplayRole)
        return look(Status::NotReached, false, column, role);
    if (role != Qt::DisplayRole)
        return look(node.finding.status, node.parent->parent == nullptr, column, role);
    switch (column) {
    case TitleColumn:
        return node.children.empty()
                   ? node.title
                   : tr("%1 (%n more wait for this)", nullptr, static_cast<int>(node.children.size()))
                         .arg(node.title);
    case StateColumn:
        if (node.stale)
            //: The state of something that was found before the plan was changed; %1 is "Works" or the like.
            return tr("%1, from an earlier plan").arg(statusWords(node.finding.status));
        return node.isRunning() ? seenBeforeWords(node.finding.status) : statusWords(node.finding.status);
    case AddressColumn:
        return printable(node.finding.address, longestCell);
    case OwnerColumn:
        return node.finding.causes.isEmpty() ? QString() : ownerTitle(node.finding.causes.first().owner);
    default:
        return {};
    }
}

QVariant FindingTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *static_cast<const Node *>(index.internalPointer());
    if (role == flowRole)
        return node.parent == nullptr ? node.flow.id : node.finding.flow;
    if (role == Qt::AccessibleTextRole && index.column() == TitleColumn)
        return QString(index.siblingAtColumn(StateColumn).data().toString() + ": "_L1 +
                       index.data().toString());
    // Read alone, a cell says what it is, also where it is empty.
    if (role == Qt::AccessibleTextRole && index.column() != StateColumn) {
        const QString text = index.data().toString();
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                text.isEmpty() ? tr("none") : text);
    }
    // Names come from the network: an escaped tip stays plain text whatever they hold.
    if (role == Qt::ToolTipRole)
        return node.title.toHtmlEscaped();
    return node.parent == nullptr ? flowData(node, index.column(), role)
                                  : findingData(node, index.column(), role);
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
