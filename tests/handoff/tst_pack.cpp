// A pack as a whole: what goes in, manifest and checksums, and how it is put together.
#include "base/json.h"
#include "handoff/pack/packextra.h"
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

using namespace netsetup;
using namespace netsetup::testing;

namespace {

QStringList paths(const Pack &pack)
{
    QStringList list;
    for (const Artifact &artifact : pack.artifacts)
        list.append(artifact.path);
    return list;
}

QByteArray bytesOf(const Pack &pack, const QString &path)
{
    for (const Artifact &artifact : pack.artifacts) {
        if (artifact.path == path)
            return artifact.bytes;
    }
    return "(missing)";
}

PackRequest asking(const QStringList &ids)
{
    PackRequest request;
    request.artifacts = ids;
    return request;
}

Pack made(const HandoffInput &input, const PackRequest &request = {})
{
    const Result<Pack> pack = makePack(input, request);
    if (!pack)
        qWarning("%s", qPrintable(pack.error().message()));
    return pack ? *pack : Pack();
}

/// What somebody outside the library paints.
Format paintedFormat(const QString &id)
{
    Format format;
    format.id = id;
    format.title = QStringLiteral("Painted");
    format.can.document = true;
    format.emitArtifacts = [](const HandoffInput &input, const QList<PlannedRule> &rules,
                              const QMap<QString, QString> &) {
        const QByteArray bytes = QByteArray::number(rules.size()) + " rules beside " +
                                 input.artifactIds.join(QLatin1Char(' ')).toUtf8();
        return QList<Artifact>{{QStringLiteral("diagram-png"), QStringLiteral("diagram.png"), bytes,
                                QStringLiteral("image/png")}};
    };
    return format;
}

} // namespace

class TestPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDefaultListComesInPackOrder()
    {
        const QStringList expected{
            QStringLiteral("README.md"),           QStringLiteral("questions.md"),
            QStringLiteral("request.html"),        QStringLiteral("request.md"),
            QStringLiteral("diagram.svg"),         QStringLiteral("rules.csv"),
            QStringLiteral("rules.json"),          QStringLiteral("lists/domains.txt"),
            QStringLiteral("lists/ipv4.txt"),      QStringLiteral("lists/lists.meta.json"),
            QStringLiteral("helm/values.yaml"),    QStringLiteral("registry/images.txt"),
            QStringLiteral("setup.netsetup.json"), QStringLiteral("manifest.json"),
            QStringLiteral("SHA256SUMS"),
        };
        QCOMPARE(paths(made(smallInput())), expected);
    }

    void aReportIsAddedWheneverThereIsOne()
    {
        HandoffInput input = smallInput();
        input.report = Report();
        QVERIFY(paths(made(input)).contains(QLatin1String("checks.json")));
    }

    void theProjectsListCountsWhereNothingWasAsked()
    {
        HandoffInput input = smallInput();
        input.plan.handoff.artifacts = {QStringLiteral("rules-json")};
        QCOMPARE(paths(made(input)).mid(0, 2),
                 (QStringList{QStringLiteral("rules.json"), QStringLiteral("manifest.json")}));
        QCOMPARE(paths(made(input, asking({QStringLiteral("rules-csv")}))).at(0),
                 QStringLiteral("rules.csv"));
    }

    void theOrderOfTheRequestDoesNotMatter()
    {
        const Pack pack =
            made(smallInput(),
                 asking({QStringLiteral("rules-json"), QStringLiteral("readme"), QStringLiteral("readme")}));
        QCOMPARE(paths(pack).mid(0, 2),
                 (QStringList{QStringLiteral("README.md"), QStringLiteral("rules.json")}));
    }

    void anUnknownIdIsRefusedByNameAndNothingIsMade()
    {
        const Result<Pack> pack = makePack(smallInput(), asking({QStringLiteral("panos\n")}));
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, QStringLiteral("artifact.unknown"));
        QVERIFY(pack.error().message().contains(QLatin1String("panos")));
        QVERIFY(pack.error().message().contains(QLatin1String("nftables")));
        QVERIFY(!pack.error().message().contains(QLatin1Char('\n')));
    }

    void whatIsAskedForByNameAndRefusedIsSaidAndTheRestIsMade()
    {
        HandoffInput input = smallInput();
        input.addresses.clear();
        const Pack pack = made(input, asking({QStringLiteral("nftables"), QStringLiteral("report"),
                                              QStringLiteral("rules-json")}));
        QCOMPARE(pack.refused.size(), 2);
        QVERIFY(pack.refused.at(0).startsWith(QLatin1String("nftables: ")));
        QVERIFY(pack.refused.at(0).contains(QLatin1String("no addresses")));
        QVERIFY(pack.refused.at(1).startsWith(QLatin1String("report: ")));
        QVERIFY(paths(pack).contains(QLatin1String("rules.json")));
        QVERIFY(bytesOf(pack, QStringLiteral("manifest.json")).contains("no addresses"));
    }

    void allIsEverythingThatIsNotRefused()
    {
        HandoffInput input = smallInput();
        const Pack with = made(input, asking({QStringLiteral("all")}));
        QVERIFY(paths(with).contains(QLatin1String("firewall/nftables/install.nft")));
        QVERIFY(!paths(with).contains(QLatin1String("checks.json")));
        QVERIFY(with.refused.isEmpty());
        input.addresses.clear();
        QVERIFY(!paths(made(input, asking({QStringLiteral("all")})))
                     .contains(QLatin1String("firewall/nftables/install.nft")));
    }

    void anAudienceGetsItsOwnAndTheDocuments()
    {
        PackRequest request = asking({QStringLiteral("nftables"), QStringLiteral("readme")});
        request.audience = Audience::Proxy;
        const Pack proxy = made(smallInput(), request);
        QVERIFY(paths(proxy).contains(QLatin1String("README.md")));
        QVERIFY(!paths(proxy).contains(QLatin1String("firewall/nftables/install.nft")));
        QCOMPARE(proxy.refused.size(), 1);
        request.audience = Audience::Network;
        QVERIFY(paths(made(smallInput(), request)).contains(QLatin1String("firewall/nftables/install.nft")));
    }

    void aBadSiteParameterIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("a family that nft does not know")
            << QStringLiteral("family") << QStringLiteral("bridge");
        QTest::newRow("a table with a statement in it")
            << QStringLiteral("table") << QStringLiteral("filter; flush ruleset");
        QTest::newRow("a table with a line break at its end")
            << QStringLiteral("table") << QStringLiteral("filter\n");
        QTest::newRow("a chain with a quote") << QStringLiteral("chain") << QStringLiteral("forward\"");
        QTest::newRow("a name that starts with a digit")
            << QStringLiteral("table") << QStringLiteral("1filter");
        QTest::newRow("an empty value") << QStringLiteral("table") << QString();
        QTest::newRow("a parameter that does not exist")
            << QStringLiteral("tabel") << QStringLiteral("filter");
    }
    void aBadSiteParameterIsRefused()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        HandoffInput input = smallInput();
        input.plan.handoff.site[QStringLiteral("nftables")] = {{key, value}};
        const Result<Pack> pack = makePack(input, {});
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, QStringLiteral("plan.invalid"));
        QCOMPARE(pack.error().field, QStringLiteral("--site nftables.") + key);
    }

    void aSiteParameterOfAnUnknownFormatIsSaidButStopsNothing()
    {
        HandoffInput input = smallInput();
        input.plan.handoff.site[QStringLiteral("nftable")] = {
            {QStringLiteral("table"), QStringLiteral("filter")}};
        QCOMPARE(made(input).refused.size(), 1);
        QVERIFY(made(input).refused.at(0).contains(QLatin1String("nftable")));
    }

    void mailSafeNamesComeBeforeTheManifest()
    {
        PackRequest request;
        request.mailSafe = true;
        const Pack pack = made(smallInput(), request);
        QVERIFY(paths(pack).contains(QLatin1String("request.html.txt")));
        QVERIFY(paths(pack).contains(QLatin1String("diagram.svg.txt")));
        QVERIFY(bytesOf(pack, QStringLiteral("manifest.json")).contains("request.html.txt"));
        QVERIFY(bytesOf(pack, QStringLiteral("SHA256SUMS")).contains("request.html.txt"));
        for (const QString &path : paths(pack))
            QCOMPARE(mailSafePath(path), path);
    }

    void mailSafe_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a script is blocked")
            << QStringLiteral("helm/install.ps1") << QStringLiteral("helm/install.ps1.txt");
        QTest::newRow("upper case is blocked as well")
            << QStringLiteral("A.HTML") << QStringLiteral("A.HTML.txt");
        QTest::newRow("data passes") << QStringLiteral("rules.json") << QStringLiteral("rules.json");
        QTest::newRow("text passes") << QStringLiteral("install.nft.incomplete.txt")
                                     << QStringLiteral("install.nft.incomplete.txt");
    }
    void mailSafe()
    {
        QFETCH(const QString, path);
        QTEST(mailSafePath(path), "expected");
    }

    void theManifestListsWhatIsThere()
    {
        HandoffInput input = smallInput();
        input.practice = QStringLiteral("open");
        const Pack pack = made(input, asking({QStringLiteral("all")}));
        const QJsonObject manifest =
            *json::parseObject(bytesOf(pack, QStringLiteral("manifest.json")), QStringLiteral("manifest"));
        QCOMPARE(manifest.value(QLatin1String("schema")).toString(), QStringLiteral("netsetup.manifest/1"));
        QCOMPARE(manifest.value(QLatin1String("practice")).toString(), QStringLiteral("open"));
        QCOMPARE(manifest.value(QLatin1String("created")).toString(), QStringLiteral("2026-11-22T21:10:00Z"));
        QCOMPARE(manifest.value(QLatin1String("plan")).toObject(), input.planJson);
        const QJsonArray listed = manifest.value(QLatin1String("artifacts")).toArray();
        QCOMPARE(listed.size(), pack.artifacts.size() - 2);
        for (qsizetype i = 0; i < listed.size(); ++i) {
            QCOMPARE(listed.at(i).toObject().value(QLatin1String("path")).toString(),
                     pack.artifacts.at(i).path);
            QCOMPARE(listed.at(i).toObject().value(QLatin1String("bytes")).toInteger(),
                     pack.artifacts.at(i).bytes.size());
        }
        // One line per rule and device format: receiver twice as a snapshot, quay refused.
        QStringList decisions;
        for (const QJsonValue &decision : manifest.value(QLatin1String("decisions")).toArray()) {
            if (decision[QLatin1String("format")].toString() == QLatin1String("nftables"))
                decisions.append(decision[QLatin1String("decision")].toString());
        }
        QCOMPARE(decisions, QStringList({QStringLiteral("snapshot"), QStringLiteral("snapshot"),
                                         QStringLiteral("refuse")}));
    }

    void aFormatFromOutsideIsAnArtifactLikeAllOthers()
    {
        const QList<Format> extra{paintedFormat(QStringLiteral("diagram-png"))};
        const QStringList ids{QStringLiteral("readme"), QStringLiteral("diagram-png")};
        const Result<Pack> pack = makePack(smallInput(), asking(ids), extra);
        QVERIFY(pack.ok());
        QCOMPARE(paths(*pack), (QStringList{QStringLiteral("README.md"), QStringLiteral("diagram.png"),
                                            QStringLiteral("manifest.json"), QStringLiteral("SHA256SUMS")}));
        QCOMPARE(bytesOf(*pack, QStringLiteral("diagram.png")),
                 QByteArray("3 rules beside readme diagram-png"));
        QVERIFY(bytesOf(*pack, QStringLiteral("README.md")).contains("diagram.png"));
        QVERIFY(bytesOf(*pack, QStringLiteral("manifest.json")).contains("\"diagram.png\""));
        QVERIFY(bytesOf(*pack, QStringLiteral("SHA256SUMS")).contains("  diagram.png\n"));
        QVERIFY(pack->refused.isEmpty());
        // Nobody asked: it stays out.
        const Result<Pack> usual = makePack(smallInput(), {}, extra);
        QVERIFY(usual.ok() && !paths(*usual).contains(QLatin1String("diagram.png")));
    }

    void whatNobodyHereCanPaintIsSaid()
    {
        const Pack pack =
            made(smallInput(), asking({QStringLiteral("readme"), QStringLiteral("request-pdf")}));
        QCOMPARE(pack.refused,
                 QStringList{QStringLiteral("request-pdf: only the window can make this file")});
        QCOMPARE(paths(pack).first(), QStringLiteral("README.md"));
    }

    void samePlanSameBytes()
    {
        const Pack one = made(smallInput(), asking({QStringLiteral("all")}));
        const Pack two = made(smallInput(), asking({QStringLiteral("all")}));
        QCOMPARE(bytesOf(one, QStringLiteral("SHA256SUMS")), bytesOf(two, QStringLiteral("SHA256SUMS")));
    }

    void everyArtifactSaysPractice()
    {
        HandoffInput input = smallInput();
        input.practice = QStringLiteral("open");
        giveNftablesSite(input);
        const Pack pack = made(input, asking({QStringLiteral("all")}));
        for (const Artifact &artifact : pack.artifacts) {
            // Lists of bare names have no room for it; the file beside them says it.
            const bool inList = artifact.path.startsWith(QLatin1String("lists/")) ||
                                artifact.path.startsWith(QLatin1String("proxy/zscaler/urls"));
            const bool plainList = inList && artifact.path.endsWith(QLatin1String(".txt"));
            const bool said = artifact.bytes.toLower().contains("practice");
            QVERIFY2(said || plainList || artifact.path == QLatin1String("SHA256SUMS") ||
                         artifact.id == QLatin1String("project"),
                     qPrintable(artifact.path));
        }
    }
};

NETSETUP_TEST(TestPack)
#include "tst_pack.moc"
