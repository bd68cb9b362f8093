// The iptables files as text: golden files, what is complete and what waits, and that no input gets a word
// in.
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install4 = u"firewall/iptables/install.v4.rules"_s;
const QString install6 = u"firewall/iptables/install.v6.rules"_s;
const QString later4 = u"firewall/iptables/install.v4.rules.incomplete.txt"_s;
const QString removal = u"firewall/iptables/remove.sh"_s;

QMap<QString, QByteArray> files(const HandoffInput &input)
{
    return emitted(input, u"iptables"_s);
}

HandoffInput readyInput()
{
    HandoffInput input = smallInput();
    input.plan.handoff.site[u"iptables"_s] = {{u"chain"_s, u"FORWARD"_s}};
    return input;
}

HandoffInput dualStackInput()
{
    HandoffInput input = readyInput();
    input.rules[0].sources.append(cidr(u"2001:470:1::/48"_s));
    input.rules[1].sources.clear();
    input.rules.append(
        rule(u"proxy"_s, Initiator::Nodes, u"10.9.8.7"_s, Volatility::Internal, {u"10.0.0.0/16"_s}, 3128));
    input.addresses.append(seen(receiverHost(), u"2a05:d018::10"_s));
    input.plan.cluster.name = u"Prod East"_s;
    input.practice = u"open"_s;
    return input;
}

Finished restore(const QString &program, const QStringList &options, const QByteArray &bytes)
{
    return runProgram(u"unshare"_s, QStringList{u"-n"_s, program} + options, bytes);
}

/// What the programs of both kinds say of it, in a network namespace where nothing else is.
QByteArray faults(const QString &path, const QByteArray &bytes)
{
    const QString start = path == install6 ? u"ip6tables"_s : u"iptables"_s;
    QByteArray said;
    for (const char *kind : {"-legacy-restore", "-nft-restore"}) {
        const Finished judged =
            restore(start + QString::fromLatin1(kind), {u"--test"_s, u"--noflush"_s}, bytes);
        if (judged.exitCode != 0)
            said += kind + judged.err;
    }
    return said;
}

QByteArray shellFaults(const QByteArray &script)
{
    const Finished judged = runProgram(u"shellcheck"_s, {u"--shell=sh"_s, u"-"_s}, script);
    return judged.exitCode == 0 ? QByteArray() : judged.out + judged.err;
}

QStringList statements(const QByteArray &bytes)
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines.append(line);
    }
    return lines;
}

/// Every line that the files may hold, and nothing else.
bool isKnownStatement(const QString &line)
{
    static const QRegularExpression known(QRegularExpression::anchoredPattern(
        u"\\*filter|COMMIT|:[a-z0-9_]{1,28} - \\[0:0\\]|-A [a-z0-9_]{1,28} -s [0-9a-f.:]+/[0-9]+ "
        "-d [0-9a-f.:]+/[0-9]+ -p tcp -m tcp --dport [0-9]+ -m conntrack --ctstate NEW -m comment "
        "--comment \"[A-Za-z0-9 ._:/@()+=,-]{1,255}\" -j ACCEPT"_s));
    return known.match(line).hasMatch();
}

} // namespace

