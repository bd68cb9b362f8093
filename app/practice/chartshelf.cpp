#include "practice/chartshelf.h"

#include "practice/practiceimages.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace netsetup::practice {

namespace {

/// Puts `image` at "a.b.image" into the values, on top of what is there.
QJsonObject withImage(QJsonObject values, const QStringList &path, const QJsonObject &image)
{
    const QString &key = path.constFirst();
    values.insert(key, path.size() == 1 ? QJsonValue(image)
                                        : withImage(values.value(key).toObject(), path.mid(1), image));
    return values;
}

QJsonObject valuesOf(const QList<NamedImage> &images)
{
    QJsonObject values;
    for (const NamedImage &image : images) {
        const QJsonObject reference{
            {u"registry"_s, image.registry}, {u"repository"_s, image.repository}, {u"tag"_s, image.tag}};
        for (const QString &path : image.valuePaths)
            values = withImage(values, path.split(u'.'), reference);
    }
    return values;
}

la_ssize_t appendTo(archive * /*writer*/, void *target, const void *bytes, size_t count)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes),
                                              static_cast<qsizetype>(count));
    return static_cast<la_ssize_t>(count);
}

void addFile(archive *writer, const QByteArray &path, const QByteArray &content)
{
    constexpr int readableByAll = 0644;
    archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, path.constData());
    archive_entry_set_perm(entry, readableByAll);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, content.size());
    archive_write_header(writer, entry);
    archive_write_data(writer, content.constData(), static_cast<size_t>(content.size()));
    archive_entry_free(entry);
}

/// JSON is YAML: the files of the chart are printed as such.
QByteArray archiveOf(const QByteArray &name, const QJsonObject &about, const QJsonObject &values)
{
    QByteArray bytes;
    archive *writer = archive_write_new();
    archive_write_add_filter_gzip(writer);
    archive_write_set_options(writer, "gzip:!timestamp");
    archive_write_set_format_gnutar(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open(writer, &bytes, nullptr, appendTo, nullptr);
    addFile(writer, name + "/Chart.yaml", QJsonDocument(about).toJson());
    addFile(writer, name + "/values.yaml", QJsonDocument(values).toJson());
    archive_write_close(writer);
    archive_write_free(writer);
    return bytes;
}

/// The flavour of the line that this chart source makes; empty: none.
QJsonObject flavourOf(const QJsonObject &line, const QString &chartSource)
{
    const QJsonArray flavours = line.value("flavours"_L1).toArray();
    for (const QJsonValue &flavour : flavours) {
        if (flavour["chartSource"_L1].toString() == chartSource)
            return flavour.toObject();
    }
    return {};
}

} // namespace

ChartShelf chartsFrom(const QString &chartSource)
{
    ChartShelf shelf;
    QJsonObject entries;
    const QJsonObject names = practiceNames();
    const QList<QJsonObject> lines = practiceLines();
    for (const QJsonObject &line : lines) {
        const QJsonObject flavour = flavourOf(line, chartSource);
        if (flavour.isEmpty())
            continue;
        const QJsonObject chart = line.value("chart"_L1).toObject();
        const QString name = chart.value("name"_L1).toString();
        const QString version = chart.value("version"_L1).toString();
        const QJsonObject about{{u"apiVersion"_s, u"v2"_s}, {u"name"_s, name}, {u"version"_s, version}};
        const QByteArray archive =
            archiveOf(name.toLatin1(), about, valuesOf(imagesOf(line, flavour, names)));
        const QString file = name + u'-' + version + ".tgz"_L1;
        shelf.files.insert(file.toLatin1(), archive);
        QJsonObject entry = about;
        entry.insert(u"urls"_s, QJsonArray{file});
        entry.insert(u"digest"_s, QString::fromLatin1(
                                      QCryptographicHash::hash(archive, QCryptographicHash::Sha256).toHex()));
        entries.insert(name, QJsonArray{entry});
    }
    shelf.index = QJsonDocument(QJsonObject{{u"apiVersion"_s, u"v1"_s}, {u"entries"_s, entries}}).toJson();
    return shelf;
}

} // namespace netsetup::practice
