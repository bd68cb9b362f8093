// Kept sentences are known again by their shape, with the values that are in them, and others are not.
#include "base/keptphrases.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestKeptPhrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreFound();
    void anotherSentenceIsNotIt();
};

void TestKeptPhrases::valuesAreFound()
{
    QCOMPARE(valuesOfPhrase(u"no answer within 3 s"_s, "no answer within %1 s"), QStringList{u"3"_s});
    // A sign that means something in a pattern is only itself.
    QCOMPARE(valuesOfPhrase(u"refused (a.b*c; why?)"_s, "refused (%1; %2)"),
             QStringList({u"a.b*c"_s, u"why?"_s}));
    QCOMPARE(valuesOfPhrase(u"the proxy [::1]:3128"_s, "the proxy %1"), QStringList{u"[::1]:3128"_s});
}

void TestKeptPhrases::anotherSentenceIsNotIt()
{
    QVERIFY(!valuesOfPhrase(u"no answer within 3 seconds"_s, "no answer within %1 s"));
    QVERIFY(!valuesOfPhrase(u"no answer within  s"_s, "no answer within %1 ms"));
    QVERIFY(!valuesOfPhrase(u"the proxy "_s, "the proxy %1"));
    QVERIFY(!valuesOfPhrase(QString(), "the proxy %1"));
}

NETSETUP_TEST(TestKeptPhrases)
#include "tst_keptphrases.moc"
