// rules.csv, rules.json and the plain lists: golden files, hostile text, and what must never be in them.
#include "base/json.h"
#include "handoff/formats/header.h"
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// IPv6 as well, a proxy given as an address, a rule without sources, the override for addresses.
HandoffInput fullInput()
{
    HandoffInput input = smallInput();
    input.rules[0].sources.append(cidr(u"2001:470:1::/48"_s));
    input.rules[0].inspection = Exemption::Exempt;
    input.rules[0].inspectionReason = Phrase::verbatim(u"the chart has no value for a CA"_s);
    input.rules.append(
        rule(u"proxy"_s, Initiator::Pods, u"10.9.8.7"_s, Volatility::Internal, {u"10.244.0.0/16"_s}, 3128));
    input.rules.append(
        rule(u"registry"_s, Initiator::Nodes, u"registry.corp.local"_s, Volatility::Internal, {}, 5000));
    input.addresses.append(seen(receiverHost(), u"2a05:d018::10"_s));
    input.addresses.append(seen(u"registry.corp.local"_s, u"10.1.2.3"_s));
    input.plan.handoff.addressesForCdn = true;
    input.practice = u"open"_s;
    return input;
}

QString file(const HandoffInput &input, const QString &id, const QString &path)
{
    return QString::fromUtf8(emitted(input, id).value(path, "(missing)"));
}

