// The documents of a pack: what they say, that hostile text stays text, and that the same input gives the
// same bytes.
#include "findings/kinds/findingtexts.h"
#include "handoff/document/document.h"
#include "handoff/documentinput.h"
#include "support/golden.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

struct Ran
{
    bool ok = false;
    QByteArray out;
};

Ran run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {false, "cannot start " + program.toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60000);
    return {ended && process.exitCode() == 0, process.readAllStandardOutput()};
}

Ran render(const QByteArray &markdown)
{
    return run(QStringLiteral("cmark-gfm"),
               {QStringLiteral("-e"), QStringLiteral("table"), QStringLiteral("-e"),
                QStringLiteral("autolink"), QStringLiteral("--unsafe")},
               markdown);
}

/// How many of each element: raw HTML or a broken table would change it.
QMap<QString, int> elements(const QByteArray &html)
{
    static const QRegularExpression tag(QStringLiteral("<([a-zA-Z!][a-zA-Z0-9]*)"));
    QMap<QString, int> counts;
    QRegularExpressionMatchIterator found = tag.globalMatch(QString::fromUtf8(html));
    while (found.hasNext())
        ++counts[found.next().captured(1)];
    return counts;
}

/// Without the words that stand in for an empty field, which have an element of their own.
QMap<QString, int> withoutText(QMap<QString, int> counts)
{
    counts.remove(QStringLiteral("span"));
    counts.remove(QStringLiteral("code"));
    return counts;
}

QStringList unevenRows(const QByteArray &html)
{
    static const QRegularExpression table(QStringLiteral("<table>.*?</table>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression row(QStringLiteral("<tr>.*?</tr>"),
                                        QRegularExpression::DotMatchesEverythingOption);
    QStringList bad;
    QRegularExpressionMatchIterator tables = table.globalMatch(QString::fromUtf8(html));
    while (tables.hasNext()) {
        qsizetype width = 0;
        QRegularExpressionMatchIterator rows = row.globalMatch(tables.next().captured(0));
        while (rows.hasNext()) {
            const QString text = rows.next().captured(0);
            const qsizetype cells = text.count(QLatin1String("<td>")) + text.count(QLatin1String("<th>"));
            if (width != 0 && cells != width)
                bad.append(text);
            width = cells;
        }
    }
    return bad;
}

QString xmlFault(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

/// Attributes that run code, and anything that a browser would fetch.
QStringList dangers(const QByteArray &html)
{
    QStringList found;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        static const QStringList forbidden{QStringLiteral("script"),        QStringLiteral("link"),
                                           QStringLiteral("iframe"),        QStringLiteral("img"),
                                           QStringLiteral("base"),          QStringLiteral("object"),
                                           QStringLiteral("foreignObject"), QStringLiteral("image")};
        if (forbidden.contains(reader.name()))
            found.append(reader.name().toString());
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString name = attribute.name().toString();
            const bool loads = name == QLatin1String("src") || name == QLatin1String("href");
            if (name.startsWith(QLatin1String("on")) || (loads && !attribute.value().startsWith(u'#')))
                found.append(name + QLatin1Char('=') + attribute.value().toString());
        }
    }
    if (html.contains("@import") ||
        QString::fromUtf8(html).contains(QRegularExpression(QStringLiteral("url\\((?!#)"))))
        found.append(QStringLiteral("style that loads"));
    return found;
}

void compareGolden(const QByteArray &bytes, const QString &name)
{
    compareWithFile(bytes, QString(QStringLiteral("tests/handoff/data/documents/") + name));
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheGoldenFile_data();
    void printsTheGoldenFile();
    void keepsHostileTextInItsPlace_data();
    void keepsHostileTextInItsPlace();
    void pageOneHasItsSectionsInOrder_data();
    void pageOneHasItsSectionsInOrder();
    void markdownAndHtmlSayTheSame();
    void htmlReadsInABrowsersParser();
    void emptyBoardFieldsAreLinesToFillIn();
    void practiceIsShownOnTop_data();
    void practiceIsShownOnTop();
    void anySourceIsCalledARisk();
    void exemptionsAreChangesOfTheirOwn();
    void whatGoesPastTheProxyIsNamedWithWhatToDo();
    void readmeSpeaksToItsAudience_data();
    void readmeSpeaksToItsAudience();
    void readmeExplainsMailSafeNames();
    void readmeListsTheFilesOfThePack();
    void readmeNamesTheCommandsToVerify();
    void leftOutRulesAreGrouped();
    void longNamesStayWhole();
    void projectIsThePlan();
    void reportNeedsAReport();
    void htmlHoldsTheDiagram();
};

