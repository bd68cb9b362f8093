#include "checks/runner.h"

#include "base/json.h"
#include "base/log.h"
#include "checks/evidencehelpers.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.checks", QtFatalMsg)

/// Sockets that may be open at once, less what DNS and the control questions need.
constexpr int socketsForChains = 60;
constexpr int mostPerFamily = 4;
/// What a name may have for the rules; more say that somebody invents them.
constexpr int mostKeptPerFamily = 128;

/// Everything the coroutines of one run share. Lives in the frame of runChecks, which ends last.
struct Run
{
    const QList<Flow> &flows;
    Network &network;
    const RunProgress &progress;
    std::stop_token stop;
    QList<Evidence> evidence;
    QStringList awaited;

    void take(const QList<Evidence> &fresh)
    {
        for (Evidence item : fresh) {
            item.key = u"e%1"_s.arg(evidence.size() + 1);
            evidence.append(item);
            if (progress.onEvidence)
                progress.onEvidence(item);
        }
    }
    void waitingFor(const QString &name)
    {
        awaited.append(name);
        tellAwaited();
    }
    void done(const QString &name)
    {
        qCDebug(logger).noquote() << "collected" << printable(name) << "with" << evidence.size()
                                  << "pieces of evidence in all";
        awaited.removeOne(name);
        tellAwaited();
    }
    void tellAwaited() const
    {
        if (progress.onAwaiting)
            progress.onAwaiting(awaited);
    }
    void tellJudged(const Flow &flow) const
    {
        if (progress.onFlowJudged && !stop.stop_requested())
            progress.onFlowJudged(flow, judgeFlow(flow, network.vantage, evidence, flows));
    }
};

/// The catalogue is in stage order: whole-flow checks that stand behind a check of addresses run after the
/// chains.
QList<Check> wholeFlowChecks(bool afterChains)
{
    QList<Check> checks;
    bool behind = false;
    for (const Check &check : checkCatalogue()) {
        behind = behind || check.perAddress;
        if (!check.perAddress && behind == afterChains)
            checks.append(check);
    }
    return checks;
}

/// Whole-flow checks (names) first: they say which addresses there are.
QCoro::Task<QStringList> collectWholeFlow(Run &run, const Flow &flow)
{
    QStringList addresses;
    if (!readAddress(flow.host).isNull())
        addresses.append(flow.host);
    Chain whole(flow, {});
    const QList<Check> checks = wholeFlowChecks(false);
    for (const Check &check : checks) {
        if (!check.appliesTo(flow) || !readAddress(flow.host).isNull())
            continue;
        const QString name = wordFor(check.id) + u' ' + flow.host;
        run.waitingFor(name);
        QList<Evidence> fresh = co_await check.collect(whole, run.network, run.stop);
        for (Evidence &item : fresh) {
            if (item.probe == "dns"_L1)
                addresses += chooseAddresses(flow, run.flows.size(), item.data);
        }
        run.take(fresh);
        run.done(name);
    }
    co_return addresses;
}

/// What only makes sense once the host answers; `trusted`: at least one address got as far as a good
/// certificate.
QCoro::Task<> collectAfterChains(Run &run, const Flow &flow, bool trusted)
{
    Chain whole(flow, {});
    whole.trusted = trusted;
    const QList<Check> checks = wholeFlowChecks(true);
    for (const Check &check : checks) {
        if (!check.appliesTo(flow) || run.stop.stop_requested())
            continue;
        const QString name = wordFor(check.id) + u' ' + flow.host;
        run.waitingFor(name);
        const QList<Evidence> fresh = co_await check.collect(whole, run.network, run.stop);
        run.take(fresh);
        run.done(name);
    }
}

/// One address through all its stages (no address: through the proxy); true when its certificate is one to
/// trust.
QCoro::Task<bool> collectChain(Run &run, const Flow &flow, QString address)
{
    Chain chain(flow, readAddress(address));
    for (const Check &check : checkCatalogue()) {
        if (!check.perAddress || !check.appliesTo(flow) || run.stop.stop_requested())
            continue;
        const QString name = QStringList{wordFor(check.id), flow.host, address}.join(u' ').trimmed();
        run.waitingFor(name);
        const QList<Evidence> fresh = co_await check.collect(chain, run.network, run.stop);
        run.take(fresh);
        run.done(name);
    }
    co_return chain.trusted;
}

