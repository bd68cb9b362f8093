// Loading the catalog: the built-in lines, the practice overlay, and what is refused.
#include "base/files.h"
#include "base/json.h"
#include "catalog/linereader.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTest>

using namespace netsetup;

namespace {

QJsonObject practiceOverlay()
{
    const QStringList real{
        QStringLiteral("app.stackstate.io"),    QStringLiteral("quay.io"),
        QStringLiteral("helm.stackstate.io"),   QStringLiteral("charts.rancher.com"),
        QStringLiteral("registry.rancher.com"), QStringLiteral("registry-storage.suse.com"),
        QStringLiteral("scc.suse.com"),         QStringLiteral("amazonaws.com"),
        QStringLiteral("pool.ntp.org"),         QStringLiteral("docker.io"),
        QStringLiteral("docs.stackstate.com"),  QStringLiteral("documentation.suse.com")};
    QJsonObject hosts;
    for (const QString &host : real)
        hosts.insert(host,
                     QString(host.left(host.lastIndexOf(QLatin1Char('.'))) + QLatin1String(".example")));
    return {{QStringLiteral("hosts"), hosts}};
}

QJsonObject validFile()
{
    const auto bytes =
        readFile(netsetup::testing::sourcePath(QStringLiteral("resources/catalog/stackstate-6.0.json")),
                 QStringLiteral("f"));
    return bytes.ok() ? json::parseObject(*bytes, QStringLiteral("f")).value() : QJsonObject();
}

/// Sets (or with an undefined value removes) what `path` names: "hosts.3.port".
QJsonValue edited(const QJsonValue &node, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QJsonValue inner =
        edited(node.isArray() ? node.toArray().at(path.first().toInt()) : node.toObject().value(path.first()),
               path.mid(1), value);
    if (node.isArray()) {
        QJsonArray array = node.toArray();
        array.replace(path.first().toInt(), inner);
        return array;
    }
    QJsonObject object = node.toObject();
    if (inner.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
    return object;
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeInNameOrder();
    void everyFileOfTheFolderIsLoaded();
    void unknownLineIsNull();
    void overlayLeavesNoRealHost();
    void longestKeyOfTheOverlayWins();
    void overlayCoversOnlyWholeLabels();
    void badOverlayIsRefused_data();
    void badOverlayIsRefused();
    void badFileIsRefused_data();
    void badFileIsRefused();
};

void TestCatalog::linesComeInNameOrder()
{
    const auto catalog = Catalog::load();
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : qPrintable(catalog.error().message()));
    QCOMPARE(catalog->products(),
             QStringList({QStringLiteral("stackstate-6.0"), QStringLiteral("suse-observability")}));
}

void TestCatalog::everyFileOfTheFolderIsLoaded()
{
    const QDir folder(netsetup::testing::sourcePath(QStringLiteral("resources/catalog")));
    QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    names.replaceInStrings(QStringLiteral(".json"), QString());
    QCOMPARE(Catalog::load()->products(), names);
}

void TestCatalog::unknownLineIsNull()
{
    QVERIFY(!Catalog::load()->line(QStringLiteral("../stackstate-6.0")));
    QVERIFY(!Catalog::load()->line(QString()));
}

void TestCatalog::overlayLeavesNoRealHost()
{
    const auto catalog = Catalog::load(practiceOverlay());
    QVERIFY2(catalog.ok(), catalog.ok() ? "" : qPrintable(catalog.error().message()));
    const QStringList products = catalog->products();
    for (const QString &product : products) {
        const QStringList names = catalog->line(product)->hostNames();
        QVERIFY(names.size() >= 15);
        for (const QString &name : names)
            QVERIFY2(name.endsWith(QLatin1String(".example")), qPrintable(name));
    }
    const ProductLine *line = catalog->line(QStringLiteral("suse-observability"));
    QCOMPARE(line->tenantDomain, QStringLiteral("app.stackstate.example"));
    QCOMPARE(line->control.host, QStringLiteral("quay.example"));
    QCOMPARE(line->chartRepo,
             QStringLiteral("https://charts.rancher.example/server-charts/prime/suse-observability"));
    QCOMPARE(line->images.first().registry, QStringLiteral("quay.example"));
}

void TestCatalog::longestKeyOfTheOverlayWins()
{
    const QJsonObject hosts{{QStringLiteral("quay.io"), QStringLiteral("quay.example")},
                            {QStringLiteral("cdn01.quay.io"), QStringLiteral("special.example")}};
    const auto catalog = Catalog::load({{QStringLiteral("hosts"), hosts}});
    QVERIFY(catalog.ok());
    const QStringList names = catalog->line(QStringLiteral("stackstate-6.0"))->hostNames();
    QVERIFY(names.contains(QLatin1String("special.example")));
    QVERIFY(names.contains(QLatin1String("cdn02.quay.example")));
    QVERIFY(!names.contains(QLatin1String("cdn01.quay.example")));
}

void TestCatalog::overlayCoversOnlyWholeLabels()
{
    const QJsonObject hosts{{QStringLiteral("y.io"), QStringLiteral("wrong.example")},
                            {QStringLiteral("registry.quay.io"), QStringLiteral("wrong.example")}};
    const auto catalog = Catalog::load({{QStringLiteral("hosts"), hosts}});
    QVERIFY(catalog.ok());
    const QStringList names = catalog->line(QStringLiteral("stackstate-6.0"))->hostNames();
    QVERIFY(names.contains(QLatin1String("quay.io")));
    QVERIFY(names.filter(QStringLiteral("wrong")).isEmpty());
}

void TestCatalog::badOverlayIsRefused_data()
{
    QTest::addColumn<QJsonObject>("overlay");
    const auto row = [](const char *name, const QJsonValue &hosts) {
        QTest::newRow(name) << QJsonObject{{QStringLiteral("hosts"), hosts}};
    };
    row("hosts is a list", QJsonArray{QStringLiteral("quay.io")});
    row("a value is a number", QJsonObject{{QStringLiteral("quay.io"), 5}});
    row("a value is a URL",
        QJsonObject{{QStringLiteral("quay.io"), QStringLiteral("https://quay.example/")}});
    row("a value holds a newline",
        QJsonObject{{QStringLiteral("quay.io"), QStringLiteral("quay.example\nx")}});
    row("a value is empty", QJsonObject{{QStringLiteral("quay.io"), QString()}});
    row("a key is a wildcard", QJsonObject{{QStringLiteral("*.quay.io"), QStringLiteral("quay.example")}});
    row("a key is in upper case", QJsonObject{{QStringLiteral("Quay.IO"), QStringLiteral("quay.example")}});
}

void TestCatalog::badOverlayIsRefused()
{
    QFETCH(QJsonObject, overlay);
    const auto catalog = Catalog::load(overlay);
    QVERIFY(!catalog.ok());
    QVERIFY(catalog.error().message().startsWith(QLatin1String("hosts")));
    QVERIFY(!catalog.error().message().contains(QLatin1Char('\n')));
}

void TestCatalog::badFileIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named");
    const QJsonValue gone(QJsonValue::Undefined);
    const auto row = [](const char *name, const char *path, const QJsonValue &value, const char *named) {
        QTest::newRow(name) << QString::fromLatin1(path) << value << QString::fromLatin1(named);
    };
    row("another schema", "schema", QStringLiteral("netsetup.catalog/2"), "schema");
    row("a key nobody knows", "extra", true, "extra is not a known key");
    row("an unknown key in a host", "hosts.1.color", QStringLiteral("red"),
        "hosts[1].color is not a known key");
    row("no id", "id", gone, "id is missing");
    row("a host without a source", "hosts.2.source", gone, "hosts[2].source is missing");
    row("a part without a status", "parts.0.status", gone, "parts[0].status is missing");
    row("a status of our own making", "images.0.status", QStringLiteral("sure"),
        "images[0].status is not one of");
    row("a source that is not listed", "hosts.1.source", QStringLiteral("BLOG page 3"), "hosts[1].source");
    row("a host in upper case", "hosts.1.host", QStringLiteral("Quay.io"), "hosts[1].host");
    row("a wildcard host", "hosts.1.host", QStringLiteral("*.quay.io"), "hosts[1].host");
    row("another template", "hosts.0.host", QStringLiteral("{tenant}.x.io"), "hosts[0].host");
    row("port 0", "hosts.1.port", 0, "hosts[1].port");
    row("port 70000", "hosts.1.port", 70000, "hosts[1].port");
    row("half a port", "hosts.1.port", 443.5, "hosts[1].port");
    row("the port as a text", "hosts.1.port", QStringLiteral("443"), "hosts[1].port is not a number");
    row("a purpose that flows do not know", "hosts.1.purpose", QStringLiteral("fun"), "hosts[1].purpose");
    row("an initiator for a part that is none", "parts.0.initiator", QStringLiteral("proxy"),
        "parts[0].initiator");
    row("a host opened by nobody we know", "hosts.1.part", QStringLiteral("ghost"), "'quay-registry'");
    row("an image of no part", "images.0.parts", QJsonArray{}, "'k8s-agent'");
    row("an image of a part that is not listed", "images.0.parts", QJsonArray{QStringLiteral("ghost")},
        "'k8s-agent'");
    row("an option that is not listed", "images.5.option", QStringLiteral("ghost"), "images[5].option");
    row("the same id twice", "parts.1.id", QStringLiteral("node-agent"), "'node-agent' is there twice");
    row("an id with blanks", "parts.1.id", QStringLiteral("node agent"), "parts");
    row("two receivers", "hosts.1.purpose", QStringLiteral("receiver"),
        "hosts[1].registry is not a known key");
    row("no receiver", "hosts.0.purpose", QStringLiteral("otlp"), "receiver");
    row("no flavour", "flavours", QJsonArray{}, "flavours is empty");
    row("a flavour of a registry that no image has", "flavours.0.registry", QStringLiteral("x.io"),
        "'k8s-agent'");
    row("a chart over plain HTTP", "chart.repo", QStringLiteral("http://helm.stackstate.io"), "chart.repo");
    row("a switch as a text", "chart.caKey", QStringLiteral("no"), "chart.caKey is not true or false");
    row("a tenant domain with a slash", "tenant.domain", QStringLiteral("a.io/x"), "tenant.domain");
    row("parts that are no list", "parts", QJsonObject{}, "parts is not a list");
    row("a part that is no object", "parts.0", 5, "parts[0] is not an object");
    row("a role that nobody fills", "values.0.role", QStringLiteral("fun"), "values[0].role is not one of");
    row("a value key with a blank", "values.0.key", QStringLiteral("a b"), "values[0].key");
    row("no key and no note", "values.0.key", gone, "values[0].note is missing");
    row("a role left out", "values.0.role", QStringLiteral("openshift"), "'receiver-url' is missing");
    row("a port without a protocol", "clusterFlows.0.ports.0", QStringLiteral("53"), "clusterFlows[0].ports");
    row("talk of a part that is not listed", "clusterFlows.2.to", QStringLiteral("ghost"), "'cluster-agent'");
    row("an image without a place in the values", "images.0.valuePaths", gone, "'k8s-agent'");
    row("a secret without its entry", "keySecret.apiKeyEntry", gone, "keySecret.apiKeyEntry is missing");
    row("an empty sentence", "hosts.0.why", QString(), "hosts[0].why");
}

void TestCatalog::badFileIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    const QString file = QStringLiteral("line.json");
    QVERIFY(lineFromJson(validFile(), file).ok());
    const QJsonObject bad = edited(validFile(), path.split(QLatin1Char('.')), value).toObject();
    const auto line = lineFromJson(bad, file);
    QVERIFY(!line.ok());
    const QString message = line.error().message();
    QVERIFY2(message.startsWith(QLatin1String("line.json: ")), qPrintable(message));
    QVERIFY2(message.contains(named), qPrintable(message));
}

NETSETUP_TEST(TestCatalog)
#include "tst_catalog.moc"
