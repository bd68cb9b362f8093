// The report with its evidence, when there is one.
#include "base/json.h"
#include "handoff/handoff.h"

namespace netsetup {

Format reportFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    if (!input.report)
        return {};
    const QByteArray bytes = json::print(reportToJson(*input.report));
    return {Artifact{QStringLiteral("report"), QStringLiteral("checks.json"), bytes,
                     QStringLiteral("application/json")}};
}

} // namespace

Format reportFormat()
{
    Format format;
    format.id = QStringLiteral("report");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Report of the checks"));
    format.can.enforcement = QStringLiteral("document");
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.can.needsReport = true;
    return format;
}

} // namespace netsetup
