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

using namespace Qt::StringLiterals;

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
        u"yes"_s,
        u"012"_s,
        u"1.0"_s,
        u"~"_s,
        u"a: b"_s,
        u"a #b"_s,
        u"- a"_s,
        u"\"'\\"_s,
        u"line\nroot: injected\n"_s,
        u"\r\n---\n..."_s,
        u" blanks "_s,
        u"\t"_s,
        u"{{ .Values.x }}"_s,
        u"*alias &anchor !tag"_s,
        QString::fromUtf8("Ünïcode 日本 \xf0\x9f\x98\x80"),
        QString(QChar(0x01)) + QChar(0x7f) + QChar(0x85) + QChar(0x2028) + QChar(0xfeff),
        QString(300, u'x'),
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
        root.at({u"global"_s, u"proxy"_s, u"url"_s}) = YamlNode::text(u"http://proxy:3128"_s);
        root.at({u"global"_s, u"skip"_s}) = YamlNode::flag(true).comment({u"why"_s, QString()});
        root.set(u"yes"_s, YamlNode::number(-5));
        YamlNode item = YamlNode::map();
        item.set(u"a/b"_s, YamlNode::texts({u"x"_s}));
        item.set(u"none"_s, YamlNode::map());
        root.set(u"items"_s, YamlNode::list({item, YamlNode::list()}).closing({u"more?"_s}));
        root.closing({u"end"_s});
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
        QCOMPARE(yamlText({u"head"_s}, {root}), expected);
    }

    void anEntryIsReplacedInItsPlace()
    {
        YamlNode root = YamlNode::map();
        root.set(u"a"_s, YamlNode::number(1)).set(u"b"_s, YamlNode::number(2));
        root.set(u"a"_s, YamlNode::number(3));
        QCOMPARE(yamlText({}, {root}), QByteArray("a: 3\nb: 2\n"));
    }

    void aCommentInsideAnItemSwallowsNothing()
    {
        YamlNode inner = YamlNode::map();
        inner.set(u"first"_s, YamlNode::text(u"x"_s).comment({u"c"_s}));
        inner.set(u"second"_s, YamlNode::text(u"y"_s));
        const YAML::Node read = readBack(yamlText({}, {YamlNode::list({inner})}));
        QCOMPARE(textAt(read[0]["first"]), u"x"_s);
        QCOMPARE(textAt(read[0]["second"]), u"y"_s);
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
        root.set(u"value"_s, YamlNode::text(text).comment({text}));
        root.set(text + u'k', YamlNode::texts({text, text}));
        root.closing({text});
        const QByteArray bytes = yamlText({text}, {root});
        QVERIFY(isPlainAscii(bytes));
        const YAML::Node read = readBack(bytes);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(textAt(read["value"]), text);
        QCOMPARE(read["value"].Tag(), std::string("!")); // quoted: no reader guesses a type
        const YAML::Node list = read[QString(text + u'k').toStdString()];
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(textAt(list[1]), text);
    }

    void aSecondReaderSeesTheSame()
    {
        YamlNode root = YamlNode::map();
        QJsonObject expected;
        for (int i = 0; i < nastyTexts().size(); ++i) {
            root.set(u"k%1"_s.arg(i), YamlNode::text(nastyTexts().at(i)));
            expected.insert(u"k%1"_s.arg(i), nastyTexts().at(i));
        }
        root.set(u"n"_s, YamlNode::number(5));
        expected.insert(u"n"_s, 5);
        root.set(u"off"_s, YamlNode::flag(false));
        expected.insert(u"off"_s, false);
        const Finished read = runProgram(
            u"python3"_s, {u"-c"_s, u"import json,sys,yaml; print(json.dumps(yaml.safe_load(sys.stdin)))"_s},
            yamlText({}, {root}));
        QVERIFY2(read.exitCode == 0, read.err.constData());
        QCOMPARE(QJsonDocument::fromJson(read.out).object(), expected);
    }

    void severalDocumentsAreKeptApart()
    {
        YamlNode one = YamlNode::map();
        one.set(u"a"_s, YamlNode::text(u"---\nb: 1"_s));
        const QByteArray bytes = yamlText({u"head"_s}, {one, one, YamlNode::map()});
        const std::vector<YAML::Node> read = YAML::LoadAll(bytes.toStdString());
        QCOMPARE(read.size(), std::size_t(3));
        QCOMPARE(textAt(read.at(1)["a"]), u"---\nb: 1"_s);
        QCOMPARE(read.at(2).size(), std::size_t(0));
        QVERIFY(YAML::LoadAll(yamlText({u"only words"_s}, {}).toStdString()).empty());
    }
};

NETSETUP_TEST(TestYamlWriter)
#include "tst_yamlwriter.moc"
