// Does the name of the host resolve, the same way everywhere, to addresses that the Agent can use?
// Asks every resolver for A and AAAA; for the receiver also an invented neighbour and the search list, so
// that a wildcard that answers for everything shows. Cannot tell what pods see: their resolver is the
// cluster's.
#include "base/json.h"
#include "checks/behindnames.h"
#include "checks/evidencehelpers.h"
#include "checks/judging.h"
#include "checks/lookups.h"
#include "checks/namecauses.h"

#include <QRandomGenerator>

#include <vector>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::NameResolves;

// --- collect

/// Looks again until `sampleSeconds` are over, pausing a little longer than the TTL.
QCoro::Task<QJsonArray> sampleAgain(Network &network, QString host, quint32 ttl, std::stop_token stop)
{
    QJsonArray sets;
    const int waitMs = static_cast<int>(qBound(1U, ttl + 1, 60U)) * 1000;
    for (int waited = waitMs; waited <= network.sampleSeconds * 1000; waited += waitMs) {
        const WaitEnd end = co_await pause(waitMs, stop);
        if (end == WaitEnd::Stop)
            break;
        QStringList addresses;
        for (const DnsType type : {DnsType::A, DnsType::Aaaa}) {
            const DnsReply reply = co_await network.client(network.resolvers.first()).query(host, type, stop);
            addresses += reply.addresses();
        }
        sets.append(json::fromStrings(sortedAddresses(addresses)));
    }
    co_return sets;
}

/// Later requests to the name go where these answers lead, and need not ask again.
void remember(Network &network, const QString &host, QStringList addresses)
{
    addresses.removeDuplicates();
    if (!addresses.isEmpty())
        network.answering.try_emplace(host, addresses);
}

QCoro::Task<QList<Evidence>> collect(Chain &chain, Network &network, std::stop_token stop)
{
    const QString host = chain.flow.host;
    std::vector<QCoro::Task<DnsReply>> asked;
    for (const Resolver &resolver : std::as_const(network.resolvers)) {
        asked.push_back(network.client(resolver).query(host, DnsType::A, stop));
        asked.push_back(network.client(resolver).query(host, DnsType::Aaaa, stop));
    }
    std::vector<QCoro::Task<DnsReply>> invented;
    if (!network.resolvers.isEmpty()) {
        const QStringList names =
            namesThatMustNotResolve(chain.flow, network.searchList, QRandomGenerator::global()->generate64());
        for (const QString &name : names)
            invented.push_back(network.client(network.resolvers.first()).query(name, DnsType::A, stop));
    }

    QJsonArray lookups;
    QStringList addresses;
    QStringList spare;
    quint32 ttl = 0;
    for (QCoro::Task<DnsReply> &task : asked) {
        const DnsReply reply = co_await task;
        network.learnFrom(reply);
        lookups.append(lookupFacts(reply));
        addresses += reply.addresses();
        spare += reply.spareAddresses;
        if (!reply.addresses().isEmpty() && (ttl == 0 || reply.minTtl() < ttl))
            ttl = reply.minTtl();
    }
    const QStringList hostsFile = hostsFileAddresses(host);
    remember(network, host, hostsFile.isEmpty() ? addresses : hostsFile);
    QJsonArray inventedFacts;
    for (QCoro::Task<DnsReply> &task : invented) {
        const DnsReply reply = co_await task;
        inventedFacts.append(lookupFacts(reply));
    }
    QJsonArray samples;
    if (network.sampleSeconds > 0 && !addresses.isEmpty())
        samples = co_await sampleAgain(network, host, ttl, stop);
    for (const QJsonValue &set : std::as_const(samples))
        addresses += json::toStrings(set);

    const QJsonObject data{{u"name"_s, host},
                           {u"hostsFile"_s, json::fromStrings(hostsFile)},
                           {u"lookups"_s, lookups},
                           {u"invented"_s, inventedFacts},
                           {u"samples"_s, samples},
                           {u"addresses"_s, json::fromStrings(sortedAddresses(addresses))},
                           {u"notTried"_s, json::fromStrings(spare)}};
    const Evidence evidence = makeEvidence(u"dns"_s, chain, network, data);
    co_return QList<Evidence>{evidence};
}

