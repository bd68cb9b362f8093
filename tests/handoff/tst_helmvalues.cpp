// The values file: every key is one that the chart has, the right ones for each product line, and no secret
// without the user's word. And the list of images that goes with it.
#include "base/json.h"
#include "handoff/chartinput.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const char *const sixZero = "stackstate-6.0";
const char *const suse = "suse-observability";

QByteArray values(const HandoffInput &input)
{
    return emitted(input, QStringLiteral("helm-values")).value(QStringLiteral("helm/values.yaml"));
}

QByteArray images(const HandoffInput &input)
{
    return emitted(input, QStringLiteral("images-list")).value(QStringLiteral("registry/images.txt"));
}

void collect(const YAML::Node &node, const QString &path, QMap<QString, QString> &leaves)
{
    if (node.IsMap() && node.size() > 0) {
        for (const auto &entry : node)
            collect(entry.second,
                    (path.isEmpty() ? QString() : QString(path + QLatin1Char('.'))) +
                        QString::fromStdString(entry.first.as<std::string>()),
                    leaves);
        return;
    }
    if (node.IsSequence()) {
        QStringList items;
        for (const auto &item : node)
            items.append(QString::fromStdString(item.as<std::string>()));
        leaves.insert(path, items.join(QLatin1Char(',')));
        return;
    }
    if (!path.isEmpty())
        leaves.insert(path, node.IsScalar() ? QString::fromStdString(node.as<std::string>()) : QString());
}

/// "global.proxy.url" -> "http://…"
QMap<QString, QString> leaves(const QByteArray &yaml)
{
    QMap<QString, QString> found;
    collect(YAML::Load(yaml.toStdString()), QString(), found);
    return found;
}

QJsonObject knownKeys(const QString &product)
{
    const QByteArray bytes = readAll(sourcePath(QStringLiteral("tests/handoff/data/helm/")) + product +
                                     QStringLiteral(".keys.json"));
    return QJsonDocument::fromJson(bytes).object().value(QLatin1String("keys")).toObject();
}

/// Keys that the chart does not have. Below a map that is free, everything is allowed.
QStringList unknownKeys(const QByteArray &yaml, const QString &product)
{
    const QJsonObject known = knownKeys(product);
    QStringList unknown;
    const QStringList paths = leaves(yaml).keys();
    for (const QString &path : paths) {
        bool ok = known.contains(path);
        for (qsizetype dot = path.indexOf(QLatin1Char('.')); !ok && dot > 0;
             dot = path.indexOf(QLatin1Char('.'), dot + 1))
            ok = known.value(path.left(dot)).toString() == QLatin1String("map");
        if (!ok)
            unknown.append(path);
    }
    return unknown;
}

Plan everything(const QString &product)
{
    Plan plan = chartPlan(product);
    plan.egress.mode = EgressMode::Proxy;
    plan.egress.proxy.url = QStringLiteral("http://proxy.corp.example:3128");
    plan.images.source = ImageSource::Mirror;
    plan.images.registry.host = QStringLiteral("registry.corp.example");
    plan.images.registry.port = 5000;
    plan.images.registry.prefix = QStringLiteral("mirror");
    plan.images.registry.user = QStringLiteral("puller");
    plan.images.registry.pullSecrets = {QStringLiteral("corp-registry"), QStringLiteral("second")};
    plan.trust.caPem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    plan.trust.skipTls = true;
    plan.cluster.distribution = QStringLiteral("openshift");
    plan.chart.source = QStringLiteral("quay");
    plan.options = {QStringLiteral("http-header-injector")};
    if (product == QLatin1String(suse))
        plan.options += {QStringLiteral("otel"), QStringLiteral("remote-kube-cache")};
    plan.handoff.site[QStringLiteral("helm-values")] = {
        {QStringLiteral("api-key-secret"), QStringLiteral("agent-key")},
        {QStringLiteral("repository-path"), QStringLiteral("drop")}};
    return plan;
}

