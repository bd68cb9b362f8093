// The guide to the pack: who does what, in which order.
#include "base/inwords.h"
#include "handoff/formats/report/documentformat.h"
#include "handoff/formats/report/readmecontent.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format readmeFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    return oneDocument(u"readme"_s, u"README.md"_s, documentToMarkdown(readmeContent(input)));
}

} // namespace

Format readmeFormat()
{
    return documentFormat(u"readme"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Guide to the pack")),
                          &printAll);
}

} // namespace netsetup
