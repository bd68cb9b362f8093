// Firewalls with named objects: each file is read back by a model of its device, which takes nothing but the
// statements that we print, and is compared with what was planned.
#include "handoff/devicesample.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// Two families, a missing source, a proxy by its address, another port, a cluster, practice.
HandoffInput fullInput()
{
    HandoffInput input = readyInput();
    input.plan.handoff.site[u"panos"_s][u"device-group"_s] = u"DG Branch"_s;
    input.plan.handoff.site[u"fortios"_s][u"vdom"_s] = u"edge"_s;
    input.plan.handoff.site[u"cisco-asa"_s][u"dns-interface"_s] = u"inside"_s;
    input.plan.handoff.site[u"junos-srx"_s][u"address-book"_s] = u"corp"_s;
    input.plan.handoff.site[u"checkpoint"_s][u"section"_s] = u"To the internet"_s;
    input.plan.handoff.site[u"checkpoint"_s][u"gateway"_s] = u"gw-1"_s;
    input.rules[0].sources.append(cidr(u"2001:470:1::/48"_s));
    input.rules[1].sources.clear();
    input.rules.append(
        rule(u"proxy"_s, Initiator::Nodes, u"10.9.8.7"_s, Volatility::Internal, {u"10.0.0.0/16"_s}, 3128));
    input.rules.append(rule(u"registry"_s, Initiator::Nodes, u"my-registry.corp.example.com"_s,
                            Volatility::Internal, {u"10.0.0.5/32"_s, u"fd00::/64"_s}, 5000));
    for (const QString &host : {u"10.9.8.8"_s, u"fd00::9"_s})
        input.rules.append(rule(u"otlp"_s, Initiator::Proxy, host, Volatility::Internal,
                                {u"10.7.0.0/24"_s, u"fd07::/64"_s}, 4317));
    input.plan.cluster.name = u"Prod East"_s;
    input.practice = u"open"_s;
    return input;
}

QString later(const ModelOf &device)
{
    return device.path(u"install"_s) + u".incomplete.txt"_s;
}

HandoffInput mainScenario()
{
    static const Catalog catalog = *Catalog::load();
    Session session(catalog, QString());
    Plan plan;
    plan.tenant = u"acme"_s;
    plan.product = catalog.products().first();
    plan.egress.mode = EgressMode::Firewall;
    plan.images.source = ImageSource::Quay;
    plan.egress.sources[Initiator::Nodes] = {cidr(u"10.0.0.0/16"_s)};
    plan.egress.sources[Initiator::Pods] = {cidr(u"10.244.0.0/16"_s)};
    session.setPlan(plan);
    HandoffInput input = session.handoff(std::nullopt, {}, sampleTime());
    giveDeviceSites(input);
    return input;
}

HandoffInput exemptInput()
{
    HandoffInput input = readyInput();
    input.plan.handoff.site[u"fortios"_s][u"inspection-profile"_s] = u"corp-deep"_s;
    input.plan.handoff.site[u"checkpoint"_s][u"https-layer"_s] = u"Default Layer"_s;
    for (const int at : {0, 2}) {
        input.rules[at].inspection = Exemption::Exempt;
        input.rules[at].inspectionReason = Phrase::verbatim(u"the Agent takes no other CA"_s);
    }
    return input;
}

} // namespace

class TestObjectDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesReadLikeThis_data()
    {
        devicesAnd({u"small"_s, u"full"_s, u"nosite"_s, u"following"_s, u"exempt"_s});
    }
    void theFilesReadLikeThis()
    {
        QFETCH(const int, device);
        QFETCH(const QString, kind);
        const QString id = deviceModels().at(device).format;
        const Files files = emitted(inputOf(kind, id), id);
        for (auto file = files.begin(); file != files.end(); ++file)
            compareGolden(*file, u"objectdevices/%1/%2"_s.arg(kind, file.key()));
    }

    /// One connection more or fewer fails.
    void whatIsPrintedIsWhatWasPlanned_data()
    {
        devicesAnd({u"small"_s, u"full"_s, u"nosite"_s, u"scenario"_s});
    }
    void whatIsPrintedIsWhatWasPlanned()
    {
        QFETCH(const int, device);
        QFETCH(const QString, kind);
        const ModelOf &target = deviceModels().at(device);
        const HandoffInput input = inputOf(kind, target.format);
        const Files files = emitted(input, target.format);
        const auto model = target.make();
        model->load(textOf(files, target.path(u"install"_s)) + textOf(files, later(target)));
        QCOMPARE(model->problems(), QStringList());
        QCOMPARE(model->openings(), planned(input));
    }

    /// No statement is there for nothing: without any one of them the device holds something else, or
    /// complains.
    void everyStatementCounts_data() { devicesAnd({u"small"_s, u"full"_s}); }
    void everyStatementCounts()
    {
        QFETCH(const int, device);
        QFETCH(const QString, kind);
        const ModelOf &target = deviceModels().at(device);
        const QString text =
            textOf(emitted(inputOf(kind, target.format), target.format), target.path(u"install"_s));
        const QStringList right = loadedText(target, text)->state();
        QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString line = lines.at(i);
            const bool isComment = line.isEmpty() || line.startsWith(u'#') || line.startsWith(u'!') ||
                                   line.contains("description "_L1) || line.contains("comments "_L1);
            if (isComment)
                continue;
            QStringList others = lines;
            others.removeAt(i);
            const auto model = loadedText(target, others.join(u'\n'));
            QVERIFY2(!model->problems().isEmpty() || model->state() != right, qPrintable(line));
        }
    }

    void whatIsNotKnownWaits_data() { devicesAnd({u"full"_s}); }
    void whatIsNotKnownWaits()
    {
        QFETCH(const int, device);
        const ModelOf &target = deviceModels().at(device);
        const Files files = emitted(fullInput(), target.format);
        const auto ready = loaded(target, files, {u"install"_s});
        QCOMPARE(ready->problems(), QStringList());
        // RouterOS has commands in brackets.
        static const QRegularExpression command(u"\\[(?=:len |find |/ip |/ipv6 )"_s);
        QVERIFY(!statements(files, target.path(u"install"_s)).remove(command).contains(u'['));
        for (const QString &fact : ready->openings())
            QVERIFY2(!fact.startsWith(u'?'), qPrintable(fact));
        QVERIFY(textOf(files, later(target)).contains("source addresses of the pods]"_L1));

        const Files nosite = emitted(smallInput(), target.format);
        QVERIFY(loaded(target, nosite, {u"install"_s})->state().isEmpty());
        QVERIFY(textOf(nosite, later(target)).contains("[site parameter "_L1));
    }

    /// The main scenario: receiver for nodes and pods, and the image hosts.
    void theMainScenarioIsWhole_data() { devicesAnd({u"scenario"_s}); }
    void theMainScenarioIsWhole()
    {
        QFETCH(const int, device);
        const ModelOf &target = deviceModels().at(device);
        const HandoffInput input = mainScenario();
        QCOMPARE(input.rules.size(), 12);
        const FormatPlan plan = planFormat(*format(target.format), input);
        QVERIFY(!plan.refused);
        for (const PlannedRule &one : plan.rules)
            QVERIFY2(one.isPrinted() && one.missing.isEmpty(), qPrintable(one.rule.id));
        const Files files = emitted(input, target.format);
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY2(!file.key().contains("incomplete"_L1), qPrintable(file.key()));
            QVERIFY2(!file->contains("NOT IN THIS FILE"), qPrintable(file.key()));
        }
        QCOMPARE(loaded(target, files, {u"install"_s})->openings().size(), 12);
    }

    void loadingMayBeRepeatedAndRemovingLeavesNothing_data()
    {
        devicesAnd({u"small"_s, u"full"_s, u"scenario"_s});
    }
    void loadingMayBeRepeatedAndRemovingLeavesNothing()
    {
        QFETCH(const int, device);
        QFETCH(const QString, kind);
        const ModelOf &target = deviceModels().at(device);
        const Files files = emitted(inputOf(kind, target.format), target.format);
        const QStringList once = loaded(target, files, {u"install"_s})->state();
        QVERIFY(!once.isEmpty());
        const auto twice = loaded(target, files, {u"install"_s, u"install"_s});
        QCOMPARE(twice->state(), once);
        const auto gone = loaded(target, files, {u"install"_s, u"remove"_s});
        QCOMPARE(gone->state(), QStringList());
        QCOMPARE(gone->problems(), QStringList());
        const auto goneTwice = loaded(target, files, {u"install"_s, u"remove"_s, u"remove"_s});
        QCOMPARE(goneTwice->state(), QStringList());
        QCOMPARE(goneTwice->problems(), QStringList());
    }

    /// In every text that comes from outside.
    void hostileTextGetsNoWordIn_data() { devicesAnd({u"small"_s}); }
    void hostileTextGetsNoWordIn()
    {
        QFETCH(const int, device);
        const ModelOf &target = deviceModels().at(device);
        const ToldSet right = planned(exemptInput());
        const qsizetype count =
            statements(emitted(exemptInput(), target.format), target.path(u"install"_s)).count(u'\n');
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = exemptInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000);
            input.toolVersion = hostileText(seed + 3000);
            input.practice = seed % 2 ? hostileText(seed + 4000) : QString();
            for (Rule &one : input.rules) {
                one.why = hostileText(seed + 5000);
                one.inspectionReason = Phrase::verbatim(hostileText(seed + 6000));
            }
            const Files files = emitted(input, target.format);
            QCOMPARE(statements(files, target.path(u"install"_s)).count(u'\n'), count);
            const auto model = loaded(target, files, {u"install"_s});
            QCOMPARE(model->openings(), right);
            if (files.contains(target.path(u"exempt-inspection"_s)))
                model->load(textOf(files, target.path(u"exempt-inspection"_s)));
            QVERIFY2(model->problems().isEmpty(), qPrintable(model->problems().join(u'\n')));
            for (const QByteArray &bytes : files)
                QVERIFY(bytes.endsWith('\n') && std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
                            return c == '\n' || (c >= ' ' && c <= '~');
                        }));
        }
    }

    void aLongNameStaysWithinTheLimit_data() { devicesAnd({u"small"_s}); }
    void aLongNameStaysWithinTheLimit()
    {
        QFETCH(const int, device);
        const ModelOf &target = deviceModels().at(device);
        HandoffInput input = fullInput();
        input.plan.tenant = QString(63, u't');
        input.plan.cluster.name = QString(63, u'c');
        const QString label(60, u'h');
        const QString longest = QStringList{label, label, label, u"example.com"_s}.join(u'.');
        input.rules[2].host = longest;
        input.rules.append(rule(u"other"_s, Initiator::Nodes, u"x"_s + longest.mid(1), Volatility::Pinned,
                                {u"10.0.0.0/16"_s}));
        const Files files = emitted(input, target.format);
        const auto model = target.make();
        model->load(textOf(files, target.path(u"install"_s)) + textOf(files, later(target)));
        QCOMPARE(model->problems(), QStringList());
        QCOMPARE(model->openings(), planned(input));
    }

    /// The exemption is a file of its own, and goes with the rest.
    void exemptionsStandAlone_data() { devicesAnd({u"exempt"_s}); }
    void exemptionsStandAlone()
    {
        QFETCH(const int, device);
        const ModelOf &target = deviceModels().at(device);
        const Files files = emitted(exemptInput(), target.format);
        const QString path = target.path(u"exempt-inspection"_s);
        QCOMPARE(files.contains(path), target.exempts);
        QCOMPARE(loaded(target, files, {u"install"_s})->exempt(), QStringList());
        if (!target.exempts) {
            const QByteArray words = files.value(target.path(u"install"_s)) +
                                     files.value(target.path(u"install"_s) + u".meta.json"_s);
            QVERIFY(words.contains("Inspection: "));
            return;
        }
        const auto model = loaded(target, files, {u"install"_s, u"exempt-inspection"_s});
        QCOMPARE(model->exempt().size(), 2);
        QCOMPARE(model->problems(), QStringList());
        QVERIFY(model->exemptHosts().contains(u"quay.io"_s));
        const QList<Artifact> artifacts =
            printFormats({planFormat(*format(target.format), exemptInput())}, exemptInput());
        for (const Artifact &artifact : artifacts) {
            if (artifact.path == path)
                QCOMPARE(artifact.role, FileRole::Exemption);
        }
        // Entries of a FortiOS profile have no name, and are taken out by hand.
        if (target.format != "fortios"_L1) {
            model->load(textOf(files, target.path(u"remove"_s)));
            QCOMPARE(model->state(), QStringList());
            QCOMPARE(model->problems(), QStringList());
        }
    }

    void aProfileThatNobodyNamedWaits()
    {
        HandoffInput input = exemptInput();
        input.plan.handoff.site[u"fortios"_s].remove(u"inspection-profile"_s);
        const Files files = emitted(input, u"fortios"_s);
        const QString path = u"firewall/fortios/exempt-inspection.conf"_s;
        QVERIFY(files.value(path).contains("NOTHING TO LOAD YET"));
        QVERIFY(
            files.value(path + u".incomplete.txt"_s).contains("[site parameter fortios.inspection-profile]"));
        QVERIFY(!files.contains(u"firewall/fortios/install.conf.incomplete.txt"_s));
    }

    void siteParametersThatCouldBreakOutAreRefused()
    {
        for (const ModelOf &device : deviceModels()) {
            const QString &id = device.format;
            for (const SiteParameter &parameter : format(id)->can.siteParameters) {
                const QRegularExpression pattern(QRegularExpression::anchoredPattern(parameter.pattern));
                for (const QString &bad : {u"a\"b"_s, u"a\nb"_s, u"a;b"_s, u"[a]"_s, u""_s, u" a"_s, u"a?b"_s,
                                           u"a#b"_s, QString(200, u'a')})
                    QVERIFY2(!pattern.match(bad).hasMatch(), qPrintable(id + parameter.key + bad));
            }
        }
    }

private:
    static void devicesAnd(const QStringList &kinds)
    {
        QTest::addColumn<int>("device");
        QTest::addColumn<QString>("kind");
        for (int i = 0; i < deviceModels().size(); ++i) {
            for (const QString &kind : kinds)
                QTest::addRow("%s, %s", qPrintable(deviceModels().at(i).format), qPrintable(kind))
                    << i << kind;
        }
    }
    static HandoffInput inputOf(const QString &kind, const QString &id)
    {
        if (kind == "full"_L1)
            return fullInput();
        if (kind == "nosite"_L1)
            return smallInput();
        if (kind == "scenario"_L1)
            return mainScenario();
        if (kind == "exempt"_L1)
            return exemptInput();
        if (kind == "following"_L1)
            return following(newerInput(), olderInput(), {u"rules-json"_s, id});
        return readyInput();
    }
};

NETSETUP_TEST(TestObjectDevices)
#include "tst_objectdevices.moc"
