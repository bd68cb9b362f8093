// "formats --explain" against the kernel: a thousand random packets, on the files as they are loaded.
#include "handoff/gatewaynet.h"
#include "handoff/planning/explain.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

constexpr int packets = 1000;
const QList<int> ports{443, 8443};
const QStringList sourceRanges{u"10.0.0.128/26"_s, u"10.0.0.192/27"_s, u"10.66.0.128/27"_s, u"fd10:1::/64"_s,
                               u"fd10:1::40/122"_s};

/// Addresses of both sides are taken from ranges that lead there as a whole.
QString sourceAt(bool ipv6, quint32 number)
{
    return ipv6 ? u"fd10:1::%1"_s.arg(number % 128 + 1, 0, 16)
                : u"10.%1.0.%2"_s.arg(number % 3 == 0 ? 66 : 0).arg(128 + number % 120);
}

QString targetAt(bool ipv6, quint32 number)
{
    return ipv6 ? u"2a05:d018:1::%1"_s.arg(number % 16 + 1, 0, 16) : u"52.20.11.%1"_s.arg(number % 16 + 1);
}

QList<Cidr> someSources(QRandomGenerator &random)
{
    QList<Cidr> sources;
    for (const QString &range : sourceRanges) {
        if (random.bounded(2) == 0)
            sources.append(cidr(range));
    }
    return sources;
}

/// Rules and addresses drawn at random; all hosts may be printed by their addresses.
HandoffInput randomInput(QRandomGenerator &random)
{
    HandoffInput input = smallInput();
    giveNftablesSite(input);
    input.plan.handoff.site[u"nftables"_s][u"chain"_s] = u"forward"_s;
    input.plan.handoff.site[u"iptables"_s] = {{u"chain"_s, u"FORWARD"_s}};
    input.rules.clear();
    input.addresses.clear();
    const QList<Initiator> initiators{Initiator::Nodes, Initiator::Pods, Initiator::Proxy};
    for (int i = 0; i < 6; ++i) {
        const QString host = u"host%1.acme.example"_s.arg(i);
        Rule made = rule(u"flow%1"_s.arg(i), initiators.at(i % 3), host, Volatility::Pinned, {},
                         static_cast<quint16>(ports.at(random.bounded(2))));
        made.sources = someSources(random);
        input.rules.append(made);
        for (int address = 0; address < 4; ++address) {
            const bool ipv6 = random.bounded(2) == 0;
            input.addresses.append(seen(host, targetAt(ipv6, random.bounded(16U))));
        }
    }
    return input;
}

QList<Attempt> randomPackets(QRandomGenerator &random)
{
    QList<Attempt> attempts;
    for (int i = 0; i < packets; ++i) {
        const bool ipv6 = random.bounded(2) == 0;
        attempts.append({sourceAt(ipv6, random.generate()), targetAt(ipv6, random.generate()),
                         ports.at(random.bounded(2))});
    }
    return attempts;
}

} // namespace