void TestDocuments::printsTheGoldenFile_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("file");
    QTest::newRow("the guide") << "readme"
                               << "README.md";
    QTest::newRow("the questions") << "questions"
                                   << "questions.md";
    QTest::newRow("the request as Markdown") << "request-md"
                                             << "request.md";
    QTest::newRow("the project") << "project"
                                 << "setup.netsetup.json";
}

void TestDocuments::printsTheGoldenFile()
{
    QFETCH(QString, id);
    QFETCH(QString, file);
    const QByteArray bytes = printed(documentInput(), id);
    QVERIFY(!bytes.isEmpty());
    QCOMPARE(printed(documentInput(), id), bytes);
    QVERIFY(bytes.endsWith('\n'));
    QVERIFY(!bytes.contains('\r'));
    compareGolden(bytes, file);
}

void TestDocuments::keepsHostileTextInItsPlace_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : hostileTexts())
        QTest::newRow(qPrintable(printable(text, 40))) << text;
}

void TestDocuments::keepsHostileTextInItsPlace()
{
    QFETCH(QString, text);
    const HandoffInput harmless = hostileInput(QStringLiteral("plain"));
    const HandoffInput hostile = hostileInput(text);
    for (const char *id : {"readme", "questions", "request-md"}) {
        const Ran expected = render(printed(harmless, QLatin1String(id)));
        const Ran got = render(printed(hostile, QLatin1String(id)));
        QVERIFY2(got.ok && expected.ok, got.out.constData());
        QCOMPARE(withoutText(elements(got.out)), withoutText(elements(expected.out)));
        QCOMPARE(unevenRows(got.out), QStringList());
    }
    const QByteArray html = printed(hostile, QStringLiteral("request-html"));
    QCOMPARE(xmlFault(html), QString());
    QCOMPARE(dangers(html), QStringList());
    for (const char *id : {"diagram-svg"})
        QCOMPARE(xmlFault(printed(hostile, QLatin1String(id))), QString());
}

void TestDocuments::pageOneHasItsSectionsInOrder_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("in Markdown") << "request-md";
    QTest::newRow("in HTML") << "request-html";
}

void TestDocuments::pageOneHasItsSectionsInOrder()
{
    QFETCH(QString, id);
    const QString text = QString::fromUtf8(printed(documentInput(), id));
    qsizetype last = -1;
    for (const char *part : {"Change request", "Change ID", "Requester", "Contact", "Rule owner",
                             "Wanted window", "Permanent or until", "What and why", "Rules to allow",
                             "Not requested", "Data that leaves", "Risk", "Open questions", "Annex 1"}) {
        const qsizetype at = text.indexOf(QLatin1String(part), last + 1);
        QVERIFY2(at > last, part);
        last = at;
    }
}

void TestDocuments::markdownAndHtmlSayTheSame()
{
    const Ran markdown = render(printed(documentInput(), QStringLiteral("request-md")));
    QVERIFY(markdown.ok);
    const QByteArray html = printed(documentInput(), QStringLiteral("request-html"));
    const QMap<QString, int> left = elements(markdown.out);
    QMap<QString, int> right = elements(html.left(html.indexOf("<svg")) + html.mid(html.indexOf("</svg>")));
    for (const char *name : {"h1", "h2", "h3", "tr", "td", "th", "pre", "table", "ol", "strong"})
        QCOMPARE(right.value(QLatin1String(name)), left.value(QLatin1String(name)));
}

void TestDocuments::htmlReadsInABrowsersParser()
{
    const Ran ran = run(
        QStringLiteral("xmllint"),
        {QStringLiteral("--html"), QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("-")},
        printed(documentInput(), QStringLiteral("request-html")));
    QVERIFY2(ran.ok, ran.out.constData());
    QCOMPARE(dangers(printed(documentInput(), QStringLiteral("request-html"))), QStringList());
}

void TestDocuments::emptyBoardFieldsAreLinesToFillIn()
{
    HandoffInput input = documentInput();
    input.plan.handoff.request = {};
    input.plan.handoff.changeId.clear();
    const QByteArray html = printed(input, QStringLiteral("request-html"));
    const QByteArray pageOne = html.left(html.indexOf("What and why"));
    QCOMPARE(pageOne.count("class=\"blank\""), 7);
}

void TestDocuments::practiceIsShownOnTop_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"readme", "questions", "request-md", "request-html", "diagram-svg", "project"})
        QTest::newRow(id) << id;
}

