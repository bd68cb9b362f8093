// The guide to the pack: who does what, in which order.
#include "base/inwords.h"
#include "handoff/formats/report/documentformat.h"
#include "handoff/formats/report/readmecontent.h"

namespace netsetup {

Format readmeFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    return oneDocument(QStringLiteral("readme"), QStringLiteral("README.md"),
                       documentToMarkdown(readmeContent(input)));
}

} // namespace

Format readmeFormat()
{
    return documentFormat(QStringLiteral("readme"),
                          QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Guide to the pack")), &printAll);
}

} // namespace netsetup
