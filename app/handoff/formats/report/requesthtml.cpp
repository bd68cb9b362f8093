// The change request as one self-contained HTML file, for reading and printing.
#include "base/inwords.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/report/requestcontent.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format requestHtmlFormat();

namespace {

QList<Artifact> printAll(const PrintJob &job)
{
    const WordsIn words(job.input.plan.handoff.language);
    return onlyFile(job, documentToHtml(requestContent(job.input)));
}

} // namespace

Format requestHtmlFormat()
{
    return documentFormat(
        u"request-html"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Change request (HTML)")),
        u"request.html"_s, QT_TRANSLATE_NOOP("Pack", "the change request, for reading and printing"),
        &printAll);
}

} // namespace netsetup
