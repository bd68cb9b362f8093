#include "handoff/formats/report/documentformat.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString mediaTypeOf(const QString &path)
{
    if (path.endsWith(".html"_L1))
        return u"text/html"_s;
    return path.endsWith(".json"_L1) ? u"application/json"_s : u"text/markdown"_s;
}

} // namespace

Format documentFormat(const QString &id, const QString &title, decltype(Format::emitArtifacts) emitArtifacts)
{
    Format format;
    format.id = id;
    format.title = title;
    format.can.enforcement = u"document"_s;
    format.can.document = true;
    format.emitArtifacts = emitArtifacts;
    format.inDefaultList = true;
    return format;
}

QList<Artifact> oneDocument(const QString &id, const QString &path, const QByteArray &bytes)
{
    return {Artifact{id, path, bytes, mediaTypeOf(path)}};
}

} // namespace netsetup
