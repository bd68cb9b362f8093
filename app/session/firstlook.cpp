#include "session/firstlook.h"

#include "base/json.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr double stageSeconds = 2;
constexpr int longestMs = 9000;

/// The plan as if nothing stood in between; other fields may be missing yet.
Plan directPlan(Plan plan)
{
    plan.egress = EgressPlan();
    plan.images = ImagesPlan();
    return plan;
}

const Flow *receiverIn(const QList<Flow> &flows)
{
    for (const Flow &flow : flows) {
        if (flow.purpose == Purpose::Receiver)
            return &flow;
    }
    return nullptr;
}

/// What the connect to the control host gave; absent: it was not tried.
std::optional<bool> controlConnects(const Report &report, QString &host)
{
    std::optional<bool> connects;
    for (const Evidence &item : report.evidence) {
        const auto text = [&item](const char *field) {
            return item.data.value(QLatin1String(field)).toString();
        };
        if (item.flow != "control"_L1 || item.probe != "tcp"_L1 || text("purpose") != "control"_L1)
            continue;
        host = text("host");
        connects = text("outcome") == wordFor(ConnectOutcome::Connected);
    }
    return connects;
}

bool isAnswer(const Finding &finding)
{
    return finding.id == "tls.ok"_L1 || finding.id == "http.ok"_L1 ||
           finding.id == "http.rejected-by-receiver"_L1;
}

bool isBlocked(const Finding &finding)
{
    static const QStringList ids{u"tcp.drop"_s, u"tcp.reject"_s, u"tcp.partial"_s, u"tls.sni-reset"_s};
    return finding.status == Status::Fail && ids.contains(finding.id);
}

bool isInspected(const Finding &finding)
{
    return finding.id.startsWith("tls.intercept-"_L1);
}

bool isNameFault(const Finding &finding)
{
    return finding.check == CheckId::NameResolves && finding.status == Status::Fail;
}

/// The findings that decide, or an empty list.
QList<Finding> those(const QList<Finding> &findings, bool (*which)(const Finding &))
{
    QList<Finding> chosen;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(chosen), which);
    return chosen;
}

void decide(EgressSuggestion &suggestion, LookResult result, std::optional<EgressMode> mode,
            const QList<Finding> &proof)
{
    suggestion.result = result;
    suggestion.mode = mode;
    suggestion.proof = proof;
}

} // namespace

SystemProxyAnswer systemProxyIn(const Report &report)
{
    SystemProxyAnswer answer;
    for (const Evidence &item : report.evidence) {
        if (item.data.value(u"purpose"_s).toString() != "system-proxy"_L1)
            continue;
        answer.answered = item.data.value(u"answered"_s).toBool();
        answer.urls = json::toStrings(item.data.value(u"proxies"_s));
        answer.otherKinds = json::toStrings(item.data.value(u"otherKinds"_s));
    }
    return answer;
}

EgressSuggestion suggestEgress(const Report &report, const SystemProxyAnswer &systemProxy)
{
    EgressSuggestion suggestion;
    const Flow *receiver = receiverIn(report.flows);
    if (receiver == nullptr)
        return suggestion;
    suggestion.host = receiver->host;
    suggestion.port = receiver->port;
    const std::optional<bool> control = controlConnects(report, suggestion.controlHost);
    QList<Finding> own;
    for (const Finding &finding : report.findings) {
        if (finding.flow == receiver->id)
            own.append(finding);
    }
    const QList<Finding> answers = those(own, isAnswer);
    const QList<Finding> blocked = those(own, isBlocked);
    const QList<Finding> inspected = those(own, isInspected);
    const QList<Finding> names = those(own, isNameFault);
    const QList<Finding> faults = names.isEmpty() ? blocked : names;
    if (!inspected.isEmpty()) {
        decide(suggestion, LookResult::Inspected, EgressMode::Firewall, inspected);
    } else if (!answers.isEmpty() && !blocked.isEmpty()) {
        decide(suggestion, LookResult::PartlyOpen, EgressMode::Firewall, blocked);
    } else if (!answers.isEmpty()) {
        decide(suggestion, LookResult::Answers, EgressMode::Direct, answers);
    } else if (!systemProxy.urls.isEmpty()) {
        suggestion.proxy = systemProxy.urls.first();
        decide(suggestion, LookResult::ProxySettings, EgressMode::Proxy, faults);
    } else if (!systemProxy.otherKinds.isEmpty()) {
        suggestion.proxy = systemProxy.otherKinds.first();
        decide(suggestion, LookResult::UnusableProxy, std::nullopt, faults);
    } else if (!names.isEmpty()) {
        decide(suggestion, LookResult::NameUnknown, std::nullopt, names);
    } else if (!blocked.isEmpty() && control == true) {
        decide(suggestion, LookResult::Blocked, EgressMode::Firewall, blocked);
    } else if (!blocked.isEmpty() && control == false) {
        decide(suggestion, LookResult::NothingLeaves, std::nullopt, blocked);
    } else {
        decide(suggestion, LookResult::Undecided, std::nullopt, own);
    }
    return suggestion;
}

FirstLook::FirstLook(World world, Plan plan)
    : m_world(std::move(world))
    , m_session(m_world.catalog, m_world.practice)
{
    m_session.setPlan(directPlan(std::move(plan)));
}

QCoro::Task<EgressSuggestion> FirstLook::look(RunProgress progress, std::stop_token stop) const
{
    const Flow *receiver = receiverIn(m_session.flows());
    if (receiver == nullptr)
        co_return EgressSuggestion();
    NetOptions options = m_world.net;
    options.timeoutSeconds = qMin(options.timeoutSeconds, stageSeconds);
    options.sampleSeconds = 0;
    options.apiKey = Secret();
    // Stages add up; whatever they do, the look ends in time, with what was seen until then.
    std::stop_source ends;
    const std::stop_callback passedOn(stop, [&ends] { ends.request_stop(); });
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &limit, [&ends] { ends.request_stop(); });
    limit.start(longestMs);
    const QStringList only{receiver->id};
    const Report report = co_await m_session.check(options, progress, ends.get_token(), only);
    SystemProxyAnswer settings = systemProxyIn(report);
    // A simulated network has simulated settings.
    if (!m_world.practice.isEmpty() && !m_world.practiceProxy.isEmpty())
        settings.urls = {m_world.practiceProxy};
    co_return suggestEgress(report, settings);
}

} // namespace netsetup
