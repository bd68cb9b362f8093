// Reads every source file of app/ and ui/ and fails when a layer reaches where it must not. The rules
// themselves are proven on bad samples first: a gate that never closes would be worse than none.
#include "layers/layerrules.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup::layers;

namespace {

QString contentOf(const QString &path)
{
    QFile file(netsetup::testing::sourcePath(u""_s) + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourceFiles(const QString &folder)
{
    const QDir root(netsetup::testing::sourcePath({}));
    QStringList found;
    QDirIterator files(root.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        found << root.relativeFilePath(files.next());
    found.sort();
    return found;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badSamplesAreSeen_data();
    void badSamplesAreSeen();
    void goodSamplesPass_data();
    void goodSamplesPass();
    void codeIsReadWithoutCommentsAndStrings();
    void cataloguesAreCompared();
    void everyFileKeepsToItsLayer_data();
    void everyFileKeepsToItsLayer();
    void everyCheckAndFormatIsListed();
    void cyclesOfHeadersAreSeen();
    void noHeaderLeadsBackToItself();
};

void TestLayers::badSamplesAreSeen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *path, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("base reaches up", "app/base/json.cpp", "#include \"plan/plan.h\"\n");
    row("plan knows findings", "app/plan/plan.cpp", "#include \"findings/finding.h\"\n");
    row("probes know flows", "app/probes/tcp.cpp", "#include \"flows/flow.h\"\n");
    row("findings know checks", "app/findings/report/report.cpp", "#include \"checks/check.h\"\n");
    row("checks know the session", "app/checks/runner.cpp", "#include \"session/session.h\"\n");
    row("diagram knows the hand-off", "app/diagram/svg.cpp", "#include \"handoff/handoff.h\"\n");
    row("hand-off probes", "app/handoff/formats/text.cpp", "#include \"probes/dns.h\"\n");
    row("hand-off checks", "app/handoff/firewall/pf.cpp", "#include \"checks/check.h\"\n");
    row("practice knows the plan", "app/practice/receiver.cpp", "#include \"plan/plan.h\"\n");
    row("session knows the command line", "app/session/session.cpp", "#include \"cli/options.h\"\n");
    row("command line checks", "app/cli/main.cpp", "#include \"checks/runner.h\"\n");
    row("command line opens sockets", "app/cli/main.cpp", "#include \"probes/http.h\"\n");
    row("window judges", "ui/main.cpp", "#include \"checks/check.h\"\n");
    row("window in pointed brackets", "ui/main.cpp", "#include <probes/dns.h>\n");
    row("window prints packs itself", "ui/pages/handoff.cpp", "#include \"handoff/formats/text.h\"\n");
    row("a folder that nobody knows", "app/helpers/x.cpp", "int x;\n");
    row("by way of the parent", "app/probes/x.cpp", "#include \"../plan/plan.h\"\n");
    row("indented and spaced", "app/base/x.cpp", "  #  include   \"plan/plan.h\"\n");
    for (const char *header :
         {"QWidget", "QPainter", "QColor", "QFont", "QFontMetricsF", "QGuiApplication", "QApplication",
          "QImage", "QIcon", "QtWidgets/QLabel", "QtGui/QPen", "QTextDocument", "QVBoxLayout", "QMessageBox",
          "QLineEdit", "QStandardItemModel", "QSvgRenderer"})
        QTest::addRow("app sees %s", header)
            << u"app/diagram/x.cpp"_s << u"#include <%1>\n"_s.arg(QLatin1String(header));
    row("c-ares in a second file", "app/probes/dnsnames.cpp", "#include <ares.h>\n");
    row("c-ares in the command line", "app/cli/main.cpp", "#include <ares_dns.h>\n");
    row("nested loop", "app/session/x.cpp", "QEventLoop loop;\n");
    row("nested loop in the window", "ui/x.cpp", "QCoreApplication::processEvents();\n");
    row("waits", "app/cli/x.cpp", "QCoro::waitFor(task());\n");
    row("waits unqualified", "app/cli/x.cpp", "using namespace QCoro; waitFor(task());\n");
    row("access manager", "app/probes/x.cpp", "QNetworkAccessManager manager;\n");
    row("a proxy", "app/probes/x.cpp", "socket->setProxy(QNetworkProxy::HttpProxy);\n");
    row("a proxy for all", "app/cli/x.cpp", "QNetworkProxy::setApplicationProxy(p);\n");
    row("hand-off writes", "app/handoff/formats/report/readme.cpp", "QFile file(path);\n");
    row("hand-off writes by helper", "app/handoff/formats/report/readme.cpp", "#include \"base/files.h\"\n");
    row("writes a file in its own way", "app/session/x.cpp", "QSaveFile file(path);\n");
    row("settings that check no write", "ui/x.cpp", "QSettings().setValue(key, 1);\n");
    row("hand-off asks the clock", "app/handoff/formats/header.cpp",
        "auto now = QDateTime::currentDateTimeUtc();\n");
    row("pack writer asks the clock", "app/handoff/pack/packwriter.cpp",
        "std::chrono::system_clock::now();\n");
    row("a probe knows the simulation", "app/probes/x.cpp", "// only in Practice\n");
    row("a check knows the simulation", "app/checks/x.cpp", "if (name == \"practice\") {}\n");
    row("throws", "app/plan/x.cpp", "throw 1;\n");
    row("await in the left branch", "app/checks/x.cpp", "x = c ? co_await s() : y;\n");
    row("await in the right branch", "app/checks/x.cpp", "x = c ? y\n   : co_await s();\n");
    row("aggregate in an awaited call", "app/checks/x.cpp", "co_await f(Agg{a, b});\n");
    row("aggregate as second argument", "app/checks/x.cpp", "co_await f(a, ns::Agg{b});\n");
    row("list in an awaited call", "app/checks/x.cpp", "co_await g({\"a\", \"b\"});\n");
    row("awaits while initialising", "app/checks/x.cpp", "Agg z{co_await a(), co_await b()};\n");
    row("coroutine lambda that captures", "app/session/x.cpp",
        "auto f = [this](int x) mutable -> QCoro::Task<int> { co_return x; };\n");
    row("left-over note", "app/base/x.cpp", "// TODO: later\n");
    row("left-over note in the window", "ui/x.h", "int x; // FIXME\n");
    QTest::newRow("too long") << u"app/base/x.cpp"_s << QString(501, u'\n');
}

void TestLayers::badSamplesAreSeen()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(faultsOf(path, text).size(), 1);
}

void TestLayers::goodSamplesPass_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *path, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("own folder", "app/plan/plan.cpp", "#include \"plan/plan.h\"\n#include \"base/json.h\"\n");
    row("c-ares at home", "app/probes/dns.cpp", "#include <ares.h>\n#include <QSocketNotifier>\n");
    row("Qt Core and Network", "app/probes/x.cpp",
        "#include <QTextStream>\n#include <QStandardPaths>\n#include <QTcpSocket>\n#include <QSslSocket>\n"
        "#include <QStringList>\n#include <QTimer>\n#include <QLibraryInfo>\n#include <QPointF>\n#include "
        "<QRectF>\n");
    row("window in the window", "ui/x.cpp",
        "#include <QWidget>\n#include \"setupwindow.h\"\n#include \"session/session.h\"\n");
    row("no proxy", "app/probes/x.cpp", "socket->setProxy(QNetworkProxy::NoProxy);\n");
    row("session reaches down", "app/session/session.cpp",
        "#include \"checks/runner.h\"\n#include \"practice/practice.h\"\n");
    row("pack writer writes", "app/handoff/pack/packwriter.cpp",
        "#include \"base/files.h\"\nQFile file(path);\n");
    row("forbidden words in comments", "app/cli/x.cpp",
        "// no QEventLoop, no throw\n/* QNetworkAccessManager */ int x;\n");
    row("forbidden words in texts", "app/cli/x.cpp",
        "auto a = \"throw \\\" QEventLoop\"; auto b = R\"(waitFor())\";\n");
    row("await in the condition", "app/checks/x.cpp", "x = co_await s() ? y : z;\n");
    row("await after a choice", "app/checks/x.cpp", "x = c ? y : z;\nco_await s();\n");
    row("await in a block", "app/checks/x.cpp", "if (c) { co_await f(a); }\nelse { co_await g(b); }\n");
    row("awaited call with plain names", "app/checks/x.cpp",
        "const Agg agg{a, b};\nco_await f(agg, list[0]);\n");
    row("coroutine lambda without a capture", "app/session/x.cpp",
        "auto f = [](int x) -> QCoro::Task<int> { co_return x; };\n");
    row("member coroutine", "app/session/x.h",
        "[[nodiscard]] QCoro::Task<Report> check(NetOptions o) const;\n");
}

void TestLayers::goodSamplesPass()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(faultsOf(path, text), QStringList());
}

