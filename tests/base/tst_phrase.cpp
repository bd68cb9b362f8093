// Phrases: told in each language with all that is in them, out to JSON and back, and what JSON of others may
// not do.
#include "base/inwords.h"
#include "base/phrase.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestPhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void told_data();
    void told();
    void aValueIsNeverReadAsAPlace();
    void emptyAndVerbatim();
    void theSameOfOtherThings();
    void jsonComesBackTheSame_data() { told_data(); }
    void jsonComesBackTheSame();
    void hostileJson_data();
    void hostileJson();
};

namespace {

Phrase silence(double seconds)
{
    return Phrase("Facts", "no answer within %1 s").arg(seconds);
}

} // namespace

void TestPhrase::told_data()
{
    QTest::addColumn<QJsonValue>("json");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto row = [](const char *name, const Phrase &phrase, const char *english, const char *german) {
        QTest::newRow(name) << phrase.toJson() << QString::fromUtf8(english) << QString::fromUtf8(german);
    };
    row("words alone", Phrase("Facts", "the hosts file"), "the hosts file", "die Hosts-Datei");
    row("a number", silence(3), "no answer within 3 s", "keine Antwort binnen 3 s");
    row("a part of a number", silence(2.5), "no answer within 2.5 s", "keine Antwort binnen 2.5 s");
    row("a text", Phrase("Facts", "the proxy %1").arg(u"[::1]:3128"_s), "the proxy [::1]:3128",
        "der Proxy [::1]:3128");
    row("a phrase inside a phrase", Phrase("Facts", "a clear result of the connect (%1)").arg(silence(3)),
        "a clear result of the connect (no answer within 3 s)",
        "ein klares Ergebnis des Verbindens (keine Antwort binnen 3 s)");
    row("a text and a phrase",
        Phrase("Facts", "%1: %2")
            .arg(u"https://a.example/v2/"_s)
            .arg(Phrase("Facts", "it gives no answer (%1)").arg(u"eof"_s)),
        "https://a.example/v2/: it gives no answer (eof)", "https://a.example/v2/: er antwortet nicht (eof)");
    row("a span of time", Phrase::seconds(-864000), "10 days", "10 Tage");
    row("hours and minutes", Phrase::seconds(12000), "3 h 20 min", "3 h 20 min");
    row("a list", Phrase::list({Phrase::verbatim(u"Node agent"_s), Phrase("Facts", "the hosts file")}),
        "Node agent, the hosts file", "Node agent, die Hosts-Datei");
    row("a pattern without words",
        Phrase::verbatim(u"%1 (%2)"_s).arg(Phrase("Facts", "the hosts file")).arg(403),
        "the hosts file (403)", "die Hosts-Datei (403)");
    row("no words of ours", Phrase::verbatim(u"lookups[0].rcode"_s), "lookups[0].rcode", "lookups[0].rcode");
    row("a text without translation", Phrase("Facts", "as %1 as can be").arg(7), "as 7 as can be",
        "as 7 as can be");
}

void TestPhrase::told()
{
    QFETCH(QJsonValue, json);
    QFETCH(QString, english);
    QFETCH(QString, german);
    const Phrase phrase = Phrase::fromJson(json).value();
    QCOMPARE(phrase.told(), english);
    const WordsIn language(u"de"_s);
    QCOMPARE(phrase.told(), german);
    QCOMPARE(phrase.english(), english);
}

void TestPhrase::aValueIsNeverReadAsAPlace()
{
    const Phrase phrase = Phrase("Facts", "%1: %2").arg(u"%2 %1"_s).arg(u"%1"_s);
    QCOMPARE(phrase.told(), u"%2 %1: %1"_s);
    QCOMPARE(Phrase::verbatim(u"100 %1"_s).told(), u"100 %1"_s);
    QCOMPARE(Phrase("Facts", "%1 of %2 %").arg(1).told(), u"1 of %2 %"_s);
}

