// Folds the causes of all findings into a list of things to do; see the header.
#include "findings/actions.h"

#include "findings/findingtexts.h"

#include <QHash>

#include <algorithm>

namespace netsetup {
namespace {

int weight(Status status)
{
    switch (status) {
    case Status::Fail:
        return 0;
    case Status::Unknown:
        return 1;
    default:
        return 2;
    }
}

bool asksForAction(const Finding &finding)
{
    return finding.status == Status::Fail || finding.status == Status::Unknown ||
           finding.status == Status::Warn;
}

/// An action and what it was made from, so that the next finding can be folded into it.
struct Draft
{
    Action action;
    QString id;
    QString flow;
    qsizetype causeIndex = 0;

    [[nodiscard]] bool takes(const Finding &finding, qsizetype index) const
    {
        const Cause &cause = finding.causes.at(index);
        const bool sameWords = cause.owner == action.owner && cause.text == action.text;
        const bool sameKind = cause.owner == action.owner && finding.id == id && finding.flow == flow &&
                              index == causeIndex && cause.decides.isEmpty() == action.decides.isEmpty();
        return sameWords || sameKind;
    }
};

Draft &draftFor(QList<Draft> &drafts, const Finding &finding, qsizetype index)
{
    for (Draft &draft : drafts) {
        if (draft.takes(finding, index))
            return draft;
    }
    Draft draft;
    const Cause &cause = finding.causes.at(index);
    draft.action.owner = cause.owner;
    draft.action.text = cause.text;
    draft.action.decides = cause.decides;
    draft.id = finding.id;
    draft.flow = finding.flow;
    draft.causeIndex = index;
    drafts.append(draft);
    return drafts.last();
}

/// "the certificate of acme …": the title of a stage that was not reached, without the words that say so.
QString waitingText(const Finding &finding)
{
    const QString title = titleOf(finding);
    return title.section(QStringLiteral(": "), 1).isEmpty() ? title : title.section(QStringLiteral(": "), 1);
}

QStringList waitingFor(const Report &report, const QString &key)
{
    QStringList waiting;
    for (const Finding &finding : report.findings) {
        if (finding.blockedBy == key)
            waiting.append(waitingText(finding));
    }
    return waiting;
}

void addFinding(QList<Draft> &drafts, const Report &report, const Finding &finding)
{
    for (qsizetype i = 0; i < finding.causes.size(); ++i) {
        Action &action = draftFor(drafts, finding, i).action;
        action.keys.append(finding.key);
        if (weight(finding.status) < weight(action.severity))
            action.severity = finding.status;
        if (i > 0)
            continue;
        action.waiting += waitingFor(report, finding.key);
        action.waiting.removeDuplicates();
    }
}

void sortByOwner(QList<Action> &actions)
{
    QHash<Owner, int> worst;
    for (const Action &action : std::as_const(actions))
        worst[action.owner] = std::min(worst.value(action.owner, 9), weight(action.severity));
    std::stable_sort(actions.begin(), actions.end(), [&](const Action &a, const Action &b) {
        return std::tuple(worst.value(a.owner), a.owner, weight(a.severity)) <
               std::tuple(worst.value(b.owner), b.owner, weight(b.severity));
    });
}

void linkAlternatives(QList<Action> &actions)
{
    for (Action &action : actions) {
        if (action.decides.isEmpty())
            continue;
        for (const Action &other : std::as_const(actions)) {
            const bool shared = std::any_of(other.keys.begin(), other.keys.end(),
                                            [&](const QString &key) { return action.keys.contains(key); });
            if (shared && other.number != action.number)
                action.alternatives.append(other.number);
        }
    }
}

} // namespace

QList<Action> actionsOf(const Report &report)
{
    QList<Draft> drafts;
    for (const Finding &finding : report.findings) {
        if (asksForAction(finding))
            addFinding(drafts, report, finding);
    }
    QList<Action> actions;
    for (const Draft &draft : std::as_const(drafts))
        actions.append(draft.action);
    sortByOwner(actions);
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i].number = static_cast<int>(i) + 1;
    linkAlternatives(actions);
    return actions;
}

QString headingFor(Owner owner)
{
    switch (owner) {
    case Owner::Network:
        return QStringLiteral("Network team");
    case Owner::Dns:
        return QStringLiteral("DNS team");
    case Owner::Proxy:
        return QStringLiteral("Proxy team");
    case Owner::Security:
        return QStringLiteral("Security team");
    case Owner::Cluster:
        return QStringLiteral("Cluster admin");
    case Owner::Vendor:
        return QStringLiteral("Vendor, or whoever runs the service");
    case Owner::You:
        break;
    }
    return QStringLiteral("You");
}

} // namespace netsetup
