// What goes into a pack for one team: what it needs of the whole, as the user has chosen for it.
#include "handoff/pack/packselection.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

PackRequest forTeam(Audience team, const QStringList &ids = {})
{
    PackRequest request;
    request.audience = team;
    request.artifacts = ids;
    return request;
}

QStringList chosen(const HandoffInput &input, const PackRequest &request)
{
    QStringList ids;
    for (const FormatPlan &plan : selectFormats(input, request, {}).chosen)
        ids.append(plan.format->id);
    return ids;
}

HandoffInput withChoices(const QString &team, const QMap<QString, bool> &choices)
{
    HandoffInput input = smallInput();
    input.plan.handoff.teams.insert(team, choices);
    return input;
}

} // namespace

class TestPackSelection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTeamGetsNothingThatIsForAnother_data()
    {
        QTest::addColumn<Audience>("team");
        for (const Audience team :
             {Audience::Network, Audience::Proxy, Audience::Security, Audience::Cluster})
            QTest::newRow(qPrintable(wordFor(team))) << team;
    }
    void aTeamGetsNothingThatIsForAnother()
    {
        QFETCH(const Audience, team);
        for (const QStringList &ids : {QStringList(), QStringList{u"all"_s}}) {
            const QStringList some = chosen(smallInput(), forTeam(team, ids));
            QVERIFY(some.contains(u"readme"_s) && some.contains(u"request-html"_s));
            const QStringList everything = chosen(smallInput(), forTeam(Audience::Everybody, ids));
            for (const QString &id : some) {
                const Audience audience = format(id)->audience;
                QVERIFY2(audience == team || audience == Audience::Everybody, qPrintable(id));
                // What is more than the whole has is a file for a device that nobody has named.
                QVERIFY2(everything.contains(id) || format(id)->ofAnyMake, qPrintable(id));
            }
        }
    }

    void whatWasChosenForATeamHoldsForThatTeam()
    {
        const HandoffInput input =
            withChoices(u"security"_s, {{u"request-html"_s, false}, {u"endpoints"_s, true}});
        const QStringList security = chosen(input, forTeam(Audience::Security));
        QVERIFY(!security.contains("request-html"_L1) && security.contains("endpoints"_L1));
        for (const Audience other : {Audience::Network, Audience::Everybody})
            QVERIFY(chosen(input, forTeam(other)).contains("request-html"_L1));
    }

    void whatWasChosenForATeamComesBesideTheListOfThePlan()
    {
        HandoffInput input = withChoices(u"network"_s, {{u"rules-csv"_s, true}, {u"readme"_s, false}});
        input.plan.handoff.artifacts = {u"readme"_s, u"nftables"_s};
        QCOMPARE(chosen(input, forTeam(Audience::Network)), (QStringList{u"rules-csv"_s, u"nftables"_s}));
        QCOMPARE(chosen(input, forTeam(Audience::Everybody)), (QStringList{u"readme"_s, u"nftables"_s}));
    }

    void whoNamesFilesGetsTheseAndNoOthers()
    {
        const HandoffInput input = withChoices(u"network"_s, {{u"readme"_s, false}, {u"rules-csv"_s, true}});
        QCOMPARE(chosen(input, forTeam(Audience::Network, {u"readme"_s, u"rules-json"_s})),
                 (QStringList{u"readme"_s, u"rules-json"_s}));
    }

    /// Else a device would be asked for that somebody has named, and a file for any device would come with
    /// it.
    void aDeviceThatWasChosenForATeamIsNamed()
    {
        const Selection unknown = selectFormats(smallInput(), forTeam(Audience::Network), {});
        QCOMPARE(unknown.devicesNotNamed, QList<Audience>{Audience::Network});
        const Selection named =
            selectFormats(withChoices(u"network"_s, {{u"nftables"_s, true}}), forTeam(Audience::Network), {});
        QCOMPARE(named.devicesNotNamed, QList<Audience>());

        HandoffInput proxied = withChoices(u"proxy"_s, {{u"squid"_s, true}});
        proxied.plan.egress.mode = EgressMode::Proxy;
        const QStringList proxy = chosen(proxied, forTeam(Audience::Proxy));
        QVERIFY(!proxy.contains("proxy-generic"_L1));

        HandoffInput taken = withChoices(u"network"_s, {{u"nftables"_s, false}});
        taken.plan.handoff.artifacts = {u"readme"_s, u"nftables"_s};
        const Selection without = selectFormats(taken, forTeam(Audience::Network), {});
        QCOMPARE(without.devicesNotNamed, QList<Audience>{Audience::Network});
        QCOMPARE(selectFormats(taken, forTeam(Audience::Everybody), {}).devicesNotNamed, QList<Audience>());
    }

    void whatIsForAnotherTeamIsSaidWhereItWasAskedFor()
    {
        const Selection byName =
            selectFormats(smallInput(), forTeam(Audience::Proxy, {u"nftables"_s, u"readme"_s}), {});
        QCOMPARE(byName.messages, QStringList{u"nftables: is for network, and the pack is for proxy"_s});
        const Selection byChoice =
            selectFormats(withChoices(u"proxy"_s, {{u"nftables"_s, true}}), forTeam(Audience::Proxy), {});
        QCOMPARE(byChoice.messages, QStringList{u"nftables: is for network, and the pack is for proxy"_s});
        QCOMPARE(selectFormats(smallInput(), forTeam(Audience::Proxy), {}).messages, QStringList());
    }
};

NETSETUP_TEST(TestPackSelection)
#include "tst_packselection.moc"
