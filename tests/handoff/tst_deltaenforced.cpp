// The files behind an older pack on a real gateway that holds that pack: after add old and new pass, after
// drop only the new, never anything else, and either may be loaded twice.
#include "handoff/following.h"
#include "handoff/gatewaynet.h"
#include "support/testprogram.h"

#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// A rule with one address, as a test case says it.
struct Way
{
    QString flow;
    QString source;
    QString address;
    int port = 443;
};
using Ways = QList<Way>;

/// What the clients try: every source, target and port of the small net.
QList<Attempt> everyAttempt()
{
    QList<Attempt> attempts;
    for (const int port : {443, 8443}) {
        for (const QString &source : {u"10.0.0.2"_s, u"10.66.0.2"_s}) {
            for (const QString &target : {u"52.20.10.10"_s, u"52.20.10.99"_s})
                attempts.append({source, target, port});
        }
        for (const QString &source : {u"fd10::2"_s, u"fd66::2"_s}) {
            for (const QString &target : {u"2a05:d018::10"_s, u"2a05:d018::99"_s})
                attempts.append({source, target, port});
        }
    }
    return attempts;
}

bool isIn(const Attempt &attempt, const Ways &ways)
{
    return std::any_of(ways.cbegin(), ways.cend(), [&attempt](const Way &way) {
        const Cidr range = cidr(way.source);
        return QHostAddress(attempt.source).isInSubnet(range.address, range.prefix) &&
               attempt.target == way.address && attempt.port == way.port;
    });
}

QStringList expected(const Ways &ways)
{
    QStringList results;
    for (const Attempt &attempt : everyAttempt())
        results.append(isIn(attempt, ways) ? u"open"_s : u"closed"_s);
    return results;
}

HandoffInput inputOf(const Ways &ways)
{
    HandoffInput input = smallInput();
    giveNftablesSite(input);
    input.plan.handoff.site[u"iptables"_s] = {{u"chain"_s, u"FORWARD"_s}};
    input.rules.clear();
    input.addresses.clear();
    for (const Way &way : ways) {
        const QString host = u"%1.app.stackstate.io"_s.arg(way.flow);
        const auto port = static_cast<quint16>(way.port);
        const Rule made = rule(way.flow, Initiator::Nodes, host, Volatility::Pinned, {way.source}, port);
        const auto same = std::find_if(input.rules.begin(), input.rules.end(), [&made](const Rule &known) {
            return known.flow == made.flow && known.port == made.port;
        });
        if (same == input.rules.end())
            input.rules.append(made);
        else if (!same->sources.contains(made.sources.first()))
            same->sources += made.sources;
        input.addresses.append(seen(host, way.address));
    }
    return input;
}

} // namespace

