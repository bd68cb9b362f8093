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

using namespace Qt::StringLiterals;

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
    const QJsonArray lines = facts.value("productLines"_L1).toArray();
    for (const QJsonValue &line : lines) {
        if (line["id"_L1].toString() == id)
            return line.toObject();
    }
    return {};
}

QString imageText(const QString &registry, const QString &repository, const QString &tag)
{
    return u"%1/%2:%3"_s.arg(registry, repository, tag);
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
        readFile(netsetup::testing::sourcePath(u"tests/catalog/data/facts.json"_s), u"facts"_s);
    QVERIFY2(bytes.ok(), bytes.ok() ? "" : qPrintable(bytes.error().message()));
    m_text = *bytes;
    m_facts = json::parseObject(m_text, u"facts"_s).value();
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
        QString all = line.chartFact.source + "; "_L1 + line.tenantFact.source;
        const auto add = [&all](const auto &items) {
            for (const auto &item : items)
                all += "; "_L1 + item.fact.source;
        };
        add(line.parts);
        add(line.sends);
        add(line.hosts);
        add(line.images);
        add(line.flavours);
        add(line.values);
        add(line.clusterFlows);
        all += "; "_L1 + line.keySecret.fact.source;
        QSet<QString> used;
        const QStringList segments = all.split(u"; "_s);
        for (const QString &segment : segments)
            used.insert(segment.section(u' ', 0, 0));
        const QStringList names = line.sources.keys();
        QCOMPARE(used, QSet<QString>(names.begin(), names.end()));
    }
}

void TestCatalogFiles::sentencesAreShortAndNameNoRegistry()
{
    for (const ProductLine &line : allLines()) {
        for (const CatalogHost &host : line.hosts) {
            QVERIFY2(host.why.endsWith(u'.') && host.why.size() <= 160, qPrintable(host.why));
            QVERIFY2(!host.why.contains("quay"_L1, Qt::CaseInsensitive), qPrintable(host.why));
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
            const QRegularExpression whole("(?<![A-Za-z0-9.-])"_L1 + QRegularExpression::escape(name) +
                                           "(?![A-Za-z0-9-]|\\.[a-z])"_L1);
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
            ours.insert(
                u"%1:%2/%3 %4"_s.arg(host.host).arg(host.port).arg(wordFor(host.protocol), host.fact.status));
        const QJsonArray hosts = factsOf(m_facts, line.id).value("egressHosts"_L1).toArray();
        QVERIFY(hosts.size() >= 15);
        for (const QJsonValue &host : hosts) {
            const QString theirs = u"%1:%2/%3 %4"_s.arg(host["host"_L1].toString())
                                       .arg(host["port"_L1].toInt())
                                       .arg(host["protocol"_L1].toString(), host["status"_L1].toString());
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
        const QJsonArray images = factsOf(m_facts, line.id).value("images"_L1).toArray();
        for (const QJsonValue &image : images)
            theirs.insert(imageText(image["registry"_L1].toString(), image["repository"_L1].toString(),
                                    image["tag"_L1].toString()));
        QCOMPARE(ours, theirs);
        for (const ImageFlavour &flavour : line.flavours) {
            QVERIFY(m_text.contains(flavour.registry.toUtf8()));
            QVERIFY(m_text.contains(u"\"%1\""_s.arg(flavour.prefix).toUtf8()));
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
        const QJsonObject chart = facts.value("chart"_L1).toObject();
        QCOMPARE(line.chartName, chart.value("name"_L1).toString());
        QCOMPARE(line.chartVersion, chart.value("version"_L1).toString());
        QCOMPARE(line.chartRepo, chart.value("repo"_L1).toString());
        QCOMPARE(line.defaultNamespace, facts.value("defaultNamespace"_L1).toString());
        QCOMPARE(line.defaultRelease, facts.value("defaultRelease"_L1).toString());
        QCOMPARE(line.hasCaKey, facts.value("customCertificates"_L1)["supported"_L1].toBool());
        const QJsonValue receiver = facts.value("receiver"_L1);
        QCOMPARE(QString("https://{tenantHost}"_L1 + line.receiverPath),
                 receiver["urlTemplate"_L1].toString());
        QCOMPARE(QString("{tenant}."_L1 + line.tenantDomain), receiver["tenantHostTemplate"_L1].toString());
    }
}

void TestCatalogFiles::proxyColumnIsThatOfTheFacts()
{
    readFacts();
    if (m_facts.isEmpty())
        return;
    for (const ProductLine &line : allLines()) {
        const QJsonObject coverage = factsOf(m_facts, line.id).value("proxyCoverage"_L1).toObject();
        int compared = 0;
        for (const AgentPart &part : line.parts) {
            if (!coverage.contains(part.id))
                continue;
            const QString word = coverage.value(part.id).toString();
            QVERIFY2(part.readsProxyValue == word.startsWith("yes"_L1), qPrintable(part.id));
            QVERIFY2(part.talksToReceiver == (word != "not needed"_L1), qPrintable(part.id));
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
        const QJsonArray keys = factsOf(m_facts, line.id).value("valuesKeys"_L1).toArray();
        for (const QJsonValue &key : keys)
            known.insert(key["key"_L1].toString(), key["since"_L1].toString());
        for (const ChartValue &value : line.values) {
            // Named in the table of images and not in that of keys.
            if (value.key.isEmpty() || value.option == "remote-kube-cache"_L1)
                continue;
            QVERIFY2(known.contains(value.key), qPrintable(value.key));
            const bool listed = line.id == "stackstate-6.0"_L1;
            const QString since = known.value(value.key).section(u' ', 0, 0);
            const bool counted = listed || !known.value(value.key).contains(u' ');
            const bool inferred = value.role == "key-secret-blank"_L1;
            QVERIFY2(inferred || value.since == (counted ? since : QString()), qPrintable(value.key));
        }
        const QJsonArray images = factsOf(m_facts, line.id).value("images"_L1).toArray();
        QSet<QString> paths;
        for (const QJsonValue &image : images) {
            const QJsonArray list = image["valuePaths"_L1].toArray();
            for (const QJsonValue &entry : list)
                paths.insert(entry["repository"_L1].toString() +
                             (entry["registry"_L1].isString() ? u" +registry"_s : QString()));
        }
        for (const CatalogImage &image : line.images) {
            for (const QString &path : image.valuePaths)
                QVERIFY2(paths.contains(path + u".repository"_s +
                                        (image.registryKey ? u" +registry"_s : QString())),
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
    const QMap<QString, QString> renamed{{u"apiserver"_s, u"api-server"_s}, {u"gateway"_s, QString()}};
    for (const ProductLine &line : allLines()) {
        QMap<QString, QStringList> ours;
        for (const ClusterFlow &flow : line.clusterFlows) {
            QStringList ports;
            for (const ClusterPort &port : flow.ports)
                ports.append(u"%1/%2"_s.arg(port.port).arg(wordFor(port.protocol).toUpper()));
            ours.insert(flow.id, ports);
        }
        QMap<QString, QStringList> theirs;
        const QJsonArray flows = factsOf(m_facts, line.id).value("inClusterFlows"_L1).toArray();
        for (const QJsonValue &flow : flows) {
            const QString id = flow["id"_L1].toString();
            QStringList ports;
            const QJsonArray list = flow["ports"_L1].toArray();
            for (const QJsonValue &port : list) {
                if (port["port"_L1].isDouble())
                    ports.append(u"%1/%2"_s.arg(port["port"_L1].toInt()).arg(port["protocol"_L1].toString()));
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
