// The values file: every key is one that the chart has, the right ones for each product line, and no secret
// without the user's word. And the list of images that goes with it.
#include "base/json.h"
#include "handoff/chartvalues.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const char *const sixZero = "stackstate-6.0";
const char *const suse = "suse-observability";

QByteArray values(const HandoffInput &input)
{
    return emitted(input, u"helm-values"_s).value(u"helm/values.yaml"_s);
}

QByteArray images(const HandoffInput &input)
{
    return emitted(input, u"images-list"_s).value(u"registry/images.txt"_s);
}

Plan everything(const QString &product)
{
    Plan plan = chartPlan(product);
    plan.egress.mode = EgressMode::Proxy;
    plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
    plan.egress.proxy.noProxy = {u".svc"_s, u"10.0.0.0/8"_s, u"metrics.corp.example"_s};
    plan.images.source = ImageSource::Mirror;
    plan.images.registry.host = u"registry.corp.example"_s;
    plan.images.registry.port = 5000;
    plan.images.registry.prefix = u"mirror"_s;
    plan.images.registry.user = u"puller"_s;
    plan.images.registry.pullSecrets = {u"corp-registry"_s, u"second"_s};
    plan.trust.caPem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    plan.trust.skipTls = true;
    plan.cluster.distribution = u"openshift"_s;
    plan.chart.source = u"quay"_s;
    plan.options = {u"http-header-injector"_s};
    if (product == QLatin1String(suse))
        plan.options += {u"otel"_s, u"remote-kube-cache"_s};
    plan.handoff.site[u"helm-values"_s] = {{u"api-key-secret"_s, u"agent-key"_s},
                                           {u"repository-path"_s, u"drop"_s}};
    return plan;
}

Credentials someSecrets()
{
    return {Secret("K3y \"quoted\""), Secret("P4ss: #word")};
}

