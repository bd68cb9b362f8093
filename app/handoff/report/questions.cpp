// What is still open, by the team that knows the answer.
#include "handoff/handoff.h"
#include "handoff/report/questionscontent.h"

namespace netsetup {

Format questionsFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const QByteArray bytes = documentToMarkdown(questionsContent(input));
    return {Artifact{QStringLiteral("questions"), QStringLiteral("questions.md"), bytes,
                     QStringLiteral("text/markdown")}};
}

} // namespace

Format questionsFormat()
{
    Format format;
    format.id = QStringLiteral("questions");
    format.title = QStringLiteral("Open questions");
    format.can.enforcement = QStringLiteral("document");
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
