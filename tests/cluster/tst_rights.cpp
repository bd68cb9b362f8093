// The table of "kubectl auth can-i --list", as kubectl prints it.
#include "cluster/rights.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup;

namespace {

const QByteArray tenant =
    "Resources                                       Non-Resource URLs   Resource Names   Verbs\n"
    "selfsubjectaccessreviews.authorization.k8s.io   []                  []               [create]\n"
    "pods/log                                        []                  []               [get]\n"
    "pods                                            []                  []               [get list]\n"
    "*.apps                                          []                  []               [create]\n"
    "secrets                                         []                  [one]            [*]\n"
    "                                                [/api/*]            []               [get]\n";

Rights rightsIn(const QByteArray &table)
{
    const Result<Rights> rights = Rights::read(table);
    return rights.ok() ? *rights : Rights();
}

} // namespace

class TestRights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofATenant_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("resource");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *verb, const char *resource, bool may) {
            QTest::addRow("%s %s", verb, resource)
                << QString::fromLatin1(verb) << QString::fromLatin1(resource) << may;
        };
        row("get", "pods", true);
        row("list", "pods", true);
        row("delete", "pods", false);
        row("get", "pods/log", true);
        row("create", "pods/exec", false);
        row("create", "daemonsets.apps", true);
        row("create", "jobs.batch", false);
        row("delete", "daemonsets.apps", false);
        row("get", "secrets", false); // only one of them, by its name
        row("get", "", false);
    }
    void ofATenant()
    {
        QFETCH(QString, verb);
        QFETCH(QString, resource);
        QTEST(rightsIn(tenant).may(verb, resource), "may");
    }

    void ofAnAdministrator()
    {
        const Rights rights = rightsIn(
            "Resources  Non-Resource URLs  Resource Names  Verbs\n*.*  []  []  [*]\n     [*]  []  [*]\n");
        QVERIFY(rights.may(u"create"_s, u"daemonsets.apps"_s));
        QVERIFY(rights.may(u"get"_s, u"pods/log"_s));
    }

    void theCoreGroupIsNotAllGroups()
    {
        const Rights rights =
            rightsIn("Resources  Non-Resource URLs  Resource Names  Verbs\n*  []  []  [list]\n");
        QVERIFY(rights.may(u"list"_s, u"pods"_s));
        QVERIFY(!rights.may(u"list"_s, u"jobs.batch"_s));
    }

    void noTableIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("hello\n");
        QTest::newRow("bytes") << QByteArray("\x00\xff\xfe[[[", 6);
    }
    void noTableIsAnError()
    {
        QFETCH(QByteArray, text);
        const Result<Rights> rights = Rights::read(text);
        QVERIFY(!rights.ok());
        QVERIFY(!rights.error().remedy.isEmpty());
    }
};

NETSETUP_TEST(TestRights)
#include "tst_rights.moc"