// --- judge

FindingArgs answerArgs(const NameAnswer &answer, const ControlView &control)
{
    Phrase controlResult = Phrase("Facts", "was not asked");
    if (control.nameResolves.has_value())
        controlResult =
            *control.nameResolves ? Phrase("Facts", "resolves") : Phrase("Facts", "does not resolve either");
    return {{u"resolver"_s, answer.server},
            {u"control"_s, control.host},
            {u"rcode"_s, QString::number(answer.rcode)},
            {u"tries"_s, QString::number(answer.tries)},
            {u"ttl"_s, QString::number(answer.ttl)},
            {u"controlResult"_s, controlResult},
            {u"alias"_s, answer.alias},
            {u"addresses"_s, sortedAddresses(answer.addresses).join(", "_L1)}};
}

bool anyOfClass(const QStringList &addresses, const QList<AddressClass> &classes)
{
    return std::any_of(addresses.begin(), addresses.end(),
                       [&](const QString &text) { return classes.contains(classify(readAddress(text))); });
}

/// Warnings about answers that came: strange ranges, private views, truncation.
QList<Finding> judgeAddresses(const JudgeInput &input, const NameAnswer &answer, const ControlView &control,
                              QStringList &missing)
{
    QList<Finding> findings;
    const auto add = [&](const QString &id, Status status, const QStringList &causes) {
        Finding finding = makeFinding(input, checkId, id, status, {}, answerArgs(answer, control));
        setCauses(finding, causes);
        findings.append(finding);
    };
    const bool ofTheInside = input.flow.volatility == Volatility::Internal;
    const bool isPrivate = !ofTheInside && anyOfClass(answer.addresses, {AddressClass::Private});
    if (anyOfClass(answer.addresses, {AddressClass::Unspecified, AddressClass::Loopback}) ||
        (isPrivate && leadsToForeignPage(input, missing))) {
        add(u"dns.sinkhole"_s, Status::Fail,
            {u"dns.sinkhole/dns-filter"_s, u"dns.sinkhole/security-filter"_s});
        findings.last().stopsChain = true;
        return findings;
    }
    if (leadsNowhere(input, answer.addresses, missing)) {
        add(u"dns.synthetic"_s, Status::Unknown, {u"dns.synthetic/exclude"_s});
        findings.last().stopsChain = true;
        return findings;
    }
    if (anyOfClass(answer.addresses, {AddressClass::SharedCgnat, AddressClass::Benchmark}))
        add(u"dns.synthetic"_s, Status::Warn, {u"dns.synthetic/exclude"_s});
    if (isPrivate) {
        const std::optional<bool> valid = publicCertificateSeen(input);
        QStringList causes;
        if (valid.value_or(true))
            causes.append(u"dns.private-answer/private-link"_s);
        if (!valid.value_or(false))
            causes.append(u"dns.private-answer/stale-zone"_s);
        add(u"dns.private-answer"_s, Status::Warn, causes);
    }
    if (answer.truncatedOnly)
        add(u"dns.truncated"_s, Status::Warn, {u"dns.truncated/tcp53"_s});
    if (answer.ipv6Silent)
        add(u"dns.aaaa-silent"_s, Status::Warn, {u"dns.aaaa-silent/answer"_s});
    return findings;
}

/// Two resolvers, or the hosts file and the DNS, that have no address in common.
void judgeDisagreement(const JudgeInput &input, const QList<NameAnswer> &answers,
                       const QStringList &hostsFile, QList<Finding> &findings)
{
    QList<std::pair<Phrase, QStringList>> views;
    if (!hostsFile.isEmpty())
        views.append({Phrase("Facts", "the hosts file"), hostsFile});
    for (const NameAnswer &answer : answers) {
        if (!answer.addresses.isEmpty())
            views.append({Phrase::verbatim(answer.server), answer.addresses});
    }
    for (qsizetype i = 1; i < views.size(); ++i) {
        if (!disjoint(views.at(0).second, views.at(i).second))
            continue;
        Finding finding = makeFinding(input, checkId, u"dns.disagree"_s, Status::Warn, {},
                                      {{u"resolver"_s, views.at(0).first},
                                       {u"addresses"_s, views.at(0).second.join(", "_L1)},
                                       {u"otherResolver"_s, views.at(i).first},
                                       {u"otherAddresses"_s, views.at(i).second.join(", "_L1)}});
        setCauses(finding, decide(finding.id, "location", "stale",
                                  sameCertificate(input, views.at(0).second, views.at(i).second)));
        findings.append(finding);
        return;
    }
}

