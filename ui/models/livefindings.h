// What is known now, while a run streams and after it: flows, findings, evidence. Pages show it, none keeps
// its own.
#pragma once

#include "diagram/diagram.h"
#include "models/findingwords.h"
#include "models/proof.h"
#include "setup/setup.h"

#include <QTimer>

namespace netsetup {

class LiveFindings : public QObject
{
    Q_OBJECT

public:
    explicit LiveFindings(Setup &setup, QObject *parent = nullptr);

    [[nodiscard]] QList<Flow> flows() const;
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    /// Seen from this computer too, not by pods, nodes or another computer alone.
    [[nodiscard]] bool areFromHere() const;
    [[nodiscard]] QList<Finding> findingsOf(const QString &flow) const;
    /// What the finding rests on; empty until the run has ended.
    [[nodiscard]] QList<Evidence> evidenceOf(const Finding &finding) const;
    /// Further hosts at which the same has to be done.
    [[nodiscard]] QStringList sameElsewhere(const Finding &finding) const;
    /// The certificates' evidence of the same address, which not every finding refers to.
    [[nodiscard]] QList<Evidence> handshakesOf(const Finding &finding) const;
    /// The connection of the plan that it speaks of; an empty one where it speaks of none.
    [[nodiscard]] Flow flowOf(const Finding &finding) const;
    [[nodiscard]] TicketFacts ticketFacts(const Finding &finding) const;
    [[nodiscard]] Proof proofOf(const Finding &finding) const;
    [[nodiscard]] Diagram diagram(const QString &title, const QString &unfolded = {}) const;
    /// For the window, which has a heading of its own and says by itself that it is practice; with lines of
    /// their own for the hosts beside `unfolded`.
    [[nodiscard]] Diagram picture(const QString &unfolded = {}) const;
    [[nodiscard]] Diagram summary() const;

Q_SIGNALS:
    void restarted();                                     ///< other flows, or nothing known any more
    void fresh(const QList<netsetup::Finding> &findings); ///< all findings of these flows, anew
    void stale(const QList<netsetup::Finding> &findings); ///< beside them: from an earlier plan
    void settled();                                       ///< some time after changes: redraw

private:
    void take(const QList<Finding> &findings);
    void takeReport();
    void restart();
    void tell();

    Setup &m_setup;
    QList<Finding> m_findings;
    QTimer m_redraw;
};

} // namespace netsetup
