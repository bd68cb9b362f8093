// Which images each registry flow of a plan brings, and what else a check of it has to know.
#include "flows/flowimages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The own registry gets every image that a chart value can send there; its prefix stands before the path.
QList<FlowImage> imagesOfOwnRegistry(const Plan &plan, const ProductLine &line)
{
    const QString prefix = plan.images.registry.prefix;
    const QString before = prefix.isEmpty() ? QString() : QString(prefix + u'/');
    QList<FlowImage> images;
    const QList<CatalogImage> all = line.imagesFor(plan);
    for (const CatalogImage &image : all) {
        if (!image.fixedRegistry)
            images.append({before + image.repository, image.tag});
    }
    return images;
}

QList<FlowImage> imagesOfPublicRegistry(const QString &registry, const Plan &plan, const ProductLine &line)
{
    QList<FlowImage> images;
    const QList<CatalogImage> all = line.imagesFor(plan);
    for (const CatalogImage &image : all) {
        const bool fromThere = plan.images.source == ImageSource::Quay || image.fixedRegistry;
        if (fromThere && image.registry == registry)
            images.append({image.repository, image.tag});
    }
    return images;
}

/// Several hosts serve one public registry: layers, tokens. These are the ones that the plan allows with it.
QStringList hostsBeside(const QString &registry, const QList<Flow> &flows, const ProductLine &line)
{
    QStringList hosts;
    for (const Flow &flow : flows) {
        const bool sameRegistry =
            std::any_of(line.hosts.begin(), line.hosts.end(), [&](const CatalogHost &host) {
                return host.id == flow.id && host.registry == registry;
            });
        if (sameRegistry)
            hosts.append(HostPort{flow.host, flow.port}.text());
    }
    return hosts;
}

} // namespace

void fillImages(QList<Flow> &flows, const Plan &plan, const ProductLine &line)
{
    const QList<Flow> all = flows;
    for (Flow &flow : flows) {
        if (flow.purpose == Purpose::Registry) {
            flow.images = imagesOfOwnRegistry(plan, line);
            flow.imageHosts = {HostPort{flow.host, flow.port}.text()};
            flow.pullsWithLogin =
                !plan.images.registry.user.isEmpty() || !plan.images.registry.pullSecrets.isEmpty();
        } else if (flow.purpose == Purpose::ImagePull) {
            // Of the hosts that serve one registry, the one that carries its name speaks its protocol.
            flow.images = imagesOfPublicRegistry(flow.host, plan, line);
            if (!flow.images.isEmpty())
                flow.imageHosts = hostsBeside(flow.host, all, line);
        }
        if (!flow.images.isEmpty())
            flow.architectures = plan.cluster.architectures;
    }
}

} // namespace netsetup
