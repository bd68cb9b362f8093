// The report with its evidence, when there is one.
#include "base/json.h"
#include "handoff/formats/documentformat.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format reportFormat();

namespace {

QList<Artifact> printAll(const PrintJob &job)
{
    if (!job.input.report)
        return {};
    return onlyFile(job, json::print(reportToJson(*job.input.report)));
}

} // namespace

Format reportFormat()
{
    Format format = documentFormat(
        u"report"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Report of the checks")), u"checks.json"_s,
        QT_TRANSLATE_NOOP("Pack", "what was checked and the evidence for it"), &printAll);
    format.file.role = FileRole::Data;
    format.can.needsReport = true;
    format.inDefaultList = false;
    return format;
}

} // namespace netsetup
