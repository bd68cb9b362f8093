// The change request as GitHub Markdown, for ticket systems.
#include "handoff/handoff.h"
#include "handoff/report/requestcontent.h"

namespace netsetup {

Format requestMarkdownFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const QByteArray bytes = documentToMarkdown(requestContent(input));
    return {Artifact{QStringLiteral("request-md"), QStringLiteral("request.md"), bytes,
                     QStringLiteral("text/markdown")}};
}

} // namespace

Format requestMarkdownFormat()
{
    Format format;
    format.id = QStringLiteral("request-md");
    format.title = QStringLiteral("Change request (Markdown)");
    format.can.enforcement = QStringLiteral("document");
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
