// rules.csv, rules.json and the plain lists: golden files, hostile text, and what must never be in them.
#include "base/json.h"
#include "handoff/formats/header.h"
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// IPv6 as well, a proxy given as an address, a rule without sources, the override for addresses.
HandoffInput fullInput()
{
    HandoffInput input = smallInput();
    input.rules[0].sources.append(cidr(QStringLiteral("2001:470:1::/48")));
    input.rules[0].inspection = QStringLiteral("exempt");
    input.rules[0].inspectionReason = QStringLiteral("the chart has no value for a CA");
    input.rules.append(rule(QStringLiteral("proxy"), Initiator::Pods, QStringLiteral("10.9.8.7"),
                            QStringLiteral("internal"), {QStringLiteral("10.244.0.0/16")}, 3128));
    input.rules.append(rule(QStringLiteral("registry"), Initiator::Nodes,
                            QStringLiteral("registry.corp.local"), QStringLiteral("internal"), {}, 5000));
    input.addresses.append(seen(receiverHost(), QStringLiteral("2a05:d018::10")));
    input.addresses.append(seen(QStringLiteral("registry.corp.local"), QStringLiteral("10.1.2.3")));
    input.plan.handoff.addressesForCdn = true;
    input.practice = QStringLiteral("open");
    return input;
}

QString file(const HandoffInput &input, const QString &id, const QString &path)
{
    return QString::fromUtf8(emitted(input, id).value(path, "(missing)"));
}

