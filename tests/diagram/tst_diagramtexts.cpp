// No word of the picture is cut or leaves its box, whatever plan, report and language bring along; and what
// identifies stays whole.
#include "base/inwords.h"
#include "diagram/diagramcases.h"
#include "diagram/diagramchecks.h"
#include "diagram/textfit.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

struct Names
{
    QString title = u"acme.app.stackstate.io"_s;
    QString practice;
};

/// Names as companies have them, and as nobody has them but a report may hold.
QList<Flow> named(QList<Flow> flows, const QString &name)
{
    for (qsizetype i = 0; i < flows.size(); ++i) {
        Flow &each = flows[i];
        each.host = name.arg(i);
        if (!each.proxy.isEmpty())
            each.proxy = name.arg(u"proxy"_s) + u":3128"_s;
        each.port = 65535;
    }
    return flows;
}

/// Nothing is known of them but their ids, and parts that no catalog has.
QList<Flow> strange(QList<Flow> flows, const QString &word)
{
    for (Flow &each : flows) {
        each.purpose = each.purpose == Purpose::Proxy ? Purpose::Proxy : Purpose::Other;
        each.id += u'-' + word;
        each.why = word + u' ' + each.why.repeated(8) + u' ' + word;
        for (FlowOrigin &origin : each.origins)
            origin.part += u'-' + word;
    }
    return flows;
}

void addPlans(const char *name, const QList<Flow> &flows, const Names &names)
{
    QTest::addRow("%s", name) << flows << names.title << names.practice;
    const QString long1 = u"eu-west-1.registry-mirror-%1.department-of-networks.internal.corp.example.com"_s;
    const QString long2 = u"r%1"_s + QString(60, u'x') + u".example"_s;
    const QString long3 = u"2001:db8:85a3:8d3:1319:8a2e:370:%1"_s;
    QTest::addRow("%s, long names", name) << named(flows, long1) << long1.arg(0) << QString(400, u'p');
    QTest::addRow("%s, one long label", name)
        << named(flows, long2) << long2.arg(0).repeated(3) << names.practice;
    QTest::addRow("%s, IPv6", name) << named(flows, long3) << names.title << names.practice;
    QTest::addRow("%s, strange", name)
        << strange(flows, u"w"_s.repeated(40)) << names.title << u"W"_s.repeated(90);
    // Letters of two units each: none of them is torn.
    const QString pairs = QString(u"\U0001F600"_s).repeated(70);
    QTest::addRow("%s, letters of two units", name) << strange(flows, pairs) << pairs << pairs;
}

} // namespace

class TestDiagramTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCut_data();
    void nothingIsCut();
    void namesBreakWhereOneReadsThem_data();
    void namesBreakWhereOneReadsThem();
    void sentencesStayWhole();
};

void TestDiagramTexts::nothingIsCut_data()
{
    QTest::addColumn<QList<Flow>>("flows");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("practice");
    addPlans("nothing", {}, {});
    addPlans("direct", cases::direct(5), {});
    addPlans("many", cases::direct(40), {});
    addPlans("behind a proxy", cases::proxied(6), {});
    addPlans("own registry", cases::mirrored(), {});
    addPlans("everybody talks to everything", cases::tangled(), {});
}

void TestDiagramTexts::nothingIsCut()
{
    QFETCH(QList<Flow>, flows);
    QFETCH(QString, title);
    QFETCH(QString, practice);
    for (const char *language : {"en", "de"}) {
        const WordsIn words(QString::fromLatin1(language));
        const QList<Finding> findings = cases::mixedFindings(flows);
        QStringList running;
        for (qsizetype i = 0; i < flows.size(); i += 3)
            running << flows.at(i).id;
        for (const Diagram &diagram :
             {layoutDiagram(flows, findings, title, practice, running), layoutSummary(flows, findings)}) {
            QCOMPARE(checks::checkAll(diagram), QString());
            for (const DiagramArrow &arrow : diagram.arrows) {
                const QString labels = checks::labelsIn(diagram, arrow.to);
                QVERIFY2(labels.contains(arrow.label), qPrintable(labels));
            }
        }
        const Diagram whole = layoutDiagram(flows, findings, title, practice);
        QCOMPARE(whole.headingLines.join(QString()), title);
        QVERIFY(whole.bannerLines.join(QString()).contains(practice));
    }
}

void TestDiagramTexts::namesBreakWhereOneReadsThem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("short") << u"quay.io:443"_s << QStringList{u"quay.io:443"_s};
    QTest::newRow("after a dot") << u"acme.app.stackstate.example:443"_s
                                 << QStringList{u"acme.app."_s, u"stackstate."_s, u"example:443"_s};
    QTest::newRow("after a dash where no dot is")
        << u"registry-mirror-eu-west:5000"_s << QStringList{u"registry-"_s, u"mirror-eu-"_s, u"west:5000"_s};
    QTest::newRow("the port stays in one piece")
        << u"wwwwwwwwww:443"_s << QStringList{u"wwwwwwwwww"_s, u":443"_s};
    QTest::newRow("and what follows it")
        << u"a.example:443 and 6 more"_s << QStringList{u"a."_s, u"example:443 "_s, u"and 6 more"_s};
}

void TestDiagramTexts::namesBreakWhereOneReadsThem()
{
    QFETCH(QString, name);
    QFETCH(QStringList, lines);
    QCOMPARE(wrapName(name, 12), lines);
}

void TestDiagramTexts::sentencesStayWhole()
{
    const QString word = u"https://docs.example/very/long/address.html"_s;
    const QStringList lines = wrapText(u"See %1 for more."_s.arg(word), 100, 11);
    QVERIFY(lines.size() > 2);
    for (const QString &line : lines)
        QVERIFY2(sansWidth(line, 11) <= 100, qPrintable(line));
    QCOMPARE(lines.join(QString()).remove(u' '), u"See%1formore."_s.arg(word));
    // Only what no sentence of ours is: longer than any box should be.
    QVERIFY(wrapText(u"word "_s.repeated(5000), 100, 11).last().endsWith(QChar(0x2026)));
}

NETSETUP_TEST(TestDiagramTexts)

#include "tst_diagramtexts.moc"
