// One row per value of the project file; reading and writing both walk this table.
#include "plan/projectleaves.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/textfaults.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QJsonArray ranges(const QList<Cidr> &list)
{
    QJsonArray texts;
    for (const Cidr &range : list)
        texts.append(range.text());
    return texts;
}

QJsonValue siteNames(const Plan &plan)
{
    QJsonObject formats;
    for (auto format = plan.handoff.site.begin(); format != plan.handoff.site.end(); ++format) {
        QJsonObject values;
        for (auto row = format->begin(); row != format->end(); ++row)
            values.insert(row.key(), row.value());
        formats.insert(format.key(), values);
    }
    return formats;
}

QJsonValue questions(const Plan &plan)
{
    QJsonArray list;
    for (const OpenQuestion &question : plan.open)
        list.append(QJsonObject{{u"field"_s, question.field}, {u"owner"_s, question.owner}});
    return list;
}

/// A line of the change board; it is shown to people only, so quotes and the like may stay.
template <QString ChangeRequest::*member>
Outcome setRequest(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    if (const QString fault = lineFault(text, 200); !fault.isEmpty())
        return invalidValue(field, fault, inWords("Plan", "one line of up to 200 characters is accepted"));
    plan.handoff.request.*member = text;
    return Done{};
}

template <QString ChangeRequest::*member>
QJsonValue getRequest(const Plan &plan)
{
    return json::orNull(plan.handoff.request.*member);
}

template <Initiator who>
QJsonValue getSources(const Plan &plan)
{
    return ranges(plan.egress.sources.value(who));
}

QList<ProjectLeaf> clusterLeaves()
{
    return {
        {"cluster.name", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.cluster.name);
         }},
        {"cluster.distribution", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.cluster.distribution);
         }},
        {"cluster.cni", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.cluster.cni);
         }},
        {"cluster.podCidrs", LeafKind::Texts,
         [](const Plan &p) {
             return QJsonValue(ranges(p.cluster.podCidrs));
         }},
        {"cluster.serviceCidrs", LeafKind::Texts,
         [](const Plan &p) {
             return QJsonValue(ranges(p.cluster.serviceCidrs));
         }},
        {"cluster.nodeCidrs", LeafKind::Texts,
         [](const Plan &p) {
             return QJsonValue(ranges(p.cluster.nodeCidrs));
         }},
        {"cluster.apiServer", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.cluster.apiServer);
         }},
        {"cluster.dnsDomain", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.cluster.dnsDomain);
         }},
        {"cluster.architectures", LeafKind::Texts,
         [](const Plan &p) {
             return QJsonValue(json::fromStrings(p.cluster.architectures));
         }},
        {"chart.version", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.chart.version);
         }},
        {"chart.source", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.chart.source);
         }},
        {"chart.namespace", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.chart.nameSpace);
         }},
        {"chart.release", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.chart.release);
         }},
        {"chart.archive", LeafKind::ChartArchive,
         [](const Plan &p) {
             return chartArchiveToJson(p.chart.archive);
         }},
    };
}

QList<ProjectLeaf> egressLeaves()
{
    return {
        {"egress.mode", LeafKind::Text,
         [](const Plan &p) {
             return QJsonValue(wordFor(p.egress.mode));
         }},
        {"egress.proxy.url", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.egress.proxy.url);
         }},
        {"egress.proxy.noProxy", LeafKind::Texts,
         [](const Plan &p) { return QJsonValue(json::fromStrings(p.egress.proxy.noProxy)); },
         addNoProxyEntry},
        {"egress.proxy.user", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.egress.proxy.user);
         }},
        {"egress.sources.nodes", LeafKind::Texts, getSources<Initiator::Nodes>, addNodesSource},
        {"egress.sources.pods", LeafKind::Texts, getSources<Initiator::Pods>, addPodsSource},
        {"egress.sources.proxy", LeafKind::Texts, getSources<Initiator::Proxy>, addProxySource},
        {"egress.sources.workstation", LeafKind::Texts, getSources<Initiator::Workstation>,
         addWorkstationSource},
        {"egress.ipFamily", LeafKind::Text,
         [](const Plan &p) {
             return QJsonValue(wordFor(p.egress.ipFamily));
         }},
    };
}

