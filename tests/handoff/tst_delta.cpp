// A pack that follows an older one: which files it has for each device, and what its documents say of them.
#include "base/json.h"
#include "handoff/chartinput.h"
#include "handoff/following.h"
#include "handoff/packreaders.h"
#include "handoff/planning/delta.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

HandoffInput olderInput()
{
    HandoffInput input = smallInput();
    giveNftablesSite(input);
    input.plan.handoff.site[u"iptables"_s] = {{u"chain"_s, u"FORWARD"_s}};
    input.plan.handoff.changeId = u"CHG-1"_s;
    input.createdAt = olderTime();
    return input;
}

/// Another address, the pods from elsewhere, the images no more, a way for traces.
HandoffInput newerInput()
{
    HandoffInput input = olderInput();
    input.plan.handoff.changeId = u"CHG-2"_s;
    input.createdAt = sampleTime().addSecs(600);
    input.rules[1].sources = {cidr(u"10.245.0.0/16"_s)};
    input.rules[2] = rule(u"otlp"_s, Initiator::Pods, u"otlp.app.stackstate.io"_s, Volatility::Pinned,
                          {u"10.245.0.0/16"_s});
    input.addresses = {seen(receiverHost(), u"52.20.10.11"_s), seen(receiverHost(), u"52.20.10.12"_s),
                       seen(u"otlp.app.stackstate.io"_s, u"52.20.20.20"_s)};
    return input;
}

/// All files of the pack by their paths.
QMap<QString, QByteArray> packOf(const HandoffInput &input, const QStringList &formats)
{
    PackRequest request;
    request.artifacts = formats + QStringList{u"readme"_s, u"changes"_s};
    const Result<Pack> pack = makePack(input, request);
    QMap<QString, QByteArray> files;
    for (const Artifact &artifact : pack.ok() ? pack->artifacts : QList<Artifact>{})
        files.insert(artifact.path, artifact.bytes);
    return files;
}

QString changesOf(const HandoffInput &input, const QStringList &formats)
{
    return QString::fromUtf8(packOf(input, formats).value(u"changes.md"_s));
}

/// "| nftables | … | … |": the row of one device in changes.md.
QString rowOf(const HandoffInput &input, const QString &id)
{
    const QStringList lines = changesOf(input, {id}).split(u'\n');
    const QString start = u"| %1 |"_s.arg(format(id)->title);
    for (const QString &line : lines) {
        if (line.startsWith(start))
            return line.mid(start.size());
    }
    return u"(no row)"_s;
}

const QStringList firewalls{u"nftables"_s, u"iptables"_s};
const QString drop = u"drop-after-2026-11-23"_s;

/// The statements alone.
QStringList statementsIn(const QByteArray &file)
{
    QStringList lines = QString::fromUtf8(file).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines;
}

} // namespace

