#include "session/todo.h"

#include "base/inwords.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"
#include "handoff/planning/extrachanges.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr Owner teams[] = {Owner::Network, Owner::Proxy,  Owner::Security,
                           Owner::Cluster, Owner::Vendor, Owner::You};

/// What the DNS team has to do is in what the network team gets.
Owner teamOf(Owner owner)
{
    return owner == Owner::Dns ? Owner::Network : owner;
}

QString audienceOf(Owner owner)
{
    return owner == Owner::Vendor || owner == Owner::You ? QString() : wordFor(owner);
}

QString atHosts(const QStringList &hosts)
{
    return hosts.isEmpty() ? QString() : inWords("Session", "Hosts: %1").arg(hosts.join(u", "_s));
}

/// Granting or refusing this change settles all that the action rests on.
bool isSettledBy(const HandoffInput &input, const Action &action, const ExtraChange &change)
{
    if (action.owner != change.owner || change.settles.isEmpty())
        return false;
    QSet<QString> settled;
    for (const Finding &finding : input.report->findings) {
        if (finding.id.startsWith(change.settles))
            settled.insert(finding.key);
    }
    return std::all_of(action.keys.begin(), action.keys.end(),
                       [&settled](const QString &key) { return settled.contains(key); });
}

/// What to do, in the language that is set: a report keeps it in English.
Cause toldCause(const Report &report, const Action &action)
{
    const QSet<QString> keys(action.keys.begin(), action.keys.end());
    for (const Finding &finding : report.findings) {
        if (!keys.contains(finding.key))
            continue;
        for (const Cause &cause : finding.causes) {
            if (cause.owner == action.owner && cause.text == action.text)
                return causeInWords(finding, cause);
        }
    }
    return {action.owner, action.text, action.decides};
}

QList<TodoItem> findingsFor(const HandoffInput &input, Owner team, const QList<ExtraChange> &changes)
{
    QList<TodoItem> items;
    if (!input.report.has_value())
        return items;
    const QList<Action> actions = actionsOf(*input.report);
    for (const Action &action : actions) {
        const bool settled = std::any_of(changes.begin(), changes.end(), [&](const ExtraChange &change) {
            return isSettledBy(input, action, change);
        });
        if (teamOf(action.owner) != team || settled)
            continue;
        const Cause told = toldCause(*input.report, action);
        const QString what = told.decides.isEmpty() ? told.text : QString(told.decides + u' ' + told.text);
        items.append({TodoItem::Kind::Finding, what, atHosts(action.hosts), {}});
    }
    return items;
}

QStringList hostsOf(const QList<Rule> &rules)
{
    QStringList hosts;
    for (const Rule &rule : rules) {
        if (!hosts.contains(rule.host))
            hosts.append(rule.host);
    }
    return hosts;
}

/// The proxy lets through what comes from its clients; everything else is the network's.
QList<TodoItem> rulesFor(const HandoffInput &input, Owner team)
{
    const bool proxied = input.plan.egress.mode == EgressMode::Proxy;
    if (team != Owner::Network && (team != Owner::Proxy || !proxied))
        return {};
    QList<Rule> missing = input.rules;
    missing.removeIf([&](const Rule &rule) {
        const bool proxys = rule.initiator == Initiator::Proxy;
        return rule.seen.state == RuleState::Open || (team == Owner::Proxy && !proxys);
    });
    if (missing.isEmpty())
        return {};
    const QString number = QString::number(missing.size());
    QString what = missing.size() == 1
                       ? inWords("Session", "Allow the 1 rule of the request that is not open yet.")
                       : inWords("Session", "Allow the %1 rules of the request.").arg(number);
    if (team == Owner::Proxy)
        what = inWords("Session", "Let the cluster through the proxy to the hosts of the request.");
    return {{TodoItem::Kind::Rules, what, atHosts(hostsOf(missing)), {}}};
}

QList<TodoItem> exemptionsFor(Owner team, const QList<ExtraChange> &changes)
{
    QList<TodoItem> items;
    for (const ExtraChange &change : changes) {
        if (teamOf(change.owner) != team)
            continue;
        const QString what = inWords("Session", "Decide on change %1 of the request: %2.")
                                 .arg(QString::number(change.number), change.title);
        items.append({TodoItem::Kind::Exemption,
                      what,
                      QStringList{change.reasons.join(u' '), atHosts(change.hosts),
                                  inWords("Session", "If it is refused: %1").arg(change.ifRefused)}
                          .join(u'\n'),
                      {}});
    }
    return items;
}

/// A decision stands among what is to be done; it is not asked a second time.
bool isDecision(const OpenPoint &point, const QList<ExtraChange> &changes)
{
    return std::any_of(changes.begin(), changes.end(), [&point](const ExtraChange &change) {
        return point.field == inWords("Handoff", "change %1 of the request").arg(change.number);
    });
}

QList<TodoItem> questionsFor(const QList<OpenPoint> &points, Owner team, const QList<ExtraChange> &changes)
{
    QList<TodoItem> items;
    for (const OpenPoint &point : points) {
        if (teamOf(point.owner) != team || isDecision(point, changes))
            continue;
        items.append({TodoItem::Kind::Question, point.what,
                      point.why + u'\n' + inWords("Session", "For example: %1").arg(point.example),
                      point.field});
    }
    return items;
}

QString listed(const QString &heading, const QList<TodoItem> &items)
{
    QStringList lines;
    for (const TodoItem &item : items)
        lines.append(u"- "_s + todoText(item).replace(u'\n', u"\n  "_s));
    return lines.isEmpty() ? QString() : QString(heading + u'\n' + lines.join(u'\n') + u'\n');
}

} // namespace

QList<TeamTodo> todoOf(const HandoffInput &input, const QList<OpenPoint> &points)
{
    const QList<ExtraChange> changes = extraChanges(input);
    QList<TeamTodo> todo;
    for (const Owner owner : teams) {
        TeamTodo team{owner, audienceOf(owner), {}, {}};
        team.mustDo =
            findingsFor(input, owner, changes) + rulesFor(input, owner) + exemptionsFor(owner, changes);
        team.mustAnswer = questionsFor(points, owner, changes);
        if (!team.mustDo.isEmpty() || !team.mustAnswer.isEmpty())
            todo.append(team);
    }
    return todo;
}

QString todoText(const TodoItem &item)
{
    return item.more.isEmpty() ? item.what : QString(item.what + u'\n' + item.more);
}

QString todoText(const TeamTodo &team)
{
    return ownerTitle(team.owner) + u"\n\n"_s + listed(inWords("Session", "To do:"), team.mustDo) +
           listed(inWords("Session", "To answer:"), team.mustAnswer);
}

} // namespace netsetup
