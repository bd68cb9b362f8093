// Facts that come from a file of the user's: taken as the built-in ones are, and no text of them is more than
// a text.
#include "base/files.h"
#include "base/json.h"
#include "catalog/catalogfile.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QLatin1String lineId("suse-observability");

QJsonObject builtInFile()
{
    return QJsonDocument::fromJson(*readFile(sourcePath(u"resources/catalog/%1.json"_s.arg(lineId)), {}))
        .object();
}

/// One text of each kind, by its path, with the file that `sign` in it makes.
class ChangedTexts
{
public:
    explicit ChangedTexts(const QString &sign)
        : m_sign(sign)
    {}

    QMap<QString, QJsonValue> in(const QJsonValue &value, const QString &path = {})
    {
        QMap<QString, QJsonValue> files;
        if (value.isString() && !m_tried.contains(path)) {
            m_tried.insert(path);
            files.insert(path, QString(value.toString() + m_sign + u'x'));
        }
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QMap<QString, QJsonValue> below = in(array.at(i), path + u"[]"_s);
            for (auto file = below.begin(); file != below.end(); ++file) {
                QJsonArray copy = array;
                copy.replace(i, *file);
                files.insert(file.key(), copy);
            }
        }
        const QJsonObject object = value.toObject();
        for (auto row = object.begin(); row != object.end(); ++row) {
            const QMap<QString, QJsonValue> below = in(*row, path + u'.' + row.key());
            for (auto file = below.begin(); file != below.end(); ++file) {
                QJsonObject copy = object;
                copy.insert(row.key(), *file);
                files.insert(file.key(), copy);
            }
        }
        return files;
    }

private:
    QString m_sign;
    QSet<QString> m_tried;
};

class CatalogFolder
{
public:
    QString write(const QByteArray &bytes, const QString &name = u"facts.json"_s) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    QString write(const QJsonObject &object) const { return write(json::print(object)); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestCatalogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newerFactsTakeThePlaceOfTheBuiltIn()
    {
        const CatalogFolder folder;
        QJsonObject file = builtInFile();
        file.insert(u"checkedOn"_s, u"2099-01-31"_s);
        file.insert(u"title"_s, u"SUSE Observability of tomorrow"_s);
        const Result<ProductLine> line = readCatalogFile(folder.write(file), u"--catalog"_s);
        QVERIFY2(line.ok(), line.ok() ? "" : qPrintable(line.error().message()));
        QVERIFY(line->origin.startsWith("facts.json (SHA-256 starts with "_L1));
        const Result<Catalog> catalog = Catalog::load({}, {*line});
        QCOMPARE(catalog->line(lineId)->checkedOn, u"2099-01-31"_s);
        QCOMPARE(catalog->products(), Catalog::load()->products());
        QVERIFY(catalog->line(u"stackstate-6.0"_s)->origin.isEmpty());
        // In practice these hosts have other names too.
        const Result<Catalog> practice =
            Catalog::load({{u"hosts"_s, QJsonObject{{u"quay.io"_s, u"quay.example"_s}}}}, {*line});
        QVERIFY(!practice->line(lineId)->hostNames().contains(u"quay.io"_s));
    }

    void olderFactsAreRefused()
    {
        const CatalogFolder folder;
        QJsonObject file = builtInFile();
        QVERIFY(readCatalogFile(folder.write(file), u"--catalog"_s).ok());
        file.insert(u"checkedOn"_s, u"2020-01-31"_s);
        const Result<ProductLine> line = readCatalogFile(folder.write(file), u"--catalog"_s);
        QVERIFY(!line.ok());
        QCOMPARE(line.error().field, u"--catalog"_s);
        QVERIFY2(line.error().text.contains("2020-01-31"_L1), qPrintable(line.error().text));
        QVERIFY(!line.error().remedy.isEmpty());
    }

    void noTextIsMoreThanAText_data()
    {
        QTest::addColumn<QString>("sign");
        for (const char *sign :
             {"\"", "\\", "$", "`", "\n", "\r", "#", "<", "&", "|", "{{", "}", "%", "!", "=", "*"})
            QTest::newRow(sign) << QString::fromLatin1(sign);
        QTest::newRow("right to left") << u"\u202e"_s;
        QTest::newRow("a letter that is none of ASCII") << u"\u00e4"_s;
        QTest::newRow("length") << QString(3000, u'a');
    }
    void noTextIsMoreThanAText()
    {
        QFETCH(const QString, sign);
        const QMap<QString, QJsonValue> files = ChangedTexts(sign).in(builtInFile());
        QVERIFY(files.size() > 60);
        const CatalogFolder folder;
        for (auto file = files.begin(); file != files.end(); ++file) {
            const Result<ProductLine> line = readCatalogFile(folder.write(file->toObject()), u"--catalog"_s);
            QVERIFY2(!line.ok(), qPrintable(file.key()));
            QVERIFY(!line.error().message().contains(u'\n'));
        }
    }

    void whatIsNoCatalogIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("another schema") << QByteArray(R"({"schema":"netsetup.project/1"})");
        QTest::newRow("an unknown key") << [] {
            QJsonObject file = builtInFile();
            file.insert(u"more"_s, 1);
            return json::print(file);
        }();
        QTest::newRow("a wildcard as host")
            << json::print(builtInFile()).replace("\"quay.io\"", "\"*.quay.io\"");
        QTest::newRow("an address as registry")
            << json::print(builtInFile()).replace("\"quay.io\"", "\"198.51.100.7\"");
        QTest::newRow("a date that is none")
            << json::print(builtInFile()).replace("\"checkedOn\": \"20", "\"checkedOn\": \"next 20");
        QTest::newRow("large") << QByteArray(5 * 1024 * 1024, ' ');
    }
    void whatIsNoCatalogIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const CatalogFolder folder;
        const QString path = folder.write(bytes);
        const Result<ProductLine> line = readCatalogFile(path, u"--catalog"_s);
        QVERIFY(!line.ok());
        QCOMPARE(line.error().field, u"--catalog"_s);
        QVERIFY(!readCatalogFile(path + u"-not-there"_s, u"--catalog"_s).ok());
    }
};

NETSETUP_TEST(TestCatalogFile)
#include "tst_catalogfile.moc"
