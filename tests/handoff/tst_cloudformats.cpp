// The files for AWS and Google Cloud: golden files, exactly the planned connections, what waits and what does
// not, the scripts run by a real shell against a gcloud of ours, and that no input gets a word in.
#include "handoff/chartinput.h"
#include "handoff/fakecloud.h"
#include "handoff/hclreader.h"
#include "handoff/packreaders_cloud.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString suricata = u"firewall/aws-suricata/install.rules"_s;
const QString terraform = u"firewall/aws-terraform/install.tf"_s;
const QString securityGroup = u"firewall/aws-terraform/security-group.tf"_s;
const QString gcloud = u"firewall/gcp-gcloud/install.sh"_s;
const QString gcloudRemoval = u"firewall/gcp-gcloud/remove.sh"_s;
const QString cloudFormation = u"firewall/aws-cloudformation/install.yaml"_s;
const QString securityStack = u"firewall/aws-cloudformation/security-group.yaml"_s;
const QString gcpTerraform = u"firewall/gcp-terraform/install.tf"_s;
const QStringList formats{u"aws-suricata"_s, u"aws-terraform"_s, u"aws-cloudformation"_s,
                          u"azure-bicep"_s,  u"gcp-gcloud"_s,    u"gcp-terraform"_s};
const QStringList aws{suricata, terraform, cloudFormation};
const QString azure = u"firewall/azure-bicep/install.bicep"_s;
const QStringList gcp{gcloud, gcpTerraform};

QString incomplete(const QString &path)
{
    return path + u".incomplete.txt"_s;
}

void giveSites(HandoffInput &input)
{
    for (const QString &format : {u"aws-terraform"_s, u"aws-cloudformation"_s})
        input.plan.handoff.site[format] = {{u"rule-order"_s, u"strict"_s},
                                           {u"security-group"_s, u"sg-0123456789abcdef0"_s}};
    input.plan.handoff.site[u"azure-bicep"_s] = {{u"policy"_s, u"egress"_s}, {u"group-priority"_s, u"500"_s}};
    for (const QString &format : {u"gcp-gcloud"_s, u"gcp-terraform"_s})
        input.plan.handoff.site[format] = {{u"policy"_s, u"egress"_s}, {u"first-priority"_s, u"1000"_s}};
}

HandoffInput readyInput()
{
    HandoffInput input = smallInput();
    giveSites(input);
    return input;
}

/// Both families, pods without source, a proxy that is an address, a proxy that is a name, a clock.
HandoffInput fullInput()
{
    HandoffInput input = readyInput();
    const QString proxy = u"proxy.corp.example.com"_s;
    const QStringList nodes{u"10.0.0.0/16"_s, u"2001:470:1::/48"_s};
    input.rules[0].sources = {cidr(nodes.at(0)), cidr(nodes.at(1))};
    input.rules[1].sources.clear();
    input.rules.append(rule(u"proxy"_s, Initiator::Nodes, u"10.9.8.7"_s, Volatility::Internal, nodes, 3128));
    input.rules.append(rule(u"proxy-name"_s, Initiator::Nodes, proxy, Volatility::Internal, nodes, 3128));
    input.rules.append(rule(u"ntp"_s, Initiator::Nodes, u"time.corp.example.com"_s, Volatility::Internal,
                            {u"10.0.0.0/16"_s}, 123));
    input.rules[3].purpose = Purpose::Proxy;
    input.rules[4].purpose = Purpose::Proxy;
    input.rules[5].purpose = Purpose::Ntp;
    input.rules[5].protocol = Protocol::Udp;
    input.addresses.append({seen(receiverHost(), u"2a05:d018::10"_s), seen(proxy, u"10.9.8.6"_s),
                            seen(proxy, u"fd00::86"_s), seen(u"time.corp.example.com"_s, u"10.9.8.5"_s)});
    input.plan.cluster.name = u"Prod East"_s;
    input.practice = u"open"_s;
    return input;
}

QMap<QString, QByteArray> allFiles(const HandoffInput &input)
{
    QMap<QString, QByteArray> files;
    for (const QString &format : formats)
        files.insert(emitted(input, format));
    return files;
}

