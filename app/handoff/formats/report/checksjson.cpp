// The report with its evidence, when there is one.
#include "base/json.h"
#include "handoff/handoff.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format reportFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    if (!input.report)
        return {};
    const QByteArray bytes = json::print(reportToJson(*input.report));
    return {Artifact{u"report"_s, u"checks.json"_s, bytes, u"application/json"_s}};
}

} // namespace

Format reportFormat()
{
    Format format;
    format.id = u"report"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Report of the checks"));
    format.can.enforcement = u"document"_s;
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.can.needsReport = true;
    return format;
}

} // namespace netsetup