class TestIptables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<HandoffInput>("input");
        QTest::addColumn<QString>("folder");
        QTest::newRow("a small plan with the hook chain") << readyInput() << u"small"_s;
        QTest::newRow("a small plan without it") << smallInput() << u"small-nosite"_s;
        QTest::newRow("two families, a missing source, a proxy by address, practice")
            << dualStackInput() << u"full"_s;
    }
    void golden()
    {
        QFETCH(const HandoffInput, input);
        QFETCH(const QString, folder);
        const QMap<QString, QByteArray> printed = files(input);
        QVERIFY(printed.contains(install4) && printed.contains(removal));
        for (auto entry = printed.cbegin(); entry != printed.cend(); ++entry)
            compareGolden(entry.value(), folder + u'/' + entry.key());
    }

    void bothKindsOfIptablesTakeEveryFileThatMayBeLoaded()
    {
        for (const HandoffInput &input : {readyInput(), smallInput(), dualStackInput()}) {
            const QMap<QString, QByteArray> printed = files(input);
            for (const QString &path : {install4, install6}) {
                if (printed.contains(path))
                    QCOMPARE(faults(path, printed.value(path)), QByteArray());
            }
            QCOMPARE(shellFaults(printed.value(removal)), QByteArray());
        }
        QVERIFY(!faults(later4, files(dualStackInput()).value(later4)).isEmpty());
        QVERIFY(!files(readyInput()).contains(install6));
    }

    void filesAreAsciiWithLineFeedsAndAFinalOne()
    {
        const QMap<QString, QByteArray> printed = files(dualStackInput());
        QCOMPARE(printed.size(), 5);
        for (const QByteArray &bytes : printed) {
            QVERIFY(bytes.endsWith('\n') && !bytes.contains('\r'));
            QVERIFY(std::all_of(bytes.cbegin(), bytes.cend(),
                                [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
        }
    }

    void theHookChainIsAskedForAndOnlyTwoAreTaken()
    {
        QVERIFY(files(smallInput()).value(install4).contains("(site parameter iptables.chain)"));
        QVERIFY(
            files(readyInput())
                .value(install4)
                .contains(
                    "iptables -w -C FORWARD -j sts_acme_egress 2>/dev/null || iptables -w -I FORWARD 1 -j "));
        HandoffInput input = readyInput();
        for (const QString &value : {u"INPUT"_s, u"FORWARD; reboot"_s, u"forward"_s, u"OUTPUT\n"_s}) {
            input.plan.handoff.site[u"iptables"_s][u"chain"_s] = value;
            const Result<Pack> pack = makePack(input, {});
            QVERIFY2(!pack.ok(), qPrintable(value));
            QCOMPARE(pack.error().field, u"--site iptables.chain"_s);
        }
    }

    void aRuleWithoutSourcesWaitsAndTheOthersDoNot()
    {
        HandoffInput input = readyInput();
        input.rules[1].sources.clear();
        const QMap<QString, QByteArray> printed = files(input);
        QCOMPARE(statements(printed.value(install4)).filter(u"ACCEPT"_s).size(), 2);
        QCOMPARE(statements(printed.value(later4)).filter(u"ACCEPT"_s).size(), 2);
        QVERIFY(printed.value(later4).contains("[IPv4 source addresses of the pods]"));
        // Where the file says they go, the waiting lines fit once the name is there.
        QByteArray waiting = statements(printed.value(later4)).join(u'\n').toUtf8();
        waiting.replace("[IPv4 source addresses of the pods]", "10.244.0.0/16");
        QByteArray whole = printed.value(install4);
        whole.replace("\nCOMMIT\n", QByteArray("\n" + waiting + "\nCOMMIT\n"));
        QCOMPARE(statements(whole).size(), 7);
        QCOMPARE(faults(install4, whole), QByteArray());
    }

    void withoutAnySourceNothingIsLoadableAndAllIsReady()
    {
        HandoffInput input = readyInput();
        const QStringList planned = statements(files(input).value(install4));
        for (Rule &one : input.rules)
            one.sources.clear();
        const QMap<QString, QByteArray> printed = files(input);
        QCOMPARE(statements(printed.value(install4)), QStringList());
        QCOMPARE(faults(install4, printed.value(install4)), QByteArray());
        QByteArray filled = printed.value(later4);
        filled.replace("[IPv4 source addresses of the nodes]", "10.0.0.0/16")
            .replace("[IPv4 source addresses of the pods]", "10.244.0.0/16");
        QCOMPARE(statements(filled), planned);
    }

    void aSourceOfTheOtherFamilyOpensNothing()
    {
        HandoffInput input = readyInput();
        input.rules[0].sources = {cidr(u"2001:470:1::/48"_s)};
        const QMap<QString, QByteArray> printed = files(input);
        QCOMPARE(statements(printed.value(install4)).filter(u"ACCEPT"_s).size(), 2);
        QVERIFY(printed.value(install4).contains("no IPv4 source address is given"));
        QVERIFY(!printed.contains(install6));
    }

    void twoClustersOfOneTenantShareNoChain()
    {
        HandoffInput one = readyInput();
        HandoffInput two = readyInput();
        one.plan.cluster.name = u"a-long-name-of-a-cluster-east"_s;
        two.plan.cluster.name = u"a-long-name-of-a-cluster-west"_s;
        QVERIFY(statements(files(one).value(install4)).at(1) != statements(files(two).value(install4)).at(1));
    }

    void hostileTextGetsNoWordIn()
    {
        const qsizetype planned = statements(files(readyInput()).value(install4)).size();
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = readyInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000);
            input.vantage = hostileText(seed + 3000);
            input.toolVersion = hostileText(seed + 4000);
            input.practice = seed % 2 ? hostileText(seed + 5000) : QString();
            for (Rule &one : input.rules) {
                one.why = hostileText(seed + 6000);
                one.inspectionReason = Phrase::verbatim(hostileText(seed + 8000));
            }
            const QMap<QString, QByteArray> printed = files(input);
            const QStringList lines = statements(printed.value(install4));
            QCOMPARE(lines.size(), planned);
            for (const QString &line : lines)
                QVERIFY2(isKnownStatement(line), qPrintable(line));
            if (seed % 10 == 0) {
                QCOMPARE(faults(install4, printed.value(install4)), QByteArray());
                QCOMPARE(shellFaults(printed.value(removal)), QByteArray());
            }
        }
    }
};

NETSETUP_TEST(TestIptables)
#include "tst_iptables.moc"