void judgeWildcard(const JudgeInput &input, const Facts &facts, QList<Finding> &findings)
{
    const QList<Facts> invented = facts.list("invented");
    for (const Facts &lookup : invented) {
        const QStringList addresses = lookup.texts("addresses");
        if (addresses.isEmpty())
            continue;
        const QString name = lookup.text("name");
        Finding finding = makeFinding(input, checkId, u"dns.wildcard"_s, Status::Warn, {},
                                      {{u"name"_s, name},
                                       {u"parent"_s, parentOf(name)},
                                       {u"resolver"_s, lookup.text("server")},
                                       {u"addresses"_s, addresses.join(", "_L1)}});
        const bool below = name.startsWith(input.flow.host + u'.');
        setCauses(finding, {below ? u"dns.wildcard/search-list"_s : u"dns.wildcard/zone"_s});
        findings.append(finding);
        return;
    }
}

void judgeRotation(const JudgeInput &input, const Facts &facts, const QStringList &first, quint32 ttl,
                   QList<Finding> &findings)
{
    const QJsonArray sets = facts.array("samples");
    for (const QJsonValue &set : sets) {
        const QStringList later = json::toStrings(set);
        const QSet<QString> now(first.begin(), first.end());
        if (later.isEmpty() || QSet<QString>(later.begin(), later.end()) == now)
            continue;
        Finding finding = makeFinding(input, checkId, u"dns.rotating"_s, Status::Warn, {},
                                      {{u"addresses"_s, first.join(", "_L1)},
                                       {u"otherAddresses"_s, later.join(", "_L1)},
                                       {u"ttl"_s, QString::number(ttl)}});
        setCauses(finding, {u"dns.rotating/by-name"_s});
        findings.append(finding);
        return;
    }
}

/// "timeout, empty": what its questions came to, as a reader of the evidence finds it.
QString saidBy(const NameAnswer &answer)
{
    QStringList words;
    for (const LookupEnd end : answer.ends)
        words.append(wordFor(end));
    return words.join(", "_L1);
}

/// Silence, a failure and a refusal send every client on to the next server, at the price of a wait. "There
/// is no such name" does not.
bool leadsToTheNext(const QString &id)
{
    static const QStringList passing{u"dns.timeout"_s, u"dns.no-listener"_s, u"dns.servfail"_s,
                                     u"dns.refused"_s, u"dns.truncated"_s};
    return passing.contains(id);
}

bool isDead(const QString &id)
{
    return id == "dns.timeout"_L1 || id == "dns.no-listener"_L1;
}

/// The finding about a resolver that gave no address; `other` is one that did.
Finding failureOf(const JudgeInput &input, const NameAnswer &answer, const ControlView &control,
                  const NameAnswer *other)
{
    const QString said = failureId(answer);
    if (said.isEmpty())
        return unknownFinding(
            input, checkId, {},
            Phrase("Facts", "a usable answer from %1 (it said: %2)").arg(answer.server).arg(saidBy(answer)));
    const QString id = other != nullptr && isDead(said) ? u"dns.resolver-dead"_s : said;
    const Status status = other != nullptr && leadsToTheNext(said) ? Status::Warn : Status::Fail;
    Finding finding = makeFinding(input, checkId, id, status, {}, answerArgs(answer, control));
    if (other != nullptr) {
        finding.args.insert(u"otherResolver"_s, other->server);
        finding.args.insert(u"otherAddresses"_s, sortedAddresses(other->addresses).join(", "_L1));
    }
    setCauses(finding, causesOf(id, input.flow, answer, control, other != nullptr));
    return finding;
}

