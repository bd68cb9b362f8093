// The plan, so that the pack can be opened again and the checks repeated.
#include "base/json.h"
#include "handoff/formats/report/documentformat.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format projectFormat();

namespace {

QList<Artifact> printAll(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    QJsonObject project = input.planJson;
    if (!input.practice.isEmpty())
        project.insert(u"practice"_s, input.practice);
    return oneDocument(u"project"_s, u"setup.netsetup.json"_s, json::print(project));
}

} // namespace

Format projectFormat()
{
    return documentFormat(u"project"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Project file")),
                          &printAll);
}

} // namespace netsetup
