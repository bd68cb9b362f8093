#include "models/verdictwords.h"

#include "models/findingwords.h"
#include "models/momentwords.h"
#include "models/windowwords.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct Said
{
    Q_DECLARE_TR_FUNCTIONS(netsetup::VerdictWords)
};

QString causesWords(qsizetype count)
{
    return count == 1 ? Said::tr("1 cause") : Said::tr("%1 causes").arg(count);
}

QString hostsWords(qsizetype count)
{
    return count == 1 ? Said::tr("1 host") : Said::tr("%1 hosts").arg(count);
}

/// All places of a report that results from elsewhere were put together with. "nodes" is none: it stands for
/// those that were not asked.
QStringList vantagesOf(const Report &report)
{
    QStringList vantages;
    QSet<QString> known;
    for (const Finding &finding : report.findings) {
        const Place place = placeOf(finding.vantage);
        const bool unasked = place.kind >= PlaceKind::Pods && place.node.isEmpty();
        if (finding.vantage.isEmpty() || unasked || known.contains(finding.vantage))
            continue;
        known.insert(finding.vantage);
        vantages.append(finding.vantage);
    }
    return vantages.isEmpty() ? QStringList{report.vantage} : vantages;
}

/// "Seen from this computer, 29 Nov 2026 18:04."
QString seenWords(const Report &report)
{
    const QDateTime at = report.finishedAt.isValid() ? report.finishedAt : report.startedAt;
    const QString when = momentWords(at);
    //: %1 is "this computer" or "this computer, 12 nodes", %2 date and time.
    return Said::tr("Seen from %1, %2.").arg(vantageWords(vantagesOf(report)), when);
}

} // namespace

QString failingWords(const Failing &failing)
{
    const QString causes = causesWords(failing.causes);
    // A computer without a network says nothing of any host.
    if (failing.hosts.isEmpty())
        return causes;
    //: "1 cause, 11 hosts": what keeps the Agent from working.
    return Said::tr("%1, %2").arg(causes, hostsWords(failing.hosts.size()));
}

VerdictWords verdictWords(const Report &report)
{
    VerdictWords words;
    words.detail = seenWords(report);
    switch (verdictOf(report)) {
    case Verdict::Pass:
        words.state = HopState::Pass;
        words.headline = Said::tr("Everything that is required works.");
        break;
    case Verdict::Warn:
        words.state = HopState::Warn;
        words.headline = Said::tr("Everything that is required works, with warnings.");
        break;
    case Verdict::Fail: {
        const Failing failing = failingOf(report);
        QStringList teams;
        for (const Owner owner : failing.owners)
            teams.append(ownerTitle(owner));
        words.state = HopState::Fail;
        //: %1 is "1 cause, 11 hosts", %2 the teams whose turn it is.
        words.headline =
            Said::tr("The Agent would not work yet: %1. %2").arg(failingWords(failing), teams.join(u", "_s));
        break;
    }
    case Verdict::Unknown:
        words.state = HopState::Unknown;
        words.headline = Said::tr("Nothing failed, but not everything that is required could be told.");
        break;
    case Verdict::Cancelled:
        words.state = HopState::Unknown;
        words.headline = Said::tr("The run was stopped. What was found until then is shown.");
        break;
    }
    if (leavesKeyUntried(report))
        words.detail = Said::tr("The API key was not tried.") + u' ' + words.detail;
    return words;
}

VerdictWords verdictWords(const Setup &setup)
{
    const std::optional<Report> &report = setup.report();
    if (setup.isRunning()) {
        VerdictWords words{HopState::Running, Said::tr("The checks are running …"),
                           Said::tr("The checks have started.")};
        if (report.has_value())
            words.detail = Said::tr("Earlier result: %1").arg(verdictWords(*report).headline);
        return words;
    }
    if (!setup.problems().isEmpty())
        return {HopState::NotChecked, Said::tr("The plan is not complete yet."),
                printable(windowMessage(setup.problems().first()), 300)};
    if (!setup.staleFindings().isEmpty())
        return {HopState::NotChecked,
                Said::tr("The plan has changed since the checks ran. Run the checks again."),
                Said::tr("Grey rows are from an earlier plan.")};
    if (!report.has_value())
        return {HopState::NotChecked, Said::tr("Nothing was checked yet."),
                Said::tr("Run checks looks at every connection that this plan needs.")};
    return verdictWords(*report);
}

} // namespace netsetup
