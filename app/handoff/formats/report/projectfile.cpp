// The plan, so that the pack can be opened again and the checks repeated.
#include "base/json.h"
#include "handoff/formats/report/documentformat.h"

namespace netsetup {

Format projectFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    QJsonObject project = input.planJson;
    if (!input.practice.isEmpty())
        project.insert(QStringLiteral("practice"), input.practice);
    return oneDocument(QStringLiteral("project"), QStringLiteral("setup.netsetup.json"),
                       json::print(project));
}

} // namespace

Format projectFormat()
{
    return documentFormat(QStringLiteral("project"),
                          QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Project file")), &printAll);
}

} // namespace netsetup
