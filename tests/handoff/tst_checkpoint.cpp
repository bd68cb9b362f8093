// The scripts for Check Point, run by a real shell against a management server of our own that takes nothing
// but what Check Point's does.
#include "handoff/fakecheckpoint.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString id = QStringLiteral("checkpoint");
const QString folder = QStringLiteral("firewall/checkpoint/");

HandoffInput checkpointInput()
{
    HandoffInput input = olderInput();
    input.plan.handoff.site[id][u"section"_s] = u"To the internet"_s;
    input.plan.handoff.site[id][u"gateway"_s] = u"gw 1"_s;
    input.plan.handoff.site[id][u"https-layer"_s] = u"Default Layer"_s;
    input.rules[0].inspection = Exemption::Exempt;
    input.rules[0].inspectionReason = Phrase::verbatim(u"the Agent takes no other CA"_s);
    input.rules.append(rule(u"registry"_s, Initiator::Nodes, u"10.9.8.7"_s, Volatility::Internal,
                            {u"10.0.0.5/32"_s, u"fd00::/64"_s}, 5000));
    input.rules.append(rule(u"ntp"_s, Initiator::Nodes, u"fd00::9"_s, Volatility::Internal,
                            {u"10.0.0.5/32"_s, u"fd00::/64"_s}, 123));
    input.rules.last().protocol = Protocol::Udp;
    return input;
}

