// The SVG as a file: well formed, self-contained, hostile text harmless, every state told three ways, same
// bytes.
#include "diagram/diagramcases.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QByteArray svgOf(const QList<Flow> &flows, const QList<Finding> &findings = {}, const QString &practice = {})
{
    return diagramToSvg(layoutDiagram(flows, findings, u"acme"_s, practice));
}

QString parseError(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

/// All text between tags, in order.
QString textsOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    }
    return text;
}

} // namespace

class TestDiagramSvg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSummaryIsWellFormed();
    void isWellFormed_data();
    void isWellFormed();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void needsNothingElse();
    void tellsEachStateThreeWays();
    void theLegendSpeaksOfThisPicture();
    void fixesTheWidthOfLabels();
    void saysPractice();
    void sameBytesTwice();
    void numbersAreShort();
};

void TestDiagramSvg::isWellFormed_data()
{
    QTest::addColumn<QList<Flow>>("flows");
    QTest::newRow("nothing") << QList<Flow>{};
    QTest::newRow("one destination") << cases::direct(1);
    QTest::newRow("fourteen destinations with long names") << cases::withLongNames(cases::direct(14));
    QTest::newRow("behind a proxy") << cases::proxied(12);
    QTest::newRow("own registry") << cases::mirrored();
}

void TestDiagramSvg::isWellFormed()
{
    QFETCH(QList<Flow>, flows);
    const QByteArray svg = svgOf(flows, cases::mixedFindings(flows), u"open"_s);
    QCOMPARE(parseError(svg), QString());

    QProcess lint;
    lint.start(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, u"-"_s});
    QVERIFY2(lint.waitForStarted(), "xmllint is needed (package libxml2-utils)");
    lint.write(svg);
    lint.closeWriteChannel();
    QVERIFY(lint.waitForFinished());
    QVERIFY2(lint.exitCode() == 0, lint.readAllStandardError().constData());
}

void TestDiagramSvg::aSummaryIsWellFormed()
{
    const QList<Flow> flows = cases::proxied(12);
    const QByteArray svg = diagramToSvg(layoutSummary(flows, cases::mixedFindings(flows)));
    QCOMPARE(parseError(svg), QString());
    QVERIFY(textsOf(svg).contains(u"and 10 more"_s));
    QVERIFY(!textsOf(svg).contains(u"Every connection"_s));
}

void TestDiagramSvg::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << u"</text><script>alert(1)</script>"_s;
    QTest::newRow("quotes and ampersands") << u"\"'&amp;&lt;>\""_s;
    QTest::newRow("end of CDATA and comment") << u"]]>--><!--"_s;
    QTest::newRow("control characters")
        << QString(QChar(0)) + QChar(1) + QChar(8) + QChar(0x1b) + u"[31m\r\n"_s;
    QTest::newRow("text direction") << QString(QChar(0x202e)) + u"moc.live"_s + QChar(0x2066);
    QTest::newRow("unpaired surrogates") << QString(QChar(0xd800)) + u"a"_s + QChar(0xdfff);
    QTest::newRow("not a character") << QString(QChar(0xfffe)) + QChar(0xffff);
    QTest::newRow("a very long word") << QString(5000, u'W');
    QTest::newRow("outside the basic plane") << QString::fromUtf8("\xf0\x9f\x94\xa5.example");
}

void TestDiagramSvg::hostileTextStaysText()
{
    QFETCH(QString, text);
    QList<Flow> flows = cases::proxied(2) + cases::mirrored().mid(1);
    for (Flow &flow : flows) {
        flow.host = text + flow.host;
        flow.why = text;
        flow.proxy = text;
        flow.id += text;
    }
    flows.last().purpose = Purpose::Other; // its id stands in for a title
    flows.last().origins = {{text, Initiator::Pods}};
    const QByteArray svg = diagramToSvg(layoutDiagram(flows, {}, text, text));
    QCOMPARE(parseError(svg), QString());
    QVERIFY(!svg.contains("<script"));
    const QString shown = textsOf(svg);
    for (const QChar character : shown)
        QVERIFY(character == u'\n' || character.category() != QChar::Other_Control);
    QVERIFY(!shown.contains(QChar(0x202e)));
    QVERIFY(!shown.contains(QChar(0x2066)));
    QCOMPARE(parseError(diagramToSvg(layoutSummary(flows, {}))), QString());
}