Artifact withSecrets(const HandoffInput &input, const Credentials &credentials)
{
    return printFormats({planFormat(*format(u"helm-values"_s), input)}, input, &credentials).first();
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
                QVERIFY2(known.contains(path + ".repository"_L1), qPrintable(path));
                QVERIFY2(known.contains(path + ".tag"_L1), qPrintable(path));
                QVERIFY2(!image.registryKey || known.contains(path + ".registry"_L1) ||
                             path.startsWith("httpHeader"_L1),
                         qPrintable(path));
            }
        }
    }

    /// The lists of keys were made from the vendor's charts.
    void theListsOfKeysAreThoseOfTheCharts_data() { bothLines(); }
    void theListsOfKeysAreThoseOfTheCharts()
    {
        QFETCH(QString, product);
        const QJsonObject file = QJsonDocument::fromJson(readAll(sourcePath(u"tests/handoff/data/helm/"_s) +
                                                                 product + u".keys.json"_s))
                                     .object();
        const QString folder = sourcePath(u"tests/fixtures/charts/"_s) + file.value("chart"_L1).toString();
        QVERIFY2(QFile::exists(folder), qPrintable(folder));
        const QStringList undeclared = json::toStrings(file.value("undeclared"_L1));
        const QMap<QString, QString> declared = leaves(readAll(folder + u"/values.yaml"_s));
        QVERIFY(declared.size() > 150);
        const QJsonObject keys = file.value("keys"_L1).toObject();
        int compared = 0;
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (undeclared.contains(key.key()) || declared.contains(key.key()))
                ++compared;
            else // of a sub-chart
                QVERIFY2(key.key().startsWith("httpHeader"_L1) || key.key().startsWith("kubernetes-rbac"_L1),
                         qPrintable(key.key()));
        }
        QVERIFY(compared > 150);
        const Finished checked = runProgram(
            u"/usr/bin/python3"_s,
            {u"-c"_s,
             u"import json,sys,yaml,jsonschema\n"
             "def merge(a,b):\n"
             "  for k,v in b.items():\n"
             "    a[k]=merge(a.get(k) or {},v) if isinstance(v,dict) else v\n"
             "  return a\n"
             "f=sys.argv[1]\n"
             "all=merge(yaml.safe_load(open(f+'/values.yaml')),yaml.safe_load(sys.stdin))\n"
             "jsonschema.Draft7Validator(json.load(open(f+'/values.schema.json'))).validate(all)\n"_s,
             folder},
            values(chartInput(everything(product))));
        QVERIFY2(checked.exitCode == 0, checked.err.constData());
    }

    void theWholePlanOfSixZero()
    {
        const QMap<QString, QString> set =
            leaves(values(chartInput(everything(QString::fromLatin1(sixZero)))));
        const QString registry = u"registry.corp.example:5000/mirror"_s;
        QCOMPARE(set.value("global.imageRegistry"), registry);
        QCOMPARE(set.value("all.image.registry"), registry);
        QCOMPARE(set.value("global.imagePullSecrets"), u"corp-registry,second"_s);
        QCOMPARE(set.value("global.proxy.url"), u"http://proxy.corp.example:3128"_s);
        QCOMPARE(set.value("global.skipSslValidation"), u"true"_s);
        QCOMPARE(set.value("stackstate.url"), u"https://acme.app.stackstate.io/receiver/stsAgent"_s);
        QCOMPARE(set.value("stackstate.cluster.name"), u"prod-1"_s);
        QCOMPARE(set.value("stackstate.manageOwnSecrets"), u"true"_s);
        QCOMPARE(set.value("stackstate.customSecretName"), u"agent-key"_s);
        QCOMPARE(set.value("stackstate.apiKey", u"-"_s), QString());
        QCOMPARE(set.value("nodeAgent.scc.enabled"), u"true"_s);
        QCOMPARE(set.value("httpHeaderInjectorWebhook.certificatePrehook.image.repository"),
                 u"container-tools"_s);
        QVERIFY(!set.contains("global.customCertificates.enabled"));
        QVERIFY(!set.contains("global.apiKey.fromSecret"));
    }

    void theWholePlanOfSuse()
    {
        const QMap<QString, QString> set = leaves(values(chartInput(everything(QString::fromLatin1(suse)))));
        QCOMPARE(set.value("global.imageRegistry"), u"registry.corp.example:5000/mirror"_s);
        QVERIFY(!set.contains("all.image.registry"));
        QCOMPARE(set.value("global.apiKey.fromSecret"), u"agent-key"_s);
        QVERIFY(!set.contains("stackstate.manageOwnSecrets"));
        QVERIFY(!set.contains("stackstate.apiKey"));
        QCOMPARE(set.value("global.customCertificates.enabled"), u"true"_s);
        QVERIFY(set.value("global.customCertificates.pemData").startsWith("-----BEGIN CERT"_L1));
        QCOMPARE(set.value("otel.enabled"), u"true"_s);
        QCOMPARE(set.value("otel.k8sResourceCollector.skipSslValidation"), u"true"_s);
        QCOMPARE(set.value("processAgent.podCorrelation.remoteCache"), u"true"_s);
        QCOMPARE(set.value("checksAgent.image.repository"), u"stackstate-k8s-agent"_s);
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
                 (QStringList{u"stackstate.cluster.name"_s, u"stackstate.url"_s}));
        plan.cluster.name.clear();
        const QByteArray text = values(chartInput(plan));
        QCOMPARE(leaves(text).keys(), QStringList{u"stackstate.url"_s});
        QVERIFY(text.contains("# OPEN, cluster: the name of the cluster is not known"));
        QVERIFY(text.contains("# OPEN, cluster: the API key is not in this file"));
    }

    void aKeyThatTheChartVersionLacksIsAsked()
    {
        Plan plan = everything(QString::fromLatin1(sixZero));
        plan.chart.version = u"1.0.73"_s;
        QByteArray text = values(chartInput(plan));
        QVERIFY(!leaves(text).contains("global.proxy.url"));
        QVERIFY(!leaves(text).contains("stackstate.customSecretName"));
        QVERIFY(text.contains("came with chart version 1.0.74"));
        plan.chart.version = u"1.0.74"_s;
        QVERIFY(leaves(values(chartInput(plan))).contains("global.proxy.url"));
        plan = everything(QString::fromLatin1(suse));
        plan.chart.version = u"1.0.53"_s;
        QVERIFY(!leaves(values(chartInput(plan))).contains("global.customCertificates.pemData"));
        plan.chart.version = u"108.0.0+up1.0.53"_s; // repackaged: the vendor's number counts
        QVERIFY(!leaves(values(chartInput(plan))).contains("global.customCertificates.pemData"));
        plan.chart.version = u"108.0.0+up1.2.8"_s;
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
        plan.handoff.site[u"helm-values"_s][u"repository-path"_s] = u"drop"_s;
        const QByteArray unknown = values(chartInput(plan));
        QVERIFY(!unknown.contains("repository:"));
        QVERIFY(unknown.contains("from where does the chart come"));
        // The list of images and what the nodes are asked for follow the values.
        const HandoffInput open = chartInput(plan);
        for (const CatalogImage &image : open.line.imagesFor(plan))
            QCOMPARE(open.line.repositoryInOwnRegistry(image, plan), image.repository);
        plan.chart.source = u"quay"_s;
        const HandoffInput dropped = chartInput(plan);
        const QByteArray named = values(dropped);
        for (const Flow &flow : dropped.flows) {
            if (flow.purpose != Purpose::Registry)
                continue; // an image that no value can move stays where it is
            for (const FlowImage &image : flow.images) {
                const QByteArray line = "repository: \"" + image.repository.section(u'/', -1).toUtf8() + '"';
                QVERIFY2(named.contains(line), line.constData());
            }
        }
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
        request.artifacts = {u"helm-values"_s, u"images-list"_s};
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
        const QJsonArray listed = manifest.value("artifacts"_L1).toArray();
        QCOMPARE(listed.at(0)["path"_L1].toString(), u"helm/values.yaml"_s);
        QVERIFY(listed.at(0)["sha256"_L1].isNull());
        QVERIFY(listed.at(1)["sha256"_L1].isString());
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
        plan.handoff.site[u"helm-values"_s][u"api-key-secret"_s] = text;
        HandoffInput input = chartInput(plan);
        input.receiverUrl = text;
        const QByteArray yaml = values(input);
        // The login of the registry is a question, and never a value.
        QVERIFY(!leaves(yaml).contains("global.imagePullCredentials"));
        const QMap<QString, QString> set = leaves(yaml);
        if (text.contains("{{"_L1)) {
            QVERIFY(set.size() < clean.size());
            for (const QString &value : set)
                QVERIFY(!value.contains("{{"_L1));
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
        plan.images.registry.pullSecrets = {u"{{ .Values.stackstate.apiKey }}"_s};
        HandoffInput input = chartInput(plan);
        input.receiverUrl = u"https://x.example/{{ fail }}/receiver/stsAgent"_s;
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
        plan.chart.source = u"rancher-prime"_s;
        QVERIFY(images(chartInput(plan))
                    .contains("\nregistry.rancher.com/suse-observability/promtail:3.6.11-so13\n"));
        plan.images.source = ImageSource::PullThrough;
        plan.images.registry.host = u"registry.corp.example"_s;
        QVERIFY(images(chartInput(plan))
                    .contains("\nregistry.rancher.com/suse-observability/promtail:3.6.11-so13 "
                              "registry.corp.example/suse-observability/promtail:3.6.11-so13\n"));
        QVERIFY(values(chartInput(plan)).contains("has to fetch from registry.rancher.com"));
        plan.chart.source = u"rancher-apps"_s;
        const QByteArray apps = images(chartInput(plan));
        QVERIFY(
            apps.contains("# TAG NOT KNOWN: docker.io/rancher/mirrored-suse-observability-agent-promtail\n"));
        QVERIFY(!apps.contains("\ndocker.io"));
        plan.chart.source = u"quay"_s;
        plan.chart.version = u"1.4.0"_s;
        QVERIFY(!images(chartInput(plan)).contains("\nquay.io"));
        // The archive of that version says what the catalog cannot.
        plan.chart.archive = {u"suse-observability-agent"_s,
                              u"1.4.0"_s,
                              QString(64, u'a'),
                              {{u"clusterAgent.image"_s, u"quay.io"_s,
                                u"stackstate/stackstate-k8s-cluster-agent"_s, u"abc123"_s}}};
        const QByteArray fromArchive = images(chartInput(plan));
        QVERIFY(fromArchive.contains("stackstate/stackstate-k8s-cluster-agent:abc123"));
        QVERIFY(!fromArchive.contains("the tags are those of chart"));
        plan.chart.archive = {};
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
        compareGolden(values(input), u"helm/%1.values.yaml"_s.arg(product));
        compareGolden(images(input), u"helm/%1.images.txt"_s.arg(product));
    }
};

NETSETUP_TEST(TestHelmValues)
#include "tst_helmvalues.moc"
