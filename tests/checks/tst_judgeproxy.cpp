// Judging the way through a proxy, from recorded evidence: one row per way it can end.
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

Flow proxiedFlow()
{
    Flow flow = receiverFlow();
    flow.way = FlowWay::Proxy;
    flow.proxy = u"proxy.corp.example:3128"_s;
    return flow;
}

QJsonObject tunnel(int status, bool open, const QStringList &schemes = {}, const QJsonObject &headers = {})
{
    QJsonObject facts = answer({}, status, open ? "empty" : "html", headers);
    facts.remove("url");
    facts.remove("address");
    facts.remove("keySent");
    facts.remove("validate");
    facts.insert("open", open);
    facts.insert("schemes", QJsonArray::fromStringList(schemes));
    facts.insert("firstBytes", "");
    return facts;
}

QJsonObject silentTunnel(const QString &outcome, const QByteArray &firstBytes = {})
{
    QJsonObject facts = tunnel(0, false);
    facts.insert("outcome", outcome);
    facts.insert("status", QJsonValue());
    facts.insert("firstBytes", QString::fromLatin1(firstBytes.toHex()));
    return facts;
}

/// A healthy run through a proxy, whose resolver does not know outside names.
struct ProxyRecording
{
    QJsonObject dns = names({}, {lookup("10.0.0.53:53", "A", 3, {}), lookup("10.0.0.53:53", "AAAA", 3, {})});
    QJsonObject way{
        {"host", "acme.app.stackstate.io"},
        {"port", 443},
        {"way", "proxy"},
        {"address", ""},
        {"proxy", "proxy.corp.example:3128"},
        {"proxyTls", false},
        {"loginGiven", false},
        {"loginHeldBack", false},
        {"lookup", QJsonObject{{"addresses", QJsonArray{"10.9.0.1"}}, {"words", QJsonArray{"rcode 0"}}}},
        {"connects", QJsonArray{connect("10.9.0.1", "connected")}},
        {"outer", QJsonValue()},
        {"tunnel", tunnel(200, true)},
        {"login", QJsonValue()},
        {"outcome", "open"}};
    QList<QJsonObject> tls{handshake({}, {}, {}, {})};
    QList<QJsonObject> http{answer({}, 401, "json")};
    QList<QJsonObject> clocks{clock({}, "2026-11-22T21:00:00Z", "2026-11-22T21:00:01Z")};

    void answered(const QJsonObject &facts)
    {
        way.insert("tunnel", facts);
        stopped("no-tunnel");
    }
    void stopped(const QString &outcome)
    {
        way.insert("outcome", outcome);
        tls.clear();
        http.clear();
        clocks.clear();
    }
    void notConnected(const QString &outcome)
    {
        way.insert("connects", QJsonArray{connect("10.9.0.1", outcome)});
        way.insert("tunnel", QJsonValue());
        stopped("not-connected");
    }
    void outer(const QString &outcome, bool trusted, const QByteArray &bytes = "\x16\x03\x03")
    {
        QJsonObject facts = handshake("10.9.0.1", {}, {}, {});
        facts.insert("outcome", outcome);
        facts.insert("firstBytes", QString::fromLatin1(bytes.toHex()));
        facts.insert("trusted", trusted);
        way.insert("proxyTls", true);
        way.insert("outer", facts);
    }
    [[nodiscard]] QList<Evidence> evidence() const
    {
        QList<Evidence> all{make("dns", "receiver", dns), make("proxy", "receiver", way)};
        for (const QJsonObject &data : tls)
            all.append(make("tls", "receiver", data));
        for (const QJsonObject &data : http)
            all.append(make("http", "receiver", data));
        for (const QJsonObject &data : clocks)
            all.append(make("clock", "receiver", data));
        return all;
    }
};

struct Row
{
    QString name;
    std::function<void(ProxyRecording &)> change;
    QString id;
    Status status;
    QStringList owners;
};

