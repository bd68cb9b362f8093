// The questions, one after the other, and what becomes of each answer.
#include "discover/cluster/fromcluster.h"

#include "base/inwords.h"
#include "base/log.h"
#include "discover/cluster/kubectlreply.h"
#include "discover/cluster/question.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.discover", QtFatalMsg)

constexpr int answerMs = 20'000;

ToolCall callFor(const DiscoverRequest &request, const QString &kubectl, const ClusterQuestion &question)
{
    QStringList words;
    if (!request.kubeconfig.isEmpty())
        words.append("--kubeconfig="_L1 + request.kubeconfig);
    if (!request.context.isEmpty())
        words.append("--context="_L1 + request.context);
    words += QStringList{u"--request-timeout=15s"_s, u"get"_s, question.kind} + question.select;
    ToolCall call(kubectl, words + QStringList{u"--output=json"_s});
    call.variables = {u"LC_ALL=C"_s};
    call.limitMs = answerMs;
    return call;
}

/// False: no further question needs to be asked.
bool take(const KubectlReply &reply, const ClusterQuestion &question, const DiscoverRequest &request,
          Discovery &found, bool first)
{
    Proposer proposer(request, found, u"kubectl "_s + question.command());
    const QString gives = inWords("Discover", question.gives);
    switch (reply.kind) {
    case ReplyKind::Answer:
        question.read({reply.answer, request, proposer});
        return true;
    case ReplyKind::NotThere:
        return true;
    case ReplyKind::NoRight:
        proposer.note(
            reply.right.isEmpty()
                ? inWords("Discover", "is refused: this user has no right to it. It would have told: %1")
                      .arg(gives)
                : inWords("Discover", "is refused: it needs the right to %1, which this user does not have. "
                                      "It would have told: %2")
                      .arg(reply.right, gives));
        return true;
    case ReplyKind::Unreadable:
        proposer.note(inWords("Discover", "told nothing: %1; %2. It would have told: %3")
                          .arg(reply.error.text, reply.error.remedy, gives));
        return true;
    case ReplyKind::Useless:
        break;
    }
    if (first)
        found.errors.append(reply.error);
    else
        proposer.note(
            inWords("Discover", "ended the questions: %1; %2").arg(reply.error.text, reply.error.remedy));
    return false;
}

QCoro::Task<bool> askAll(QList<ClusterQuestion> questions, const DiscoverRequest &request, QString kubectl,
                         Discovery &found, bool first, std::stop_token stop)
{
    for (const ClusterQuestion &question : questions) {
        const ToolCall call = callFor(request, kubectl, question);
        const ToolResult result = co_await runTool(call, stop);
        const KubectlReply reply = readKubectl(result, kubectl, answerMs);
        qCDebug(logger).noquote() << question.command() << "ends with" << static_cast<int>(reply.kind);
        if (stop.stop_requested() || !take(reply, question, request, found, first))
            co_return false;
        first = false;
    }
    co_return true;
}

} // namespace

QList<ClusterAsk> clusterAsks(const Catalog &catalog)
{
    QList<ClusterAsk> asks;
    const QList<ClusterQuestion> questions = clusterQuestions(catalog) + pullSecretQuestions(catalog, {});
    for (const ClusterQuestion &question : questions)
        asks.append({question.command(), inWords("Discover", question.gives)});
    return asks;
}

QCoro::Task<Discovery> discoverFromCluster(DiscoverRequest request, QString kubectl, std::stop_token stop)
{
    Discovery found;
    const QList<ClusterQuestion> questions = clusterQuestions(request.catalog);
    const bool goOn = co_await askAll(questions, request, kubectl, found, true, stop);
    if (goOn) {
        const QList<ClusterQuestion> last = pullSecretQuestions(request.catalog, found);
        co_await askAll(last, request, kubectl, found, false, stop);
    }
    co_return found;
}

} // namespace netsetup
