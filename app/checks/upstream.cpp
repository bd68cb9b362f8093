#include "checks/upstream.h"

#include "checks/registryreading.h"

namespace netsetup {

QString upstreamName(const FlowImage &image)
{
    return image.upstream + u':' + image.tag;
}

QHash<QString, UpstreamManifest> upstreamManifests(const QList<Flow> &flows, const QList<Evidence> &evidence)
{
    QHash<QString, UpstreamManifest> found;
    for (const Flow &flow : flows) {
        if (flow.purpose != Purpose::ImagePull || flow.images.isEmpty())
            continue;
        const RegistryReading reading = readRegistry(flow, evidence);
        for (const FlowImage &image : flow.images) {
            const RegistryRequest *manifest = reading.last(RegistryStep::Manifest, image);
            if (image.upstream.isEmpty() || manifest == nullptr || !isReadable(*manifest))
                continue;
            found.insert(upstreamName(image),
                         {manifest->bodySha256, manifest->manifest == ManifestSeen::Index});
        }
    }
    return found;
}

} // namespace netsetup