Credentials someSecrets()
{
    return {Secret("K3y \"quoted\""), Secret("P4ss: #word")};
}

Artifact withSecrets(const HandoffInput &input, const Credentials &credentials)
{
    const Format *chosen = format(QStringLiteral("helm-values"));
    return chosen
        ->emitWithCredentials(input, planFormat(*chosen, input).rules,
                              input.plan.handoff.site.value(chosen->id), credentials)
        .first();
}

void bothLines()
{
    QTest::addColumn<QString>("product");
    QTest::newRow(sixZero) << QString::fromLatin1(sixZero);
    QTest::newRow(suse) << QString::fromLatin1(suse);
}

} // namespace

class TestHelmValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyIsOneOfTheChart_data() { bothLines(); }
    void everyKeyIsOneOfTheChart()
    {
        QFETCH(QString, product);
        const HandoffInput input = chartInput(everything(product));
        QCOMPARE(unknownKeys(values(input), product), QStringList());
        QVERIFY(leaves(values(input)).size() > 15);
        QCOMPARE(unknownKeys(withSecrets(input, someSecrets()).bytes, product), QStringList());
        QCOMPARE(unknownKeys("global: {imageregistry: x}\n", product), QStringList{"global.imageregistry"});
    }

    void everyKeyOfTheCatalogIsOneOfTheChart_data() { bothLines(); }
    void everyKeyOfTheCatalogIsOneOfTheChart()
    {
        QFETCH(QString, product);
        const ProductLine line = chartInput(chartPlan(product)).line;
        const QJsonObject known = knownKeys(product);
        for (const ChartValue &value : line.values)
            QVERIFY2(value.key.isEmpty() || known.contains(value.key), qPrintable(value.key));
        for (const CatalogImage &image : line.images) {
            for (const QString &path : image.valuePaths) {
                QVERIFY2(known.contains(path + QLatin1String(".repository")), qPrintable(path));
                QVERIFY2(known.contains(path + QLatin1String(".tag")), qPrintable(path));
                QVERIFY2(!image.registryKey || known.contains(path + QLatin1String(".registry")) ||
                             path.startsWith(QLatin1String("httpHeader")),
                         qPrintable(path));
            }
        }
    }

    /// The lists of keys were made from the vendor's charts.
    void theListsOfKeysAreThoseOfTheCharts_data() { bothLines(); }
    void theListsOfKeysAreThoseOfTheCharts()
    {
        QFETCH(QString, product);
        const QJsonObject file =
            QJsonDocument::fromJson(readAll(sourcePath(QStringLiteral("tests/handoff/data/helm/")) + product +
                                            QStringLiteral(".keys.json")))
                .object();
        const QString folder = sourcePath(QStringLiteral("tests/fixtures/charts/")) +
                               file.value(QLatin1String("chart")).toString();
        QVERIFY2(QFile::exists(folder), qPrintable(folder));
        const QStringList undeclared = json::toStrings(file.value(QLatin1String("undeclared")));
        const QMap<QString, QString> declared = leaves(readAll(folder + QStringLiteral("/values.yaml")));
        QVERIFY(declared.size() > 150);
        const QJsonObject keys = file.value(QLatin1String("keys")).toObject();
        int compared = 0;
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (undeclared.contains(key.key()) || declared.contains(key.key()))
                ++compared;
            else // of a sub-chart
                QVERIFY2(key.key().startsWith(QLatin1String("httpHeader")) ||
                             key.key().startsWith(QLatin1String("kubernetes-rbac")),
                         qPrintable(key.key()));
        }
        QVERIFY(compared > 150);
        const Finished checked = runProgram(
            QStringLiteral("/usr/bin/python3"),
            {QStringLiteral("-c"),
             QStringLiteral(
                 "import json,sys,yaml,jsonschema\n"
                 "def merge(a,b):\n"
                 "  for k,v in b.items():\n"
                 "    a[k]=merge(a.get(k) or {},v) if isinstance(v,dict) else v\n"
                 "  return a\n"
                 "f=sys.argv[1]\n"
                 "all=merge(yaml.safe_load(open(f+'/values.yaml')),yaml.safe_load(sys.stdin))\n"
                 "jsonschema.Draft7Validator(json.load(open(f+'/values.schema.json'))).validate(all)\n"),
             folder},
            values(chartInput(everything(product))));
        QVERIFY2(checked.exitCode == 0, checked.err.constData());
    }

    void theWholePlanOfSixZero()
    {
        const QMap<QString, QString> set =
            leaves(values(chartInput(everything(QString::fromLatin1(sixZero)))));
        const QString registry = QStringLiteral("registry.corp.example:5000/mirror");
        QCOMPARE(set.value("global.imageRegistry"), registry);
        QCOMPARE(set.value("all.image.registry"), registry);
        QCOMPARE(set.value("global.imagePullSecrets"), QStringLiteral("corp-registry,second"));
        QCOMPARE(set.value("global.proxy.url"), QStringLiteral("http://proxy.corp.example:3128"));
        QCOMPARE(set.value("global.skipSslValidation"), QStringLiteral("true"));
        QCOMPARE(set.value("stackstate.url"),
                 QStringLiteral("https://acme.app.stackstate.io/receiver/stsAgent"));
        QCOMPARE(set.value("stackstate.cluster.name"), QStringLiteral("prod-1"));
        QCOMPARE(set.value("stackstate.manageOwnSecrets"), QStringLiteral("true"));
        QCOMPARE(set.value("stackstate.customSecretName"), QStringLiteral("agent-key"));
        QCOMPARE(set.value("stackstate.apiKey", QStringLiteral("-")), QString());
        QCOMPARE(set.value("nodeAgent.scc.enabled"), QStringLiteral("true"));
        QCOMPARE(set.value("httpHeaderInjectorWebhook.certificatePrehook.image.repository"),
                 QStringLiteral("container-tools"));
        QVERIFY(!set.contains("global.customCertificates.enabled"));
        QVERIFY(!set.contains("global.apiKey.fromSecret"));
    }

    void theWholePlanOfSuse()
    {
        const QMap<QString, QString> set = leaves(values(chartInput(everything(QString::fromLatin1(suse)))));
        QCOMPARE(set.value("global.imageRegistry"), QStringLiteral("registry.corp.example:5000/mirror"));
        QVERIFY(!set.contains("all.image.registry"));
        QCOMPARE(set.value("global.apiKey.fromSecret"), QStringLiteral("agent-key"));
        QVERIFY(!set.contains("stackstate.manageOwnSecrets"));
        QVERIFY(!set.contains("stackstate.apiKey"));
        QCOMPARE(set.value("global.customCertificates.enabled"), QStringLiteral("true"));
        QVERIFY(set.value("global.customCertificates.pemData").startsWith(QLatin1String("-----BEGIN CERT")));
        QCOMPARE(set.value("otel.enabled"), QStringLiteral("true"));
        QCOMPARE(set.value("otel.k8sResourceCollector.skipSslValidation"), QStringLiteral("true"));
        QCOMPARE(set.value("processAgent.podCorrelation.remoteCache"), QStringLiteral("true"));
        QCOMPARE(set.value("checksAgent.image.repository"), QStringLiteral("stackstate-k8s-agent"));
        const QByteArray text = values(chartInput(everything(QString::fromLatin1(suse))));
        QVERIFY(text.contains("quay.io/stackstate/process-agent-remote-kube-cache:75fc7860"));
        QVERIFY(text.contains("OpenTelemetry metrics scraper"));
    }

    void aSmallPlanSetsNothingThatItDoesNotSay_data() { bothLines(); }
    void aSmallPlanSetsNothingThatItDoesNotSay()
    {
        QFETCH(QString, product);
        Plan plan = chartPlan(product);
        QCOMPARE(leaves(values(chartInput(plan))).keys(),
                 (QStringList{QStringLiteral("stackstate.cluster.name"), QStringLiteral("stackstate.url")}));
        plan.cluster.name.clear();
        const QByteArray text = values(chartInput(plan));
        QCOMPARE(leaves(text).keys(), QStringList{QStringLiteral("stackstate.url")});
        QVERIFY(text.contains("# OPEN, cluster: the name of the cluster is not known"));
        QVERIFY(text.contains("# OPEN, cluster: the API key is not in this file"));
    }

    void aKeyThatTheChartVersionLacksIsAsked()
    {
        Plan plan = everything(QString::fromLatin1(sixZero));
        plan.chart.version = QStringLiteral("1.0.73");
        QByteArray text = values(chartInput(plan));
        QVERIFY(!leaves(text).contains("global.proxy.url"));
        QVERIFY(!leaves(text).contains("stackstate.customSecretName"));
        QVERIFY(text.contains("came with chart version 1.0.74"));
        plan.chart.version = QStringLiteral("1.0.74");
        QVERIFY(leaves(values(chartInput(plan))).contains("global.proxy.url"));
        plan = everything(QString::fromLatin1(suse));
        plan.chart.version = QStringLiteral("1.0.53");
        QVERIFY(!leaves(values(chartInput(plan))).contains("global.customCertificates.pemData"));
        plan.chart.version = QStringLiteral("108.0.0+up1.0.53"); // repackaged: the vendor's number counts
        QVERIFY(!leaves(values(chartInput(plan))).contains("global.customCertificates.pemData"));
        plan.chart.version = QStringLiteral("108.0.0+up1.2.8");
        QVERIFY(leaves(values(chartInput(plan))).contains("global.customCertificates.pemData"));
    }

    void aMirrorThatKeepsThePathNeedsNoRepositories()
    {
        Plan plan = everything(QString::fromLatin1(suse));
        plan.handoff.site.clear();
        const QByteArray kept = values(chartInput(plan));
        QVERIFY(!kept.contains("repository:"));
        QVERIFY(kept.contains("has to keep the repository path"));
        plan.chart.source.clear();
        plan.handoff.site[QStringLiteral("helm-values")][QStringLiteral("repository-path")] =
            QStringLiteral("drop");
        const QByteArray unknown = values(chartInput(plan));
        QVERIFY(!unknown.contains("repository:"));
        QVERIFY(unknown.contains("from where does the chart come"));
    }

    void aRegistryLoginWithoutAPullSecretIsAsked()
    {
        Plan plan = everything(QString::fromLatin1(sixZero));
        plan.images.registry.pullSecrets.clear();
        const QByteArray text = values(chartInput(plan));
        QVERIFY(text.contains("no pull secret is named"));
        QVERIFY(!text.contains("imagePullCredentials:"));
    }

    void secretsAreThereOnlyOnTheUsersWord_data() { bothLines(); }
    void secretsAreThereOnlyOnTheUsersWord()
    {
        QFETCH(QString, product);
        const HandoffInput input = chartInput(everything(product));
        const Artifact file = withSecrets(input, someSecrets());
        QCOMPARE(file.mode, 0600);
        QVERIFY(file.bytes.startsWith("# !!!!"));
        QVERIFY(
            file.bytes.contains("# SECRET: this file holds the API key and the password of the registry"));
        const YAML::Node read = YAML::Load(file.bytes.toStdString());
        QCOMPARE(read["stackstate"]["apiKey"].as<std::string>(), std::string("K3y \"quoted\""));
        const YAML::Node login = read["global"]["imagePullCredentials"]["registry.corp.example:5000"];
        QCOMPARE(login["username"].as<std::string>(), std::string("puller"));
        QCOMPARE(login["password"].as<std::string>(), std::string("P4ss: #word"));
        const Artifact keyOnly = withSecrets(input, {Secret("K3y"), Secret()});
        QVERIFY(!keyOnly.bytes.contains("imagePullCredentials:"));
        QVERIFY(!keyOnly.bytes.contains("password of the registry"));
        const Artifact none = withSecrets(input, {});
        QCOMPARE(none.bytes, values(input));
        QCOMPARE(none.mode, 0644);
    }

    void aPackTellsNoChecksumOfSecrets()
    {
        HandoffInput input = chartInput(everything(QString::fromLatin1(suse)));
        PackRequest request;
        request.artifacts = {QStringLiteral("helm-values"), QStringLiteral("images-list")};
        const Result<Pack> plain = makePack(input, request);
        QVERIFY(plain.ok());
        request.credentials = someSecrets();
        const Result<Pack> secret = makePack(input, request);
        QVERIFY(secret.ok());
        const auto find = [](const Pack &pack, const QString &path) {
            for (const Artifact &artifact : pack.artifacts) {
                if (artifact.path == path)
                    return artifact;
            }
            return Artifact();
        };
        QVERIFY(find(*plain, "SHA256SUMS").bytes.contains("helm/values.yaml"));
        QVERIFY(!find(*secret, "SHA256SUMS").bytes.contains("helm/values.yaml"));
        QVERIFY(find(*secret, "helm/values.yaml").bytes.contains("P4ss"));
        const QJsonObject manifest = *json::parseObject(find(*secret, "manifest.json").bytes, {});
        const QJsonArray listed = manifest.value(QLatin1String("artifacts")).toArray();
        QCOMPARE(listed.at(0)[QLatin1String("path")].toString(), QStringLiteral("helm/values.yaml"));
        QVERIFY(listed.at(0)[QLatin1String("sha256")].isNull());
        QVERIFY(listed.at(1)[QLatin1String("sha256")].isString());
        QVERIFY(!find(*secret, "manifest.json").bytes.contains("P4ss"));
    }

    void hostileTextStaysInItsPlace_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << QString::fromLatin1(seed % 2 ? sixZero : suse) << seed;
    }
    void hostileTextStaysInItsPlace()
    {
        QFETCH(QString, product);
        QFETCH(quint32, seed);
        Plan plan = everything(product);
        const QMap<QString, QString> clean = leaves(values(chartInput(plan)));
        const QString text = hostileText(seed);
        plan.cluster.name = text;
        plan.egress.proxy.url = text;
        plan.egress.proxy.user = text;
        plan.images.registry.host = text;
        plan.images.registry.prefix = text;
        plan.images.registry.user = text;
        plan.images.registry.pullSecrets = {text};
        plan.chart.nameSpace = text;
        plan.chart.release = text;
        plan.handoff.changeId = text;
        plan.handoff.site[QStringLiteral("helm-values")][QStringLiteral("api-key-secret")] = text;
        HandoffInput input = chartInput(plan);
        input.receiverUrl = text;
        const QByteArray yaml = values(input);
        // The login of the registry is a question, and never a value.
        QVERIFY(!leaves(yaml).contains("global.imagePullCredentials"));
        const QMap<QString, QString> set = leaves(yaml);
        if (text.contains(QLatin1String("{{"))) {
            QVERIFY(set.size() < clean.size());
            for (const QString &value : set)
                QVERIFY(!value.contains(QLatin1String("{{")));
        } else {
            QCOMPARE(set.keys(), clean.keys());
            QCOMPARE(set.value("stackstate.cluster.name"), QString::fromUtf8(text.toUtf8()));
        }
        const QList<QByteArray> lines = images(input).split('\n');
        for (const QByteArray &line : lines)
            QVERIFY2(line.isEmpty() || line.startsWith('#') || line.startsWith("quay.io/stackstate/"),
                     line.constData());
    }

    void templatesAreNotHandedToHelm()
    {
        Plan plan = everything(QString::fromLatin1(sixZero));
        plan.images.registry.pullSecrets = {QStringLiteral("{{ .Values.stackstate.apiKey }}")};
        HandoffInput input = chartInput(plan);
        input.receiverUrl = QStringLiteral("https://x.example/{{ fail }}/receiver/stsAgent");
        const QMap<QString, QString> set = leaves(values(input));
        QVERIFY(!set.contains("stackstate.url"));
        QVERIFY(!set.contains("global.imagePullSecrets"));
        QVERIFY(values(input).contains("signs that Helm takes for a template"));
    }

    void anEmptyCatalogPrintsNoNonsense()
    {
        HandoffInput input = smallInput();
        QVERIFY(leaves(values(input)).isEmpty());
        QVERIFY(!images(input).isEmpty());
    }

    void imagesAreListedForScripts()
    {
        const HandoffInput input = chartInput(everything(QString::fromLatin1(suse)));
        QList<QByteArray> lines;
        const QList<QByteArray> all = images(input).split('\n');
        for (const QByteArray &line : all) {
            if (!line.isEmpty() && !line.startsWith('#'))
                lines.append(line);
        }
        QCOMPARE(lines.size(), input.line.imagesFor(input.plan).size());
        QList<QByteArray> sorted = lines;
        std::sort(sorted.begin(), sorted.end(), [](const QByteArray &a, const QByteArray &b) {
            return a.split(' ').first() < b.split(' ').first();
        });
        QCOMPARE(lines, sorted);
        QVERIFY(lines.contains("quay.io/stackstate/promtail:3.6.11-so13 "
                               "registry.corp.example:5000/mirror/promtail:3.6.11-so13"));
        QVERIFY(lines.contains("quay.io/stackstate/process-agent-remote-kube-cache:75fc7860"));
    }

    void imagesFollowSourceFlavourAndVersion()
    {
        Plan plan = chartPlan(QString::fromLatin1(suse));
        plan.chart.source = QStringLiteral("rancher-prime");
        QVERIFY(images(chartInput(plan))
                    .contains("\nregistry.rancher.com/suse-observability/promtail:3.6.11-so13\n"));
        plan.images.source = ImageSource::PullThrough;
        plan.images.registry.host = QStringLiteral("registry.corp.example");
        QVERIFY(images(chartInput(plan))
                    .contains("\nregistry.rancher.com/suse-observability/promtail:3.6.11-so13 "
                              "registry.corp.example/suse-observability/promtail:3.6.11-so13\n"));
        QVERIFY(values(chartInput(plan)).contains("has to fetch from registry.rancher.com"));
        plan.chart.source = QStringLiteral("rancher-apps");
        const QByteArray apps = images(chartInput(plan));
        QVERIFY(
            apps.contains("# TAG NOT KNOWN: docker.io/rancher/mirrored-suse-observability-agent-promtail\n"));
        QVERIFY(!apps.contains("\ndocker.io"));
        plan.chart.source = QStringLiteral("quay");
        plan.chart.version = QStringLiteral("1.4.0");
        QVERIFY(!images(chartInput(plan)).contains("\nquay.io"));
        plan.chart.version.clear();
        plan.chart.source.clear();
        QVERIFY(images(chartInput(plan)).contains("# OPEN, cluster: from where does the chart come?"));
    }

    void aTagThatIsNotPublicIsAComment()
    {
        const QByteArray text = images(chartInput(chartPlan(QString::fromLatin1(sixZero))));
        QVERIFY(text.contains("# TAG NOT KNOWN: quay.io/stackstate/container-tools\n"));
        QVERIFY(text.contains("httpHeaderInjectorWebhook.certificatePrehook.image.tag"));
        QVERIFY(text.contains("\nquay.io/stackstate/promtail:2.9.10-5400572f\n"));
    }

    void goldenFiles_data() { bothLines(); }
    void goldenFiles()
    {
        QFETCH(QString, product);
        const HandoffInput input = chartInput(everything(product));
        compareGolden(values(input), QStringLiteral("helm/%1.values.yaml").arg(product));
        compareGolden(images(input), QStringLiteral("helm/%1.images.txt").arg(product));
    }
};

NETSETUP_TEST(TestHelmValues)
#include "tst_helmvalues.moc"
