#include "session/todo.h"

#include "base/inwords.h"
#include "findings/kinds/findingtexts.h"
#include "handoff/planning/questions.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr Owner teams[] = {Owner::You,      Owner::Network, Owner::Proxy,
                           Owner::Security, Owner::Cluster, Owner::Vendor};

/// What the DNS team has to do is in what the network team gets.
Owner teamOf(Owner owner)
{
    return owner == Owner::Dns ? Owner::Network : owner;
}

QString audienceOf(Owner owner)
{
    return owner == Owner::Vendor || owner == Owner::You ? QString() : wordFor(owner);
}

QString plainWords(const DocText &text)
{
    QString words;
    for (const DocSpan &span : text)
        words += span.text;
    return words;
}

/// That a team has questions to answer is said by the questions themselves.
QList<TodoItem> workFor(const QList<PackStep> &steps, Owner team)
{
    QList<TodoItem> items;
    for (const PackStep &step : steps) {
        if (teamOf(step.owner) != team || step.kind == PackStep::Kind::Answer)
            continue;
        const QStringList more = step.why.isEmpty() ? QStringList() : QStringList{step.why};
        items.append({step.kind, plainWords(step.what), step.hosts, more, {}});
    }
    return items;
}

QList<TodoItem> questionsFor(const QList<OpenPoint> &points, Owner team)
{
    QList<TodoItem> items;
    for (const OpenPoint &point : points) {
        if (teamOf(point.owner) != team || isAskedByStep(point))
            continue;
        items.append({PackStep::Kind::Answer,
                      point.what,
                      {},
                      {point.why, inWords("Session", "For example: %1").arg(point.example)},
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

QList<TeamTodo> todoOf(const HandoffInput &input)
{
    const PackRequest usual;
    const QList<PackStep> steps = packSteps(input, usual);
    const QList<OpenPoint> points = openPoints(input, usual);
    QList<TeamTodo> todo;
    for (const Owner owner : teams) {
        const TeamTodo team{owner, audienceOf(owner), workFor(steps, owner), questionsFor(points, owner)};
        if (!team.mustDo.isEmpty() || !team.mustAnswer.isEmpty())
            todo.append(team);
    }
    return todo;
}

QString hostsText(const TodoItem &item)
{
    return item.hosts.isEmpty() ? QString() : inWords("Session", "Hosts: %1").arg(item.hosts.join(u", "_s));
}

QString todoText(const TodoItem &item)
{
    QStringList lines{item.what, hostsText(item)};
    lines += item.more;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString todoText(const TeamTodo &team)
{
    return ownerTitle(team.owner) + u"\n\n"_s + listed(inWords("Session", "To do:"), team.mustDo) +
           listed(inWords("Session", "To answer:"), team.mustAnswer);
}

} // namespace netsetup