class TestDelta : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesAndTheDocumentsReadLikeThis_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"changes.md", "README.md", "firewall/nftables/add.nft",
              "firewall/nftables/drop-after-2026-11-23.nft", "firewall/nftables/install.nft",
              "firewall/nftables/remove.nft", "firewall/iptables/add.v4.rules",
              "firewall/iptables/drop-after-2026-11-23.v4.rules", "firewall/iptables/install.v4.rules"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void theFilesAndTheDocumentsReadLikeThis()
    {
        QFETCH(const QString, path);
        const HandoffInput input = following(newerInput(), olderInput());
        compareGolden(packOf(input, firewalls).value(path), u"following/"_s + path);
    }

    void stepsComeInTheRightOrder()
    {
        const HandoffInput input = following(newerInput(), olderInput());
        const QByteArray readme = packOf(input, firewalls).value(u"README.md"_s);
        qsizetype at = 0;
        for (const QByteArray &step :
             {QByteArray("Add what stands first in `changes.md`; remove nothing yet"),
              QByteArray("nftables: load `firewall/nftables/add.nft`"),
              QByteArray("iptables: load `firewall/iptables/add.v4.rules`"),
              QByteArray("Repeat the checks when"),
              QByteArray("Not before 2026-11-23T21:10:00Z: remove what `changes.md` lists for later"),
              QByteArray("load `firewall/nftables/drop-after-2026-11-23.nft`"),
              QByteArray("load `firewall/iptables/drop-after-2026-11-23.v4.rules`"),
              QByteArray("Repeat the checks once more")}) {
            const qsizetype found = readme.indexOf(step, at);
            QVERIFY2(found > at, step.constData());
            at = found;
        }
    }

    /// Where the older pack lay is nobody's business.
    void theOlderPackIsCalledByChangeAndDate()
    {
        const HandoffInput input = following(newerInput(), olderInput());
        const QMap<QString, QByteArray> files = packOf(input, firewalls);
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(!file->contains(QDir::tempPath().toUtf8()), qPrintable(file.key()));
        for (const QString &path : {u"changes.md"_s, u"README.md"_s, u"firewall/nftables/install.nft"_s,
                                    u"firewall/iptables/add.v4.rules"_s})
            QVERIFY2(files.value(path).contains("CHG-1 of 2026-10-01"), qPrintable(path));
    }

    void whatIsTheSameHasNoFiles()
    {
        HandoffInput now = olderInput();
        now.createdAt = sampleTime();
        const HandoffInput input = following(now, olderInput());
        const QMap<QString, QByteArray> files = packOf(input, firewalls);
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(!file.key().contains("/add."_L1) && !file.key().contains("/drop"_L1),
                     qPrintable(file.key()));
        QVERIFY(files.value(u"changes.md"_s).contains("There is nothing to do."));
        QVERIFY(files.value(u"README.md"_s).contains("Nothing has to be added: no change needed"));
        QVERIFY(!files.value(u"README.md"_s).contains("not before"));
    }

    void aRuleThatIsNotQuiteTheSameIsRemovedAndAdded()
    {
        const HandoffInput input = following(newerInput(), olderInput());
        const ChangesSince &since = *input.since;
        QCOMPARE(since.keptRules, 1);
        QStringList added;
        for (const Rule &one : since.addedRules)
            added.append(one.id);
        QStringList removed;
        for (const Rule &one : since.removedRules)
            removed.append(one.id);
        QCOMPARE(added, QStringList({u"sts-acme-receiver-pods"_s, u"sts-acme-otlp-pods"_s}));
        QCOMPARE(removed, QStringList({u"sts-acme-receiver-pods"_s, u"sts-acme-quay-registry-nodes"_s}));
    }

    void whoGoesByNamesIsToldThatNothingIsNeeded_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("said");
        QTest::newRow("cilium") << u"cilium"_s << u"no change needed, names unchanged"_s;
        QTest::newRow("zscaler") << u"zscaler"_s << u"no change needed, names unchanged"_s;
        QTest::newRow("networkpolicy") << u"networkpolicy"_s << u"install.yaml`, whole"_s;
        QTest::newRow("lists") << u"lists"_s << u"lists.meta.json`, whole"_s;
    }
    void whoGoesByNamesIsToldThatNothingIsNeeded()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, said);
        Plan plan = chartPlan(u"suse-observability"_s);
        plan.egress.mode = EgressMode::Firewall;
        plan.egress.sources[Initiator::Nodes] = {cidr(u"10.0.0.0/16"_s)};
        plan.egress.sources[Initiator::Pods] = {cidr(u"10.244.0.0/16"_s)};
        plan.handoff.site[u"cilium"_s] = {{u"dns-namespace"_s, u"kube-system"_s},
                                          {u"dns-label"_s, u"k8s-app=dns"_s}};
        HandoffInput older = chartInput(plan);
        older.createdAt = olderTime();
        HandoffInput now = older;
        now.createdAt = sampleTime();
        now.addresses = {seen(now.tenantHost, u"52.20.10.12"_s), seen(now.tenantHost, u"2a05:d014::5"_s)};
        const HandoffInput input = following(now, older, {u"rules-json"_s, id});
        const QString row = rowOf(input, id);
        QVERIFY2(row.contains(said), qPrintable(row));
        const QByteArray readme = packOf(input, {id}).value(u"README.md"_s);
        const bool named = said.startsWith("no change"_L1);
        QCOMPARE(readme.contains("no change needed, names unchanged"), named);
        QCOMPARE(readme.contains("load the whole of"), !named);
    }

    /// Nobody looked this time, or nobody answered: that is no reason to shut anything.
    void whatWasNotLookedUpIsNotDropped()
    {
        HandoffInput older = olderInput();
        older.addresses.append(seen(receiverHost(), u"2a05:d018::10"_s));
        older.rules[0].sources.append(cidr(u"fd10::/64"_s));
        HandoffInput now = older;
        now.createdAt = sampleTime();
        now.addresses = {seen(receiverHost(), u"52.20.10.12"_s)};
        HandoffInput input = following(now, older);
        QMap<QString, QByteArray> files = packOf(input, firewalls);
        const QString nft = u"firewall/nftables/%1.nft"_s;
        QVERIFY(files.value(nft.arg(u"add"_s)).contains("52.20.10.12"));
        const QByteArray dropped = files.value(nft.arg(u"drop-after-2026-11-23"_s));
        QCOMPARE(
            statementsIn(dropped),
            QStringList({u"add element inet filter sts_acme_receiver_v4 { 52.20.10.10, 52.20.10.11 }"_s,
                         u"delete element inet filter sts_acme_receiver_v4 { 52.20.10.10, 52.20.10.11 }"_s}));
        QVERIFY(dropped.contains("what the older pack holds of it stays"));
        QVERIFY(!files.contains(u"firewall/iptables/drop-after-2026-11-23.v6.rules"_s));
        QVERIFY(!files.value(u"changes.md"_s).contains("2a05:d018::10"));

        // The DNS said that there is none beside the IPv4 ones: now it goes.
        Evidence lookup;
        lookup.probe = u"dns"_s;
        lookup.data = {{u"replies"_s, QJsonArray{QJsonObject{{u"name"_s, receiverHost()},
                                                             {u"type"_s, u"AAAA"_s},
                                                             {u"rcode"_s, 0},
                                                             {u"server"_s, u"10.0.0.53"_s}}}}};
        now.lookups = {lookup};
        input = following(now, older);
        files = packOf(input, firewalls);
        QVERIFY(files.contains(u"firewall/iptables/drop-after-2026-11-23.v6.rules"_s));
        QVERIFY(files.value(u"changes.md"_s).contains("2a05:d018::10"));

        now.addresses.clear();
        now.lookups.clear();
        input = following(now, older, {u"rules-json"_s, u"nftables"_s, u"iptables"_s});
        QVERIFY(!followUpFiles(input));
    }

    void otherNamesNeedTheWholeFile()
    {
        HandoffInput now = newerInput();
        now.plan.cluster.name = u"prod-2"_s;
        const HandoffInput input = following(now, olderInput());
        QVERIFY(!followUpFiles(input));
        const QString row = rowOf(input, u"nftables"_s);
        QVERIFY2(row.contains("install.nft`: the names or their place have changed"_L1) &&
                     row.contains("take out what the older pack loaded"_L1),
                 qPrintable(row));
        HandoffInput elsewhere = newerInput();
        elsewhere.plan.handoff.site[u"nftables"_s][u"table"_s] = u"other"_s;
        QCOMPARE(followUpOf(*format(u"nftables"_s), following(elsewhere, olderInput())), FollowUp::Moved);
    }

    void whereTheOlderPackHeldNothingAllIsNew()
    {
        const HandoffInput without = following(newerInput(), olderInput(), {u"rules-json"_s, u"iptables"_s});
        QCOMPARE(followUpOf(*format(u"nftables"_s), without), FollowUp::First);
        QCOMPARE(followUpOf(*format(u"iptables"_s), without), FollowUp::Files);
        QVERIFY2(rowOf(without, u"nftables"_s).contains("the older pack opened nothing here"_L1),
                 qPrintable(rowOf(without, u"nftables"_s)));
        HandoffInput unnamed = olderInput();
        unnamed.plan.handoff.site.remove(u"nftables"_s);
        QCOMPARE(followUpOf(*format(u"nftables"_s), following(newerInput(), unnamed)), FollowUp::First);
    }

    /// It says less: what it does not say is taken to be as it is now.
    void aLoneRulesFileIsEnough()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"rules.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(emitted(olderInput(), u"rules-json"_s).value(u"rules.json"_s));
        file.close();
        const Result<OlderPack> older = readOlderPack(file.fileName(), u"--since"_s);
        QVERIFY(older.ok());
        HandoffInput now = newerInput();
        now.since = changesSince(*older, now);
        const HandoffInput whole = following(newerInput(), olderInput());
        for (const QString &id : firewalls)
            QCOMPARE(emitted(now, id), emitted(whole, id));
    }

    void hostileRulesAreRefused_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a port") << u"rules"_s << u"port"_s << QJsonValue(70000);
        QTest::newRow("a negative port") << u"rules"_s << u"port"_s << QJsonValue(-443);
        QTest::newRow("half a port") << u"rules"_s << u"port"_s << QJsonValue(443.5);
        QTest::newRow("a range") << u"rules"_s << u"sources"_s
                                 << QJsonValue(QJsonArray{"10.0.0.1/16; accept"});
        QTest::newRow("an opener") << u"rules"_s << u"initiator"_s << QJsonValue("everybody");
        QTest::newRow("a destination")
            << u"rules"_s << u"destinations"_s << QJsonValue(QJsonArray{"nowhere"});
        QTest::newRow("a host") << u"endpoints"_s << u"fqdn"_s << QJsonValue("a b\nc");
        QTest::newRow("an address") << u"endpoints"_s << u"snapshot"_s
                                    << QJsonValue(QJsonObject{
                                           {"a", QJsonObject{{"addresses", QJsonArray{"010.0.0.1"}}}}});
    }
    void hostileRulesAreRefused()
    {
        QFETCH(const QString, list);
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        QJsonObject rules = rulesToJsonOf(olderInput());
        QJsonArray entries = rules.value(list).toArray();
        QJsonObject entry = entries.first().toObject();
        entry.insert(field, value);
        entries.replace(0, entry);
        rules.insert(list, entries);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"rules.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json::print(rules));
        file.close();
        const Result<OlderPack> older = readOlderPack(file.fileName(), u"--since"_s);
        QVERIFY(!older.ok());
        QCOMPARE(older.error().code, u"rules.invalid"_s);
    }

    void everyFormatSaysHowItsDeviceFollows()
    {
        for (const Format &one : formatCatalogue()) {
            QCOMPARE(one.can.delta == Delta::Files, one.place != nullptr);
            if (!one.can.isDocument())
                QVERIFY2(one.can.delta != Delta::None, qPrintable(one.id));
        }
    }

    /// What was learned of a name stays; another name has another set.
    void namesOfALinuxGatewayComeAndGo()
    {
        HandoffInput older = olderInput();
        older.plan.handoff.site[u"nftables"_s][u"names"_s] = u"dnsmasq"_s;
        HandoffInput now = newerInput();
        now.plan.handoff.site = older.plan.handoff.site;
        now.rules[1] = older.rules.at(1);
        const QMap<QString, QByteArray> files = packOf(following(now, older), {u"nftables"_s});
        const QString folder = u"firewall/nftables/"_s;
        const QByteArray add = files.value(folder + u"add.nft"_s);
        const QByteArray later = files.value(folder + drop + u".nft"_s);
        QVERIFY(add.contains("add set inet filter sts_acme_otlp_app_stackstate_io_dns_v4 "));
        QVERIFY(!add.contains("flush set"));
        QVERIFY(later.contains("delete set inet filter sts_acme_quay_io_dns_v4"));
        QVERIFY(!later.contains("delete set inet filter sts_acme_acme_app_stackstate_io_dns_v4"));
        QVERIFY(files.value(folder + u"dnsmasq.conf"_s)
                    .contains("\nnftset=/otlp.app.stackstate.io/4#inet#filter#"));
        // The older addresses of the receiver are nobody's business.
        QVERIFY(!add.contains("52.20.10.10") && !later.contains("52.20.10.10"));
    }

    void onlyAddressesOfNamesHaveChanged()
    {
        HandoffInput older = olderInput();
        older.plan.handoff.site[u"nftables"_s][u"names"_s] = u"dnsmasq"_s;
        HandoffInput now = older;
        now.createdAt = sampleTime().addSecs(600);
        now.addresses = {seen(receiverHost(), u"52.20.10.77"_s)};
        QVERIFY(rowOf(following(now, older), u"nftables"_s).contains("names unchanged"_L1));
    }

    void theTableOfRulesSaysWhatChanges()
    {
        const HandoffInput input = following(newerInput(), olderInput());
        const QMap<QString, QByteArray> files = packOf(input, {u"rules-csv"_s});
        QStringList changes;
        for (const QMap<QString, QString> &row : csvOf(QString::fromUtf8(files.value(u"rules.csv"_s)))) {
            const QString change = row.value(u"change"_s);
            // Who reads the action alone must not open what goes.
            QCOMPARE(row.value(u"action"_s), change == "remove"_L1 ? u"remove"_s : u"allow"_s);
            changes.append(change + u' ' + row.value(u"initiator"_s) + u' ' +
                           row.value(u"destination_fqdn"_s) + row.value(u"destination_ip"_s));
        }
        QVERIFY2(changes.contains("keep nodes "_L1 + receiverHost()), qPrintable(changes.join(u'\n')));
        QVERIFY(changes.contains("add nodes 52.20.10.12"_L1));
        QVERIFY(changes.contains("remove nodes 52.20.10.10"_L1));
        QVERIFY(changes.contains("add pods otlp.app.stackstate.io"_L1));
        QVERIFY(changes.contains("remove nodes quay.io"_L1));
        const Result<QJsonObject> told = json::parseObject(files.value(u"delta.json"_s), u"delta.json"_s);
        QVERIFY(told.ok());
        QCOMPARE(told->value("schema"_L1).toString(), u"netsetup.delta/1"_s);
        QCOMPARE(told->value("olderChangeId"_L1).toString(), u"CHG-1"_s);
        QCOMPARE(told->value("rulesAdded"_L1).toArray().size(), input.since->addedRules.size());
        QCOMPARE(told->value("rulesRemoved"_L1).toArray().size(), input.since->removedRules.size());
    }

    /// The log of an older feed goes on; what is no line of it is left out.
    void theFeedOfEndpointsRemembers()
    {
        const QStringList formats{u"rules-json"_s, u"endpoints"_s};
        const HandoffInput first = olderInput();
        HandoffInput second = first;
        second.createdAt = olderTime().addDays(30);
        second.rules[1].sources = {cidr(u"10.245.0.0/16"_s)};
        second = following(second, first, formats);
        HandoffInput third = second;
        third.createdAt = olderTime().addDays(60);
        third.since.reset();
        third = following(third, second, formats);
        const QJsonObject feed =
            *json::parseObject(emitted(third, u"endpoints"_s).value(u"endpoints.json"_s), u"feed"_s);
        QMap<QString, QString> days;
        for (const QJsonValue &endpoint : feed.value("endpoints"_L1).toArray())
            days.insert(endpoint["id"_L1].toString(), endpoint["lastChange"_L1].toString());
        QCOMPARE(days.value(u"receiver-pods-443"_s), u"2026-10-31"_s);
        QCOMPARE(days.value(u"receiver-nodes-443"_s), u"2026-10-01"_s);
        const QJsonArray log = feed.value("changes"_L1).toArray();
        QCOMPARE(log.size(), 4);
        QCOMPARE(log.first()["kind"_L1].toString(), u"changed"_s);
        QCOMPARE(log.first()["endpoint"_L1].toString(), u"receiver-pods-443"_s);

        third.since->older.endpointsJson = QJsonObject{
            {u"changes"_s, QJsonArray{QJsonObject{{u"date"_s, u"soon"_s}, {u"kind"_s, u"added"_s}}, u"x"_s,
                                      QJsonObject{{u"date"_s, u"2026-01-01"_s},
                                                  {u"kind"_s, u"added"_s},
                                                  {u"endpoint"_s, u"../x"_s}}}}};
        const QByteArray hostile = emitted(third, u"endpoints"_s).value(u"endpoints.json"_s);
        QVERIFY(!hostile.contains("../x") && !hostile.contains("soon"));
    }

private:
    static QJsonObject rulesToJsonOf(const HandoffInput &input)
    {
        const QByteArray bytes = emitted(input, u"rules-json"_s).value(u"rules.json"_s);
        return QJsonDocument::fromJson(bytes).object();
    }
    /// Has the pack a file behind the older one?
    static bool followUpFiles(const HandoffInput &input)
    {
        const QStringList paths = packOf(input, firewalls).keys();
        return std::any_of(paths.cbegin(), paths.cend(), [](const QString &path) {
            return path.contains("/add."_L1) || path.contains("/drop-after"_L1);
        });
    }
};

NETSETUP_TEST(TestDelta)
#include "tst_delta.moc"
