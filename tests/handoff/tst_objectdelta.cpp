// Firewalls with named objects behind an older pack: models of the devices read the files step by step, and
// what they hold is compared with what both packs want.
#include "handoff/devicesample.h"
#include "handoff/planning/delta.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString dropFile = QStringLiteral("drop-after-2026-11-23");

/// Some of these hosts on some of these ports, for clients from some of these places.
HandoffInput randomInput(QRandomGenerator &random, const QDateTime &created)
{
    HandoffInput input = readyInput();
    input.createdAt = created == sampleTime() ? created.addSecs(600) : created;
    input.rules.clear();
    const QStringList places{u"10.1.0.0/16"_s, u"10.2.0.0/16"_s, u"fd01::/64"_s, u"fd02::/64"_s};
    const QStringList hosts{u"a.example.com"_s, u"b.example.com"_s, u"a-b.example.com"_s, u"10.50.0.9"_s,
                            u"fd00::50"_s};
    for (const Initiator initiator : {Initiator::Nodes, Initiator::Pods, Initiator::Proxy}) {
        QStringList sources{places.at(random.bounded(4))};
        for (const QString &place : places) {
            if (random.bounded(3) == 0 && !sources.contains(place))
                sources.append(place);
        }
        for (int at = 0; at < hosts.size(); ++at) {
            const quint16 port = random.bounded(3) == 0 ? 5000 : 443;
            if (at == 0 || random.bounded(2) == 0)
                input.rules.append(
                    rule(u"flow-%1"_s.arg(at), initiator, hosts.at(at), Volatility::Internal, sources, port));
        }
    }
    return input;
}

HandoffInput followingInput(const QString &id)
{
    return following(newerInput(), olderInput(), {u"rules-json"_s, id});
}

} // namespace

class TestObjectDelta : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What stands on the device behind the older pack, step by step.
    void addAndDropLeadToWhatTheNewPackInstalls_data() { devices(); }
    void addAndDropLeadToWhatTheNewPackInstalls()
    {
        QFETCH(const int, device);
        const ModelOf &target = deviceModels().at(device);
        const Files older = emitted(olderInput(), target.format);
        const Files now = emitted(followingInput(target.format), target.format);
        const Files alone = emitted(newerInput(), target.format);
        const QString install = textOf(older, target.path(u"install"_s));
        const QString add = textOf(now, target.path(u"add"_s));
        const QString drop = textOf(now, target.path(dropFile));

        const ToldSet both = planned(olderInput()) + planned(newerInput());
        const auto model = loadedText(target, install);
        for (int run = 0; run < 2; ++run) {
            model->load(add);
            QCOMPARE(model->openings(), both);
        }
        const QStringList right = loaded(target, alone, {u"install"_s})->state();
        for (int run = 0; run < 2; ++run) {
            model->load(drop);
            QCOMPARE(model->state(), right);
        }
        QCOMPARE(model->openings(), planned(newerInput()));
        for (int run = 0; run < 2; ++run) {
            model->load(textOf(now, target.path(u"remove"_s)));
            QCOMPARE(model->state(), QStringList());
        }
        QCOMPARE(model->problems(), QStringList());
    }

    /// Whatever changes between two packs: nothing is closed before its time, and nothing stays behind.
    void anyChangeIsFollowed()
    {
        for (quint32 seed = 0; seed < 40; ++seed) {
            QRandomGenerator random(seed);
            const HandoffInput older = randomInput(random, olderTime());
            const HandoffInput newer = randomInput(random, sampleTime());
            QStringList ids{u"rules-json"_s};
            for (const ModelOf &device : deviceModels())
                ids.append(device.format);
            const HandoffInput both = following(newer, older, ids);
            for (const ModelOf &device : deviceModels()) {
                const auto model = loaded(device, emitted(older, device.format), {u"install"_s});
                const Files now = emitted(both, device.format);
                model->load(textOf(now, device.path(u"add"_s)));
                QCOMPARE(model->openings(), planned(older) + planned(newer));
                model->load(textOf(now, device.path(dropFile)));
                QCOMPARE(model->state(),
                         loaded(device, emitted(newer, device.format), {u"install"_s})->state());
                model->load(textOf(now, device.path(u"remove"_s)));
                QCOMPARE(model->state(), QStringList());
                QVERIFY2(model->problems().isEmpty(), qPrintable(u"%1, %2: %3"_s.arg(seed).arg(
                                                          device.format, model->problems().join(u'\n'))));
            }
        }
    }

    /// An object that a decryption rule still names could not be taken out.
    void whatIsDroppedIsNoLongerExempt()
    {
        HandoffInput older = olderInput();
        HandoffInput newer = newerInput();
        for (HandoffInput *input : {&older, &newer}) {
            for (const int at : {1, 3})
                input->rules[at].inspection = Exemption::Exempt;
        }
        const Files before = emitted(older, u"panos"_s);
        const Files now = emitted(following(newer, older, {u"rules-json"_s, u"panos"_s}), u"panos"_s);
        const ModelOf &device = deviceModels().first();
        const auto model = loaded(device, before, {u"install"_s, u"exempt-inspection"_s});
        QVERIFY(model->exempt().contains(u"sts_acme_cdn01_quay_io"_s));
        for (const QString &name : {u"add"_s, u"exempt-inspection"_s, dropFile})
            model->load(textOf(now, device.path(name)));
        QCOMPARE(model->problems(), QStringList());
        QVERIFY(!model->exempt().contains(u"sts_acme_cdn01_quay_io"_s));
        QVERIFY(model->exempt().contains(u"sts_acme_cdn02_quay_io"_s));
    }

    void addRemovesNothingAndDropAddsNothing_data() { devices(); }
    void addRemovesNothingAndDropAddsNothing()
    {
        QFETCH(const int, device);
        const ModelOf &target = deviceModels().at(device);
        const Files now = emitted(followingInput(target.format), target.format);
        const QRegularExpression takesOut(u"^ *(%1) "_s.arg(target.takesOut),
                                          QRegularExpression::MultilineOption);
        const QRegularExpression putsIn(u"^ *(%1) "_s.arg(target.putsIn),
                                        QRegularExpression::MultilineOption);
        const QString add = statements(now, target.path(u"add"_s));
        const QString drop = statements(now, target.path(dropFile));
        QVERIFY(add.contains(putsIn) && !add.contains(takesOut));
        QVERIFY(drop.contains(takesOut) && !drop.contains(putsIn));
        QVERIFY(add.contains("cdn02.quay.io"_L1) && !add.contains("cdn01"_L1));
    }

    void onlyAddressesThatDriftedNeedNothing_data() { devices(); }
    void onlyAddressesThatDriftedNeedNothing()
    {
        QFETCH(const int, device);
        const QString id = deviceModels().at(device).format;
        HandoffInput now = olderInput();
        now.createdAt = sampleTime();
        now.addresses = {seen(receiverHost(), u"52.20.99.99"_s)};
        const HandoffInput input = following(now, olderInput(), {u"rules-json"_s, id});
        QCOMPARE(followUpOf(*format(id), input), FollowUp::NamesUnchanged);
        QCOMPARE(emitted(input, id).size(), emitted(olderInput(), id).size());
    }

private:
    static void devices()
    {
        QTest::addColumn<int>("device");
        for (int i = 0; i < deviceModels().size(); ++i)
            QTest::addRow("%s", qPrintable(deviceModels().at(i).format)) << i;
    }
};

NETSETUP_TEST(TestObjectDelta)
#include "tst_objectdelta.moc"
