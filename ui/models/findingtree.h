// The findings as a tree: flows, below them root causes and passes, below a root cause what hangs on it.
#pragma once

#include "diagram/diagramcolours.h"
#include "findings/report/report.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

#include <memory>
#include <vector>

namespace netsetup {

class FindingTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, StateColumn, AddressColumn, OwnerColumn, ColumnCount };
    /// Role: the id of the flow of a row.
    static constexpr int flowRole = Qt::UserRole + 1;

    explicit FindingTree(QObject *parent = nullptr);
    ~FindingTree() override;

    void setColours(const DiagramColours &colours);
    /// One row per flow, none of them checked yet.
    void setFlows(const QList<Flow> &flows);
    /// All findings of these flows anew; other flows stay as they are.
    void takeFindings(const QList<Finding> &findings);
    /// Below them, greyed: what was found of these flows for an earlier plan. It decides no flow's state, and
    /// flows that the plan has no more are not shown.
    void takeStale(const QList<Finding> &findings);

    /// These flows are being looked at: what is known of them is from before, and greyed too.
    void setRunning(const QStringList &flows);

    /// nullptr for the row of a flow.
    [[nodiscard]] const Finding *findingAt(const QModelIndex &index) const;
    [[nodiscard]] bool isStale(const QModelIndex &index) const;
    [[nodiscard]] HopState stateOf(const QModelIndex &flow) const;
    /// The row of that flow among these which is in the worst state; the first of several.
    [[nodiscard]] QModelIndex worstAmong(const QStringList &flows) const;
    /// The row of the same finding (flow, id, address, vantage), wherever it hangs now.
    [[nodiscard]] QModelIndex indexOf(const Finding &finding) const;
    [[nodiscard]] QModelIndex indexOfFlow(const QString &flow) const;
    [[nodiscard]] QList<Finding> findings() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    [[nodiscard]] static Nodes arranged(Node *flow, const QList<Finding> &findings);
    [[nodiscard]] QVariant flowData(const Node &node, int column, int role) const;
    [[nodiscard]] QVariant findingData(const Node &node, int column, int role) const;
    [[nodiscard]] QVariant look(Status status, bool root, int column, int role) const;
    [[nodiscard]] HopState stateOf(const Node &flow) const;
    void tellChanged(const QModelIndex &row);
    void replace(int row, const QList<Finding> &findings);
    int rowFor(const QString &flow);

    Nodes m_flows;
    QStringList m_running;
    DiagramColours m_colours;
    QHash<int, QIcon> m_icons;
};

} // namespace netsetup
