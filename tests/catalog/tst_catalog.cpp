// Loading the catalog: the built-in lines, the practice overlay, and what is refused.
#include "base/files.h"
#include "base/json.h"
#include "catalog/linereader.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QJsonObject practiceOverlay()
{
    const QStringList real{u"app.stackstate.io"_s,    u"quay.io"_s,
                           u"helm.stackstate.io"_s,   u"charts.rancher.com"_s,
                           u"registry.rancher.com"_s, u"registry-storage.suse.com"_s,
                           u"scc.suse.com"_s,         u"amazonaws.com"_s,
                           u"pool.ntp.org"_s,         u"docker.io"_s,
                           u"docs.stackstate.com"_s,  u"documentation.suse.com"_s,
                           u"docker.com"_s,           u"cloudflarestorage.com"_s};
    QJsonObject hosts;
    for (const QString &host : real)
        hosts.insert(host, QString(host.left(host.lastIndexOf(u'.')) + ".example"_L1));
    return {{u"hosts"_s, hosts}};
}

QJsonObject validFile()
{
    const auto bytes =
        readFile(netsetup::testing::sourcePath(u"resources/catalog/stackstate-6.0.json"_s), u"f"_s);
    return bytes.ok() ? json::parseObject(*bytes, u"f"_s).value() : QJsonObject();
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
    void everyBuiltInLineFitsTogether();
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
    QCOMPARE(catalog->products(), QStringList({u"stackstate-6.0"_s, u"suse-observability"_s}));
}

void TestCatalog::everyFileOfTheFolderIsLoaded()
{
    const QDir folder(netsetup::testing::sourcePath(u"resources/catalog"_s));
    QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    names.replaceInStrings(u".json"_s, QString());
    QCOMPARE(Catalog::load()->products(), names);
}

/// The program does not ask again when it starts.
void TestCatalog::everyBuiltInLineFitsTogether()
{
    const auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    const QStringList products = catalog->products();
    for (const QString &product : products)
        QCOMPARE(inconsistencyOf(*catalog->line(product)), QString());
}

void TestCatalog::unknownLineIsNull()
{
    QVERIFY(!Catalog::load()->line(u"../stackstate-6.0"_s));
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
            QVERIFY2(name.endsWith(".example"_L1), qPrintable(name));
    }
    const ProductLine *line = catalog->line(u"suse-observability"_s);
    QCOMPARE(line->tenantDomain, u"app.stackstate.example"_s);
    QCOMPARE(line->control.host, u"quay.example"_s);
    QCOMPARE(line->chartRepo, u"https://charts.rancher.example/server-charts/prime/suse-observability"_s);
    QCOMPARE(line->images.first().registry, u"quay.example"_s);
}

void TestCatalog::longestKeyOfTheOverlayWins()
{
    const QJsonObject hosts{{u"quay.io"_s, u"quay.example"_s}, {u"cdn01.quay.io"_s, u"special.example"_s}};
    const auto catalog = Catalog::load({{u"hosts"_s, hosts}});
    QVERIFY(catalog.ok());
    const QStringList names = catalog->line(u"stackstate-6.0"_s)->hostNames();
    QVERIFY(names.contains("special.example"_L1));
    QVERIFY(names.contains("cdn02.quay.example"_L1));
    QVERIFY(!names.contains("cdn01.quay.example"_L1));
}

void TestCatalog::overlayCoversOnlyWholeLabels()
{
    const QJsonObject hosts{{u"y.io"_s, u"wrong.example"_s}, {u"registry.quay.io"_s, u"wrong.example"_s}};
    const auto catalog = Catalog::load({{u"hosts"_s, hosts}});
    QVERIFY(catalog.ok());
    const QStringList names = catalog->line(u"stackstate-6.0"_s)->hostNames();
    QVERIFY(names.contains("quay.io"_L1));
    QVERIFY(names.filter(u"wrong"_s).isEmpty());
}

void TestCatalog::badOverlayIsRefused_data()
{
    QTest::addColumn<QJsonObject>("overlay");
    const auto row = [](const char *name, const QJsonValue &hosts) {
        QTest::newRow(name) << QJsonObject{{u"hosts"_s, hosts}};
    };
    row("hosts is a list", QJsonArray{u"quay.io"_s});
    row("a value is a number", QJsonObject{{u"quay.io"_s, 5}});
    row("a value is a URL", QJsonObject{{u"quay.io"_s, u"https://quay.example/"_s}});
    row("a value holds a newline", QJsonObject{{u"quay.io"_s, u"quay.example\nx"_s}});
    row("a value is empty", QJsonObject{{u"quay.io"_s, QString()}});
    row("a key is a wildcard", QJsonObject{{u"*.quay.io"_s, u"quay.example"_s}});
    row("a key is in upper case", QJsonObject{{u"Quay.IO"_s, u"quay.example"_s}});
}

