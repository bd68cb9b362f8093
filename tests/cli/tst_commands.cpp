// The command line as a user and a pipeline meet it: exit statuses, messages, files.
#include "cli/tool.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/thissystem.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QStringList filesBelow(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLackOfMemoryIsSaid()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("large.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray entries = QByteArray("\"h.corp.example\",").repeated(1'500'000);
        file.write(R"({"schema":"netsetup.project/1","options":[)" + entries + "1]}");
        file.close();
        QProcess shell;
        shell.start("bash", {"-c", "ulimit -v 250000; exec \"$0\" compare \"$1\" \"$1\"",
                             netsetup::testing::toolPath(), file.fileName()});
        QVERIFY(shell.waitForFinished(60000));
        const QByteArray said = shell.readAllStandardError();
        QVERIFY2(said.startsWith("sts-netsetup: out of memory"), said.constData());
        QCOMPARE(said.count('\n'), 1);
        QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
        QCOMPARE(shell.exitCode(), 4);
    }

    void theVersionTellsWhatIsInIt()
    {
        QCOMPARE(runTool({"--version"}).out, QByteArray("sts-netsetup " NETSETUP_VERSION "\n"));
        const Ran all = runTool({"--version", "--verbose"});
        QCOMPARE(all.status, 0);
        for (const char *part :
             {"\ncommit ", "SUSE Observability: as of 20", "Public roots: Mozilla", "OpenSSL 3", "c-ares 1.",
              "Qt 6.", "QCoro 0.", "yaml-cpp 0.", "libarchive 3."})
            QVERIFY2(all.out.contains(part), part);
        QVERIFY(!all.out.contains(QByteArray("commit not known")));
        QCOMPARE(runTool({"--version", "--loud"}).status, 2);
    }

    /// Newer facts come from a file; each pack says so, and which.
    void factsOfAFileAreNamedInEachPack()
    {
        const QTemporaryDir folder;
        QByteArray facts = contentOf(netsetup::testing::sourcePath("resources/catalog/stackstate-6.0.json"));
        const qsizetype date = facts.indexOf("\"checkedOn\": \"") + 14;
        QVERIFY(date > 14);
        facts.replace(date, 10, "2099-01-31");
        QFile file(folder.filePath("facts.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(facts) == facts.size());
        file.close();
        const QStringList plan{"--tenant", "acme", "--egress", "firewall", "--source", "10.0.0.0/16"};

        const Ran flows =
            runTool(QStringList{"flows", "--catalog", file.fileName(), "--format", "json"} + plan);
        QVERIFY2(flows.status == 0, flows.err.constData());
        QCOMPARE(object(flows.out).value("factsAsOf"), QJsonValue("2099-01-31"));
        QVERIFY(object(flows.out).value("factsFrom").toString().startsWith("facts.json (SHA-256"));
        const Ran byName = runTool(QStringList{"flows"} + plan, {{"STS_NETSETUP_CATALOG", file.fileName()}});
        QVERIFY(byName.out.contains("as of 2099-01-31, from the catalog file facts.json"));
        QVERIFY(runTool({"--version", "--verbose", "--catalog", file.fileName()})
                    .out.contains("as of 2099-01-31, from the catalog file facts.json"));

        const QString pack = folder.filePath("pack");
        const Ran made = runTool(QStringList{"export", "--offline", "--catalog", file.fileName(),
                                             "--artifacts", "readme,request-md,cilium", "--to", pack} +
                                 plan);
        QVERIFY2(made.status == 0, made.err.constData());
        for (const char *name : {"README.md", "request.md", "kubernetes/cilium/install.yaml"})
            QVERIFY2(contentOf(pack + '/' + name).contains("from the catalog file facts.json"), name);

        // A value that is wrong is a bad input, and said to be one; twice the same line is too.
        QCOMPARE(runTool({"flows", "--catalog", pack + "/README.md", "--tenant", "acme"}).status, 2);
        QCOMPARE(
            runTool({"flows", "--catalog", file.fileName(), "--catalog", file.fileName(), "--tenant", "acme"})
                .status,
            2);
        const Ran practice =
            runTool({"practice", "--network", "open", "--catalog", file.fileName(), "--", "true"});
        QCOMPARE(practice.status, 2);
        QVERIFY(practice.err.contains("behind the command"));
        QVERIFY(inPractice("open", QStringList{"flows", "--catalog", file.fileName()})
                    .out.contains("as of 2099-01-31"));
    }

    void badInputIsOneLineAndWritesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("names");
        const auto row = [](const char *name, const QStringList &arguments, const char *field) {
            QTest::newRow(name) << arguments << QByteArray(field);
        };
        row("no tenant", {"export", "--to", "pack"}, "--tenant");
        row("an empty tenant", {"export", "--tenant", "", "--to", "pack"}, "--tenant");
        row("a tenant with a command in it", {"export", "--tenant", "$(reboot)", "--to", "pack"}, "--tenant");
        row("a tenant with a line break", {"export", "--tenant", "acme\nevil", "--to", "pack"}, "--tenant");
        row("a tenant that is an address", {"export", "--tenant", "192.0.2.1", "--to", "pack"}, "--tenant");
        row("tenant and base URL disagree",
            {"export", "--tenant", "acme", "--base-url", "https://other.app.stackstate.io/receiver/stsAgent",
             "--to", "pack"},
            "--base-url");
        row("a source with host bits",
            {"export", "--tenant", "acme", "--source", "10.0.0.5/16", "--to", "pack"}, "--source");
        row("proxy egress without its URL",
            {"export", "--tenant", "acme", "--egress", "proxy", "--to", "pack"}, "--proxy-url");
        row("a mirror without a registry",
            {"export", "--tenant", "acme", "--images", "mirror", "--to", "pack"}, "--registry");
        row("port zero",
            {"export", "--tenant", "acme", "--registry", "reg.corp:0", "--images", "mirror", "--to", "pack"},
            "--registry");
        row("a port too high", {"check", "--tenant", "acme", "--resolver", "127.0.0.1:70000"}, "--resolver");
        row("a connect rule that is none", {"check", "--tenant", "acme", "--connect-to", "a:b"},
            "--connect-to");
        row("a limit that is none", {"check", "--tenant", "acme", "--timeout", "soon"}, "--timeout");
        row("an unknown artifact",
            {"export", "--tenant", "acme", "--offline", "--artifacts", "nonsense", "--to", "pack"},
            "nonsense");
        row("an unknown audience", {"export", "--tenant", "acme", "--for", "everyone", "--to", "pack"},
            "--for");
        row("an unknown format", {"flows", "--tenant", "acme", "--format", "xml"}, "--format");
        row("no target", {"export", "--tenant", "acme"}, "--to");
        row("an option twice", {"flows", "--tenant", "acme", "--tenant", "other"}, "--tenant");
        row("an option that is none", {"flows", "--tenat", "acme"}, "tenat");
        row("a stray word", {"flows", "acme"}, "acme");
        row("a command that is none", {"flow"}, "flow");
        row("an unknown practice network", {"practice", "--network", "nowhere"}, "nowhere");
        row("a packet that is none", {"formats", "--tenant", "acme", "--explain", "lists", "--packet", "x"},
            "--packet");
    }
    void badInputIsOneLineAndWritesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, names);
        const QTemporaryDir folder;
        const Ran ran = runTool(arguments, {}, folder.path());
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY2(ran.err.contains(names), ran.err.constData());
        QCOMPARE(filesBelow(folder.path()), QStringList());
    }

    void aRefusedArtifactSaysWhyOnLinesThatFitATerminal()
    {
        const QTemporaryDir folder;
        const Ran ran = runTool({"export", "--tenant", "acme", "--egress", "firewall", "--offline",
                                 "--artifacts", "nftables,readme", "--to", "pack"},
                                {}, folder.path());
        QCOMPARE(ran.status, 1);
        for (const QByteArray &line : ran.err.split('\n'))
            QVERIFY2(line.size() <= 80, line.constData());
        QCOMPARE(ran.err.count("sts-netsetup: nftables: "), 1);
        QCOMPARE(ran.err.count("cdn01.quay.io"), 1);
        QByteArray flat = ran.err.simplified();
        QCOMPARE(flat.count("change without notice"), 1);
        QVERIFY(flat.contains("no addresses: nobody looked the names up for this pack"));
    }

    void helpAtEveryLevel()
    {
        const Ran overview = runTool({"--help"});
        QCOMPARE(overview.status, 0);
        for (const char *command : {"plan", "flows", "check", "export", "formats", "practice", "discover",
                                    "cluster", "completion"}) {
            QVERIFY2(overview.out.contains(command), command);
            const Ran help = runTool({command, "--help"});
            QCOMPARE(help.status, 0);
            QVERIFY2(help.out.contains("Examples:"), command);
            for (const QByteArray &line : help.out.split('\n'))
                QVERIFY2(line.size() <= 100, line.constData());
        }
    }

    void completionsAreScripts()
    {
        for (const char *shell : {"bash", "zsh", "fish"}) {
            const Ran ran = runTool({"completion", shell});
            QCOMPARE(ran.status, 0);
            QVERIFY(ran.out.contains("check") && ran.out.contains("tenant"));
            QVERIFY(ran.out.contains("manifest run import clean"));
        }
    }

    void bashReadsItsCompletion()
    {
        QProcess bash;
        bash.start("bash", {"-n"});
        bash.write(runTool({"completion", "bash"}).out);
        bash.closeWriteChannel();
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.exitCode(), 0);
    }

    void tenantForms_data()
    {
        QTest::addColumn<QString>("tenant");
        for (const char *form : {"acme", "acme.app.stackstate.io", "https://acme.app.stackstate.io",
                                 "https://acme.app.stackstate.io/#/explorer",
                                 "https://acme.app.stackstate.io/receiver/stsAgent"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void tenantForms()
    {
        QFETCH(QString, tenant);
        const Ran ran = runTool({"flows", "--tenant", tenant, "--format", "json"});
        QCOMPARE(ran.status, 0);
        const QJsonObject first = object(ran.out).value("flows").toArray().first().toObject();
        QCOMPARE(first.value("host").toString(), u"acme.app.stackstate.io"_s);
        QCOMPARE(first.value("url").toString(), u"https://acme.app.stackstate.io/receiver/stsAgent"_s);
        QVERIFY(!first.value("source").toString().isEmpty() && !first.value("status").toString().isEmpty());
        QCOMPARE(first.value("volatility").toString(), u"pinned"_s);
    }

    void flowsAsCsv()
    {
        const Ran ran = runTool({"flows", "--tenant", "acme", "--format", "csv"});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.startsWith("\"flow\",\"required\""));
        QVERIFY(ran.out.contains("\r\n\"receiver\",\"yes\",\"nodes, pods\""));
    }

    void precedenceOfOptionEnvironmentProjectAndDefault()
    {
        const QTemporaryDir folder;
        QCOMPARE(runTool({"plan", "--tenant", "fromproject", "--ip-family", "ipv4", "--save", "p.json"}, {},
                         folder.path())
                     .status,
                 0);
        const auto tenantOf = [&](const QStringList &arguments, const Environment &environment) {
            const Ran ran =
                runTool(QStringList{"flows", "--format", "json"} + arguments, environment, folder.path());
            return object(ran.out).value("flows").toArray().first().toObject().value("host").toString();
        };
        const Environment set{{"STS_NETSETUP_TENANT", "fromenvironment"}};
        QCOMPARE(tenantOf({"--project", "p.json"}, {}), u"fromproject.app.stackstate.io"_s);
        QCOMPARE(tenantOf({"--project", "p.json"}, set), u"fromenvironment.app.stackstate.io"_s);
        QCOMPARE(tenantOf({"--project", "p.json", "--tenant", "fromoption"}, set),
                 u"fromoption.app.stackstate.io"_s);
    }

    void exitStatuses_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("open passes") << "open" << QStringList{"check"} << 0;
        QTest::newRow("intercepted fails") << "intercepted" << QStringList{"check"} << 1;
        QTest::newRow("what is no proxy fails")
            << "open" << QStringList{"check", "--egress", "proxy", "--proxy-url", "http://192.0.2.10:443"}
            << 1;
        QTest::newRow("a report that cannot be written")
            << "open" << QStringList{"check", "--report", "/nonexistent/report.json"} << 4;
        QTest::newRow("a pack that cannot be written")
            << "open" << QStringList{"export", "--to", "/nonexistent/deeper/pack"} << 4;
        QTest::newRow("a project that is not there")
            << "open" << QStringList{"check", "--project", "none.json"} << 4;
    }
    void exitStatuses()
    {
        QFETCH(QString, network);
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const QTemporaryDir folder;
        const Ran ran = inPractice(network, arguments, {}, folder.path());
        QVERIFY2(ran.status == status, QByteArray(ran.out + ran.err).constData());
    }

    void checkFormats()
    {
        const QTemporaryDir folder;
        const Ran text =
            inPractice("firewalled", {"check", "--report", "r.json", "--timeout", "1"}, {}, folder.path());
        QCOMPARE(text.status, 1);
        QVERIFY(text.out.contains("PRACTICE"));
        const QJsonObject report = object(contentOf(folder.filePath("r.json")));
        QCOMPARE(report.value("schema").toString(), u"netsetup.report/1"_s);
        QCOMPARE(report.value("verdict").toString(), u"fail"_s);
        for (const char *field : {"tool", "vantage", "startedAt", "finishedAt", "plan", "findings",
                                  "evidence", "addresses", "contacted"})
            QVERIFY2(report.contains(QLatin1String(field)), field);
        const Ran replay = runTool({"check", "--replay", "r.json", "--format", "json"}, {}, folder.path());
        QCOMPARE(replay.status, 1);
        QCOMPARE(object(replay.out).value("findings"), report.value("findings"));
        const Ran junit = runTool({"check", "--replay", "r.json", "--format", "junit"}, {}, folder.path());
        QCOMPARE(junit.status, 1);
        QVERIFY(junit.out.contains("<testsuite") && junit.out.contains("<failure"));
    }

    void exportWritesAPackAndRefusesToOverwrite()
    {
        const QTemporaryDir folder;
        const QStringList arguments{"export",      "--egress", "firewall", "--source",
                                    "10.0.0.0/16", "--to",     "pack"};
        QCOMPARE(inPractice("open", arguments, {}, folder.path()).status, 0);
        for (const char *file :
             {"README.md", "request.md", "request.html", "rules.csv", "rules.json", "diagram.svg",
              "setup.netsetup.json", "manifest.json", "SHA256SUMS", "lists/receiver-nodes-443/domains.txt"})
            QVERIFY2(QFile::exists(folder.filePath("pack/"_L1 + QLatin1String(file))), file);
        const Ran again = inPractice("open", arguments, {}, folder.path());
        QCOMPARE(again.status, 4);
        QVERIFY2(again.err.contains("--force"), again.err.constData());
        QCOMPARE(inPractice("open", arguments + QStringList{"--force"}, {}, folder.path()).status, 0);
        // The project of the pack opens again and gives the same flows.
        const Ran flows =
            inPractice("open", {"flows", "--project", "pack/setup.netsetup.json", "--format", "json"}, {},
                       folder.path());
        QCOMPARE(flows.status, 0);
    }

    void aPackForOneTeamHoldsWhatWasChosenForIt()
    {
        const QTemporaryDir folder;
        QCOMPARE(runTool({"plan", "--tenant", "acme", "--egress", "firewall", "--save", "acme.netsetup.json"},
                         {}, folder.path())
                     .status,
                 0);
        QFile project(folder.filePath("acme.netsetup.json"));
        QVERIFY(project.open(QIODevice::ReadOnly));
        QJsonObject plan = QJsonDocument::fromJson(project.readAll()).object();
        project.close();
        QJsonObject handoff = plan.value("handoff").toObject();
        handoff.insert("artifacts", QJsonArray{"readme", "request-html"});
        handoff.insert("teams",
                       QJsonObject{{"network", QJsonObject{{"request-html", false}, {"rules-csv", true}}}});
        plan.insert("handoff", handoff);
        QVERIFY(project.open(QIODevice::WriteOnly));
        project.write(QJsonDocument(plan).toJson());
        project.close();
        for (const char *audience : {"network", "security", "all"}) {
            const Ran ran = runTool({"export", "--offline", "--project", "acme.netsetup.json", "--for",
                                     audience, "--to", audience},
                                    {}, folder.path());
            QVERIFY2(ran.status == 0, ran.err.constData());
            const QString pack = folder.filePath(QLatin1String(audience));
            const bool network = QByteArray(audience) == "network";
            QCOMPARE(QFile::exists(pack + "/request.html"), !network);
            QVERIFY(QFile::exists(pack + "/README.md"));
            QCOMPARE(QFile::exists(pack + "/rules.csv"), network);
        }
    }

    void sameInputGivesTheSameBytes()
    {
        const QTemporaryDir folder;
        const Environment stamp{{"SOURCE_DATE_EPOCH", "1790000000"}};
        QCOMPARE(inPractice("open", {"check", "--report", "r.json"}, {}, folder.path()).status, 0);
        for (const char *name : {"a.zip", "b.zip"}) {
            Environment environment = stamp;
            environment.insert("TZ", name[0] == 'a' ? "UTC" : "Asia/Tokyo");
            QCOMPARE(inPractice("open", {"export", "--report", "r.json", "--to", QLatin1String(name)},
                                environment, folder.path())
                         .status,
                     0);
        }
        QVERIFY(!contentOf(folder.filePath("a.zip")).isEmpty());
        QCOMPARE(contentOf(folder.filePath("a.zip")), contentOf(folder.filePath("b.zip")));
    }

    void aReportOfAnotherPlanIsRefused()
    {
        const QTemporaryDir folder;
        QCOMPARE(inPractice("open", {"check", "--report", "r.json"}, {}, folder.path()).status, 0);
        const QList<std::pair<QStringList, QByteArray>> changes{
            {{"--tenant", "other"}, "tenant"},
            {{"--egress", "firewall"}, "egress.mode"},
            {{"--arch", "amd64"}, "cluster.architectures"},
            {{"--skip-tls"}, "trust.skipTls"},
            {{"--cluster-domain", "corp.local"}, {}}};
        for (const auto &[options, field] : changes) {
            const Ran ran =
                inPractice("open", QStringList{"export", "--report", "r.json", "--to", "pack"} + options, {},
                           folder.path());
            QCOMPARE(ran.status, field.isEmpty() ? 0 : 2);
            QVERIFY2(ran.err.contains(field), ran.err.constData());
            QCOMPARE(QFile::exists(folder.filePath("pack")), field.isEmpty());
        }
    }

    void anArtifactThatIsRefusedIsSaidAndTheRestIsWritten()
    {
        const QTemporaryDir folder;
        const Ran ran = runTool(
            {"export", "--tenant", "acme", "--offline", "--artifacts", "readme,report", "--to", "pack"}, {},
            folder.path());
        QCOMPARE(ran.status, 1);
        QVERIFY(QFile::exists(folder.filePath("pack/README.md")));
        QVERIFY2(ran.err.contains("report"), ran.err.constData());
    }

    void formatsExplainAPacket()
    {
        const QStringList plan{"formats",     "--tenant",  "acme",      "--source",
                               "10.0.0.0/16", "--explain", "rules-csv", "--packet"};
        QVERIFY(runTool(plan + QStringList{"10.0.1.5,acme.app.stackstate.io,443"})
                    .out.startsWith("allowed by rule sts-acme-receiver"));
        QVERIFY(
            runTool(plan + QStringList{"10.0.1.5,acme.app.stackstate.io,80"}).out.startsWith("not allowed"));
        QVERIFY(
            runTool(plan + QStringList{"10.9.1.5,acme.app.stackstate.io,443"}).out.startsWith("not allowed"));
        QVERIFY(runTool(plan + QStringList{"10.0.1.5,evil.example.com,443"}).out.startsWith("not allowed"));
        const QJsonObject formats = object(runTool({"formats", "--tenant", "acme", "--format", "json"}).out);
        QVERIFY(formats.value("formats").toArray().size() >= 11);
    }

    /// Whoever asks which formats there are has no plan yet.
    void formatsAreListedWithoutAPlan()
    {
        const Ran text = runTool({"formats"});
        QVERIFY2(text.status == 0 && text.err.isEmpty(), text.err.constData());
        QVERIFY(text.out.contains("nftables") && text.out.contains("--site nftables.table="));
        QVERIFY(!text.out.contains("rules:"));
        const Ran json = runTool({"formats", "--format", "json"});
        QCOMPARE(json.status, 0);
        const QJsonArray formats = object(json.out).value("formats").toArray();
        QVERIFY(formats.size() >= 11);
        QCOMPARE(formats.first()["rules"].toArray().size(), 0);
        // What is wrong in a plan that was given is told.
        QCOMPARE(runTool({"formats", "--tenant", "A B"}).status, 2);
        QCOMPARE(runTool({"formats", "--project", "nowhere.json"}).status, 4);
        QCOMPARE(runTool({"formats", "--explain", "lists"}).status, 2);
    }

    void missingEvidenceIsUnknown()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"whole.json"_s);
        QCOMPARE(inPractice(u"open"_s, {"check", "--report", file}).status, 0);
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QJsonObject report = QJsonDocument::fromJson(whole.readAll()).object();
        QJsonArray kept;
        for (const QJsonValue &item : report.value("evidence").toArray()) {
            if (item.toObject().value("probe") != "http"_L1)
                kept.append(item);
        }
        report.insert("evidence", kept);
        QFile cut(folder.filePath(u"cut.json"_s));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(QJsonDocument(report).toJson());
        cut.close();
        QCOMPARE(runTool({"check", "--replay", cut.fileName()}).status, 3);
    }

    void driftIsTold()
    {
        const QTemporaryDir folder;
        for (const char *network : {"open", "half-open"})
            inPractice(QLatin1String(network), {"check", "--report", QLatin1String(network) + ".json"_L1}, {},
                       folder.path());
        const QStringList export_{"export", "--report", "open.json", "--to"};
        QCOMPARE(inPractice(u"open"_s, export_ + QStringList{"pack"}, {}, folder.path()).status, 0);
        QCOMPARE(inPractice(u"open"_s, export_ + QStringList{"pack.zip"}, {}, folder.path()).status, 0);
        QCOMPARE(runTool({"compare", "pack", "pack.zip"}, {}, folder.path()).status, 0);
        QCOMPARE(runTool({"compare", "open.json", "pack.zip"}, {}, folder.path()).status, 0);
        const Ran drift =
            runTool({"compare", "open.json", "half-open.json", "--format", "json"}, {}, folder.path());
        QCOMPARE(drift.status, 1);
        const QJsonObject change = object(drift.out).value("changes").toArray().first().toObject();
        QCOMPARE(change.value("kind").toString(), u"addresses"_s);
        QCOMPARE(change.value("added").toArray(), QJsonArray{"192.0.2.11"});
        QCOMPARE(runTool({"compare", "open.json"}, {}, folder.path()).status, 2);
        QCOMPARE(runTool({"compare", "open.json", "missing.json"}, {}, folder.path()).status, 4);
    }

    void aPackThatFollowsAnOlderOneTellsTheDifference()
    {
        const QTemporaryDir folder;
        const auto exportTo = [&folder](const char *network, const QString &to, const QStringList &more) {
            const QString report = QLatin1String(network) + ".json"_L1;
            inPractice(QLatin1String(network), {"check", "--report", report}, {}, folder.path());
            return inPractice(QLatin1String(network),
                              QStringList{"export", "--report", report, "--to", to} + more, {},
                              folder.path());
        };
        const auto changesOf = [&folder](const QString &pack) {
            QFile file(folder.filePath(pack + "/changes.md"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(exportTo("open", "may", {}).status, 0);
        QVERIFY(changesOf("may").isEmpty());
        QCOMPARE(exportTo("open", "same", {"--since", "may"}).status, 0);
        QVERIFY(changesOf("same").contains("No rule and no address has changed."));

        const Ran more =
            exportTo("half-open", "june",
                     {"--since", "may/rules.json", "--artifacts", "readme", "--hold-hours", "48"});
        QVERIFY2(more.status == 0, more.err.constData());
        const QByteArray june = changesOf("june");
        const qsizetype add = june.indexOf("## First: add");
        const qsizetype remove = june.indexOf("## At least 48 h later: remove");
        const qsizetype address = june.indexOf("Addresses of `acme.app.stackstate.example`: `192.0.2.11`");
        QVERIFY2(add > 0 && add < address && address < remove, june.constData());
        QVERIFY2(june.contains("rules stay as they are."), june.constData());
        QVERIFY(!june.contains("Rule:"));

        // Another source: each rule of the old pack is replaced, and none is kept.
        const Ran moved = runTool({"export", "--tenant", "acme", "--offline", "--egress", "firewall",
                                   "--source", "10.1.0.0/16", "--to", "one"},
                                  {}, folder.path());
        QCOMPARE(moved.status, 0);
        QCOMPARE(runTool({"export", "--tenant", "acme", "--offline", "--egress", "firewall", "--source",
                          "10.2.0.0/16", "--to", "two", "--since", "one", "--language", "de"},
                         {}, folder.path())
                     .status,
                 0);
        const QByteArray two = changesOf("two");
        QVERIFY2(two.contains("## Zuerst: hinzuf\xc3\xbcgen") && two.contains("(`10.2.0.0/16`)"),
                 two.constData());
        QVERIFY(two.indexOf("(`10.2.0.0/16`)") < two.indexOf("(`10.1.0.0/16`)"));

        const Ran wrong =
            runTool({"export", "--tenant", "acme", "--offline", "--to", "x", "--since", "open.json"}, {},
                    folder.path());
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.err.contains("--since"), wrong.err.constData());
        const Ran gone =
            runTool({"export", "--tenant", "acme", "--offline", "--to", "x", "--since", "none.zip"}, {},
                    folder.path());
        QCOMPARE(gone.status, 4);
        QVERIFY(!QFile::exists(folder.filePath("x")));
    }

    void practiceListsItsNetworks()
    {
        const Ran ran = runTool({"practice", "--list"});
        QCOMPARE(ran.status, 0);
        for (const char *network : {"open", "firewalled", "intercepted", "half-open", "dns-blocked",
                                    "key-refused", "no-cdn", "mirror", "proxy-login"})
            QVERIFY2(ran.out.contains(network), network);
    }

    void aProxyWantsItsLogin()
    {
        const QString network = u"proxy-login"_s;
        const Ran refused = inPractice(network, {"check"});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.out.contains("wants a user name and a password"), refused.out.constData());
        const Ran passed = inPractice(network, {"check", "--proxy-user", "agent"},
                                      {{"STS_NETSETUP_PROXY_PASSWORD", "practice"}});
        QVERIFY2(passed.status == 0, passed.out.constData());
        QCOMPARE(inPractice(network, {"check", "--egress", "direct", "--timeout", "1"}).status, 1);
    }

    void practiceHandsOnTheExitStatus()
    {
        const QStringList inside{"practice", "--network", "open", "--"};
        QCOMPARE(runTool(inside + netsetup::testing::inShell("exit 7")).status, 7);
        QCOMPARE(runTool({"practice", "--network", "open", "--", "/nonexistent/program"}).status, 2);
    }

    void anInterruptIsCancelled()
    {
        QProcess process;
        netsetup::testing::makeInterruptible(process);
        process.start(netsetup::testing::toolPath(),
                      {"check", "--tenant", "acme", "--resolver", "127.0.0.1:1", "--connect-to",
                       "192.0.2.1:443:drop", "--base-url", "https://acme.app.stackstate.io", "--sample", "0",
                       "--timeout", "60"});
        QVERIFY(process.waitForStarted());
        process.waitForFinished(10000);
        // A dead resolver ends the names at once; the control question to 192.0.2.1 waits and is interrupted.
        if (process.state() == QProcess::Running) {
            netsetup::testing::interrupt(process);
            QVERIFY(process.waitForFinished(10000));
            QCOMPARE(process.exitCode(), 130);
        } else {
            QFAIL("the run ended before it could be interrupted");
        }
    }
};

NETSETUP_TEST(TestCommands)
#include "tst_commands.moc"
