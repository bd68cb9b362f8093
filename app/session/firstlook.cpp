#include "session/firstlook.h"

#include "base/json.h"

#include <QTimer>

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
        if (flow.purpose == QLatin1String("receiver"))
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
        if (item.flow != QLatin1String("control") || item.probe != QLatin1String("tcp") ||
            text("purpose") != QLatin1String("control"))
            continue;
        host = text("host");
        connects = text("outcome") == QLatin1String("connected");
    }
    return connects;
}

bool isAnswer(const Finding &finding)
{
    return finding.id == QLatin1String("tls.ok") || finding.id == QLatin1String("http.ok") ||
           finding.id == QLatin1String("http.rejected-by-receiver");
}

bool isBlocked(const Finding &finding)
{
    static const QStringList ids{QStringLiteral("tcp.drop"), QStringLiteral("tcp.reject"),
                                 QStringLiteral("tcp.partial"), QStringLiteral("tls.sni-reset")};
    return finding.status == Status::Fail && ids.contains(finding.id);
}

bool isInspected(const Finding &finding)
{
    return finding.id.startsWith(QLatin1String("tls.intercept-"));
}

bool isNameFault(const Finding &finding)
{
    return finding.check == QLatin1String("name-resolves") && finding.status == Status::Fail;
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
        if (item.data.value(QStringLiteral("purpose")).toString() != QLatin1String("system-proxy"))
            continue;
        answer.answered = item.data.value(QStringLiteral("answered")).toBool();
        answer.urls = json::toStrings(item.data.value(QStringLiteral("proxies")));
        answer.otherKinds = json::toStrings(item.data.value(QStringLiteral("otherKinds")));
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
