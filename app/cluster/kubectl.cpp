#include "cluster/kubectl.h"

#include "base/netnames.h"
#include "base/typedword.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostShown = 600;

} // namespace

QString KubectlPlace::tool() const
{
    return QFileInfo(program).completeBaseName().compare("oc"_L1, Qt::CaseInsensitive) == 0 ? u"oc"_s
                                                                                            : u"kubectl"_s;
}

QStringList KubectlPlace::options() const
{
    QStringList list;
    if (!context.isEmpty())
        list += {u"--context"_s, context};
    if (!nameSpace.isEmpty())
        list += {u"--namespace"_s, nameSpace};
    return list;
}

QString KubectlPlace::command(const QStringList &arguments) const
{
    QStringList words{QDir::toNativeSeparators(program)};
    words += options() + arguments;
    for (QString &word : words)
        word = typedWord(word);
    return words.join(u' ');
}

QCoro::Task<ToolResult> askKubectl(KubectlPlace place, QStringList arguments, KubectlLimits limits,
                                   std::stop_token stop, QByteArray input)
{
    ToolCall call(place.program, place.options() + arguments);
    call.limitMs = limits.limitMs;
    call.mostOutput = limits.mostOutput;
    call.input = std::move(input);
    // Its words are read here, whatever language the user speaks.
    call.variables = QStringList{u"LC_ALL=C"_s};
    const ToolResult result = co_await runTool(call, std::move(stop));
    co_return result;
}

QString wordsOf(const ToolResult &result)
{
    return QString::fromUtf8(result.errors);
}

Refusal kubectlRefusal(const ToolResult &result, const KubectlPlace &place)
{
    const QString program = printable(place.program, 200);
    const QString tryIt = place.command({u"get"_s, u"pods"_s});
    switch (result.end) {
    case ToolEnd::Missing:
        return {"cluster.no-kubectl", u"--kubectl"_s,
                Phrase("Cluster", "there is no program %1").arg(program),
                Phrase("Cluster", "install kubectl or oc, or name the program")};
    case ToolEnd::Unusable:
        return {"cluster.no-kubectl", u"--kubectl"_s,
                Phrase("Cluster", "%1 cannot be started (%2)").arg(program).arg(printable(result.why, 200)),
                Phrase("Cluster", "name a program that this user may run")};
    case ToolEnd::OverTime:
        return {"cluster.silent", program, Phrase("Cluster", "did not answer in time"),
                Phrase("Cluster", "see whether \"%1\" answers in a terminal: it may wait for a login, or the "
                                  "cluster cannot be reached")
                    .arg(tryIt)};
    case ToolEnd::TooMuch:
        return {"cluster.too-much", program, Phrase("Cluster", "printed more than a cluster can have to say"),
                Phrase("Cluster", "see what \"%1\" prints").arg(tryIt)};
    case ToolEnd::Crashed:
        return {"cluster.kubectl", program, Phrase("Cluster", "ended by a fault of its own"),
                Phrase("Cluster", "try another version of it")};
    case ToolEnd::Stopped:
        return {"cluster.stopped", program, Phrase("Cluster", "was stopped"),
                Phrase("Cluster", "start again")};
    case ToolEnd::Exited:
        break;
    }
    if (const std::optional<Refusal> known = refusalIn(wordsOf(result), place))
        return *known;
    const QString words = printable(wordsOf(result).trimmed(), mostShown);
    const Phrase failed = words.isEmpty()
                              ? Phrase("Cluster", "failed with status %1 and said nothing").arg(result.status)
                              : Phrase("Cluster", "failed: %1").arg(words);
    return {"cluster.kubectl", program, failed, Phrase("Cluster", "mend what it says, and start again")};
}

Error kubectlError(const ToolResult &result, const KubectlPlace &place)
{
    return kubectlRefusal(result, place).error();
}

} // namespace netsetup
