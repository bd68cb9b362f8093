// Text of strangers in what the program writes and says: nothing in it acts, and nothing of it is lost.
#include "base/files.h"
#include "base/json.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestHostileText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonHoldsNoTraps()
    {
        const QString traps = u"a\x1b[31m\u0085\u009b\u200e\u202e\u2066\u2028\u061c\x7f b\n"_s;
        const QString fine = u"grün 日本 😀"_s;
        const QJsonObject object{{traps, QString(traps + fine)}};
        const QByteArray text = json::print(object);
        for (const QChar trap : traps) {
            if (trap.unicode() > u'~' || (trap < u' ' && trap != u'\n'))
                QVERIFY2(!QString::fromUtf8(text).contains(trap), text.constData());
        }
        QVERIFY(text.contains(fine.toUtf8()));
        QCOMPARE(*json::parseObject(text, u"test"_s), object);
        QCOMPARE(json::print(*json::parseObject(text, u"test"_s)), text);
    }

    /// A line break in a text is no line of the file.
    void whatIsLargeIsNotIndented()
    {
        QJsonArray list;
        for (int i = 0; i < 1000; ++i)
            list.append(QJsonObject{{u"text"_s, u"a\n  b  \u202e\n    grün"_s}, {u"n"_s, i}});
        const QJsonObject small{{u"list"_s, list}};
        const QByteArray indented = json::print(small);
        QVERIFY(indented.contains("\n            \"n\": 7,\n"));
        while (list.size() < 64000)
            list.append(list.at(list.size() % 1000));
        const QJsonObject large{{u"list"_s, list}};
        const QByteArray text = json::print(large);
        QVERIFY(text.contains("\n\"n\": 7,\n"));
        QVERIFY(!text.contains("\n "));
        QVERIFY(text.contains("\\u202e"));
        QCOMPARE(text.count('\n'), (indented.count('\n') - 4) * 64 + 4);
        const Result<QJsonObject> again = json::parseObject(text, u"test"_s);
        QVERIFY(again.ok());
        QVERIFY(*again == large);
    }

    void messagesHoldNoTraps()
    {
        const Error error{u"x"_s, u"a\u202eb"_s, u"cannot read c\x1b[2Jd\ne"_s, u"f\u009bg"_s};
        QCOMPARE(error.message(), u"a?b: cannot read c?[2Jd e; f?g"_s);
    }

    void aFileMayBeCalledAnything()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"100%1 %2 %3"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("123456") == 6);
        file.close();
        const Result<QByteArray> bytes = readFile(path, u"--x"_s, 5);
        QVERIFY(!bytes.ok());
        QVERIFY2(bytes.error().text.contains(path), qPrintable(bytes.error().text));
    }
};

NETSETUP_TEST(TestHostileText)
#include "tst_hostiletext.moc"
