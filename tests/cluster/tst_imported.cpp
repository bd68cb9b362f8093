// What comes back from somebody else: in which form, of which run, and how much of it.
#include "cluster/imported.h"
#include "support/testprogram.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup;

namespace {

QByteArray logOf(const QByteArray &run, const QByteArray &node, const QByteArray &at, bool whole = true)
{
    const QByteArray begin = R"(@sts {"probe":"begin","at":"2026-11-30T)" + at + R"(Z","script":1,"run":")" +
                             run.toBase64() + R"(","node":")" + node.toBase64() + R"(","net":"pod"})" + "\n";
    const QByteArray end = R"(@sts {"probe":"end","at":"2026-11-30T04:59:59Z","flows":0,"why":"all is told"})"
                           "\n";
    return whole ? begin + end : begin;
}

Imported importedFrom(const QList<QByteArray> &files)
{
    Imported all;
    for (const QByteArray &file : files) {
        const Outcome taken = takeImported(all, file, u"a file"_s);
        if (!taken.ok())
            qWarning("%s", qPrintable(taken.error().message()));
    }
    return all;
}

QStringList placesIn(const Imported &imported)
{
    QStringList places;
    for (const PodLog &log : imported.logs)
        places.append(log.vantage());
    places.sort();
    return places;
}

} // namespace

class TestImported : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allInOneFile()
    {
        const Imported all =
            importedFrom({logOf("r1", "a", "04:00:00") + "noise\n" + logOf("r1", "b", "04:00:01")});
        const Result<Imported> one = oneRunOf(all, {});
        QVERIFY(one.ok());
        QCOMPARE(placesIn(*one), (QStringList{u"pod/a"_s, u"pod/b"_s}));
        QVERIFY(one->notes.isEmpty());
    }

    void asPowerShellWritesIt_data()
    {
        QTest::addColumn<int>("encoding");
        QTest::newRow("UTF-16") << int(QStringConverter::Utf16LE);
        QTest::newRow("UTF-16, the other way round") << int(QStringConverter::Utf16BE);
        QTest::newRow("UTF-8 with a mark") << int(QStringConverter::Utf8);
    }
    void asPowerShellWritesIt()
    {
        QFETCH(int, encoding);
        QStringEncoder encoder(static_cast<QStringConverter::Encoding>(encoding),
                               QStringConverter::Flag::WriteBom);
        QByteArray text = logOf("r1", "a", "04:00:00").replace("\n", "\r\n");
        const QByteArray bytes = encoder(QString::fromUtf8(text));
        QCOMPARE(placesIn(importedFrom({bytes})), QStringList{u"pod/a"_s});
    }

    void theNewestRunUnlessAnotherIsNamed()
    {
        const Imported all = importedFrom({logOf("old", "a", "04:00:00"), logOf("new", "a", "04:30:00")});
        const Result<Imported> newest = oneRunOf(all, {});
        QVERIFY(newest.ok());
        QCOMPARE(newest->logs.size(), 1);
        QCOMPARE(newest->logs.first().run, u"new"_s);
        QVERIFY(newest->notes.first().contains(u"the newest one"_s));
        QCOMPARE(oneRunOf(all, u"old"_s)->logs.first().run, u"old"_s);
        const Result<Imported> none = oneRunOf(all, u"other"_s);
        QVERIFY(!none.ok() && none.error().remedy.contains(u"old"_s));
    }

    void ofOnePlaceTheLogThatTellsMost()
    {
        const Imported all = importedFrom({logOf("r", "a", "04:00:00"), logOf("r", "a", "04:10:00", false)});
        const Result<Imported> one = oneRunOf(all, {});
        QVERIFY(one.ok());
        QCOMPARE(one->logs.size(), 1);
        QVERIFY(one->logs.first().complete);
        QVERIFY(one->notes.isEmpty());
    }

    void nothingIsAnError()
    {
        Imported all;
        QVERIFY(!takeImported(all, "no log at all\n", u"a file"_s).ok());
        QVERIFY(!takeImported(all, R"({"kind":"Secret"})", u"a file"_s).ok());
        QVERIFY(!oneRunOf(all, {}).ok());
    }
};

NETSETUP_TEST(TestImported)
#include "tst_imported.moc"
