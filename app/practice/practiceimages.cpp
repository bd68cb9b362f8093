#include "practice/practiceimages.h"

#include "base/files.h"
#include "base/json.h"
#include "practice/identity.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup::practice {

namespace {

QJsonObject objectFrom(const Result<QByteArray> &bytes)
{
    const Result<QJsonObject> object =
        bytes.ok() ? json::parseObject(*bytes, {}) : Result<QJsonObject>(bytes.error());
    return object.ok() ? *object : QJsonObject();
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

QList<QJsonObject> practiceLines()
{
    const QDir folder(u":/netsetup/catalog"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QList<QJsonObject> lines;
    for (const QString &file : files)
        lines.append(objectFrom(readFile(folder.filePath(file), file)));
    return lines;
}

QJsonObject practiceNames()
{
    return objectFrom(practiceFile(u"overlay.json"_s)).value("hosts"_L1).toObject();
}

QList<NamedImage> imagesOf(const QJsonObject &line, const QJsonObject &flavour, const QJsonObject &names)
{
    const QString written = textOf(line.value("flavours"_L1)[0].toObject(), "prefix");
    const bool sameTags = flavour.value("sameTags"_L1).toBool(true);
    QList<NamedImage> images;
    const QJsonArray all = line.value("images"_L1).toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject image = value.toObject();
        const bool fixed = image.value("fixedRegistry"_L1).toBool();
        NamedImage named{textOf(image, "registry"), textOf(image, "repository"), textOf(image, "tag"),
                         json::toStrings(image.value("valuePaths"_L1))};
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

} // namespace netsetup::practice