QList<Finding> judgeEvidence(const JudgeInput &input, const Evidence &evidence)
{
    const Facts facts(evidence.data);
    const ControlView control = controlView(input);
    const QList<NameAnswer> answers = answersByServer(facts);
    const auto answering = std::find_if(answers.begin(), answers.end(),
                                        [](const NameAnswer &answer) { return !answer.addresses.isEmpty(); });
    const bool anyAddress = answering != answers.end();
    QList<Finding> findings;
    if (answers.isEmpty() && facts.missing().isEmpty())
        findings.append(unknownFinding(input, checkId, {}, Phrase("Facts", "a DNS server to ask")));
    QStringList missing = control.missing;
    QStringList first;
    quint32 ttl = 0;
    for (const NameAnswer &answer : answers) {
        if (answer.addresses.isEmpty()) {
            findings.append(failureOf(input, answer, control, anyAddress ? &*answering : nullptr));
            findings.last().stopsChain = !anyAddress;
            continue;
        }
        first = first.isEmpty() ? sortedAddresses(answer.addresses) : first;
        ttl = ttl == 0 ? answer.ttl : qMin(ttl, answer.ttl);
        findings += judgeAddresses(input, answer, control, missing);
    }
    judgeDisagreement(input, answers, facts.texts("hostsFile"), findings);
    judgeWildcard(input, facts, findings);
    judgeRotation(input, facts, first, ttl, findings);
    const bool failed = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.id == "dns.unknown"_L1 || finding.stopsChain ||
               (!finding.causes.isEmpty() && finding.status == Status::Fail);
    });
    if (!failed && anyAddress)
        findings.prepend(
            makeFinding(input, checkId, u"dns.ok"_s, Status::Pass, {}, answerArgs(*answering, control)));
    return unlessMissing(input, checkId, {}, facts.missing() + missing, findings);
}

/// Did the proxy open a tunnel to the name?
bool tunnelOpened(const JudgeInput &input)
{
    const QList<Evidence> ways = input.of(u"proxy"_s);
    return std::any_of(ways.begin(), ways.end(), [](const Evidence &way) {
        return way.data.value(u"outcome"_s).toString().startsWith("open"_L1);
    });
}

/// Through a proxy the name is the proxy's to look up: what this machine sees is worth a word, never a
/// failure.
QList<Finding> judgeBehindProxy(const JudgeInput &input, const Evidence &evidence)
{
    const Facts facts(evidence.data);
    const ControlView control = controlView(input);
    const QList<NameAnswer> answers = answersByServer(facts);
    const auto answering = std::find_if(answers.begin(), answers.end(),
                                        [](const NameAnswer &answer) { return !answer.addresses.isEmpty(); });
    Finding finding = skippedFinding(input, checkId, Phrase("Facts", "the proxy looks this name up"));
    if (answering != answers.end())
        finding = makeFinding(input, checkId, u"dns.ok"_s, Status::Pass, {}, answerArgs(*answering, control));
    else if (tunnelOpened(input))
        finding = makeFinding(input, checkId, u"dns.proxy-only"_s, Status::Info, {},
                              {{u"proxy"_s, input.flow.proxy}});
    if (finding.status == Status::Info)
        setCauses(finding, {u"dns.proxy-only/nothing"_s});
    return unlessMissing(input, checkId, {}, facts.missing(), {finding});
}

QList<Finding> judge(const JudgeInput &input)
{
    if (!readAddress(input.flow.host).isNull())
        return {skippedFinding(input, checkId, Phrase("Facts", "the target is an address, not a name"))};
    const QList<Evidence> evidence = input.of(u"dns"_s);
    if (evidence.isEmpty())
        return {unknownFinding(input, checkId, {}, Phrase("Facts", "the answers of the DNS servers"))};
    const bool proxied = input.flow.way == FlowWay::Proxy;
    QList<Finding> findings =
        proxied ? judgeBehindProxy(input, evidence.first()) : judgeEvidence(input, evidence.first());
    for (Finding &finding : findings)
        finding.evidenceRefs = {evidence.first().key};
    return findings;
}

bool appliesTo(const Flow &)
{
    return true;
}

} // namespace

Check nameResolves()
{
    return {checkId, appliesTo, collect, judge, false};
}

} // namespace netsetup
