#include "handoff/formats/report/documentformat.h"

namespace netsetup {

namespace {

QString mediaTypeOf(const QString &path)
{
    if (path.endsWith(QLatin1String(".html")))
        return QStringLiteral("text/html");
    return path.endsWith(QLatin1String(".json")) ? QStringLiteral("application/json")
                                                 : QStringLiteral("text/markdown");
}

} // namespace

Format documentFormat(const QString &id, const QString &title, decltype(Format::emitArtifacts) emitArtifacts)
{
    Format format;
    format.id = id;
    format.title = title;
    format.can.enforcement = QStringLiteral("document");
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
