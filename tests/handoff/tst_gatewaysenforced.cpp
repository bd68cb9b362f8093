// The scripts for firewalld and ufw on a real gateway, run as they are: wanted traffic passes, the stranger,
// the other port and the other address do not; twice is as good as once; an older pack is followed in two
// steps; and all of it goes away again.
#include "handoff/following.h"
#include "handoff/privategateway.h"
#include "support/testprogram.h"

#include <memory>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// Old way, new way, then the wrong port, host and source of both families.
const QList<Attempt> attempts{
    {u"10.0.0.2"_s, u"52.20.10.10"_s, 443},   {u"fd10::2"_s, u"2a05:d018::10"_s, 443},
    {u"10.66.0.2"_s, u"52.20.10.10"_s, 443},  {u"10.0.0.2"_s, u"52.20.10.99"_s, 443},
    {u"10.0.0.2"_s, u"52.20.10.10"_s, 8443},  {u"10.66.0.2"_s, u"52.20.10.99"_s, 443},
    {u"fd10::2"_s, u"2a05:d018::10"_s, 8443}, {u"fd10::2"_s, u"2a05:d018::99"_s, 443},
    {u"fd66::2"_s, u"2a05:d018::10"_s, 443},  {u"10.66.0.2"_s, u"52.20.10.99"_s, 8443},
};

QStringList results(const QList<int> &open)
{
    return onlyOpen(open, attempts);
}

HandoffInput receiverInput(const QStringList &sources, const QStringList &addresses)
{
    HandoffInput input = smallInput();
    giveGatewaySites(input);
    input.rules = {rule(u"receiver"_s, Initiator::Nodes, receiverHost(), Volatility::Pinned, sources)};
    input.addresses.clear();
    for (const QString &address : addresses)
        input.addresses.append(seen(receiverHost(), address));
    return input;
}

HandoffInput olderInput()
{
    HandoffInput older = receiverInput({u"10.0.0.0/24"_s, u"10.66.0.0/24"_s, u"fd10::/64"_s},
                                       {u"52.20.10.10"_s, u"2a05:d018::10"_s});
    older.createdAt = olderTime();
    return older;
}

/// Another address, and one source less: the source that goes must not get to the new address meanwhile.
HandoffInput newerInput()
{
    HandoffInput now =
        receiverInput({u"10.0.0.0/24"_s, u"fd10::/64"_s}, {u"52.20.10.99"_s, u"2a05:d018::10"_s});
    now.plan.handoff.changeId = u"NET-2"_s;
    return now;
}

} // namespace

