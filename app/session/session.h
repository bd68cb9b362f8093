// The order of steps: plan, flows, checks, findings, hand-off. The one object that both fronts talk to; no
// rules here.
#pragma once

#include "base/secret.h"
#include "checks/runner.h"
#include "handoff/handoff.h"

#include <QProcessEnvironment>

namespace netsetup {

/// How to look at the network; from options, environment and practice, already validated.
struct NetOptions
{
    QList<Resolver> resolvers; ///< empty: the system's
    QList<ConnectRule> connectMap;
    QByteArray trustStorePem;  ///< empty: the system's store
    QByteArray publicRootsPem; ///< empty: the bundled list
    double timeoutSeconds = 5;
    bool controlProbes = true;
    bool loopbackOnly = false; ///< nothing may leave this machine, whatever the connect map lacks
    int sampleSeconds = 0;
    std::shared_ptr<WireRecord> wire; ///< where to record what goes over the wire; none: nowhere
    QString vantage = QStringLiteral("workstation");
    Secret apiKey;
    Secret proxyPassword;
    Secret registryPassword;
};

/// Where the program lives: the real world or a practice network (STS_NETSETUP_PRACTICE).
struct World
{
    Catalog catalog;
    QList<ProductLine> givenLines; ///< those in it that came from files of the user's
    QString practice;              ///< empty: real
    QString practiceTenant;
    QString practiceProxy;    ///< the URL of the proxy that this network wants; empty: none
    QString practiceImages;   ///< "mirror" or "pull-through" where this world has a registry of its own
    QString practiceRegistry; ///< HOST[:PORT][/PREFIX] of that registry
    NetOptions net;           ///< defaults of this world
};
/// The world that the environment names: STS_NETSETUP_PRACTICE holds the path of a practice settings file.
/// `catalogFiles` (those of STS_NETSETUP_CATALOG where there are none) have newer facts of product lines.
Result<World> loadWorld(const QProcessEnvironment &environment, const QStringList &catalogFiles = {});
/// A practice world from settings that are already at hand.
Result<World> worldFromPractice(const QJsonObject &settings, const QList<ProductLine> &lines = {});

class Session
{
public:
    Session(Catalog catalog, QString practice);

    /// Takes a plan without problems; makes new flows.
    void setPlan(Plan plan);
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const ProductLine &line() const { return *m_catalog.line(m_plan.product); }
    [[nodiscard]] const QList<Flow> &flows() const { return m_flows; }
    [[nodiscard]] QList<Rule> rules() const;

    /// Runs all checks, or those of the flows whose ids are in `only`. The session outlives the task.
    QCoro::Task<Report> check(NetOptions options, RunProgress progress, std::stop_token stop,
                              QStringList only = {}) const;
    /// Only looks up the names: what `export` needs without a report.
    QCoro::Task<QList<Evidence>> lookUp(NetOptions options, std::stop_token stop) const;

    /// Puts the hand-off input together; `createdAt` is the one time stamp of the pack, `lookups` are told
    /// where there is no report.
    [[nodiscard]] HandoffInput handoff(const std::optional<Report> &report, QList<Evidence> lookups,
                                       QDateTime createdAt) const;

private:
    Catalog m_catalog;
    QString m_practice;
    Plan m_plan;
    QList<Flow> m_flows;
};

/// The report with some of its flows looked at again: what `again` saw of them, from its vantage, takes the
/// place of the old; the rest stays and keeps its times.
Report withFlowsAgain(Report report, const Report &again);

/// What both know, judged together; of what neither has seen there is no verdict.
Report withResults(Report report, const Report &more);

/// Judges recorded reports again, from one or several vantages; contacts nothing.
Report replay(const QList<Report> &reports);

} // namespace netsetup
