// The plan, so that the pack can be opened again and the checks repeated.
#include "base/json.h"
#include "handoff/handoff.h"

namespace netsetup {

Format projectFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    QJsonObject project = input.planJson;
    if (!input.practice.isEmpty())
        project.insert(QStringLiteral("practice"), input.practice);
    const QByteArray bytes = json::print(project);
    return {Artifact{QStringLiteral("project"), QStringLiteral("setup.netsetup.json"), bytes,
                     QStringLiteral("application/json")}};
}

} // namespace

Format projectFormat()
{
    Format format;
    format.id = QStringLiteral("project");
    format.title = QStringLiteral("Project file");
    format.can.enforcement = QStringLiteral("document");
    format.can.document = true;
    format.emitArtifacts = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
