#include "checks/systemproxy.h"

#include "base/json.h"
#include "checks/evidencehelpers.h"
#include "checks/judging.h"

#include <QCoreApplication>

#include <thread>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::SystemProxy;
constexpr QLatin1String purpose("system-proxy");

/// Shared with the thread, which may outlive the wait.
struct Question
{
    Question() = default;
    SystemProxyAnswer answer;
    Shot answered;
};

void askElsewhere(std::shared_ptr<Question> question, SystemProxyAnswer (*ask)(const QString &),
                  const QString &url)
{
    std::thread([question = std::move(question), ask, url]() mutable {
        const SystemProxyAnswer answer = ask(url);
        QCoreApplication *application = QCoreApplication::instance();
        if (application == nullptr)
            return; // the program has ended meanwhile
        // Back to the thread of the waiting coroutine, which is also where the question has to die.
        const auto hear = [asked = std::move(question), answer] {
            asked->answer = answer;
            asked->answered.fire();
        };
        QMetaObject::invokeMethod(application, hear, Qt::QueuedConnection);
    }).detach();
}

const Evidence *systemProxyIn(const QList<Evidence> &evidence, const QString &vantage)
{
    for (const Evidence &item : evidence) {
        if (item.probe == "proxy"_L1 && item.vantage == vantage &&
            item.data.value(u"purpose"_s).toString() == purpose)
            return &item;
    }
    return nullptr;
}

bool failsBeforeTls(const Finding &finding)
{
    const bool early = finding.check == CheckId::NameResolves || finding.check == CheckId::PortOpens;
    return early && finding.status == Status::Fail && finding.stopsChain;
}

} // namespace

QCoro::Task<QList<Evidence>> collectSystemProxy(Network &network, Flow control, QString host,
                                                std::stop_token stop)
{
    QList<Evidence> evidence;
    if (network.askSystemProxy == nullptr)
        co_return evidence;
    const auto question = std::make_shared<Question>();
    askElsewhere(question, network.askSystemProxy, u"https://%1/"_s.arg(host));
    const WaitEnd end =
        co_await question->answered.wait(qMin(network.limits.connectMs, systemProxyLimitMs), stop);
    const SystemProxyAnswer answer = end == WaitEnd::Answer ? question->answer : SystemProxyAnswer();
    const QJsonObject data{{u"purpose"_s, purpose},
                           {u"host"_s, host},
                           {u"answered"_s, answer.answered},
                           {u"proxies"_s, json::fromStrings(answer.urls)},
                           {u"otherKinds"_s, json::fromStrings(answer.otherKinds)}};
    const Chain chain(control, {});
    evidence.append(makeEvidence(u"proxy"_s, chain, network, data));
    co_return evidence;
}

QList<Finding> judgeSystemProxy(const QList<Flow> &flows, const QList<Evidence> &evidence,
                                const QList<Finding> &findings)
{
    QList<Finding> judged;
    for (const Flow &flow : flows) {
        if (flow.purpose != Purpose::Receiver || flow.way != FlowWay::Direct)
            continue;
        const auto failing = std::find_if(findings.begin(), findings.end(), [&flow](const Finding &finding) {
            return finding.flow == flow.id && failsBeforeTls(finding);
        });
        if (failing == findings.end())
            continue;
        const Evidence *system = systemProxyIn(evidence, failing->vantage);
        const QStringList proxies =
            system == nullptr ? QStringList() : json::toStrings(system->data.value(u"proxies"_s));
        if (proxies.isEmpty())
            continue;
        const JudgeInput input{flow, failing->vantage, {}, {}};
        Finding finding = makeFinding(input, checkId, u"proxy.pac-only"_s, Status::Fail, {},
                                      {{u"proxy"_s, printable(proxies.first(), 160)}});
        setCauses(finding, {u"proxy.pac-only/use-it"_s});
        finding.evidenceRefs = {system->key};
        judged.append(finding);
    }
    return judged;
}

} // namespace netsetup