QList<ProjectLeaf> imagesLeaves()
{
    return {
        {"images.source", LeafKind::Text,
         [](const Plan &p) {
             return QJsonValue(wordFor(p.images.source));
         }},
        {"images.registry.host", LeafKind::Text,
         [](const Plan &p) { return json::orNull(p.images.registry.host); }, setRegistryHost},
        {"images.registry.port", LeafKind::Number,
         [](const Plan &p) { return QJsonValue(p.images.registry.port); }, setRegistryPort},
        {"images.registry.prefix", LeafKind::Text,
         [](const Plan &p) { return json::orNull(p.images.registry.prefix); }, setRegistryPrefix},
        {"images.registry.user", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.images.registry.user);
         }},
        {"images.registry.pullSecrets", LeafKind::Texts,
         [](const Plan &p) {
             return QJsonValue(json::fromStrings(p.images.registry.pullSecrets));
         }},
        {"trust.caPem", LeafKind::Text,
         [](const Plan &p) { return json::orNull(QString::fromLatin1(p.trust.caPem)); }, setCaPem},
        {"trust.skipTls", LeafKind::Flag,
         [](const Plan &p) {
             return QJsonValue(p.trust.skipTls);
         }},
    };
}

QList<ProjectLeaf> handoffLeaves()
{
    using Request = ChangeRequest;
    return {
        {"open", LeafKind::Questions, questions},
        {"handoff.changeId", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.handoff.changeId);
         }},
        {"handoff.language", LeafKind::Text,
         [](const Plan &p) {
             return QJsonValue(p.handoff.language);
         }},
        {"handoff.artifacts", LeafKind::Texts,
         [](const Plan &p) { return QJsonValue(json::fromStrings(p.handoff.artifacts)); }, addArtifact},
        {"handoff.site", LeafKind::SiteNames, siteNames},
        {"handoff.reviewDays", LeafKind::Number,
         [](const Plan &p) {
             return QJsonValue(p.handoff.reviewDays);
         }},
        {"handoff.holdHours", LeafKind::Number,
         [](const Plan &p) {
             return QJsonValue(p.handoff.holdHours);
         }},
        {"handoff.request.requester", LeafKind::Text, getRequest<&Request::requester>,
         setRequest<&Request::requester>},
        {"handoff.request.contact", LeafKind::Text, getRequest<&Request::contact>,
         setRequest<&Request::contact>},
        {"handoff.request.owner", LeafKind::Text, getRequest<&Request::owner>, setRequest<&Request::owner>},
        {"handoff.request.window", LeafKind::Text, getRequest<&Request::window>,
         setRequest<&Request::window>},
        {"handoff.request.until", LeafKind::Text, getRequest<&Request::until>, setRequest<&Request::until>},
        {"handoff.request.environment", LeafKind::Text, getRequest<&Request::environment>,
         setRequest<&Request::environment>},
    };
}

} // namespace

const QList<ProjectLeaf> &projectLeaves()
{
    static const QList<ProjectLeaf> plain = {
        {"product", LeafKind::Text,
         [](const Plan &p) {
             return QJsonValue(p.product);
         }},
        {"tenant", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.tenant);
         }},
        {"baseUrl", LeafKind::Text,
         [](const Plan &p) {
             return json::orNull(p.baseUrl);
         }},
        {"options", LeafKind::Texts,
         [](const Plan &p) {
             return QJsonValue(json::fromStrings(p.options));
         }},
    };
    static const QList<ProjectLeaf> leaves =
        plain + clusterLeaves() + egressLeaves() + imagesLeaves() + handoffLeaves();
    return leaves;
}

} // namespace netsetup
