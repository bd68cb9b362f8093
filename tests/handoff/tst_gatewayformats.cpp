// The files for firewalld, ufw and pf as text: golden files, exactly the planned statements by grammars of
// ours, what waits, and that no input gets a word in. What the scripts call is also counted by programs that
// stand in for the real ones.
#include "handoff/following.h"
#include "handoff/packreaders_gateways.h"
#include "handoff/planning/delta.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QStringList formats{u"firewalld"_s, u"ufw"_s, u"pf"_s};

QString pathOf(const QString &format, const QString &name = u"install"_s)
{
    const bool isConf = format == "pf"_L1 && name != "remove"_L1;
    return u"firewall/%1/%2.%3"_s.arg(format, name, isConf ? u"conf"_s : u"sh"_s);
}

HandoffInput readyInput()
{
    HandoffInput input = smallInput();
    giveGatewaySites(input);
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

HandoffInput ipv6Input()
{
    HandoffInput input = readyInput();
    input.plan.egress.ipFamily = IpFamily::Ipv6;
    for (Rule &one : input.rules)
        one.sources = {cidr(u"2001:470:1::/48"_s)};
    input.addresses = {seen(receiverHost(), u"2a05:d018::10"_s), seen(receiverHost(), u"52.20.10.10"_s)};
    return input;
}

/// What the file opens, by a grammar of ours.
ToldSet opened(const QByteArray &bytes, const QString &format)
{
    const QString text = QString::fromUtf8(bytes);
    if (format == "ufw"_L1)
        return ufwOpenings(text);
    return format == "pf"_L1 ? pfOpenings(text) : FirewalldModel(text).facts;
}

ToldSet openedBy(const HandoffInput &input, const QString &format)
{
    return opened(emitted(input, format).value(pathOf(format)), format);
}

QByteArray shellFaults(const QByteArray &script)
{
    const Finished judged = runProgram(u"shellcheck"_s, {u"--shell=sh"_s, u"-"_s}, script);
    return judged.exitCode == 0 ? QByteArray() : judged.out + judged.err;
}

/// How often the script calls the programs of its device, and what the last argument of each call is. They
/// are stand-ins here that only write down how they were called.
QByteArrayList callsOf(const QByteArray &script)
{
    static const QByteArray standIn = "#!/bin/sh\n{ echo \"$# $0\"; printf '%s\\n' \"$@\"; } >> \"$CALLS\"\n";
    const QTemporaryDir folder;
    for (const char *name : {"firewall-cmd", "ufw", "pfctl"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(standIn) < 0)
            return {"no stand-in"};
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QString calls = folder.filePath(u"calls"_s);
    const Finished finished = runProgram(
        u"env"_s, {u"CALLS="_s + calls, u"PATH="_s + folder.path() + u":/usr/bin:/bin"_s, u"sh"_s, u"-s"_s},
        script);
    if (finished.exitCode != 0)
        return {"failed: " + finished.err};
    QByteArrayList lines = readAll(calls).replace(folder.path().toUtf8(), QByteArray()).split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith("--set-description="); });
    return lines;
}

} // namespace