QCoro::Task<> collectFlow(Run &run, const Flow &flow)
{
    if (!flow.canBeTriedAt(run.network.vantage)) {
        run.tellJudged(flow);
        co_return;
    }
    const QStringList addresses = co_await collectWholeFlow(run, flow);
    std::vector<QCoro::Task<bool>> chains;
    if (flow.way == FlowWay::Proxy) {
        chains.push_back(collectChain(run, flow, QString()));
    } else if (flow.protocol == Protocol::Tcp) {
        for (const QString &address : addresses)
            chains.push_back(collectChain(run, flow, address));
    }
    bool trusted = false;
    for (QCoro::Task<bool> &chain : chains) {
        const bool good = co_await chain;
        trusted = trusted || good;
    }
    co_await collectAfterChains(run, flow, trusted);
    run.tellJudged(flow);
}

QCoro::Task<> collectControlInto(Run &run)
{
    QString host = run.network.control.host;
    for (const Flow &flow : run.flows) {
        if (flow.purpose == Purpose::Receiver)
            host = flow.host;
    }
    const QString name = QStringLiteral(QT_TRANSLATE_NOOP("Facts", "control questions"));
    run.waitingFor(name);
    const QList<Evidence> fresh = co_await collectControl(run.network, host, run.stop);
    run.take(fresh);
    run.done(name);
}

} // namespace

QStringList chooseAddresses(const Flow &flow, qsizetype flowCount, QJsonObject &data)
{
    const int budget = addressBudget(flow, flowCount);
    QMap<Family, int> used;
    QStringList kept;
    QStringList tried;
    QStringList notTried;
    QStringList found = json::toStrings(data.value(u"addresses"_s));
    const qsizetype usable = found.size();
    found += json::toStrings(data.value(u"notTried"_s));
    found.removeDuplicates();
    for (qsizetype i = 0; i < found.size(); ++i) {
        const QString &text = found.at(i);
        int &count = used[familyOf(readAddress(text))];
        const bool keep = i < usable && count < mostKeptPerFamily;
        (keep && count < budget ? tried : notTried).append(text);
        if (keep)
            kept.append(text);
        count += keep ? 1 : 0;
    }
    data.insert(u"addresses"_s, json::fromStrings(kept));
    data.insert(u"tried"_s, json::fromStrings(tried));
    data.insert(u"notTried"_s, json::fromStrings(notTried));
    return tried;
}

int addressBudget(const Flow &flow, qsizetype flowCount)
{
    if (flow.volatility == Volatility::Cdn)
        return 1;
    // Two families share the sockets; a large plan must still fit into one round.
    const qsizetype share = socketsForChains / qMax<qsizetype>(1, 2 * flowCount);
    const qsizetype most = flow.purpose == Purpose::Receiver ? mostPerFamily : share;
    return static_cast<int>(std::clamp<qsizetype>(most, 1, mostPerFamily));
}

QCoro::Task<RunResult> runChecks(QList<Flow> flows, Network &network, RunProgress progress,
                                 std::stop_token stop)
{
    Run run{flows, network, progress, stop, {}, {}};
    {
        // All at once; the dialer bounds the sockets, the checks bound their waits.
        QCoro::Task<> control = collectControlInto(run);
        std::vector<QCoro::Task<>> running;
        for (const Flow &flow : std::as_const(flows))
            running.push_back(collectFlow(run, flow));
        for (QCoro::Task<> &task : running)
            co_await task;
        co_await control;
    }
    RunResult result;
    result.cancelled = stop.stop_requested();
    result.evidence = run.evidence;
    result.findings = judgeAll(flows, run.evidence);
    co_return result;
}

QCoro::Task<QList<Evidence>> lookUpNames(QList<Flow> flows, Network &network, std::stop_token stop)
{
    const RunProgress silent;
    Run run{flows, network, silent, stop, {}, {}};
    {
        std::vector<QCoro::Task<QStringList>> running;
        for (const Flow &flow : std::as_const(flows)) {
            if (flow.canBeTriedAt(network.vantage))
                running.push_back(collectWholeFlow(run, flow));
        }
        for (QCoro::Task<QStringList> &task : running)
            co_await task;
    }
    co_return run.evidence;
}

} // namespace netsetup
