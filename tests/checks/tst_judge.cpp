// Judging: one row per finding, from recorded evidence; and the promise that missing evidence never passes.
#include "checks/check.h"
#include "checks/planreview.h"
#include "checks/recorded.h"
#include "checks/takenaway.h"
#include "findings/kinds/findingtexts.h"
#include "support/testprogram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::recorded;

namespace {

using Break = std::function<void(Recording &, Flow &)>;

struct Row
{
    QString name;
    Break change;
    QString id;
    Status status;
    QStringList owners;  ///< of the causes, in order
    QStringList alsoNot; ///< ids that must not appear beside it
};

void allLookups(Recording &r, const QJsonObject &changes)
{
    QJsonArray lookups;
    for (const char *type : {"A", "AAAA"}) {
        QJsonObject fresh = lookup("10.0.0.53:53", type, 0, {});
        for (auto it = changes.begin(); it != changes.end(); ++it)
            fresh.insert(it.key(), it.value());
        lookups.append(fresh);
    }
    r.dns = names({}, lookups);
}

void found(Recording &r, const QString &text)
{
    r.dns = names({text}, {lookup("10.0.0.53:53", "A", 0, {text})});
    r.tcp = {connect(text, "connected")};
    r.tls = {handshake(text, {}, {}, {})};
    r.http = {answer(text, 401, "json")};
    r.clocks = {clock(text, "2026-11-22T21:00:00Z", "2026-11-22T21:00:01Z")};
}

/// An outside name at a private address, with this answer behind this certificate.
void privatePage(Recording &r, int status, const QString &kind, const QString &fault)
{
    found(r, "10.1.2.3");
    r.tls = {handshake("10.1.2.3", {fault}, {fault}, {fault})};
    r.http = {answer("10.1.2.3", status, kind)};
    r.clocks.clear();
}

void connectWith(Recording &r, const QString &outcome, int error, double ms, bool immediate = false)
{
    QJsonObject attempt = connect(address, outcome, error, ms);
    attempt.insert("immediate", immediate);
    r.tcp = {attempt};
    r.tls.clear();
    r.http.clear();
    r.clocks.clear();
}

QJsonObject controlWithoutAnswer()
{
    return {{"name", "quay.io"}, {"server", "10.0.0.53:53"}, {"addresses", QJsonArray()}};
}

void breakHandshake(Recording &r, const QString &outcome, const QByteArray &bytes)
{
    r.tls[0].insert("outcome", outcome);
    r.tls[0].insert("chain", QJsonArray());
    r.tls[0].insert("firstBytes", QString::fromLatin1(bytes.toHex()));
    r.http.clear();
    r.clocks.clear();
}

/// A leaf, and nothing that leads to a root; `logged` and `authority` are the signs of a public one.
void comesAlone(Recording &r, bool logged, bool authority)
{
    const QStringList words{"unknown-issuer", "chain-gap"};
    QJsonObject leaf = certificate("CN=Some Issuing CA");
    leaf.insert("publiclyLogged", logged);
    leaf.insert("issuerPublic", authority);
    r.tls = {handshake(address, words, words, words)};
    r.tls[0].insert("chain", QJsonArray{leaf});
    r.http.clear();
    r.clocks.clear();
}

void withKey(Recording &r, int status, const QJsonValue &validateStatus)
{
    r.http[0] = answer(address, status, "json");
    r.http[0].insert("keySent", true);
    if (!validateStatus.isUndefined())
        r.http[0].insert("validate", QJsonObject{{"outcome", "answered"}, {"status", validateStatus}});
}

QList<Row> rows()
{
    const QStringList none;
    return {
        {"a healthy receiver", [](Recording &, Flow &) {}, "http.ok", Status::Pass, none, {}},
        {"the tenant name has a typo",
         [](Recording &r, Flow &) {
             allLookups(r, {{"rcode", 3}});
         },
         "dns.nxdomain",
         Status::Fail,
         {"cluster"},
         {"dns.ok"}},
        {"the resolver has no view of the internet",
         [](Recording &r, Flow &) {
             allLookups(r, {{"rcode", 3}});
             r.control.insert("control", controlWithoutAnswer());
         },
         "dns.nxdomain",
         Status::Fail,
         {"dns"},
         {"dns.ok"}},
        {"a name that does not exist, and nobody asked a control name",
         [](Recording &r, Flow &) {
             allLookups(r, {{"rcode", 3}});
             r.askControl = false;
         },
         "dns.nxdomain",
         Status::Fail,
         {"cluster", "dns"},
         {"dns.ok"}},
        {"an answer without addresses",
         [](Recording &r, Flow &) { allLookups(r, {}); },
         "dns.nodata",
         Status::Fail,
         {"dns", "dns"},
         {"dns.ok"}},
        {"a forwarder that fails",
         [](Recording &r, Flow &) {
             allLookups(r, {{"rcode", 2}});
         },
         "dns.servfail",
         Status::Fail,
         {"dns", "dns"},
         {"dns.ok"}},
        {"a resolver that refuses one name",
         [](Recording &r, Flow &) {
             allLookups(r, {{"rcode", 5}});
         },
         "dns.refused",
         Status::Fail,
         {"dns"},
         {"dns.ok"}},
        {"a silent resolver, silent over TCP too",
         [](Recording &r, Flow &) {
             allLookups(r, {{"outcome", "timeout"}, {"rcode", QJsonValue()}});
             r.control.insert("control", controlWithoutAnswer());
         },
         "dns.timeout",
         Status::Fail,
         {"network"},
         {"dns.ok"}},
        {"a resolver that is silent for this name alone",
         [](Recording &r, Flow &) {
             allLookups(r, {{"outcome", "timeout"}, {"rcode", QJsonValue()}});
         },
         "dns.timeout",
         Status::Fail,
         {"dns"},
         {"dns.ok"}},
        {"an alias that leads to nothing",
         [](Recording &r, Flow &) {
             const QJsonObject alias{{"owner", "acme.app.stackstate.io"},
                                     {"type", "CNAME"},
                                     {"ttl", 60},
                                     {"value", "private.example"}};
             allLookups(r, {{"rcode", 3}, {"records", QJsonArray{alias}}});
         },
         "dns.nxdomain",
         Status::Fail,
         {"dns"},
         {"dns.ok"}},
        {"a name inside that does not exist",
         [](Recording &r, Flow &flow) {
             flow.purpose = Purpose::Registry;
             flow.volatility = Volatility::Internal;
             allLookups(r, {{"rcode", 3}});
         },
         "dns.nxdomain",
         Status::Fail,
         {"cluster", "dns"},
         {"dns.ok"}},
        {"one of two resolvers refuses",
         [](Recording &r, Flow &) {
             QJsonArray both = r.dns.value("lookups"_L1).toArray();
             both.append(lookup("10.0.0.54:53", "A", 5, {}));
             r.dns.insert("lookups", both);
         },
         "dns.refused",
         Status::Warn,
         {"dns"},
         {"dns.resolver-dead"}},
        {"one of two resolvers does not know the name",
         [](Recording &r, Flow &) {
             QJsonArray both = r.dns.value("lookups"_L1).toArray();
             both.append(lookup("10.0.0.54:53", "A", 3, {}));
             r.dns.insert("lookups", both);
         },
         "dns.nxdomain",
         Status::Fail,
         {"cluster"},
         {"dns.ok"}},
        {"a limit of requests that somebody in between has",
         [](Recording &r, Flow &) {
             r.http[0] = answer(address, 429, "empty", {{"Via", "1.1 gateway"}});
         },
         "http.block-page",
         Status::Fail,
         {"proxy"},
         {"http.ok"}},
        {"the receiver's own limit of requests",
         [](Recording &r, Flow &) { r.http[0] = answer(address, 429, "empty"); },
         "http.ok",
         Status::Pass,
         none,
         {"http.block-page"}},
        {"no listener at the resolver's address",
         [](Recording &r, Flow &) {
             allLookups(r, {{"outcome", wordFor(DnsOutcome::NoListener)}, {"rcode", QJsonValue()}});
         },
         "dns.no-listener",
         Status::Fail,
         {"cluster"},
         {"dns.ok"}},
        {"a large answer that cannot be fetched over TCP",
         [](Recording &r, Flow &) {
             QJsonObject cut = lookup("10.0.0.53:53", "A", 0, {address});
             cut.insert("truncated", true);
             r.dns = names({address}, {cut});
         },
         "dns.truncated",
         Status::Warn,
         {"network"},
         {}},
        {"a wildcard that answers for invented names",
         [](Recording &r, Flow &) {
             QJsonObject invented = lookup("10.0.0.53:53", "A", 0, {"198.51.100.7"});
             invented.insert("name", "no-such-1.app.stackstate.io");
             r.dns.insert("invented", QJsonArray{invented});
         },
         "dns.wildcard",
         Status::Warn,
         {"dns"},
         {}},
        {"a sinkhole",
         [](Recording &r, Flow &) { found(r, "0.0.0.0"); },
         "dns.sinkhole",
         Status::Fail,
         {"dns", "security"},
         {"dns.ok"}},
        {"a sinkhole in an IPv6 address",
         [](Recording &r, Flow &) { found(r, "::ffff:127.0.0.1"); },
         "dns.sinkhole",
         Status::Fail,
         {"dns", "security"},
         {"dns.ok"}},
        {"a stand-in address of a security client",
         [](Recording &r, Flow &) { found(r, "198.18.0.4"); },
         "dns.synthetic",
         Status::Warn,
         {"security"},
         {}},
        {"a stand-in address that leads nowhere from here",
         [](Recording &r, Flow &) {
             found(r, "198.18.0.4");
             connectWith(r, "timeout", 0, 5000);
             r.tcp[0].insert("address", "198.18.0.4");
         },
         "dns.synthetic",
         Status::Unknown,
         {"security"},
         {"dns.ok", "tcp.drop"}},
        {"the page of a filter at a private address",
         [](Recording &r, Flow &) { privatePage(r, 403, "html", "name-mismatch"); },
         "dns.sinkhole",
         Status::Fail,
         {"dns", "security"},
         {"dns.ok", "dns.private-answer", "tls.intercept-untrusted"}},
        {"a stale private address, where another service does not know the path",
         [](Recording &r, Flow &) { privatePage(r, 404, "html", "name-mismatch"); },
         "dns.private-answer",
         Status::Warn,
         {"dns"},
         {"dns.sinkhole"}},
        {"a private link on which a device inspects",
         [](Recording &r, Flow &) { privatePage(r, 403, "html", "unknown-issuer"); },
         "dns.private-answer",
         Status::Warn,
         {"dns"},
         {"dns.sinkhole"}},
        {"a private answer with a public certificate",
         [](Recording &r, Flow &) { found(r, "10.1.2.3"); },
         "dns.private-answer",
         Status::Warn,
         {"dns"},
         {}},
        {"two resolvers with nothing in common, one certificate",
         [](Recording &r, Flow &) {
             r.dns = names({address, second}, {lookup("10.0.0.53:53", "A", 0, {address}),
                                               lookup("10.0.0.54:53", "A", 0, {second})});
             r.tcp.append(connect(second, "connected"));
             r.tls.append(handshake(second, {}, {}, {}));
             r.http.append(answer(second, 401, "json"));
         },
         "dns.disagree",
         Status::Warn,
         {"dns"},
         {}},
        {"addresses that change between looks",
         [](Recording &r, Flow &) { r.dns.insert("samples", QJsonArray{QJsonArray{second}}); },
         "dns.rotating",
         Status::Warn,
         {"network"},
         {}},
        {"packets that vanish",
         [](Recording &r, Flow &) { connectWith(r, "timeout", 0, 5000); },
         "tcp.drop",
         Status::Fail,
         {"network"},
         {"tcp.ok"}},
        {"a device nearby that refuses",
         [](Recording &r, Flow &) { connectWith(r, "refused", 111, 0.2); },
         "tcp.reject",
         Status::Fail,
         {"network"},
         {"tcp.ok"}},
        {"this machine forbids the connection",
         [](Recording &r, Flow &) { connectWith(r, "denied", 13, 0.1, true); },
         "tcp.local-deny",
         Status::Fail,
         {"security", "network"},
         {"tcp.ok"}},
        {"one of two addresses is not allowed",
         [](Recording &r, Flow &) {
             r.dns = names({address, second}, {lookup("10.0.0.53:53", "A", 0, {address, second})});
             r.tcp.append(connect(second, "timeout"));
         },
         "tcp.partial",
         Status::Fail,
         {"network"},
         {"tcp.drop"}},
        {"no route for IPv6",
         [](Recording &r, Flow &) {
             r.dns = names({address, v6}, {lookup("10.0.0.53:53", "A", 0, {address}),
                                           lookup("10.0.0.53:53", "AAAA", 0, {v6})});
             QJsonObject attempt = connect(v6, "unreachable", 101, 0.1);
             attempt.insert("immediate", true);
             r.tcp.append(attempt);
         },
         "v6.unroutable",
         Status::Warn,
         {"network", "cluster"},
         {"tcp.partial", "tcp.local-deny"}},
        {"a box that accepts every connection",
         [](Recording &r, Flow &) { r.falseOpen.insert("outcome", "connected"); },
         "tcp.false-open",
         Status::Info,
         none,
         {}},
        {"a company CA that this machine trusts",
         [](Recording &r, Flow &) {
             r.tls = {handshake(address, {}, {"untrusted-root"}, {"untrusted-root"})};
         },
         "tls.intercept-trusted",
         Status::Fail,
         {"security", "cluster"},
         {"tls.ok"}},
        {"a company CA that the plan gives to agents that can take it",
         [](Recording &r, Flow &flow) {
             r.tls = {handshake(address, {}, {"untrusted-root"}, {})};
             flow.lineHasCaKey = true;
             flow.planHasCa = true;
         },
         "tls.intercept-trusted",
         Status::Warn,
         {"cluster"},
         {"tls.ok"}},
        {"a company CA in the plan of a line without a key for it",
         [](Recording &r, Flow &flow) {
             r.tls = {handshake(address, {}, {"untrusted-root"}, {})};
             flow.planHasCa = true;
         },
         "tls.intercept-trusted",
         Status::Fail,
         {"security", "cluster"},
         {"tls.ok"}},
        {"a CA that nobody here knows",
         [](Recording &r, Flow &) {
             r.tls = {handshake(address, {"unknown-issuer"}, {"unknown-issuer"}, {"unknown-issuer"})};
         },
         "tls.intercept-untrusted",
         Status::Fail,
         {"security", "cluster"},
         {"tls.ok"}},
        {"a public certificate without its intermediate",
         [](Recording &r, Flow &) { comesAlone(r, true, true); },
         "tls.chain-gap",
         Status::Fail,
         {"vendor"},
         {"tls.ok", "tls.intercept-untrusted"}},
        {"a certificate alone, with one sign of a public authority",
         [](Recording &r, Flow &) { comesAlone(r, true, false); },
         "tls.chain-gap",
         Status::Fail,
         {"vendor", "security"},
         {"tls.ok", "tls.intercept-untrusted"}},
        {"a certificate alone, without a sign of a public authority",
         [](Recording &r, Flow &) { comesAlone(r, false, false); },
         "tls.intercept-untrusted",
         Status::Fail,
         {"security", "cluster", "vendor"},
         {"tls.ok", "tls.chain-gap"}},
        {"a certificate alone that the plan's CA completes",
         [](Recording &r, Flow &flow) {
             comesAlone(r, false, false);
             r.tls[0].insert("faults", QJsonObject{{"system", faults({})},
                                                   {"public", faults({"unknown-issuer", "chain-gap"})},
                                                   {"plan", faults({})}});
             flow.lineHasCaKey = true;
             flow.planHasCa = true;
         },
         "tls.intercept-trusted",
         Status::Warn,
         {"cluster"},
         {"tls.chain-gap"}},
        {"a certificate signed by itself",
         [](Recording &r, Flow &) {
             QJsonObject own = certificate("CN=box");
             own.insert("selfIssued", true);
             r.tls = {handshake(address, {"self-signed"}, {"self-signed"}, {"self-signed"})};
             r.tls[0].insert("chain", QJsonArray{own});
         },
         "tls.self-signed",
         Status::Fail,
         {"network", "vendor"},
         {"tls.ok"}},
        {"a certificate for another name",
         [](Recording &r, Flow &) {
             r.tls = {handshake(address, {"name-mismatch"}, {"name-mismatch"}, {"name-mismatch"})};
         },
         "tls.name-mismatch",
         Status::Fail,
         {"dns", "network"},
         {"tls.ok"}},
        {"an expired certificate and a right clock",
         [](Recording &r, Flow &) { r.tls = {handshake(address, {"expired"}, {"expired"}, {"expired"})}; },
         "tls.clock",
         Status::Fail,
         {"vendor"},
         {"tls.ok"}},
        {"a good certificate and a wrong clock",
         [](Recording &r, Flow &) {
             r.tls = {handshake(address, {"not-yet-valid"}, {"not-yet-valid"}, {"not-yet-valid"})};
             r.clocks = {clock(address, "2026-11-22T21:00:00Z", "2020-01-01T00:00:00Z")};
         },
         "tls.clock",
         Status::Fail,
         {"cluster"},
         {"tls.ok"}},
        {"plain HTTP in place of TLS",
         [](Recording &r, Flow &) { breakHandshake(r, "plaintext", "HTTP/1.1 400"); },
         "tls.plaintext",
         Status::Fail,
         {"you", "network"},
         {"tls.ok"}},
        {"a page without a status line in place of TLS",
         [](Recording &r, Flow &) { breakHandshake(r, "plaintext", "\r\n<html><head>"); },
         "tls.plaintext",
         Status::Fail,
         {"you", "network"},
         {"tls.ok"}},
        {"a greeting of another service in place of TLS",
         [](Recording &r, Flow &) { breakHandshake(r, "plaintext", "220 mail.example ESMTP\r\n"); },
         "tls.plaintext",
         Status::Fail,
         {"cluster", "network"},
         {"tls.ok"}},
        {"bytes that are no words and no TLS",
         [](Recording &r, Flow &) { breakHandshake(r, "plaintext", QByteArray("\x4a\0\0\0\x0a", 5)); },
         "tls.unknown",
         Status::Unknown,
         {"you"},
         {"tls.ok", "tls.plaintext"}},
        {"a reset after the hello",
         [](Recording &r, Flow &) { breakHandshake(r, "reset", ""); },
         "tls.sni-reset",
         Status::Fail,
         {"network", "vendor"},
         {"tls.ok"}},
        {"a key that the receiver refuses",
         [](Recording &r, Flow &) { withKey(r, 200, 403); },
         "http.rejected-by-receiver",
         Status::Fail,
         {"you", "vendor"},
         {}},
        {"a key that /features refuses",
         [](Recording &r, Flow &) { withKey(r, 403, 403); },
         "http.rejected-by-receiver",
         Status::Fail,
         {"you", "vendor"},
         {}},
        {"the user interface in place of the receiver",
         [](Recording &r, Flow &) { r.http = {answer(address, 200, "html")}; },
         "http.wrong-path",
         Status::Fail,
         {"cluster"},
         {"http.ok"}},
        {"a path that is not there",
         [](Recording &r, Flow &) { r.http = {answer(address, 404, "json")}; },
         "http.wrong-path",
         Status::Fail,
         {"cluster"},
         {"http.ok"}},
        {"an old server that knows the key",
         [](Recording &r, Flow &) { withKey(r, 404, 200); },
         "http.ok",
         Status::Pass,
         none,
         {"http.wrong-path"}},
        {"a block page of a proxy",
         [](Recording &r, Flow &) {
             r.http = {answer(address, 403, "html",
                              {{"Via", "1.1 proxy"}, {"X-Squid-Error", "ERR_ACCESS_DENIED 0"}})};
         },
         "http.block-page",
         Status::Fail,
         {"proxy"},
         {"http.ok"}},
        {"a proxy's 403 that pretends to be JSON",
         [](Recording &r, Flow &) {
             r.http = {answer(address, 403, "json", {{"Via", "1.1 proxy"}})};
         },
         "http.block-page",
         Status::Fail,
         {"proxy"},
         {"http.ok"}},
        {"a gateway that cannot reach the receiver",
         [](Recording &r, Flow &) {
             r.http = {answer(address, 504, "other", {{"Via", "1.1 proxy"}})};
         },
         "http.gateway",
         Status::Fail,
         {"proxy"},
         {"http.ok"}},
        {"a clock that is two minutes off",
         [](Recording &r, Flow &) {
             r.clocks = {clock(address, "2026-11-22T21:00:00Z", "2026-11-22T21:02:00Z")};
         },
         "clock.skew",
         Status::Warn,
         {"cluster"},
         {"clock.ok"}},
        {"a clock that is an hour off",
         [](Recording &r, Flow &) {
             r.clocks = {clock(address, "2026-11-22T21:00:00Z", "2026-11-22T20:00:00Z")};
         },
         "clock.skew",
         Status::Fail,
         {"cluster"},
         {"clock.ok"}},
    };
}

QList<Finding> judged(const Row &row)
{
    Recording recording;
    Flow flow = receiverFlow();
    row.change(recording, flow);
    return judgeFlow(flow, u"workstation"_s, recording.evidence());
}

} // namespace

class TestJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<int>("index");
        const QList<Row> all = rows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).name)) << i;
    }
    void names()
    {
        QFETCH(int, index);
        const Row row = rows().at(index);
        const QList<Finding> findings = judged(row);
        const Finding *finding = find(findings, row.id);
        QVERIFY2(finding != nullptr, qPrintable(idsOf(findings).join(", "_L1)));
        QCOMPARE(wordFor(finding->status), wordFor(row.status));
        QStringList owners;
        for (const Cause &cause : finding->causes) {
            owners.append(wordFor(cause.owner));
            QVERIFY(!cause.text.isEmpty());
            QCOMPARE(cause.decides.isEmpty(), finding->causes.size() == 1);
        }
        QCOMPARE(owners, row.owners);
        for (const QString &id : row.alsoNot)
            QVERIFY2(find(findings, id) == nullptr, qPrintable(idsOf(findings).join(", "_L1)));
        for (const Finding &each : findings)
            QVERIFY2(findingKind(each.id) != nullptr, qPrintable(each.id));
    }

    void everyStageAnswers_data() { names_data(); }
    void everyStageAnswers()
    {
        QFETCH(int, index);
        const QList<Finding> findings = judged(rows().at(index));
        for (const Check &check : checkCatalogue()) {
            if (!check.appliesTo(receiverFlow()))
                continue;
            QVERIFY2(std::any_of(findings.begin(), findings.end(),
                                 [&](const Finding &finding) { return finding.check == check.id; }),
                     qPrintable(wordFor(check.id)));
        }
    }

    void missingEvidenceNeverPasses_data() { names_data(); }
    void missingEvidenceNeverPasses()
    {
        QFETCH(int, index);
        const Row row = rows().at(index);
        Recording recording;
        Flow flow = receiverFlow();
        row.change(recording, flow);
        const int unknowns = takeEachFieldAway(flow, recording.evidence());
        QVERIFY2(unknowns >= 0, "a field was taken away and something passed");
        QVERIFY2(unknowns >= 5, "the judges read hardly any evidence");
    }

    void withoutAnyEvidenceNothingPasses()
    {
        const QList<Finding> findings = judgeFlow(receiverFlow(), u"workstation"_s, {});
        QCOMPARE(passes(findings), 0);
        QVERIFY(find(findings, u"dns.unknown"_s) != nullptr);
        QVERIFY(find(findings, u"http.not-reached"_s) != nullptr);
    }

    void anOptionalFlowWarnsOnly()
    {
        Recording recording;
        connectWith(recording, u"timeout"_s, 0, 5000);
        Flow flow = receiverFlow();
        flow.required = false;
        const QList<Finding> findings = judgeFlow(flow, u"workstation"_s, recording.evidence());
        const Finding *finding = find(findings, u"tcp.drop"_s);
        QVERIFY(finding != nullptr);
        QCOMPARE(wordFor(finding->status), wordFor(Status::Warn));
        QVERIFY(find(findings, u"tls.not-reached"_s) != nullptr);
    }

    void anAdviceNamesNoMoreThanNeeded()
    {
        Recording recording;
        connectWith(recording, u"timeout"_s, 0, 5000);
        Flow flow = receiverFlow();
        const auto advice = [&] {
            const QList<Finding> findings = judgeFlow(flow, u"workstation"_s, recording.evidence());
            const Finding *drop = find(findings, u"tcp.drop"_s);
            return drop == nullptr ? QString() : drop->causes.first().text;
        };
        QVERIFY(advice().contains("from the nodes and pods of the cluster"_L1));
        flow.origins = {{u"container-runtime"_s, Initiator::Nodes}};
        QVERIFY(advice().contains("from the nodes of the cluster"_L1));
        flow.origins = {{u"workstation"_s, Initiator::Workstation}};
        QVERIFY(advice().contains("from this workstation"_L1));
    }

    void vantagesAreJudgedApart()
    {
        Recording good;
        Recording bad;
        connectWith(bad, u"timeout"_s, 0, 5000);
        QList<Evidence> evidence = good.evidence();
        QList<Evidence> fromNode = bad.evidence();
        for (Evidence &item : fromNode)
            item.vantage = u"node/a"_s;
        const QList<Finding> findings = judgeAll({receiverFlow()}, evidence + fromNode);
        const Finding *drop = find(findings, u"tcp.drop"_s);
        QVERIFY(drop != nullptr);
        QCOMPARE(drop->vantage, u"node/a"_s);
        QVERIFY(find(findings, u"http.ok"_s) != nullptr);
    }
};

NETSETUP_TEST(TestJudge)
#include "tst_judge.moc"
