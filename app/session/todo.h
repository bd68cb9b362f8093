// What each team has to do and to answer before the Agent works: findings, rules and exemptions, then open
// questions. The words are in the language that is set.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct TodoItem
{
    enum class Kind { Finding, Rules, Exemption, Question };
    Kind kind = Kind::Question;
    QString what;  ///< one or two sentences
    QString more;  ///< hosts, reasons, what an answer looks like; may be empty
    QString place; ///< of a question: where its answer goes, "--source nodes=CIDR"
};

struct TeamTodo
{
    Owner owner = Owner::You; ///< by whose name the team is called; the DNS team is with the network team
    QString audience;         ///< whose part of the pack it gets: "network"; empty: nobody sends it one
    QList<TodoItem> mustDo;
    QList<TodoItem> mustAnswer;
};

/// Teams with nothing to do and nothing to answer are left out. `points` are the open questions of the pack.
QList<TeamTodo> todoOf(const HandoffInput &input, const QList<OpenPoint> &points);

/// As it is pasted into a ticket.
QString todoText(const TodoItem &item);
QString todoText(const TeamTodo &team);

} // namespace netsetup
