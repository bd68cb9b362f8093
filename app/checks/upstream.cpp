#include "checks/upstream.h"

#include "checks/registryreading.h"

namespace netsetup {

namespace {

/// What one flow's registry said, wherever it was asked.
JudgeInput inputFor(const Flow &flow, const QList<Evidence> &evidence)
{
    JudgeInput input{flow, {}, {}, {}};
    for (const Evidence &item : evidence) {
        if (item.flow == flow.id)
            input.evidence.append(item);
    }
    return input;
}

} // namespace

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
        const RegistryReading reading = readRegistry(inputFor(flow, evidence));
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
