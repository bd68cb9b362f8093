// The findings as a tree: root causes with their connections and what was seen of each, then what works.
#pragma once

#include "diagram/diagramcolours.h"
#include "models/findingrows.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

namespace netsetup {

class FindingTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, StateColumn, AddressColumn, OwnerColumn, ColumnCount };
    /// Role: the id of the flow of a row; of a cause the first one, none of all that work.
    static constexpr int flowRole = Qt::UserRole + 1;
    /// What the card of a cause shows; of other rows nothing.
    enum CardRole {
        PlacesRole = flowRole + 1, ///< "Receiver acme.app.stackstate.io" …, the first few and how many more
        TurnRole,                  ///< "Security team"
        SeenFromRole,              ///< "this computer, 12 nodes: the same"; empty: only this computer
        StateRole,                 ///< the HopState as a number
        EarlierRole,               ///< it is from before, and being looked at again
    };

    explicit FindingTree(QObject *parent = nullptr);

    void setColours(const DiagramColours &colours);
    /// One row per flow, none of them checked yet.
    void setFlows(const QList<Flow> &flows);
    /// All findings of these flows anew; other flows stay as they are. `running`: as in setRunning().
    void takeFindings(const QList<Finding> &findings, const QStringList &running = {});
    /// Below them, greyed: what was found of these flows for an earlier plan. It decides no flow's state, and
    /// flows that the plan has no more are not shown.
    void takeStale(const QList<Finding> &findings);

    /// These flows are being looked at: what is known of them is from before, and greyed too.
    void setRunning(const QStringList &flows);

    /// Of a cause the finding that speaks for it; nullptr for the row of a flow.
    [[nodiscard]] const Finding *findingAt(const QModelIndex &index) const;
    /// The row stands for one cause wherever it was seen.
    [[nodiscard]] bool isCause(const QModelIndex &index) const;
    [[nodiscard]] bool isStale(const QModelIndex &index) const;
    /// The row has nothing to say in the columns beside its title.
    [[nodiscard]] bool isTitleOnly(const QModelIndex &index) const;
    /// Of a cause, of a flow, of all that work.
    [[nodiscard]] HopState stateOf(const QModelIndex &index) const;
    /// The connections of the plan that the row speaks of.
    [[nodiscard]] QStringList flowsAt(const QModelIndex &index) const;
    /// The row of that flow among these which is in the worst state; the first of several.
    [[nodiscard]] QModelIndex worstAmong(const QStringList &flows) const;
    /// The row of the same finding (flow, id, address, vantage), wherever it hangs now.
    [[nodiscard]] QModelIndex indexOf(const Finding &finding) const;
    /// Where most of what was seen of the flow stands.
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
    /// An index that is older than the last arrangement names no row: then an empty one. A view that has not
    /// been laid out anew yet, and assistive tools through it, may still ask by such.
    [[nodiscard]] const FindingRow &rowAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfKey(const QString &key) const;
    [[nodiscard]] QString words(const FindingRow &row, int column) const;
    [[nodiscard]] QString stateWords(const FindingRow &row) const;
    [[nodiscard]] QString spoken(const FindingRow &row) const;
    [[nodiscard]] QString cardText(const FindingRow &row, int role) const;
    [[nodiscard]] QVariant look(const FindingRow &row, int column, int role) const;
    KnownFlow &knownOf(const QString &flow);
    void makeRows();
    /// The rows anew; those that are still there stay selected and unfolded.
    void arrange();

    QList<KnownFlow> m_known;
    QHash<QString, qsizetype> m_places; ///< of the flows in m_known
    QStringList m_running;
    Places m_seenFrom; ///< from which anything was found
    FindingRows m_rows;
    QHash<QString, const FindingRow *> m_byKey;
    QHash<quintptr, const FindingRow *> m_byId;
    quintptr m_lastId = 0;
    DiagramColours m_colours;
    QHash<int, QIcon> m_icons;
};

} // namespace netsetup
