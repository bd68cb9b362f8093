// Walks every catalog file and compares it with the collected facts: nothing may be invented, nothing
// forgotten.
#include "base/files.h"
#include "base/json.h"
#include "catalog/catalog.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace netsetup;

namespace {

QList<ProductLine> allLines()
{
    QList<ProductLine> lines;
    const auto catalog = Catalog::load();
    if (!catalog.ok())
        return lines;
    const QStringList ids = catalog->products();
    for (const QString &id : ids)
        lines.append(*catalog->line(id));
    return lines;
}

QJsonObject factsOf(const QJsonObject &facts, const QString &id)
{
    const QJsonArray lines = facts.value(QLatin1String("productLines")).toArray();
    for (const QJsonValue &line : lines) {
        if (line[QLatin1String("id")].toString() == id)
            return line.toObject();
    }
    return {};
}

QString imageText(const QString &registry, const QString &repository, const QString &tag)
{
    return QStringLiteral("%1/%2:%3").arg(registry, repository, tag);
}

} // namespace

class TestCatalogFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionSwitchesSomething();
    void everySourceIsUsed();
    void sentencesAreShortAndNameNoRegistry();
    void everyNamedHostIsAmongTheFacts();
    void everyHostOfTheFactsIsListed();
    void imagesAreThoseOfTheFacts();
    void chartIsThatOfTheFacts();
    void proxyColumnIsThatOfTheFacts();
    void valueKeysAreThoseOfTheFacts();
    void clusterFlowsAreThoseOfTheFacts();

private:
    void readFacts();
    QByteArray m_text;
    QJsonObject m_facts;
};

/// What was collected from the vendor's sources before the catalog was written from it.
void TestCatalogFiles::readFacts()
{
    const auto bytes =
        readFile(netsetup::testing::sourcePath(QStringLiteral("tests/catalog/data/facts.json")),
                 QStringLiteral("facts"));
    QVERIFY2(bytes.ok(), bytes.ok() ? "" : qPrintable(bytes.error().message()));
    m_text = *bytes;
    m_facts = json::parseObject(m_text, QStringLiteral("facts")).value();
}

void TestCatalogFiles::everyOptionSwitchesSomething()
{
    QCOMPARE(allLines().size(), 2);
    for (const ProductLine &line : allLines()) {
        QSet<QString> used;
        for (const AgentPart &part : line.parts)
            used.insert(part.option);
        for (const CatalogHost &host : line.hosts)
            used.insert(host.option);
        for (const CatalogImage &image : line.images)
            used.insert(image.option);
        for (const ChartValue &value : line.values)
            used.insert(value.option);
        used.remove(QString());
        QStringList sorted(used.begin(), used.end());
        sorted.sort();
        QCOMPARE(line.options, sorted);
    }
}

void TestCatalogFiles::everySourceIsUsed()
{
    for (const ProductLine &line : allLines()) {
        QString all = line.chartFact.source + QLatin1String("; ") + line.tenantFact.source;
        const auto add = [&all](const auto &items) {
            for (const auto &item : items)
                all += QLatin1String("; ") + item.fact.source;
        };
        add(line.parts);
        add(line.hosts);
        add(line.images);
        add(line.flavours);
        add(line.values);
        add(line.clusterFlows);
        all += QLatin1String("; ") + line.keySecret.fact.source;
        QSet<QString> used;
        const QStringList segments = all.split(QStringLiteral("; "));
        for (const QString &segment : segments)
            used.insert(segment.section(QLatin1Char(' '), 0, 0));
        const QStringList names = line.sources.keys();
        QCOMPARE(used, QSet<QString>(names.begin(), names.end()));
    }
}

void TestCatalogFiles::sentencesAreShortAndNameNoRegistry()
{
    for (const ProductLine &line : allLines()) {
        for (const CatalogHost &host : line.hosts) {
            QVERIFY2(host.why.endsWith(QLatin1Char('.')) && host.why.size() <= 160, qPrintable(host.why));
            QVERIFY2(!host.why.contains(QLatin1String("quay"), Qt::CaseInsensitive), qPrintable(host.why));
            for (const QChar c : host.why)
                QVERIFY2(c.unicode() >= 0x20 && c.unicode() < 0x7f, qPrintable(host.why));
        }
    }
}

