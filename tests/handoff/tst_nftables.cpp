// The nftables files as text: golden files, what is complete and what waits, and that no input gets a word
// in.
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install = u"firewall/nftables/install.nft"_s;
const QString later = u"firewall/nftables/install.nft.incomplete.txt"_s;
const QString removal = u"firewall/nftables/remove.nft"_s;

HandoffInput readyInput()
{
    HandoffInput input = smallInput();
    giveNftablesSite(input);
    return input;
}

HandoffInput dualStackInput()
{
    HandoffInput input = readyInput();
    input.rules[0].sources.append(cidr(u"2001:470:1::/48"_s));
    input.rules[1].sources.clear();
    input.rules.append(
        rule(u"proxy"_s, Initiator::Nodes, u"10.9.8.7"_s, Volatility::Internal, {u"10.0.0.0/16"_s}, 3128));
    input.rules.append(
        rule(u"chart-repo"_s, Initiator::Workstation, u"helm.example.org"_s, Volatility::Pinned, {}));
    input.addresses.append(seen(receiverHost(), u"2a05:d018::10"_s));
    input.plan.cluster.name = u"Prod East"_s;
    input.practice = u"open"_s;
    return input;
}

/// nft's own judgement, in a network namespace where nothing else is.
Finished check(const QByteArray &bytes)
{
    return runProgram(u"unshare"_s, {u"-n"_s, u"nft"_s, u"-c"_s, u"-f"_s, u"-"_s}, bytes);
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

qsizetype accepts(const QByteArray &bytes)
{
    return statements(bytes).filter(QRegularExpression(u"\\baccept\\b"_s)).size();
}

} // namespace

