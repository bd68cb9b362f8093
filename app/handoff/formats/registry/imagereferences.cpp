#include "handoff/formats/registry/imagereferences.h"

#include "base/safetext.h"
#include "handoff/planning/addresses.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int referenceMax = 400;

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

/// The registry's own name, and the host that answers for it.
QStringList hostsOf(const HandoffInput &input, const QString &registry)
{
    QStringList hosts{registry};
    for (const CatalogHost &host : input.line.hosts) {
        if (host.registryApi && host.registry == registry)
            hosts.append(host.host);
    }
    return hosts;
}

/// A manifest came, and its bytes are what the digest is of.
bool isManifestAnswer(const QJsonObject &facts)
{
    const QString kind = facts.value("manifest"_L1).toObject().value("kind"_L1).toString();
    return facts.value("step"_L1).toString() == "manifest"_L1 && (kind == "index"_L1 || kind == "image"_L1);
}

/// Two underscores in a row are part of a name: they are folded only where other signs are replaced.
QString oneWord(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9._:/@-]*\\z"_s);
    return text.size() <= referenceMax && plain.match(text).hasMatch() ? text : safeText(text, referenceMax);
}

} // namespace

QString referenceText(const QString &reference)
{
    const qsizetype end = reference.startsWith(u'[') ? reference.indexOf(u']') : -1;
    const bool bracketed = end > 0 && isAddress(reference.mid(1, end - 1));
    return bracketed ? QString(reference.left(end + 1) + oneWord(reference.mid(end + 1)))
                     : oneWord(reference);
}

SeenDigest digestSeen(const HandoffInput &input, const ImageReference &reference)
{
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    if (!input.report || reference.image.tag.isEmpty())
        return {};
    const QStringList hosts = hostsOf(input, reference.image.registry);
    SeenDigest seen;
    for (const Evidence &evidence : input.report->evidence) {
        const QJsonObject &facts = evidence.data;
        const bool same = evidence.probe == "registry"_L1 && isManifestAnswer(facts) &&
                          hosts.contains(facts.value("host"_L1).toString()) &&
                          facts.value("repository"_L1).toString() == reference.image.repository &&
                          facts.value("tag"_L1).toString() == reference.image.tag;
        const QString sum = facts.value("body"_L1).toObject().value("sha256"_L1).toString();
        if (same && hex.match(sum).hasMatch() && (seen.digest.isEmpty() || evidence.at > seen.at))
            seen = {u"sha256:"_s + sum, evidence.at};
    }
    return seen;
}

QString platformsText(const Plan &plan)
{
    QStringList platforms;
    for (const QString &architecture : plan.cluster.architectures)
        platforms.append(u"linux/"_s + architecture);
    return platforms.isEmpty() ? u"all that the source has"_s : platforms.join(u", "_s);
}

QString whereTheTagIs(const ImageReference &reference)
{
    if (reference.image.valuePaths.isEmpty())
        return {};
    return u"the tag stands in the chart archive, as %1.tag; helm template on the "
           "archive prints the whole reference"_s.arg(reference.image.valuePaths.first());
}

QString ownRegistryHost(const Plan &plan)
{
    const RegistryPlan &registry = plan.images.registry;
    if (plan.images.source == ImageSource::Quay || registry.host.isEmpty())
        return {};
    const bool usualPort = registry.port == 443;
    return usualPort && !registry.host.contains(u':') ? registry.host
                                                      : HostPort{registry.host, registry.port}.text();
}

QString ownRegistry(const Plan &plan)
{
    const QString host = ownRegistryHost(plan);
    const QString prefix = plan.images.registry.prefix;
    return host.isEmpty() || prefix.isEmpty() ? host : QString(host + u'/' + prefix);
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

QStringList fixedImages(const HandoffInput &input)
{
    QStringList fixed;
    const QList<ImageReference> references = imageReferences(input);
    for (const ImageReference &reference : references) {
        if (reference.image.fixedRegistry)
            fixed.append(reference.source);
    }
    return fixed;
}

} // namespace netsetup
