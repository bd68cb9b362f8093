// What is still open, by the team that knows the answer.
#include "base/inwords.h"
#include "handoff/formats/report/documentformat.h"
#include "handoff/formats/report/questionscontent.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format questionsFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    return oneDocument(u"questions"_s, u"questions.md"_s, documentToMarkdown(questionsContent(input)));
}

} // namespace

Format questionsFormat()
{
    return documentFormat(u"questions"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Open questions")),
                          &printAll);
}

} // namespace netsetup
