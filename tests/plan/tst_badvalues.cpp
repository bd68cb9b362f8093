// Every field against every kind of bad value: each is refused in one line that names the field, says what
// was wrong and what is accepted, and changes nothing in the plan.
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace netsetup;

namespace {

struct Kind
{
    const char *name;
    QString value;
};

QList<Kind> kinds()
{
    return {{"empty", QString()},
            {"blank", QStringLiteral("   ")},
            {"a tab", QStringLiteral("\t")},
            {"upper case", QStringLiteral("ACME")},
            {"an upper case host", QStringLiteral("Acme.Corp.Example")},
            {"an international name", QStringLiteral("b\u00fccher.example")},
            {"64 characters", QString(64, QLatin1Char('a'))},
            {"300 characters", QString(300, QLatin1Char('a'))},
            {"double quotes", QStringLiteral("\"acme\"")},
            {"a single quote", QStringLiteral("ac'me")},
            {"a backquote", QStringLiteral("`id`")},
            {"a line break inside", QStringLiteral("acme\nevil")},
            {"a line break at the end", QStringLiteral("acme\n")},
            {"a carriage return", QStringLiteral("acme\rx")},
            {"a zero byte", QStringLiteral("acme") + QChar(0)},
            {"a direction mark", QStringLiteral("acme\u202e")},
            {"two dots", QStringLiteral("a..b")},
            {"a trailing dot", QStringLiteral("acme.example.")},
            {"an IPv4 address", QStringLiteral("10.0.0.1")},
            {"an IPv6 address", QStringLiteral("2001:db8::1")},
            {"a login", QStringLiteral("user:s3cr3t@acme.example")},
            {"a login in a URL", QStringLiteral("https://user:s3cr3t@acme.app.stackstate.io")},
            {"port 0", QStringLiteral("acme.example:0")},
            {"port 70000", QStringLiteral("acme.example:70000")},
            {"port 0 in a URL", QStringLiteral("https://acme.app.stackstate.io:0")},
            {"port 70000 in a URL", QStringLiteral("https://acme.example:70000")},
            {"a range with host bits", QStringLiteral("10.0.0.5/16")},
            {"a command", QStringLiteral("$(id)")},
            {"a command in a host", QStringLiteral("$(id).example")},
            {"a leading blank", QStringLiteral(" acme")},
            {"a trailing blank", QStringLiteral("acme ")},
            {"a path upwards", QStringLiteral("../../etc/passwd")},
            {"a leading hyphen", QStringLiteral("-acme")},
            {"a semicolon", QStringLiteral("acme;id")}};
}

/// Kinds that are good values of a field, and why they are.
QMap<QString, QSet<QString>> accepted()
{
    const QSet<QString> names = {QStringLiteral("upper case"), QStringLiteral("an upper case host"),
                                 QStringLiteral("64 characters"), QStringLiteral("a leading hyphen")};
    return {
        // Login names are what the other side made them.
        {QStringLiteral("--proxy-user"), names + QSet<QString>{QStringLiteral("a trailing dot")}},
        {QStringLiteral("--registry-user"), names + QSet<QString>{QStringLiteral("a trailing dot")}},
        // Text for people: only what could be code is kept out.
        {QStringLiteral("--change-id"),
         names + QSet<QString>{QStringLiteral("an international name"), QStringLiteral("two dots"),
                               QStringLiteral("a trailing dot"), QStringLiteral("an IPv4 address"),
                               QStringLiteral("an IPv6 address"), QStringLiteral("a login"),
                               QStringLiteral("a login in a URL"), QStringLiteral("port 0"),
                               QStringLiteral("port 70000"), QStringLiteral("port 0 in a URL"),
                               QStringLiteral("port 70000 in a URL"),
                               QStringLiteral("a range with host bits"), QStringLiteral("a path upwards")}},
        // Addresses are what these fields are for.
        {QStringLiteral("--source"), {QStringLiteral("an IPv4 address"), QStringLiteral("an IPv6 address")}},
        {QStringLiteral("--pod-cidr"),
         {QStringLiteral("an IPv4 address"), QStringLiteral("an IPv6 address")}},
        {QStringLiteral("--service-cidr"),
         {QStringLiteral("an IPv4 address"), QStringLiteral("an IPv6 address")}},
        {QStringLiteral("--node-cidr"),
         {QStringLiteral("an IPv4 address"), QStringLiteral("an IPv6 address")}},
        {QStringLiteral("--api-server"),
         {QStringLiteral("an IPv4 address"), QStringLiteral("an IPv6 address")}},
        // A list: blanks around its entries mean nothing.
        {QStringLiteral("--no-proxy"),
         {QStringLiteral("an IPv4 address"), QStringLiteral("an IPv6 address"),
          QStringLiteral("a leading blank"), QStringLiteral("a trailing blank")}},
        // A switch without a value is on.
        {QStringLiteral("--skip-tls"), {QStringLiteral("empty")}},
        {QStringLiteral("--addresses-for-cdn"), {QStringLiteral("empty")}},
    };
}

} // namespace

class TestBadValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areRefusedByEveryField_data();
    void areRefusedByEveryField();
    void hugeValuesAreRefusedByEveryField_data();
    void hugeValuesAreRefusedByEveryField();
};

void TestBadValues::areRefusedByEveryField_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("good");
    const QMap<QString, QSet<QString>> goods = accepted();
    for (const PlanField &field : planFields()) {
        for (const Kind &kind : kinds()) {
            const bool good = goods.value(field.option).contains(QLatin1String(kind.name));
            const QString row =
                field.option + QLatin1String(good ? " accepts " : " refuses ") + QLatin1String(kind.name);
            QTest::newRow(qPrintable(row)) << field.option << kind.value << good;
        }
    }
}

void TestBadValues::areRefusedByEveryField()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(bool, good);
    Plan plan;
    const Outcome outcome = setField(plan, option, value);
    if (good) {
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message()));
        return;
    }
    QVERIFY(!outcome.ok());
    const QString message = outcome.error().message();
    QVERIFY2(message.startsWith(option + QLatin1String(": ")), qPrintable(message));
    QVERIFY2(!outcome.error().remedy.isEmpty(), qPrintable(message));
    if (outcome.error().code != QLatin1String("file.unreadable")) {
        QCOMPARE(outcome.error().code, QStringLiteral("plan.invalid"));
        QVERIFY2(message.contains(QLatin1String("accept")) || message.contains(QLatin1String("did you mean")),
                 qPrintable(message));
    }
    for (const QChar c : message)
        QVERIFY2(c.isPrint(), qPrintable(message));
    QVERIFY2(!message.contains(QLatin1String("s3cr3t")), qPrintable(message));
    QVERIFY2(message.size() < 400, qPrintable(message));
    QCOMPARE(planToJson(plan), planToJson(Plan{}));
    QVERIFY(plan.egress.sources.isEmpty() && plan.handoff.site.isEmpty());
}

void TestBadValues::hugeValuesAreRefusedByEveryField_data()
{
    QTest::addColumn<QString>("option");
    for (const PlanField &field : planFields())
        QTest::newRow(qPrintable(field.option)) << field.option;
}

void TestBadValues::hugeValuesAreRefusedByEveryField()
{
    QFETCH(QString, option);
    for (const QString &piece : {QStringLiteral("a"), QStringLiteral("a."), QStringLiteral("10.0.0.1,"),
                                 QStringLiteral("https://")}) {
        Plan plan;
        const Outcome outcome = setField(plan, option, piece.repeated(1'000'000));
        QVERIFY(!outcome.ok());
        QVERIFY2(outcome.error().message().size() < 400, qPrintable(outcome.error().message()));
    }
}

NETSETUP_TEST(TestBadValues)
#include "tst_badvalues.moc"
