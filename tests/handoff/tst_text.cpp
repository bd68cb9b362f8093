// Hostile text: what comes out must be harmless wherever it is put.
#include "base/safetext.h"
#include "handoff/formats/header.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace netsetup;
using namespace netsetup::testing;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safeText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("max");
        QTest::addColumn<QString>("expected");
        QTest::newRow("harmless text stays as it is") << QStringLiteral("NET-1 (a/b) x@y, k=v: 1+1") << 100
                                                      << QStringLiteral("NET-1 (a/b) x@y, k=v: 1+1");
        QTest::newRow("a quote cannot end a comment")
            << QStringLiteral("a\" accept") << 100 << QStringLiteral("a_ accept");
        QTest::newRow("a line break cannot start a statement")
            << QStringLiteral("a\nadd rule") << 100 << QStringLiteral("a_add rule");
        QTest::newRow("runs are folded to one")
            << QStringLiteral("a\"';{}b   c") << 100 << QStringLiteral("a_b c");
        QTest::newRow("letters outside ASCII are replaced")
            << QStringLiteral("Zürich") << 100 << QStringLiteral("Z_rich");
        QTest::newRow("long text is cut")
            << QString(300, QLatin1Char('a')) << 10 << QString(10, QLatin1Char('a'));
        QTest::newRow("a cut leaves no blank at the end")
            << QStringLiteral("abc def") << 4 << QStringLiteral("abc");
        QTest::newRow("nothing stays nothing") << QString() << 10 << QString();
    }
    void safeText()
    {
        QFETCH(const QString, text);
        QFETCH(const int, max);
        QTEST(netsetup::safeText(text, max), "expected");
    }

    void safeName_data()
    {
        QTest::addColumn<QString>("seed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("other characters become the separator")
            << QStringLiteral("sts-acme-v4") << QStringLiteral("sts_acme_v4");
        QTest::newRow("upper case is folded") << QStringLiteral("Acme") << QStringLiteral("acme");
        QTest::newRow("a digit in front gets a letter") << QStringLiteral("1st") << QStringLiteral("n1st");
        QTest::newRow("separators at the ends go") << QStringLiteral("--a--b--") << QStringLiteral("a_b");
        QTest::newRow("nothing becomes a name all the same") << QString() << QStringLiteral("n");
    }
    void safeName()
    {
        QFETCH(const QString, seed);
        QTEST(netsetup::safeName(seed, QLatin1Char('_'), 63), "expected");
    }

    void longNamesAreCutWithoutCollision()
    {
        const QString a =
            netsetup::safeName(QString(80, QLatin1Char('a')) + QLatin1Char('1'), QLatin1Char('-'), 31);
        const QString b =
            netsetup::safeName(QString(80, QLatin1Char('a')) + QLatin1Char('2'), QLatin1Char('-'), 31);
        QCOMPARE(a.size(), 31);
        QCOMPARE(b.size(), 31);
        QVERIFY(a != b);
    }

    void markdown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("marks are escaped") << QStringLiteral("*a* _b_ `c` [d] #e a|b")
                                           << QStringLiteral("\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\#e a\\|b");
        QTest::newRow("raw HTML is text") << QStringLiteral("<b>&") << QStringLiteral("&lt;b&gt;&amp;");
        QTest::newRow("line breaks become blanks")
            << QStringLiteral("a\r\n\n# b") << QStringLiteral("a \\# b");
        QTest::newRow("a bare link is not made one") << QStringLiteral("https://x.example www.y.example")
                                                     << QStringLiteral("https\\://x.example www\\.y.example");
        QTest::newRow("a list mark is text") << QStringLiteral("- a") << QStringLiteral("\\- a");
        QTest::newRow("a number of a list is text") << QStringLiteral("1. a") << QStringLiteral("1\\. a");
        QTest::newRow("an address reads well")
            << QStringLiteral("10.0.0.0/16") << QStringLiteral("10\\.0.0.0/16");
        QTest::newRow("direction marks are dropped") << QStringLiteral("a\u202Eb") << QStringLiteral("ab");
    }
    void markdown()
    {
        QFETCH(const QString, text);
        QTEST(markdownText(text), "expected");
    }

    void html_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("tags and quotes are text")
            << QStringLiteral("<a href=\"'\">&") << QStringLiteral("&lt;a href=&quot;&#39;&quot;&gt;&amp;");
        QTest::newRow("control characters are blanks, since XML forbids them")
            << QStringLiteral("a\u0001b") << QStringLiteral("a b");
        QTest::newRow("half surrogates are replaced")
            << QString(QChar(0xD800)) << QString(QChar(QChar::ReplacementCharacter));
    }
    void html()
    {
        QFETCH(const QString, text);
        QTEST(htmlText(text), "expected");
    }

    void headersStayInTheSafeAlphabetWhateverTheInput()
    {
        static const QRegularExpression safe(QStringLiteral("\\A[A-Za-z0-9 ._:/@()+=,-]+\\z"));
        for (quint32 seed = 0; seed < 300; ++seed) {
            HandoffInput input = smallInput();
            input.plan.handoff.changeId = hostileText(seed);
            input.practice = hostileText(seed + 1000);
            input.vantage = hostileText(seed + 2000);
            input.toolVersion = hostileText(seed + 3000);
            const Format *chosen = format(QStringLiteral("nftables"));
            const QList<PlannedRule> rules = planFormat(*chosen, input).rules;
            const QStringList lines = headerLines(input, *chosen, rules) + snapshotLines(input, rules.at(0));
            for (const QString &line : lines)
                QVERIFY2(safe.match(line).hasMatch(), qPrintable(line));
        }
    }

    void aSnapshotSaysWhenWhereFromAndUntilWhen()
    {
        const HandoffInput input = smallInput();
        const PlannedRule planned = planFormat(*format(QStringLiteral("nftables")), input).rules.at(0);
        const QString text = snapshotLines(input, planned).join(QLatin1Char('\n'));
        for (const char *expected :
             {"SNAPSHOT: addresses of acme.app.stackstate.io", "2026-11-22T21:00:00Z, seen once",
              "from workstation", "TTL 60 s", "A: 2 addresses", "AAAA: not queried",
              "dig +short A acme.app.stackstate.io", "REVIEW BY: 2026-12-22T21:10:00Z",
              "nftables cannot match names"})
            QVERIFY2(text.contains(QLatin1String(expected)), qPrintable(text));
    }

    void noAaaaDiffersFromNotAsked()
    {
        HandoffInput input = smallInput();
        Evidence evidence;
        evidence.probe = QStringLiteral("dns");
        const QJsonObject reply{{QStringLiteral("name"), receiverHost()},
                                {QStringLiteral("type"), QStringLiteral("AAAA")},
                                {QStringLiteral("server"), QStringLiteral("10.0.0.53:53")},
                                {QStringLiteral("rcode"), 0},
                                {QStringLiteral("records"), QJsonArray()}};
        evidence.data = {{QStringLiteral("replies"), QJsonArray{reply}}};
        input.report = Report();
        input.report->evidence = {evidence};
        const PlannedRule planned = planFormat(*format(QStringLiteral("nftables")), input).rules.at(0);
        const QString text = snapshotLines(input, planned).join(QLatin1Char('\n'));
        QVERIFY2(text.contains(QLatin1String("AAAA: none published")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("via 10.0.0.53:53")), qPrintable(text));
    }

    void cdnAddressesAreMarkedAsAnOverride()
    {
        HandoffInput input = smallInput();
        const Format *chosen = format(QStringLiteral("nftables"));
        const QString before =
            headerLines(input, *chosen, planFormat(*chosen, input).rules).join(QLatin1Char('\n'));
        QVERIFY(!before.contains(QLatin1String("OVERRIDE")));
        QVERIFY(before.contains(QLatin1String("NOT IN THIS FILE: sts-acme-quay-registry-nodes")));
        input.plan.handoff.addressesForCdn = true;
        const QString after =
            headerLines(input, *chosen, planFormat(*chosen, input).rules).join(QLatin1Char('\n'));
        QVERIFY2(after.contains(QLatin1String("OVERRIDE: addresses of quay.io")), qPrintable(after));
    }
};

NETSETUP_TEST(TestText)
#include "tst_text.moc"
