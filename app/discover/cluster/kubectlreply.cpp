// The words of kubectl from 1.20 on and of oc, in English: it is started with the plain locale.
#include "discover/cluster/kubectlreply.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/log.h"
#include "base/textfaults.h"
#include "plan/fieldvalues.h"

#include <QRegularExpression>

#include <iterator>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString optionName = u"--kubectl"_s;
constexpr qsizetype longestQuote = 200;

/// The last line that says something: warnings stand before it.
QString lastLine(const QByteArray &errors)
{
    const QList<QByteArray> lines = masked(errors).trimmed().split('\n');
    return printable(QString::fromUtf8(lines.last()).trimmed(), longestQuote);
}

KubectlReply useless(const QString &text, const QString &remedy)
{
    KubectlReply reply;
    reply.kind = ReplyKind::Useless;
    reply.error = {u"cluster.unreachable"_s, optionName, text, remedy};
    return reply;
}

/// "list nodes", "get proxies.config.openshift.io", "list daemonsets.apps in the namespace x".
QString rightIn(const QString &words)
{
    static const QRegularExpression pattern(
        u"cannot ([a-z]+) resource \"([^\"]{1,100})\" in API group \"([^\"]{0,100})\"(?: in the namespace \"([^\"]{1,63})\")?"_s);
    const QRegularExpressionMatch match = pattern.match(words);
    if (!match.hasMatch())
        return {};
    const QString group = match.captured(3).isEmpty() ? QString() : QString(u'.' + match.captured(3));
    const QString right = printable(QString(match.captured(1) + u' ' + match.captured(2) + group), 200);
    const QString space = printable(match.captured(4), 63);
    return space.isEmpty() ? right : inWords("Discover", "%1 in the namespace %2").arg(right, space);
}

/// What makes every further question useless, by words that stand in the error. The first that fits counts.
struct Trouble
{
    const char *words;
    const char *text;
    const char *remedy;
};

constexpr Trouble troubles[] = {
    {"context \"[^\"]*\" does not exist|context was not found|no context exists",
     QT_TRANSLATE_NOOP("Discover", "kubectl knows no such context"),
     QT_TRANSLATE_NOOP("Discover", "\"kubectl config get-contexts\" lists them; give one with --context")},
    {"localhost:8080|no configuration has been provided",
     QT_TRANSLATE_NOOP("Discover", "kubectl has no cluster to ask"),
     QT_TRANSLATE_NOOP("Discover", "name a kubeconfig with --kubeconfig, or log in to the cluster first")},
    {"error loading config file|invalid configuration",
     QT_TRANSLATE_NOOP("Discover", "kubectl cannot read its kubeconfig"),
     QT_TRANSLATE_NOOP("Discover", "\"kubectl get nodes\" in a terminal says where the fault is")},
    {"Unauthorized|must be logged in|provide credentials|getting credentials|exec plugin|token has expired|"
     "executable \\S+ not found",
     QT_TRANSLATE_NOOP("Discover", "the cluster does not know this user, or the login has run out"),
     QT_TRANSLATE_NOOP("Discover",
                       "log in as you usually do, until \"kubectl get nodes\" answers; then again")},
    {"certificate (signed by|is valid for|has expired)|x509:",
     QT_TRANSLATE_NOOP("Discover", "kubectl does not trust the certificate of the API server"),
     QT_TRANSLATE_NOOP("Discover", "take the kubeconfig that the cluster gives out now, with its own CA")},
    {"Unable to connect|was refused|no such host|i/o timeout|timed out|timeout|deadline exceeded|EOF|no "
     "route to host|"
     "connection reset|proxyconnect|server misbehaving",
     QT_TRANSLATE_NOOP("Discover", "kubectl does not reach the API server"),
     QT_TRANSLATE_NOOP("Discover",
                       "it may need the company's VPN or a proxy; \"kubectl get nodes\" in a terminal has to "
                       "answer first")},
};

KubectlReply refusal(const QByteArray &errors)
{
    const QString words = QString::fromUtf8(errors);
    KubectlReply reply;
    if (words.contains("Forbidden"_L1) || words.contains("is forbidden:"_L1)) {
        reply.kind = ReplyKind::NoRight;
        reply.right = rightIn(words);
        return reply;
    }
    if (words.contains("have a resource type"_L1) || words.contains("(NotFound)"_L1) ||
        words.contains("could not find the requested resource"_L1) ||
        words.contains("no matches for kind"_L1)) {
        reply.kind = ReplyKind::NotThere;
        return reply;
    }
    const QString quote = lastLine(errors);
    const auto *const trouble =
        std::find_if(std::begin(troubles), std::end(troubles), [&words](const Trouble &one) {
            return QRegularExpression(QLatin1String(one.words)).match(words).hasMatch();
        });
    if (trouble != std::end(troubles))
        return useless(inWords("Discover", "%1: %2").arg(inWords("Discover", trouble->text), quote),
                       inWords("Discover", trouble->remedy));
    reply.kind = ReplyKind::Unreadable;
    reply.error = {u"cluster.refused"_s, optionName,
                   quote.isEmpty() ? inWords("Discover", "kubectl failed and said nothing") : quote,
                   inWords("Discover", "the same command in a terminal may say more")};
    return reply;
}

KubectlReply answerOf(const QByteArray &output)
{
    KubectlReply reply;
    const Result<QJsonObject> object = json::parseObject(output, u"kubectl"_s);
    const bool isAnswer = object.ok() && object->value("kind"_L1).isString() &&
                          (object->value("items"_L1).isArray() || object->value("metadata"_L1).isObject());
    if (isAnswer) {
        reply.answer = *object;
        return reply;
    }
    reply.kind = ReplyKind::Unreadable;
    reply.error = {u"cluster.unreadable"_s, optionName,
                   inWords("Discover", "the answer is not the objects that were asked for"),
                   inWords("Discover", "name the kubectl or oc that fits the cluster with --kubectl")};
    return reply;
}

} // namespace

KubectlReply readKubectl(const ToolResult &result, const QString &program, int limitMs)
{
    const QString shown = quoted(program);
    switch (result.end) {
    case ToolEnd::Exited:
        return result.status == 0 ? answerOf(result.output) : refusal(result.errors);
    case ToolEnd::Missing:
        return useless(inWords("Discover", "there is no program %1 on this computer").arg(shown),
                       inWords("Discover", "install kubectl or oc, or name its path with --kubectl"));
    case ToolEnd::Unusable:
        return useless(
            inWords("Discover", "%1 cannot be started (%2)").arg(shown, printable(result.why, 100)),
            inWords("Discover", "name a kubectl or oc for this system with --kubectl"));
    case ToolEnd::Crashed:
        return useless(inWords("Discover", "%1 crashed").arg(shown),
                       inWords("Discover", "name another kubectl or oc with --kubectl"));
    case ToolEnd::OverTime:
        return useless(
            inWords("Discover", "%1 did not answer within %2 seconds").arg(shown).arg(limitMs / 1000),
            inWords("Discover", "it may wait for a login or for an API server that is not reached; "
                                "\"kubectl get nodes\" in a terminal has to answer first"));
    case ToolEnd::TooMuch: {
        KubectlReply reply;
        reply.kind = ReplyKind::Unreadable;
        reply.error = {u"cluster.unreadable"_s, optionName,
                       inWords("Discover", "the answer is longer than this program reads"),
                       inWords("Discover", "give by hand what it would have told")};
        return reply;
    }
    case ToolEnd::Stopped:
        break;
    }
    return useless(inWords("Discover", "stopped"), inWords("Discover", "run it again"));
}

} // namespace netsetup
