#include "session/imagerows.h"

#include "checks/registryverdicts.h"
#include "handoff/formats/registry/imagereferences.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The flow by which the nodes get the image, as the check knew it; nullptr: it did not look.
const Flow *flowOf(const ImageReference &reference, const QString &ownRepository, const Report &report)
{
    const bool own = !reference.own.isEmpty();
    const QString repository = own ? ownRepository : reference.image.repository;
    const auto brings = [&](const Flow &flow) {
        const bool kind = own ? flow.purpose == Purpose::Registry : flow.purpose == Purpose::ImagePull;
        return kind && std::any_of(flow.images.begin(), flow.images.end(), [&](const FlowImage &image) {
                   return image.repository == repository && image.tag == reference.image.tag;
               });
    };
    const auto found = std::find_if(report.flows.begin(), report.flows.end(), brings);
    return found == report.flows.end() ? nullptr : &*found;
}

ImageState stateBy(const RegistryVerdict &verdict)
{
    if (verdict.fine())
        return ImageState::Present;
    if (verdict.id == "reg.manifest-unknown"_L1)
        return ImageState::Missing;
    if (verdict.id == "reg.arch"_L1)
        return ImageState::WrongPlatform;
    return verdict.id.isEmpty() ? ImageState::Unclear : ImageState::Refused;
}

/// An index says for which processors it has images; a lone image says it in its configuration.
QStringList platformsSeen(const FlowImage &image, const RegistryReading &reading)
{
    const RegistryRequest *manifest = reading.last(RegistryStep::Manifest, image);
    if (manifest != nullptr && !manifest->platforms.isEmpty())
        return manifest->platforms;
    const RegistryRequest *config = reading.last(RegistryStep::Config, image);
    return config == nullptr || config->platform.isEmpty() ? QStringList() : QStringList{config->platform};
}

/// What the registry of each flow said, read once for all its images.
using Readings = QHash<QString, RegistryReading>;

Readings readingsOf(const Report &report)
{
    Readings readings;
    for (const Flow &flow : report.flows) {
        if (!flow.images.isEmpty())
            readings.insert(flow.id, readRegistry(flow, report.evidence));
    }
    return readings;
}

void fillState(ImageRow &row, const FlowImage &image, const Flow &flow, const RegistryReading &reading)
{
    if (reading.last(RegistryStep::Manifest, image) == nullptr)
        return;
    row.state = stateBy(imageVerdict(image, flow, reading));
    row.platforms = platformsSeen(image, reading);
}

ImageRow rowOf(const ImageReference &reference, const Plan &plan, const std::optional<Report> &report,
               const Readings &readings)
{
    ImageRow row;
    row.source = reference.source;
    row.own = reference.own;
    row.hasTag = !reference.image.tag.isEmpty();
    row.parts = reference.parts;
    row.ownUnnamed = plan.images.source != ImageSource::Quay && plan.images.registry.host.isEmpty() &&
                     !reference.image.fixedRegistry;
    if (!report.has_value() || !row.hasTag)
        return row;
    const QString ownRepository = plan.images.registry.pathOf(reference.repository);
    const FlowImage image{row.own.isEmpty() ? reference.image.repository : ownRepository,
                          reference.image.tag};
    if (const Flow *flow = flowOf(reference, ownRepository, *report); flow != nullptr)
        fillState(row, image, *flow, readings.value(flow->id));
    return row;
}

} // namespace

QList<ImageRow> imageRows(const Plan &plan, const ProductLine &line, const std::optional<Report> &report)
{
    HandoffInput input;
    input.plan = plan;
    input.line = line;
    const Readings readings = report ? readingsOf(*report) : Readings();
    QList<ImageRow> rows;
    const QList<ImageReference> references = imageReferences(input);
    for (const ImageReference &reference : references)
        rows.append(rowOf(reference, plan, report, readings));
    return rows;
}

} // namespace netsetup
