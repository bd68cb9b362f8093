// The nftables files as text: golden files, what is complete and what waits, and that no input gets a word
// in.
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install = QStringLiteral("firewall/nftables/install.nft");
const QString later = QStringLiteral("firewall/nftables/install.nft.incomplete.txt");
const QString removal = QStringLiteral("firewall/nftables/remove.nft");

HandoffInput readyInput()
{
    HandoffInput input = smallInput();
    giveNftablesSite(input);
    return input;
}

HandoffInput dualStackInput()
{
    HandoffInput input = readyInput();
    input.rules[0].sources.append(cidr(QStringLiteral("2001:470:1::/48")));
    input.rules[1].sources.clear();
    input.rules.append(rule(QStringLiteral("proxy"), Initiator::Nodes, QStringLiteral("10.9.8.7"),
                            QStringLiteral("internal"), {QStringLiteral("10.0.0.0/16")}, 3128));
    input.rules.append(rule(QStringLiteral("chart-repo"), Initiator::Workstation,
                            QStringLiteral("helm.example.org"), QStringLiteral("pinned"), {}));
    input.addresses.append(seen(receiverHost(), QStringLiteral("2a05:d018::10")));
    input.plan.cluster.name = QStringLiteral("Prod East");
    input.practice = QStringLiteral("open");
    return input;
}

/// nft's own judgement, in a network namespace where nothing else is.
Finished check(const QByteArray &bytes)
{
    return runProgram(QStringLiteral("unshare"),
                      {QStringLiteral("-n"), QStringLiteral("nft"), QStringLiteral("-c"),
                       QStringLiteral("-f"), QStringLiteral("-")},
                      bytes);
}

QStringList statements(const QByteArray &bytes)
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(bytes).split(QLatin1Char('\n'))) {
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            lines.append(line);
    }
    return lines;
}

qsizetype accepts(const QByteArray &bytes)
{
    return statements(bytes).filter(QRegularExpression(QStringLiteral("\\baccept\\b"))).size();
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
        QTest::newRow("a small plan with all site parameters") << readyInput() << QStringLiteral("small");
        QTest::newRow("a small plan without site parameters")
            << smallInput() << QStringLiteral("small-nosite");
        QTest::newRow("two families, a missing source, a proxy by address, practice")
            << dualStackInput() << QStringLiteral("full");
    }
    void golden()
    {
        QFETCH(const HandoffInput, input);
        QFETCH(const QString, folder);
        const QMap<QString, QByteArray> files = emitted(input, QStringLiteral("nftables"));
        for (auto entry = files.cbegin(); entry != files.cend(); ++entry)
            compareGolden(entry.value(), folder + QLatin1Char('/') + entry.key());
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
            input.plan.handoff.site[QStringLiteral("nftables")][QStringLiteral("family")] = family;
            const QMap<QString, QByteArray> files = emitted(input, QStringLiteral("nftables"));
            for (const QString &path : {install, removal}) {
                const Finished judged = check(files.value(path, "(missing)"));
                QVERIFY2(judged.exitCode == 0, judged.err.constData());
            }
            QVERIFY(!files.contains(later) || check(files.value(later)).exitCode != 0);
        }
    }

    void filesAreAsciiWithLineFeedsAndAFinalOne()
    {
        const QMap<QString, QByteArray> files = emitted(dualStackInput(), QStringLiteral("nftables"));
        QCOMPARE(files.size(), 3);
        for (const QByteArray &bytes : files) {
            QVERIFY(bytes.endsWith('\n') && !bytes.contains('\r'));
            QVERIFY(std::all_of(bytes.cbegin(), bytes.cend(),
                                [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
        }
    }

    void withoutATableNothingIsLoadableAndAllIsReady()
    {
        const QMap<QString, QByteArray> files = emitted(smallInput(), QStringLiteral("nftables"));
        QCOMPARE(statements(files.value(install)), QStringList());
        QCOMPARE(statements(files.value(removal)), QStringList());
        QVERIFY(files.value(install).contains(
            "needs site parameter nftables.family and site parameter nftables.table"));
        QByteArray filled = files.value(later);
        filled.replace("[site parameter nftables.family]", "inet")
            .replace("[site parameter nftables.table]", "filter");
        QCOMPARE(statements(filled),
                 statements(emitted(readyInput(), QStringLiteral("nftables")).value(install)));
    }

    void aRuleWithoutSourcesWaitsAndTheOthersDoNot()
    {
        HandoffInput input = readyInput();
        input.rules[1].sources.clear();
        const QMap<QString, QByteArray> files = emitted(input, QStringLiteral("nftables"));
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
        for (const QString &line :
             statements(emitted(dualStackInput(), QStringLiteral("nftables")).value(install)))
            QVERIFY(!line.contains(QLatin1String("daddr acme")));
    }

    void twoClustersOfOneTenantShareNoChain()
    {
        HandoffInput one = readyInput();
        HandoffInput two = readyInput();
        one.plan.cluster.name = QStringLiteral("east");
        two.plan.cluster.name = QStringLiteral("west");
        QVERIFY(emitted(one, QStringLiteral("nftables")).value(install).contains("sts_acme_east_egress"));
        QVERIFY(emitted(two, QStringLiteral("nftables")).value(install).contains("sts_acme_west_egress"));
    }

    void aSourceOfTheOtherFamilyOpensNothing()
    {
        HandoffInput input = readyInput();
        input.rules = {input.rules.at(0)};
        input.rules[0].sources = {cidr(QStringLiteral("2001:470:1::/48"))};
        const QByteArray bytes = emitted(input, QStringLiteral("nftables")).value(install);
        QCOMPARE(accepts(bytes), 0);
        QVERIFY(bytes.contains("no IPv4 source address is given"));
    }

    void practiceIsInTheHeaderAndInTheRules()
    {
        HandoffInput input = readyInput();
        input.practice = QStringLiteral("open");
        const QByteArray bytes = emitted(input, QStringLiteral("nftables")).value(install);
        QVERIFY(bytes.contains("# PRACTICE: "));
        QVERIFY(bytes.contains("comment \"PRACTICE sts-acme-receiver-nodes NET-1\""));
    }

    void hostileTextGetsNoWordIn()
    {
        const QStringList planned =
            statements(emitted(readyInput(), QStringLiteral("nftables")).value(install));
        const QRegularExpression comments(QStringLiteral("\"[^\"]*\""));
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = readyInput();
            input.plan.handoff.changeId = hostileText(seed);
            input.vantage = hostileText(seed + 1000);
            input.toolVersion = hostileText(seed + 2000);
            input.practice = seed % 2 ? hostileText(seed + 3000) : QString();
            for (Rule &one : input.rules) {
                one.why = hostileText(seed + 4000);
                one.purpose = hostileText(seed + 5000);
                one.inspectionReason = hostileText(seed + 6000);
            }
            const QByteArray bytes = emitted(input, QStringLiteral("nftables")).value(install);
            QStringList lines = statements(bytes);
            QCOMPARE(lines.replaceInStrings(comments, QStringLiteral("\"\"")),
                     QStringList(planned).replaceInStrings(comments, QStringLiteral("\"\"")));
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
            const QMap<QString, QByteArray> files = emitted(input, QStringLiteral("nftables"));
            QCOMPARE(accepts(files.value(install)), 2);
            QCOMPARE(statements(files.value(install)).filter(QStringLiteral("add chain")).size(), 1);
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
