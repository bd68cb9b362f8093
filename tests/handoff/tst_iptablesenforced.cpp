// The iptables files on a real gateway, with both kinds of iptables: wanted traffic passes, everything else
// does not, and all of it goes away again.
#include "handoff/gatewaynet.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

#include <memory>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install4 = QStringLiteral("firewall/iptables/install.v4.rules");
const QString install6 = QStringLiteral("firewall/iptables/install.v6.rules");
const QString removal = QStringLiteral("firewall/iptables/remove.sh");

/// The receiver for one node network, both families.
HandoffInput nodesInput()
{
    HandoffInput input = smallInput();
    input.plan.handoff.site[QStringLiteral("iptables")] = {
        {QStringLiteral("chain"), QStringLiteral("FORWARD")}};
    input.rules = {input.rules.at(0)};
    input.rules[0].sources = {cidr(QStringLiteral("10.0.0.0/24")), cidr(QStringLiteral("fd10::/64"))};
    input.addresses = {seen(receiverHost(), QStringLiteral("52.20.10.10")),
                       seen(receiverHost(), QStringLiteral("2a05:d018::10"))};
    return input;
}

/// The wanted one, then another port, another address, another source.
const QList<Attempt> attempts{
    {QStringLiteral("10.0.0.2"), QStringLiteral("52.20.10.10"), 443},
    {QStringLiteral("10.0.0.2"), QStringLiteral("52.20.10.10"), 8443},
    {QStringLiteral("10.0.0.2"), QStringLiteral("52.20.10.99"), 443},
    {QStringLiteral("10.66.0.2"), QStringLiteral("52.20.10.10"), 443},
    {QStringLiteral("fd10::2"), QStringLiteral("2a05:d018::10"), 443},
    {QStringLiteral("fd10::2"), QStringLiteral("2a05:d018::10"), 8443},
    {QStringLiteral("fd10::2"), QStringLiteral("2a05:d018::99"), 443},
    {QStringLiteral("fd66::2"), QStringLiteral("2a05:d018::10"), 443},
};

QStringList results(const QList<int> &open)
{
    QStringList expected;
    for (int i = 0; i < attempts.size(); ++i)
        expected.append(open.contains(i) ? QStringLiteral("open") : QStringLiteral("closed"));
    return expected;
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
        return full.replace(QStringLiteral("tables"), QStringLiteral("tables-") + m_kind);
    }
    Finished run(const QString &name, const QStringList &options, const QByteArray &input = {}) const
    {
        return GatewayNet::inside(m_net->gateway, QStringList{tool(name)} + options, input);
    }
    QByteArray load(const QString &name, const QByteArray &rules) const
    {
        const Finished finished = run(name, {QStringLiteral("--noflush")}, rules);
        return finished.exitCode == 0 ? QByteArray() : "failed: " + finished.err;
    }
    QByteArray loadBoth(const QMap<QString, QByteArray> &files) const
    {
        return load(QStringLiteral("iptables-restore"), files.value(install4)) +
               load(QStringLiteral("ip6tables-restore"), files.value(install6));
    }
    QString rules() const
    {
        return QString::fromUtf8(run(QStringLiteral("iptables"), {QStringLiteral("-S")}).out +
                                 run(QStringLiteral("ip6tables"), {QStringLiteral("-S")}).out);
    }
    /// The command that the header prints, as an admin pastes it, for the kind under test.
    QByteArray jump(const QByteArray &file) const
    {
        static const QRegularExpression line(QStringLiteral("^# Jump, once: (.*)$"),
                                             QRegularExpression::MultilineOption);
        QString command = line.match(QString::fromUtf8(file)).captured(1);
        if (command.isEmpty())
            return "no jump in the header";
        command.replace(QStringLiteral("tables "), QStringLiteral("tables-%1 ").arg(m_kind));
        const Finished finished =
            GatewayNet::inside(m_net->gateway, {QStringLiteral("sh"), QStringLiteral("-c"), command});
        return finished.exitCode == 0 ? QByteArray() : "failed: " + finished.err;
    }
    Finished remove(const QByteArray &script) const
    {
        return GatewayNet::inside(m_net->gateway,
                                  {QStringLiteral("env"),
                                   QStringLiteral("IPTABLES=") + tool(QStringLiteral("iptables")),
                                   QStringLiteral("IP6TABLES=") + tool(QStringLiteral("ip6tables")),
                                   QStringLiteral("sh"), QStringLiteral("-s")},
                                  script);
    }
    /// What the site has already: answers pass, the rest is dropped.
    QByteArray siteRules() const
    {
        static const QByteArray rules = "*filter\n:FORWARD DROP [0:0]\n"
                                        "-A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n"
                                        "-A FORWARD -j DROP\nCOMMIT\n";
        return load(QStringLiteral("iptables-restore"), rules) +
               load(QStringLiteral("ip6tables-restore"), rules);
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("legacy") << QStringLiteral("legacy");
        QTest::newRow("nft") << QStringLiteral("nft");
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
        const QMap<QString, QByteArray> files = emitted(nodesInput(), QStringLiteral("iptables"));
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
        const QByteArray first = emitted(input, QStringLiteral("iptables")).value(install4);
        QCOMPARE(load(QStringLiteral("iptables-restore"), first), QByteArray());
        QCOMPARE(jump(first), QByteArray());
        input.addresses = {seen(receiverHost(), QStringLiteral("52.20.10.99"))};
        const QByteArray second = emitted(input, QStringLiteral("iptables")).value(install4);
        QCOMPARE(load(QStringLiteral("iptables-restore"), second), QByteArray());
        QCOMPARE(m_net->tryAll(attempts), results({2}));
    }

    void removalSaysSoWhenAnotherChainStillJumpsHere()
    {
        const QMap<QString, QByteArray> files = emitted(nodesInput(), QStringLiteral("iptables"));
        QCOMPARE(loadBoth(files), QByteArray());
        const QString chain = QStringLiteral("sts_acme_egress");
        QCOMPARE(run(QStringLiteral("iptables"), {QStringLiteral("-N"), QStringLiteral("OTHER")}).exitCode,
                 0);
        QCOMPARE(run(QStringLiteral("iptables"),
                     {QStringLiteral("-A"), QStringLiteral("OTHER"), QStringLiteral("-j"), chain})
                     .exitCode,
                 0);
        const Finished removed = remove(files.value(removal));
        QVERIFY(removed.exitCode != 0);
        QVERIFY(!removed.err.isEmpty());
    }
};

NETSETUP_TEST(TestIptablesEnforced)
#include "tst_iptablesenforced.moc"
