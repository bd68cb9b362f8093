#include "cluster/kubectl.h"

#include "base/netnames.h"
#include "cluster/refusal.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostShown = 600;

bool needsQuotes(const QString &word)
{
    return word.isEmpty() || std::any_of(word.begin(), word.end(), [](QChar c) {
               return c.unicode() > 0x7f || (!c.isLetterOrNumber() && !u"-_=./:,@+"_s.contains(c));
           });
}

} // namespace

QString KubectlPlace::tool() const
{
    return program.endsWith("oc"_L1) ? u"oc"_s : u"kubectl"_s;
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
    QStringList words{program};
    words += options() + arguments;
    for (QString &word : words) {
        if (needsQuotes(word))
            word = u'\'' + printable(word, mostShown).replace(u'\'', u"'\\''"_s) + u'\'';
    }
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

Error kubectlError(const ToolResult &result, const KubectlPlace &place)
{
    const QString program = printable(place.program, 200);
    const QString tryIt = place.command({u"get"_s, u"pods"_s});
    switch (result.end) {
    case ToolEnd::Missing:
        return {u"cluster.no-kubectl"_s, u"--kubectl"_s, u"there is no program %1"_s.arg(program),
                u"install kubectl or oc, or name the program"_s};
    case ToolEnd::Unusable:
        return {u"cluster.no-kubectl"_s, u"--kubectl"_s,
                u"%1 cannot be started (%2)"_s.arg(program, printable(result.why, 200)),
                u"name a program that this user may run"_s};
    case ToolEnd::OverTime:
        return {
            u"cluster.silent"_s, program, u"did not answer in time"_s,
            u"see whether \"%1\" answers in a terminal: it may wait for a login, or the cluster cannot be "
            "reached"_s.arg(tryIt)};
    case ToolEnd::TooMuch:
        return {u"cluster.too-much"_s, program, u"printed more than a cluster can have to say"_s,
                u"see what \"%1\" prints"_s.arg(tryIt)};
    case ToolEnd::Crashed:
        return {u"cluster.kubectl"_s, program, u"ended by a fault of its own"_s,
                u"try another version of it"_s};
    case ToolEnd::Stopped:
        return {u"cluster.stopped"_s, program, u"was stopped"_s, u"start again"_s};
    case ToolEnd::Exited:
        break;
    }
    if (const std::optional<Error> known = refusalIn(wordsOf(result), place))
        return *known;
    const QString words = printable(wordsOf(result).trimmed(), mostShown);
    return {u"cluster.kubectl"_s, program,
            words.isEmpty() ? u"failed with status %1 and said nothing"_s.arg(result.status)
                            : u"failed: %1"_s.arg(words),
            u"mend what it says, and start again"_s};
}

} // namespace netsetup
