// Folds the causes of all findings into a list of things to do; see the header.
#include "findings/report/actions.h"

#include "findings/kinds/findingtexts.h"
#include "findings/statustable.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

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
    QString same; ///< but for the place

    [[nodiscard]] bool takes(const Finding &finding, qsizetype index, const QString &others) const
    {
        const Cause &cause = finding.causes.at(index);
        const bool sameWords = same == others || (cause.owner == action.owner && cause.text == action.text);
        const bool sameKind = cause.owner == action.owner && finding.id == id && finding.flow == flow &&
                              index == causeIndex && cause.decides.isEmpty() == action.decides.isEmpty();
        return sameWords || sameKind;
    }
};

Draft &draftFor(QList<Draft> &drafts, const Finding &finding, qsizetype index)
{
    const Cause &cause = finding.causes.at(index);
    const QString same = sameCause(finding, cause);
    for (Draft &draft : drafts) {
        if (draft.takes(finding, index, same))
            return draft;
    }
    Draft draft;
    draft.same = same;
    draft.action.owner = cause.owner;
    draft.action.text = cause.text;
    draft.action.decides = cause.decides;
    draft.id = finding.id;
    draft.flow = finding.flow;
    draft.causeIndex = index;
    drafts.append(draft);
    return drafts.last();
}

/// "the certificate": the title of a stage that was not reached, without the words that say so and without
/// the host.
QString waitingText(const Finding &finding)
{
    const QString title = titleOf(finding);
    const QString stage = title.section(u": "_s, 1);
    QString text = stage.isEmpty() ? title : stage;
    return text.remove(QString(u" of "_s + finding.target));
}

/// The actions of each finding, by its key.
using ActionsOfKeys = QHash<QString, QList<qsizetype>>;

ActionsOfKeys actionsOfKeys(const QList<Action> &actions)
{
    ActionsOfKeys byKey;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        for (const QString &key : actions.at(i).keys) {
            QList<qsizetype> &of = byKey[key];
            if (of.isEmpty() || of.last() != i)
                of.append(i);
        }
    }
    return byKey;
}

/// What waits for one action: "receiver: the certificate, the answer".
struct Waiting
{
    QStringList flows;
    QHash<QString, QStringList> stages;

    void add(const Finding &finding)
    {
        if (!flows.contains(finding.flow))
            flows.append(finding.flow);
        QStringList &ofFlow = stages[finding.flow];
        const QString stage = waitingText(finding);
        if (!ofFlow.contains(stage))
            ofFlow.append(stage);
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList waiting;
        for (const QString &flow : flows)
            waiting.append(u"%1: %2"_s.arg(flow, stages.value(flow).join(u", "_s)));
        return waiting;
    }
};

void tellWaiting(const Report &report, const ActionsOfKeys &byKey, QList<Action> &actions)
{
    QHash<qsizetype, Waiting> waiting;
    QSet<QString> told; // the same stage waits at many places
    for (const Finding &finding : report.findings) {
        if (finding.blockedBy.isEmpty())
            continue;
        const QList<qsizetype> blocked = byKey.value(finding.blockedBy);
        for (const qsizetype action : blocked) {
            const QString stage =
                QString::number(action) + u' ' + finding.flow + u' ' + finding.target + u' ' + finding.id;
            if (told.contains(stage))
                continue;
            told.insert(stage);
            waiting[action].add(finding);
        }
    }
    for (auto it = waiting.constBegin(); it != waiting.constEnd(); ++it)
        actions[it.key()].waiting = it->texts();
}

void addFinding(QList<Draft> &drafts, const Finding &finding)
{
    for (qsizetype i = 0; i < finding.causes.size(); ++i) {
        Action &action = draftFor(drafts, finding, i).action;
        action.keys.append(finding.key);
        if (!finding.target.isEmpty() && !action.hosts.contains(finding.target))
            action.hosts.append(finding.target);
        if (!finding.vantage.isEmpty() &&
            (action.vantages.isEmpty() || action.vantages.last() != finding.vantage))
            action.vantages.append(finding.vantage);
        if (rowOf(finding.status).urgency < rowOf(action.severity).urgency)
            action.severity = finding.status;
    }
}

