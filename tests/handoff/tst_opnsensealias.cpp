// OPNsense and pfSense: who follows the steps with the imported aliases opens what was planned, and nothing
// else.
#include "handoff/devicesample.h"
#include "handoff/opnsensereader.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString id = QStringLiteral("opnsense-alias");
const QString steps = QStringLiteral("firewall/opnsense-alias/steps.txt");
const QString later = QStringLiteral("firewall/opnsense-alias/steps.txt.incomplete.txt");

void giveSite(HandoffInput &input)
{
    input.plan.handoff.site[id] = {{u"interface"_s, u"LAN"_s}};
}

HandoffInput aliasInput()
{
    HandoffInput input = smallInput();
    giveSite(input);
    return input;
}

HandoffInput fullInput()
{
    HandoffInput input = aliasInput();
    input.rules[0].sources.append(cidr(u"2001:470:1::/48"_s));
    input.rules[1].sources.clear();
    input.rules.append(
        rule(u"proxy"_s, Initiator::Nodes, u"10.9.8.7"_s, Volatility::Internal, {u"10.0.0.0/16"_s}, 3128));
    input.rules.append(rule(u"ntp"_s, Initiator::Proxy, u"fd00::9"_s, Volatility::Internal,
                            {u"fd07::/64"_s, u"10.7.0.5/32"_s}, 123));
    input.rules.last().protocol = Protocol::Udp;
    input.plan.cluster.name = u"Prod East"_s;
    input.practice = u"open"_s;
    return input;
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
    giveSite(input);
    return input;
}

} // namespace

class TestOpnsenseAlias : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesReadLikeThis()
    {
        const QMap<QString, HandoffInput> kinds{
            {u"small"_s, aliasInput()}, {u"full"_s, fullInput()}, {u"nosite"_s, smallInput()}};
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            const Files files = emitted(*kind, id);
            for (auto file = files.begin(); file != files.end(); ++file)
                compareGolden(*file, u"objectdevices/%1/%2"_s.arg(kind.key(), file.key()));
        }
    }

    void whatIsPrintedIsWhatWasPlanned()
    {
        for (const HandoffInput &input : {aliasInput(), fullInput(), smallInput(), mainScenario()}) {
            const Files files = emitted(input, id);
            const OpnsenseReader reader(files, textOf(files, steps) + textOf(files, later));
            QCOMPARE(reader.problems(), QStringList());
            QCOMPARE(reader.aliasProblems(), QStringList());
            QCOMPARE(reader.openings(), planned(input));
        }
    }

    /// One alias for the ends of each rule: using it opens nothing that this rule does not.
    void everyRuleHasAliasesOfItsOwn()
    {
        const Files files = emitted(fullInput(), id);
        const QStringList names =
            foundBy(u"(?:Source|Destination): alias ([a-z0-9_]+)"_s, textOf(files, steps));
        QCOMPARE(names.size(), 2 * foundBy(u"^Rule (.*)$"_s, textOf(files, steps)).size());
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        for (const QString &name : names)
            QCOMPARE(textOf(files, u"firewall/opnsense-alias/remove.txt"_s).count(u"alias %1\n"_s.arg(name)),
                     1);
    }

    void theMainScenarioIsWhole()
    {
        const HandoffInput input = mainScenario();
        QCOMPARE(input.rules.size(), 12);
        const Files files = emitted(input, id);
        QVERIFY(!files.contains(later));
        QVERIFY(!files.value(steps).contains("NOT IN THIS FILE"));
        QCOMPARE(OpnsenseReader(files, textOf(files, steps)).openings().size(), 12);
    }

    void whatIsNotKnownWaits()
    {
        const Files files = emitted(fullInput(), id);
        QVERIFY(OpnsenseReader(files, textOf(files, steps)).problems().isEmpty());
        QVERIFY(textOf(files, later).contains("[source addresses of the pods]"_L1));
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(file.key() == later || !file->contains("[source addresses of the pods]"),
                     qPrintable(file.key()));
        const Files nosite = emitted(smallInput(), id);
        QVERIFY(OpnsenseReader(nosite, textOf(nosite, steps)).openings().isEmpty());
        QVERIFY(!nosite.contains(u"firewall/opnsense-alias/aliases.json"_s));
        QVERIFY(textOf(nosite, later).contains("[site parameter opnsense-alias.interface]"_L1));
    }

    void hostileTextGetsNoWordIn()
    {
        const qsizetype count = emitted(aliasInput(), id).size();
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = aliasInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000);
            input.toolVersion = hostileText(seed + 3000);
            input.practice = seed % 2 ? hostileText(seed + 4000) : QString();
            for (Rule &one : input.rules)
                one.why = hostileText(seed + 5000);
            const Files files = emitted(input, id);
            QCOMPARE(files.size(), count);
            const OpnsenseReader reader(files, textOf(files, steps));
            QCOMPARE(reader.problems(), QStringList());
            QCOMPARE(reader.aliasProblems(), QStringList());
            QCOMPARE(reader.openings(), planned(aliasInput()));
            for (const QByteArray &bytes : files)
                QVERIFY(bytes.endsWith('\n') && std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
                            return c == '\n' || (c >= ' ' && c <= '~');
                        }));
        }
    }

    void siteParametersThatCouldBreakOutAreRefused()
    {
        const SiteParameter parameter = format(id)->can.siteParameters.first();
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(parameter.pattern));
        for (const QString &bad : {u"a b"_s, u"a\nb"_s, u"[a]"_s, u""_s, u"a,b"_s, QString(200, u'a')})
            QVERIFY2(!pattern.match(bad).hasMatch(), qPrintable(bad));
    }
};

NETSETUP_TEST(TestOpnsenseAlias)
#include "tst_opnsensealias.moc"
