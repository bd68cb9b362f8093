// Cisco IOS-XE: a model of it reads the files, which hold addresses alone, and is compared with what the
// planner let through, alone and behind an older pack.
#include "handoff/devicesample.h"
#include "handoff/iosxemodel.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const ModelOf &iosxe()
{
    static const ModelOf model{u"cisco-ios-xe"_s, u"cfg"_s, &newModel<IosxeModel>};
    return model;
}

void giveSite(HandoffInput &input)
{
    input.plan.handoff.site[iosxe().format] = {{u"acl"_s, u"INSIDE-IN"_s}, {u"acl-v6"_s, u"INSIDE-IN-V6"_s}};
}

HandoffInput iosInput()
{
    HandoffInput input = smallInput();
    giveSite(input);
    return input;
}

/// Both families, a missing source, a single client, everybody, a host that is an address, UDP.
HandoffInput bothFamilies()
{
    HandoffInput input = iosInput();
    input.addresses.append(seen(receiverHost(), u"2a05:d018::10"_s));
    input.addresses.append(seen(u"registry.corp.example.com"_s, u"10.9.8.7"_s));
    input.rules[0].sources.append(cidr(u"2001:470:1::/48"_s));
    input.rules[1].sources.clear();
    input.rules.append(rule(u"registry"_s, Initiator::Nodes, u"registry.corp.example.com"_s,
                            Volatility::Internal, {u"10.0.0.5/32"_s, u"fd00::5/128"_s}, 5000));
    input.rules.append(rule(u"ntp"_s, Initiator::Proxy, u"fd00::9"_s, Volatility::Internal,
                            {u"0.0.0.0/0"_s, u"::/0"_s}, 123));
    input.rules.last().protocol = Protocol::Udp;
    input.practice = u"open"_s;
    return input;
}

/// "source|address|tcp/443" of every rule that the planner lets through.
ToldSet byAddress(const HandoffInput &input)
{
    ToldSet facts;
    for (const PlannedRule &one : planFormat(*format(iosxe().format), input).rules) {
        QStringList sources;
        for (const Cidr &source : one.rule.sources)
            sources.append(source.text());
        for (const QString &source : sources.isEmpty() ? QStringList{u"?"_s} : sources) {
            for (const ResolvedAddress &entry : one.isPrinted() ? one.addresses : QList<ResolvedAddress>()) {
                if (source == "?"_L1 || source.contains(u':') == entry.address.contains(u':'))
                    facts.insert(u"%1|%2|%3/%4"_s.arg(source, entry.address, wordFor(one.rule.protocol))
                                     .arg(one.rule.port));
            }
        }
    }
    return facts;
}

QString withWaiting(const Files &files)
{
    const QString install = iosxe().path(u"install"_s);
    return textOf(files, install) + textOf(files, install + u".incomplete.txt"_s);
}

/// Hosts with some of these addresses, for clients from some of these places.
HandoffInput randomInput(QRandomGenerator &random, const QDateTime &created)
{
    HandoffInput input = iosInput();
    input.createdAt = created;
    input.rules.clear();
    input.addresses.clear();
    const QStringList places{u"10.1.0.0/16"_s, u"10.2.0.7/32"_s, u"fd01::/64"_s, u"fd02::7/128"_s};
    const QStringList all{u"10.50.0.1"_s, u"10.50.0.2"_s, u"10.50.0.3"_s, u"fd50::1"_s, u"fd50::2"_s};
    for (const QString &host : {u"a.example.com"_s, u"b.example.com"_s}) {
        for (const QString &address : all) {
            if (random.bounded(2) == 0)
                input.addresses.append(seen(host, address));
        }
        // Of a family that is not seen at all, what was known is kept.
        input.addresses.append(seen(host, u"10.50.0.9"_s));
        input.addresses.append(seen(host, u"fd50::9"_s));
        for (const Initiator initiator : {Initiator::Nodes, Initiator::Pods}) {
            QStringList sources{u"10.1.0.0/16"_s};
            for (const QString &place : places) {
                if (random.bounded(3) == 0 && !sources.contains(place))
                    sources.append(place);
            }
            if (initiator == Initiator::Nodes || random.bounded(2) == 0)
                input.rules.append(rule(u"flow-"_s + host.left(1), initiator, host, Volatility::Internal,
                                        sources, random.bounded(3) == 0 ? 5000 : 443));
        }
    }
    return input;
}

} // namespace

