// What is still open, by the team that knows the answer.
#include "base/inwords.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/report/questionscontent.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format questionsFormat();

namespace {

QList<Artifact> printAll(const PrintJob &job)
{
    const WordsIn words(job.input.plan.handoff.language);
    return onlyFile(job, documentToMarkdown(questionsContent(job.input)));
}

} // namespace

Format questionsFormat()
{
    return documentFormat(
        u"questions"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Open questions")), u"questions.md"_s,
        QT_TRANSLATE_NOOP("Pack", "what is still open, by the team that knows the answer"), &printAll);
}

} // namespace netsetup
