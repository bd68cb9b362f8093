// Fills the shelves from the catalog's files, so that the practice registries and the plans speak of the same
// images.
#include "practice/imageshelf.h"

#include "practice/practiceimages.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace netsetup::practice {

namespace {

const QByteArray indexType("application/vnd.oci.image.index.v1+json");
const QByteArray imageType("application/vnd.oci.image.manifest.v1+json");
const QByteArray configType("application/vnd.oci.image.config.v1+json");
const QByteArray layerType("application/vnd.oci.image.layer.v1.tar+gzip");

QByteArray digestOf(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray print(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject descriptor(const QByteArray &mediaType, const QByteArray &digest, qsizetype size)
{
    return {{u"mediaType"_s, QString::fromLatin1(mediaType)},
            {u"digest"_s, QString::fromLatin1(digest)},
            {u"size"_s, size}};
}

QJsonObject platformOf(const QByteArray &architecture)
{
    return {{u"os"_s, u"linux"_s}, {u"architecture"_s, QString::fromLatin1(architecture)}};
}

/// The images of all lines, wherever their chart came from.
QList<NamedImage> everyImage()
{
    QList<NamedImage> images;
    const QJsonObject names = practiceNames();
    const QList<QJsonObject> lines = practiceLines();
    for (const QJsonObject &line : lines) {
        const QJsonArray flavours = line.value("flavours"_L1).toArray();
        for (const QJsonValue &flavour : flavours)
            images += imagesOf(line, flavour.toObject(), names);
    }
    return images;
}

} // namespace

QByteArray ImageShelf::storeManifest(const QByteArray &mediaType, const QJsonObject &content)
{
    const QByteArray bytes = print(content);
    const QByteArray digest = digestOf(bytes);
    m_manifests.insert(digest, {mediaType, bytes});
    return digest;
}

QByteArray ImageShelf::storeBlob(const QByteArray &mediaType, const QByteArray &bytes)
{
    const QByteArray digest = digestOf(bytes);
    m_blobs.insert(digest, {mediaType, bytes});
    return digest;
}

QByteArray ImageShelf::addImage(const QByteArray &name, const QByteArray &architecture)
{
    const QByteArray layer = "practice layer of " + name + " for " + architecture + '\n';
    const QByteArray layerDigest = storeBlob(layerType, layer);
    QJsonObject settings = platformOf(architecture);
    settings.insert(u"rootfs"_s,
                    QJsonObject{{u"type"_s, u"layers"_s},
                                {u"diff_ids"_s, QJsonArray{QString::fromLatin1(digestOf(layer))}}});
    const QByteArray config = print(settings);
    const QByteArray configDigest = storeBlob(configType, config);
    return storeManifest(imageType,
                         {{u"schemaVersion"_s, 2},
                          {u"mediaType"_s, QString::fromLatin1(imageType)},
                          {u"config"_s, descriptor(configType, configDigest, config.size())},
                          {u"layers"_s, QJsonArray{descriptor(layerType, layerDigest, layer.size())}}});
}

void ImageShelf::add(const QByteArray &repository, const QByteArray &tag)
{
    const QByteArray name = repository + ':' + tag;
    QJsonArray images;
    for (const QByteArray &architecture : {QByteArray("amd64"), QByteArray("arm64")}) {
        const QByteArray digest = addImage(name, architecture);
        QJsonObject entry = descriptor(imageType, digest, m_manifests.value(digest).bytes.size());
        entry.insert(u"platform"_s, platformOf(architecture));
        images.append(entry);
    }
    const QByteArray index = storeManifest(indexType, {{u"schemaVersion"_s, 2},
                                                       {u"mediaType"_s, QString::fromLatin1(indexType)},
                                                       {u"manifests"_s, images}});
    m_tags[repository].insert(tag, index);
}

void ImageShelf::clear(const QByteArray &repository)
{
    m_tags.insert(repository, {});
}

const StoredObject *ImageShelf::manifest(const QByteArray &repository, const QByteArray &reference) const
{
    const auto tags = m_tags.constFind(repository);
    if (tags == m_tags.constEnd())
        return nullptr;
    const QByteArray digest = reference.contains(':') ? reference : tags->value(reference);
    const auto found = m_manifests.constFind(digest);
    return found == m_manifests.constEnd() ? nullptr : &*found;
}

const StoredObject *ImageShelf::blob(const QByteArray &digest) const
{
    const auto found = m_blobs.constFind(digest);
    return found == m_blobs.constEnd() ? nullptr : &*found;
}

ImageShelf shelfOf(const QString &registry)
{
    ImageShelf shelf;
    const QList<NamedImage> images = everyImage();
    for (const NamedImage &image : images) {
        if (image.registry == registry)
            shelf.add(image.repository.toLatin1(), image.tag.toLatin1());
    }
    return shelf;
}

ImageShelf shelfOfEverything(const QString &prefix)
{
    ImageShelf shelf;
    const QList<NamedImage> images = everyImage();
    for (const NamedImage &image : images)
        shelf.add((prefix + image.repository).toLatin1(), image.tag.toLatin1());
    return shelf;
}

} // namespace netsetup::practice