class TestDeltaEnforced : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GatewayNet> m_net;
    QString m_device;

    [[nodiscard]] bool isNft() const { return m_device == "nftables"_L1; }
    /// "iptables-restore" of the kind under test: "iptables-legacy-restore".
    [[nodiscard]] QString tool(const QString &name) const
    {
        QString full = name;
        return full.replace(u"tables"_s, u"tables-"_s + m_device);
    }
    [[nodiscard]] Finished run(const QStringList &command, const QByteArray &input = {}) const
    {
        return GatewayNet::inside(m_net->gateway, command, input);
    }
    [[nodiscard]] QString state() const
    {
        if (isNft())
            return QString::fromUtf8(m_net->ruleset());
        return QString::fromUtf8(run({tool(u"iptables"_s), u"-S"_s}).out +
                                 run({tool(u"ip6tables"_s), u"-S"_s}).out);
    }
    /// Both families of one step, whichever of them has a file.
    [[nodiscard]] QByteArray load(const QMap<QString, QByteArray> &files, const QString &step) const
    {
        QByteArray said;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString name = file.key().section(u'/', -1);
            if (!name.startsWith(step))
                continue;
            const QString program =
                tool(name.contains(".v6."_L1) ? u"ip6tables-restore"_s : u"iptables-restore"_s);
            const Finished finished =
                isNft() ? run({u"nft"_s, u"-f"_s, u"-"_s}, *file) : run({program, u"--noflush"_s}, *file);
            said += finished.exitCode == 0 ? QByteArray() : name.toUtf8() + ": " + finished.err;
        }
        return said;
    }
    [[nodiscard]] QByteArray site() const
    {
        if (isNft())
            return m_net->load("table inet filter {\n chain forward {\n"
                               "  type filter hook forward priority 0; policy drop;\n"
                               "  ct state established,related accept\n  counter drop\n }\n}\n");
        const QByteArray rules = "*filter\n:FORWARD DROP [0:0]\n"
                                 "-A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n"
                                 "-A FORWARD -j DROP\nCOMMIT\n";
        return run({tool(u"iptables-restore"_s)}, rules).err + run({tool(u"ip6tables-restore"_s)}, rules).err;
    }
    /// As the headers of the files print it.
    void jump(const QMap<QString, QByteArray> &files) const
    {
        static const QRegularExpression line(u"^# Jump, once[^:]*: (.*)$"_s,
                                             QRegularExpression::MultilineOption);
        for (const QByteArray &file : files) {
            QString command = line.match(QString::fromUtf8(file)).captured(1);
            if (!isNft())
                command.replace(u"tables "_s, u"tables-%1 "_s.arg(m_device));
            if (!command.isEmpty())
                QCOMPARE(run({u"sh"_s, u"-c"_s, command}).err, QByteArray());
        }
    }
    void takeOutTheJump() const
    {
        const QByteArray listed =
            run({u"nft"_s, u"-a"_s, u"list"_s, u"chain"_s, u"inet"_s, u"filter"_s, u"forward"_s}).out;
        const QRegularExpression jump(u"jump sts_acme_egress # handle (\\d+)"_s);
        const QString handle = jump.match(QString::fromUtf8(listed)).captured(1);
        QVERIFY(!handle.isEmpty());
        QCOMPARE(m_net->load(u"delete rule inet filter forward handle %1\n"_s.arg(handle).toUtf8()),
                 QByteArray());
    }
    void remove(const QMap<QString, QByteArray> &files) const
    {
        if (isNft()) {
            takeOutTheJump();
            QCOMPARE(load(files, u"remove"_s), QByteArray());
            return;
        }
        const Finished removed = run({u"env"_s, u"IPTABLES="_s + tool(u"iptables"_s),
                                      u"IP6TABLES="_s + tool(u"ip6tables"_s), u"sh"_s, u"-s"_s},
                                     files.value(u"firewall/iptables/remove.sh"_s));
        QVERIFY2(removed.exitCode == 0, removed.err.constData());
    }
    /// Loads the files of one step twice; the second time nothing changes.
    void loadTwice(const QMap<QString, QByteArray> &files, const QString &step, const Ways &open) const
    {
        QCOMPARE(load(files, step), QByteArray());
        const QString once = state();
        QCOMPARE(m_net->tryAll(everyAttempt()), expected(open));
        QCOMPARE(load(files, step), QByteArray());
        QCOMPARE(state(), once);
    }
    static bool has(const QMap<QString, QByteArray> &files, const QString &step)
    {
        const QStringList paths = files.keys();
        return std::any_of(paths.cbegin(), paths.cend(),
                           [&step](const QString &path) { return path.section(u'/', -1).startsWith(step); });
    }

    void prepare(const QString &device)
    {
        m_device = device;
        m_net = std::make_unique<GatewayNet>();
        QVERIFY2(m_net->create(), qPrintable(m_net->failure));
        // Fresh links need a moment before their IPv6 neighbours answer.
        const QStringList allOpen(everyAttempt().size(), u"open"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_net->tryAll(everyAttempt()), allOpen, 60000);
        QCOMPARE(site(), QByteArray());
    }

