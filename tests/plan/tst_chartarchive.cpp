// Chart archives as "helm pull" fetches them, and archives that mean harm.
#include "base/json.h"
#include "plan/chartarchive.h"
#include "plan/chartmaking.h"
#include "plan/planvocabulary.h"
#include "plan/projectfile.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/thissystem.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QByteArray
    description("apiVersion: v2\nname: stackstate-k8s-agent\nversion: 1.0.100\n"
                "dependencies:\n- name: http-header-injector\n  alias: httpHeaderInjectorWebhook\n"
                "  version: 0.0.12\n");
const QByteArray
    values("all:\n  image:\n    registry: \"quay.io\"\n"
           "nodeAgent:\n  containers:\n    agent:\n      image:\n"
           "        repository: stackstate/stackstate-k8s-agent\n        tag: \"c4caacef\"\n"
           "    processAgent:\n      image:\n        registry:\n"
           "        repository: stackstate/stackstate-k8s-process-agent\n        tag: \"cae7a4fa\"\n"
           "logsAgent:\n  image:\n    repository: stackstate/promtail\n    tag: 2.9.10-5400572f\n"
           "httpHeaderInjectorWebhook:\n  enabled: false\n  proxy:\n    image:\n      tag: new-1\n");
const QByteArray subDescription("apiVersion: v2\nname: http-header-injector\nversion: 0.0.12\n");
const QByteArray
    subValues("global:\n  imageRegistry: null\nproxy:\n  image:\n    registry:\n"
              "    repository: \"stackstate/http-header-injector-proxy\"\n    tag: old-1\n"
              "certificatePrehook:\n  image:\n    registry:\n    repository: stackstate/container-tools\n"
              "    tag: 1.4.0\n");

QList<Member> goodChart()
{
    return {{"stackstate-k8s-agent/Chart.yaml", description},
            {"stackstate-k8s-agent/values.yaml", values},
            {"stackstate-k8s-agent/templates/x.yaml", "{{ broken }"},
            {"stackstate-k8s-agent/charts/http-header-injector/Chart.yaml", subDescription},
            {"stackstate-k8s-agent/charts/http-header-injector/values.yaml", subValues}};
}

QStringList lines(const ChartArchive &archive)
{
    QStringList list;
    for (const ArchiveImage &image : archive.images)
        list.append(u"%1 %2 %3:%4"_s.arg(image.path, image.registry, image.repository, image.tag));
    list.sort();
    return list;
}

QList<Member> withValues(const QByteArray &text)
{
    return {{"c/Chart.yaml", "name: stackstate-k8s-agent\nversion: 1.2.3\n"}, {"c/values.yaml", text}};
}

Result<ChartArchive> read(const QList<Member> &members)
{
    return readChartArchive(tgz(members), u"--chart"_s);
}

/// A chart in a chart in a chart, each with as much beside it as may be.
QByteArray nestedBomb(int depth)
{
    QList<Member> members{{"b/Chart.yaml", subDescription}, {"b/x.bin", QByteArray(12 * 1024 * 1024, 0)}};
    if (depth > 0)
        members.append(Member{"b/charts/b-1.tgz", nestedBomb(depth - 1)});
    return tgz(members);
}

/// Bytes in gzip, as they are.
QByteArray gzipped(const QByteArray &bytes)
{
    QByteArray packed;
    archive *writer = archive_write_new();
    archive_write_add_filter_gzip(writer);
    archive_write_set_format_raw(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open(writer, &packed, nullptr, appendToBytes, nullptr);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.constData(), static_cast<size_t>(bytes.size()));
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    return packed;
}

QByteArray manyImages(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "image: quay.io/a/b:" + QByteArray::number(i) + "\n";
    return text;
}

QByteArray oneImage(const QByteArray &keys)
{
    return "a:\n  image:\n    repository: x/y\n" + keys;
}

} // namespace

class TestChartArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void imagesAsHelmSeesThem()
    {
        const auto archive = read(goodChart());
        QVERIFY2(archive.ok(), archive.ok() ? "" : qPrintable(archive.error().message()));
        QCOMPARE(archive->name, u"stackstate-k8s-agent"_s);
        QCOMPARE(archive->version, u"1.0.100"_s);
        // The sub-chart ignores all.image.registry, and takes its values from below its alias.
        const QStringList expected{
            "httpHeaderInjectorWebhook.certificatePrehook.image  stackstate/container-tools:1.4.0",
            "httpHeaderInjectorWebhook.proxy.image  stackstate/http-header-injector-proxy:new-1",
            "logsAgent.image quay.io stackstate/promtail:2.9.10-5400572f",
            "nodeAgent.containers.agent.image quay.io stackstate/stackstate-k8s-agent:c4caacef",
            "nodeAgent.containers.processAgent.image quay.io "
            "stackstate/stackstate-k8s-process-agent:cae7a4fa"};
        QCOMPARE(lines(*archive), expected);
    }

    void aPackedSubChartReadsTheSame()
    {
        QList<Member> chart = goodChart();
        chart = chart.first(3);
        chart.append({"stackstate-k8s-agent/charts/http-header-injector-0.0.12.tgz",
                      tgz({{"http-header-injector/Chart.yaml", subDescription},
                           {"http-header-injector/values.yaml", subValues}})});
        const auto packed = read(chart);
        QVERIFY2(packed.ok(), packed.ok() ? "" : qPrintable(packed.error().message()));
        QCOMPARE(lines(*packed), lines(*read(goodChart())));
    }

    /// What templates name outright is told by the file that does; what values decide is passed over.
    void imagesThatTemplatesName()
    {
        QList<Member> chart = goodChart();
        chart.append(
            Member{"stackstate-k8s-agent/templates/cache.yaml",
                   "spec:\n  containers:\n  - name: c\n    image: \"quay.io/stackstate/cache:75fc7860\"\n"
                   "  - image: '{{ .Values.x }}/y:z'\n  - image: {{ .Values.x }}/y:z\n"
                   "  - image: bitnami/kubectl:1.2@sha256:abc # by digest\r\n"
                   "  - image: reg.example.com:5000/a/b\n# image: quay.io/not/this:1\n"
                   "  image:\n    type: string\n  - image: string\n"});
        chart.append(
            Member{"stackstate-k8s-agent/templates/tests/try.yaml", "image: quay.io/only/tested:1\n"});
        chart.append(Member{"stackstate-k8s-agent/charts/http-header-injector/templates/deep/x.tpl",
                            "image: quay.io/stackstate/hook:2\n"});
        const auto archive = read(chart);
        QVERIFY2(archive.ok(), archive.ok() ? "" : qPrintable(archive.error().message()));
        QStringList fixed;
        for (const ArchiveImage &image : archive->images) {
            if (isFixedInTemplate(image))
                fixed.append(u"%1 %2 %3:%4"_s.arg(image.path, image.registry, image.repository, image.tag));
        }
        fixed.sort();
        const QStringList expected{
            "httpHeaderInjectorWebhook.templates/deep/x.tpl quay.io stackstate/hook:2",
            "templates/cache.yaml docker.io bitnami/kubectl:1.2",
            "templates/cache.yaml quay.io stackstate/cache:75fc7860",
            "templates/cache.yaml reg.example.com:5000 a/b:",
        };
        QCOMPARE(fixed, expected);
    }

    void registries_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const QByteArray &text, const char *line) {
            QTest::newRow(name) << text << QString::fromLatin1(line);
        };
        row("the global one wins over all.image",
            "global:\n  imageRegistry: g.example.com\nall:\n  image:\n    registry: a.example.com\n" +
                oneImage("    tag: t\n"),
            "a.image g.example.com x/y:t");
        row("an own one wins over the global one",
            "global:\n  imageRegistry: g.example.com\n" +
                oneImage("    registry: o.example.com\n    tag: t\n"),
            "a.image o.example.com x/y:t");
        row("a prefix and a port",
            "global:\n  imageRegistry: g.example.com:5000/mirror/\n" + oneImage("    tag: t\n"),
            "a.image g.example.com:5000 mirror/x/y:t");
        row("none at all", oneImage("    tag: t\n"), "a.image  x/y:t");
        row("no tag", oneImage("    tag:\n"), "a.image  x/y:");
    }
    void registries()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, line);
        const auto archive = read(withValues(text));
        QVERIFY2(archive.ok(), archive.ok() ? "" : qPrintable(archive.error().message()));
        QCOMPARE(lines(*archive), QStringList{line});
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
            QTest::newRow(name) << bytes << QString::fromLatin1(says);
        };
        const QByteArray good = tgz(goodChart());
        const auto with = [](const Member &member) {
            return tgz(goodChart() << member);
        };
        row("nothing", "", "not a .tgz");
        row("a text", "hello\n", "not a .tgz");
        row("a ZIP", "PK\x03\x04 and so on", "not a .tgz");
        row("cut off", good.first(good.size() / 2), "cut off");
        row("an empty archive", tgz({}), "archive");
        row("no chart in it", tgz({{"a/b.txt", "x"}}), "no Helm chart");
        row("two charts", with({"other/Chart.yaml", description}), "more than one chart");
        row("a way out", with({"stackstate-k8s-agent/../../etc/passwd", "x"}), "leads out");
        row("an absolute path", with({"/etc/passwd", "x"}), "leads out");
        row("a drive", with({"C:/x", "x"}), "leads out");
