// Kept sentences are known again by their shape, with the values that are in them, and others are not.
#include "base/keptphrases.h"
#include "support/testprogram.h"

#include <QTest>

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
    QCOMPARE(valuesOfPhrase(QStringLiteral("no answer within 3 s"), "no answer within %1 s"),
             QStringList{QStringLiteral("3")});
    // A sign that means something in a pattern is only itself.
    QCOMPARE(valuesOfPhrase(QStringLiteral("refused (a.b*c; why?)"), "refused (%1; %2)"),
             QStringList({QStringLiteral("a.b*c"), QStringLiteral("why?")}));
    QCOMPARE(valuesOfPhrase(QStringLiteral("the proxy [::1]:3128"), "the proxy %1"),
             QStringList{QStringLiteral("[::1]:3128")});
}

void TestKeptPhrases::anotherSentenceIsNotIt()
{
    QVERIFY(!valuesOfPhrase(QStringLiteral("no answer within 3 seconds"), "no answer within %1 s"));
    QVERIFY(!valuesOfPhrase(QStringLiteral("no answer within  s"), "no answer within %1 ms"));
    QVERIFY(!valuesOfPhrase(QStringLiteral("the proxy "), "the proxy %1"));
    QVERIFY(!valuesOfPhrase(QString(), "the proxy %1"));
}

NETSETUP_TEST(TestKeptPhrases)
#include "tst_keptphrases.moc"