class TestExplainEnforced : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GatewayNet> m_net;

    [[nodiscard]] QByteArray sh(const QString &side, const QString &command) const
    {
        return GatewayNet::inside(side, {u"sh"_s, u"-ec"_s, command}).err;
    }
    /// Whole ranges belong to client and receiver, without an address for each.
    [[nodiscard]] QByteArray spread() const
    {
        return sh(m_net->client,
                  u"ip route add local 10.0.0.128/25 dev lo; ip route add local 10.66.0.128/25 dev lo;"
                  "ip -6 route add local fd10:1::/64 dev lo; echo 1 >/proc/sys/net/ipv6/ip_nonlocal_bind"_s) +
               sh(m_net->receiver,
                  u"ip route add local 52.20.11.0/24 dev lo; ip -6 route add local 2a05:d018:1::/64 dev lo"_s) +
               sh(m_net->gateway,
                  u"ip route add 10.0.0.128/25 via 10.0.0.2; ip route add 10.66.0.128/25 via 10.0.0.2;"
                  "ip route add 52.20.11.0/24 via 52.20.10.10; ip -6 route add fd10:1::/64 via fd10::2;"
                  "ip -6 route add 2a05:d018:1::/64 via 2a05:d018::10"_s);
    }
    [[nodiscard]] QByteArray load(const QString &kind, const QMap<QString, QByteArray> &files) const
    {
        QByteArray failed;
        if (kind == "nftables"_L1) {
            for (const QByteArray &rules :
                 {QByteArray(
                      "table inet filter { chain forward { type filter hook forward priority 0; policy drop; "
                      "ct state established,related accept; }; }\n"),
                  files.value(u"firewall/nftables/install.nft"_s),
                  QByteArray("insert rule inet filter forward jump sts_acme_egress\n")})
                failed += m_net->load(rules);
            return failed;
        }
        for (const QString &family : {u"ip"_s, u"ip6"_s}) {
            const QString program = u"%1tables-%2"_s.arg(family, kind);
            failed += GatewayNet::inside(m_net->gateway, {program + u"-restore"_s},
                                         "*filter\n:FORWARD DROP [0:0]\n-A FORWARD -m conntrack --ctstate "
                                         "ESTABLISHED,RELATED -j ACCEPT\nCOMMIT\n")
                          .err;
            const QString name =
                u"firewall/iptables/install.%1.rules"_s.arg(family == "ip"_L1 ? u"v4"_s : u"v6"_s);
            if (!files.contains(name))
                continue;
            failed += GatewayNet::inside(m_net->gateway, {program + u"-restore"_s, u"--noflush"_s},
                                         files.value(name))
                          .err;
            failed += sh(m_net->gateway, program + u" -w -I FORWARD 1 -j sts_acme_egress"_s);
        }
        return failed;
    }

private Q_SLOTS:
    void init()
    {
        m_net = std::make_unique<GatewayNet>();
        QVERIFY2(m_net->create(), qPrintable(m_net->failure));
        QCOMPARE(spread(), QByteArray());
        const QList<Attempt> first{{sourceAt(false, 1), targetAt(false, 1), 443},
                                   {sourceAt(true, 1), targetAt(true, 1), 443}};
        QTRY_COMPARE_WITH_TIMEOUT(m_net->tryAll(first), (QStringList{u"open"_s, u"open"_s}), 60000);
    }
    void cleanup() { m_net.reset(); }

    void theKernelDoesWhatIsExplained_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("format");
        QTest::newRow("nftables") << u"nftables"_s << u"nftables"_s;
        QTest::newRow("iptables, legacy") << u"legacy"_s << u"iptables"_s;
        QTest::newRow("iptables, nf_tables") << u"nft"_s << u"iptables"_s;
    }
    void theKernelDoesWhatIsExplained()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, format);
        QRandomGenerator random(20261129U + static_cast<quint32>(kind.size()));
        const HandoffInput input = randomInput(random);
        QCOMPARE(load(kind, emitted(input, format)), QByteArray());
        const QList<Attempt> attempts = randomPackets(random);
        const QStringList did = m_net->tryAll(attempts);
        QCOMPARE(did.size(), attempts.size());
        const FormatPlan plan = planFormat(*netsetup::format(format), input);
        int open = 0;
        for (qsizetype i = 0; i < attempts.size(); ++i) {
            const Attempt &attempt = attempts.at(i);
            const QString said = explainPacket(
                plan, {QHostAddress(attempt.source), attempt.target, static_cast<quint16>(attempt.port)});
            const QString told = said.startsWith("allowed"_L1) ? u"open"_s : u"closed"_s;
            QVERIFY2(did.at(i) == told,
                     qPrintable(u"%1 -> %2 port %3 was %4: %5"_s.arg(attempt.source, attempt.target)
                                    .arg(attempt.port)
                                    .arg(did.at(i), said)));
            open += told == "open"_L1 ? 1 : 0;
        }
        // Of a thousand, neither kind is a rare one.
        QVERIFY2(open > 50 && open < packets - 50, qPrintable(QString::number(open)));
    }
};

NETSETUP_TEST(TestExplainEnforced)
#include "tst_explainenforced.moc"
