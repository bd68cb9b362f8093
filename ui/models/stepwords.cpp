#include "models/stepwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

class Said
{
    Q_DECLARE_TR_FUNCTIONS(netsetup::StepWords)
};

StepWords ofEgress(EgressMode mode)
{
    switch (mode) {
    case EgressMode::Firewall:
        return {Said::tr("firewall"), Said::tr("through a firewall"), StepTone::Plain};
    case EgressMode::Proxy:
        return {Said::tr("proxy"), Said::tr("through a proxy"), StepTone::Plain};
    case EgressMode::Direct:
        break;
    }
    return {Said::tr("direct"), Said::tr("directly, without a proxy"), StepTone::Plain};
}

StepWords ofImages(ImageSource source)
{
    switch (source) {
    case ImageSource::PullThrough:
        return {Said::tr("pull-through"), Said::tr("through your own registry"), StepTone::Plain};
    case ImageSource::Mirror:
        return {Said::tr("own copy"), Said::tr("copied into your own registry"), StepTone::Plain};
    case ImageSource::Quay:
        break;
    }
    return {Said::tr("public registry"), Said::tr("from the public registry"), StepTone::Plain};
}

StepWords ofFailure(qsizetype causes)
{
    //: How many root causes keep the Agent from working, in very little room.
    const QString brief = causes == 1 ? Said::tr("1 cause") : Said::tr("%1 causes").arg(causes);
    return {u"\u2717 "_s + brief, Said::tr("the Agent would not work yet: %1").arg(brief), StepTone::Bad};
}

StepWords ofChecks(const Progress &progress)
{
    switch (progress.checks) {
    case ChecksStand::Running:
        return {Said::tr("running \u2026"), Said::tr("the checks are running"), StepTone::Plain};
    case ChecksStand::Stale:
        return {Said::tr("! out of date"), Said::tr("the plan has changed since: run the checks again"),
                StepTone::Caution};
    case ChecksStand::Cancelled:
        return {Said::tr("! cancelled"), Said::tr("the checks were cancelled"), StepTone::Caution};
    case ChecksStand::Failed:
        return ofFailure(progress.causes);
    case ChecksStand::Unknown:
        return {Said::tr("? not certain"), Said::tr("the checks could not tell everything"),
                StepTone::Caution};
    case ChecksStand::Warned:
        return {Said::tr("! works, look"), Said::tr("the Agent would work, with a warning"),
                StepTone::Caution};
    case ChecksStand::Passed:
        return {Said::tr("\u2713 works"), Said::tr("the Agent would work"), StepTone::Good};
    case ChecksStand::NotRun:
        break;
    }
    return {Said::tr("not run"), Said::tr("the checks were not run yet"), StepTone::Plain};
}

StepWords ofHandoff(PackStand pack)
{
    switch (pack) {
    case PackStand::Saved:
        return {Said::tr("\u2713 saved"), Said::tr("the pack is saved"), StepTone::Good};
    case PackStand::Stale:
        return {Said::tr("! out of date"), Said::tr("plan or findings have changed since the pack was saved"),
                StepTone::Caution};
    case PackStand::NotSaved:
        break;
    }
    return {Said::tr("not saved"), Said::tr("no pack is saved yet"), StepTone::Plain};
}

StepWords ofSent(qsizetype teams)
{
    if (teams == 0)
        return {};
    const QString brief = teams == 1 ? Said::tr("sent to 1 team") : Said::tr("sent to %1 teams").arg(teams);
    return {brief, brief, StepTone::Plain};
}

} // namespace

StepWords stepWords(QLatin1String page, const Progress &progress, const QString &tenant)
{
    if (page == "tenant"_L1)
        return {tenant, tenant, StepTone::Plain};
    // Without a tenant there is no plan yet: what the rest holds is nobody's choice.
    if (!progress.hasTenant)
        return {};
    if (page == "network"_L1)
        return ofEgress(progress.egress);
    if (page == "images"_L1)
        return ofImages(progress.images);
    if (page == "checks"_L1)
        return ofChecks(progress);
    if (page == "handoff"_L1)
        return ofHandoff(progress.pack);
    return page == "done"_L1 ? ofSent(progress.sent) : StepWords{};
}

} // namespace netsetup
