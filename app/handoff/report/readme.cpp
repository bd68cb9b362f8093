// The guide to the pack: who does what, in which order.
#include "handoff/handoff.h"
#include "handoff/report/readmecontent.h"

namespace netsetup {

Format readmeFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const QByteArray bytes = documentToMarkdown(readmeContent(input));
    return {Artifact{QStringLiteral("readme"), QStringLiteral("README.md"), bytes,
                     QStringLiteral("text/markdown")}};
}

} // namespace

Format readmeFormat()
{
    Format format;
    format.id = QStringLiteral("readme");
    format.title = QStringLiteral("Guide to the pack");
    format.can.enforcement = QStringLiteral("document");
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
