// What the YAML writer wrote is read back with two other readers: nothing may be lost, split or turned into
// another type.
#include "base/yamlwriter.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <yaml-cpp/yaml.h>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

YAML::Node readBack(const QByteArray &bytes)
{
    return YAML::Load(bytes.toStdString());
}

QString textAt(const YAML::Node &node)
{
    return QString::fromStdString(node.as<std::string>());
}

const QStringList &nastyTexts()
{
    static const QStringList texts{
        QString(),
        QStringLiteral("yes"),
        QStringLiteral("012"),
        QStringLiteral("1.0"),
        QStringLiteral("~"),
        QStringLiteral("a: b"),
        QStringLiteral("a #b"),
        QStringLiteral("- a"),
        QStringLiteral("\"'\\"),
        QStringLiteral("line\nroot: injected\n"),
        QStringLiteral("\r\n---\n..."),
        QStringLiteral(" blanks "),
        QStringLiteral("\t"),
        QStringLiteral("{{ .Values.x }}"),
        QStringLiteral("*alias &anchor !tag"),
        QString::fromUtf8("Ünïcode 日本 \xf0\x9f\x98\x80"),
        QString(QChar(0x01)) + QChar(0x7f) + QChar(0x85) + QChar(0x2028) + QChar(0xfeff),
        QString(300, QLatin1Char('x')),
    };
    return texts;
}

QString randomText(quint32 seed)
{
    QRandomGenerator random(seed);
    QString text;
    const int count = random.bounded(1, 5);
    for (int i = 0; i < count; ++i)
        text += nastyTexts().at(random.bounded(static_cast<int>(nastyTexts().size())));
    return text;
}

bool isPlainAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(),
                       [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); });
}

} // namespace

class TestYamlWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLayoutIsPlain()
    {
        YamlNode root = YamlNode::map();
        root.at({QStringLiteral("global"), QStringLiteral("proxy"), QStringLiteral("url")}) =
            YamlNode::text(QStringLiteral("http://proxy:3128"));
        root.at({QStringLiteral("global"), QStringLiteral("skip")}) =
            YamlNode::flag(true).comment({QStringLiteral("why"), QString()});
        root.set(QStringLiteral("yes"), YamlNode::number(-5));
        YamlNode item = YamlNode::map();
        item.set(QStringLiteral("a/b"), YamlNode::texts({QStringLiteral("x")}));
        item.set(QStringLiteral("none"), YamlNode::map());
        root.set(QStringLiteral("items"),
                 YamlNode::list({item, YamlNode::list()}).closing({QStringLiteral("more?")}));
        root.closing({QStringLiteral("end")});
        const QByteArray expected = "# head\n"
                                    "\n"
                                    "global:\n"
                                    "  proxy:\n"
                                    "    url: \"http://proxy:3128\"\n"
                                    "  # why\n"
                                    "  #\n"
                                    "  skip: true\n"
                                    "\"yes\": -5\n"
                                    "items:\n"
                                    "  - a/b:\n"
                                    "      - \"x\"\n"
                                    "    none: {}\n"
                                    "  - []\n"
                                    "  # more?\n"
                                    "# end\n";
        QCOMPARE(yamlText({QStringLiteral("head")}, {root}), expected);
    }

    void anEntryIsReplacedInItsPlace()
    {
        YamlNode root = YamlNode::map();
        root.set(QStringLiteral("a"), YamlNode::number(1)).set(QStringLiteral("b"), YamlNode::number(2));
        root.set(QStringLiteral("a"), YamlNode::number(3));
        QCOMPARE(yamlText({}, {root}), QByteArray("a: 3\nb: 2\n"));
    }

    void aCommentInsideAnItemSwallowsNothing()
    {
        YamlNode inner = YamlNode::map();
        inner.set(QStringLiteral("first"),
                  YamlNode::text(QStringLiteral("x")).comment({QStringLiteral("c")}));
        inner.set(QStringLiteral("second"), YamlNode::text(QStringLiteral("y")));
        const YAML::Node read = readBack(yamlText({}, {YamlNode::list({inner})}));
        QCOMPARE(textAt(read[0]["first"]), QStringLiteral("x"));
        QCOMPARE(textAt(read[0]["second"]), QStringLiteral("y"));
    }

    void everyStringStaysOneString_data()
    {
        QTest::addColumn<QString>("text");
        for (int i = 0; i < nastyTexts().size(); ++i)
            QTest::addRow("text %d", i) << nastyTexts().at(i);
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("random %u", seed) << randomText(seed);
    }
    void everyStringStaysOneString()
    {
        QFETCH(QString, text);
        YamlNode root = YamlNode::map();
        root.set(QStringLiteral("value"), YamlNode::text(text).comment({text}));
        root.set(text + QLatin1Char('k'), YamlNode::texts({text, text}));
        root.closing({text});
        const QByteArray bytes = yamlText({text}, {root});
        QVERIFY(isPlainAscii(bytes));
        const YAML::Node read = readBack(bytes);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(textAt(read["value"]), text);
        QCOMPARE(read["value"].Tag(), std::string("!")); // quoted: no reader guesses a type
        const YAML::Node list = read[QString(text + QLatin1Char('k')).toStdString()];
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(textAt(list[1]), text);
    }

    void aSecondReaderSeesTheSame()
    {
        YamlNode root = YamlNode::map();
        QJsonObject expected;
        for (int i = 0; i < nastyTexts().size(); ++i) {
            root.set(QStringLiteral("k%1").arg(i), YamlNode::text(nastyTexts().at(i)));
            expected.insert(QStringLiteral("k%1").arg(i), nastyTexts().at(i));
        }
        root.set(QStringLiteral("n"), YamlNode::number(5));
        expected.insert(QStringLiteral("n"), 5);
        root.set(QStringLiteral("off"), YamlNode::flag(false));
        expected.insert(QStringLiteral("off"), false);
        const Finished read =
            runProgram(QStringLiteral("python3"),
                       {QStringLiteral("-c"),
                        QStringLiteral("import json,sys,yaml; print(json.dumps(yaml.safe_load(sys.stdin)))")},
                       yamlText({}, {root}));
        QVERIFY2(read.exitCode == 0, read.err.constData());
        QCOMPARE(QJsonDocument::fromJson(read.out).object(), expected);
    }

    void severalDocumentsAreKeptApart()
    {
        YamlNode one = YamlNode::map();
        one.set(QStringLiteral("a"), YamlNode::text(QStringLiteral("---\nb: 1")));
        const QByteArray bytes = yamlText({QStringLiteral("head")}, {one, one, YamlNode::map()});
        const std::vector<YAML::Node> read = YAML::LoadAll(bytes.toStdString());
        QCOMPARE(read.size(), std::size_t(3));
        QCOMPARE(textAt(read.at(1)["a"]), QStringLiteral("---\nb: 1"));
        QCOMPARE(read.at(2).size(), std::size_t(0));
        QVERIFY(YAML::LoadAll(yamlText({QStringLiteral("only words")}, {}).toStdString()).empty());
    }
};

NETSETUP_TEST(TestYamlWriter)
#include "tst_yamlwriter.moc"
