// A secret that a server sends back is taken out, however it was written.
#include "base/secretforms.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QByteArray plain("K3y+s3/cr3t&0001<");

SecretScrubber scrubber()
{
    SecretScrubber scrubber;
    scrubber.add(Secret(plain));
    scrubber.add(Secret());
    return scrubber;
}

} // namespace

class TestSecretForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormGoes_data()
    {
        QTest::addColumn<QByteArray>("echo");
        QTest::newRow("plain") << plain;
        QTest::newRow("upper case") << plain.toUpper();
        QTest::newRow("base64") << plain.toBase64();
        QTest::newRow("base64 behind a user of any length") << QByteArray("ab:" + plain).toBase64();
        QTest::newRow("base64 behind another") << QByteArray("abc:" + plain + ":m").toBase64();
        QTest::newRow("base64 for URLs") << plain.toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("percent signs") << plain.toPercentEncoding();
        QTest::newRow("hex") << plain.toHex().toUpper();
        QTest::newRow("HTML") << QString::fromUtf8(plain).toHtmlEscaped().toUtf8();
    }
    void everyFormGoes()
    {
        QFETCH(QByteArray, echo);
        const QString text = u"you said "_s + QString::fromUtf8(echo) + u", did you"_s;
        const QString clean = scrubber().scrubbed(text);
        QVERIFY2(clean.contains("(secret)"_L1) && clean.startsWith("you said "_L1) &&
                     clean.endsWith("did you"_L1),
                 qPrintable(clean));
        for (qsizetype at = 0; at + 8 <= echo.size(); ++at)
            QVERIFY2(!clean.contains(QString::fromUtf8(echo.mid(at, 8))), qPrintable(clean));
    }

    void aSecretOfSeveralLinesGoesWithEachOfThem()
    {
        const QString file = u"{\n  \"id\": \"7f\",\n  \"private_key\": \"K3y-s3cr3t-0001\"\n}"_s;
        SecretScrubber several;
        several.add(Secret(file.toUtf8()));
        for (const QString &echo :
             {file, QString(file).replace(u'\n', u' '), file.section(u'\n', 2, 2),
              QString::fromUtf8(QJsonDocument(QJsonArray{file}).toJson(QJsonDocument::Compact))}) {
            const QString clean = several.scrubbed(u"you said "_s + echo + u", did you"_s);
            QVERIFY2(clean.contains("(secret)"_L1) && !clean.contains("s3cr3t"_L1), qPrintable(clean));
        }
    }

    void aCutSecretGoesToo()
    {
        QCOMPARE(scrubber().scrubbed(u"key: "_s + QString::fromUtf8(plain.left(9)) + u'…'),
                 u"key: (secret)"_s);
        QCOMPARE(scrubber().scrubbed(u"nothing of it"_s), u"nothing of it"_s);
    }

    void ourOwnWordsStay()
    {
        SecretScrubber scrubber;
        scrubber.add(Secret("answered"));
        const QJsonObject facts{{u"outcome"_s, u"answered"_s},
                                {u"headers"_s, QJsonObject{{u"Server"_s, u"answered"_s}}},
                                {u"list"_s, QJsonArray{u"an answered one"_s, 3}}};
        const QJsonValue clean = scrubber.scrubbed(facts);
        QCOMPARE(clean["outcome"_L1].toString(), u"answered"_s);
        QCOMPARE(clean["headers"_L1]["Server"_L1].toString(), u"(secret)"_s);
        QCOMPARE(clean["list"_L1].toArray(), (QJsonArray{u"an (secret) one"_s, 3}));
    }
};

NETSETUP_TEST(TestSecretForms)
#include "tst_secretforms.moc"
