// What messages call things in the window: by the words on its pages, never by an option of the command line.
#include "models/windowwords.h"
#include "plan/planfields.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestWindowWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsBecomeNames_data();
    void optionsBecomeNames();
    void everyOptionOfAPlanHasAName();
    void atItsFieldTheFieldIsNotNamed();
};

void TestWindowWords::optionsBecomeNames_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("shown");
    QTest::newRow("at the head") << u"--tenant: \"a b\" has a blank"_s << u"Tenant: \"a b\" has a blank"_s;
    QTest::newRow("within") << u"the user name goes to --registry-user"_s
                            << u"the user name goes to \"User at the registry\""_s;
    QTest::newRow("the longest counts") << u"say it with --images mirror or --images pull-through."_s
                                        << u"say it with \"Own copies\" or \"Pull-through cache\"."_s;
    QTest::newRow("a secret") << u"the password to STS_NETSETUP_PROXY_PASSWORD"_s
                              << u"the password to \"Password at the proxy\""_s;
    QTest::newRow("another program's") << u"skopeo copy --all, docker --registry-mirror=x"_s
                                       << u"skopeo copy --all, docker --registry-mirror=x"_s;
    QTest::newRow("part of a word") << u"a--tenant and --tenants"_s << u"a--tenant and --tenants"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestWindowWords::optionsBecomeNames()
{
    QFETCH(QString, message);
    QFETCH(QString, shown);
    QCOMPARE(inWindowWords(message), shown);
}

void TestWindowWords::everyOptionOfAPlanHasAName()
{
    // What the window asks of the pack, on the tab of each format; and what it chooses by its own list.
    const QStringList elsewhere{u"--site"_s, u"--language"_s};
    QStringList nameless;
    for (const PlanField &field : planFields()) {
        const QString &name = field.option.name;
        if (!name.isEmpty() && !elsewhere.contains(name) && inWindowWords(name).contains("--"_L1))
            nameless.append(name);
    }
    QCOMPARE(nameless, QStringList());
}

void TestWindowWords::atItsFieldTheFieldIsNotNamed()
{
    const Error error{u"plan.invalid"_s, u"--registry"_s, u"holds a login"_s,
                      u"the user name goes to --registry-user"_s};
    QCOMPARE(windowMessage(error),
             u"Own registry: holds a login; the user name goes to \"User at the registry\""_s);
    QCOMPARE(windowMessageAtField(error), u"holds a login; the user name goes to \"User at the registry\""_s);
    QCOMPARE(windowMessageAtField({u"x"_s, {}, u"is not known"_s, {}}), u"is not known"_s);
}

NETSETUP_WINDOW_TEST(TestWindowWords)
#include "tst_windowwords.moc"
