#include "models/livefindings.h"

#include "findings/report/actions.h"
#include "findings/vantage.h"
#include "session/ownaddresses.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

LiveFindings::LiveFindings(Setup &setup, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
{
    constexpr int pause = 40; // many results in one go make one picture
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(pause);
    connect(&m_redraw, &QTimer::timeout, this, &LiveFindings::settled);
    connect(&setup, &Setup::flowJudged, this, &LiveFindings::take);
    connect(&setup, &Setup::reportChanged, this, &LiveFindings::takeReport);
    connect(&setup, &Setup::planChanged, this, &LiveFindings::restart);
    connect(&setup, &Setup::runningChanged, this, &LiveFindings::settled);
    if (setup.report().has_value())
        m_findings = setup.report()->findings;
}

QList<Flow> LiveFindings::flows() const
{
    // What was checked then, not what this version would derive from the same plan.
    if (m_setup.isReadOnly())
        return m_setup.report()->flows;
    if (m_setup.problems().isEmpty())
        return m_setup.session().flows();
    return m_setup.report().has_value() ? m_setup.report()->flows : QList<Flow>();
}

QList<Finding> LiveFindings::findingsOf(const QString &flow) const
{
    QList<Finding> own;
    for (const Finding &finding : m_findings) {
        if (finding.flow == flow)
            own << finding;
    }
    return own;
}

QList<Evidence> LiveFindings::evidenceOf(const Finding &finding) const
{
    QList<Evidence> found;
    if (!m_setup.report().has_value())
        return found;
    for (const Evidence &item : m_setup.report()->evidence) {
        if (finding.evidenceRefs.contains(item.key))
            found << item;
    }
    return found;
}

QStringList LiveFindings::sameElsewhere(const Finding &finding) const
{
    QStringList hosts;
    if (finding.causes.isEmpty())
        return hosts;
    // What is shown of a cause is in the language of the window; what was found is kept in English.
    const auto kept = std::find_if(m_findings.begin(), m_findings.end(), [&finding](const Finding &one) {
        return one.flow == finding.flow && one.id == finding.id && one.address == finding.address &&
               one.vantage == finding.vantage;
    });
    const QString same = sameMatter(kept == m_findings.end() ? finding : *kept);
    QSet<QString> told{finding.target};
    for (const Finding &other : m_findings) {
        if (other.id != finding.id || told.contains(other.target) || sameMatter(other) != same)
            continue;
        told.insert(other.target);
        hosts << other.target;
    }
    return hosts;
}

QList<Evidence> LiveFindings::handshakesOf(const Finding &finding) const
{
    QList<Evidence> found;
    if (!m_setup.report().has_value())
        return found;
    for (const Evidence &item : m_setup.report()->evidence) {
        const bool same = item.flow == finding.flow && item.vantage == finding.vantage;
        const QString address = item.data.value(u"address"_s).toString();
        if (same && item.data.contains(u"chain"_s) &&
            (finding.address.isEmpty() || address == finding.address))
            found << item;
    }
    return found;
}

Flow LiveFindings::flowOf(const Finding &finding) const
{
    const QList<Flow> all = flows();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&finding](const Flow &flow) { return flow.id == finding.flow; });
    return found == all.end() ? Flow() : *found;
}

TicketFacts LiveFindings::ticketFacts(const Finding &finding) const
{
    TicketFacts facts;
    facts.practice = m_setup.practice();
    const Plan &plan = m_setup.plan();
    facts.cluster = plan.cluster.name;
    if (const Flow flow = flowOf(finding); !flow.id.isEmpty())
        facts.sources = sourceWords(flow, plan);
    if (m_setup.report().has_value())
        facts.seenAt = m_setup.report()->finishedAt;
    // What was seen elsewhere, or in a simulated network, was not seen by an address of this computer.
    const bool here =
        facts.practice.isEmpty() && !m_setup.isReadOnly() && finding.vantage == "workstation"_L1;
    if (here)
        facts.computers = ownAddressesTowards(finding.address);
    return facts;
}

Proof LiveFindings::proofOf(const Finding &finding) const
{
    return netsetup::proofOf(finding, m_setup.report().has_value() ? *m_setup.report() : Report());
}

Diagram LiveFindings::diagram(const QString &title, const QString &unfolded) const
{
    return layoutDiagram(flows(), m_findings, title, m_setup.practice(), m_setup.runningFlows(), unfolded);
}

Diagram LiveFindings::picture(const QString &unfolded) const
{
    return layoutDiagram(flows(), m_findings, {}, {}, m_setup.runningFlows(), unfolded);
}

Diagram LiveFindings::summary() const
{
    return layoutSummary(flows(), m_findings, m_setup.runningFlows());
}

void LiveFindings::take(const QList<Finding> &findings)
{
    QSet<QString> flows;
    for (const Finding &finding : findings)
        flows.insert(finding.flow);
    m_findings.removeIf([&](const Finding &finding) { return flows.contains(finding.flow); });
    m_findings += findings;
    Q_EMIT fresh(findings);
    if (!m_redraw.isActive())
        m_redraw.start();
}

bool LiveFindings::areFromHere() const
{
    if (!m_setup.report().has_value())
        return false;
    const auto isHere = [](const QString &vantage) {
        return initiatorAt(vantage) == Initiator::Workstation;
    };
    const Report &report = *m_setup.report();
    return isHere(report.vantage) ||
           std::any_of(report.evidence.begin(), report.evidence.end(),
                       [&isHere](const Evidence &item) { return isHere(item.vantage); });
}

void LiveFindings::takeReport()
{
    if (!m_setup.report().has_value()) {
        restart();
        return;
    }
    m_findings = m_setup.report()->findings;
    tell();
}

void LiveFindings::restart()
{
    m_findings.clear();
    if (m_setup.report().has_value())
        m_findings = m_setup.report()->findings;
    Q_EMIT restarted();
    tell();
}

void LiveFindings::tell()
{
    if (!m_findings.isEmpty())
        Q_EMIT fresh(m_findings);
    if (!m_setup.staleFindings().isEmpty())
        Q_EMIT stale(m_setup.staleFindings());
    Q_EMIT settled();
}

} // namespace netsetup
