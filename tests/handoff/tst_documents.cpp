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

using namespace Qt::StringLiterals;

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
    return run(u"cmark-gfm"_s, {u"-e"_s, u"table"_s, u"-e"_s, u"autolink"_s, u"--unsafe"_s}, markdown);
}

/// How many of each element: raw HTML or a broken table would change it.
QMap<QString, int> elements(const QByteArray &html)
{
    static const QRegularExpression tag(u"<([a-zA-Z!][a-zA-Z0-9]*)"_s);
    QMap<QString, int> counts;
    QRegularExpressionMatchIterator found = tag.globalMatch(QString::fromUtf8(html));
    while (found.hasNext())
        ++counts[found.next().captured(1)];
    return counts;
}

/// Without the words that stand in for an empty field, which have an element of their own.
QMap<QString, int> withoutText(QMap<QString, int> counts)
{
    counts.remove(u"span"_s);
    counts.remove(u"code"_s);
    return counts;
}

QStringList unevenRows(const QByteArray &html)
{
    static const QRegularExpression table(u"<table>.*?</table>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression row(u"<tr>.*?</tr>"_s, QRegularExpression::DotMatchesEverythingOption);
    QStringList bad;
    QRegularExpressionMatchIterator tables = table.globalMatch(QString::fromUtf8(html));
    while (tables.hasNext()) {
        qsizetype width = 0;
        QRegularExpressionMatchIterator rows = row.globalMatch(tables.next().captured(0));
        while (rows.hasNext()) {
            const QString text = rows.next().captured(0);
            const qsizetype cells = text.count("<td>"_L1) + text.count("<th>"_L1);
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
        static const QStringList forbidden{u"script"_s, u"link"_s,   u"iframe"_s,        u"img"_s,
                                           u"base"_s,   u"object"_s, u"foreignObject"_s, u"image"_s};
        if (forbidden.contains(reader.name()))
            found.append(reader.name().toString());
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString name = attribute.name().toString();
            const bool loads = name == "src"_L1 || name == "href"_L1;
            if (name.startsWith("on"_L1) || (loads && !attribute.value().startsWith(u'#')))
                found.append(name + u'=' + attribute.value().toString());
        }
    }
    if (html.contains("@import") || QString::fromUtf8(html).contains(QRegularExpression(u"url\\((?!#)"_s)))
        found.append(u"style that loads"_s);
    return found;
}

void compareGolden(const QByteArray &bytes, const QString &name)
{
    compareWithFile(bytes, QString(u"tests/handoff/data/documents/"_s + name));
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
    void behindAProxyOnlyTheProxyLooksNamesUp();
    void checksOlderThanADayAreNamedAsOld();
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
    const HandoffInput harmless = hostileInput(u"plain"_s);
    const HandoffInput hostile = hostileInput(text);
    for (const char *id : {"readme", "questions", "request-md"}) {
        const Ran expected = render(printed(harmless, QLatin1String(id)));
        const Ran got = render(printed(hostile, QLatin1String(id)));
        QVERIFY2(got.ok && expected.ok, got.out.constData());
        QCOMPARE(withoutText(elements(got.out)), withoutText(elements(expected.out)));
        QCOMPARE(unevenRows(got.out), QStringList());
    }
    const QByteArray html = printed(hostile, u"request-html"_s);
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
    const Ran markdown = render(printed(documentInput(), u"request-md"_s));
    QVERIFY(markdown.ok);
    const QByteArray html = printed(documentInput(), u"request-html"_s);
    const QMap<QString, int> left = elements(markdown.out);
    QMap<QString, int> right = elements(html.left(html.indexOf("<svg")) + html.mid(html.indexOf("</svg>")));
    for (const char *name : {"h1", "h2", "h3", "tr", "td", "th", "pre", "table", "ol", "strong"})
        QCOMPARE(right.value(QLatin1String(name)), left.value(QLatin1String(name)));
}

void TestDocuments::htmlReadsInABrowsersParser()
{
    const Ran ran = run(u"xmllint"_s, {u"--html"_s, u"--noout"_s, u"--nonet"_s, u"-"_s},
                        printed(documentInput(), u"request-html"_s));
    QVERIFY2(ran.ok, ran.out.constData());
    QCOMPARE(dangers(printed(documentInput(), u"request-html"_s)), QStringList());
}

void TestDocuments::emptyBoardFieldsAreLinesToFillIn()
{
    HandoffInput input = documentInput();
    input.plan.handoff.request = {};
    input.plan.handoff.changeId.clear();
    const QByteArray html = printed(input, u"request-html"_s);
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
    input.practice = u"intercepted"_s;
    const QByteArray bytes = printed(input, id);
    QVERIFY(bytes.toLower().contains("practice"));
    if (id.startsWith("request"_L1) || id == "readme"_L1)
        QVERIFY(bytes.indexOf("PRACTICE") < bytes.indexOf("Change ID"));
    if (id == "request-html"_L1)
        QVERIFY(bytes.contains("<title>PRACTICE: "));
}

void TestDocuments::anySourceIsCalledARisk()
{
    HandoffInput input = documentInput();
    const QByteArray without = printed(input, u"request-md"_s);
    QVERIFY(!without.contains("0.0.0.0/0"));
    QVERIFY(without.contains("to be named: network team"));
    for (Rule &rule : input.rules)
        rule.sources = {cidr(u"0.0.0.0"_s, 0)};
    const QByteArray with = printed(input, u"request-md"_s);
    QVERIFY(with.contains("`0.0.0.0/0` (any: see risk)"));
    QVERIFY(with.contains("**Risk**: source `0.0.0.0/0`"));
}

void TestDocuments::exemptionsAreChangesOfTheirOwn()
{
    HandoffInput input = documentInput();
    QVERIFY(!printed(input, u"request-md"_s).contains("Change 2"));
    input.rules[0].inspection = Exemption::Exempt;
    input.rules[1].userAuthentication = Exemption::Exempt;
    const QByteArray text = printed(input, u"request-md"_s);
    QVERIFY(text.contains(
        "**Change 2** (the security team; can be refused alone): no TLS inspection, for rule 1."));
    QVERIFY(text.contains(
        "**Change 3** (the proxy team; can be refused alone): no user login at the proxy, for rule 2."));
    QVERIFY(text.contains("keep URLs with their query out of its log"));
    QVERIFY(text.contains("**This request holds 3 changes**, decided one by one. Change 1 is this table"));
    const QByteArray plain = printed(documentInput(), u"request-md"_s);
    QVERIFY(!plain.contains("This request holds"));
}

void TestDocuments::whatGoesPastTheProxyIsNamedWithWhatToDo()
{
    HandoffInput input = documentInput();
    const QString runtime = u"container runtime on every node"_s;
    QVERIFY(!printed(input, u"readme"_s).contains(runtime.toUtf8()));

    const QJsonObject args{{u"parts"_s, u"image pulls by the nodes, OTel collector"_s}};
    Finding finding;
    finding.id = u"plan.proxy-unaware-parts"_s;
    finding.status = Status::Warn;
    finding.args = args;
    finding.causes = {causeFor(finding.id + u"/runtime"_s, args, false),
                      causeFor(finding.id + u"/otel"_s, args, false)};
    // It follows from the plan, so that it is told without any check too.
    input.reviews = {finding};
    const std::optional<Report> report = input.report;
    for (const bool checked : {true, false}) {
        input.report = checked ? report : std::nullopt;
        for (const char *id : {"readme", "request-md", "questions"}) {
            const QString text = QString::fromUtf8(printed(input, QString::fromLatin1(id)));
            QVERIFY2(text.contains("image pulls by the nodes, OTel collector"_L1), id);
            QVERIFY2(text.contains(runtime) && text.contains("platformHttpOtlpEndpoint"_L1), id);
        }
    }
    // Both are to be done; neither stands in for the other.
    input.report = report;
    input.report->findings = {finding};
    QVERIFY(!printed(input, u"request-md"_s).contains(" Or: "));
}

void TestDocuments::readmeSpeaksToItsAudience_data()
{
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QString>("has");
    QTest::addColumn<QString>("hasNot");
    QTest::newRow("the network team gets its rules") << "network"
                                                     << "Allow the 3 rules"
                                                     << "Install the Agent";
    QTest::newRow("the cluster admin installs") << "cluster"
                                                << "Install the Agent"
                                                << "Allow the 3 rules";
    QTest::newRow("the security team has nothing to do") << "security"
                                                         << "Nothing is asked of the security team"
                                                         << "Allow";
}

void TestDocuments::readmeSpeaksToItsAudience()
{
    QFETCH(QString, audience);
    QFETCH(QString, has);
    QFETCH(QString, hasNot);
    HandoffInput input = documentInput();
    input.audience = *valueOf<Audience>(audience);
    const QString text = QString::fromUtf8(printed(input, u"readme"_s));
    const QString todo = text.section(u"## How to verify"_s, 0, 0);
    QVERIFY2(todo.contains(has), qPrintable(todo));
    QVERIFY2(!todo.contains(hasNot), qPrintable(todo));
    QVERIFY(todo.contains(u"It is made for"_s));
}

void TestDocuments::readmeExplainsMailSafeNames()
{
    HandoffInput input = documentInput();
    QVERIFY(!printed(input, u"readme"_s).contains("request.html.txt"));
    input.mailSafe = true;
    const QByteArray text = printed(input, u"readme"_s);
    QVERIFY(text.contains("Take the .txt away before use"));
    QVERIFY(text.contains("| `request.html.txt` |"));
    const QByteArray request = printed(input, u"request-md"_s);
    QVERIFY(!request.contains("(diagram.svg"));
    QVERIFY(request.contains("The picture is `diagram.svg.txt` of the pack."));
}

void TestDocuments::readmeListsTheFilesOfThePack()
{
    const QByteArray text = printed(documentInput(), u"readme"_s);
    for (const char *path : {"README.md", "questions.md", "request.html", "request.md", "diagram.svg",
                             "checks.json", "setup.netsetup.json", "manifest.json", "SHA256SUMS"})
        QVERIFY2(text.contains(QByteArray(QByteArray("| `") + path + "` |")), path);
    QVERIFY(!text.contains("`rules.csv`"));
}

void TestDocuments::readmeNamesTheCommandsToVerify()
{
    const QByteArray text = printed(documentInput(), u"readme"_s);
    QVERIFY(text.contains("\nsts-netsetup check --project setup.netsetup.json\n"));
    QVERIFY(text.contains("\ndig +short A acme.app.stackstate.io\n"));
    QVERIFY(text.contains("https://acme.app.stackstate.io/receiver/stsAgent/features\n"));
    HandoffInput input = documentInput();
    input.artifactIds.append(u"verify-script"_s);
    for (const char *id : {"readme", "request-md"}) {
        QVERIFY2(printed(input, QLatin1String(id)).contains("\nsh verify.sh nodes\n"), id);
        QVERIFY2(printed(input, QLatin1String(id)).contains("\nsh verify.sh pods\n"), id);
    }
    input.practice = u"open"_s;
    QVERIFY(printed(input, u"readme"_s).contains("practice --network open -- sts-netsetup check"));
}

void TestDocuments::behindAProxyOnlyTheProxyLooksNamesUp()
{
    HandoffInput input = documentInput();
    for (Rule &rule : input.rules)
        rule.initiator = Initiator::Proxy;
    Rule leg = input.rules.first();
    leg.host = u"proxy.corp.example"_s;
    leg.initiator = Initiator::Nodes;
    leg.purpose = Purpose::Proxy;
    input.rules.prepend(leg);
    const QByteArray text = printed(input, u"readme"_s);
    const qsizetype onTheProxy = text.indexOf("# on the proxy alone");
    QVERIFY(text.indexOf("dig +short A proxy.corp.example\n") < onTheProxy);
    QVERIFY(text.indexOf("dig +short A acme.app.stackstate.io\n") > onTheProxy);
    QVERIFY(text.indexOf("dig +short A quay.io\n") > onTheProxy);
    QVERIFY(!printed(documentInput(), u"readme"_s).contains("# on the proxy alone"));
}

void TestDocuments::checksOlderThanADayAreNamedAsOld()
{
    HandoffInput input = documentInput();
    const auto isNamed = [&input](const char *id) {
        return printed(input, QLatin1String(id)).contains("The checks are old: they ended at 2026");
    };
    for (const char *id : {"readme", "request-md", "request-html"}) {
        input.createdAt = input.report->finishedAt.addDays(1);
        QVERIFY2(!isNamed(id), id);
        input.createdAt = input.createdAt.addSecs(1);
        QVERIFY2(isNamed(id), id);
    }
}

void TestDocuments::leftOutRulesAreGrouped()
{
    HandoffInput input = documentInput();
    const QByteArray text = printed(input, u"readme"_s);
    QCOMPARE(text.count("the addresses of these hosts change"), 1);
    input.decisions.clear();
    QVERIFY(printed(input, u"readme"_s).contains("Nothing was left out."));
}

void TestDocuments::longNamesStayWhole()
{
    HandoffInput input = documentInput();
    QString host;
    while (host.size() < 240)
        host += u"a-rather-long-label-of-a-name."_s;
    host += u"example"_s;
    for (Rule &rule : input.rules)
        rule.host = host;
    QVERIFY(printed(input, u"request-md"_s).contains(QByteArray(QByteArray("`") + host.toUtf8() + "`")));
    QVERIFY(printed(input, u"request-html"_s).contains(QByteArray("<code>" + host.toUtf8() + "</code>")));
}

void TestDocuments::projectIsThePlan()
{
    const HandoffInput input = documentInput();
    const QByteArray bytes = printed(input, u"project"_s);
    QCOMPARE(QJsonDocument::fromJson(bytes).object(), input.planJson);
}

void TestDocuments::reportNeedsAReport()
{
    HandoffInput input = documentInput();
    QVERIFY(printed(input, u"report"_s).contains("netsetup.report/1"));
    input.report.reset();
    QVERIFY(planFormat(*format(u"report"_s), input).refused);
    QVERIFY(printed(input, u"report"_s).isEmpty());
    QVERIFY(printed(input, u"request-md"_s).contains("Nothing was checked for this pack."));
}

void TestDocuments::htmlHoldsTheDiagram()
{
    const QByteArray html = printed(documentInput(), u"request-html"_s);
    QCOMPARE(html.count("<svg"), 1);
    QVERIFY(!html.contains("<?xml"));
    QVERIFY(printed(documentInput(), u"diagram-svg"_s).contains("<svg"));
}

NETSETUP_TEST(TestDocuments)
#include "tst_documents.moc"