/// Reads CSV back with a reader that is not ours: a JSON list of rows.
QJsonArray readBack(const QByteArray &csv)
{
    static const QString script = QStringLiteral(
        "import csv,io,json,sys\n"
        "text=sys.stdin.buffer.read().decode('utf-8')\n"
        "print(json.dumps({'rows':list(csv.reader(io.StringIO(text,newline=''),strict=True))}))\n");
    const Finished finished = runProgram(QStringLiteral("python3"), {QStringLiteral("-c"), script}, csv);
    if (finished.exitCode != 0)
        return {};
    return json::parseObject(finished.out, QStringLiteral("csv"))->value(QLatin1String("rows")).toArray();
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<HandoffInput>("input");
        QTest::addColumn<QString>("folder");
        QTest::newRow("a small plan") << smallInput() << QStringLiteral("small");
        QTest::newRow("a plan with everything") << fullInput() << QStringLiteral("full");
    }
    void golden()
    {
        QFETCH(const HandoffInput, input);
        QFETCH(const QString, folder);
        for (const char *id : {"rules-csv", "rules-json", "lists"}) {
            const QMap<QString, QByteArray> files = emitted(input, QLatin1String(id));
            QVERIFY(!files.isEmpty());
            for (auto entry = files.cbegin(); entry != files.cend(); ++entry)
                compareGolden(entry.value(), folder + QLatin1Char('/') + entry.key());
        }
    }

    void csvHasOneRowPerSourceAndDestination()
    {
        const QJsonArray rows =
            readBack(emitted(smallInput(), QStringLiteral("rules-csv")).value(QStringLiteral("rules.csv")));
        // Head, two receiver rules with a name and two addresses each, one image rule by name only.
        QCOMPARE(rows.size(), 1 + 2 * 3 + 1);
        for (const QJsonValue &row : rows)
            QCOMPARE(row.toArray().size(), 19);
    }

    void csvSurvivesHostileText()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            HandoffInput input = smallInput();
            input.plan.handoff.changeId = hostileText(seed);
            input.rules[0].why = hostileText(seed + 1000);
            const QJsonArray rows =
                readBack(emitted(input, QStringLiteral("rules-csv")).value(QStringLiteral("rules.csv")));
            QCOMPARE(rows.size(), 8);
            for (const QJsonValue &row : rows) {
                QCOMPARE(row.toArray().size(), 19);
                for (const QJsonValue &value : row.toArray())
                    QVERIFY(value.toString().isEmpty() ||
                            !QStringLiteral("=+-@\t\r\n").contains(value.toString().at(0)));
            }
        }
    }

    void csvMixesNoFamilies()
    {
        const QJsonArray rows =
            readBack(emitted(fullInput(), QStringLiteral("rules-csv")).value(QStringLiteral("rules.csv")));
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const QString source = rows.at(i).toArray().at(5).toString();
            const QString target = rows.at(i).toArray().at(7).toString();
            if (!source.isEmpty() && !target.isEmpty())
                QCOMPARE(source.contains(QLatin1Char(':')), target.contains(QLatin1Char(':')));
        }
    }

    void csvKeepsARuleWhoseAddressMayNotBePrinted()
    {
        HandoffInput input = smallInput();
        input.rules = {rule(QStringLiteral("proxy"), Initiator::Pods, QStringLiteral("127.0.0.1"),
                            QStringLiteral("internal"), {QStringLiteral("10.244.0.0/16")})};
        const QString csv = file(input, QStringLiteral("rules-csv"), QStringLiteral("rules.csv"));
        QVERIFY(csv.contains(QLatin1String("sts-acme-proxy-pods")));
        QVERIFY(csv.contains(QLatin1String("127.0.0.1 is never exported")));
    }

    void jsonKeepsHostileTextAsText()
    {
        for (quint32 seed = 0; seed < 100; ++seed) {
            HandoffInput input = smallInput();
            input.plan.handoff.changeId = hostileText(seed).remove(QChar(0xD800)) + QLatin1Char('.');
            const QByteArray bytes =
                emitted(input, QStringLiteral("rules-json")).value(QStringLiteral("rules.json"));
            const Result<QJsonObject> read = json::parseObject(bytes, QStringLiteral("rules.json"));
            QVERIFY(read.ok());
            QCOMPARE(read->value(QLatin1String("change")).toObject().value(QLatin1String("id")).toString(),
                     input.plan.handoff.changeId);
        }
    }

    void jsonDigestIsThatOfTheFile()
    {
        const HandoffInput input = smallInput();
        const QByteArray bytes =
            emitted(input, QStringLiteral("rules-json")).value(QStringLiteral("rules.json"));
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(rulesDigest(input), QString::fromLatin1(digest.left(16)));
    }

    void listsAreNeverEmptyFiles()
    {
        HandoffInput input = smallInput();
        input.addresses.clear();
        const QMap<QString, QByteArray> files = emitted(input, QStringLiteral("lists"));
        const QStringList expected{QStringLiteral("lists/domains.txt"),
                                   QStringLiteral("lists/lists.meta.json")};
        QCOMPARE(files.keys(), expected);
    }

    void listsHoldNoAddressesOfContentDelivery()
    {
        HandoffInput input = smallInput();
        QVERIFY(!file(input, QStringLiteral("lists"), QStringLiteral("lists/ipv4.txt"))
                     .contains(QLatin1String("34.225.41.113")));
        input.plan.handoff.addressesForCdn = true;
        QVERIFY(file(input, QStringLiteral("lists"), QStringLiteral("lists/ipv4.txt"))
                    .contains(QLatin1String("34.225.41.113")));
        const QString meta = file(input, QStringLiteral("lists"), QStringLiteral("lists/lists.meta.json"));
        QVERIFY(meta.contains(QLatin1String("--addresses-for-cdn")));
    }

    void practiceIsSaidInEveryFileThatCanSayIt()
    {
        HandoffInput input = smallInput();
        input.practice = QStringLiteral("open");
        QVERIFY(file(input, QStringLiteral("rules-csv"), QStringLiteral("rules.csv"))
                    .contains(QLatin1String("PRACTICE")));
        QVERIFY(file(input, QStringLiteral("rules-json"), QStringLiteral("rules.json"))
                    .contains(QLatin1String("\"practice\": \"open\"")));
        QVERIFY(file(input, QStringLiteral("lists"), QStringLiteral("lists/lists.meta.json"))
                    .contains(QLatin1String("PRACTICE")));
    }

    void theOrderOfAddressesDoesNotMatter()
    {
        HandoffInput shuffled = fullInput();
        std::reverse(shuffled.addresses.begin(), shuffled.addresses.end());
        for (const char *id : {"rules-csv", "rules-json", "lists"})
            QCOMPARE(emitted(shuffled, QLatin1String(id)), emitted(fullInput(), QLatin1String(id)));
    }
};

NETSETUP_TEST(TestRules)
#include "tst_rules.moc"
