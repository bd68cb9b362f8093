// Names on Linux gateways as text: golden files, each taken by the program that loads it, what waits, and
// that no input gets a word in.
#include "handoff/packreaders.h"
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QStringList gateways{u"nftables"_s, u"iptables"_s};

HandoffInput namesInput()
{
    HandoffInput input = smallInput();
    giveNftablesSite(input);
    for (const QString &id : gateways)
        input.plan.handoff.site[id][u"names"_s] = u"dnsmasq"_s;
    return input;
}

/// Two families, a source that is missing, a proxy by its address, two names that look alike, practice.
HandoffInput fullNamesInput()
{
    HandoffInput input = namesInput();
    input.rules[0].sources.append(cidr(u"2001:470:1::/48"_s));
    input.rules[1].sources.clear();
    input.rules.append(
        rule(u"proxy"_s, Initiator::Nodes, u"10.9.8.7"_s, Volatility::Internal, {u"10.0.0.0/16"_s}, 3128));
    input.rules.append(
        rule(u"a"_s, Initiator::Nodes, u"reg-a.example.org"_s, Volatility::Cdn, {u"10.0.0.0/16"_s}));
    input.rules.append(
        rule(u"b"_s, Initiator::Nodes, u"reg.a.example.org"_s, Volatility::Cdn, {u"10.0.0.0/16"_s}));
    input.plan.cluster.name = u"Prod East"_s;
    input.practice = u"open"_s;
    return input;
}

QByteArray fileOf(const HandoffInput &input, const QString &id, const QString &name)
{
    return emitted(input, id).value(u"firewall/%1/%2"_s.arg(id, name));
}

Finished dnsmasqTest(const QByteArray &conf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"dnsmasq.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(conf);
    file.close();
    return runProgram(u"dnsmasq"_s, {u"--test"_s, u"--conf-file="_s + file.fileName()});
}

/// The sets and then the rules of both families, in a network namespace where nothing else is.
Finished loadIptables(const HandoffInput &input)
{
    QTemporaryDir folder;
    for (const char *name : {"install.ipsets", "install.v4.rules", "install.v6.rules"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(fileOf(input, u"iptables"_s, QLatin1String(name)));
    }
    return runProgram(
        u"unshare"_s,
        {u"-n"_s, u"sh"_s, u"-ec"_s,
         u"cd '%1'; for run in 1 2; do ipset restore -exist -file install.ipsets; "
         "iptables-restore --noflush install.v4.rules; "
         "[ ! -s install.v6.rules ] || ip6tables-restore --noflush install.v6.rules; done"_s.arg(
             folder.path())});
}

Finished checkNft(const QByteArray &bytes)
{
    return runProgram(u"unshare"_s, {u"-n"_s, u"nft"_s, u"-c"_s, u"-f"_s, u"-"_s}, bytes);
}

} // namespace

class TestDnsmasqNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<HandoffInput>("input");
        QTest::addColumn<QString>("folder");
        QTest::newRow("small") << namesInput() << u"names"_s;
        QTest::newRow("full") << fullNamesInput() << u"names-full"_s;
        HandoffInput ipv6 = fullNamesInput();
        ipv6.plan.egress.ipFamily = IpFamily::Ipv6;
        QTest::newRow("IPv6 only") << ipv6 << u"names-ipv6"_s;
        HandoffInput noSite = namesInput();
        noSite.plan.handoff.site[u"nftables"_s].remove(u"table"_s);
        QTest::newRow("no table") << noSite << u"names-nosite"_s;
    }
    void golden()
    {
        QFETCH(const HandoffInput, input);
        QFETCH(const QString, folder);
        for (const QString &id : gateways) {
            const QMap<QString, QByteArray> files = emitted(input, id);
            for (auto entry = files.cbegin(); entry != files.cend(); ++entry)
                compareGolden(entry.value(), folder + u'/' + entry.key());
        }
    }

    void everyFileIsTakenByItsProgram()
    {
        for (const HandoffInput &input : {namesInput(), fullNamesInput()}) {
            for (const QString &id : gateways) {
                const Finished tested = dnsmasqTest(fileOf(input, id, u"dnsmasq.conf"_s));
                QVERIFY2(tested.exitCode == 0 && tested.err.trimmed() == "dnsmasq: syntax check OK.",
                         tested.err.constData());
            }
            for (const char *name : {"install.nft", "remove.nft"}) {
                const Finished checked = checkNft(fileOf(input, u"nftables"_s, QLatin1String(name)));
                QVERIFY2(checked.exitCode == 0, checked.err.constData());
            }
            const Finished loaded = loadIptables(input);
            QVERIFY2(loaded.exitCode == 0 && loaded.err.isEmpty(), loaded.err.constData());
        }
    }

    /// A set that the line for dnsmasq names and nobody makes would stay shut without a word.
    void everySetIsMadeAndUsed()
    {
        for (const QString &id : gateways) {
            const HandoffInput input = fullNamesInput();
            const QMap<QString, QStringList> sets =
                dnsmasqSets(QString::fromUtf8(fileOf(input, id, u"dnsmasq.conf"_s)));
            QVERIFY(sets.size() >= 4);
            const QString made = QString::fromUtf8(fileOf(input, id, u"install.nft"_s) +
                                                   fileOf(input, id, u"install.ipsets"_s));
            const QString used = QString::fromUtf8(fileOf(input, id, u"install.nft"_s) +
                                                   fileOf(input, id, u"install.v4.rules"_s) +
                                                   fileOf(input, id, u"install.v6.rules"_s));
            for (auto set = sets.begin(); set != sets.end(); ++set) {
                QVERIFY2(set->size() == 1, qPrintable(set.key()));
                QVERIFY2(made.contains(u"filter %1 { type"_s.arg(set.key())) ||
                             made.contains(u"create %1 hash:ip"_s.arg(set.key())),
                         qPrintable(set.key()));
                QVERIFY2(used.contains(u'@' + set.key()) || used.contains(u"--match-set "_s + set.key()),
                         qPrintable(set.key()));
            }
        }
    }

    void noTextGetsAWordIn()
    {
        for (quint32 seed = 0; seed < 40; ++seed) {
            HandoffInput input = namesInput();
            input.plan.handoff.changeId = hostileText(seed);
            input.rules[0].why = hostileText(seed + 1000);
            input.plan.cluster.name = hostileText(seed + 2000).left(60);
            for (const QString &id : gateways) {
                const QByteArray conf = fileOf(input, id, u"dnsmasq.conf"_s);
                for (const QByteArray &line : conf.split('\n')) {
                    static const QRegularExpression right(QRegularExpression::anchoredPattern(
                        u"(#[ -~]*|nftset=/[a-z0-9.-]+/[46]#inet#filter#\\w+(,[46]#inet#filter#\\w+)*|"
                        "ipset=/[a-z0-9.-]+/\\w+(,\\w+)*|)"_s));
                    QVERIFY2(right.match(QString::fromUtf8(line)).hasMatch(), line.constData());
                }
                QCOMPARE(conf.count("set=/"), 2);
            }
            const Finished checked = checkNft(fileOf(input, u"nftables"_s, u"install.nft"_s));
            QVERIFY2(checked.exitCode == 0, checked.err.constData());
            QCOMPARE(fileOf(input, u"nftables"_s, u"install.nft"_s).count(" accept comment "), 3);
        }
    }
};

NETSETUP_TEST(TestDnsmasqNames)
#include "tst_dnsmasqnames.moc"