void TestDocuments::practiceIsShownOnTop()
{
    QFETCH(QString, id);
    HandoffInput input = documentInput();
    QVERIFY(!printed(input, id).toLower().contains("practice"));
    input.practice = QStringLiteral("intercepted");
    const QByteArray bytes = printed(input, id);
    QVERIFY(bytes.toLower().contains("practice"));
    if (id.startsWith(QLatin1String("request")) || id == QLatin1String("readme"))
        QVERIFY(bytes.indexOf("PRACTICE") < bytes.indexOf("Change ID"));
    if (id == QLatin1String("request-html"))
        QVERIFY(bytes.contains("<title>PRACTICE: "));
}

void TestDocuments::anySourceIsCalledARisk()
{
    HandoffInput input = documentInput();
    const QByteArray without = printed(input, QStringLiteral("request-md"));
    QVERIFY(!without.contains("0.0.0.0/0"));
    QVERIFY(without.contains("to be named: network team"));
    for (Rule &rule : input.rules)
        rule.sources = {cidr(QStringLiteral("0.0.0.0"), 0)};
    const QByteArray with = printed(input, QStringLiteral("request-md"));
    QVERIFY(with.contains("`0.0.0.0/0` (any: see risk)"));
    QVERIFY(with.contains("**Risk**: source `0.0.0.0/0`"));
}

void TestDocuments::exemptionsAreChangesOfTheirOwn()
{
    HandoffInput input = documentInput();
    QVERIFY(!printed(input, QStringLiteral("request-md")).contains("Change 2"));
    input.rules[0].inspection = QStringLiteral("exempt");
    input.rules[1].userAuthentication = QStringLiteral("exempt");
    const QByteArray text = printed(input, QStringLiteral("request-md"));
    QVERIFY(text.contains(
        "**Change 2** (the security team; can be refused alone): no TLS inspection, for rule 1."));
    QVERIFY(text.contains(
        "**Change 3** (the proxy team; can be refused alone): no user login at the proxy, for rule 2."));
    QVERIFY(text.contains("keep URLs with their query out of its log"));
    QVERIFY(text.contains("**This request holds 3 changes**, decided one by one. Change 1 is this table"));
    const QByteArray plain = printed(documentInput(), QStringLiteral("request-md"));
    QVERIFY(!plain.contains("This request holds"));
}

void TestDocuments::whatGoesPastTheProxyIsNamedWithWhatToDo()
{
    HandoffInput input = documentInput();
    const QString runtime = QStringLiteral("container runtime on every node");
    const auto says = [&runtime](const HandoffInput &of, const char *id) {
        return QString::fromUtf8(printed(of, QString::fromLatin1(id))).contains(runtime);
    };
    QVERIFY(!says(input, "readme"));
    input.plan.egress.mode = EgressMode::Proxy;
    QVERIFY(says(input, "readme"));
    input.plan.images.source = ImageSource::Mirror;
    QVERIFY(!says(input, "readme"));

    const QJsonObject args{
        {QStringLiteral("parts"), QStringLiteral("image pulls by the nodes, OTel collector")}};
    Finding finding;
    finding.id = QStringLiteral("plan.proxy-unaware-parts");
    finding.status = Status::Warn;
    finding.args = args;
    finding.causes = {causeFor(finding.id + QStringLiteral("/runtime"), args, false),
                      causeFor(finding.id + QStringLiteral("/otel"), args, false)};
    input.report->findings = {finding};
    for (const char *id : {"readme", "request-md"}) {
        const QString text = QString::fromUtf8(printed(input, QString::fromLatin1(id)));
        QVERIFY2(text.contains(QLatin1String("image pulls by the nodes, OTel collector")), id);
        QVERIFY2(text.contains(runtime) && text.contains(QLatin1String("platformHttpOtlpEndpoint")), id);
    }
    // Both are to be done; neither stands in for the other.
    QVERIFY(!printed(input, QStringLiteral("request-md")).contains(" Or: "));
}

void TestDocuments::readmeSpeaksToItsAudience_data()
{
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QString>("has");
    QTest::addColumn<QString>("hasNot");
    QTest::newRow("the network team gets its rules") << "network"
                                                     << "allow the 3 rules"
                                                     << "install the Agent";
    QTest::newRow("the cluster admin installs") << "cluster"
                                                << "install the Agent"
                                                << "allow the 3 rules";
    QTest::newRow("the security team has nothing to do") << "security"
                                                         << "Nothing is asked of the security team"
                                                         << "allow";
}

