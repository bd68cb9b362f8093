// What is known of each connection, arranged as rows: one per root cause with its connections below it, then
// what is still to be seen, then what works, folded.
#pragma once

#include "diagram/diagram.h"

#include <memory>
#include <vector>

namespace netsetup {

/// A finding with what its row needs, made once.
struct KnownFinding
{
    Finding finding;
    QString key; ///< of its row
    QString title;
    QString seenFrom; ///< where the same was seen from several places; else empty
    QString cause;    ///< equal for findings that are one thing to do; empty where nothing is to be done
    int root = 0;     ///< the finding of the same flow that it is folded under; itself where nothing stops it
};

/// What is known of one connection, in the order in which it was found.
struct KnownFlow
{
    Flow flow;
    bool planned = true;                  ///< of the plan; else only findings name it
    QList<KnownFinding> findings;         ///< of the present plan
    QList<KnownFinding> stale;            ///< of an earlier one
    HopState seen = HopState::NotChecked; ///< what the findings make of it
};

/// Titles, causes and roots of the findings of one flow.
QList<KnownFinding> knownFindings(const QList<Finding> &findings, bool stale = false);

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
    QStringList flows;    ///< the connections of the plan that it speaks of
    QStringList places;   ///< of a cause: "Receiver acme.app.stackstate.io" …, each host once
    /// Of a cause: from where it was seen. Results of nodes and pods stand here, equal ones as one.
    QStringList vantages;
    QList<Owner> turns; ///< of a cause: who may have to act, the likeliest first
    FindingRows children;

    [[nodiscard]] bool hasFinding() const { return kind == Kind::Cause || kind == Kind::Finding; }
};

FindingRows arrangedRows(const QList<KnownFlow> &known, const QStringList &running);

/// Names a finding for as long as there is a connection like it.
QString keyOf(const Finding &finding, bool stale = false);
/// Names the row of a connection where most of it stands.
QString keyOfFlow(const QString &flow);

} // namespace netsetup
