// The iptables files on a real gateway, with both kinds of iptables: wanted traffic passes, everything else
// does not, and all of it goes away again.
#include "handoff/gatewaynet.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install4 = u"firewall/iptables/install.v4.rules"_s;
const QString install6 = u"firewall/iptables/install.v6.rules"_s;
const QString removal = u"firewall/iptables/remove.sh"_s;

/// The receiver for one node network, both families.
HandoffInput nodesInput()
{
    HandoffInput input = smallInput();
    input.plan.handoff.site[u"iptables"_s] = {{u"chain"_s, u"FORWARD"_s}};
    input.rules = {input.rules.at(0)};
    input.rules[0].sources = {cidr(u"10.0.0.0/24"_s), cidr(u"fd10::/64"_s)};
    input.addresses = {seen(receiverHost(), u"52.20.10.10"_s), seen(receiverHost(), u"2a05:d018::10"_s)};
    return input;
}

const QList<Attempt> &attempts = bothFamilies();

QStringList results(const QList<int> &open)
{
    return onlyOpen(open, attempts);
}

} // namespace

class TestIptablesEnforced : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GatewayNet> m_net;
    QString m_kind;

    /// "iptables-save" of the kind under test: "iptables-legacy-save".
    [[nodiscard]] QString tool(const QString &name) const
    {
        QString full = name;
        return full.replace(u"tables"_s, u"tables-"_s + m_kind);
    }
    Finished run(const QString &name, const QStringList &options, const QByteArray &input = {}) const
    {
        return GatewayNet::inside(m_net->gateway, QStringList{tool(name)} + options, input);
    }
    QByteArray load(const QString &name, const QByteArray &rules) const
    {
        const Finished finished = run(name, {u"--noflush"_s}, rules);
        return finished.exitCode == 0 ? QByteArray() : "failed: " + finished.err;
    }
    QByteArray loadBoth(const QMap<QString, QByteArray> &files) const
    {
        return load(u"iptables-restore"_s, files.value(install4)) +
               load(u"ip6tables-restore"_s, files.value(install6));
    }
    QString rules() const
    {
        return QString::fromUtf8(run(u"iptables"_s, {u"-S"_s}).out + run(u"ip6tables"_s, {u"-S"_s}).out);
    }
    /// The command that the header prints, as an admin pastes it, for the kind under test.
    QByteArray jump(const QByteArray &file) const
    {
        static const QRegularExpression line(u"^# Jump, once: (.*)$"_s, QRegularExpression::MultilineOption);
        QString command = line.match(QString::fromUtf8(file)).captured(1);
        if (command.isEmpty())
            return "no jump in the header";
        command.replace(u"tables "_s, u"tables-%1 "_s.arg(m_kind));
        const Finished finished = GatewayNet::inside(m_net->gateway, {u"sh"_s, u"-c"_s, command});
        return finished.exitCode == 0 ? QByteArray() : "failed: " + finished.err;
    }
    Finished remove(const QByteArray &script) const
    {
        return GatewayNet::inside(m_net->gateway,
                                  {u"env"_s, u"IPTABLES="_s + tool(u"iptables"_s),
                                   u"IP6TABLES="_s + tool(u"ip6tables"_s), u"sh"_s, u"-s"_s},
                                  script);
    }
    /// What the site has already: answers pass, the rest is dropped.
    QByteArray siteRules() const
    {
        static const QByteArray rules = "*filter\n:FORWARD DROP [0:0]\n"
                                        "-A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n"
                                        "-A FORWARD -j DROP\nCOMMIT\n";
        return load(u"iptables-restore"_s, rules) + load(u"ip6tables-restore"_s, rules);
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("legacy") << u"legacy"_s;
        QTest::newRow("nft") << u"nft"_s;
    }
    void init()
    {
        QFETCH_GLOBAL(const QString, kind);
        m_kind = kind;
        m_net = std::make_unique<GatewayNet>();
        QVERIFY2(m_net->create(), qPrintable(m_net->failure));
        // The network itself works: without a filter everything is open. Fresh links need a moment before
        // their IPv6 neighbours answer.
        QTRY_COMPARE_WITH_TIMEOUT(m_net->tryAll(attempts), results({0, 1, 2, 3, 4, 5, 6, 7}), 60000);
        QCOMPARE(siteRules(), QByteArray());
        QCOMPARE(m_net->tryAll(attempts), results({}));
    }
    void cleanup() { m_net.reset(); }

    void onlyTheWantedTrafficPassesAndAllGoesAwayAgain()
    {
        const QMap<QString, QByteArray> files = emitted(nodesInput(), u"iptables"_s);
        const QString before = rules();
        // Loaded but without the jump it opens nothing.
        QCOMPARE(loadBoth(files), QByteArray());
        QCOMPARE(m_net->tryAll(attempts), results({}));

        QCOMPARE(jump(files.value(install4)), QByteArray());
        QCOMPARE(m_net->tryAll(attempts), results({0}));
        QCOMPARE(jump(files.value(install6)), QByteArray());
        QCOMPARE(m_net->tryAll(attempts), results({0, 4}));

        // All of it a second time changes nothing.
        const QString once = rules();
        QVERIFY(once != before);
        QCOMPARE(loadBoth(files), QByteArray());
        QCOMPARE(jump(files.value(install4)) + jump(files.value(install6)), QByteArray());
        QCOMPARE(rules(), once);

        for (int time = 0; time < 2; ++time) {
            const Finished removed = remove(files.value(removal));
            QVERIFY2(removed.exitCode == 0, removed.err.constData());
            QCOMPARE(rules(), before);
        }
        QCOMPARE(m_net->tryAll(attempts), results({}));
    }

    void newAddressesReplaceTheOldOnes()
    {
        HandoffInput input = nodesInput();
        const QByteArray first = emitted(input, u"iptables"_s).value(install4);
        QCOMPARE(load(u"iptables-restore"_s, first), QByteArray());
        QCOMPARE(jump(first), QByteArray());
        input.addresses = {seen(receiverHost(), u"52.20.10.99"_s)};
        const QByteArray second = emitted(input, u"iptables"_s).value(install4);
        QCOMPARE(load(u"iptables-restore"_s, second), QByteArray());
        QCOMPARE(m_net->tryAll(attempts), results({2}));
    }

    void removalSaysSoWhenAnotherChainStillJumpsHere()
    {
        const QMap<QString, QByteArray> files = emitted(nodesInput(), u"iptables"_s);
        QCOMPARE(loadBoth(files), QByteArray());
        const QString chain = u"sts_acme_egress"_s;
        QCOMPARE(run(u"iptables"_s, {u"-N"_s, u"OTHER"_s}).exitCode, 0);
        QCOMPARE(run(u"iptables"_s, {u"-A"_s, u"OTHER"_s, u"-j"_s, chain}).exitCode, 0);
        const Finished removed = remove(files.value(removal));
        QVERIFY(removed.exitCode != 0);
        QVERIFY(!removed.err.isEmpty());
    }
};

NETSETUP_TEST(TestIptablesEnforced)
#include "tst_iptablesenforced.moc"