class TestGatewaysEnforced : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GatewayNet> m_net;
    std::unique_ptr<PrivateGateway> m_gateway;
    QString m_format;

    [[nodiscard]] bool isUfw() const { return m_format == "ufw"_L1; }
    [[nodiscard]] QString told(const QString &command) const
    {
        const Finished finished = m_gateway->run({u"sh"_s, u"-c"_s, command});
        return QString::fromUtf8(finished.out + finished.err);
    }
    /// What is in force, and what would be after a restart.
    [[nodiscard]] QString state() const
    {
        if (isUfw())
            // ufw completes its own limit chains with the first change, whatever that is.
            return told(u"{ iptables -S; ip6tables -S; } | grep -v user-limit; "
                        "grep -h '^### tuple' /etc/ufw/user.rules /etc/ufw/user6.rules"_s);
        return told(u"nft -s list ruleset; cd /etc/firewalld; cat policies/*.xml ipsets/*.xml 2>/dev/null"_s);
    }
    /// Empty, or what went wrong: a word of warning counts, whatever the exit status says.
    [[nodiscard]] QString runScript(const QMap<QString, QByteArray> &files, const QString &step) const
    {
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString name = file.key().section(u'/', -1);
            if (!name.startsWith(step) || !name.endsWith(".sh"_L1))
                continue;
            const Finished finished = m_gateway->run({u"sh"_s, u"-s"_s}, *file);
            if (finished.exitCode != 0 || !finished.err.isEmpty())
                return QString::fromUtf8(finished.out + finished.err + ' ');
            return isUfw() ? QString() : reload();
        }
        return u"no file for "_s + step;
    }
    /// The command that the header asks for; and what firewalld says of what it read.
    [[nodiscard]] QString reload() const
    {
        const QString said =
            told(u"firewall-cmd --reload; grep -E 'WARNING|ERROR' /run/firewalld.log || true"_s);
        return said == "success\n"_L1 ? QString() : said;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_gateway.reset();
        m_net.reset();
    }

    void everyStepOpensWhatItIsFor_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("ufw") << u"ufw"_s;
        QTest::newRow("firewalld") << u"firewalld"_s;
    }
    void everyStepOpensWhatItIsFor()
    {
        QFETCH(const QString, format);
        m_format = format;
        m_net = std::make_unique<GatewayNet>();
        QVERIFY2(m_net->create(), qPrintable(m_net->failure));
        // Fresh links need a moment before their IPv6 neighbours answer.
        QTRY_COMPARE_WITH_TIMEOUT(m_net->tryAll(attempts), results({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}), 60000);
        m_gateway = std::make_unique<PrivateGateway>();
        QVERIFY2(m_gateway->start(*m_net, isUfw() ? ufwPreparation() : firewalldPreparation()),
                 qPrintable(m_gateway->failure));
        const QString before = state();
        QCOMPARE(m_net->tryAll(attempts), results({}));

        // What waits is refused by the tool itself, should somebody run it all the same.
        HandoffInput unready = olderInput();
        unready.plan.handoff.site.clear();
        const QString waits = u"firewall/%1/install.sh.incomplete.txt"_s.arg(m_format);
        if (isUfw()) // firewalld is slow
            QVERIFY(m_gateway->run({u"sh"_s, u"-s"_s}, emitted(unready, m_format).value(waits)).exitCode !=
                    0);

        const HandoffInput older = olderInput();
        const QMap<QString, QByteArray> olderFiles = emitted(older, m_format);
        QCOMPARE(runScript(olderFiles, u"install"_s), QString());
        QCOMPARE(m_net->tryAll(attempts), results({0, 1, 2}));
        const QString once = state();
        QVERIFY(once != before);
        QCOMPARE(runScript(olderFiles, u"install"_s), QString());
        QCOMPARE(state(), once);

        const QMap<QString, QByteArray> files =
            emitted(following(newerInput(), older, {u"rules-json"_s, m_format}), m_format);
        QCOMPARE(runScript(files, u"add"_s), QString());
        QCOMPARE(m_net->tryAll(attempts), results({0, 1, 2, 3}));
        QCOMPARE(runScript(files, u"drop"_s), QString());
        QCOMPARE(m_net->tryAll(attempts), results({1, 3}));

        for (int time = 0; time < 2; ++time) {
            QCOMPARE(runScript(files, u"remove"_s), QString());
            QCOMPARE(state(), before);
        }
        QCOMPARE(m_net->tryAll(attempts), results({}));
    }

    void ufwOnTheHostItself()
    {
        m_format = u"ufw"_s;
        m_net = std::make_unique<GatewayNet>();
        QVERIFY2(m_net->create(), qPrintable(m_net->failure));
        m_gateway = std::make_unique<PrivateGateway>();
        QVERIFY2(m_gateway->start(*m_net, ufwPreparation() + u"ufw default deny outgoing\n"_s),
                 qPrintable(m_gateway->failure));
        const QString ask =
            uR"(for to in "52.20.10.10 443" "2a05:d018::10 443" "52.20.10.10 8443" "52.20.10.99 443"
            do nc -w 2 $to </dev/null 2>/dev/null | grep -q hello && echo open || echo closed; done)"_s;
        QCOMPARE(told(ask), u"closed\nclosed\nclosed\nclosed\n"_s);
        HandoffInput input =
            receiverInput({u"52.20.10.0/24"_s, u"2a05:d018::/64"_s}, {u"52.20.10.10"_s, u"2a05:d018::10"_s});
        input.plan.handoff.site[u"ufw"_s][u"mode"_s] = u"host"_s;
        const QMap<QString, QByteArray> files = emitted(input, m_format);
        const QString before = state();
        QCOMPARE(runScript(files, u"install"_s), QString());
        QTRY_COMPARE_WITH_TIMEOUT(told(ask), u"open\nopen\nclosed\nclosed\n"_s, 60000);
        QCOMPARE(runScript(files, u"remove"_s), QString());
        QCOMPARE(state(), before);
        QCOMPARE(told(ask), u"closed\nclosed\nclosed\nclosed\n"_s);
    }
};

NETSETUP_TEST(TestGatewaysEnforced)
#include "tst_gatewaysenforced.moc"