QList<Row> rows()
{
    using R = ProxyRecording;
    const Status fail = Status::Fail;
    return {
        {"healthy", [](R &) {}, "http.ok", Status::Pass, {}},
        {"names only the proxy knows", [](R &) {}, "dns.proxy-only", Status::Info, {"you"}},
        {"a name that is known here too",
         [](R &r) { r.dns = names({address}, {lookup("10.0.0.53:53", "A", 0, {address})}); },
         "dns.ok",
         Status::Pass,
         {}},
        {"the proxy's name does not resolve",
         [](R &r) {
             r.way.insert("connects", QJsonArray());
             r.way.insert("tunnel", QJsonValue());
             r.stopped("no-address");
         },
         "proxy.unreachable",
         fail,
         {"cluster"}},
        {"the proxy refuses",
         [](R &r) { r.notConnected("refused"); },
         "proxy.unreachable",
         fail,
         {"cluster", "network"}},
        {"the proxy is silent",
         [](R &r) { r.notConnected("timeout"); },
         "proxy.unreachable",
         fail,
         {"network", "cluster"}},
        {"a login by Basic",
         [](R &r) {
             r.answered(tunnel(407, false, {"Negotiate", "basic"}));
         },
         "proxy.407-basic",
         fail,
         {"cluster", "proxy"}},
        {"a login that was refused",
         [](R &r) {
             r.answered(tunnel(407, false, {"Basic"}));
             r.way.insert("loginGiven", true);
             r.way.insert("login", tunnel(407, false, {"Basic"}));
         },
         "proxy.407-basic",
         fail,
         {"cluster"}},
        {"a login that was held back, because another was refused",
         [](R &r) {
             r.answered(tunnel(407, false, {"Basic"}));
             r.way.insert("loginGiven", true);
             r.way.insert("loginHeldBack", true);
         },
         "proxy.407-basic",
         fail,
         {"cluster"}},
        {"a login that passed",
         [](R &r) {
             r.way.insert("tunnel", tunnel(407, false, {"Basic"}));
             r.way.insert("loginGiven", true);
             r.way.insert("login", tunnel(200, true));
         },
         "proxy.ok",
         Status::Pass,
         {}},
        {"single sign-on only",
         [](R &r) {
             r.answered(tunnel(407, false, {"NTLM", "Negotiate"}));
         },
         "proxy.407-sso",
         fail,
         {"proxy", "cluster"}},
        {"407 without any method",
         [](R &r) { r.answered(tunnel(407, false)); },
         "proxy.unknown",
         Status::Unknown,
         {"you"}},
        {"denied", [](R &r) { r.answered(tunnel(403, false)); }, "proxy.connect-denied", fail, {"proxy"}},
        {"the method is not allowed",
         [](R &r) {
             r.answered(tunnel(405, false, {}, {{"Via", "1.1 proxy"}}));
         },
         "proxy.connect-denied",
         fail,
         {"proxy"}},
        {"a web server that does not know the method",
         [](R &r) { r.answered(tunnel(405, false)); },
         "proxy.not-a-proxy",
         fail,
         {"you"}},
        {"a mail server that greets",
         [](R &r) { r.answered(silentTunnel("malformed", "220 mail.example ESMTP\r\n")); },
         "proxy.not-a-proxy",
         fail,
         {"you"}},
        {"a redirect in place of a tunnel",
         [](R &r) {
             r.answered(tunnel(302, false, {}, {{"Location", "https://portal.example/"}}));
         },
         "http.portal",
         fail,
         {"you"}},
        {"cut by a reset",
         [](R &r) { r.answered(silentTunnel("reset")); },
         "proxy.connect-denied",
         fail,
         {"proxy", "cluster"}},
        {"closed without a word",
         [](R &r) { r.answered(silentTunnel("eof")); },
         "http.empty-reply",
         fail,
         {"cluster", "proxy"}},
        {"a proxy that wants TLS says so by an alert",
         [](R &r) { r.answered(silentTunnel("malformed", QByteArray::fromHex("15030100020250"))); },
         "http.empty-reply",
         fail,
         {"cluster"}},
        {"silence",
         [](R &r) { r.answered(silentTunnel("timeout")); },
         "proxy.unknown",
         Status::Unknown,
         {"you"}},
        {"the proxy cannot reach the host",
         [](R &r) { r.answered(tunnel(504, false)); },
         "http.gateway",
         fail,
         {"proxy"}},
        {"squid cannot look the host up",
         [](R &r) {
             r.answered(tunnel(503, false, {}, {{"X-Squid-Error", "ERR_DNS_FAIL 0"}}));
         },
         "http.gateway",
         fail,
         {"proxy"}},
        {"squid finds no way to the host",
         [](R &r) {
             r.answered(tunnel(500, false, {}, {{"X-Squid-Error", "ERR_CANNOT_FORWARD 0"}}));
         },
         "http.gateway",
         fail,
         {"proxy"}},
        {"an inner error of the proxy",
         [](R &r) { r.answered(tunnel(500, false)); },
         "proxy.unknown",
         Status::Unknown,
         {"you"}},
        {"a block page", [](R &r) { r.answered(tunnel(451, false)); }, "http.block-page", fail, {"proxy"}},
        {"a sign-in page", [](R &r) { r.answered(tunnel(511, false)); }, "http.portal", fail, {"you"}},
        {"a strange status",
         [](R &r) { r.answered(tunnel(418, false)); },
         "proxy.unknown",
         Status::Unknown,
         {"you"}},
        {"https given for a plain proxy",
         [](R &r) {
             r.outer("plaintext", false);
             r.way.insert("tunnel", QJsonValue());
             r.stopped("no-tunnel");
         },
         "tls.plaintext",
         fail,
         {"cluster"}},
        {"a login server that greets in place of a proxy with TLS",
         [](R &r) {
             r.outer("plaintext", false, "SSH-2.0-OpenSSH_9.2\r\n");
             r.way.insert("tunnel", QJsonValue());
             r.stopped("no-tunnel");
         },
         "proxy.not-a-proxy",
         fail,
         {"you"}},
        {"a proxy whose own certificate is not trusted",
         [](R &r) { r.outer("established", false); },
         "proxy.unreachable",
         fail,
         {"security"}},
        {"a tunnel inside TLS is not looked into",
         [](R &r) {
             r.outer("established", true);
             r.stopped("open-not-looked-inside");
         },
         "proxy.unknown",
         Status::Unknown,
         {"you"}},
        {"interception behind the proxy",
         [](R &r) { r.tls = {handshake({}, {}, {"unknown-issuer"}, {"unknown-issuer"})}; },
         "tls.intercept-trusted",
         fail,
         {"security", "cluster"}},
    };
}