void TestLayers::codeIsReadWithoutCommentsAndStrings()
{
    const QString text = u"a // b\nc /* d\n e */ f \"g\\\"h\" 'i' 1'000 R\"x(j)\" k)x\" l"_s;
    const QString code = codeOnly(text);
    QCOMPARE(code.count(u'\n'), text.count(u'\n'));
    QCOMPARE(code.simplified(), u"a c f \" \" ' ' 1'000 l"_s);
}

void TestLayers::cataloguesAreCompared()
{
    const QString catalogue = u"Check one();\nCheck two();\nlist{one(), /* two() */};\n"_s;
    const QString path = u"app/checks/x.cpp"_s;
    QVERIFY(missingInCatalogue(u"Check"_s, path, u"Check one()\n{\n}\n"_s, catalogue).isEmpty());
    QCOMPARE(missingInCatalogue(u"Check"_s, path, u"Check two()\n{\n}\n"_s, catalogue).size(), 1);
    QCOMPARE(missingInCatalogue(u"Check"_s, path, u"Check three()\n{\n}\n"_s, catalogue).size(), 1);
    QVERIFY(missingInCatalogue(u"Check"_s, path, u"Check three();\n"_s, catalogue).isEmpty());
    const QString inMacro = u"#define EACH(CHECK) CHECK(one) /* CHECK(two) */\n"_s;
    QVERIFY(missingInCatalogue(u"Check"_s, path, u"Check one()\n{\n}\n"_s, inMacro).isEmpty());
    QCOMPARE(missingInCatalogue(u"Check"_s, path, u"Check two()\n{\n}\n"_s, inMacro).size(), 1);
}

