#include "handoff/formats/documentformat.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString mediaTypeOf(const QString &path)
{
    static const QMap<QString, QString> types{
        {u"csv"_s, u"text/csv"_s},      {u"html"_s, u"text/html"_s},      {u"json"_s, u"application/json"_s},
        {u"md"_s, u"text/markdown"_s},  {u"pdf"_s, u"application/pdf"_s}, {u"png"_s, u"image/png"_s},
        {u"svg"_s, u"image/svg+xml"_s}, {u"txt"_s, u"text/plain"_s},      {u"yaml"_s, u"application/yaml"_s},
    };
    return types.value(path.section(u'.', -1));
}

} // namespace

Format documentFormat(const QString &id, const QString &title, const QString &path, const char *purpose,
                      decltype(Format::print) print)
{
    Format format;
    format.id = id;
    format.title = title;
    format.can.enforcement = Enforcement::Document;
    format.can.delta = Delta::None;
    format.print = print;
    format.inDefaultList = true;
    format.file.id = id;
    format.file.path = path;
    format.file.mediaType = mediaTypeOf(path);
    format.file.purpose = purpose;
    return format;
}

QList<Artifact> onlyFile(const PrintJob &job, const QByteArray &bytes)
{
    Artifact file = job.format.file;
    file.bytes = bytes;
    return {file};
}

} // namespace netsetup
