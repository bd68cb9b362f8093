// The change request as one self-contained HTML file, for reading and printing.
#include "base/inwords.h"
#include "handoff/formats/report/documentformat.h"
#include "handoff/formats/report/requestcontent.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format requestHtmlFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    return oneDocument(u"request-html"_s, u"request.html"_s, documentToHtml(requestContent(input)));
}

} // namespace

Format requestHtmlFormat()
{
    return documentFormat(u"request-html"_s,
                          QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Change request (HTML)")), &printAll);
}

} // namespace netsetup