void TestPhrase::emptyAndVerbatim()
{
    QVERIFY(Phrase().isEmpty());
    QVERIFY(Phrase::verbatim(QString()).isEmpty());
    QVERIFY(Phrase::list({}).isEmpty());
    QVERIFY(!Phrase::number(0).isEmpty());
    QVERIFY(!Phrase::seconds(0).isEmpty());
    QVERIFY(Phrase().isVerbatim());
    QVERIFY(Phrase::verbatim(u"%1 (%2)"_s).arg(u"a"_s).arg(1).isVerbatim());
    QVERIFY(!Phrase::verbatim(u"%1 (%2)"_s).arg(u"a"_s).arg(silence(1)).isVerbatim());
    QVERIFY(!Phrase::seconds(1).isVerbatim());
    QCOMPARE(Phrase().told(), QString());
}

void TestPhrase::theSameOfOtherThings()
{
    const auto masked = [](const QString &text) {
        return text == "acme"_L1 ? Phrase("Facts", "the hosts file") : Phrase::verbatim(text);
    };
    const Phrase before = Phrase("Facts", "%1: %2")
                              .arg(u"acme"_s)
                              .arg(Phrase::list({Phrase::verbatim(u"acme"_s),
                                                 Phrase::verbatim(u"acme.example"_s), Phrase::number(5)}));
    QCOMPARE(before.withTexts(masked).told(), u"the hosts file: the hosts file, acme.example, 5"_s);
    QVERIFY(before.withTexts(masked) != before);
    QVERIFY(silence(3).withTexts(masked) == silence(3));
}

void TestPhrase::jsonComesBackTheSame()
{
    QFETCH(QJsonValue, json);
    QCOMPARE(Phrase::fromJson(json).value().toJson(), json);
}

void TestPhrase::hostileJson_data()
{
    QTest::addColumn<QJsonValue>("json");
    const auto row = [](const char *name, const QJsonValue &json) {
        QTest::newRow(name) << json;
    };
    const auto object = [](const char *json) {
        return QJsonValue(QJsonDocument::fromJson(json).object());
    };
    row("nothing", QJsonValue());
    row("a flag", true);
    row("a list", QJsonArray{u"a"_s});
    row("an empty object", QJsonObject());
    row("a field that nobody knows", object(R"({"text":"a","href":"b"})"));
    row("a text that is a number", object(R"({"context":"Facts","text":7})"));
    row("a context that is a list", object(R"({"context":[],"text":"a"})"));
    row("values that are a text", object(R"({"context":"Facts","text":"%1","args":"a"})"));
    row("a value that is null", object(R"({"context":"Facts","text":"%1","args":[null]})"));
    row("a place that is there twice", object(R"({"context":"Facts","text":"%1 %1","args":["a"]})"));
    row("seconds in words", object(R"({"seconds":"a day"})"));
    row("seconds and more", object(R"({"seconds":3,"text":"a"})"));
    row("a span longer than the world", object(R"({"seconds":1e300})"));
    row("a list without its separator", object(R"({"list":["a"]})"));
    row("a list that is none", object(R"({"list":"a","separator":", "})"));
    row("a long separator", object(R"({"list":["a"],"separator":"12345"})"));
    row("a long context", QJsonObject{{u"context"_s, QString(33, u'a')}, {u"text"_s, u"a"_s}});
    row("a long sentence", QJsonObject{{u"context"_s, u"Facts"_s}, {u"text"_s, QString(401, u'a')}});
    row("a long text", QString(4097, u'a'));
    QJsonValue deep(u"a"_s);
    for (int depth = 0; depth < 5; ++depth)
        deep = QJsonObject{{u"text"_s, u"%1"_s}, {u"args"_s, QJsonArray{deep}}};
    row("phrases in phrases without end", deep);
    QJsonArray many;
    for (int count = 0; count < 64; ++count)
        many.append(count);
    row("a flood of values", QJsonObject{{u"text"_s, u"%1"_s}, {u"args"_s, many}});
}

void TestPhrase::hostileJson()
{
    QFETCH(QJsonValue, json);
    QVERIFY(!Phrase::fromJson(json).has_value());
}

NETSETUP_TEST(TestPhrase)
#include "tst_phrase.moc"
