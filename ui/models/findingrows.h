// What is known of each connection, arranged as rows: one per root cause with its connections below it, then
// what is still to be seen, then what works, folded.
#pragma once

#include "models/knownfindings.h"

#include <memory>
#include <vector>

namespace netsetup {

struct FindingRow;
using FindingRows = std::vector<std::unique_ptr<FindingRow>>;

struct FindingRow
{
    enum class Kind {
        Cause,  ///< one root cause; its finding is the first of its kind
        Folded, ///< all connections of which nothing has to be done: those that work, those that start
                ///< elsewhere
        Flow,   ///< a connection; a second time where it has a second cause
        Finding,
    };
    Kind kind = Kind::Finding;
    QString key;     ///< the same for the same row, wherever it stands
    quintptr id = 0; ///< no two rows of a tree ever have the same; 0: not in a tree
    FindingRow *parent = nullptr;
    int row = 0;
    QString title;
    HopState state = HopState::NotChecked;
    bool running = false; ///< all of it is being looked at again: what is known is from before
    bool stale = false;   ///< of an earlier plan
    Flow flow;            ///< of a connection
    Finding finding;      ///< of a cause, or the finding itself
    QList<Finding> alike; ///< the same from further nodes, or from pods on them
    QStringList flows;    ///< the connections of the plan that it speaks of
    QStringList places;   ///< of a cause: "Receiver acme.app.stackstate.io" …, each host once
    /// From where it was seen. Results of nodes and pods stand here, equal ones as one.
    QStringList vantages;
    QList<Owner> turns; ///< of a cause: who may have to act, the likeliest first
    FindingRows children;

    [[nodiscard]] bool hasFinding() const { return kind == Kind::Cause || kind == Kind::Finding; }
};

FindingRows arrangedRows(const QList<KnownFlow> &known, const QStringList &running);

} // namespace netsetup
