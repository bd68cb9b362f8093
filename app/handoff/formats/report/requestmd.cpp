// The change request as GitHub Markdown, for ticket systems.
#include "base/inwords.h"
#include "handoff/formats/report/documentformat.h"
#include "handoff/formats/report/requestcontent.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format requestMarkdownFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    return oneDocument(u"request-md"_s, u"request.md"_s, documentToMarkdown(requestContent(input)));
}

} // namespace

Format requestMarkdownFormat()
{
    return documentFormat(u"request-md"_s,
                          QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Change request (Markdown)")),
                          &printAll);
}

} // namespace netsetup