ToldSet opened(const QMap<QString, QByteArray> &files, const QString &path)
{
    const QString text = QString::fromUtf8(files.value(path));
    if (path.startsWith(cloudFormation))
        return suricataOpenings(cloudFormationRules(files.value(path)));
    if (path.startsWith(azure))
        return bicepOpenings(text);
    if (path.startsWith(gcpTerraform))
        return gcpTerraformOpenings(text);
    if (path.contains(".tf"_L1))
        return suricataOpenings(terraformRules(text));
    return path.contains(".sh"_L1) ? gcloudOpenings(text) : suricataOpenings(statementsOf(text));
}

ToldSet openedWhole(const QMap<QString, QByteArray> &files, const QString &path)
{
    return opened(files, path) + opened(files, incomplete(path));
}

QByteArray shellcheck(const QByteArray &script)
{
    const Finished judged = runProgram(u"shellcheck"_s, {u"-s"_s, u"sh"_s, u"-"_s}, script);
    return judged.exitCode == 0 ? QByteArray() : judged.out + judged.err + "!";
}

} // namespace

class TestCloudFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("small") << u"small"_s;
        QTest::newRow("full") << u"full"_s;
        QTest::newRow("no site") << u"small-nosite"_s;
    }
    void golden()
    {
        QFETCH(QString, folder);
        HandoffInput input = folder == "full"_L1 ? fullInput() : readyInput();
        if (folder == "small-nosite"_L1)
            input.plan.handoff.site.clear();
        const QMap<QString, QByteArray> printed = allFiles(input);
        for (auto entry = printed.cbegin(); entry != printed.cend(); ++entry)
            compareGolden(entry.value(), folder + u'/' + entry.key());
    }

    void theSmallPlanOpensThreeConnections()
    {
        const QMap<QString, QByteArray> printed = allFiles(readyInput());
        const ToldSet right{u"10.0.0.0/16|acme.app.stackstate.io|tcp/443"_s,
                            u"10.244.0.0/16|acme.app.stackstate.io|tcp/443"_s,
                            u"10.0.0.0/16|quay.io|tcp/443"_s};
        for (const QString &path : aws + gcp + QStringList{azure}) {
            QCOMPARE(opened(printed, path), right);
            QVERIFY(!printed.contains(incomplete(path)));
        }
    }

    void whatBeginsWithoutTlsIsMatchedByAddress()
    {
        const QMap<QString, QByteArray> printed = allFiles(fullInput());
        const ToldSet named{u"10.0.0.0/16|acme.app.stackstate.io|tcp/443"_s,
                            u"2001:470:1::/48|acme.app.stackstate.io|tcp/443"_s,
                            u"?|acme.app.stackstate.io|tcp/443"_s, u"10.0.0.0/16|quay.io|tcp/443"_s,
                            u"10.0.0.0/16|10.9.8.7|tcp/3128"_s};
        ToldSet right =
            named + ToldSet{u"10.0.0.0/16|10.9.8.6|tcp/3128"_s, u"2001:470:1::/48|fd00::86|tcp/3128"_s,
                            u"10.0.0.0/16|10.9.8.5|udp/123"_s};
        for (const QString &path : aws)
            QCOMPARE(openedWhole(printed, path), right);
        QVERIFY(printed.value(suricata).contains("PRACTICE"));
        // Azure Firewall knows no IPv6, and says what stays closed for that.
        ToldSet withoutIpv6 = right;
        for (const QString &fact : std::as_const(right)) {
            if (fact.startsWith("2001:"_L1))
                withoutIpv6.remove(fact);
        }
        QCOMPARE(openedWhole(printed, azure), withoutIpv6);
        QVERIFY(
            printed.value(azure).contains("PARTLY: sts-acme-receiver-nodes: Azure Firewall knows no IPv6"));
        // Who resolves the names itself takes them for any protocol.
        right = named + ToldSet{u"10.0.0.0/16|proxy.corp.example.com|tcp/3128"_s,
                                u"2001:470:1::/48|proxy.corp.example.com|tcp/3128"_s,
                                u"10.0.0.0/16|time.corp.example.com|udp/123"_s};
        for (const QString &path : gcp)
            QCOMPARE(openedWhole(printed, path), right);
        // Only the pods wait.
        for (const QString &path : aws + gcp + QStringList{azure})
            QCOMPARE(opened(printed, incomplete(path)), ToldSet{u"?|acme.app.stackstate.io|tcp/443"_s});
    }

    void aNameBehindAPlainPortWithMovingAddressesIsRefused()
    {
        HandoffInput input = fullInput();
        input.rules[5].volatility = Volatility::Unknown;
        const FormatPlan plan = planFormat(*format(u"aws-suricata"_s), input);
        QCOMPARE(plan.rules.at(5).decision, Decision::Refuse);
        QVERIFY(plan.rules.at(5).reason.english().contains("finds names in TLS alone"_L1));
        QCOMPARE(planFormat(*format(u"gcp-gcloud"_s), input).rules.at(5).decision, Decision::Emit);
    }

    /// The plan that most of them will have.
    void theMainScenarioIsWholeWithoutAReport()
    {
        Plan plan = chartPlan(u"stackstate-6.0"_s);
        plan.egress.mode = EgressMode::Firewall;
        plan.images.source = ImageSource::Quay;
        plan.egress.sources[Initiator::Nodes] = {cidr(u"10.0.0.0/16"_s)};
        plan.egress.sources[Initiator::Pods] = {cidr(u"10.244.0.0/16"_s)};
        HandoffInput input = chartInput(plan);
        input.addresses.clear();
        giveSites(input);
        ToldSet right;
        for (const Rule &one : std::as_const(input.rules))
            right.insert(u"%1|%2|tcp/443"_s.arg(one.sources.first().text(), one.host));
        QCOMPARE(right.size(), 12);
        const QMap<QString, QByteArray> printed = allFiles(input);
        for (const QString &path : aws + gcp + QStringList{azure}) {
            QCOMPARE(opened(printed, path), right);
            QVERIFY(!printed.value(path).contains("NOT IN THIS FILE"));
        }
        for (const QString &path : printed.keys())
            QVERIFY2(!path.endsWith("incomplete.txt"_L1), qPrintable(path));
    }

    void theReaderSeesOneMoreOrOneLess()
    {
        QMap<QString, QByteArray> printed = allFiles(readyInput());
        const ToldSet right = opened(printed, suricata);
        QByteArray &rules = printed[suricata];
        const QByteArray whole = rules;
        rules += "pass tls any any -> any any (sid:1;)\n";
        QVERIFY(opened(printed, suricata) != right);
        rules = QByteArray(whole).replace("content:\"quay.io\"", "content:\".quay.io\"");
        QVERIFY(opened(printed, suricata) != right);
        rules = whole.left(whole.lastIndexOf("pass "));
        QVERIFY(opened(printed, suricata) != right);
    }

    void terraformReadsTheFiles()
    {
        for (const HandoffInput &input : {readyInput(), fullInput()}) {
            const QMap<QString, QByteArray> printed = emitted(input, u"aws-terraform"_s);
            const QString resource =
                input.plan.cluster.name.isEmpty() ? u"sts_acme_egress"_s : u"sts_acme_prod_east_egress"_s;
            QCOMPARE(
                HclReader(QString::fromUtf8(printed.value(terraform))).statements(),
                (QStringList{u"resource \"aws_networkfirewall_rule_group\" \"%1\""_s.arg(resource),
                             u"  name"_s, u"  type"_s, u"  capacity"_s, u"  rule_group"_s,
                             u"    rules_source"_s, u"      rules_string"_s, u"    stateful_rule_options"_s,
                             u"      rule_order"_s, u"output \"%1_arn\""_s.arg(resource), u"  value"_s}));
        }
        const QString google =
            QString::fromUtf8(emitted(fullInput(), u"gcp-terraform"_s).value(gcpTerraform));
        const QStringList statements = HclReader(google).statements();
        QCOMPARE(statements.filter(u"resource"_s).size(), 7);
        QCOMPARE(statements.size(), 7 * 12);
        // The reader itself: a template is none of ours.
        QVERIFY(HclReader(u"a {\n  b = \"${c}\"\n}\n"_s).statements().isEmpty());
        QVERIFY(HclReader(u"a {\n  b = \"c\"\n"_s).statements().isEmpty());
        QVERIFY(!HclReader(u"a {\n  b = \"$${c}\"\n}\n"_s).statements().isEmpty());
    }

    void theSecurityGroupHoldsPinnedAddressesOfBothFamilies()
    {
        const QByteArray file = emitted(fullInput(), u"aws-terraform"_s).value(securityGroup);
        const QStringList statements = HclReader(QString::fromUtf8(file)).statements();
        QCOMPARE(statements.filter(u"resource"_s).size(), 6);
        QVERIFY(file.contains("toset([\"52.20.10.10/32\", \"52.20.10.11/32\"])"));
        QVERIFY(file.contains("toset([\"2a05:d018::10/128\"])"));
        QVERIFY(file.contains("# SNAPSHOT: addresses of acme.app.stackstate.io"));
        QVERIFY(file.contains("NOT IN THIS FILE: sts-acme-quay-registry-nodes"));
        QVERIFY(!file.contains("\"34.225.41.113"));
        QVERIFY(!file.contains("INCOMPLETE"));
        // The template has the same ranges, each a resource of its own.
        const QByteArray stack = emitted(fullInput(), u"aws-cloudformation"_s).value(securityStack);
        const QJsonObject resources = yamlDocuments(stack).first()["Resources"_L1].toObject();
        QStringList ranges;
        for (const QJsonValue &resource : resources)
            ranges.append(resource["Properties"_L1]["CidrIp"_L1].toString() +
                          resource["Properties"_L1]["CidrIpv6"_L1].toString());
        QStringList right{u"10.9.8.5/32"_s,    u"10.9.8.6/32"_s,    u"10.9.8.7/32"_s, u"2a05:d018::10/128"_s,
                          u"52.20.10.10/32"_s, u"52.20.10.11/32"_s, u"fd00::86/128"_s};
        ranges.sort();
        QCOMPARE(ranges, right);
        HandoffInput input = readyInput();
        input.addresses.clear();
        QVERIFY(!emitted(input, u"aws-terraform"_s).contains(securityGroup));
        QVERIFY(!emitted(input, u"aws-cloudformation"_s).contains(securityStack));
    }

    void withoutTheSiteNothingIsLoadable()
    {
        HandoffInput input = readyInput();
        input.plan.handoff.site.clear();
        const QMap<QString, QByteArray> printed = allFiles(input);
        for (const QString &path : {terraform, securityGroup, cloudFormation, securityStack, gcloud,
                                    gcloudRemoval, gcpTerraform, azure}) {
            QVERIFY(statementsOf(QString::fromUtf8(printed.value(path))).isEmpty());
            QVERIFY2(printed.value(incomplete(path)).contains("[site parameter "), qPrintable(path));
        }
        FakeCloud cloud;
        QVERIFY(cloud.run(printed.value(gcloud)).exitCode == 0);
        QCOMPARE(cloud.log(), QByteArray());
    }

    void theScriptMakesItsRulesOnceAndTakesThemOutAgain()
    {
        const QMap<QString, QByteArray> printed = emitted(readyInput(), u"gcp-gcloud"_s);
        for (const QString &path : {gcloud, gcloudRemoval})
            QCOMPARE(shellcheck(printed.value(path)), QByteArray());
        FakeCloud cloud;
        Finished ran = cloud.run(printed.value(gcloud));
        QVERIFY2(ran.exitCode == 0, ran.err.constData());
        QCOMPARE(cloud.log(), QByteArray("create 1000\ncreate 1001\n"));
        QCOMPARE(
            cloud.held(u"1000"_s),
            QByteArray("sts_acme_egress names sts-acme-receiver-nodes+sts-acme-quay-registry-nodes NET-1\n"
                       "--direction=EGRESS\n--action=allow\n--src-ip-ranges=10.0.0.0/16\n"
                       "--dest-fqdns=acme.app.stackstate.io,quay.io\n--layer4-configs=tcp:443\n"
                       "--description=sts_acme_egress names "
                       "sts-acme-receiver-nodes+sts-acme-quay-registry-nodes NET-1\n"
                       "--firewall-policy=egress\n--global-firewall-policy\n"));
        ran = cloud.run(printed.value(gcloud));
        QVERIFY2(ran.exitCode == 0, ran.err.constData());
        QCOMPARE(cloud.log(), QByteArray("update 1000\nupdate 1001\n"));
        QCOMPARE(cloud.run(printed.value(gcloudRemoval)).exitCode, 0);
        QCOMPARE(cloud.log(), QByteArray("delete 1000\ndelete 1001\n"));
        QCOMPARE(cloud.run(printed.value(gcloudRemoval)).exitCode, 0);
        QCOMPARE(cloud.log(), QByteArray());
    }

    void aRuleOfOthersIsLeftAlone()
    {
        const QMap<QString, QByteArray> printed = emitted(readyInput(), u"gcp-gcloud"_s);
        FakeCloud cloud;
        cloud.hold(u"1001"_s, "allow the mail server");
        const Finished ran = cloud.run(printed.value(gcloud));
        QVERIFY(ran.exitCode != 0);
        QVERIFY(ran.err.contains("priority 1001 is taken by another rule: allow the mail server"));
        QCOMPARE(cloud.log(), QByteArray("create 1000\n"));
        QCOMPARE(cloud.run(printed.value(gcloudRemoval)).exitCode, 0);
        QCOMPARE(cloud.log(), QByteArray("delete 1000\n"));
        QCOMPARE(cloud.held(u"1001"_s), QByteArray("allow the mail server\n"));
    }

    /// An update would keep the addresses beside the names.
    void aRuleThatTurnsToNamesIsMadeAnew()
    {
        HandoffInput input = readyInput();
        input.plan.handoff.site[u"gcp-gcloud"_s][u"region"_s] = u"europe-west3"_s;
        const QMap<QString, QByteArray> printed = emitted(input, u"gcp-gcloud"_s);
        FakeCloud cloud;
        cloud.hold(u"1000"_s, "sts_acme_egress addresses sts-acme-receiver-nodes NET-0");
        const Finished ran = cloud.run(printed.value(gcloud));
        QVERIFY2(ran.exitCode == 0, ran.err.constData());
        QCOMPARE(cloud.log(), QByteArray("delete 1000\ncreate 1000\ncreate 1001\n"));
        QVERIFY(cloud.held(u"1000"_s).contains("\n--firewall-policy-region=europe-west3\n"));
        QVERIFY(!cloud.held(u"1000"_s).contains("--global-firewall-policy"));
    }

    void badSiteParametersAreRefused_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("order") << u"aws-terraform"_s << u"rule-order"_s << u"strict\""_s;
        QTest::newRow("group") << u"aws-terraform"_s << u"security-group"_s << u"sg-${file(\"x\")}"_s;
        QTest::newRow("sid") << u"aws-suricata"_s << u"first-sid"_s << u"1"_s;
        QTest::newRow("policy") << u"gcp-gcloud"_s << u"policy"_s << u"p; reboot"_s;
        QTest::newRow("priority") << u"gcp-gcloud"_s << u"first-priority"_s << u"65000"_s;
        QTest::newRow("region") << u"gcp-gcloud"_s << u"region"_s << u"$(id)"_s;
    }
    void badSiteParametersAreRefused()
    {
        QFETCH(QString, format);
        QFETCH(QString, key);
        QFETCH(QString, value);
        HandoffInput input = readyInput();
        input.plan.handoff.site[format][key] = value;
        PackRequest request;
        request.artifacts = {format};
        const Result<Pack> pack = makePack(input, request);
        QVERIFY(!pack.ok());
        QVERIFY(pack.error().message().contains(format + u'.' + key));
    }

    void hostileTextGetsNoWordIn()
    {
        const QMap<QString, QByteArray> clean = allFiles(readyInput());
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = readyInput();
            input.plan.tenant = hostileText(seed) + u"${file(\"/etc/passwd\")}%{ if true }"_s;
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000) + u"${path.module}'$(id)\""_s;
            input.toolVersion = hostileText(seed + 3000);
            input.practice = seed % 2 ? hostileText(seed + 4000) : QString();
            for (Rule &one : input.rules)
                one.why = hostileText(seed + 5000);
            const QMap<QString, QByteArray> printed = allFiles(input);
            QCOMPARE(printed.keys(), clean.keys());
            for (const QString &path : aws + gcp + QStringList{azure})
                QCOMPARE(opened(printed, path), opened(clean, path));
            for (auto entry = printed.cbegin(); entry != printed.cend(); ++entry) {
                QVERIFY(entry->endsWith('\n') && !entry->contains('\r'));
                QCOMPARE(statementsOf(QString::fromUtf8(*entry)).size(),
                         statementsOf(QString::fromUtf8(clean.value(entry.key()))).size());
            }
            QCOMPARE(HclReader(QString::fromUtf8(printed.value(terraform))).statements().size(), 11);
            if (seed % 30 != 0)
                continue;
            FakeCloud cloud;
            QCOMPARE(cloud.run(printed.value(gcloud)).exitCode, 0);
            QCOMPARE(cloud.log(), QByteArray("create 1000\ncreate 1001\n"));
        }
    }
};

NETSETUP_TEST(TestCloudFormats)
#include "tst_cloudformats.moc"
