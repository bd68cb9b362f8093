// The change request as one self-contained HTML file, for reading and printing.
#include "handoff/handoff.h"
#include "handoff/report/requestcontent.h"

namespace netsetup {

Format requestHtmlFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const QByteArray bytes = documentToHtml(requestContent(input));
    return {Artifact{QStringLiteral("request-html"), QStringLiteral("request.html"), bytes,
                     QStringLiteral("text/html")}};
}

} // namespace

Format requestHtmlFormat()
{
    Format format;
    format.id = QStringLiteral("request-html");
    format.title = QStringLiteral("Change request (HTML)");
    format.can.enforcement = QStringLiteral("document");
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
