// The plan, so that the pack can be opened again and the checks repeated.
#include "base/json.h"
#include "handoff/formats/documentformat.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format projectFormat();

namespace {

QList<Artifact> printAll(const PrintJob &job)
{
    QJsonObject project = job.input.planJson;
    if (!job.input.practice.isEmpty())
        project.insert(u"practice"_s, job.input.practice);
    return onlyFile(job, json::print(project));
}

} // namespace

Format projectFormat()
{
    Format format = documentFormat(
        u"project"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Project file")), u"setup.netsetup.json"_s,
        QT_TRANSLATE_NOOP("Pack", "the plan: open it again to repeat the checks"), &printAll);
    format.file.role = FileRole::Data;
    return format;
}

} // namespace netsetup
