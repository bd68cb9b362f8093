// Names on a real Linux gateway: dnsmasq fills the sets of nftables, or of both kinds of iptables, from the
// answers that it gives. When the addresses of the name change, the gateway follows.
#include "handoff/dnsmasqprocess.h"
#include "handoff/gatewaynet.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// The receiver for one node network, both families, and not one address known.
HandoffInput nodesInput()
{
    HandoffInput input = smallInput();
    input.plan.handoff.site[u"nftables"_s] = {{u"family"_s, u"inet"_s},
                                              {u"table"_s, u"filter"_s},
                                              {u"chain"_s, u"forward"_s},
                                              {u"names"_s, u"dnsmasq"_s}};
    input.plan.handoff.site[u"iptables"_s] = {{u"chain"_s, u"FORWARD"_s}, {u"names"_s, u"dnsmasq"_s}};
    input.rules = {input.rules.at(0)};
    input.rules[0].sources = {cidr(u"10.0.0.0/24"_s), cidr(u"fd10::/64"_s)};
    input.addresses.clear();
    return input;
}

const QList<Attempt> &attempts = bothFamilies();

QStringList results(const QList<int> &open)
{
    return onlyOpen(open, attempts);
}

} // namespace

class TestDnsmasqEnforced : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GatewayNet> m_net;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DnsmasqProcess> m_upstream;
    std::unique_ptr<DnsmasqProcess> m_local;
    QString m_kind; ///< "nftables", or which iptables

    [[nodiscard]] bool isNft() const { return m_kind == "nftables"_L1; }
    [[nodiscard]] QString formatId() const { return isNft() ? m_kind : u"iptables"_s; }
    [[nodiscard]] QByteArray file(const QString &name) const
    {
        return emitted(nodesInput(), formatId()).value(u"firewall/%1/%2"_s.arg(formatId(), name));
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile out(m_folder->filePath(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
        return out.fileName();
    }
    [[nodiscard]] Finished run(const QStringList &command, const QByteArray &input = {}) const
    {
        return GatewayNet::inside(m_net->gateway, command, input);
    }
    [[nodiscard]] QByteArray restore(const QString &family, const QByteArray &rules) const
    {
        const Finished finished = run({u"%1tables-%2-restore"_s.arg(family, m_kind), u"--noflush"_s}, rules);
        return finished.exitCode == 0 ? QByteArray() : "failed: " + finished.err;
    }
    /// What the site has already: answers pass, the rest is dropped.
    [[nodiscard]] QByteArray loadSite() const
    {
        if (isNft())
            return m_net->load(
                "table inet filter {\n chain forward {\n  type filter hook forward priority 0; "
                "policy drop;\n  ct state established,related accept\n }\n}\n");
        const QByteArray rules = "*filter\n:FORWARD DROP [0:0]\n"
                                 "-A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\nCOMMIT\n";
        return restore(u"ip"_s, rules) + restore(u"ip6"_s, rules);
    }
    /// With another time for what was learned, in seconds, where a day is too long for a test.
    [[nodiscard]] QByteArray load(const QString &seconds = u"86400"_s) const
    {
        const auto hasty = [&seconds](QByteArray bytes) {
            return bytes.replace("timeout 86400", QByteArray("timeout " + seconds.toUtf8()));
        };
        if (isNft())
            return m_net->load(hasty(file(u"install.nft"_s)));
        const Finished sets = run({u"ipset"_s, u"restore"_s, u"-exist"_s}, hasty(file(u"install.ipsets"_s)));
        return sets.err + restore(u"ip"_s, file(u"install.v4.rules"_s)) +
               restore(u"ip6"_s, file(u"install.v6.rules"_s));
    }
    /// The command that the header prints, for the kind under test.
    [[nodiscard]] QByteArray jump(const QString &name) const
    {
        static const QRegularExpression line(u"^# Jump, once(?:, before the drop)?: (.*)$"_s,
                                             QRegularExpression::MultilineOption);
        QString command = line.match(QString::fromUtf8(file(name))).captured(1);
        if (command.isEmpty())
            return "no jump in the header";
        if (!isNft())
            command.replace(u"tables "_s, u"tables-%1 "_s.arg(m_kind));
        return run({u"sh"_s, u"-c"_s, command}).err;
    }
    [[nodiscard]] QByteArray jumpAll() const
    {
        return isNft() ? jump(u"install.nft"_s) : jump(u"install.v4.rules"_s) + jump(u"install.v6.rules"_s);
    }
    [[nodiscard]] QByteArray remove() const
    {
        if (!isNft())
            return run({u"env"_s, u"IPTABLES=iptables-"_s + m_kind, u"IP6TABLES=ip6tables-"_s + m_kind,
                        u"sh"_s, u"-s"_s},
                       file(u"remove.sh"_s))
                .err;
        const QString listed = QString::fromUtf8(
            run({u"nft"_s, u"-a"_s, u"list"_s, u"chain"_s, u"inet"_s, u"filter"_s, u"forward"_s}).out);
        static const QRegularExpression handle(u"jump sts_acme_egress # handle (\\d+)"_s);
        const QString number = handle.match(listed).captured(1);
        const QByteArray gone =
            number.isEmpty()
                ? QByteArray()
                : m_net->load(u"delete rule inet filter forward handle %1\n"_s.arg(number).toUtf8());
        return gone + m_net->load(file(u"remove.nft"_s));
    }
    /// Rules and the names of the sets, without what the sets hold.
    [[nodiscard]] QString state() const
    {
        if (isNft()) {
            static const QRegularExpression held(u"\\n\\s*elements = \\{[^}]*\\}"_s);
            return QString::fromUtf8(m_net->ruleset()).remove(held);
        }
        return QString::fromUtf8(run({u"iptables-"_s + m_kind, u"-S"_s}).out +
                                 run({u"ip6tables-"_s + m_kind, u"-S"_s}).out +
                                 run({u"ipset"_s, u"list"_s, u"-n"_s}).out);
    }
    /// As if a former answer had named it.
    [[nodiscard]] QByteArray learnByHand(const QByteArray &address) const
    {
        if (isNft())
            return m_net->load("add element inet filter sts_acme_acme_app_stackstate_io_dns_v4 { " + address +
                               " }\n");
        static const QRegularExpression set(u"create (\\S+) hash:ip family inet "_s);
        const QString name = set.match(QString::fromUtf8(file(u"install.ipsets"_s))).captured(1);
        return run({u"ipset"_s, u"add"_s, name, QString::fromUtf8(address)}).err;
    }
    /// The DNS of the internet says that the receiver is there.
    void publish(const QByteArray &v4, const QByteArray &v6) const
    {
        const QByteArray host = ' ' + receiverHost().toUtf8() + '\n';
        write(u"hosts"_s, v4 + host + v6 + host + "52.20.10.99 other.example\n2a05:d018::99 other.example\n");
    }
    [[nodiscard]] QString answer(const QString &name, const QString &type) const
    {
        return QString::fromUtf8(
                   GatewayNet::inside(m_net->client, {u"dig"_s, u"+short"_s, u"+timeout=1"_s, u"+tries=1"_s,
                                                      u"@10.0.0.1"_s, name, type})
                       .out)
            .trimmed();
    }
    /// As a client does before it connects.
    [[nodiscard]] QStringList answers() const
    {
        return {answer(receiverHost(), u"A"_s), answer(receiverHost(), u"AAAA"_s)};
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("nftables") << u"nftables"_s;
        QTest::newRow("iptables, legacy") << u"legacy"_s;
        QTest::newRow("iptables, nf_tables") << u"nft"_s;
    }
    void init()
    {
        QFETCH_GLOBAL(const QString, kind);
        m_kind = kind;
        m_folder = std::make_unique<QTemporaryDir>();
        m_net = std::make_unique<GatewayNet>();
        QVERIFY2(m_net->create(), qPrintable(m_net->failure));
        QTRY_COMPARE_WITH_TIMEOUT(m_net->tryAll(attempts), results({0, 1, 2, 3, 4, 5, 6, 7}), 60000);
        QCOMPARE(loadSite(), QByteArray());
        publish("52.20.10.10", "2a05:d018::10");
        m_upstream = std::make_unique<DnsmasqProcess>();
        m_upstream->start(m_net->receiver, write(u"none.conf"_s, {}),
                          {u"--addn-hosts="_s + m_folder->filePath(u"hosts"_s), u"--local-ttl=1"_s});
    }
    void cleanup()
    {
        m_local.reset();
        m_upstream.reset();
        m_net.reset();
    }

    void theGatewayFollowsTheName()
    {
        const QString before = state();
        QCOMPARE(load(), QByteArray());
        QCOMPARE(jumpAll(), QByteArray());
        const QString conf = write(u"dnsmasq.conf"_s, file(u"dnsmasq.conf"_s));
        const Finished tested = runProgram(u"dnsmasq"_s, {u"--test"_s, u"--conf-file="_s + conf});
        QVERIFY2(tested.exitCode == 0 && tested.err.contains("syntax check OK"), tested.err.constData());
        m_local = std::make_unique<DnsmasqProcess>();
        m_local->start(m_net->gateway, conf, {u"--server=52.20.10.10"_s});
        // Nobody has asked for the name: no address is open.
        QCOMPARE(m_net->tryAll(attempts), results({}));

        QTRY_COMPARE_WITH_TIMEOUT(answers(), (QStringList{u"52.20.10.10"_s, u"2a05:d018::10"_s}), 20000);
        // Another name opens nothing.
        QCOMPARE(answer(u"other.example"_s, u"A"_s), u"52.20.10.99"_s);
        QCOMPARE(m_net->tryAll(attempts), results({0, 4}));

        // Loading again changes nothing and forgets nothing.
        const QString once = state();
        QCOMPARE(load(), QByteArray());
        QCOMPARE(state(), once);
        QCOMPARE(m_net->tryAll(attempts), results({0, 4}));

        // The name moves while all of it runs.
        publish("52.20.10.99", "2a05:d018::99");
        m_upstream->reload();
        QTRY_COMPARE_WITH_TIMEOUT(answers(), (QStringList{u"52.20.10.99"_s, u"2a05:d018::99"_s}), 20000);
        const QStringList moved = m_net->tryAll(attempts);
        QCOMPARE(moved.at(2), u"open"_s);
        QCOMPARE(moved.at(6), u"open"_s);
        QCOMPARE(moved.at(1) + moved.at(3) + moved.at(5) + moved.at(7), u"closedclosedclosedclosed"_s);

        m_local->stop();
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(remove(), QByteArray());
            QCOMPARE(state(), before);
        }
        QCOMPARE(m_net->tryAll(attempts), results({}));
    }

    /// An address that no answer names any more is shut out again; one that is answered and used stays.
    void whatIsNoLongerAnsweredRunsOut()
    {
        QCOMPARE(load(u"4"_s), QByteArray());
        QCOMPARE(jumpAll(), QByteArray());
        m_local = std::make_unique<DnsmasqProcess>();
        m_local->start(m_net->gateway, write(u"dnsmasq.conf"_s, file(u"dnsmasq.conf"_s)),
                       {u"--server=52.20.10.10"_s});
        QTRY_COMPARE_WITH_TIMEOUT(answer(receiverHost(), u"A"_s), u"52.20.10.10"_s, 20000);
        QCOMPARE(learnByHand("52.20.10.99"), QByteArray());
        QCOMPARE(m_net->tryAll({attempts.at(0), attempts.at(2)}), (QStringList{u"open"_s, u"open"_s}));
        for (int time = 0; time < 4; ++time) {
            QTest::qWait(1500);
            QCOMPARE(answer(receiverHost(), u"A"_s), u"52.20.10.10"_s);
            QCOMPARE(m_net->tryAll({attempts.at(0)}), QStringList{u"open"_s});
        }
        QCOMPARE(m_net->tryAll({attempts.at(0), attempts.at(2)}), (QStringList{u"open"_s, u"closed"_s}));
    }
};

NETSETUP_TEST(TestDnsmasqEnforced)
#include "tst_dnsmasqenforced.moc"