private Q_SLOTS:
    void cleanup() { m_net.reset(); }

    void addsFirstAndDropsLater_data()
    {
        // tst_deltasteps has all other ways in which packs may differ; a real gateway is slow.
        QTest::addColumn<QString>("device");
        QTest::addColumn<Ways>("before");
        QTest::addColumn<Ways>("after");
        const QString nodes = u"10.0.0.0/24"_s;
        const QString others = u"10.66.0.0/24"_s;
        const QString first = u"52.20.10.10"_s;
        const QString second = u"52.20.10.99"_s;
        const Ways both{{u"receiver"_s, nodes, first}, {u"otlp"_s, others, second, 8443}};
        const Ways another{{u"receiver"_s, nodes, first}, {u"logs"_s, nodes, second, 8443}};
        QTest::newRow("nftables: both families, IPv6 moves")
            << u"nftables"_s
            << Ways{{u"receiver"_s, nodes, first}, {u"receiver"_s, u"fd10::/64"_s, u"2a05:d018::10"_s}}
            << Ways{{u"receiver"_s, nodes, first}, {u"receiver"_s, u"fd10::/64"_s, u"2a05:d018::99"_s}};
        QTest::newRow("nftables: source, address and port at once")
            << u"nftables"_s << Ways{{u"receiver"_s, nodes, first}}
            << Ways{{u"receiver"_s, others, second, 8443}};
        QTest::newRow("nftables: one thing goes, another comes") << u"nftables"_s << both << another;
        QTest::newRow("iptables of the old kind: the same") << u"legacy"_s << both << another;
        QTest::newRow("iptables of the new kind: the same") << u"nft"_s << both << another;
    }
    void addsFirstAndDropsLater()
    {
        QFETCH(const QString, device);
        prepare(device);
        if (QTest::currentTestFailed())
            return;
        QFETCH(const Ways, before);
        QFETCH(const Ways, after);
        HandoffInput older = inputOf(before);
        older.createdAt = olderTime();
        const QString empty = state();
        const QString id = isNft() ? u"nftables"_s : u"iptables"_s;
        const QMap<QString, QByteArray> olderFiles = emitted(older, id);
        QCOMPARE(load(olderFiles, u"install"_s), QByteArray());
        jump(olderFiles);
        QCOMPARE(m_net->tryAll(everyAttempt()), expected(before));

        HandoffInput now = inputOf(after);
        now.plan.handoff.changeId = u"NET-2"_s;
        const QMap<QString, QByteArray> files = emitted(following(now, older), id);
        const bool adds = expected(before + after) != expected(before);
        const bool drops = expected(before + after) != expected(after);
        QCOMPARE(has(files, u"add"_s), adds);
        QCOMPARE(has(files, u"drop-after-2026-11-23"_s), drops);
        loadTwice(files, u"add"_s, before + after);
        loadTwice(files, u"drop"_s, after);
        remove(files);
        QCOMPARE(state(), empty);
    }

    /// Whoever gives up half-way gets rid of all of it as well.
    void removalTakesOutWhatWasAdded_data()
    {
        QTest::addColumn<QString>("device");
        QTest::newRow("nftables") << u"nftables"_s;
        QTest::newRow("iptables") << u"legacy"_s;
    }
    void removalTakesOutWhatWasAdded()
    {
        QFETCH(const QString, device);
        prepare(device);
        if (QTest::currentTestFailed())
            return;
        HandoffInput older = inputOf({{u"receiver"_s, u"10.0.0.0/24"_s, u"52.20.10.10"_s},
                                      {u"logs"_s, u"10.0.0.0/24"_s, u"52.20.10.10"_s, 8443}});
        older.createdAt = olderTime();
        const QString id = isNft() ? u"nftables"_s : u"iptables"_s;
        const QString empty = state();
        const QMap<QString, QByteArray> olderFiles = emitted(older, id);
        QCOMPARE(load(olderFiles, u"install"_s), QByteArray());
        jump(olderFiles);
        const HandoffInput now = inputOf({{u"receiver"_s, u"10.66.0.0/24"_s, u"52.20.10.99"_s, 8443}});
        const QMap<QString, QByteArray> files = emitted(following(now, older), id);
        QCOMPARE(load(files, u"add"_s), QByteArray());
        remove(files);
        QCOMPARE(state(), empty);
        QCOMPARE(m_net->tryAll(everyAttempt()), expected({}));
    }
};

NETSETUP_TEST(TestDeltaEnforced)
#include "tst_deltaenforced.moc"
