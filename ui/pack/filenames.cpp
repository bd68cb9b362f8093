#include "pack/filenames.h"

namespace netsetup {

namespace {

QStringList namesIn(const FormatPlan &plan, const HandoffInput &input)
{
    if (!plan.format->file.path.isEmpty())
        return {plan.format->file.path};
    if (plan.refused)
        return {};
    QStringList names;
    for (const Artifact &artifact : plan.format->print({*plan.format, input, plan.rules}))
        names.append(artifact.path);
    return names;
}

} // namespace

FormatListModel::FileNames fileNamesOf(const QList<FormatPlan> &plans, const HandoffInput &input)
{
    FormatListModel::FileNames names;
    for (const FormatPlan &plan : plans)
        names.insert(plan.format->id, namesIn(plan, input));
    return names;
}

} // namespace netsetup
