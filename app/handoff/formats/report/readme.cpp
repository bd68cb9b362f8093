// The guide to the pack: who does what, in which order.
#include "base/inwords.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/report/readmecontent.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format readmeFormat();

namespace {

QList<Artifact> printAll(const PrintJob &job)
{
    const WordsIn words(job.input.plan.handoff.language);
    return onlyFile(job, documentToMarkdown(readmeContent(job.input)));
}

} // namespace

Format readmeFormat()
{
    return documentFormat(
        u"readme"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Guide to the pack")), u"README.md"_s,
        QT_TRANSLATE_NOOP("Pack", "this guide: who does what, how to verify, how to undo"), &printAll);
}

} // namespace netsetup