void TestLayers::everyFileKeepsToItsLayer_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = sourceFiles(u"app"_s) + sourceFiles(u"ui"_s);
    QVERIFY(files.size() > 50);
    for (const QString &path : files)
        QTest::newRow(qPrintable(path)) << path;
}

void TestLayers::everyFileKeepsToItsLayer()
{
    QFETCH(QString, path);
    const QString text = contentOf(path);
    QVERIFY(!text.isEmpty());
    QCOMPARE(faultsOf(path, text).join(u'\n'), QString());
}

void TestLayers::everyCheckAndFormatIsListed()
{
    const QString checks = contentOf(u"app/checks/checkcatalogue.cpp"_s);
    const QString formats = contentOf(u"app/handoff/formats/formatcatalogue.cpp"_s);
    QVERIFY(!checks.isEmpty() && !formats.isEmpty());
    QStringList faults;
    for (const QString &path : sourceFiles(u"app/checks"_s))
        faults << missingInCatalogue(u"Check"_s, path, contentOf(path), checks);
    for (const QString &path : sourceFiles(u"app/handoff"_s))
        faults << missingInCatalogue(u"Format"_s, path, contentOf(path), formats);
    QCOMPARE(faults.join(u'\n'), QString());
}

void TestLayers::cyclesOfHeadersAreSeen()
{
    QCOMPARE(headerCycles({{u"a"_s, {u"b"_s}}, {u"b"_s, {u"c"_s}}, {u"c"_s, {}}}), QStringList());
    QCOMPARE(headerCycles({{u"a"_s, {u"b"_s}}, {u"b"_s, {u"c"_s}}, {u"c"_s, {u"b"_s}}}),
             QStringList{u"b -> c -> b"_s});
    QCOMPARE(headerCycles({{u"a"_s, {u"a"_s}}}), QStringList{u"a -> a"_s});
}

void TestLayers::noHeaderLeadsBackToItself()
{
    QMap<QString, QStringList> includes;
    const QStringList files = sourceFiles(u"app"_s) + sourceFiles(u"ui"_s);
    for (const QString &path : files) {
        if (!path.endsWith(".h"_L1))
            continue;
        for (const QString &header : includedHeaders(contentOf(path))) {
            for (const QString &folder : {u"app/"_s, u"ui/"_s}) {
                if (files.contains(folder + header))
                    includes[path] << folder + header;
            }
        }
    }
    QVERIFY(includes.size() > 100);
    QCOMPARE(headerCycles(includes), QStringList());
}

NETSETUP_TEST(TestLayers)

#include "tst_layers.moc"
