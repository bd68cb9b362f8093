// The list of the last page and the guide in the pack ask for the same, whatever is wrong in the network.
#include "handoff/pack/packextra.h"
#include "pack/todotree.h"
#include "practicesetup.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 90000;

/// "the network team|Allow the 12 rules on page one of the request."
using Asked = QStringList;

/// The steps as they stand in README.md, without its marks.
Asked stepsOf(const Pack &pack)
{
    Asked steps;
    static const QRegularExpression step(u"^\\d+\\. \\*\\*([^*]+)\\*\\*: (.*)$"_s);
    for (const Artifact &artifact : pack.artifacts) {
        if (artifact.path != "README.md"_L1)
            continue;
        const QStringList lines = QString::fromUtf8(artifact.bytes).split(u'\n');
        for (const QString &line : lines) {
            const QRegularExpressionMatch match = step.match(line);
            if (match.hasMatch())
                steps.append(match.captured(1) + u'|' + match.captured(2).remove(u'`').remove(u'\\'));
        }
    }
    return steps;
}

bool isAnswer(const QString &step)
{
    return step.section(u'|', 1).startsWith("Answer the questions"_L1);
}

QString teamOf(const QTreeWidgetItem &team)
{
    return team.text(0) == "you"_L1 ? u"the requester"_s : team.text(0);
}

/// The rows of one kind, "to do" or "to answer".
Asked rowsOf(const TodoTree &tree, const QString &kind)
{
    Asked rows;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        const QTreeWidgetItem *team = tree.topLevelItem(i);
        for (int j = 0; j < team->childCount(); ++j) {
            if (team->child(j)->text(0).endsWith(kind))
                rows.append(teamOf(*team) + u'|' + team->child(j)->text(1).section(u'\n', 0, 0));
        }
    }
    return rows;
}

QSet<QString> teamsOf(const Asked &asked)
{
    QSet<QString> teams;
    for (const QString &one : asked)
        teams.insert(one.section(u'|', 0, 0));
    return teams;
}

} // namespace

class TestReadmeSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListAndTheGuideAskForTheSame_data()
    {
        QTest::addColumn<QString>("network");
        for (const char *network : {"open", "firewalled", "intercepted", "proxy-login"})
            QTest::newRow(network) << QString::fromLatin1(network);
    }

    void theListAndTheGuideAskForTheSame()
    {
        QFETCH(QString, network);
        const PracticeSetup visit(network, 1);
        QVERIFY(visit.setup != nullptr);
        visit.setup->startChecks();
        QVERIFY(QTest::qWaitFor([&] { return !visit.setup->isRunning(); }, patience));
        const Result<Pack> pack = makePack(visit.setup->handoff(QDateTime::currentDateTimeUtc()), {});
        QVERIFY(pack.ok());
        const TodoTree tree(*visit.setup);

        Asked steps = stepsOf(*pack);
        QVERIFY(steps.size() > 5);
        Asked answers;
        std::copy_if(steps.begin(), steps.end(), std::back_inserter(answers), &isAnswer);
        steps.removeIf(&isAnswer);
        QCOMPARE(teamsOf(rowsOf(tree, u"to answer"_s)), teamsOf(answers));
        Asked rows = rowsOf(tree, u"to do"_s);
        QCOMPARE(rows.first(),
                 u"the requester|Fill in the empty lines on page one of the request and hand it in."_s);
        for (const QString &step : std::as_const(steps)) {
            const auto row = std::find_if(rows.begin(), rows.end(),
                                          [&step](const QString &one) { return step.startsWith(one); });
            QVERIFY2(row != rows.end(), qPrintable(u"the list lacks "_s + step));
            rows.erase(row);
        }
        QCOMPARE(rows, Asked());
    }
};

NETSETUP_WINDOW_TEST(TestReadmeSteps)
#include "tst_readmesteps.moc"
