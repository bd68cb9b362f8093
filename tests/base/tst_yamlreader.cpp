// YAML as it comes from other programs and from people who mean harm.
#include "base/yamlreader.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QByteArray asJson(const QJsonArray &documents)
{
    return QJsonDocument(documents).toJson(QJsonDocument::Compact);
}

/// Each line holds the one before it nine times.
QByteArray manyLaughs(int lines)
{
    QByteArray text("a0: &a0 lol\n");
    for (int i = 1; i <= lines; ++i) {
        const QByteArray alias = "*a" + QByteArray::number(i - 1);
        text += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                QByteArrayList(9, alias).join(',') + "]\n";
    }
    return text;
}

} // namespace

class TestYamlReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const char *text, const char *json) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(json);
        };
        row("nothing", "", "[]");
        row("only a comment", "# nothing\n", "[]");
        row("an empty document", "---\n", "[null]");
        row("yes is a text", "yes", "[\"yes\"]");
        row("off is a text", "a: off", "[{\"a\":\"off\"}]");
        row("a leading zero is decimal", "012", "[12]");
        row("a power", "1e3", "[1000]");
        row("signs", "[+7, -7]", "[[7,-7]]");
        row("octal and hexadecimal", "[0o17, 0x1F]", "[[15,31]]");
        row("no binary, no groups, no sixties", "[0b1, 1_000, 1:30]", "[[\"0b1\",\"1_000\",\"1:30\"]]");
        row("fractions", "[1.5, .5, 2., 1.25e-1]", "[[1.5,0.5,2,0.125]]");
        row("a version is a text", "1.2.3", "[\"1.2.3\"]");
        row("a tag that starts with digits is a text", "2.9.10-5400572f", "[\"2.9.10-5400572f\"]");
        row("nulls", "[null, ~, Null, NULL, nULL]", "[[null,null,null,null,\"nULL\"]]");
        row("a missing value", "a:\nb: 1\n", "[{\"a\":null,\"b\":1}]");
        row("booleans", "[true, False, TRUE, tRUE]", "[[true,false,true,\"tRUE\"]]");
        row("quoted", "['012', \"null\", 'true', \"1e3\", '']", "[[\"012\",\"null\",\"true\",\"1e3\",\"\"]]");
        row("escapes", R"("a\tb\u00e9")", "[\"a\\tb\xc3\xa9\"]");
        row("tags of the core schema", "[!!str 12, !!int '12', !!float 1, !!null '', !!bool 'true']",
            "[[\"12\",12,1,null,true]]");
        row("blocks", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", "[{\"a\":\"x\\ny\\n\",\"b\":\"x y\"}]");
        row("keys are texts", "1: a\ntrue: b\n'null': c\n", "[{\"1\":\"a\",\"null\":\"c\",\"true\":\"b\"}]");
        row("an alias", "a: &x {b: 1}\nc: *x\n", "[{\"a\":{\"b\":1},\"c\":{\"b\":1}}]");
        row("an anchor that is set again", "[&x 1, *x, &x 2, *x]", "[[1,1,2,2]]");
        row("merging is not of this schema", "a: &x {b: 1}\nc: {<<: *x}\n",
            "[{\"a\":{\"b\":1},\"c\":{\"<<\":{\"b\":1}}}]");
        row("several documents", "a: 1\n---\n- 2\n...\n---\nx\n", "[{\"a\":1},[2],\"x\"]");
        row("a byte order mark",
            "\xef\xbb\xbf"
            "a: 1\n",
            "[{\"a\":1}]");
        row("line ends of Windows", "a: 1\r\nb:\r\n  - 2\r\n", "[{\"a\":1,\"b\":[2]}]");
    }
    void values()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        const auto read = yaml::parseDocuments(text, "values.yaml");
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message()));
        QCOMPARE(asJson(*read), json);
    }

    void largeNumbersKeepTheirDigits()
    {
        const auto read = yaml::parseDocument("[9007199254740993, 18446744073709551616]", "x");
        QVERIFY(read.ok());
        QCOMPARE(read->toArray().at(0).toInteger(), Q_INT64_C(9007199254740993));
        QCOMPARE(read->toArray().at(1).toDouble(), 18446744073709551616.0);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &text, const char *says) {
            QTest::newRow(name) << text << QString::fromLatin1(says);
        };
        row("a key twice", "a: 1\nb: 2\na: 3\n", "line 3: a key is there twice");
        row("a key twice, quoted once", "a: 1\n\"a\": 2\n", "line 2: a key is there twice");
        row("a key twice deep inside", "x:\n  - {a: 1, a: 2}\n", "line 2: a key is there twice");
        row("an anchor that holds itself", "a: &x [1, *x]\n", "line 1: an alias");
        row("a map that holds itself", "&x\na: 1\nb: *x\n", "line 3: an alias");
        row("an alias without an anchor", "a: 1\nb: *secretname\n", "line 2");
        row("an alias of another document", "a: &x 1\n---\nb: *x\n", "line 3");
        row("a key that is null", "a: 1\n~: 2\n", "line 2: a key is missing");
        row("no key at all", "a: 1\n: 2\n", "line 2: a key is missing");
        row("a list as a key", "? [a]\n: b\n", "in place of a key");
        row("an alias as a key", "[&x a, {*x : b}]\n", "in place of a key");
        row("a tag of Python", "!!python/object/apply:os.system [\"reboot\"]\n", "a tag (!)");
        row("a tag of its own", "a: !vault abc\n", "a tag (!)");
        row("a tag that lies", "a: !!int abc\n", "a tag (!)");
        row("infinity", "a: .inf\n", "a number that cannot be used");
        row("not a number", "a: .NaN\n", "a number that cannot be used");
        row("beyond every double", "a: 1e999\n", "a number that cannot be used");
        row("a stray bracket", "a: 1\n]\n", "line 2");
        row("nothing but a stray bracket", "]", "line 1");
        row("an open list", "a: [1, 2\n", "line 2");
        row("a tab for an indent", "a:\n\tb: 1\n", "line 2");
        row("not UTF-8", "a: \xff\xfe\n", "not UTF-8");
        row("UTF-16",
            QByteArray("\xff\xfe"
                       "a\0:\0 \0"
                       "1\0",
                       10),
            "not UTF-8");
        row("a zero byte", QByteArray("a: \0b\n", 6), "not UTF-8");
        row("nested deeply", QByteArray(65, '[') + QByteArray(65, ']'), "nested too deeply");
        row("nested without end", QByteArray(100'000, '['), "x");
        row("nested maps without end", QByteArray("{a: ").repeated(50'000), "x");
        row("indented without end", QByteArray("- ").repeated(50'000), "x");
        row("a billion laughs", manyLaughs(12), "more values than any real file");
        row("too many values", "[" + QByteArray("1,").repeated(100'001) + "]", "more values");
        row("too many documents", QByteArray("--- a\n").repeated(100'001), "more values");
        row("too large", QByteArray(4 * 1024 * 1024 + 1, '#'), "larger than 4096 KiB");
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto read = yaml::parseDocuments(text, "x.yaml");
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, u"file.not-yaml"_s);
        QCOMPARE(read.error().field, u"x.yaml"_s);
        QVERIFY2(read.error().message().contains(says), qPrintable(read.error().message()));
        QVERIFY(!read.error().message().contains("secretname"));
    }

    void theLimitOfNodesIsExact()
    {
        yaml::Limits limits;
        limits.nodes = 5;
        QVERIFY(yaml::parseDocument("[1, 2, 3, 4]", "x", limits).ok());
        QVERIFY(!yaml::parseDocument("[1, 2, 3, 4, 5]", "x", limits).ok());
        // An alias costs what its value costs: here 1 + (1 + 1) + 2.
        QVERIFY(yaml::parseDocument("[&x [1], *x]", "x", limits).ok());
        QVERIFY(!yaml::parseDocument("[&x [1], *x, *x]", "x", limits).ok());
        limits.depth = 2;
        QVERIFY(yaml::parseDocument("[[1]]", "x", limits).ok());
        QVERIFY(!yaml::parseDocument("[[[1]]]", "x", limits).ok());
    }

    void oneDocumentOnly()
    {
        QVERIFY(yaml::parseDocument("", "x")->isNull());
        QCOMPARE(yaml::parseDocument("7", "x")->toInt(), 7);
        const auto two = yaml::parseDocument("7\n---\n8\n", "x");
        QVERIFY(!two.ok());
        QVERIFY(two.error().message().contains("more than one YAML document"));
    }

    void droppedKeysNeverComeBack()
    {
        yaml::Limits limits;
        limits.droppedKeys = {"users", "token"};
        const QByteArray text("clusters: [{token: &t hidden1, name: c}]\n"
                              "users: &u\n- {name: &n hidden2, deep: &d {a: [hidden3]}}\n"
                              "later: [*t, *u, *n, *d]\n");
        const auto read = yaml::parseDocuments(text, "x", limits);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message()));
        QVERIFY2(!asJson(*read).contains("hidden"), asJson(*read).constData());
        const QJsonObject root = read->first().toObject();
        QCOMPARE(root.keys(), QStringList({"clusters", "later"}));
        QCOMPARE(root.value("clusters").toArray().first().toObject().value("name").toString(), "c");
    }

    void manyKeysInAnyOrder()
    {
        QByteArray text;
        for (int i = 40'000; i > 0; --i)
            text += "k" + QByteArray::number(i + 100'000) + ": 1\n";
        const auto read = yaml::parseDocument(text, "x");
        QVERIFY(read.ok());
        QCOMPARE(read->toObject().size(), 40'000);
    }

    /// Any bytes end in a value or in an error that names the text, and a value in JSON that can be printed.
    void randomTexts()
    {
        QRandomGenerator random(20260423);
        const QByteArray pieces[] = {"a",   ": ",  "- ",       "\n",   "\n  ",        "[",      "]",  "{",
                                     "}",   ", ",  "&x ",      "*x",   "? ",          "!!str ", "\"", "'",
                                     "\\",  "|\n", ">\n",      "# c",  "---\n",       "...\n",  "~",  "1e9",
                                     "0x1", "\t",  "\xc3\xa9", "\xff", "%YAML 1.2\n", "<<"};
        int values = 0;
        int errors = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text;
            const int length = random.bounded(1, 24);
            for (int i = 0; i < length; ++i)
                text += pieces[random.bounded(static_cast<int>(std::size(pieces)))];
            const auto read = yaml::parseDocuments(text, "x");
            ++(read.ok() ? values : errors);
            if (read.ok())
                QCOMPARE(QJsonDocument::fromJson(asJson(*read)).array(), *read);
            else
                QVERIFY2(read.error().message().startsWith("x: "), text.constData());
        }
        QVERIFY(values > 1000);
        QVERIFY(errors > 1000);
    }
};

NETSETUP_TEST(TestYamlReader)
#include "tst_yamlreader.moc"
