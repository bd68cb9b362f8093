#include "handoff/formats/registry/imagereferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString withTag(const QString &name, const QString &tag)
{
    return tag.isEmpty() ? name : QString(name + u':' + tag);
}

QStringList titlesOf(const HandoffInput &input, const CatalogImage &image)
{
    QStringList titles;
    const QList<AgentPart> parts = input.line.partsFor(input.plan);
    for (const AgentPart &part : parts) {
        if (image.parts.contains(part.id))
            titles.append(part.title);
    }
    return titles;
}

ImageReference referenceTo(const HandoffInput &input, const CatalogImage &image)
{
    ImageReference reference;
    reference.image = image;
    reference.parts = titlesOf(input, image);
    reference.repository = image.repository;
    reference.source = withTag(image.registry + u'/' + image.repository, image.tag);
    const QString own = ownRegistry(input.plan);
    if (own.isEmpty() || image.fixedRegistry)
        return reference;
    reference.repository = input.line.repositoryInOwnRegistry(image, input.plan);
    reference.own = withTag(own + u'/' + reference.repository, image.tag);
    return reference;
}

} // namespace

QString ownRegistry(const Plan &plan)
{
    const RegistryPlan &registry = plan.images.registry;
    if (plan.images.source == ImageSource::Quay || registry.host.isEmpty())
        return {};
    const bool usualPort = registry.port == 443;
    const QString host = usualPort && !registry.host.contains(u':')
                             ? registry.host
                             : HostPort{registry.host, registry.port}.text();
    return registry.prefix.isEmpty() ? host : QString(host + u'/' + registry.prefix);
}

QList<ImageReference> imageReferences(const HandoffInput &input)
{
    QList<ImageReference> references;
    const QList<CatalogImage> images = input.line.imagesFor(input.plan);
    for (const CatalogImage &image : images)
        references.append(referenceTo(input, image));
    std::stable_sort(references.begin(), references.end(),
                     [](const ImageReference &a, const ImageReference &b) { return a.source < b.source; });
    return references;
}

} // namespace netsetup