class TestGatewayFormats : public QObject
{
    Q_OBJECT

private:
    static void eachFormat()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : formats)
            QTest::newRow(qPrintable(format)) << format;
    }

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<HandoffInput>("input");
        QTest::addColumn<QString>("folder");
        HandoffInput overridden = readyInput();
        overridden.plan.handoff.addressesForCdn = true;
        for (const QString &format : formats) {
            const auto row = [&format](const char *name, const HandoffInput &input) {
                QTest::addRow("%s %s", qPrintable(format), name)
                    << format << input << QString::fromLatin1(name);
            };
            row("small", readyInput());
            if (format != "pf"_L1)
                row("small-nosite", smallInput());
            row("full", dualStackInput());
            row("ipv6", ipv6Input());
            row("override", overridden);
        }
    }
    void golden()
    {
        QFETCH(const QString, format);
        QFETCH(const HandoffInput, input);
        QFETCH(const QString, folder);
        const QMap<QString, QByteArray> printed = emitted(input, format);
        QVERIFY(printed.contains(pathOf(format)) && printed.contains(pathOf(format, u"remove"_s)));
        for (auto entry = printed.cbegin(); entry != printed.cend(); ++entry) {
            compareGolden(entry.value(), folder + u'/' + entry.key());
            const QByteArray &bytes = entry.value();
            QVERIFY(bytes.endsWith('\n') && std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
                        return c == '\n' || (c >= ' ' && c <= '~');
                    }));
            if (entry.key().endsWith(".sh"_L1))
                QCOMPARE(shellFaults(bytes), QByteArray());
        }
    }

    void exactlyThePlannedStatements_data() { eachFormat(); }
    void exactlyThePlannedStatements()
    {
        QFETCH(const QString, format);
        const ToldSet small{u"sts-acme-receiver-nodes|10.0.0.0/16|52.20.10.10|tcp/443"_s,
                            u"sts-acme-receiver-nodes|10.0.0.0/16|52.20.10.11|tcp/443"_s,
                            u"sts-acme-receiver-pods|10.244.0.0/16|52.20.10.10|tcp/443"_s,
                            u"sts-acme-receiver-pods|10.244.0.0/16|52.20.10.11|tcp/443"_s};
        QCOMPARE(openedBy(readyInput(), format), small);
        // No address of a content network without the override.
        HandoffInput overridden = readyInput();
        overridden.plan.handoff.addressesForCdn = true;
        const QByteArray with = emitted(overridden, format).value(pathOf(format));
        QCOMPARE(opened(with, format),
                 small + ToldSet{u"sts-acme-quay-registry-nodes|10.0.0.0/16|34.225.41.113|tcp/443"_s});
        QVERIFY(with.contains("# OVERRIDE: addresses of quay.io change without notice"));
        const QByteArray without = emitted(readyInput(), format).value(pathOf(format));
        QVERIFY(without.contains("# NOT IN THIS FILE: sts-acme-quay-registry-nodes: "));
        QVERIFY(!without.contains("34.225.41.113"));
        QCOMPARE(openedBy(ipv6Input(), format),
                 ToldSet{u"sts-acme-receiver-nodes+pods|2001:470:1::/48|2a05:d018::10|tcp/443"_s});
        QCOMPARE(openedBy(dualStackInput(), format),
                 (ToldSet{u"sts-acme-receiver-nodes|10.0.0.0/16|52.20.10.10|tcp/443"_s,
                          u"sts-acme-receiver-nodes|10.0.0.0/16|52.20.10.11|tcp/443"_s,
                          u"sts-acme-receiver-nodes|2001:470:1::/48|2a05:d018::10|tcp/443"_s,
                          u"sts-acme-proxy-nodes|10.0.0.0/16|10.9.8.7|tcp/3128"_s}));
    }

    void oneStatementMoreOrFewerIsFound_data() { eachFormat(); }
    void oneStatementMoreOrFewerIsFound()
    {
        QFETCH(const QString, format);
        const QByteArray bytes = emitted(readyInput(), format).value(pathOf(format));
        const ToldSet whole = opened(bytes, format);
        QVERIFY(opened(bytes + "reboot\n", format) != whole);
        QByteArray fewer = bytes;
        fewer.replace("10.244.0.0/16", "10.245.0.0/16");
        QVERIFY(opened(fewer, format) != whole);
        QVERIFY(opened(QByteArray(bytes).replace("52.20.10.11", "0.0.0.0/0"), format) != whole);
    }

    void aRuleWithoutSourcesWaitsAndFitsBehindTheRest_data() { eachFormat(); }
    void aRuleWithoutSourcesWaitsAndFitsBehindTheRest()
    {
        QFETCH(const QString, format);
        HandoffInput input = readyInput();
        // A set of its own: what waits brings all that it needs.
        input.rules[2] = rule(u"otlp"_s, Initiator::Pods, u"otlp.app.stackstate.io"_s, Volatility::Pinned,
                              {u"10.244.0.0/16"_s}, 4317);
        input.addresses.append(seen(u"otlp.app.stackstate.io"_s, u"52.20.10.77"_s));
        const ToldSet all = openedBy(input, format);
        input.rules[1].sources.clear();
        input.rules[2].sources.clear();
        const QMap<QString, QByteArray> printed = emitted(input, format);
        QByteArray waiting = printed.value(pathOf(format) + u".incomplete.txt"_s);
        QCOMPARE(opened(printed.value(pathOf(format)), format).size(), 2);
        waiting.replace("'[IPv4 source addresses of the pods]'", "10.244.0.0/16")
            .replace("[IPv4 source addresses of the pods]", "10.244.0.0/16");
        const QByteArray whole = printed.value(pathOf(format)) + waiting;
        QCOMPARE(opened(whole, format), all);
        if (format != "pf"_L1)
            QCOMPARE(shellFaults(whole), QByteArray());
    }

    void withoutItsSiteNothingIsLoadableAndAllIsReady_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("firewalld") << u"firewalld"_s;
        QTest::newRow("ufw") << u"ufw"_s;
    }
    void withoutItsSiteNothingIsLoadableAndAllIsReady()
    {
        QFETCH(const QString, format);
        const QMap<QString, QByteArray> printed = emitted(smallInput(), format);
        QVERIFY(opened(printed.value(pathOf(format)), format).isEmpty());
        QVERIFY(printed.value(pathOf(format)).contains("# NOTHING TO LOAD YET"));
        QCOMPARE(callsOf(printed.value(pathOf(format))), callsOf("#!/bin/sh\n"));
        QByteArray filled = printed.value(pathOf(format) + u".incomplete.txt"_s);
        filled.replace("'[site parameter ufw.mode]'", "route allow")
            .replace("[site parameter firewalld.ingress-zone]", "internal")
            .replace("[site parameter firewalld.egress-zone]", "dmz");
        QCOMPARE(callsOf(filled), callsOf(emitted(readyInput(), format).value(pathOf(format))));
    }

    void badSitesAreRefused_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("a command") << u"firewalld"_s << u"ingress-zone"_s << u"internal; reboot"_s;
        QTest::newRow("too long") << u"firewalld"_s << u"ingress-zone"_s << u"a-very-long-zone-name"_s;
        QTest::newRow("the host is no way out") << u"firewalld"_s << u"egress-zone"_s << u"HOST"_s;
        QTest::newRow("a line") << u"firewalld"_s << u"egress-zone"_s << u"dmz\n"_s;
        QTest::newRow("another mode") << u"ufw"_s << u"mode"_s << u"route allow"_s;
        QTest::newRow("pf has none") << u"pf"_s << u"interface"_s << u"em0"_s;
    }
    void badSitesAreRefused()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        HandoffInput input = readyInput();
        input.plan.handoff.site[format][key] = value;
        const Result<Pack> pack = makePack(input, {});
        QVERIFY(!pack.ok());
        QCOMPARE(pack.error().field, u"--site %1.%2"_s.arg(format, key));
    }

    void ufwOnTheHostItself()
    {
        HandoffInput input = readyInput();
        input.plan.handoff.site[u"ufw"_s][u"mode"_s] = u"host"_s;
        const QMap<QString, QByteArray> printed = emitted(input, u"ufw"_s);
        QVERIFY(printed.value(pathOf(u"ufw"_s)).contains("\nufw allow out proto tcp from 10.0.0.0/16 to "));
        QVERIFY(printed.value(pathOf(u"ufw"_s, u"remove"_s)).contains("\nufw delete allow out proto tcp "));
        QCOMPARE(openedBy(input, u"ufw"_s), openedBy(readyInput(), u"ufw"_s));
    }

    void twoClustersOfOneTenantShareNothing()
    {
        HandoffInput one = readyInput();
        HandoffInput two = readyInput();
        one.plan.cluster.name = u"a-long-name-of-a-cluster-east"_s;
        two.plan.cluster.name = u"a-long-name-of-a-cluster-west"_s;
        const FirewalldModel first(
            QString::fromUtf8(emitted(one, u"firewalld"_s).value(pathOf(u"firewalld"_s))));
        const FirewalldModel second(
            QString::fromUtf8(emitted(two, u"firewalld"_s).value(pathOf(u"firewalld"_s))));
        QCOMPARE(first.made.size(), 2);
        QVERIFY(!first.made.contains(second.made.first()) && !first.made.contains(second.made.last()));
    }

    void behindAnOlderPackThereAreTwoSteps_data() { eachFormat(); }
    void behindAnOlderPackThereAreTwoSteps()
    {
        QFETCH(const QString, format);
        HandoffInput older = readyInput();
        older.createdAt = olderTime();
        HandoffInput now = readyInput();
        now.plan.handoff.changeId = u"NET-2"_s;
        now.rules[1].sources = {cidr(u"10.245.0.0/16"_s)};
        now.addresses = {seen(receiverHost(), u"52.20.10.11"_s), seen(receiverHost(), u"52.20.10.12"_s)};
        const HandoffInput behind = following(now, older, {u"rules-json"_s, format});
        QCOMPARE(followUpOf(*netsetup::format(format), behind), FollowUp::Files);
        const QMap<QString, QByteArray> printed = emitted(behind, format);
        const QString drop = pathOf(format, u"drop-after-2026-11-23"_s);
        for (const QString &path :
             {pathOf(format), pathOf(format, u"add"_s), drop, pathOf(format, u"remove"_s)}) {
            QVERIFY2(printed.contains(path), qPrintable(path));
            compareGolden(printed.value(path), u"following/"_s + path);
            if (path.endsWith(".sh"_L1))
                QCOMPARE(shellFaults(printed.value(path)), QByteArray());
        }
        QVERIFY(printed.value(pathOf(format)).contains("# Where NET-1 of 2026-10-01 is loaded: add."));
        QVERIFY(printed.value(drop).contains("# NOT BEFORE 2026-11-23"));
    }

    void hostileTextGetsNoWordIn_data() { eachFormat(); }
    void hostileTextGetsNoWordIn()
    {
        QFETCH(const QString, format);
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = readyInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000);
            input.vantage = hostileText(seed + 3000);
            input.toolVersion = hostileText(seed + 4000);
            input.practice = seed % 2 ? hostileText(seed + 5000) : QString();
            const QStringList planned =
                statementsOf(QString::fromUtf8(emitted(input, format).value(pathOf(format, u"remove"_s))));
            for (Rule &one : input.rules) {
                one.why = hostileText(seed + 6000);
                one.inspectionReason = Phrase::verbatim(hostileText(seed + 8000));
            }
            const QMap<QString, QByteArray> printed = emitted(input, format);
            const ToldSet facts = opened(printed.value(pathOf(format)), format);
            QCOMPARE(facts.size(), 4);
            for (const QString &fact : facts)
                QVERIFY2(!fact.startsWith("not "_L1), qPrintable(fact));
            QCOMPARE(statementsOf(QString::fromUtf8(printed.value(pathOf(format, u"remove"_s)))), planned);
            if (seed % 15 == 0)
                hostileScripts(printed, format);
        }
    }

private:
    /// Run as they are, the scripts call nothing but what they say.
    static void hostileScripts(const QMap<QString, QByteArray> &printed, const QString &format)
    {
        for (auto entry = printed.cbegin(); entry != printed.cend(); ++entry) {
            if (!entry.key().endsWith(".sh"_L1))
                continue;
            QCOMPARE(shellFaults(entry.value()), QByteArray());
            const QByteArrayList calls = callsOf(entry.value());
            const bool installs = entry.key().endsWith("install.sh"_L1);
            const QMap<QString, int> counts{{u"firewalld"_s, installs ? 10 : 2}, {u"ufw"_s, 4}, {u"pf"_s, 1}};
            int count = 0;
            for (const QByteArray &line : calls)
                count += line.endsWith("/firewall-cmd") || line.endsWith("/ufw") || line.endsWith("/pfctl");
            QCOMPARE(count, counts.value(format));
        }
    }
};

NETSETUP_TEST(TestGatewayFormats)
#include "tst_gatewayformats.moc"
