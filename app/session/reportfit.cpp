#include "session/reportfit.h"

#include "plan/projectfile.h"
#include "session/planreviews.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// What a plan of an older version does not say is as in a new plan.
QJsonValue saidIn(const QJsonObject &project, const PlanField &field)
{
    const QJsonValue value = projectValue(project, field.path);
    return value.isNull() ? field.value.get(Plan()) : value;
}

bool differs(const PlanField &field, const QJsonObject &project, const QJsonObject &other)
{
    return field.saved && saidIn(project, field) != saidIn(other, field);
}

/// The one name of the hand-off by which the own registry is asked for other images.
bool namesImagesOtherwise(const QJsonObject &project, const QJsonObject &other)
{
    const QString path = u"handoff.site.helm-values.repository-path"_s;
    return projectValue(project, path) != projectValue(other, path);
}

/// Fields that change flows whatever they hold.
bool changesFlows(const PlanField &field)
{
    return (field.concerns & ~Concerns(Concern::Review | Concern::Way)) != Concerns();
}

bool bringTheSame(const Flow &one, const Flow &other)
{
    return one.imageHosts == other.imageHosts && one.loginHosts == other.loginHosts &&
           one.architectures == other.architectures &&
           std::equal(one.images.begin(), one.images.end(), other.images.begin(), other.images.end(),
                      [](const FlowImage &a, const FlowImage &b) {
                          return a.repository == b.repository && a.tag == b.tag;
                      });
}

bool concerns(Concerns changed, const Flow &before, const Flow &now)
{
    const auto either = [&](auto &&is) {
        return is(before) || is(now);
    };
    const auto has = [changed](Concern one) {
        return changed.testFlag(one);
    };
    return has(Concern::Everything) || (has(Concern::Images) && !bringTheSame(before, now)) ||
           (has(Concern::OwnRegistry) && now.purpose == Purpose::Registry && !isCompanion(now.id)) ||
           (has(Concern::Charts) && now.purpose == Purpose::ChartRepo && before.host != now.host) ||
           (has(Concern::Tenant) && (now.purpose == Purpose::Receiver || now.purpose == Purpose::Otlp)) ||
           (has(Concern::Proxied) && either([](const Flow &flow) {
                return flow.way == FlowWay::Proxy || flow.purpose == Purpose::Proxy;
            })) ||
           (has(Concern::Way) && before.way != now.way) ||
           (has(Concern::Certificates) && now.protocol == Protocol::Tcp);
}

QHash<QString, Flow> byId(const QList<Flow> &flows)
{
    QHash<QString, Flow> found;
    for (const Flow &flow : flows)
        found.insert(flow.id, flow);
    return found;
}

/// What the fields concern in which the two plans differ.
Concerns changedSince(const Session &session, const Report &report)
{
    const QJsonObject project = planToJson(session.plan());
    Concerns changed;
    for (const PlanField &field : planFields()) {
        if (differs(field, project, report.plan))
            changed |= field.concerns;
    }
    if (namesImagesOtherwise(project, report.plan))
        changed |= Concern::Images;
    return changed;
}

QSet<QString> staleFlows(const Session &session, const Report &report, Concerns changed)
{
    const QHash<QString, Flow> now = byId(session.flows());
    QSet<QString> stale;
    for (const Flow &before : report.flows) {
        const auto same = now.constFind(before.id);
        const bool holds = same != now.constEnd() && same->host == before.host && same->port == before.port &&
                           !concerns(changed, before, *same);
        if (!holds)
            stale.insert(before.id);
    }
    return stale;
}

bool isReview(const Finding &finding)
{
    return finding.id.startsWith("plan."_L1);
}

bool saysTheSame(Finding one, const Finding &other)
{
    one.key = other.key;
    return findingToJson(one) == findingToJson(other);
}

/// What the plan alone says is said anew; what it said before and says no more is stale.
void reviewAnew(Fitting &fitting, const Session &session)
{
    const QList<Finding> now = reviewsOf(session);
    fitting.report.findings.removeIf([&](const Finding &finding) {
        if (!isReview(finding))
            return false;
        const bool again = std::any_of(
            now.begin(), now.end(), [&finding](const Finding &other) { return saysTheSame(finding, other); });
        if (!again)
            fitting.stale.append(finding);
        return true;
    });
    fitting.report.findings += now;
}

void dropFlows(Fitting &fitting, const QSet<QString> &stale)
{
    Report &report = fitting.report;
    QSet<QString> keptHosts;
    QSet<QString> hosts;
    for (const Flow &flow : std::as_const(report.flows))
        (stale.contains(flow.id) ? hosts : keptHosts).insert(flow.host);
    report.findings.removeIf([&](const Finding &finding) {
        const bool drop = stale.contains(finding.flow);
        if (drop)
            fitting.stale.append(finding);
        return drop;
    });
    report.evidence.removeIf([&stale](const Evidence &item) { return stale.contains(item.flow); });
    report.addresses.removeIf([&](const ResolvedAddress &entry) {
        return hosts.contains(entry.host) && !keptHosts.contains(entry.host);
    });
}

} // namespace

Fitting fitTo(const Session &session, const Report &report)
{
    const Concerns changed = changedSince(session, report);
    Fitting fitting{report, {}};
    if (!changed)
        return fitting;
    dropFlows(fitting, staleFlows(session, report, changed));
    if (changed.testFlag(Concern::Review) || changed.testFlag(Concern::Everything))
        reviewAnew(fitting, session);
    fitting.report.plan = planToJson(session.plan());
    fitting.report.flows = session.flows();
    numberFindings(fitting.report);
    return fitting;
}

QSet<QString> staleFlows(const Session &session, const Report &report)
{
    return staleFlows(session, report, changedSince(session, report));
}

bool tellsOfConnections(const Report &report)
{
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [](const Finding &finding) { return !isReview(finding); });
}

QString differingField(const Session &session, const Report &report)
{
    const QJsonObject project = planToJson(session.plan());
    const QHash<QString, Flow> before = byId(report.flows);
    const QList<Flow> &flows = session.flows();
    const bool otherWays = std::any_of(flows.begin(), flows.end(), [&before](const Flow &flow) {
        return before.contains(flow.id) && before.value(flow.id).way != flow.way;
    });
    for (const PlanField &field : planFields()) {
        const bool counts = changesFlows(field) || (otherWays && field.concerns.testFlag(Concern::Way));
        if (counts && differs(field, project, report.plan))
            return field.path;
    }
    return {};
}

QString differingField(const QJsonObject &project, const QJsonObject &other)
{
    for (const PlanField &field : planFields()) {
        if (changesFlows(field) && differs(field, project, other))
            return field.path;
    }
    return {};
}

} // namespace netsetup