void TestDiagramSvg::needsNothingElse()
{
    const QByteArray svg = svgOf(cases::direct(3));
    for (const char *forbidden :
         {"href", "url(", "<script", "<style", "<image", "<foreignObject", "@import", "<!DOCTYPE"})
        QVERIFY2(!svg.contains(forbidden), forbidden);
    QVERIFY(svg.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
    QVERIFY(svg.contains("viewBox=\"0 0 "));
    QVERIFY(svg.contains("role=\"img\""));
    QVERIFY(svg.contains("<title id="));
    QVERIFY(svg.contains("<desc id="));
    // Generic families only.
    QRegularExpression family(u"font-family=\"([^\"]*)\""_s);
    auto found = family.globalMatch(QString::fromUtf8(svg));
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        QVERIFY(name == "sans-serif"_L1 || name == "monospace"_L1);
    }
}

void TestDiagramSvg::tellsEachStateThreeWays()
{
    // Whatever the state: another colour, another dash pattern or badge, another word.
    constexpr Status statuses[] = {Status::Pass, Status::Warn, Status::Fail, Status::Unknown,
                                   Status::Skipped};
    QStringList colours;
    QStringList badges;
    QStringList words;
    QRegularExpression group(u"<g><title>[^:]*:443: ([^<]*)</title>\\n<path [^>]*stroke=\"(#[0-9a-f]{6})\""
                             ".*?<g transform=\"[^\"]*\"><path d=\"([^\"]*)\""_s,
                             QRegularExpression::DotMatchesEverythingOption);
    for (const Status status : statuses) {
        const QByteArray svg = svgOf(cases::direct(1), {cases::finding(u"receiver"_s, status)});
        const auto match = group.match(QString::fromUtf8(svg));
        QVERIFY(match.hasMatch());
        words << match.captured(1);
        colours << match.captured(2);
        badges << match.captured(3);
    }
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(colours.removeDuplicates(), 0);
    QCOMPARE(badges.removeDuplicates(), 0);
}

/// It explains what is there, and nothing else.
void TestDiagramSvg::theLegendSpeaksOfThisPicture()
{
    const QList<Flow> flows = cases::direct(1);
    const auto legendOf = [&flows](Status status) {
        const Diagram diagram =
            layoutDiagram(flows, {cases::finding(u"receiver"_s, status)}, u"acme"_s, QString());
        QStringList words;
        for (const DiagramLegendEntry &entry : diagram.legendEntries)
            words << entry.lines;
        return words;
    };
    QCOMPARE(legendOf(Status::Pass), QStringList{u"works"_s});
    QCOMPARE(legendOf(Status::Skipped), QStringList{u"not checked"_s});
    QCOMPARE(legendOf(Status::Fail), (QStringList{u"broken"_s, u"not reached"_s}));
}

void TestDiagramSvg::fixesTheWidthOfLabels()
{
    // 10 characters of 0.6 of 13: "host.x:443".
    QList<Flow> flows = cases::direct(1);
    flows.first().host = u"host.x"_s;
    QVERIFY(svgOf(flows).contains(
        "textLength=\"78\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">host.x:443<"));
}

void TestDiagramSvg::saysPractice()
{
    QVERIFY(!svgOf(cases::direct(1)).contains("PRACTICE"));
    const QByteArray svg = svgOf(cases::direct(1), {}, u"intercepted"_s);
    QVERIFY(svg.contains("<title id=\"netsetup-title\">PRACTICE: acme</title>"));
    QVERIFY(textsOf(svg).contains(u"PRACTICE: simulated network \"intercepted\""_s));
}

void TestDiagramSvg::sameBytesTwice()
{
    const QList<Flow> flows = cases::tangled();
    const QByteArray once = svgOf(flows, cases::mixedFindings(flows));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray again = svgOf(flows, cases::mixedFindings(flows));
    QLocale::setDefault(before);
    QCOMPARE(again, once);
}

void TestDiagramSvg::numbersAreShort()
{
    const QString svg = QString::fromUtf8(svgOf(cases::proxied(14)));
    QVERIFY(!svg.contains(QRegularExpression(u"=\"-?\\d+\\.\\d{3,}"_s)));
    QVERIFY(!svg.contains(u"nan"_s));
    QVERIFY(!svg.contains(u"inf\""_s));
}

NETSETUP_TEST(TestDiagramSvg)

#include "tst_diagramsvg.moc"