/// Reads CSV back with a reader that is not ours: a JSON list of rows.
QJsonArray readBack(const QByteArray &csv)
{
    static const QString script =
        u"import csv,io,json,sys\n"
        "text=sys.stdin.buffer.read().decode('utf-8')\n"
        "print(json.dumps({'rows':list(csv.reader(io.StringIO(text,newline=''),strict=True))}))\n"_s;
    const Finished finished = runProgram(u"python3"_s, {u"-c"_s, script}, csv);
    if (finished.exitCode != 0)
        return {};
    return json::parseObject(finished.out, u"csv"_s)->value("rows"_L1).toArray();
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
        QTest::newRow("a small plan") << smallInput() << u"small"_s;
        QTest::newRow("a plan with everything") << fullInput() << u"full"_s;
    }
    void golden()
    {
        QFETCH(const HandoffInput, input);
        QFETCH(const QString, folder);
        for (const char *id : {"rules-csv", "rules-json", "lists", "endpoints"}) {
            const QMap<QString, QByteArray> files = emitted(input, QLatin1String(id));
            QVERIFY(!files.isEmpty());
            for (auto entry = files.cbegin(); entry != files.cend(); ++entry)
                compareGolden(entry.value(), folder + u'/' + entry.key());
        }
    }

    void csvHasOneRowPerSourceAndDestination()
    {
        const QJsonArray rows = readBack(emitted(smallInput(), u"rules-csv"_s).value(u"rules.csv"_s));
        // Head, two receiver rules with a name and two addresses each, one image rule by name only.
        QCOMPARE(rows.size(), 1 + 2 * 3 + 1);
        for (const QJsonValue &row : rows)
            QCOMPARE(row.toArray().size(), 23);
    }

    void csvSurvivesHostileText()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            HandoffInput input = smallInput();
            input.plan.handoff.changeId = hostileText(seed);
            input.rules[0].why = hostileText(seed + 1000);
            const QJsonArray rows = readBack(emitted(input, u"rules-csv"_s).value(u"rules.csv"_s));
            QCOMPARE(rows.size(), 8);
            for (const QJsonValue &row : rows) {
                QCOMPARE(row.toArray().size(), 23);
                for (const QJsonValue &value : row.toArray())
                    QVERIFY(value.toString().isEmpty() || !u"=+-@\t\r\n"_s.contains(value.toString().at(0)));
            }
        }
    }

    void csvMixesNoFamilies()
    {
        const QJsonArray rows = readBack(emitted(fullInput(), u"rules-csv"_s).value(u"rules.csv"_s));
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const QString source = rows.at(i).toArray().at(5).toString();
            const QString target = rows.at(i).toArray().at(7).toString();
            if (!source.isEmpty() && !target.isEmpty())
                QCOMPARE(source.contains(u':'), target.contains(u':'));
        }
    }

    void csvKeepsARuleWhoseAddressMayNotBePrinted()
    {
        HandoffInput input = smallInput();
        input.rules = {
            rule(u"proxy"_s, Initiator::Pods, u"127.0.0.1"_s, Volatility::Internal, {u"10.244.0.0/16"_s})};
        const QString csv = file(input, u"rules-csv"_s, u"rules.csv"_s);
        QVERIFY(csv.contains("sts-acme-proxy-pods"_L1));
        QVERIFY(csv.contains("127.0.0.1 is never exported"_L1));
    }

    void jsonKeepsHostileTextAsText()
    {
        for (quint32 seed = 0; seed < 100; ++seed) {
            HandoffInput input = smallInput();
            input.plan.handoff.changeId = hostileText(seed).remove(QChar(0xD800)) + u'.';
            const QByteArray bytes = emitted(input, u"rules-json"_s).value(u"rules.json"_s);
            const Result<QJsonObject> read = json::parseObject(bytes, u"rules.json"_s);
            QVERIFY(read.ok());
            QCOMPARE(read->value("change"_L1).toObject().value("id"_L1).toString(),
                     input.plan.handoff.changeId);
        }
    }

    void jsonDigestIsThatOfTheFile()
    {
        const HandoffInput input = smallInput();
        const QByteArray bytes = emitted(input, u"rules-json"_s).value(u"rules.json"_s);
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(rulesDigest(input), QString::fromLatin1(digest.left(16)));
    }

    void listsAreNeverEmptyFiles()
    {
        HandoffInput input = smallInput();
        input.addresses.clear();
        const QMap<QString, QByteArray> files = emitted(input, u"lists"_s);
        QVERIFY(!files.isEmpty());
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY2(!file->trimmed().isEmpty(), qPrintable(file.key()));
            QVERIFY2(!file.key().contains("/ipv"_L1), qPrintable(file.key()));
        }
    }

    /// Using one list opens exactly what one rule opens.
    void everyRuleHasListsOfItsOwn()
    {
        HandoffInput input = smallInput();
        input.rules.append(rule(u"ntp"_s, Initiator::Nodes, u"ntp.acme.example"_s, Volatility::Internal,
                                {u"10.0.0.0/16"_s}, 123));
        input.rules.last().purpose = Purpose::Ntp;
        input.rules.last().protocol = Protocol::Udp;
        const QMap<QString, QByteArray> files = emitted(input, u"lists"_s);
        QCOMPARE(files.value(u"lists/receiver-nodes-443/domains.txt"_s), receiverHost().toUtf8() + '\n');
        QCOMPARE(files.value(u"lists/receiver-pods-443/urls-paloalto.txt"_s),
                 receiverHost().toUtf8() + "/\n");
        QVERIFY(!files.value(u"lists/image-pull-nodes-443/domains.txt"_s).contains(receiverHost().toUtf8()));
        // A clock is asked without TLS: no web gateway can tell its name.
        QCOMPARE(files.value(u"lists/ntp-nodes-123-udp/domains.txt"_s), QByteArray("ntp.acme.example\n"));
        QVERIFY(!files.contains(u"lists/ntp-nodes-123-udp/urls-category.txt"_s));
    }

    void listsThatNobodyMayPublishSayWhereTheyGo()
    {
        const QString guide = file(smallInput(), u"lists"_s, u"lists/README.md"_s);
        for (const char *folder : {"`receiver-nodes-443`", "`receiver-pods-443`", "`image-pull-nodes-443`"})
            QVERIFY2(guide.contains(QLatin1String(folder)), folder);
    }

    void listsHoldNoAddressesOfContentDelivery()
    {
        HandoffInput input = smallInput();
        const QString list = u"lists/image-pull-nodes-443/ipv4.txt"_s;
        QVERIFY(!emitted(input, u"lists"_s).contains(list));
        input.plan.handoff.addressesForCdn = true;
        QVERIFY(file(input, u"lists"_s, list).contains("34.225.41.113"_L1));
        const QString meta = file(input, u"lists"_s, u"lists/lists.meta.json"_s);
        QVERIFY(meta.contains("--addresses-for-cdn"_L1));
    }

    void practiceIsSaidInEveryFileThatCanSayIt()
    {
        HandoffInput input = smallInput();
        input.practice = u"open"_s;
        QVERIFY(file(input, u"rules-csv"_s, u"rules.csv"_s).contains("PRACTICE"_L1));
        QVERIFY(file(input, u"rules-json"_s, u"rules.json"_s).contains("\"practice\": \"open\""_L1));
        QVERIFY(file(input, u"lists"_s, u"lists/lists.meta.json"_s).contains("PRACTICE"_L1));
    }

    void theOrderOfAddressesDoesNotMatter()
    {
        HandoffInput shuffled = fullInput();
        std::reverse(shuffled.addresses.begin(), shuffled.addresses.end());
        for (const char *id : {"rules-csv", "rules-json", "lists", "endpoints"})
            QCOMPARE(emitted(shuffled, QLatin1String(id)), emitted(fullInput(), QLatin1String(id)));
    }
};

NETSETUP_TEST(TestRules)
#include "tst_rules.moc"