/// Owners whose matter is worst come first, else in the order of the findings.
void sortByOwner(QList<Action> &actions)
{
    QHash<Owner, int> worst;
    QHash<Owner, qsizetype> seen;
    for (const Action &action : std::as_const(actions)) {
        worst[action.owner] = std::min(worst.value(action.owner, 9), rowOf(action.severity).urgency);
        if (!seen.contains(action.owner))
            seen.insert(action.owner, seen.size());
    }
    std::stable_sort(actions.begin(), actions.end(), [&](const Action &a, const Action &b) {
        return std::tuple(worst.value(a.owner), seen.value(a.owner), rowOf(a.severity).urgency) <
               std::tuple(worst.value(b.owner), seen.value(b.owner), rowOf(b.severity).urgency);
    });
}

void linkAlternatives(const ActionsOfKeys &byKey, QList<Action> &actions)
{
    for (Action &action : actions) {
        if (action.decides.isEmpty())
            continue;
        QSet<int> others;
        for (const QString &key : std::as_const(action.keys)) {
            const QList<qsizetype> sharing = byKey.value(key);
            for (const qsizetype other : sharing)
                others.insert(static_cast<int>(other) + 1);
        }
        others.remove(action.number);
        action.alternatives = QList<int>(others.begin(), others.end());
        std::sort(action.alternatives.begin(), action.alternatives.end());
    }
}

/// Equal for findings that one thing mends.
QString rootCauseOf(const Finding &finding)
{
    return finding.causes.isEmpty() ? finding.id : sameCause(finding, finding.causes.first());
}

} // namespace

QString withoutPlace(QString text, const Finding &finding)
{
    for (const QString &place : {finding.target, finding.address}) {
        // The mark cannot stand in a name.
        if (!place.isEmpty())
            text.replace(place, u"\x01"_s);
    }
    return text;
}

QString sameCause(const Finding &finding, const Cause &cause)
{
    QString text = withoutPlace(cause.text, finding) + u'\n' + withoutPlace(cause.decides, finding);
    // What several nodes see alike is one thing to do, wherever it is looked at again.
    if (!finding.vantage.isEmpty())
        text.replace(finding.vantage, u"\x02"_s);
    return wordFor(cause.owner) + u'\n' + text;
}

QString sameMatter(const Finding &finding)
{
    return finding.causes.isEmpty()
               ? finding.id
               : QString(finding.id + u'\n' + sameCause(finding, finding.causes.first()));
}

Failing failingOf(const Report &report)
{
    Failing failing;
    QStringList causes;
    for (const Finding &finding : report.findings) {
        if (!finding.required || finding.status != Status::Fail)
            continue;
        causes.append(rootCauseOf(finding));
        if (!finding.causes.isEmpty() && !failing.owners.contains(finding.causes.first().owner))
            failing.owners.append(finding.causes.first().owner);
    }
    causes.removeDuplicates();
    failing.causes = causes.size();
    for (const Finding &finding : report.findings) {
        if (asksForAction(finding) && causes.contains(rootCauseOf(finding)))
            failing.hosts.append(finding.target);
    }
    failing.hosts.removeDuplicates();
    failing.hosts.removeAll(QString());
    return failing;
}

QList<Action> actionsOf(const Report &report)
{
    QList<Draft> drafts;
    for (const Finding &finding : report.findings) {
        if (asksForAction(finding))
            addFinding(drafts, finding);
    }
    QList<Action> actions;
    for (const Draft &draft : std::as_const(drafts))
        actions.append(draft.action);
    sortByOwner(actions);
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i].number = static_cast<int>(i) + 1;
    for (Action &action : actions)
        action.vantages.removeDuplicates();
    const ActionsOfKeys byKey = actionsOfKeys(actions);
    tellWaiting(report, byKey, actions);
    linkAlternatives(byKey, actions);
    return actions;
}

} // namespace netsetup
