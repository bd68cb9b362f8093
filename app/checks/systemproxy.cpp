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

/// What each place that has such a setting says of it.
QHash<QString, const Evidence *> systemProxies(const QList<Evidence> &evidence)
{
    QHash<QString, const Evidence *> found;
    for (const Evidence &item : evidence) {
        const bool says = item.probe == "proxy"_L1 && item.data.value(u"purpose"_s).toString() == purpose;
        if (says && !found.contains(item.vantage))
            found.insert(item.vantage, &item);
    }
    return found;
}

bool failsBeforeTls(const Finding &finding)
{
    const bool early = finding.check == CheckId::NameResolves || finding.check == CheckId::PortOpens;
    // What is seen beside the cluster keeps nothing from working, and is a failure there all the same.
    const bool fails =
        finding.status == Status::Fail || (!finding.required && finding.status == Status::Warn);
    return early && fails && finding.stopsChain;
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
    const QHash<QString, const Evidence *> systems = systemProxies(evidence);
    QList<Finding> judged;
    for (const Flow &flow : flows) {
        if (flow.purpose != Purpose::Receiver || flow.way != FlowWay::Direct)
            continue;
        const auto failing = std::find_if(findings.begin(), findings.end(), [&](const Finding &finding) {
            return finding.flow == flow.id && failsBeforeTls(finding) && systems.contains(finding.vantage);
        });
        if (failing == findings.end())
            continue;
        const Evidence *system = systems.value(failing->vantage);
        const QStringList proxies =
            system == nullptr ? QStringList() : json::toStrings(system->data.value(u"proxies"_s));
        if (proxies.isEmpty())
            continue;
        Flow there = flow;
        there.required = failing->required;
        const JudgeInput input{there, failing->vantage, {}, {}};
        Finding finding = makeFinding(input, checkId, u"proxy.pac-only"_s, Status::Fail, {},
                                      {{u"proxy"_s, printable(proxies.first(), 160)}});
        setCauses(finding, {u"proxy.pac-only/use-it"_s});
        finding.evidenceRefs = {system->key};
        judged.append(finding);
    }
    return judged;
}

} // namespace netsetup
