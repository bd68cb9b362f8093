// What each team has to do and to answer before the Agent works: the steps of the pack, then the open
// questions. The words are in the language that is set.
#pragma once

#include "handoff/pack/packextra.h"

namespace netsetup {

struct TodoItem
{
    /// The step of the pack that it is; Answer: a question.
    PackStep::Kind kind = PackStep::Kind::Answer;
    QString what;           ///< whole sentences
    QStringList hosts = {}; ///< it is about, where `what` does not name them
    QStringList more = {};  ///< lines: reasons, what an answer looks like
    QString place = {};     ///< of a question: where its answer goes, "--source nodes=CIDR"
};

struct TeamTodo
{
    Owner owner = Owner::You; ///< by whose name the team is called; the DNS team is with the network team
    QString audience;         ///< whose part of the pack it gets: "network"; empty: nobody sends it one
    QList<TodoItem> mustDo;
    QList<TodoItem> mustAnswer;
};

/// Of the pack that would be made of this. The user comes first; teams with nothing to do and nothing to
/// answer are left out.
QList<TeamTodo> todoOf(const HandoffInput &input);

/// "Hosts: a, b"; empty: it names its hosts itself.
QString hostsText(const TodoItem &item);
/// As it is pasted into a ticket.
QString todoText(const TodoItem &item);
QString todoText(const TeamTodo &team);

} // namespace netsetup
