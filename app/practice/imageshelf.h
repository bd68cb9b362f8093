// The images that the practice registries hold: those of all product lines under the names of the practice
// world, each with an index for two architectures, and real digests.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <memory>

namespace netsetup::practice {

/// Something that a registry serves by its digest.
struct StoredObject
{
    QByteArray mediaType;
    QByteArray bytes;
};

class ImageShelf
{
public:
    void add(const QByteArray &repository, const QByteArray &tag);
    /// Takes the tags of a repository away, as if nobody had copied them.
    void clear(const QByteArray &repository);

    [[nodiscard]] bool holds(const QByteArray &repository) const { return m_tags.contains(repository); }
    /// The manifest behind a tag or a digest of a repository; nullptr: there is none.
    [[nodiscard]] const StoredObject *manifest(const QByteArray &repository,
                                               const QByteArray &reference) const;
    /// The layer or configuration with this digest; nullptr: there is none.
    [[nodiscard]] const StoredObject *blob(const QByteArray &digest) const;

private:
    QHash<QByteArray, QMap<QByteArray, QByteArray>> m_tags; ///< repository -> tag -> digest of the index
    QHash<QByteArray, StoredObject> m_manifests;            ///< by digest
    QHash<QByteArray, StoredObject> m_blobs;                ///< by digest
    QByteArray addImage(const QByteArray &name, const QByteArray &architecture);
    QByteArray storeManifest(const QByteArray &mediaType, const QJsonObject &content);
    QByteArray storeBlob(const QByteArray &mediaType, const QByteArray &bytes);
};
using ImageShelfPtr = std::shared_ptr<const ImageShelf>;

/// The images that `registry` serves ("quay.example"), as the catalog with the practice overlay names them.
/// With a prefix: what an own registry holds when it keeps the paths of all of them. Empty where the practice
/// material cannot be read, which starting a network reports anyway.
ImageShelf shelfOf(const QString &registry);
ImageShelf shelfOfEverything(const QString &prefix);

} // namespace netsetup::practice
