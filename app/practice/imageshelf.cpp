// Fills the shelves from the catalog's files, so that the practice registries and the plans speak of the same
// images. The files are read as data here: a simulated network knows nothing of plans.
#include "practice/imageshelf.h"

#include "base/files.h"
#include "base/json.h"
#include "practice/identity.h"

#include <QCryptographicHash>
#include <QDir>
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

QJsonObject objectFrom(const Result<QByteArray> &bytes)
{
    const Result<QJsonObject> object =
        bytes.ok() ? json::parseObject(*bytes, {}) : Result<QJsonObject>(bytes.error());
    return object.ok() ? *object : QJsonObject();
}

struct NamedImage
{
    QString registry;
    QString repository;
    QString tag;
};

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// The images of one line under the names that this chart source gives them.
QList<NamedImage> imagesOf(const QJsonObject &line, const QJsonObject &flavour, const QJsonObject &names)
{
    const QString written = textOf(line.value("flavours"_L1)[0].toObject(), "prefix");
    const bool sameTags = flavour.value("sameTags"_L1).toBool(true);
    QList<NamedImage> images;
    const QJsonArray all = line.value("images"_L1).toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject image = value.toObject();
        const bool fixed = image.value("fixedRegistry"_L1).toBool();
        NamedImage named{textOf(image, "registry"), textOf(image, "repository"), textOf(image, "tag")};
        if (!fixed) {
            named.registry = textOf(flavour, "registry");
            named.repository = textOf(flavour, "prefix") + named.repository.mid(written.size());
        }
        named.registry = names.value(named.registry).toString();
        if (!named.tag.isEmpty() && (sameTags || fixed))
            images.append(named);
    }
    return images;
}

/// The images of all lines with known tags, whatever option they belong to and wherever the chart came from.
QList<NamedImage> everyImage()
{
    const QJsonObject overlay = objectFrom(practiceFile(u"overlay.json"_s));
    const QJsonObject names = overlay.value("hosts"_L1).toObject();
    const QDir folder(u":/netsetup/catalog"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QList<NamedImage> images;
    for (const QString &file : files) {
        const QJsonObject line = objectFrom(readFile(folder.filePath(file), file));
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
