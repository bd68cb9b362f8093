// Hostile text: what comes out must be harmless wherever it is put.
#include "base/safetext.h"
#include "handoff/formats/header.h"
#include "handoff/formats/shellwords.h"
#include "handoff/sample.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

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
        QTest::newRow("harmless text stays as it is")
            << u"NET-1 (a/b) x@y, k=v: 1+1"_s << 100 << u"NET-1 (a/b) x@y, k=v: 1+1"_s;
        QTest::newRow("a quote cannot end a comment") << u"a\" accept"_s << 100 << u"a_ accept"_s;
        QTest::newRow("a line break cannot start a statement") << u"a\nadd rule"_s << 100 << u"a_add rule"_s;
        QTest::newRow("runs are folded to one") << u"a\"';{}b   c"_s << 100 << u"a_b c"_s;
        QTest::newRow("letters outside ASCII are replaced") << u"Zürich"_s << 100 << u"Z_rich"_s;
        QTest::newRow("long text is cut") << QString(300, u'a') << 10 << QString(10, u'a');
        QTest::newRow("a cut leaves no blank at the end") << u"abc def"_s << 4 << u"abc"_s;
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
        QTest::newRow("other characters become the separator") << u"sts-acme-v4"_s << u"sts_acme_v4"_s;
        QTest::newRow("upper case is folded") << u"Acme"_s << u"acme"_s;
        QTest::newRow("a digit in front gets a letter") << u"1st"_s << u"n1st"_s;
        QTest::newRow("separators at the ends go") << u"--a--b--"_s << u"a_b"_s;
        QTest::newRow("nothing becomes a name all the same") << QString() << u"n"_s;
    }
    void safeName()
    {
        QFETCH(const QString, seed);
        QTEST(netsetup::safeName(seed, u'_', 63), "expected");
    }

    void longNamesAreCutWithoutCollision()
    {
        const QString a = netsetup::safeName(QString(80, u'a') + u'1', u'-', 31);
        const QString b = netsetup::safeName(QString(80, u'a') + u'2', u'-', 31);
        QCOMPARE(a.size(), 31);
        QCOMPARE(b.size(), 31);
        QVERIFY(a != b);
    }

    void markdown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("marks are escaped")
            << u"*a* _b_ `c` [d] #e a|b"_s << u"\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\#e a\\|b"_s;
        QTest::newRow("raw HTML is text") << u"<b>&"_s << u"&lt;b&gt;&amp;"_s;
        QTest::newRow("line breaks become blanks") << u"a\r\n\n# b"_s << u"a \\# b"_s;
        QTest::newRow("a bare link is not made one")
            << u"https://x.example www.y.example"_s << u"https\\://x.example www\\.y.example"_s;
        QTest::newRow("a list mark is text") << u"- a"_s << u"\\- a"_s;
        QTest::newRow("a number of a list is text") << u"1. a"_s << u"1\\. a"_s;
        QTest::newRow("an address reads well") << u"10.0.0.0/16"_s << u"10.0.0.0/16"_s;
        QTest::newRow("a name reads well") << u"sts_acme_v4 or _ and 1.5"_s << u"sts_acme_v4 or _ and 1.5"_s;
        QTest::newRow("direction marks are dropped") << u"a\u202Eb"_s << u"ab"_s;
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
            << u"<a href=\"'\">&"_s << u"&lt;a href=&quot;&#39;&quot;&gt;&amp;"_s;
        QTest::newRow("control characters are blanks, since XML forbids them") << u"a\u0001b"_s << u"a b"_s;
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
        static const QRegularExpression safe(u"\\A[A-Za-z0-9 ._:/@()+=,-]+\\z"_s);
        for (quint32 seed = 0; seed < 300; ++seed) {
            HandoffInput input = smallInput();
            input.plan.handoff.changeId = hostileText(seed);
            input.practice = hostileText(seed + 1000);
            input.vantage = hostileText(seed + 2000);
            input.toolVersion = hostileText(seed + 3000);
            const Format *chosen = format(u"nftables"_s);
            const QList<PlannedRule> rules = planFormat(*chosen, input).rules;
            const PrintJob job{*chosen, input, rules};
            QStringList lines = headerLines(job) + snapshotHeader(job);
            lines.removeAll(QString());
            for (const QString &line : lines)
                QVERIFY2(safe.match(line).hasMatch(), qPrintable(line));
        }
    }

    void aSnapshotSaysWhenWhereFromAndUntilWhen()
    {
        const HandoffInput input = smallInput();
        const Format *chosen = format(u"nftables"_s);
        const FormatPlan plan = planFormat(*chosen, input);
        const QString text = snapshotHeader({*chosen, input, plan.rules}).join(u'\n');
        for (const char *expected :
             {"SNAPSHOT: addresses of acme.app.stackstate.io", "2026-11-22T21:00:00Z, seen once",
              "from workstation", "TTL 60 s", "A: 2 addresses", "AAAA: not queried",
              "dig +short A acme.app.stackstate.io", "REVIEW BY: 2026-12-22T21:00:00Z",
              "nftables cannot match names"})
            QVERIFY2(text.contains(QLatin1String(expected)), qPrintable(text));
    }

    void noAaaaDiffersFromNotAsked()
    {
        HandoffInput input = smallInput();
        Evidence evidence;
        evidence.probe = u"dns"_s;
        const QJsonObject reply{{u"name"_s, receiverHost()},
                                {u"type"_s, u"AAAA"_s},
                                {u"server"_s, u"10.0.0.53:53"_s},
                                {u"rcode"_s, 0},
                                {u"records"_s, QJsonArray()}};
        evidence.data = {{u"replies"_s, QJsonArray{reply}}};
        const Format *chosen = format(u"nftables"_s);
        // By the checks, or by a look-up for this pack alone.
        for (const bool checked : {true, false}) {
            input.report.reset();
            if (checked)
                input.report = Report();
            (checked ? input.report->evidence : input.lookups) = {evidence};
            const FormatPlan plan = planFormat(*chosen, input);
            const QString text = snapshotHeader({*chosen, input, plan.rules}).join(u'\n');
            QVERIFY2(text.contains("AAAA: none published"_L1), qPrintable(text));
            QVERIFY2(text.contains("via 10.0.0.53:53"_L1), qPrintable(text));
        }
    }

    void wordsOfPowerShell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a word") << u"ca-prod $x `y`"_s << u"'ca-prod $x `y`'"_s;
        QTest::newRow("nothing") << QString() << u"''"_s;
        QTest::newRow("a quote is doubled") << u"o'neill"_s << u"'o''neill'"_s;
        QTest::newRow("a typographic quote ends no word")
            << u"a\u2019; b"_s << u"('a' + [char]0x2019 + '; b')"_s;
        QTest::newRow("letters that a code page may not have")
            << u"M\u00fcnchen"_s << u"('M' + [char]0xfc + 'nchen')"_s;
        QTest::newRow("a first letter of that kind is added to a text")
            << u"\u00e4"_s << u"('' + [char]0xe4)"_s;
        QTest::newRow("a letter of two units") << u"\U0001F600"_s << u"('' + [char]0xd83d + [char]0xde00)"_s;
        QTest::newRow("a line break goes") << u"a\r\nb"_s << u"'ab'"_s;
    }
    void wordsOfPowerShell()
    {
        QFETCH(const QString, text);
        QTEST(powerShellWord(text), "expected");
        QCOMPARE(powerShellWords({text, text}), QString(powerShellWord(text) + u',' + powerShellWord(text)));
    }

    void cdnAddressesAreMarkedAsAnOverride()
    {
        HandoffInput input = smallInput();
        const Format *chosen = format(u"nftables"_s);
        const FormatPlan refusing = planFormat(*chosen, input);
        const QString before = headerLines({*chosen, input, refusing.rules}).join(u'\n');
        QVERIFY(!before.contains("OVERRIDE"_L1));
        QVERIFY(before.contains("NOT IN THIS FILE: sts-acme-quay-registry-nodes"_L1));
        input.plan.handoff.addressesForCdn = true;
        const FormatPlan allowing = planFormat(*chosen, input);
        const QString after = headerLines({*chosen, input, allowing.rules}).join(u'\n');
        QVERIFY2(after.contains("OVERRIDE: addresses of quay.io"_L1), qPrintable(after));
    }
};

NETSETUP_TEST(TestText)
#include "tst_text.moc"
