// The nftables files on a real gateway: wanted traffic passes, everything else does not, and all of it goes
// away again.
#include "handoff/gatewaynet.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

#include <memory>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install = QStringLiteral("firewall/nftables/install.nft");
const QString removal = QStringLiteral("firewall/nftables/remove.nft");

/// The receiver for one node network, both families.
HandoffInput nodesInput(const QString &family)
{
    HandoffInput input = smallInput();
    giveNftablesSite(input);
    input.plan.handoff.site[QStringLiteral("nftables")][QStringLiteral("family")] = family;
    input.rules = {input.rules.at(0)};
    input.rules[0].sources = {cidr(QStringLiteral("10.0.0.0/24")), cidr(QStringLiteral("fd10::/64"))};
    input.addresses = {seen(receiverHost(), QStringLiteral("52.20.10.10")),
                       seen(receiverHost(), QStringLiteral("2a05:d018::10"))};
    return input;
}

/// What the site has already: answers pass, the rest is dropped by a rule and by the policy.
QByteArray siteRules(const QString &family)
{
    const QString text = QStringLiteral(
        "table %1 filter {\n chain forward {\n  type filter hook forward priority 0; policy drop;\n"
        "  ct state established,related accept\n%2  counter drop\n }\n}\n");
    // Without neighbour discovery nothing IPv6 passes a filter that sees it; forwarding does not need it.
    return text.arg(family, QString()).toUtf8();
}

