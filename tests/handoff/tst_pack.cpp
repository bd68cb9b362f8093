// A pack as a whole: what goes in, manifest and checksums, and how it is put together.
#include "base/json.h"
#include "handoff/pack/packextra.h"
#include "handoff/sample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

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

/// Whose files for devices it holds.
QStringList devicesIn(const Pack &pack)
{
    QStringList ids;
    for (const Artifact &artifact : pack.artifacts) {
        const Format *known = format(artifact.id);
        if (known != nullptr && !known->can.isDocument() && !ids.contains(known->id))
            ids.append(known->id);
    }
    return ids;
}

/// What somebody outside the library paints.
Format paintedFormat(const QString &id)
{
    Format format;
    format.id = id;
    format.title = u"Painted"_s;
    format.can.enforcement = Enforcement::Document;
    format.print = [](const PrintJob &job) {
        const QByteArray bytes = QByteArray::number(job.rules.size()) + " rules beside " +
                                 job.input.artifactIds.join(u' ').toUtf8();
        return QList<Artifact>{{job.format.id, u"diagram.png"_s, bytes, u"image/png"_s}};
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
            u"README.md"_s,
            u"questions.md"_s,
            u"request.html"_s,
            u"request.md"_s,
            u"dns.md"_s,
            u"diagram.svg"_s,
            u"rules.csv"_s,
            u"rules.json"_s,
            u"endpoints.json"_s,
            u"lists/README.md"_s,
            u"lists/receiver-nodes-443/domains.txt"_s,
            u"lists/receiver-nodes-443/ipv4.txt"_s,
            u"lists/receiver-nodes-443/urls-category.txt"_s,
            u"lists/receiver-nodes-443/urls-paloalto.txt"_s,
            u"lists/receiver-pods-443/domains.txt"_s,
            u"lists/receiver-pods-443/ipv4.txt"_s,
            u"lists/receiver-pods-443/urls-category.txt"_s,
            u"lists/receiver-pods-443/urls-paloalto.txt"_s,
            u"lists/image-pull-nodes-443/domains.txt"_s,
            u"lists/image-pull-nodes-443/urls-category.txt"_s,
            u"lists/image-pull-nodes-443/urls-paloalto.txt"_s,
            u"lists/lists.meta.json"_s,
            u"helm/values.yaml"_s,
            u"helm/install.sh"_s,
            u"helm/install.ps1"_s,
            u"helm/secrets.md"_s,
            u"registry/images.txt"_s,
            u"verify.sh"_s,
            u"setup.netsetup.json"_s,
            u"manifest.json"_s,
            u"SHA256SUMS"_s,
        };
        QCOMPARE(paths(made(smallInput())), expected);
    }

    void aReportIsAddedWheneverThereIsOne()
    {
        HandoffInput input = smallInput();
        input.report = Report();
        QVERIFY(paths(made(input)).contains("checks.json"_L1));
    }

    void theProjectsListCountsWhereNothingWasAsked()
    {
        HandoffInput input = smallInput();
        input.plan.handoff.artifacts = {u"rules-json"_s};
        QCOMPARE(paths(made(input)).mid(0, 2), (QStringList{u"rules.json"_s, u"manifest.json"_s}));
        QCOMPARE(paths(made(input, asking({u"rules-csv"_s}))).at(0), u"rules.csv"_s);
    }

    void theOrderOfTheRequestDoesNotMatter()
    {
        const Pack pack = made(smallInput(), asking({u"rules-json"_s, u"readme"_s, u"readme"_s}));
        QCOMPARE(paths(pack).mid(0, 2), (QStringList{u"README.md"_s, u"rules.json"_s}));
    }

    void anUnknownIdIsRefusedByNameAndNothingIsMade()
    {
        const Result<Pack> pack = makePack(smallInput(), asking({u"panos\n"_s}));
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, u"artifact.unknown"_s);
        QVERIFY(pack.error().message().contains("panos"_L1));
        QVERIFY(pack.error().message().contains("nftables"_L1));
        QVERIFY(!pack.error().message().contains(u'\n'));
    }

    void whatIsAskedForByNameAndRefusedIsSaidAndTheRestIsMade()
    {
        HandoffInput input = smallInput();
        input.addresses.clear();
        const Pack pack = made(input, asking({u"nftables"_s, u"report"_s, u"rules-json"_s}));
        QCOMPARE(pack.refused.size(), 2);
        QVERIFY(pack.refused.at(0).startsWith("nftables: "_L1));
        QVERIFY(pack.refused.at(0).contains("no addresses"_L1));
        QVERIFY(pack.refused.at(1).startsWith("report: "_L1));
        QVERIFY(paths(pack).contains("rules.json"_L1));
        QVERIFY(bytesOf(pack, u"manifest.json"_s).contains("no addresses"));
    }

    void allIsEverythingThatIsNotRefused()
    {
        HandoffInput input = smallInput();
        const Pack with = made(input, asking({u"all"_s}));
        QVERIFY(paths(with).contains("firewall/nftables/install.nft"_L1));
        QVERIFY(!paths(with).contains("checks.json"_L1));
        QVERIFY(with.refused.isEmpty());
        input.addresses.clear();
        QVERIFY(!paths(made(input, asking({u"all"_s}))).contains("firewall/nftables/install.nft"_L1));
    }

    void anAudienceGetsItsOwnAndTheDocuments()
    {
        PackRequest request = asking({u"nftables"_s, u"readme"_s});
        request.audience = Audience::Proxy;
        const Pack proxy = made(smallInput(), request);
        QVERIFY(paths(proxy).contains("README.md"_L1));
        QVERIFY(!paths(proxy).contains("firewall/nftables/install.nft"_L1));
        QCOMPARE(proxy.refused.size(), 1);
        request.audience = Audience::Network;
        QVERIFY(paths(made(smallInput(), request)).contains("firewall/nftables/install.nft"_L1));
    }

    void aTeamWithoutANamedDeviceGetsWhatFitsAny()
    {
        HandoffInput input = smallInput();
        PackRequest request;
        request.audience = Audience::Network;
        const Pack unknown = made(input, request);
        QCOMPARE(devicesIn(unknown), QStringList());
        QVERIFY(bytesOf(unknown, u"questions.md"_s).contains("Which device filters the traffic"));
        QVERIFY(unknown.refused.isEmpty());
        request.audience = Audience::Cluster;
        QCOMPARE(devicesIn(made(input, request)), QStringList{u"networkpolicy"_s});
        request.audience = Audience::Proxy;
        QCOMPARE(devicesIn(made(input, request)), QStringList{u"proxy-generic"_s});

        request.audience = Audience::Network;
        input = smallInput();
        input.plan.handoff.artifacts = {u"readme"_s, u"questions"_s, u"nftables"_s};
        const Pack named = made(input, request);
        QCOMPARE(devicesIn(named), QStringList{u"nftables"_s});
        QVERIFY(!bytesOf(named, u"questions.md"_s).contains("Which device filters"));

        const Pack asked = made(smallInput(), asking({u"questions"_s, u"readme"_s}));
        QCOMPARE(paths(asked).size(), 4); // nobody gets what he did not ask for
        QVERIFY(bytesOf(asked, u"questions.md"_s).contains("Which device filters the traffic"));
    }

    void theGuideNamesTheChosenDevicesAndNoOthers_data()
    {
        QTest::addColumn<QStringList>("chosen");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("one") << QStringList{u"fortios"_s};
        QTest::newRow("two of which one holds nothing here") << QStringList{u"panos"_s, u"iptables"_s};
    }
    void theGuideNamesTheChosenDevicesAndNoOthers()
    {
        QFETCH(const QStringList, chosen);
        HandoffInput input = smallInput();
        input.addresses.clear();
        if (!chosen.isEmpty())
            input.plan.handoff.artifacts = chosen + QStringList{u"readme"_s, u"questions"_s, u"rules-csv"_s};
        PackRequest request;
        request.audience = Audience::Network;
        const QString guide = QString::fromUtf8(bytesOf(made(input, request), u"README.md"_s));
        QVERIFY(!guide.isEmpty());
        for (const Format &device : formatCatalogue()) {
            if (device.can.isDocument())
                continue;
            const QRegularExpression name(u"(?<![\\w-])(%1|%2)(?![\\w-])"_s.arg(
                QRegularExpression::escape(device.id), QRegularExpression::escape(device.title)));
            const QString found = name.match(guide).captured();
            QVERIFY2(found.isEmpty() != chosen.contains(device.id), qPrintable(device.id + u": "_s + found));
        }
    }

    void aRefusedFormatIsToldWhoeverWantedIt()
    {
        HandoffInput input = smallInput();
        input.addresses.clear();
        HandoffInput project = input;
        project.plan.handoff.artifacts = {u"iptables"_s, u"readme"_s};
        PackRequest request;
        request.audience = Audience::Network;
        for (const Pack &pack : {made(project, request), made(input, asking({u"all"_s})),
                                 made(input, asking({u"iptables"_s, u"readme"_s}))}) {
            QVERIFY(bytesOf(pack, u"manifest.json"_s).contains("\"format\": \"iptables\""));
            QVERIFY(bytesOf(pack, u"README.md"_s).contains("iptables"));
        }
    }

    void aBadSiteParameterIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("a family that nft does not know") << u"family"_s << u"bridge"_s;
        QTest::newRow("a table with a statement in it") << u"table"_s << u"filter; flush ruleset"_s;
        QTest::newRow("a table with a line break at its end") << u"table"_s << u"filter\n"_s;
        QTest::newRow("a chain with a quote") << u"chain"_s << u"forward\""_s;
        QTest::newRow("a name that starts with a digit") << u"table"_s << u"1filter"_s;
        QTest::newRow("an empty value") << u"table"_s << QString();
        QTest::newRow("a parameter that does not exist") << u"tabel"_s << u"filter"_s;
    }
    void aBadSiteParameterIsRefused()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        HandoffInput input = smallInput();
        input.plan.handoff.site[u"nftables"_s] = {{key, value}};
        const Result<Pack> pack = makePack(input, {});
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, u"plan.invalid"_s);
        QCOMPARE(pack.error().field, u"--site nftables."_s + key);
    }

    void aSiteParameterOfAnUnknownFormatIsSaidButStopsNothing()
    {
        HandoffInput input = smallInput();
        input.plan.handoff.site[u"nftable"_s] = {{u"table"_s, u"filter"_s}};
        QCOMPARE(made(input).refused.size(), 1);
        QVERIFY(made(input).refused.at(0).contains("nftable"_L1));
    }

    void mailSafeNamesComeBeforeTheManifest()
    {
        PackRequest request;
        request.mailSafe = true;
        const Pack pack = made(smallInput(), request);
        QVERIFY(paths(pack).contains("request.html.txt"_L1));
        QVERIFY(paths(pack).contains("diagram.svg.txt"_L1));
        QVERIFY(bytesOf(pack, u"manifest.json"_s).contains("request.html.txt"));
        QVERIFY(bytesOf(pack, u"SHA256SUMS"_s).contains("request.html.txt"));
        for (const QString &path : paths(pack))
            QCOMPARE(mailSafePath(path), path);
    }

    void mailSafe_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a script is blocked") << u"helm/install.ps1"_s << u"helm/install.ps1.txt"_s;
        QTest::newRow("upper case is blocked as well") << u"A.HTML"_s << u"A.HTML.txt"_s;
        QTest::newRow("data passes") << u"rules.json"_s << u"rules.json"_s;
        QTest::newRow("text passes") << u"install.nft.incomplete.txt"_s << u"install.nft.incomplete.txt"_s;
    }
    void mailSafe()
    {
        QFETCH(const QString, path);
        QTEST(mailSafePath(path), "expected");
    }

    void theManifestListsWhatIsThere()
    {
        HandoffInput input = smallInput();
        input.practice = u"open"_s;
        const Pack pack = made(input, asking({u"all"_s}));
        const QJsonObject manifest = *json::parseObject(bytesOf(pack, u"manifest.json"_s), u"manifest"_s);
        QCOMPARE(manifest.value("schema"_L1).toString(), u"netsetup.manifest/1"_s);
        QCOMPARE(manifest.value("practice"_L1).toString(), u"open"_s);
        QCOMPARE(manifest.value("created"_L1).toString(), u"2026-11-22T21:10:00Z"_s);
        QCOMPARE(manifest.value("plan"_L1).toObject(), input.planJson);
        const QJsonArray listed = manifest.value("artifacts"_L1).toArray();
        QCOMPARE(listed.size(), pack.artifacts.size() - 2);
        for (qsizetype i = 0; i < listed.size(); ++i) {
            QCOMPARE(listed.at(i).toObject().value("path"_L1).toString(), pack.artifacts.at(i).path);
            QCOMPARE(listed.at(i).toObject().value("bytes"_L1).toInteger(),
                     pack.artifacts.at(i).bytes.size());
        }
        // One line per rule and device format: receiver twice as a snapshot, quay refused.
        QStringList decisions;
        for (const QJsonValue &decision : manifest.value("decisions"_L1).toArray()) {
            if (decision["format"_L1].toString() == "nftables"_L1)
                decisions.append(decision["decision"_L1].toString());
        }
        QCOMPARE(decisions, QStringList({u"snapshot"_s, u"snapshot"_s, u"refuse"_s}));
    }

    void aFormatFromOutsideIsAnArtifactLikeAllOthers()
    {
        const QList<Format> extra{paintedFormat(u"diagram-png"_s)};
        const QStringList ids{u"readme"_s, u"diagram-png"_s};
        const Result<Pack> pack = makePack(smallInput(), asking(ids), extra);
        QVERIFY(pack.ok());
        QCOMPARE(paths(*pack),
                 (QStringList{u"README.md"_s, u"diagram.png"_s, u"manifest.json"_s, u"SHA256SUMS"_s}));
        QCOMPARE(bytesOf(*pack, u"diagram.png"_s), QByteArray("3 rules beside readme diagram-png"));
        QVERIFY(bytesOf(*pack, u"README.md"_s).contains("diagram.png"));
        QVERIFY(bytesOf(*pack, u"manifest.json"_s).contains("\"diagram.png\""));
        QVERIFY(bytesOf(*pack, u"SHA256SUMS"_s).contains("  diagram.png\n"));
        QVERIFY(pack->refused.isEmpty());
        // Nobody asked: it stays out.
        const Result<Pack> usual = makePack(smallInput(), {}, extra);
        QVERIFY(usual.ok() && !paths(*usual).contains("diagram.png"_L1));
    }

    void aFormatIsPrintedOnceAlthoughTheDocumentsTellOfItsFiles()
    {
        static int times = 0;
        times = 0;
        Format counted = paintedFormat(u"diagram-png"_s);
        counted.print = [](const PrintJob &job) {
            ++times;
            return QList<Artifact>{{job.format.id, u"diagram.png"_s, "bytes", u"image/png"_s}};
        };
        const QStringList ids{u"readme"_s, u"request-md"_s, u"request-html"_s, u"diagram-png"_s};
        const Result<Pack> pack = makePack(smallInput(), asking(ids), {counted});
        QVERIFY(pack.ok());
        QVERIFY(bytesOf(*pack, u"README.md"_s).contains("diagram.png"));
        QCOMPARE(times, 1);
    }

    void filesSayWhatTheyAreFor()
    {
        HandoffInput input = smallInput();
        input.rules[0].sources.clear();
        QMap<QString, FileRole> roles;
        const Pack pack = made(input, asking({u"nftables"_s, u"readme"_s, u"rules-json"_s}));
        for (const Artifact &artifact : pack.artifacts)
            roles.insert(artifact.path, artifact.role);
        const QString folder = u"firewall/nftables/"_s;
        QCOMPARE(roles.value(folder + u"install.nft"_s), FileRole::Main);
        QCOMPARE(roles.value(folder + u"install.nft.incomplete.txt"_s), FileRole::Incomplete);
        QCOMPARE(roles.value(folder + u"remove.nft"_s), FileRole::Removal);
        QCOMPARE(roles.value(u"rules.json"_s), FileRole::Data);
        QCOMPARE(roles.value(u"README.md"_s), FileRole::Document);
    }

    void whatNobodyHereCanPaintIsSaid()
    {
        const Pack pack = made(smallInput(), asking({u"readme"_s, u"request-pdf"_s}));
        QCOMPARE(pack.refused, QStringList{u"request-pdf: only the window can make this file"_s});
        QCOMPARE(paths(pack).first(), u"README.md"_s);
        QCOMPARE(notesOnPainted(smallInput(), asking({u"readme"_s, u"request-pdf"_s})), QStringList());
        // The window writes them into the project's list: then it is said, and nothing has failed.
        HandoffInput listed = smallInput();
        listed.plan.handoff.artifacts = {u"readme"_s, u"diagram-png"_s};
        const Pack without = made(listed, {});
        QCOMPARE(without.refused, QStringList());
        QCOMPARE(notesOnPainted(listed, {}),
                 QStringList{u"diagram-png: only the window can make this file"_s});
    }

    void samePlanSameBytes()
    {
        const Pack one = made(smallInput(), asking({u"all"_s}));
        const Pack two = made(smallInput(), asking({u"all"_s}));
        QCOMPARE(bytesOf(one, u"SHA256SUMS"_s), bytesOf(two, u"SHA256SUMS"_s));
    }

    void everyArtifactSaysPractice()
    {
        HandoffInput input = smallInput();
        input.practice = u"open"_s;
        giveNftablesSite(input);
        const Pack pack = made(input, asking({u"all"_s}));
        for (const Artifact &artifact : pack.artifacts) {
            // Lists of bare names have no room for it; the file beside them says it.
            const bool inList =
                artifact.path.startsWith("lists/"_L1) || artifact.path.startsWith("proxy/zscaler/urls"_L1);
            const bool plainList = inList && artifact.path.endsWith(".txt"_L1);
            const bool said = artifact.bytes.toLower().contains("practice");
            QVERIFY2(said || plainList || artifact.path == "SHA256SUMS"_L1 || artifact.id == "project"_L1,
                     qPrintable(artifact.path));
        }
    }
};

NETSETUP_TEST(TestPack)
#include "tst_pack.moc"