class TestIosxe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesReadLikeThis()
    {
        HandoffInput drifted = bothFamilies();
        drifted.createdAt = sampleTime().addSecs(600);
        drifted.addresses[0] = seen(receiverHost(), u"52.20.10.12"_s);
        HandoffInput older = bothFamilies();
        older.createdAt = olderTime();
        const QMap<QString, HandoffInput> kinds{
            {u"small"_s, iosInput()},
            {u"full"_s, bothFamilies()},
            {u"nosite"_s, smallInput()},
            {u"following"_s, following(drifted, older, {u"rules-json"_s, iosxe().format})}};
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            const Files files = emitted(*kind, iosxe().format);
            for (auto file = files.begin(); file != files.end(); ++file)
                compareGolden(*file, u"objectdevices/%1/%2"_s.arg(kind.key(), file.key()));
        }
    }

    void whatIsPrintedIsWhatWasPlanned()
    {
        for (const HandoffInput &input : {iosInput(), bothFamilies(), smallInput()}) {
            const auto model = loadedText(iosxe(), withWaiting(emitted(input, iosxe().format)));
            QCOMPARE(model->problems(), QStringList());
            QCOMPARE(model->openings(), byAddress(input));
            QVERIFY(!model->openings().isEmpty());
        }
    }

    void everyStatementCounts()
    {
        const QString text = statements(emitted(bothFamilies(), iosxe().format), iosxe().path(u"install"_s));
        const QStringList right = loadedText(iosxe(), text)->state();
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QStringList others = lines;
            others.removeAt(i);
            const auto model = loadedText(iosxe(), others.join(u'\n'));
            QVERIFY2(lines.at(i).startsWith(" description "_L1) || !model->problems().isEmpty() ||
                         model->state() != right,
                     qPrintable(lines.at(i)));
        }
    }

    void whatIsNotKnownWaits()
    {
        const Files files = emitted(bothFamilies(), iosxe().format);
        const QString install = iosxe().path(u"install"_s);
        QVERIFY(!statements(files, install).contains(u'['));
        QVERIFY(textOf(files, install + u".incomplete.txt"_s).contains("[source addresses of the pods]"_L1));
        const Files nosite = emitted(smallInput(), iosxe().format);
        QVERIFY(statements(nosite, install).trimmed().isEmpty());
        QVERIFY(
            textOf(nosite, install + u".incomplete.txt"_s).contains("[site parameter cisco-ios-xe.acl]"_L1));
    }

    /// Which list IPv6 goes to is asked only where something goes there.
    void theSecondListIsNeededForIpv6Alone()
    {
        QCOMPARE(neededSiteKeys(*format(iosxe().format), iosInput()), QStringList{u"acl"_s});
        QCOMPARE(neededSiteKeys(*format(iosxe().format), bothFamilies()),
                 QStringList({u"acl"_s, u"acl-v6"_s}));
    }

    void loadingMayBeRepeatedAndRemovingLeavesNothing()
    {
        const Files files = emitted(bothFamilies(), iosxe().format);
        const auto once = loaded(iosxe(), files, {u"install"_s});
        const auto twice = loaded(iosxe(), files, {u"install"_s, u"install"_s});
        QCOMPARE(twice->state(), once->state());
        for (const QStringList &names :
             {QStringList{u"install"_s, u"remove"_s}, QStringList{u"install"_s, u"remove"_s, u"remove"_s}}) {
            const auto gone = loaded(iosxe(), files, names);
            QCOMPARE(gone->state(), QStringList());
            QCOMPARE(gone->problems(), QStringList());
        }
    }

    /// Rules, sources and addresses change: nothing is closed before its time, no group in use is left empty,
    /// nothing stays behind.
    void anyChangeIsFollowed()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            QRandomGenerator random(seed);
            const HandoffInput older = randomInput(random, olderTime());
            const HandoffInput newer = randomInput(random, sampleTime().addSecs(600));
            const Files now =
                emitted(following(newer, older, {u"rules-json"_s, iosxe().format}), iosxe().format);
            const auto model = loaded(iosxe(), emitted(older, iosxe().format), {u"install"_s});
            QCOMPARE(model->openings(), byAddress(older));
            for (int run = 0; run < 2; ++run) {
                model->load(textOf(now, iosxe().path(u"add"_s)));
                QCOMPARE(model->openings(), byAddress(older) + byAddress(newer));
            }
            for (int run = 0; run < 2; ++run) {
                model->load(textOf(now, iosxe().path(u"drop-after-2026-11-23"_s)));
                QCOMPARE(model->openings(), byAddress(newer));
            }
            model->load(textOf(now, iosxe().path(u"remove"_s)));
            QCOMPARE(model->state(), QStringList());
            QVERIFY2(model->problems().isEmpty(), qPrintable(model->problems().join(u'\n')));
        }
    }

    void hostileTextGetsNoWordIn()
    {
        const ToldSet right = byAddress(iosInput());
        const QString install = iosxe().path(u"install"_s);
        const qsizetype count = statements(emitted(iosInput(), iosxe().format), install).count(u'\n');
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = iosInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000);
            input.toolVersion = hostileText(seed + 3000);
            input.practice = seed % 2 ? hostileText(seed + 4000) : QString();
            for (Rule &one : input.rules)
                one.why = hostileText(seed + 5000);
            const Files files = emitted(input, iosxe().format);
            QCOMPARE(statements(files, install).count(u'\n'), count);
            const auto model = loaded(iosxe(), files, {u"install"_s});
            QCOMPARE(model->openings(), right);
            QVERIFY2(model->problems().isEmpty(), qPrintable(model->problems().join(u'\n')));
            for (const QByteArray &bytes : files)
                QVERIFY(bytes.endsWith('\n') && std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
                            return c == '\n' || (c >= ' ' && c <= '~');
                        }));
        }
    }

    void siteParametersThatCouldBreakOutAreRefused()
    {
        for (const SiteParameter &parameter : format(iosxe().format)->can.siteParameters) {
            const QRegularExpression pattern(QRegularExpression::anchoredPattern(parameter.pattern));
            for (const QString &bad :
                 {u"a b"_s, u"a\nb"_s, u"a?b"_s, u"[a]"_s, u""_s, u"101"_s, u"!a"_s, QString(200, u'a')})
                QVERIFY2(!pattern.match(bad).hasMatch(), qPrintable(parameter.key + bad));
        }
    }

    /// The main scenario: the receiver by its addresses; image hosts move, and are refused, each with a
    /// reason.
    void theMainScenarioIsToldRuleByRule()
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
        giveSite(input);
        input.addresses = {seen(receiverHost(), u"52.20.10.10"_s), seen(u"quay.io"_s, u"34.225.41.113"_s)};
        QCOMPARE(input.rules.size(), 12);
        const Files files = emitted(input, iosxe().format);
        for (const PlannedRule &one : planFormat(*format(iosxe().format), input).rules) {
            const bool isReceiver = one.rule.host == receiverHost();
            QCOMPARE(one.decision, isReceiver ? Decision::EmitAsSnapshot : Decision::Refuse);
            if (!isReceiver)
                QVERIFY2(textOf(files, iosxe().path(u"install"_s)).contains(one.rule.id),
                         qPrintable(one.rule.id));
        }
        QCOMPARE(loaded(iosxe(), files, {u"install"_s})->openings(),
                 ToldSet({u"10.0.0.0/16|52.20.10.10|tcp/443"_s, u"10.244.0.0/16|52.20.10.10|tcp/443"_s}));
        QVERIFY(!files.contains(iosxe().path(u"install"_s) + u".incomplete.txt"_s));
    }
};

NETSETUP_TEST(TestIosxe)
#include "tst_iosxe.moc"
