#include "diagram/headline.h"

#include "base/owner.h"
#include "findings/report/actions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("netsetup::Headline", text);
}

QString whoseTurn(const Report &report)
{
    QStringList teams;
    for (const Owner owner : failingOf(report).owners)
        teams << ownerBare(owner);
    return teams.join(u", "_s);
}

Headline failing(const Report &report)
{
    const QString teams = whoseTurn(report);
    if (teams.isEmpty())
        return {HopState::Fail,
                said(QT_TRANSLATE_NOOP("netsetup::Headline", "The Agent would not work yet"))};
    //: %1 is one team or several: "network team, proxy team".
    return {HopState::Fail, said(QT_TRANSLATE_NOOP("netsetup::Headline",
                                                   "The Agent would not work yet. Whose turn it is: %1"))
                                .arg(teams)};
}

} // namespace

Headline headlineOf(const Setup &setup)
{
    if (setup.isRunning())
        return {HopState::Running, said(QT_TRANSLATE_NOOP("netsetup::Headline", "The checks are running"))};
    if (!setup.report().has_value())
        return {HopState::NotChecked, said(QT_TRANSLATE_NOOP("netsetup::Headline", "Not checked yet"))};
    if (!setup.staleFindings().isEmpty())
        return {HopState::NotChecked,
                said(QT_TRANSLATE_NOOP("netsetup::Headline", "The plan has changed: check again"))};
    switch (verdictOf(*setup.report())) {
    case Verdict::Pass:
        return {HopState::Pass,
                said(QT_TRANSLATE_NOOP("netsetup::Headline", "The network lets the Agent work"))};
    case Verdict::Warn:
        return {HopState::Warn, said(QT_TRANSLATE_NOOP("netsetup::Headline",
                                                       "The network lets the Agent work, with warnings"))};
    case Verdict::Fail:
        return failing(*setup.report());
    case Verdict::Unknown:
        return {HopState::Unknown,
                said(QT_TRANSLATE_NOOP("netsetup::Headline", "Nothing failed, but not all could be told"))};
    case Verdict::Cancelled:
        break;
    }
    return {HopState::Unknown, said(QT_TRANSLATE_NOOP("netsetup::Headline", "The checks were stopped"))};
}

} // namespace netsetup
