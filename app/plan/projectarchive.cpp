// The chart archive in the project file: an object of its own below "chart".
#include "base/inwords.h"
#include "base/json.h"
#include "base/textfaults.h"
#include "plan/chartarchive.h"
#include "plan/fieldlists.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Result<QString> textOf(const QJsonObject &object, const char *key, const QString &field)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (!value.isString() && !value.isNull() && !value.isUndefined())
        return Error{u"project.type"_s, field + u'.' + QLatin1String(key), inWords("Plan", "is not a text"),
                     inWords("Plan", "a text is accepted")};
    return value.toString();
}

Result<ArchiveImage> imageFromJson(const QJsonValue &value, const QString &field)
{
    ArchiveImage image;
    const QJsonObject object = value.toObject();
    for (const auto &[key, target] :
         {std::pair("path", &image.path), std::pair("registry", &image.registry),
          std::pair("repository", &image.repository), std::pair("tag", &image.tag)}) {
        if (const Outcome stored = store(*target, textOf(object, key, field)); !stored)
            return stored.error();
    }
    if (const Outcome good = checkArchiveImage(image, field); !good)
        return good.error();
    return image;
}

} // namespace

Outcome setChartArchive(Plan &plan, const QJsonValue &value, const PlanVocabulary &words,
                        const QString &field)
{
    static constexpr Shape hashShape{"[0-9a-f]{64}", 64,
                                     QT_TRANSLATE_NOOP("Plan", "a SHA-256 in lower-case hex is accepted")};
    const QJsonObject object = value.toObject();
    const QJsonArray images = object.value("images"_L1).toArray();
    ChartArchive archive;
    for (const auto &[key, target] :
         {std::pair("name", &archive.name), std::pair("version", &archive.version),
          std::pair("sha256", &archive.sha256)}) {
        if (const Outcome stored = store(*target, textOf(object, key, field)); !stored)
            return stored.error();
    }
    if (images.size() > mostArchiveImages)
        return invalidValue(field + ".images"_L1, inWords("Plan", "is too long"),
                            inWords("Plan", "at most %1 entries are accepted").arg(mostArchiveImages));
    for (qsizetype i = 0; i < images.size(); ++i) {
        const QString place = u"%1.images[%2]"_s.arg(field, QString::number(i));
        if (const Outcome added = append(archive.images, imageFromJson(images.at(i), place)); !added)
            return added;
    }
    if (const Outcome fits = checkArchiveFits(archive, words, field); !fits)
        return fits;
    if (const Result<QString> hash = shaped(archive.sha256, hashShape, field + ".sha256"_L1); !hash)
        return hash.error();
    plan.chart.archive = archive;
    return Done{};
}

QJsonValue chartArchiveToJson(const ChartArchive &archive)
{
    // Undefined: older versions of the program do not write the key either.
    if (!archive.isRead())
        return QJsonValue(QJsonValue::Undefined);
    QJsonArray images;
    for (const ArchiveImage &image : archive.images)
        images.append(QJsonObject{{u"path"_s, image.path},
                                  {u"registry"_s, json::orNull(image.registry)},
                                  {u"repository"_s, image.repository},
                                  {u"tag"_s, json::orNull(image.tag)}});
    return QJsonObject{{u"name"_s, archive.name},
                       {u"version"_s, archive.version},
                       {u"sha256"_s, archive.sha256},
                       {u"images"_s, images}};
}

} // namespace netsetup
