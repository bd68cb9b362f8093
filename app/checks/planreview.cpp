#include "checks/planreview.h"

#include "findings/kinds/findingtexts.h"
#include "plan/fieldvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Finding planFinding(const QString &id, Status status, const FindingArgs &args, const QStringList &remedies)
{
    Finding finding;
    finding.id = id;
    finding.check = CheckId::PlanReview;
    //: where a check ran; stands behind "from"
    finding.vantage = QStringLiteral(QT_TRANSLATE_NOOP("Facts", "workstation"));
    finding.status = status;
    finding.args = args;
    for (const QString &key : remedies)
        finding.causes.append(causeFor(key, args, remedies.size() == 1));
    return finding;
}

namespace {

bool ownRegistry(const Plan &plan)
{
    return plan.images.source != ImageSource::Quay;
}

bool isSixZero(const ProductLine &line)
{
    return !line.hasCaKey;
}

/// The chart of this line is published with different image names, and nobody said which one is used.
void reviewFlavour(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    if (plan.chart.source.isEmpty() && line.defaultChartSource.isEmpty())
        findings.append(
            planFinding(u"plan.images-flavour"_s, Status::Warn, {}, {u"plan.images-flavour/archive"_s}));
}

void reviewProxyUnaware(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    if (plan.egress.mode != EgressMode::Proxy)
        return;
    QList<Phrase> parts;
    for (const AgentPart &part : line.parts) {
        const bool runs = part.option.isEmpty() || plan.options.contains(part.option);
        if (runs && part.talksToReceiver && !part.readsProxyValue)
            parts.append(Phrase::verbatim(part.title));
    }
    QStringList remedies;
    if (!parts.isEmpty())
        remedies.append(u"plan.proxy-unaware-parts/otel"_s);
    if (!ownRegistry(plan)) {
        parts.append(Phrase("Facts", "image pulls by the nodes"));
        remedies.prepend(u"plan.proxy-unaware-parts/runtime"_s);
    }
    if (!parts.isEmpty())
        findings.append(planFinding(u"plan.proxy-unaware-parts"_s, Status::Warn,
                                    {{u"parts"_s, Phrase::list(parts)}}, remedies));
}

/// The cluster's own names and ranges and its registry, as far as the plan knows them.
QStringList namesInside(const Plan &plan)
{
    QStringList names{u".svc"_s};
    const QString domain = plan.cluster.dnsDomain.isEmpty() ? u"cluster.local"_s : plan.cluster.dnsDomain;
    names.append(QString(u'.' + domain));
    if (!plan.cluster.apiServer.isEmpty())
        names.append(parseHostPort(plan.cluster.apiServer, {})->host);
    for (const QList<Cidr> &ranges : {plan.cluster.serviceCidrs, plan.cluster.podCidrs}) {
        for (const Cidr &range : ranges)
            names.append(range.text());
    }
    if (ownRegistry(plan) && !plan.images.registry.host.isEmpty())
        names.append(plan.images.registry.host);
    return names;
}

void reviewNoProxy(const Plan &plan, QList<Finding> &findings)
{
    if (plan.egress.mode != EgressMode::Proxy)
        return;
    QStringList missing;
    const QStringList names = namesInside(plan);
    for (const QString &name : names) {
        if (!isLeftOutOfProxy(plan.egress.proxy.noProxy, name))
            missing.append(name);
    }
    if (!missing.isEmpty())
        findings.append(planFinding(u"plan.no-proxy-missing"_s, Status::Warn,
                                    {{u"value"_s, missing.join(u',')}}, {u"plan.no-proxy-missing/add"_s}));
}

void reviewTrust(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    if (!plan.trust.caPem.isEmpty() && !line.hasCaKey)
        findings.append(
            planFinding(u"plan.no-ca-key-6.0"_s, Status::Warn, {}, {u"plan.no-ca-key-6.0/work-around"_s}));
    if (plan.trust.skipTls)
        findings.append(planFinding(u"plan.skip-tls"_s, Status::Warn, {}, {u"plan.skip-tls/install-ca"_s}));
}

/// The repository path of the images, as the chart joins it behind the registry: "stackstate".
QString imagePath(const ProductLine &line)
{
    return line.images.isEmpty() ? QString() : line.images.first().repository.section(u'/', 0, -2);
}

void reviewRegistry(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    if (!ownRegistry(plan))
        return;
    // A prefix that already ends in the image path would give ".../stackstate/stackstate/<image>".
    const QString path = imagePath(line);
    const RegistryPlan &registry = plan.images.registry;
    const bool doubled =
        !path.isEmpty() && (registry.prefix == path || registry.prefix.endsWith(QString(u'/' + path)));
    if (doubled)
        findings.append(planFinding(u"plan.registry-path"_s, Status::Warn,
                                    {{u"value"_s, QString(registry.host + u'/' + registry.prefix)}},
                                    {u"plan.registry-path/keep"_s}));
    if (isSixZero(line) && !registry.user.isEmpty() && registry.pullSecrets.isEmpty())
        findings.append(planFinding(u"plan.hook-pull-secret-6.0"_s, Status::Warn, {},
                                    {u"plan.hook-pull-secret-6.0/create"_s}));
}

void reviewFixedImages(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    QStringList images;
    QStringList options;
    for (const CatalogImage &image : line.images) {
        if (!image.fixedRegistry || !ownRegistry(plan) || !plan.options.contains(image.option))
            continue;
        images.append(QString(image.registry + u'/' + image.repository));
        options.append(image.option);
    }
    if (!images.isEmpty())
        findings.append(
            planFinding(u"plan.fixed-image-registry"_s, Status::Warn,
                        {{u"images"_s, images.join(", "_L1)}, {u"value"_s, options.join(", "_L1)}},
                        {u"plan.fixed-image-registry/switch-off"_s}));
}

} // namespace

QList<Finding> reviewPlan(const Plan &plan, const ProductLine &line)
{
    QList<Finding> findings;
    reviewFlavour(plan, line, findings);
    reviewRegistry(plan, line, findings);
    reviewFixedImages(plan, line, findings);
    reviewProxyUnaware(plan, line, findings);
    reviewNoProxy(plan, findings);
    reviewTrust(plan, line, findings);
    return findings;
}

} // namespace netsetup