QList<Finding> judged(const Row &row)
{
    ProxyRecording recording;
    row.change(recording);
    return judgeFlow(proxiedFlow(), u"workstation"_s, recording.evidence());
}

} // namespace

class TestJudgeProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachEnding_data()
    {
        QTest::addColumn<int>("index");
        const QList<Row> all = rows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).name)) << i;
    }
    void eachEnding()
    {
        QFETCH(int, index);
        const Row row = rows().at(index);
        const QList<Finding> findings = judged(row);
        const auto found = std::find_if(findings.begin(), findings.end(),
                                        [&](const Finding &finding) { return finding.id == row.id; });
        QVERIFY2(found != findings.end(), qPrintable(idsOf(findings).join(", "_L1)));
        QCOMPARE(wordFor(found->status), wordFor(row.status));
        QStringList owners;
        for (const Cause &cause : found->causes) {
            owners.append(wordFor(cause.owner));
            QVERIFY(!cause.text.contains("%{"_L1));
        }
        QCOMPARE(owners, row.owners);
        QVERIFY(!titleOf(*found).contains("%{"_L1));
        QVERIFY(!detailOf(*found).contains("%{"_L1));
    }

    void laterStagesHangOnTheProxy_data() { eachEnding_data(); }
    void laterStagesHangOnTheProxy()
    {
        QFETCH(int, index);
        const QList<Finding> findings = judged(rows().at(index));
        const bool stopped = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.check == CheckId::ProxyAllows && finding.status != Status::Pass;
        });
        for (const Finding &finding : findings) {
            if (finding.check == CheckId::CertificateTrusted)
                QCOMPARE(finding.status == Status::NotReached, stopped);
        }
    }

    void missingEvidenceNeverPasses_data() { eachEnding_data(); }
    void missingEvidenceNeverPasses()
    {
        QFETCH(int, index);
        ProxyRecording recording;
        rows().at(index).change(recording);
        const int unknowns = takeEachFieldAway(proxiedFlow(), recording.evidence());
        QVERIFY2(unknowns >= 0, "a field was taken away and something passed");
        QVERIFY2(unknowns >= 5, "the judges read hardly any evidence");
    }

    void aPacFileIsNamedWhereTheDirectWayFails()
    {
        Flow direct = receiverFlow();
        const Evidence system = make("proxy", "control",
                                     {{"purpose", "system-proxy"},
                                      {"host", direct.host},
                                      {"answered", true},
                                      {"proxies", QJsonArray{"http://pac.corp.example:8080"}},
                                      {"otherKinds", QJsonArray()}});
        Recording dropped;
        dropped.tcp = {recorded::connect(address, u"timeout"_s)};
        dropped.tls.clear();
        dropped.http.clear();
        const QList<Finding> findings = judgeAll({direct}, dropped.evidence() + QList<Evidence>{system});
        const Finding *named = find(findings, u"proxy.pac-only"_s);
        QVERIFY(named != nullptr);
        QVERIFY(detailOf(*named).contains("http://pac.corp.example:8080"_L1));
        QCOMPARE(wordFor(named->causes.first().owner), u"cluster"_s);
        // Where the direct way works, or nobody was asked, there is nothing to say.
        QVERIFY(find(judgeAll({direct}, Recording().evidence() + QList<Evidence>{system}),
                     "proxy.pac-only") == nullptr);
        QVERIFY(find(judgeAll({direct}, dropped.evidence()), "proxy.pac-only") == nullptr);
        direct.way = FlowWay::Proxy;
        QVERIFY(find(judgeAll({direct}, dropped.evidence() + QList<Evidence>{system}), "proxy.pac-only") ==
                nullptr);
    }

    void withoutAnyEvidenceNothingPasses()
    {
        const QList<Finding> findings = judgeFlow(proxiedFlow(), u"workstation"_s, {});
        QCOMPARE(passes(findings), 0);
        QVERIFY(idsOf(findings).contains(u"proxy.unknown "_s));
    }
};

NETSETUP_TEST(TestJudgeProxy)
#include "tst_judgeproxy.moc"
