// Every field against every kind of bad value: each is refused in one line that names the field, says what
// was wrong and what is accepted, and changes nothing in the plan.
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

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
            {"blank", u"   "_s},
            {"a tab", u"\t"_s},
            {"upper case", u"ACME"_s},
            {"an upper case host", u"Acme.Corp.Example"_s},
            {"an international name", u"b\u00fccher.example"_s},
            {"64 characters", QString(64, u'a')},
            {"300 characters", QString(300, u'a')},
            {"double quotes", u"\"acme\""_s},
            {"a single quote", u"ac'me"_s},
            {"a backquote", u"`id`"_s},
            {"a line break inside", u"acme\nevil"_s},
            {"a line break at the end", u"acme\n"_s},
            {"a carriage return", u"acme\rx"_s},
            {"a zero byte", u"acme"_s + QChar(0)},
            {"a direction mark", u"acme\u202e"_s},
            {"two dots", u"a..b"_s},
            {"a trailing dot", u"acme.example."_s},
            {"an IPv4 address", u"10.0.0.1"_s},
            {"an IPv6 address", u"2001:db8::1"_s},
            {"a login", u"user:s3cr3t@acme.example"_s},
            {"a login in a URL", u"https://user:s3cr3t@acme.app.stackstate.io"_s},
            {"port 0", u"acme.example:0"_s},
            {"port 70000", u"acme.example:70000"_s},
            {"port 0 in a URL", u"https://acme.app.stackstate.io:0"_s},
            {"port 70000 in a URL", u"https://acme.example:70000"_s},
            {"a range with host bits", u"10.0.0.5/16"_s},
            {"a command", u"$(id)"_s},
            {"a command in a host", u"$(id).example"_s},
            {"a leading blank", u" acme"_s},
            {"a trailing blank", u"acme "_s},
            {"a path upwards", u"../../etc/passwd"_s},
            {"a leading hyphen", u"-acme"_s},
            {"a semicolon", u"acme;id"_s}};
}

/// Kinds that are good values of a field, and why they are.
QMap<QString, QSet<QString>> accepted()
{
    const QSet<QString> names = {u"upper case"_s, u"an upper case host"_s, u"64 characters"_s,
                                 u"a leading hyphen"_s};
    return {
        // Login names are what the other side made them.
        {u"--proxy-user"_s, names + QSet<QString>{u"a trailing dot"_s}},
        {u"--registry-user"_s, names + QSet<QString>{u"a trailing dot"_s}},
        // Text for people: only what could be code is kept out.
        {u"--change-id"_s,
         names + QSet<QString>{u"an international name"_s, u"two dots"_s, u"a trailing dot"_s,
                               u"an IPv4 address"_s, u"an IPv6 address"_s, u"a login"_s,
                               u"a login in a URL"_s, u"port 0"_s, u"port 70000"_s, u"port 0 in a URL"_s,
                               u"port 70000 in a URL"_s, u"a range with host bits"_s, u"a path upwards"_s}},
        // Addresses are what these fields are for.
        {u"--source"_s, {u"an IPv4 address"_s, u"an IPv6 address"_s}},
        {u"--pod-cidr"_s, {u"an IPv4 address"_s, u"an IPv6 address"_s}},
        {u"--service-cidr"_s, {u"an IPv4 address"_s, u"an IPv6 address"_s}},
        {u"--node-cidr"_s, {u"an IPv4 address"_s, u"an IPv6 address"_s}},
        {u"--api-server"_s, {u"an IPv4 address"_s, u"an IPv6 address"_s}},
        // A list: blanks around its entries mean nothing.
        {u"--no-proxy"_s,
         {u"an IPv4 address"_s, u"an IPv6 address"_s, u"a leading blank"_s, u"a trailing blank"_s}},
        // A switch without a value is on.
        {u"--skip-tls"_s, {u"empty"_s}},
        {u"--addresses-for-cdn"_s, {u"empty"_s}},
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
    for (const FieldOption &field : fieldOptions()) {
        for (const Kind &kind : kinds()) {
            const bool good = goods.value(field.name).contains(QLatin1String(kind.name));
            const QString row =
                field.name + QLatin1String(good ? " accepts " : " refuses ") + QLatin1String(kind.name);
            QTest::newRow(qPrintable(row)) << field.name << kind.value << good;
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
    QVERIFY2(message.startsWith(option + ": "_L1), qPrintable(message));
    QVERIFY2(!outcome.error().remedy.isEmpty(), qPrintable(message));
    if (outcome.error().code != "file.unreadable"_L1) {
        QCOMPARE(outcome.error().code, u"plan.invalid"_s);
        QVERIFY2(message.contains("accept"_L1) || message.contains("did you mean"_L1), qPrintable(message));
    }
    for (const QChar c : message)
        QVERIFY2(c.isPrint(), qPrintable(message));
    QVERIFY2(!message.contains("s3cr3t"_L1), qPrintable(message));
    QVERIFY2(message.size() < 400, qPrintable(message));
    QCOMPARE(planToJson(plan), planToJson(Plan{}));
    QVERIFY(plan.egress.sources.isEmpty() && plan.handoff.site.isEmpty());
}

void TestBadValues::hugeValuesAreRefusedByEveryField_data()
{
    QTest::addColumn<QString>("option");
    for (const FieldOption &field : fieldOptions())
        QTest::newRow(qPrintable(field.name)) << field.name;
}

void TestBadValues::hugeValuesAreRefusedByEveryField()
{
    QFETCH(QString, option);
    for (const QString &piece : {u"a"_s, u"a."_s, u"10.0.0.1,"_s, u"https://"_s}) {
        Plan plan;
        const Outcome outcome = setField(plan, option, piece.repeated(1'000'000));
        QVERIFY(!outcome.ok());
        QVERIFY2(outcome.error().message().size() < 400, qPrintable(outcome.error().message()));
    }
}

NETSETUP_TEST(TestBadValues)
#include "tst_badvalues.moc"
