// Finding entries of a list by a text: the same answers as going through it, whatever was asked before.
#include "base/firsttime.h"
#include "base/listindex.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace netsetup;
using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString name;
    int number = 0;
};

QList<Entry> entries(int count, const QString &prefix)
{
    QList<Entry> list;
    for (int i = 0; i < count; ++i)
        list.append({prefix + QString::number(i % 10), i});
    return list;
}

QList<qsizetype> placesByGoingThrough(const QList<Entry> &list, const QString &name)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).name == name)
            places.append(i);
    }
    return places;
}

} // namespace

class TestListIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatGoingThroughFinds_data();
    void findsWhatGoingThroughFinds();
    void seesAChangeOfTheSameList();
    void keepsTwoListsApart();
    void tellsWhatComesForTheFirstTime();
};

void TestListIndex::findsWhatGoingThroughFinds_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 63, 64, 65, 1000})
        QTest::addRow("%d", count) << count;
}

void TestListIndex::findsWhatGoingThroughFinds()
{
    QFETCH(const int, count);
    const QList<Entry> list = entries(count, u"a"_s);
    for (const QString &name : {u"a0"_s, u"a9"_s, u"nobody"_s, QString()})
        QCOMPARE(placesOf<&Entry::name>(list, name), placesByGoingThrough(list, name));
    const Entry *first = firstWith<&Entry::name>(list, u"a0"_s);
    QCOMPARE(first == nullptr, count == 0);
    QVERIFY(first == nullptr || first->number == 0);
}

void TestListIndex::seesAChangeOfTheSameList()
{
    QList<Entry> list = entries(100, u"a"_s);
    QCOMPARE(placesOf<&Entry::name>(list, u"a3"_s).size(), 10);
    list[3].name = u"other"_s;
    QCOMPARE(placesOf<&Entry::name>(list, u"a3"_s), placesByGoingThrough(list, u"a3"_s));
    QCOMPARE(placesOf<&Entry::name>(list, u"other"_s), QList<qsizetype>{3});
    list.removeFirst();
    QCOMPARE(placesOf<&Entry::name>(list, u"other"_s), QList<qsizetype>{2});
}

void TestListIndex::keepsTwoListsApart()
{
    const QList<Entry> some = entries(100, u"a"_s);
    for (int round = 0; round < 3; ++round) {
        // One that has gone may leave its memory to the next.
        const QList<Entry> others = entries(100 + round, u"b"_s);
        QVERIFY(placesOf<&Entry::name>(others, u"a1"_s).isEmpty());
        QCOMPARE(placesOf<&Entry::name>(others, u"b0"_s), placesByGoingThrough(others, u"b0"_s));
        QCOMPARE(placesOf<&Entry::name>(some, u"a1"_s).size(), 10);
        QVERIFY(placesOf<&Entry::name>(some, u"b0"_s).isEmpty());
    }
}

void TestListIndex::tellsWhatComesForTheFirstTime()
{
    FirstTime<QString> firstTime;
    QList<bool> told;
    for (const QString &name : {u"a"_s, u"b"_s, u"a"_s, QString(), QString(), u"b"_s, u"c"_s})
        told.append(firstTime(name));
    QCOMPARE(told, (QList<bool>{true, true, false, true, false, false, true}));
}

NETSETUP_TEST(TestListIndex)
#include "tst_listindex.moc"