/// The command that the header prints behind a label, to be run as it stands.
QStringList commandIn(const QByteArray &file, const QString &label)
{
    const QRegularExpression line(QStringLiteral("^# %1: (nft .*)$").arg(QRegularExpression::escape(label)),
                                  QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(file)).captured(1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QList<Attempt> attempts4()
{
    return {
        {QStringLiteral("10.0.0.2"), QStringLiteral("52.20.10.10"), 443},
        {QStringLiteral("10.0.0.2"), QStringLiteral("52.20.10.10"), 8443},
        {QStringLiteral("10.0.0.2"), QStringLiteral("52.20.10.99"), 443},
        {QStringLiteral("10.66.0.2"), QStringLiteral("52.20.10.10"), 443},
    };
}

QList<Attempt> attempts6()
{
    return {
        {QStringLiteral("fd10::2"), QStringLiteral("2a05:d018::10"), 443},
        {QStringLiteral("fd10::2"), QStringLiteral("2a05:d018::10"), 8443},
        {QStringLiteral("fd10::2"), QStringLiteral("2a05:d018::99"), 443},
        {QStringLiteral("fd66::2"), QStringLiteral("2a05:d018::10"), 443},
    };
}

const QStringList allOpen{QStringLiteral("open"), QStringLiteral("open"), QStringLiteral("open"),
                          QStringLiteral("open")};
const QStringList allClosed{QStringLiteral("closed"), QStringLiteral("closed"), QStringLiteral("closed"),
                            QStringLiteral("closed")};
const QStringList onlyWanted{QStringLiteral("open"), QStringLiteral("closed"), QStringLiteral("closed"),
                             QStringLiteral("closed")};

} // namespace

class TestNftablesEnforced : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GatewayNet> m_net;

    void takeOutTheJump(const QString &family)
    {
        const QByteArray listed =
            GatewayNet::inside(m_net->gateway, {QStringLiteral("nft"), QStringLiteral("-a"),
                                                QStringLiteral("list"), QStringLiteral("chain"), family,
                                                QStringLiteral("filter"), QStringLiteral("forward")})
                .out;
        const QRegularExpression jump(QStringLiteral("jump sts_acme_egress # handle (\\d+)"));
        const QString handle = jump.match(QString::fromUtf8(listed)).captured(1);
        QVERIFY(!handle.isEmpty());
        QCOMPARE(
            m_net->load(
                QStringLiteral("delete rule %1 filter forward handle %2\n").arg(family, handle).toUtf8()),
            QByteArray());
    }

private Q_SLOTS:
    void init()
    {
        m_net = std::make_unique<GatewayNet>();
        QVERIFY2(m_net->create(), qPrintable(m_net->failure));
        // The network itself works: without a filter everything is open.
        // Fresh links need a moment before their IPv6 neighbours answer.
        QTRY_COMPARE_WITH_TIMEOUT(m_net->tryAll(attempts4() + attempts6()), allOpen + allOpen, 60000);
    }
    void cleanup() { m_net.reset(); }

    void onlyTheWantedTrafficPasses_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QStringList>("expected4");
        QTest::addColumn<QStringList>("expected6");
        // A filter of one family leaves the other as open as it was.
        QTest::newRow("a table for both families") << QStringLiteral("inet") << onlyWanted << onlyWanted;
        QTest::newRow("a table for IPv4") << QStringLiteral("ip") << onlyWanted << allOpen;
        QTest::newRow("a table for IPv6") << QStringLiteral("ip6") << allOpen << onlyWanted;
    }
    void onlyTheWantedTrafficPasses()
    {
        QFETCH(const QString, family);
        QFETCH(const QStringList, expected4);
        QFETCH(const QStringList, expected6);
        const QMap<QString, QByteArray> files = emitted(nodesInput(family), QStringLiteral("nftables"));
        QCOMPARE(m_net->load(siteRules(family)), QByteArray());
        const QByteArray before = m_net->ruleset();
        const QStringList closed4 = expected4 == allOpen ? allOpen : allClosed;
        const QStringList closed6 = expected6 == allOpen ? allOpen : allClosed;
        QCOMPARE(m_net->tryAll(attempts4() + attempts6()), closed4 + closed6);

        // Loaded but without the jump it opens nothing.
        QCOMPARE(m_net->load(files.value(install)), QByteArray());
        QCOMPARE(m_net->tryAll(attempts4() + attempts6()), closed4 + closed6);

        const QStringList jump =
            commandIn(files.value(install), QStringLiteral("Jump, once, before the drop"));
        QVERIFY(!jump.isEmpty());
        const Finished jumped = GatewayNet::inside(m_net->gateway, jump);
        QVERIFY2(jumped.exitCode == 0, jumped.err.constData());
        QCOMPARE(m_net->tryAll(attempts4() + attempts6()), expected4 + expected6);

        const QByteArray once = m_net->ruleset();
        QCOMPARE(m_net->load(files.value(install)), QByteArray());
        QCOMPARE(QString::fromUtf8(m_net->ruleset()), QString::fromUtf8(once));

        // While the jump stands, removing fails whole and nothing changes.
        QVERIFY(!m_net->load(files.value(removal)).isEmpty());
        QCOMPARE(QString::fromUtf8(m_net->ruleset()), QString::fromUtf8(once));

        takeOutTheJump(family);
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(m_net->load(files.value(removal)), QByteArray());
            QCOMPARE(QString::fromUtf8(m_net->ruleset()), QString::fromUtf8(before));
        }
        QCOMPARE(m_net->tryAll(attempts4() + attempts6()), closed4 + closed6);
    }

    void newAddressesReplaceTheOldOnes()
    {
        HandoffInput input = nodesInput(QStringLiteral("inet"));
        QCOMPARE(m_net->load(siteRules(QStringLiteral("inet"))), QByteArray());
        const QByteArray first = emitted(input, QStringLiteral("nftables")).value(install);
        QCOMPARE(m_net->load(first), QByteArray());
        QCOMPARE(GatewayNet::inside(m_net->gateway,
                                    commandIn(first, QStringLiteral("Jump, once, before the drop")))
                     .exitCode,
                 0);

        input.addresses = {seen(receiverHost(), QStringLiteral("52.20.10.99"))};
        QCOMPARE(m_net->load(emitted(input, QStringLiteral("nftables")).value(install)), QByteArray());
        const QStringList moved{QStringLiteral("closed"), QStringLiteral("closed"), QStringLiteral("open"),
                                QStringLiteral("closed")};
        QCOMPARE(m_net->tryAll(attempts4()), moved);
        QCOMPARE(m_net->tryAll(attempts6()), allClosed);
    }
};

NETSETUP_TEST(TestNftablesEnforced)
#include "tst_nftablesenforced.moc"