class TestNftables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<HandoffInput>("input");
        QTest::addColumn<QString>("folder");
        QTest::newRow("a small plan with all site parameters") << readyInput() << u"small"_s;
        QTest::newRow("a small plan without site parameters") << smallInput() << u"small-nosite"_s;
        QTest::newRow("two families, a missing source, a proxy by address, practice")
            << dualStackInput() << u"full"_s;
    }
    void golden()
    {
        QFETCH(const HandoffInput, input);
        QFETCH(const QString, folder);
        const QMap<QString, QByteArray> files = emitted(input, u"nftables"_s);
        for (auto entry = files.cbegin(); entry != files.cend(); ++entry)
            compareGolden(entry.value(), folder + u'/' + entry.key());
    }

    void everyFileThatMayBeLoadedPassesTheParser_data()
    {
        QTest::addColumn<QString>("family");
        for (const char *family : {"inet", "ip", "ip6", ""})
            QTest::newRow(*family ? family : "no family") << QString::fromLatin1(family);
    }
    void everyFileThatMayBeLoadedPassesTheParser()
    {
        QFETCH(const QString, family);
        for (HandoffInput input : {readyInput(), dualStackInput()}) {
            input.plan.handoff.site[u"nftables"_s][u"family"_s] = family;
            const QMap<QString, QByteArray> files = emitted(input, u"nftables"_s);
            for (const QString &path : {install, removal}) {
                const Finished judged = check(files.value(path, "(missing)"));
                QVERIFY2(judged.exitCode == 0, judged.err.constData());
            }
            QVERIFY(!files.contains(later) || check(files.value(later)).exitCode != 0);
        }
    }

    void filesAreAsciiWithLineFeedsAndAFinalOne()
    {
        const QMap<QString, QByteArray> files = emitted(dualStackInput(), u"nftables"_s);
        QCOMPARE(files.size(), 3);
        for (const QByteArray &bytes : files) {
            QVERIFY(bytes.endsWith('\n') && !bytes.contains('\r'));
            QVERIFY(std::all_of(bytes.cbegin(), bytes.cend(),
                                [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
        }
    }

    void withoutATableNothingIsLoadableAndAllIsReady()
    {
        const QMap<QString, QByteArray> files = emitted(smallInput(), u"nftables"_s);
        QCOMPARE(statements(files.value(install)), QStringList());
        QCOMPARE(statements(files.value(removal)), QStringList());
        QVERIFY(files.value(install).contains(
            "needs site parameter nftables.family and site parameter nftables.table"));
        QByteArray filled = files.value(later);
        filled.replace("[site parameter nftables.family]", "inet")
            .replace("[site parameter nftables.table]", "filter");
        QCOMPARE(statements(filled), statements(emitted(readyInput(), u"nftables"_s).value(install)));
    }

    void aRuleWithoutSourcesWaitsAndTheOthersDoNot()
    {
        HandoffInput input = readyInput();
        input.rules[1].sources.clear();
        const QMap<QString, QByteArray> files = emitted(input, u"nftables"_s);
        QCOMPARE(accepts(files.value(install)), 1);
        QCOMPARE(accepts(files.value(later)), 1);
        QVERIFY(files.value(later).contains("[IPv4 source addresses of the pods]"));
        QVERIFY(!files.value(install).contains(" any "));
        // What waits fits behind what is loaded, once the name is there.
        QByteArray whole = files.value(install) + files.value(later);
        whole.replace("[IPv4 source addresses of the pods]", "10.244.0.0/16");
        const Finished judged = check(whole);
        QVERIFY2(judged.exitCode == 0, judged.err.constData());
    }

    void namesAreNeverPrintedAsDestinations()
    {
        for (const QString &line : statements(emitted(dualStackInput(), u"nftables"_s).value(install)))
            QVERIFY(!line.contains("daddr acme"_L1));
    }

    void twoClustersOfOneTenantShareNoChain()
    {
        HandoffInput one = readyInput();
        HandoffInput two = readyInput();
        one.plan.cluster.name = u"east"_s;
        two.plan.cluster.name = u"west"_s;
        QVERIFY(emitted(one, u"nftables"_s).value(install).contains("sts_acme_east_egress"));
        QVERIFY(emitted(two, u"nftables"_s).value(install).contains("sts_acme_west_egress"));
    }

    void aSourceOfTheOtherFamilyOpensNothing()
    {
        HandoffInput input = readyInput();
        input.rules = {input.rules.at(0)};
        input.rules[0].sources = {cidr(u"2001:470:1::/48"_s)};
        const QByteArray bytes = emitted(input, u"nftables"_s).value(install);
        QCOMPARE(accepts(bytes), 0);
        QVERIFY(bytes.contains("no IPv4 source address is given"));
    }

    void practiceIsInTheHeaderAndInTheRules()
    {
        HandoffInput input = readyInput();
        input.practice = u"open"_s;
        const QByteArray bytes = emitted(input, u"nftables"_s).value(install);
        QVERIFY(bytes.contains("# PRACTICE: "));
        QVERIFY(bytes.contains("comment \"PRACTICE sts-acme-receiver-nodes NET-1\""));
    }

    void hostileTextGetsNoWordIn()
    {
        const QStringList planned = statements(emitted(readyInput(), u"nftables"_s).value(install));
        const QRegularExpression comments(u"\"[^\"]*\""_s);
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = readyInput();
            input.plan.handoff.changeId = hostileText(seed);
            input.vantage = hostileText(seed + 1000);
            input.toolVersion = hostileText(seed + 2000);
            input.practice = seed % 2 ? hostileText(seed + 3000) : QString();
            for (Rule &one : input.rules) {
                one.why = hostileText(seed + 4000);
                one.inspectionReason = Phrase::verbatim(hostileText(seed + 6000));
            }
            const QByteArray bytes = emitted(input, u"nftables"_s).value(install);
            QStringList lines = statements(bytes);
            QCOMPARE(lines.replaceInStrings(comments, u"\"\""_s),
                     QStringList(planned).replaceInStrings(comments, u"\"\""_s));
            if (seed % 5 == 0) {
                const Finished judged = check(bytes);
                QVERIFY2(judged.exitCode == 0, judged.err.constData());
            }
        }
    }

    void hostileNamesOfTenantAndClusterGetNoWordIn()
    {
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = readyInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            const QMap<QString, QByteArray> files = emitted(input, u"nftables"_s);
            QCOMPARE(accepts(files.value(install)), 2);
            QCOMPARE(statements(files.value(install)).filter(u"add chain"_s).size(), 1);
            if (seed % 5 == 0) {
                for (const QString &path : {install, removal}) {
                    const Finished judged = check(files.value(path));
                    QVERIFY2(judged.exitCode == 0, judged.err.constData());
                }
            }
        }
    }
};

NETSETUP_TEST(TestNftables)
#include "tst_nftables.moc"