void TestCatalogFiles::everyNamedHostIsAmongTheFacts()
{
    readFacts();
    if (m_facts.isEmpty())
        return;
    const QString text = QString::fromUtf8(m_text);
    for (const ProductLine &line : allLines()) {
        QStringList names = line.hostNames();
        // The vendor's pages are for people to read: they were looked up, no program goes there.
        for (const QString &page : line.vendorPages)
            names.removeAll(QUrl(page).host());
        names.removeOne(line.tenantDomain); // the facts hold it inside a template: chartIsThatOfTheFacts
        for (const CatalogHost &host : line.hosts)
            names.append(host.host);
        for (const QString &name : names) {
            const QRegularExpression whole(QLatin1String("(?<![A-Za-z0-9.-])") +
                                           QRegularExpression::escape(name) +
                                           QLatin1String("(?![A-Za-z0-9-]|\\.[a-z])"));
            QVERIFY2(whole.match(text).hasMatch(), qPrintable(name));
        }
    }
}

void TestCatalogFiles::everyHostOfTheFactsIsListed()
{
    readFacts();
    if (m_facts.isEmpty())
        return;
    for (const ProductLine &line : allLines()) {
        QSet<QString> ours;
        for (const CatalogHost &host : line.hosts)
            ours.insert(QStringLiteral("%1:%2/%3 %4")
                            .arg(host.host)
                            .arg(host.port)
                            .arg(host.protocol, host.fact.status));
        const QJsonArray hosts = factsOf(m_facts, line.id).value(QLatin1String("egressHosts")).toArray();
        QVERIFY(hosts.size() >= 15);
        for (const QJsonValue &host : hosts) {
            const QString theirs = QStringLiteral("%1:%2/%3 %4")
                                       .arg(host[QLatin1String("host")].toString())
                                       .arg(host[QLatin1String("port")].toInt())
                                       .arg(host[QLatin1String("protocol")].toString(),
                                            host[QLatin1String("status")].toString());
            QVERIFY2(ours.contains(theirs), qPrintable(theirs));
        }
    }
}

void TestCatalogFiles::imagesAreThoseOfTheFacts()
{
    readFacts();
    if (m_facts.isEmpty())
        return;
    for (const ProductLine &line : allLines()) {
        QSet<QString> ours;
        QSet<QString> theirs;
        for (const CatalogImage &image : line.images)
            ours.insert(imageText(image.registry, image.repository, image.tag));
        const QJsonArray images = factsOf(m_facts, line.id).value(QLatin1String("images")).toArray();
        for (const QJsonValue &image : images)
            theirs.insert(imageText(image[QLatin1String("registry")].toString(),
                                    image[QLatin1String("repository")].toString(),
                                    image[QLatin1String("tag")].toString()));
        QCOMPARE(ours, theirs);
        for (const ImageFlavour &flavour : line.flavours) {
            QVERIFY(m_text.contains(flavour.registry.toUtf8()));
            QVERIFY(m_text.contains(QStringLiteral("\"%1\"").arg(flavour.prefix).toUtf8()));
        }
    }
}

void TestCatalogFiles::chartIsThatOfTheFacts()
{
    readFacts();
    if (m_facts.isEmpty())
        return;
    for (const ProductLine &line : allLines()) {
        const QJsonObject facts = factsOf(m_facts, line.id);
        const QJsonObject chart = facts.value(QLatin1String("chart")).toObject();
        QCOMPARE(line.chartName, chart.value(QLatin1String("name")).toString());
        QCOMPARE(line.chartVersion, chart.value(QLatin1String("version")).toString());
        QCOMPARE(line.chartRepo, chart.value(QLatin1String("repo")).toString());
        QCOMPARE(line.defaultNamespace, facts.value(QLatin1String("defaultNamespace")).toString());
        QCOMPARE(line.defaultRelease, facts.value(QLatin1String("defaultRelease")).toString());
        QCOMPARE(line.hasCaKey,
                 facts.value(QLatin1String("customCertificates"))[QLatin1String("supported")].toBool());
        const QJsonValue receiver = facts.value(QLatin1String("receiver"));
        QCOMPARE(QString(QLatin1String("https://{tenantHost}") + line.receiverPath),
                 receiver[QLatin1String("urlTemplate")].toString());
        QCOMPARE(QString(QLatin1String("{tenant}.") + line.tenantDomain),
                 receiver[QLatin1String("tenantHostTemplate")].toString());
    }
}