#ifndef Q_OS_WIN // there libarchive writes a slash in its place
        row("a backslash", with({"a\\b", "x"}), "backslash");
#endif
        row("a line break in a path", with({"a\nb", "x"}), "control character");
        row("a file twice", with({"stackstate-k8s-agent/values.yaml", "x: 1"}), "twice");
        row("a link in place of values",
            tgz({{"c/Chart.yaml", description}, {"c/values.yaml", {}, "/etc/passwd"}}), "not a regular file");
        row("a hard link in place of values",
            tgz({{"c/Chart.yaml", description}, {"c/values.yaml", {}, "c/Chart.yaml", true}}),
            "not a regular file");
        row("values that are a bomb of aliases",
            tgz(withValues("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                           "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
                           "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n")),
            "more values than any real file");
        row("values that are a list", tgz(withValues("- a\n")), "keys and values");
        row("values that are broken", tgz(withValues("a: [\n")), "not valid YAML");
        row("values that are huge", tgz(withValues(QByteArray(3 * 1024 * 1024, '#'))), "more bytes");
        row("a bomb in a file that nobody wants",
            with({"stackstate-k8s-agent/x.bin", QByteArray(65 * 1024 * 1024, 0)}), "more bytes");
        row("a link in place of a template",
            with({"stackstate-k8s-agent/templates/y.yaml", {}, "/etc/passwd"}), "not a regular file");
        row("a bomb in a packed sub-chart",
            with({"stackstate-k8s-agent/charts/b-1.tgz",
                  tgz({{"b/Chart.yaml", subDescription}, {"b/x.bin", QByteArray(17 * 1024 * 1024, 0)}})}),
            "more bytes");
        row("a bomb in a bomb", with({"stackstate-k8s-agent/charts/b-1.tgz", nestedBomb(5)}),
            "more sub-charts");
        row("a template with a command in it",
            with({"stackstate-k8s-agent/templates/y.yaml", "image: quay.io/a$(reboot)/b:1\n"}), "$(reboot)");
        row("a template that names images without end",
            with({"stackstate-k8s-agent/templates/y.yaml", manyImages(100)}), "more images");
        row("no version", tgz({{"c/Chart.yaml", "name: x\n"}}), "without a name or a version");
        row("a name that is a list", tgz({{"c/Chart.yaml", "name: [x]\nversion: 1.0.0\n"}}),
            "without a name");
        row("a tag that is a number", tgz(withValues(oneImage("    tag: 1.10\n"))),
            "a.image.tag in it is not a text");
        row("a repository with a command in it",
            tgz(withValues("a:\n  image:\n    repository: x$(reboot)\n")), "x$(reboot)");
        row("a registry with a login",
            tgz(withValues("global:\n  imageRegistry: me:secret@r.example.com\n" + oneImage("    tag: t\n"))),
            "login");
        row("a registry that is an address",
            tgz(withValues("global:\n  imageRegistry: 10.0.0.1\n" + oneImage("    tag: t\n"))), "10.0.0.1");
        row("charts in charts in charts",
            tgz({{"a/Chart.yaml", subDescription},
                 {"a/charts/b/Chart.yaml", subDescription},
                 {"a/charts/b/charts/c/Chart.yaml", subDescription},
                 {"a/charts/b/charts/c/charts/d/Chart.yaml", subDescription},
                 {"a/charts/b/charts/c/charts/d/charts/e/Chart.yaml", subDescription}}),
            "more sub-charts");
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto archive = readChartArchive(bytes, u"--chart"_s);
        QVERIFY(!archive.ok());
        const QString message = archive.error().message();
        QVERIFY2(message.startsWith("--chart: "_L1), qPrintable(message));
        QVERIFY2(message.contains(says), qPrintable(message));
        QVERIFY2(!message.contains("secret"_L1), qPrintable(message));
    }

    void tooManyFiles()
    {
        QList<Member> members = goodChart();
        for (int i = 0; i < 5000; ++i)
            members.append({"stackstate-k8s-agent/f" + QByteArray::number(i), {}});
        const auto archive = read(members);
        QVERIFY(!archive.ok());
        QVERIFY(archive.error().message().contains("more files than are accepted"));
    }

    /// As many packed sub-charts as there may be, each just below its own limit, and a million of entries:
    /// what is refused is refused before it has cost much.
    void whatIsRefusedCostsLittle_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QList<Member> many = goodChart();
        const QByteArray packed =
            tgz({{"b/Chart.yaml", subDescription}, {"b/x.bin", QByteArray(15 * 1024 * 1024, 0)}});
        for (int i = 0; i < 40; ++i)
            many.append({"stackstate-k8s-agent/charts/b-" + QByteArray::number(i) + ".tgz", packed});
        QTest::newRow("many packed bombs") << tgz(many) << u"more sub-charts"_s;
        QList<Member> entries = goodChart();
        for (int i = 0; i < 200'000; ++i)
            entries.append({"stackstate-k8s-agent/f" + QByteArray::number(i), {}});
        QTest::newRow("entries without end") << tgz(entries) << u"more files"_s;
        const QByteArray inner = tgz({{"c/x.bin", QByteArray(60 * 1024 * 1024, 0)}});
        QTest::newRow("gzip in gzip in gzip")
            << gzipped(gzipped(gzipped(QByteArray(60 * 1024 * 1024, 0)))) << u"archive"_s;
        QTest::newRow("a bomb twice packed") << gzipped(gzipped(inner + inner)) << u"no Helm chart"_s;
    }
    void whatIsRefusedCostsLittle()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const qint64 before = testing::peakMemoryKiB();
        const auto archive = readChartArchive(bytes, u"--chart"_s);
        QVERIFY(!archive.ok());
        QVERIFY2(archive.error().message().contains(says), qPrintable(archive.error().message()));
        constexpr qint64 mostKiB = 96 * 1024;
        QVERIFY2(testing::peakMemoryKiB() - before < mostKiB,
                 qPrintable(QString::number(testing::peakMemoryKiB() - before)));
    }

    void theOptionFillsThePlanAndTheProjectKeepsIt()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("chart.tgz"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(tgz(goodChart()));
        file.close();
        Plan plan;
        plan.tenant = u"acme"_s;
        const Outcome set = setField(plan, "--chart", file.fileName());
        QVERIFY2(set.ok(), set.ok() ? "" : qPrintable(set.error().message()));
        QCOMPARE(plan.chart.version, u"1.0.100"_s);
        QVERIFY(plan.chart.archive.isRead());
        const QJsonObject project = planToJson(plan);
        const auto again = planFromJson(project, testWords(), "p.json");
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().message()));
        QCOMPARE(again->warnings, QStringList());
        QVERIFY(again->plan.chart.archive == plan.chart.archive);
        QVERIFY(planProblems(again->plan).isEmpty());

        QVERIFY(setField(plan, "--chart-version", "1.0.99").ok());
        QCOMPARE(planProblems(plan).size(), 1);
        QCOMPARE(planProblems(plan).first().field, u"--chart-version"_s);
    }

    void withoutAnArchiveTheProjectIsAsBefore()
    {
        QVERIFY(!planToJson(Plan()).value("chart").toObject().contains("archive"));
    }

    void theOptionRefuses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("another chart")
            << tgz({{"c/Chart.yaml", "name: nginx\nversion: 1.0.0\n"}}) << "plan.invalid"
            << "\"nginx\"";
        QTest::newRow("a version that is none")
            << tgz({{"c/Chart.yaml", "name: stackstate-k8s-agent\nversion: latest\n"},
                    {"c/values.yaml", oneImage("    tag: t\n")}})
            << "plan.invalid"
            << "latest";
        QTest::newRow("no images") << tgz({{"c/Chart.yaml", description}}) << "plan.invalid"
                                   << "names no image";
    }
    void theOptionRefuses()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        QFile file(folder.filePath("chart.tgz"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        Plan plan;
        const Outcome set = setField(plan, "--chart", file.fileName());
        QVERIFY(!set.ok());
        QCOMPARE(set.error().code, code);
        QVERIFY2(set.error().message().contains(says), qPrintable(set.error().message()));
        QVERIFY2(set.error().message().contains("stackstate-k8s-agent is accepted"),
                 qPrintable(set.error().message()));
        QVERIFY(!plan.chart.archive.isRead());
        QVERIFY(plan.chart.version.isEmpty());
    }

    void aFileThatIsNoneIsUnreadable()
    {
        const QTemporaryDir folder;
        Plan plan;
        for (const QString &path : {folder.filePath("none.tgz"), folder.path(), u"/dev/zero"_s})
            QCOMPARE(setField(plan, "--chart", path).error().code, u"file.unreadable"_s);
    }

    void aSpoiledProjectIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("another chart") << "name" << QJsonValue("nginx");
        QTest::newRow("no version") << "version" << QJsonValue();
        QTest::newRow("a hash that is none") << "sha256" << QJsonValue("abc");
        QTest::newRow("images that are none")
            << "images" << QJsonValue(QJsonArray{QJsonObject{{"path", "a"}}});
        QTest::newRow("no images") << "images" << QJsonValue(QJsonArray());
        QTest::newRow("a name that is a number") << "name" << QJsonValue(7);
    }
    void aSpoiledProjectIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        Plan plan;
        plan.tenant = u"acme"_s;
        plan.chart.archive = *read(goodChart());
        plan.chart.version = plan.chart.archive.version;
        QJsonObject project = planToJson(plan);
        QVERIFY(planFromJson(project, testWords(), {}).ok());
        QJsonObject chart = project.value("chart").toObject();
        QJsonObject archive = chart.value("archive").toObject();
        archive.insert(key, value);
        chart.insert("archive", archive);
        project.insert("chart", chart);
        const auto read = planFromJson(project, testWords(), {});
        QVERIFY(!read.ok());
        QVERIFY2(read.error().field.startsWith("chart.archive"), qPrintable(read.error().message()));
    }

    /// What we read of the vendor's own values is what the catalog was written from.
    void theChartsOfTheVendor_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("images");
        QTest::newRow("6.0") << "stackstate-k8s-agent-1.0.100" << 5;
        QTest::newRow("SUSE") << "suse-observability-agent-1.5.44" << 14;
    }
    void theChartsOfTheVendor()
    {
        QFETCH(QString, folder);
        QFETCH(int, images);
        const QDir root(netsetup::testing::sourcePath(u"tests/fixtures/charts/"_s) + folder);
        QVERIFY2(root.exists(), qPrintable(root.path()));
        QList<Member> members;
        const auto add = [&](const QString &below) {
            for (const QString &name : {u"Chart.yaml"_s, u"values.yaml"_s}) {
                QFile file(root.filePath(below + name));
                if (file.open(QIODevice::ReadOnly))
                    members.append({("c/" + below + name).toUtf8(), file.readAll()});
            }
        };
        add(QString());
        const QStringList subCharts =
            QDir(root.filePath("charts")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : subCharts)
            add("charts/" + name + "/");
        const auto archive = read(members);
        QVERIFY2(archive.ok(), archive.ok() ? "" : qPrintable(archive.error().message()));
        QCOMPARE(archive->images.size(), images);
        for (const ArchiveImage &image : archive->images)
            QVERIFY2(image.registry == "quay.io"_L1 && !image.tag.isEmpty(), qPrintable(image.path));
    }
};

NETSETUP_TEST(TestChartArchive)
#include "tst_chartarchive.moc"
