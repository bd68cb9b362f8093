#include "session/chartplace.h"

#include "base/inwords.h"
#include "base/textfaults.h"
#include "catalog/chartlookups.h"
#include "plan/fieldlists.h"
#include "plan/fieldvalues.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString indexName = u"index.yaml"_s;

QString accepted()
{
    return inWords("Session",
                   "the https:// address of a chart repository or the oci:// address of a registry "
                   "is accepted");
}

/// Without slashes at its ends.
QString barePath(QString path)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

Result<HostPort> hostOf(const UrlParts &parts, const QString &field)
{
    const Result<QString> host = parseHostOrAddress(parts.host, field);
    if (!host)
        return host.error();
    if (parts.port.isNull())
        return HostPort{*host, 443};
    const Result<quint16> port = parsePort(parts.port, field);
    if (!port)
        return port.error();
    return HostPort{*host, *port};
}

Result<ChartPlace> repositoryPlace(const HostPort &at, const QString &path, const QString &field)
{
    QString folder = barePath(path);
    if (folder == indexName || folder.endsWith(u'/' + indexName))
        folder = barePath(folder.chopped(indexName.size()));
    if (folder.contains(u'%') || folder.split(u'/').contains(".."_L1))
        return invalidValue(field, inWords("Session", "%1 is no plain path").arg(quoted(folder)), accepted());
    const QString below = folder.isEmpty() ? QString() : u'/' + folder;
    ChartPlace place;
    place.host = at.host;
    place.port = at.port;
    place.index = HttpsPlace(at.host, at.port, QString(below + u'/' + indexName).toUtf8());
    place.shown = "https://"_L1 + (at.port == 443 ? HostPort{at.host, 0}.host : at.text()) + below;
    return place;
}

Result<ChartPlace> registryPlace(const HostPort &at, const QString &path, const QString &chart,
                                 const QString &field)
{
    QString repository = barePath(path);
    if (repository.section(u'/', -1) != chart)
        repository = repository.isEmpty() ? chart : repository + u'/' + chart;
    if (const Result<QString> good = registryPrefix(repository, field); !good)
        return good.error();
    ChartPlace place;
    place.kind = ChartPlace::Kind::Registry;
    place.host = at.host;
    place.port = at.port;
    place.repository = repository;
    place.shown = "oci://"_L1 + (at.port == 443 ? at.host : at.text()) + u'/' + repository;
    return place;
}

} // namespace

Result<ChartPlace> parseChartPlace(const QString &text, const QString &chart, const QString &field)
{
    const Result<UrlParts> parts = splitUrl(text, field, accepted());
    if (!parts)
        return parts.error();
    if (parts->hasQuery || parts->hasFragment)
        return invalidValue(field, inWords("Session", "has a query or a fragment in it"), accepted());
    const QString scheme = parts->scheme.toLower();
    if (scheme == "http"_L1)
        return invalidValue(field, inWords("Session", "a chart is only fetched over TLS"), accepted());
    if (scheme != "https"_L1 && scheme != "oci"_L1)
        return invalidValue(field,
                            inWords("Session", "%1 does not start with https:// or oci://").arg(quoted(text)),
                            accepted());
    const Result<HostPort> at = hostOf(*parts, field);
    if (!at)
        return at.error();
    return scheme == "oci"_L1 ? registryPlace(*at, parts->path, chart, field)
                              : repositoryPlace(*at, parts->path, field);
}

Result<ChartPlace> knownChartPlace(const Plan &plan, const ProductLine &line)
{
    const QString known = chartRepositoryOf(line, plan);
    if (known.isEmpty())
        return Error{u"usage"_s, u"--from"_s,
                     inWords("Session", "is missing: no public source names the chart repository of %1")
                         .arg(line.chartSourceOf(plan)),
                     accepted()};
    return parseChartPlace(known, line.chartName, u"--from"_s);
}

FlowWay wayToChartHost(const QString &host, const Plan &plan)
{
    const bool own = plan.images.source != ImageSource::Quay && host == plan.images.registry.host;
    const bool proxied =
        plan.egress.mode == EgressMode::Proxy && !own && !isLeftOutOfProxy(plan.egress.proxy.noProxy, host);
    return proxied ? FlowWay::Proxy : FlowWay::Direct;
}

Flow chartFlow(const ChartPlace &place, const Plan &plan)
{
    Flow flow;
    flow.id = u"chart-pull"_s;
    flow.host = place.host;
    flow.port = place.port;
    flow.purpose = Purpose::ChartRepo;
    flow.trust = TrustScope::Workstation;
    flow.way = wayToChartHost(place.host, plan);
    return flow;
}

} // namespace netsetup
