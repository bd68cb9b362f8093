// What is still open, by the team that knows the answer.
#include "base/inwords.h"
#include "handoff/formats/report/documentformat.h"
#include "handoff/formats/report/questionscontent.h"

namespace netsetup {

Format questionsFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    return oneDocument(QStringLiteral("questions"), QStringLiteral("questions.md"),
                       documentToMarkdown(questionsContent(input)));
}

} // namespace

Format questionsFormat()
{
    return documentFormat(QStringLiteral("questions"),
                          QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Open questions")), &printAll);
}

} // namespace netsetup
