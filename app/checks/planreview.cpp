#include "checks/planreview.h"

#include "findings/kinds/findingtexts.h"

#include <algorithm>

namespace netsetup {

namespace {

Finding planFinding(const QString &id, Status status, const QJsonObject &args, const QStringList &remedies)
{
    Finding finding;
    finding.id = id;
    finding.check = QStringLiteral("plan-review");
    //: where a check ran; stands behind "from"
    finding.vantage = QStringLiteral(QT_TRANSLATE_NOOP("Facts", "workstation"));
    finding.status = status;
    finding.args = args;
    for (const QString &key : remedies)
        finding.causes.append(causeFor(key, args, remedies.size() == 1));
    return finding;
}

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
        findings.append(planFinding(QStringLiteral("plan.images-flavour"), Status::Warn, {},
                                    {QStringLiteral("plan.images-flavour/archive")}));
}

void reviewProxyUnaware(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    if (plan.egress.mode != EgressMode::Proxy)
        return;
    QStringList parts;
    for (const AgentPart &part : line.parts) {
        const bool runs = part.option.isEmpty() || plan.options.contains(part.option);
        if (runs && part.talksToReceiver && !part.readsProxyValue)
            parts.append(part.title);
    }
    QStringList remedies;
    if (!parts.isEmpty())
        remedies.append(QStringLiteral("plan.proxy-unaware-parts/otel"));
    if (!ownRegistry(plan)) {
        parts.append(QStringLiteral(QT_TRANSLATE_NOOP("Facts", "image pulls by the nodes")));
        remedies.prepend(QStringLiteral("plan.proxy-unaware-parts/runtime"));
    }
    if (!parts.isEmpty())
        findings.append(planFinding(QStringLiteral("plan.proxy-unaware-parts"), Status::Warn,
                                    {{QStringLiteral("parts"), parts.join(QLatin1String(", "))}}, remedies));
}

bool covers(const QStringList &noProxy, const QString &needed)
{
    return std::any_of(noProxy.begin(), noProxy.end(), [&](QString entry) {
        if (entry.startsWith(QLatin1String("*.")))
            entry.remove(0, 1);
        return entry == needed || (entry.startsWith(QLatin1Char('.')) && needed.endsWith(entry)) ||
               needed == QString(QLatin1Char('.') + entry);
    });
}

/// The cluster's own names and ranges, as far as the plan knows them.
QStringList clusterNames(const Plan &plan)
{
    QStringList names{QStringLiteral(".svc")};
    const QString domain =
        plan.cluster.dnsDomain.isEmpty() ? QStringLiteral("cluster.local") : plan.cluster.dnsDomain;
    names.append(QString(QLatin1Char('.') + domain));
    if (!plan.cluster.apiServer.isEmpty())
        names.append(plan.cluster.apiServer.section(QLatin1Char(':'), 0, 0));
    for (const QList<Cidr> &ranges : {plan.cluster.serviceCidrs, plan.cluster.podCidrs}) {
        for (const Cidr &range : ranges)
            names.append(range.text());
    }
    return names;
}

void reviewNoProxy(const Plan &plan, QList<Finding> &findings)
{
    if (plan.egress.mode != EgressMode::Proxy)
        return;
    QStringList missing;
    const QStringList names = clusterNames(plan);
    for (const QString &name : names) {
        if (!covers(plan.egress.proxy.noProxy, name))
            missing.append(name);
    }
    if (!missing.isEmpty())
        findings.append(planFinding(QStringLiteral("plan.no-proxy-missing"), Status::Warn,
                                    {{QStringLiteral("value"), missing.join(QLatin1Char(','))}},
                                    {QStringLiteral("plan.no-proxy-missing/add")}));
}

void reviewTrust(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    if (!plan.trust.caPem.isEmpty() && !line.hasCaKey)
        findings.append(planFinding(QStringLiteral("plan.no-ca-key-6.0"), Status::Warn, {},
                                    {QStringLiteral("plan.no-ca-key-6.0/work-around")}));
    if (plan.trust.skipTls)
        findings.append(planFinding(QStringLiteral("plan.skip-tls"), Status::Warn, {},
                                    {QStringLiteral("plan.skip-tls/install-ca")}));
}

/// The repository path of the images, as the chart joins it behind the registry: "stackstate".
QString imagePath(const ProductLine &line)
{
    return line.images.isEmpty() ? QString()
                                 : line.images.first().repository.section(QLatin1Char('/'), 0, -2);
}

void reviewRegistry(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    if (!ownRegistry(plan))
        return;
    // A prefix that already ends in the image path would give ".../stackstate/stackstate/<image>".
    const QString path = imagePath(line);
    const RegistryPlan &registry = plan.images.registry;
    const bool doubled = !path.isEmpty() && (registry.prefix == path ||
                                             registry.prefix.endsWith(QString(QLatin1Char('/') + path)));
    if (doubled)
        findings.append(planFinding(
            QStringLiteral("plan.registry-path"), Status::Warn,
            {{QStringLiteral("value"), QString(registry.host + QLatin1Char('/') + registry.prefix)}},
            {QStringLiteral("plan.registry-path/keep")}));
    if (isSixZero(line) && !registry.user.isEmpty() && registry.pullSecrets.isEmpty())
        findings.append(planFinding(QStringLiteral("plan.hook-pull-secret-6.0"), Status::Warn, {},
                                    {QStringLiteral("plan.hook-pull-secret-6.0/create")}));
}

void reviewFixedImages(const Plan &plan, const ProductLine &line, QList<Finding> &findings)
{
    QStringList images;
    QStringList options;
    for (const CatalogImage &image : line.images) {
        if (!image.fixedRegistry || !ownRegistry(plan) || !plan.options.contains(image.option))
            continue;
        images.append(QString(image.registry + QLatin1Char('/') + image.repository));
        options.append(image.option);
    }
    if (!images.isEmpty())
        findings.append(planFinding(QStringLiteral("plan.fixed-image-registry"), Status::Warn,
                                    {{QStringLiteral("images"), images.join(QLatin1String(", "))},
                                     {QStringLiteral("value"), options.join(QLatin1String(", "))}},
                                    {QStringLiteral("plan.fixed-image-registry/switch-off")}));
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