void TestCatalog::badOverlayIsRefused()
{
    QFETCH(QJsonObject, overlay);
    const auto catalog = Catalog::load(overlay);
    QVERIFY(!catalog.ok());
    QVERIFY(catalog.error().message().startsWith("hosts"_L1));
    QVERIFY(!catalog.error().message().contains(u'\n'));
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
    row("another schema", "schema", u"netsetup.catalog/2"_s, "schema");
    row("a key nobody knows", "extra", true, "extra is not a known key");
    row("an unknown key in a host", "hosts.1.color", u"red"_s, "hosts[1].color is not a known key");
    row("no id", "id", gone, "id is missing");
    row("a host without a source", "hosts.2.source", gone, "hosts[2].source is missing");
    row("a part without a status", "parts.0.status", gone, "parts[0].status is missing");
    row("a status of our own making", "images.0.status", u"sure"_s, "images[0].status is not one of");
    row("a source that is not listed", "hosts.1.source", u"BLOG page 3"_s, "hosts[1].source");
    row("a host in upper case", "hosts.1.host", u"Quay.io"_s, "hosts[1].host");
    row("a wildcard host", "hosts.1.host", u"*.quay.io"_s, "hosts[1].host");
    row("another template", "hosts.0.host", u"{tenant}.x.io"_s, "hosts[0].host");
    row("port 0", "hosts.1.port", 0, "hosts[1].port");
    row("port 70000", "hosts.1.port", 70000, "hosts[1].port");
    row("half a port", "hosts.1.port", 443.5, "hosts[1].port");
    row("the port as a text", "hosts.1.port", u"443"_s, "hosts[1].port is not a number");
    row("a purpose that flows do not know", "hosts.1.purpose", u"fun"_s, "hosts[1].purpose");
    row("an initiator for a part that is none", "parts.0.initiator", u"proxy"_s, "parts[0].initiator");
    row("a host opened by nobody we know", "hosts.1.part", u"ghost"_s, "'quay-registry'");
    row("an image of no part", "images.0.parts", QJsonArray{}, "'k8s-agent'");
    row("an image of a part that is not listed", "images.0.parts", QJsonArray{u"ghost"_s}, "'k8s-agent'");
    row("an option that is not listed", "images.5.option", u"ghost"_s, "images[5].option");
    row("the same id twice", "parts.1.id", u"node-agent"_s, "'node-agent' is there twice");
    row("an id with blanks", "parts.1.id", u"node agent"_s, "parts");
    row("two receivers", "hosts.1.purpose", u"receiver"_s, "hosts[1].registry is not a known key");
    row("no receiver", "hosts.0.purpose", u"otlp"_s, "receiver");
    row("no flavour", "flavours", QJsonArray{}, "flavours is empty");
    row("a flavour of a registry that no image has", "flavours.0.registry", u"x.io"_s, "'k8s-agent'");
    row("a chart over plain HTTP", "chart.repo", u"http://helm.stackstate.io"_s, "chart.repo");
    row("a switch as a text", "chart.caKey", u"no"_s, "chart.caKey is not true or false");
    row("a tenant domain with a slash", "tenant.domain", u"a.io/x"_s, "tenant.domain");
    row("parts that are no list", "parts", QJsonObject{}, "parts is not a list");
    row("a part that is no object", "parts.0", 5, "parts[0] is not an object");
    row("a role that nobody fills", "values.0.role", u"fun"_s, "values[0].role is not one of");
    row("a value key with a blank", "values.0.key", u"a b"_s, "values[0].key");
    QJsonObject silent = validFile().value("values"_L1).toArray().at(0).toObject();
    silent.remove("key"_L1);
    silent.remove("note"_L1);
    row("no key and no note", "values.0", silent, "values[0].note is missing");
    row("a role left out", "values.0.role", u"openshift"_s, "'receiver-url' is missing");
    row("a port without a protocol", "clusterFlows.0.ports.0", u"53"_s, "clusterFlows[0].ports");
    row("talk of a part that is not listed", "clusterFlows.2.to", u"ghost"_s, "'cluster-agent'");
    row("an image without a place in the values", "images.0.valuePaths", gone, "'k8s-agent'");
    row("a secret without its entry", "keySecret.apiKeyEntry", gone, "keySecret.apiKeyEntry is missing");
    row("an empty sentence", "hosts.0.why", QString(), "hosts[0].why");
}

void TestCatalog::badFileIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    const QString file = u"line.json"_s;
    QVERIFY(lineFromJson(validFile(), file).ok());
    const QJsonObject bad = edited(validFile(), path.split(u'.'), value).toObject();
    const auto line = lineFromJson(bad, file);
    QVERIFY(!line.ok());
    const QString message = line.error().message();
    QVERIFY2(message.startsWith("line.json: "_L1), qPrintable(message));
    QVERIFY2(message.contains(named), qPrintable(message));
}

NETSETUP_TEST(TestCatalog)
#include "tst_catalog.moc"
