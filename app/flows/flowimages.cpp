// Which images each registry flow of a plan brings, and what else a check of it has to know.
#include "flows/flowimages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// "quay.io/stackstate/promtail"
QString upstreamOf(const CatalogImage &image)
{
    return image.registry + u'/' + image.repository;
}

/// The own registry gets every image that a chart value can send there; its prefix stands before the path.
QList<FlowImage> imagesOfOwnRegistry(const Plan &plan, const ProductLine &line)
{
    const RegistryPlan &own = plan.images.registry;
    QList<FlowImage> images;
    const QList<CatalogImage> all = line.imagesFor(plan);
    for (const CatalogImage &image : all) {
        if (!image.fixedRegistry)
            images.append(
                {own.pathOf(line.repositoryInOwnRegistry(image, plan)), image.tag, upstreamOf(image)});
    }
    return images;
}

/// What the nodes pull there; and on a way that only the own registry or the copying machine goes, what these
/// fetch.
QList<FlowImage> imagesOfPublicRegistry(const Flow &flow, const QString &registry, const Plan &plan,
                                        const ProductLine &line)
{
    QList<FlowImage> images;
    const QList<CatalogImage> all = line.imagesFor(plan);
    for (const CatalogImage &image : all) {
        const bool fromThere =
            plan.images.source == ImageSource::Quay || image.fixedRegistry || flow.startsElsewhere();
        if (fromThere && image.registry == registry)
            images.append({image.repository, image.tag, upstreamOf(image)});
    }
    return images;
}

/// The registry itself, and what the plan names beside it.
void addOwnHosts(Flow &flow, const RegistryPlan &registry)
{
    flow.imageHosts = {HostPort{flow.host, flow.port}.text()};
    for (const RegistryCompanion &companion : registry.companions)
        flow.imageHosts.append(HostPort{companion.host, companion.port}.text());
    flow.loginHosts = registryLoginHosts(registry);
    flow.pullsWithLogin = !registry.user.isEmpty() || !registry.pullSecrets.isEmpty();
}

const CatalogHost *hostOf(const Flow &flow, const ProductLine &line)
{
    const auto found = std::find_if(line.hosts.begin(), line.hosts.end(),
                                    [&flow](const CatalogHost &host) { return host.id == flow.id; });
    return found == line.hosts.end() ? nullptr : &*found;
}

/// The public registry whose protocol this host speaks: of several that serve one, the host that carries its
/// name or is marked so. Empty: none.
QString registryOf(const Flow &flow, const ProductLine &line)
{
    const CatalogHost *host = hostOf(flow, line);
    return host != nullptr && host->registryApi ? host->registry : flow.host;
}

/// Several hosts serve one public registry: layers, tokens. These are the ones that the plan allows with it.
QStringList hostsBeside(const QString &registry, const QList<Flow> &flows, const ProductLine &line)
{
    QStringList hosts;
    for (const Flow &flow : flows) {
        const CatalogHost *host = hostOf(flow, line);
        if (host != nullptr && host->registry == registry)
            hosts.append(HostPort{flow.host, flow.port}.text());
    }
    return hosts;
}

} // namespace

QStringList registryLoginHosts(const RegistryPlan &registry)
{
    QStringList hosts;
    if (!registry.host.isEmpty())
        hosts.append(HostPort{registry.host, registry.port}.text());
    for (const RegistryCompanion &companion : registry.companions) {
        if (companion.login)
            hosts.append(HostPort{companion.host, companion.port}.text());
    }
    return hosts;
}

void fillImages(QList<Flow> &flows, const Plan &plan, const ProductLine &line)
{
    const QList<Flow> all = flows;
    for (Flow &flow : flows) {
        if (flow.purpose == Purpose::Registry && !isCompanion(flow.id)) {
            flow.images = imagesOfOwnRegistry(plan, line);
            addOwnHosts(flow, plan.images.registry);
        } else if (flow.purpose == Purpose::ImagePull) {
            const QString registry = registryOf(flow, line);
            flow.images = imagesOfPublicRegistry(flow, registry, plan, line);
            if (!flow.images.isEmpty())
                flow.imageHosts = hostsBeside(registry, all, line);
        }
        if (!flow.images.isEmpty())
            flow.architectures = plan.cluster.architectures;
    }
}

} // namespace netsetup
