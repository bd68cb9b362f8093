#include "checks/standingin.h"

#include "findings/kinds/findingtexts.h"
#include "findings/place.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A failure of something optional is a warning, and still a failure.
bool isFault(const Finding &finding)
{
    if (finding.status == Status::Fail || finding.status == Status::Unknown ||
        finding.status == Status::NotReached)
        return true;
    const FindingKind *kind = findingKind(finding.id);
    return finding.status == Status::Warn && kind != nullptr && kind->status == Status::Fail;
}

/// "the pods of the cluster": who gets through.
Phrase whoTells(const QList<Finding> &telling)
{
    const auto any = [&telling](PlaceKind kind) {
        return std::any_of(telling.begin(), telling.end(),
                           [kind](const Finding &finding) { return placeOf(finding.vantage).kind == kind; });
    };
    const bool pods = any(PlaceKind::Pods);
    const bool nodes = any(PlaceKind::Nodes);
    if (pods && nodes)
        return Phrase("Facts", "the nodes and pods of the cluster");
    if (pods)
        return Phrase("Facts", "the pods of the cluster");
    const bool byPulls = std::all_of(telling.begin(), telling.end(),
                                     [](const Finding &finding) { return finding.id == "reg.ok"_L1; });
    if (nodes && byPulls)
        return Phrase("Facts", "the container runtimes of the nodes");
    return nodes ? Phrase("Facts", "the nodes of the cluster") : Phrase("Facts", "the others");
}

} // namespace

Flow standingIn(const Flow &flow)
{
    Flow aside = flow;
    aside.required = false;
    return aside;
}

void standAside(Finding &finding)
{
    finding.required = false;
    if (finding.status == Status::Fail)
        finding.status = Status::Warn;
}

void keepToItself(const QList<Finding> &telling, QList<Finding> &others)
{
    const bool works = std::any_of(telling.begin(), telling.end(),
                                   [](const Finding &finding) { return finding.status == Status::Pass; }) &&
                       std::none_of(telling.begin(), telling.end(), isFault);
    if (!works)
        return;
    const Phrase who = whoTells(telling);
    for (Finding &finding : others) {
        if (finding.status != Status::Warn)
            continue;
        finding.status = Status::Info;
        finding.args.insert(u"getThrough"_s, who);
    }
}

} // namespace netsetup