QByteArray shellcheck(const QByteArray &script)
{
    const Finished judged = runProgram(u"shellcheck"_s, {u"-s"_s, u"sh"_s, u"-"_s}, script);
    return judged.exitCode == 0 ? QByteArray() : judged.out + judged.err + "!";
}

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScriptMakesWhatWasPlannedAndTakesItOutAgain()
    {
        const HandoffInput input = checkpointInput();
        const Files files = emitted(input, id);
        FakeCheckpoint server;
        ran(server, files, u"install.sh"_s);
        QCOMPARE(server.openings(), planned(input));
        QVERIFY(!server.changes().isEmpty());
        ran(server, files, u"exempt-inspection.sh"_s);
        QCOMPARE(server.changes().size(), 1);
        ran(server, files, u"install.sh"_s);
        QCOMPARE(server.changes(), QStringList());
        ran(server, files, u"remove.sh"_s);
        QCOMPARE(server.names(u"rules"_s), QStringList());
        QCOMPARE(server.names(u"objects"_s), QStringList());
        server.changes();
        ran(server, files, u"remove.sh"_s);
        QCOMPARE(server.changes(), QStringList());
    }

    /// Without any line of the file something is missing, or the script fails.
    void everyLineCounts()
    {
        const HandoffInput input = readyInput();
        const QString text = textOf(emitted(input, id), folder + u"install.sh"_s);
        QStringList lines = text.split(u'\n');
        FakeCheckpoint whole;
        QCOMPARE(whole.run(text.toUtf8()).exitCode, 0);
        const qsizetype start = lines.indexOf(QRegularExpression(u"^(domain|make) [^(]*$"_s));
        QVERIFY(start > 0);
        for (qsizetype i = start; i < lines.size() - 1; ++i) {
            QStringList others = lines;
            others.removeAt(i);
            FakeCheckpoint server;
            const Finished finished = server.run(others.join(u'\n').toUtf8());
            QVERIFY2(finished.exitCode != 0 || server.openings() != planned(input), qPrintable(lines.at(i)));
        }
    }

    void behindAnOlderPackItAddsAndDropsStepByStep()
    {
        const Files older = emitted(olderInput(), id);
        const Files now = emitted(following(newerInput(), olderInput(), {u"rules-json"_s, id}), id);
        FakeCheckpoint server;
        ran(server, older, u"install.sh"_s);
        for (int run = 0; run < 2; ++run) {
            ran(server, now, u"add.sh"_s);
            QCOMPARE(server.openings(), planned(olderInput()) + planned(newerInput()));
        }
        for (int run = 0; run < 2; ++run) {
            ran(server, now, u"drop-after-2026-11-23.sh"_s);
            QCOMPARE(server.openings(), planned(newerInput()));
        }
        FakeCheckpoint alone;
        ran(alone, emitted(newerInput(), id), u"install.sh"_s);
        QCOMPARE(server.names(u"objects"_s), alone.names(u"objects"_s));
        QCOMPARE(server.names(u"rules"_s), alone.names(u"rules"_s));
        ran(server, now, u"remove.sh"_s);
        QCOMPARE(server.names(u"objects"_s), QStringList());
    }

    /// install.sh of the newer pack finds its rule there with fewer hosts.
    void theNewPackAloneAddsWhatARuleLacks()
    {
        HandoffInput newer = olderInput();
        newer.rules[0].host = u"other.app.stackstate.io"_s;
        FakeCheckpoint server;
        ran(server, emitted(olderInput(), id), u"install.sh"_s);
        ran(server, emitted(newer, id), u"install.sh"_s);
        QCOMPARE(server.openings(), planned(olderInput()) + planned(newer));
    }

    void withoutASessionNothingHappens()
    {
        const Files files = emitted(checkpointInput(), id);
        for (const QString &name : {u"install.sh"_s, u"remove.sh"_s, u"exempt-inspection.sh"_s}) {
            FakeCheckpoint server;
            for (const QString &session : {u"script.sh"_s, u""_s})
                QVERIFY2(server.run(files.value(folder + name), session).exitCode != 0, qPrintable(name));
            QCOMPARE(server.names(u"objects"_s), QStringList());
        }
    }

    /// A domain of others that takes in more is not used, and one of theirs is not deleted.
    void whatOthersMadeIsLeftAlone()
    {
        const Files files = emitted(olderInput(), id);
        QJsonObject domain{{u"name"_s, u".quay.io"_s},
                           {u"type"_s, u"dns-domain"_s},
                           {u"is-sub-domain"_s, false},
                           {u"comments"_s, u"ours for years"_s}};
        FakeCheckpoint server;
        server.setState(held(domain));
        ran(server, files, u"install.sh"_s);
        QCOMPARE(server.openings(), planned(olderInput()));
        ran(server, files, u"remove.sh"_s);
        QCOMPARE(server.names(u"objects"_s), QStringList{u".quay.io"_s});

        domain[u"is-sub-domain"_s] = true;
        server.setState(held(domain));
        const Finished finished = server.run(files.value(folder + u"install.sh"_s));
        QVERIFY(finished.exitCode != 0);
        QVERIFY2(finished.err.contains("opens names below it too"), finished.err.constData());
        QVERIFY(server.openings().isEmpty());
    }

    /// The cluster beside it opens the same host.
    void whatAnotherPackUsesStays()
    {
        HandoffInput east = olderInput();
        HandoffInput west = olderInput();
        east.plan.cluster.name = u"east"_s;
        west.plan.cluster.name = u"west"_s;
        FakeCheckpoint server;
        for (const HandoffInput &input : {east, west})
            ran(server, emitted(input, id), u"install.sh"_s);
        ran(server, emitted(east, id), u"remove.sh"_s);
        QCOMPARE(server.openings(), planned(west));
        ran(server, emitted(west, id), u"remove.sh"_s);
        QCOMPARE(server.names(u"objects"_s), QStringList());
    }

    void shellcheckFindsNothing()
    {
        HandoffInput newer = newerInput();
        newer.rules[0].inspection = Exemption::Exempt;
        newer.plan.handoff.site[id][u"https-layer"_s] = u"Default Layer"_s;
        HandoffInput older = olderInput();
        older.plan.handoff.site[id][u"https-layer"_s] = u"Default Layer"_s;
        const HandoffInput input = following(newer, older, {u"rules-json"_s, id});
        const Files files = emitted(input, id);
        QCOMPARE(files.size(), 5);
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY2(file->startsWith("#!/bin/sh\n"), qPrintable(file.key()));
            QCOMPARE(shellcheck(*file), QByteArray());
            for (const QString &word : {u"password "_s, u"publish"_s, u"install-policy"_s})
                QVERIFY2(!statements(files, file.key()).contains(word), qPrintable(file.key()));
        }
    }

    /// A shell does not do what stands in a text.
    void hostileTextIsNoCommand()
    {
        for (quint32 seed = 0; seed < 4; ++seed) {
            HandoffInput input = olderInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000);
            const Files files = emitted(input, id);
            FakeCheckpoint server;
            ran(server, files, u"install.sh"_s);
            QCOMPARE(server.openings(), planned(input));
            QCOMPARE(shellcheck(files.value(folder + u"install.sh"_s)), QByteArray());
        }
    }

private:
    static QJsonObject held(const QJsonObject &object)
    {
        return {{u"objects"_s, QJsonObject{{object.value("name"_L1).toString(), object}}},
                {u"rules"_s, QJsonObject()},
                {u"log"_s, QJsonArray()}};
    }
    static void ran(FakeCheckpoint &server, const Files &files, const QString &name)
    {
        const Finished finished = server.run(files.value(folder + name));
        QVERIFY2(finished.exitCode == 0,
                 qPrintable(name + u'\n' + QString::fromUtf8(finished.out + finished.err)));
    }
};

NETSETUP_TEST(TestCheckpoint)
#include "tst_checkpoint.moc"