void TestCatalogFiles::proxyColumnIsThatOfTheFacts()
{
    readFacts();
    if (m_facts.isEmpty())
        return;
    for (const ProductLine &line : allLines()) {
        const QJsonObject coverage =
            factsOf(m_facts, line.id).value(QLatin1String("proxyCoverage")).toObject();
        int compared = 0;
        for (const AgentPart &part : line.parts) {
            if (!coverage.contains(part.id))
                continue;
            const QString word = coverage.value(part.id).toString();
            QVERIFY2(part.readsProxyValue == word.startsWith(QLatin1String("yes")), qPrintable(part.id));
            QVERIFY2(part.talksToReceiver == (word != QLatin1String("not needed")), qPrintable(part.id));
            ++compared;
        }
        QVERIFY(compared >= 5);
    }
}

void TestCatalogFiles::valueKeysAreThoseOfTheFacts()
{
    readFacts();
    if (m_facts.isEmpty())
        return;
    for (const ProductLine &line : allLines()) {
        QMap<QString, QString> known;
        const QJsonArray keys = factsOf(m_facts, line.id).value(QLatin1String("valuesKeys")).toArray();
        for (const QJsonValue &key : keys)
            known.insert(key[QLatin1String("key")].toString(), key[QLatin1String("since")].toString());
        for (const ChartValue &value : line.values) {
            // Named in the table of images and not in that of keys.
            if (value.key.isEmpty() || value.option == QLatin1String("remote-kube-cache"))
                continue;
            QVERIFY2(known.contains(value.key), qPrintable(value.key));
            const bool listed = line.id == QLatin1String("stackstate-6.0");
            const QString since = known.value(value.key).section(QLatin1Char(' '), 0, 0);
            const bool counted = listed || !known.value(value.key).contains(QLatin1Char(' '));
            const bool inferred = value.role == QLatin1String("key-secret-blank");
            QVERIFY2(inferred || value.since == (counted ? since : QString()), qPrintable(value.key));
        }
        const QJsonArray images = factsOf(m_facts, line.id).value(QLatin1String("images")).toArray();
        QSet<QString> paths;
        for (const QJsonValue &image : images) {
            const QJsonArray list = image[QLatin1String("valuePaths")].toArray();
            for (const QJsonValue &entry : list)
                paths.insert(
                    entry[QLatin1String("repository")].toString() +
                    (entry[QLatin1String("registry")].isString() ? QStringLiteral(" +registry") : QString()));
        }
        for (const CatalogImage &image : line.images) {
            for (const QString &path : image.valuePaths)
                QVERIFY2(paths.contains(path + QStringLiteral(".repository") +
                                        (image.registryKey ? QStringLiteral(" +registry") : QString())),
                         qPrintable(path));
        }
    }
}

/// Ids and ports; who talks is compared by the number of talkers, since the facts name some of them
/// otherwise.
void TestCatalogFiles::clusterFlowsAreThoseOfTheFacts()
{
    readFacts();
    if (m_facts.isEmpty())
        return;
    const QMap<QString, QString> renamed{{QStringLiteral("apiserver"), QStringLiteral("api-server")},
                                         {QStringLiteral("gateway"), QString()}};
    for (const ProductLine &line : allLines()) {
        QMap<QString, QStringList> ours;
        for (const ClusterFlow &flow : line.clusterFlows) {
            QStringList ports;
            for (const ClusterPort &port : flow.ports)
                ports.append(QStringLiteral("%1/%2").arg(port.port).arg(port.protocol.toUpper()));
            ours.insert(flow.id, ports);
        }
        QMap<QString, QStringList> theirs;
        const QJsonArray flows = factsOf(m_facts, line.id).value(QLatin1String("inClusterFlows")).toArray();
        for (const QJsonValue &flow : flows) {
            const QString id = flow[QLatin1String("id")].toString();
            QStringList ports;
            const QJsonArray list = flow[QLatin1String("ports")].toArray();
            for (const QJsonValue &port : list) {
                if (port[QLatin1String("port")].isDouble())
                    ports.append(QStringLiteral("%1/%2")
                                     .arg(port[QLatin1String("port")].toInt())
                                     .arg(port[QLatin1String("protocol")].toString()));
            }
            const QString name = renamed.value(id, id);
            if (!name.isEmpty()) // the gateway has a switch of its own, which no option of a plan sets
                theirs.insert(name, ports);
        }
        QCOMPARE(ours, theirs);
    }
}

NETSETUP_TEST(TestCatalogFiles)
#include "tst_catalogfiles.moc"