void TestDocuments::readmeSpeaksToItsAudience()
{
    QFETCH(QString, audience);
    QFETCH(QString, has);
    QFETCH(QString, hasNot);
    HandoffInput input = documentInput();
    input.audience = *audienceFrom(audience);
    const QString text = QString::fromUtf8(printed(input, QStringLiteral("readme")));
    const QString todo = text.section(QStringLiteral("## How to verify"), 0, 0);
    QVERIFY2(todo.contains(has), qPrintable(todo));
    QVERIFY2(!todo.contains(hasNot), qPrintable(todo));
    QVERIFY(todo.contains(QStringLiteral("It is made for")));
}

void TestDocuments::readmeExplainsMailSafeNames()
{
    HandoffInput input = documentInput();
    QVERIFY(!printed(input, QStringLiteral("readme")).contains("request.html.txt"));
    input.mailSafe = true;
    const QByteArray text = printed(input, QStringLiteral("readme"));
    QVERIFY(text.contains("Take the .txt away before use"));
    QVERIFY(text.contains("| `request.html.txt` |"));
    QVERIFY(!printed(input, QStringLiteral("request-md")).contains("(diagram.svg)"));
}

void TestDocuments::readmeListsTheFilesOfThePack()
{
    const QByteArray text = printed(documentInput(), QStringLiteral("readme"));
    for (const char *path : {"README.md", "questions.md", "request.html", "request.md", "diagram.svg",
                             "checks.json", "setup.netsetup.json", "manifest.json", "SHA256SUMS"})
        QVERIFY2(text.contains(QByteArray(QByteArray("| `") + path + "` |")), path);
    QVERIFY(!text.contains("`rules.csv`"));
}

void TestDocuments::readmeNamesTheCommandsToVerify()
{
    const QByteArray text = printed(documentInput(), QStringLiteral("readme"));
    QVERIFY(text.contains("\nsts-netsetup check --project setup.netsetup.json\n"));
    QVERIFY(text.contains("\ndig +short A acme.app.stackstate.io\n"));
    QVERIFY(text.contains("https://acme.app.stackstate.io/receiver/stsAgent/features\n"));
    HandoffInput input = documentInput();
    input.practice = QStringLiteral("open");
    QVERIFY(
        printed(input, QStringLiteral("readme")).contains("practice --network open -- sts-netsetup check"));
}

void TestDocuments::leftOutRulesAreGrouped()
{
    HandoffInput input = documentInput();
    const QByteArray text = printed(input, QStringLiteral("readme"));
    QCOMPARE(text.count("the addresses of these hosts change"), 1);
    input.decisions.clear();
    QVERIFY(printed(input, QStringLiteral("readme")).contains("Nothing was left out."));
}

void TestDocuments::longNamesStayWhole()
{
    HandoffInput input = documentInput();
    QString host;
    while (host.size() < 240)
        host += QStringLiteral("a-rather-long-label-of-a-name.");
    host += QStringLiteral("example");
    for (Rule &rule : input.rules)
        rule.host = host;
    QVERIFY(printed(input, QStringLiteral("request-md"))
                .contains(QByteArray(QByteArray("`") + host.toUtf8() + "`")));
    QVERIFY(printed(input, QStringLiteral("request-html"))
                .contains(QByteArray("<code>" + host.toUtf8() + "</code>")));
}

void TestDocuments::projectIsThePlan()
{
    const HandoffInput input = documentInput();
    const QByteArray bytes = printed(input, QStringLiteral("project"));
    QCOMPARE(QJsonDocument::fromJson(bytes).object(), input.planJson);
}

void TestDocuments::reportNeedsAReport()
{
    HandoffInput input = documentInput();
    QVERIFY(printed(input, QStringLiteral("report")).contains("netsetup.report/1"));
    input.report.reset();
    QVERIFY(planFormat(*format(QStringLiteral("report")), input).refused);
    QVERIFY(printed(input, QStringLiteral("report")).isEmpty());
    QVERIFY(printed(input, QStringLiteral("request-md")).contains("Nothing was checked for this pack."));
}

void TestDocuments::htmlHoldsTheDiagram()
{
    const QByteArray html = printed(documentInput(), QStringLiteral("request-html"));
    QCOMPARE(html.count("<svg"), 1);
    QVERIFY(!html.contains("<?xml"));
    QVERIFY(printed(documentInput(), QStringLiteral("diagram-svg")).contains("<svg"));
}

NETSETUP_TEST(TestDocuments)
#include "tst_documents.moc"
