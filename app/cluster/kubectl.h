// The user's own kubectl or oc, one fresh process for each question. Credentials stay between it and its
// configuration; we see neither.
#pragma once

#include "base/result.h"
#include "base/toolprocess.h"
#include "cluster/refusal.h"

namespace netsetup {

/// Which program, and which cluster and namespace it is told to use.
struct KubectlPlace
{
    KubectlPlace() = default;
    QString program = QStringLiteral("kubectl");
    QString context;   ///< empty: the current one
    QString nameSpace; ///< empty: that of the context

    /// "kubectl" or "oc", as somebody else calls it.
    [[nodiscard]] QString tool() const;
    /// The options that name the place.
    [[nodiscard]] QStringList options() const;
    /// A whole command, as somebody would type it.
    [[nodiscard]] QString command(const QStringList &arguments) const;
};

/// What a question may cost.
struct KubectlLimits
{
    KubectlLimits() = default;
    KubectlLimits(int itsLimitMs, qsizetype itsMostOutput)
        : limitMs(itsLimitMs)
        , mostOutput(itsMostOutput)
    {}
    int limitMs = 30'000;
    qsizetype mostOutput = 4 * 1024 * 1024;
};

/// Asks it, with `input` on its standard input. Ends by itself, at a limit, or with the stop.
QCoro::Task<ToolResult> askKubectl(KubectlPlace place, QStringList arguments, KubectlLimits limits,
                                   std::stop_token stop, QByteArray input = {});

/// Its words about what went wrong.
QString wordsOf(const ToolResult &result);

/// Why it did not do what it was asked for, in words for the one who can mend it: which right is missing and
/// who gives it, who refuses the pods, what cannot be reached.
Refusal kubectlRefusal(const ToolResult &result, const KubectlPlace &place);
/// The same in the language of the moment.
Error kubectlError(const ToolResult &result, const KubectlPlace &place);

} // namespace netsetup
