// How a question to kubectl ended, told by its exit status and its words.
#pragma once

#include "base/result.h"
#include "base/toolprocess.h"

#include <QJsonObject>

namespace netsetup {

enum class ReplyKind {
    Answer,
    NotThere, ///< the cluster has no such kind or object, which says nothing bad
    NoRight,
    Unreadable, ///< answered with something else
    Useless,    ///< the next question would end in the same way
};

struct KubectlReply
{
    ReplyKind kind = ReplyKind::Answer;
    QJsonObject answer;
    QString right; ///< of NoRight: "list nodes", as kubectl names it; empty where it does not
    Error error;   ///< of Unreadable and Useless, for people
};

/// `program` is what the user called it. Nothing of what it printed is quoted but one line of an error,
/// masked.
KubectlReply readKubectl(const ToolResult &result, const QString &program, int limitMs);

} // namespace netsetup
