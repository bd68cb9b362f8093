// The nftables files on a real gateway: wanted traffic passes, everything else does not, and all of it goes
// away again.
#include "handoff/gatewaynet.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install = u"firewall/nftables/install.nft"_s;
const QString removal = u"firewall/nftables/remove.nft"_s;

/// The receiver for one node network, both families.
HandoffInput nodesInput(const QString &family)
{
    HandoffInput input = smallInput();
    giveNftablesSite(input);
    input.plan.handoff.site[u"nftables"_s][u"family"_s] = family;
    input.rules = {input.rules.at(0)};
    input.rules[0].sources = {cidr(u"10.0.0.0/24"_s), cidr(u"fd10::/64"_s)};
    input.addresses = {seen(receiverHost(), u"52.20.10.10"_s), seen(receiverHost(), u"2a05:d018::10"_s)};
    return input;
}

/// What the site has already: answers pass, the rest is dropped by a rule and by the policy.
QByteArray siteRules(const QString &family)
{
    const QString text =
        u"table %1 filter {\n chain forward {\n  type filter hook forward priority 0; policy drop;\n"
        "  ct state established,related accept\n%2  counter drop\n }\n}\n"_s;
    // Without neighbour discovery nothing IPv6 passes a filter that sees it; forwarding does not need it.
    return text.arg(family, QString()).toUtf8();
}

/// The command that the header prints behind a label, to be run as it stands.
QStringList commandIn(const QByteArray &file, const QString &label)
{
    const QRegularExpression line(u"^# %1: (nft .*)$"_s.arg(QRegularExpression::escape(label)),
                                  QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(file)).captured(1).split(u' ', Qt::SkipEmptyParts);
}

QList<Attempt> attempts4()
{
    return {
        {u"10.0.0.2"_s, u"52.20.10.10"_s, 443},
        {u"10.0.0.2"_s, u"52.20.10.10"_s, 8443},
        {u"10.0.0.2"_s, u"52.20.10.99"_s, 443},
        {u"10.66.0.2"_s, u"52.20.10.10"_s, 443},
    };
}

QList<Attempt> attempts6()
{
    return {
        {u"fd10::2"_s, u"2a05:d018::10"_s, 443},
        {u"fd10::2"_s, u"2a05:d018::10"_s, 8443},
        {u"fd10::2"_s, u"2a05:d018::99"_s, 443},
        {u"fd66::2"_s, u"2a05:d018::10"_s, 443},
    };
}

const QStringList allOpen{u"open"_s, u"open"_s, u"open"_s, u"open"_s};
const QStringList allClosed{u"closed"_s, u"closed"_s, u"closed"_s, u"closed"_s};
const QStringList onlyWanted{u"open"_s, u"closed"_s, u"closed"_s, u"closed"_s};

} // namespace

class TestNftablesEnforced : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GatewayNet> m_net;

    void takeOutTheJump(const QString &family)
    {
        const QByteArray listed =
            GatewayNet::inside(m_net->gateway,
                               {u"nft"_s, u"-a"_s, u"list"_s, u"chain"_s, family, u"filter"_s, u"forward"_s})
                .out;
        const QRegularExpression jump(u"jump sts_acme_egress # handle (\\d+)"_s);
        const QString handle = jump.match(QString::fromUtf8(listed)).captured(1);
        QVERIFY(!handle.isEmpty());
        QCOMPARE(m_net->load(u"delete rule %1 filter forward handle %2\n"_s.arg(family, handle).toUtf8()),
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
        QTest::newRow("a table for both families") << u"inet"_s << onlyWanted << onlyWanted;
        QTest::newRow("a table for IPv4") << u"ip"_s << onlyWanted << allOpen;
        QTest::newRow("a table for IPv6") << u"ip6"_s << allOpen << onlyWanted;
    }
    void onlyTheWantedTrafficPasses()
    {
        QFETCH(const QString, family);
        QFETCH(const QStringList, expected4);
        QFETCH(const QStringList, expected6);
        const QMap<QString, QByteArray> files = emitted(nodesInput(family), u"nftables"_s);
        QCOMPARE(m_net->load(siteRules(family)), QByteArray());
        const QByteArray before = m_net->ruleset();
        const QStringList closed4 = expected4 == allOpen ? allOpen : allClosed;
        const QStringList closed6 = expected6 == allOpen ? allOpen : allClosed;
        QCOMPARE(m_net->tryAll(attempts4() + attempts6()), closed4 + closed6);

        // Loaded but without the jump it opens nothing.
        QCOMPARE(m_net->load(files.value(install)), QByteArray());
        QCOMPARE(m_net->tryAll(attempts4() + attempts6()), closed4 + closed6);

        const QStringList jump = commandIn(files.value(install), u"Jump, once, before the drop"_s);
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
        HandoffInput input = nodesInput(u"inet"_s);
        QCOMPARE(m_net->load(siteRules(u"inet"_s)), QByteArray());
        const QByteArray first = emitted(input, u"nftables"_s).value(install);
        QCOMPARE(m_net->load(first), QByteArray());
        QCOMPARE(
            GatewayNet::inside(m_net->gateway, commandIn(first, u"Jump, once, before the drop"_s)).exitCode,
            0);

        input.addresses = {seen(receiverHost(), u"52.20.10.99"_s)};
        QCOMPARE(m_net->load(emitted(input, u"nftables"_s).value(install)), QByteArray());
        const QStringList moved{u"closed"_s, u"closed"_s, u"open"_s, u"closed"_s};
        QCOMPARE(m_net->tryAll(attempts4()), moved);
        QCOMPARE(m_net->tryAll(attempts6()), allClosed);
    }
};

NETSETUP_TEST(TestNftablesEnforced)
#include "tst_nftablesenforced.moc"
