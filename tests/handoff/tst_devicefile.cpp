// How rules are grouped for every device, and how a device's file and what waits beside it are written.
#include "base/json.h"
#include "handoff/formats/devicefile.h"
#include "handoff/planning/openings.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

Format boxFormat()
{
    Format made;
    made.id = u"box"_s;
    made.title = u"Box"_s;
    made.can.names = NameSupport::Exact;
    made.can.scopes = {Initiator::Nodes, Initiator::Pods};
    made.can.siteParameters = {{u"zone"_s, u".*"_s, {}, &always}, {u"group"_s, u".*"_s, {}}};
    return made;
}

DeviceFile boxFile()
{
    DeviceFile file;
    file.name = u"install.box"_s;
    file.usage = {u"Load: as usual"_s};
    file.ready = {u"allow one"_s};
    return file;
}

QList<Artifact> printedFiles(const DeviceFile &file)
{
    const Format box = boxFormat();
    const HandoffInput input = smallInput();
    const QList<PlannedRule> rules = planFormat(box, input).rules;
    return printDeviceFiles({box, input, rules}, u"firewall"_s, {file});
}

QStringList pathsOf(const QList<Artifact> &artifacts)
{
    QStringList paths;
    for (const Artifact &artifact : artifacts)
        paths.append(artifact.path);
    return paths;
}

QList<Opening> openingsIn(const HandoffInput &input)
{
    return openingsOf(input, planFormat(boxFormat(), input).rules);
}

} // namespace

class TestDeviceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineOfTheHeaderIsAComment_data()
    {
        QTest::addColumn<QString>("comment");
        for (const char *sign : {"#", "//", "!", "REM"})
            QTest::newRow(sign) << QString::fromLatin1(sign);
    }
    void everyLineOfTheHeaderIsAComment()
    {
        QFETCH(const QString, comment);
        DeviceFile file = boxFile();
        file.comment = comment;
        file.about = {u"line\nallow everything"_s, u"\u202e\r"_s};
        const QList<Artifact> files = printedFiles(file);
        QCOMPARE(pathsOf(files), QStringList{u"firewall/box/install.box"_s});
        QCOMPARE(files.first().role, FileRole::Main);
        QStringList lines = QString::fromLatin1(files.first().bytes).split(u'\n');
        QVERIFY(lines.contains(QString(comment + u" Load: as usual"_s)));
        lines.removeIf([&comment](const QString &line) { return line.startsWith(comment); });
        QCOMPARE(lines, (QStringList{{}, u"allow one"_s, {}}));
    }

    void whatLacksANameWaitsBesideTheFile()
    {
        DeviceFile file = boxFile();
        file.waiting = {u"allow [zone]"_s};
        file.waitingPlace = u"the end"_s;
        const QList<Artifact> files = printedFiles(file);
        QCOMPARE(pathsOf(files),
                 (QStringList{u"firewall/box/install.box"_s, u"firewall/box/install.box.incomplete.txt"_s}));
        QVERIFY(files.at(0).bytes.contains("# NOT COMPLETE: more statements wait in install.box.incomplete"));
        QVERIFY(!files.at(0).bytes.contains("allow [zone]"));
        QCOMPARE(files.at(1).role, FileRole::Incomplete);
        QVERIFY(files.at(1).bytes.contains("# DO NOT LOAD: "));
        QVERIFY(files.at(1).bytes.endsWith("move the lines to the end\n\nallow [zone]\n"));
        file.ready.clear();
        QVERIFY(printedFiles(file).first().bytes.contains("# NOTHING TO LOAD YET: all statements wait"));
    }

    void aFormatWithoutCommentsHasItsHeaderInAFileOfItsOwn()
    {
        DeviceFile file = boxFile();
        file.comment.clear();
        file.waiting = {u"allow [zone]"_s};
        QList<Artifact> files = printedFiles(file);
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.at(0).bytes, QByteArray("allow one\n"));
        QCOMPARE(files.at(1).path, u"firewall/box/install.box.meta.json"_s);
        const QJsonObject meta = *json::parseObject(files.at(1).bytes, u"meta"_s);
        QCOMPARE(meta.value("file"_L1).toString(), u"install.box"_s);
        QVERIFY(meta.value("header"_L1).toArray().contains(u"Load: as usual"_s));
        QVERIFY(files.at(2).bytes.startsWith("# StackState Network Setup"));
        // An empty file would say "nothing" to the device.
        file.ready.clear();
        files = printedFiles(file);
        QCOMPARE(pathsOf(files), (QStringList{u"firewall/box/install.box.meta.json"_s,
                                              u"firewall/box/install.box.incomplete.txt"_s}));
        QVERIFY(files.first().bytes.contains("NOTHING TO LOAD YET"));
    }

    void aShellScriptMayBeRunAsItIs()
    {
        DeviceFile file = boxFile();
        file.isShellScript = true;
        file.role = FileRole::Removal;
        const QList<Artifact> files = printedFiles(file);
        QVERIFY(files.first().bytes.startsWith("#!/bin/sh\n# StackState"));
        QCOMPARE(files.first().mode, 0755);
        QCOMPARE(files.first().role, FileRole::Removal);
    }

    void whatTheFileSaysItselfIsNotSaidTwice()
    {
        Format box = boxFormat();
        box.can.sideEffect = u"it hums"_s;
        box.can.proof = u"look at it"_s;
        box.can.removal = u"unplug it"_s;
        const HandoffInput input = smallInput();
        const QList<PlannedRule> rules = planFormat(box, input).rules;
        const QString all = headerLines({box, input, rules}).join(u'\n');
        for (const char *text : {"Side effect: it hums", "Check: look at it", "Remove: unplug it"})
            QVERIFY2(all.contains(QLatin1String(text)), text);
        const QString few =
            headerLines({box, input, rules}, {.sideEffect = true, .check = true, .removal = true})
                .join(u'\n');
        for (const char *text : {"hums", "look", "unplug"})
            QVERIFY2(!few.contains(QLatin1String(text)), text);
    }

    void onlyWhatThePlanNeedsIsMissing()
    {
        const Format box = boxFormat();
        HandoffInput input = smallInput();
        const QList<PlannedRule> rules;
        QCOMPARE(missingSite({box, input, rules}), QStringList{u"site parameter box.zone"_s});
        QCOMPARE(siteText({box, input, rules}, u"zone"_s), u"[site parameter box.zone]"_s);
        input.plan.handoff.site[u"box"_s] = {{u"zone"_s, u"trust"_s}};
        QCOMPARE(missingSite({box, input, rules}), QStringList());
        QCOMPARE(siteText({box, input, rules}, u"zone"_s), u"trust"_s);
    }

    void aRuleIsAnOpening()
    {
        const QList<Opening> openings = openingsIn(smallInput());
        QCOMPARE(openings.size(), 3);
        QCOMPARE(openings.at(1).initiators, QList<Initiator>{Initiator::Pods});
        QCOMPARE(openings.at(1).sourceTexts(), QStringList{u"10.244.0.0/16"_s});
        QCOMPARE(openings.at(1).to.size(), 1);
        QCOMPARE(openings.at(1).to.first().host, receiverHost());
        QVERIFY(openings.at(1).byName());
    }

    void rulesThatDifferInTheHostOnlyAreOneGroup()
    {
        const QList<Opening> groups = withHostsTogether(openingsIn(smallInput()));
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups.first().to.size(), 2);
        QCOMPARE(groups.first().to.last().host, u"quay.io"_s);
    }

    void whatDiffersInMoreStaysApart_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("port") << 0;
        QTest::newRow("protocol") << 1;
        QTest::newRow("sources") << 2;
        QTest::newRow("an address beside a name") << 3;
    }
    void whatDiffersInMoreStaysApart()
    {
        QFETCH(const int, change);
        HandoffInput input = smallInput();
        Rule &quay = input.rules[2];
        if (change == 0)
            quay.port = 8443;
        else if (change == 1)
            quay.protocol = Protocol::Udp;
        else if (change == 2)
            quay.sources.clear();
        else
            quay.host = u"10.9.8.7"_s;
        QCOMPARE(withHostsTogether(openingsIn(input)).size(), 3);
    }

    void everyHostThatIsPrintedByItsAddressesHasItsSnapshot()
    {
        // The first rule of the host is not this device's; the second is.
        HandoffInput input = smallInput();
        Format ofPods = *format(u"nftables"_s);
        ofPods.can.scopes = {Initiator::Pods};
        const Format *chosen = &ofPods;
        const FormatPlan plan = planFormat(*chosen, input);
        QCOMPARE(plan.rules.first().decision, Decision::Skip);
        const QStringList lines = snapshotHeader({*chosen, input, plan.rules});
        QCOMPARE(lines.filter(u"SNAPSHOT: addresses of acme"_s).size(), 1);
    }

    void whatAnotherStatementOpensIsNotToldAgain_data()
    {
        QTest::addColumn<QStringList>("nodes");
        QTest::addColumn<QStringList>("pods");
        QTest::addColumn<QStringList>("told"); // source and rules of each statement
        const QString both = u"sts-acme-receiver-nodes sts-acme-receiver-pods"_s;
        const QString nodes = u"sts-acme-receiver-nodes"_s;
        const QString pods = u"sts-acme-receiver-pods"_s;
        const QString wide = u"10.0.0.0/16"_s;
        const QString narrow = u"10.0.7.0/24"_s;
        const QString other = u"10.9.0.0/16"_s;
        QTest::newRow("the same source")
            << QStringList{wide} << QStringList{wide} << QStringList{wide + u": "_s + both};
        QTest::newRow("a narrower one behind it")
            << QStringList{wide} << QStringList{narrow} << QStringList{wide + u": "_s + both};
        QTest::newRow("a narrower one before it")
            << QStringList{narrow} << QStringList{wide} << QStringList{wide + u": "_s + both};
        QTest::newRow("another one stays") << QStringList{wide} << QStringList{other}
                                           << QStringList{wide + u": "_s + nodes, other + u": "_s + pods};
        QTest::newRow("one of two") << QStringList{wide, other} << QStringList{other}
                                    << QStringList{wide + u": "_s + nodes, other + u": "_s + both};
        QTest::newRow("what is not known yet waits for itself")
            << QStringList{wide} << QStringList()
            << QStringList{wide + u": "_s + nodes, u"[IPv4 source addresses of the pods]: "_s + pods};
    }
    void whatAnotherStatementOpensIsNotToldAgain()
    {
        QFETCH(const QStringList, nodes);
        QFETCH(const QStringList, pods);
        QFETCH(const QStringList, told);
        HandoffInput input = smallInput();
        input.rules = {
            rule(u"receiver"_s, Initiator::Nodes, receiverHost(), Volatility::Pinned, nodes),
            rule(u"receiver"_s, Initiator::Pods, receiverHost(), Volatility::Pinned, pods),
        };
        const FormatPlan plan = planFormat(*format(u"nftables"_s), input);
        QStringList found;
        for (const AddressOpening &opening : addressOpeningsOf(input, plan.rules).list)
            found.append(opening.source + u": "_s + opening.rules.join(u' '));
        QCOMPARE(found, told);
    }

    void aCommentNamesAllItsRules()
    {
        HandoffInput input = smallInput();
        const QStringList rules{u"sts-acme-receiver-nodes"_s, u"sts-acme-receiver-pods"_s};
        QCOMPARE(ruleComment(input, rules, 128), u"sts-acme-receiver-nodes+pods NET-1"_s);
        QCOMPARE(ruleComment(input, rules + QStringList{u"sts-acme-otlp-pods"_s}, 128),
                 u"sts-acme-receiver-nodes+pods+sts-acme-otlp-pods NET-1"_s);
    }

    void clientsWithTheSameSourcesAreOneGroup()
    {
        HandoffInput input = smallInput();
        for (Rule &one : input.rules)
            one.sources = {cidr(u"10.0.0.0/16"_s)};
        const QList<Opening> groups = withHostsTogether(openingsIn(input));
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.first().clientWords(), u"nodes-pods"_s);
        QCOMPARE(groups.first().to.size(), 2);
    }

    void aSourceThatIsNotKnownStandsInBrackets()
    {
        HandoffInput input = smallInput();
        input.rules[0].sources.clear();
        QCOMPARE(openingsIn(input).first().sourceTexts(), QStringList{u"[source addresses of the nodes]"_s});
    }
};

NETSETUP_TEST(TestDeviceFile)
#include "tst_devicefile.moc"
