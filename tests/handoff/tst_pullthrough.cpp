// What the nodes' runtimes are told of the own registry: the files as they stand, what they are refused for,
// hostile text, and a pull by skopeo through the drop-in from a real registry.
#include "checks/registryservers.h"
#include "handoff/chartinput.h"
#include "support/testprogram.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString containerd = u"containerd-hosts"_s;
const QString crio = u"crio-registries"_s;
const QString k3s = u"k3s-registries"_s;
const QString openshift = u"openshift-mirrors"_s;
/// What is put on nodes by hand.
const QStringList formats{containerd, crio, k3s};
const QString folder = u"registry/pull-through/"_s;
const QString dropIn = folder + u"crio/050-stackstate-registry.conf"_s;

/// A registry under a path, with a port and a CA of its own, and an image that the chart has fixed.
Plan mirroredPlan()
{
    Plan plan = chartPlan(u"suse-observability"_s);
    plan.chart.source = u"quay"_s;
    plan.images.source = ImageSource::PullThrough;
    plan.images.registry.host = u"registry.corp.example"_s;
    plan.images.registry.port = 5000;
    plan.images.registry.prefix = u"quay"_s;
    plan.trust.caPem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    plan.options = {u"remote-kube-cache"_s};
    return plan;
}

/// What a reader of the language makes of it, as JSON.
QJsonObject readBy(const char *module, const QByteArray &text)
{
    const QString script = u"import json,sys,%1 as m\n"
                           "print(json.dumps(getattr(m,'loads',None)(sys.stdin.read()) if hasattr(m,'loads') "
                           "else m.safe_load(sys.stdin)))"_s.arg(QLatin1String(module));
    const Finished read = runProgram(u"/usr/bin/python3"_s, {u"-c"_s, script}, text);
    if (read.exitCode != 0)
        qWarning("%s", read.err.constData());
    return QJsonDocument::fromJson(read.out).object();
}

QString refusalOf(const Plan &plan, const QString &id)
{
    const FormatPlan planned = planFormat(*format(id), chartInput(plan));
    return planned.refused ? planned.reason.english() : QString();
}

/// The same text where no reader takes half a pair of surrogates or a NUL.
QString speakable(QString text)
{
    for (QChar &c : text)
        c = c.isSurrogate() || c.isNull() ? QChar(u'?') : c;
    return text;
}

/// A home whose programs know this drop-in and this CA.
class PullerHome
{
public:
    PullerHome(const QByteArray &dropInText, const QString &registry, const QByteArray &ca)
    {
        write(u".config/containers/registries.conf.d/"_s, u"050-stackstate-registry.conf"_s, dropInText);
        write(u".config/containers/certs.d/%1/"_s.arg(registry), u"ca.crt"_s, ca);
    }

    /// Nothing but loopback can be reached: everything else would go to a proxy that nobody runs.
    [[nodiscard]] Finished pull(const QString &image) const
    {
        return runProgram(u"/usr/bin/env"_s,
                          {u"HOME="_s + m_folder.path(), u"HTTPS_PROXY=http://127.0.0.1:9"_s, u"skopeo"_s,
                           u"inspect"_s, u"--raw"_s, u"docker://"_s + image});
    }

private:
    QTemporaryDir m_folder;

    void write(const QString &path, const QString &name, const QByteArray &bytes) const
    {
        QDir(m_folder.path()).mkpath(path);
        QFile file(m_folder.filePath(path + name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
};

} // namespace

class TestPullThrough : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesAreThese()
    {
        for (const QString &id : formats) {
            const QMap<QString, QByteArray> files = emitted(chartInput(mirroredPlan()), id);
            for (auto file = files.begin(); file != files.end(); ++file) {
                if (!file.key().endsWith(".pem"_L1))
                    compareGolden(*file, u"pull-through/"_s + file.key().section(u'/', 2));
            }
        }
    }

    void thoseOfOpenShiftAreThese()
    {
        Plan plan = mirroredPlan();
        plan.cluster.distribution = u"openshift"_s;
        const QMap<QString, QByteArray> files = emitted(chartInput(plan), openshift);
        QCOMPARE(files.size(), 3);
        for (auto file = files.begin(); file != files.end(); ++file)
            compareGolden(*file, u"pull-through/"_s + file.key().section(u'/', 2));
        plan.product = u"stackstate-6.0"_s; // its chart has no key for a CA
        plan.trust.caPem.clear();
        QCOMPARE(emitted(chartInput(plan), openshift).keys(),
                 QStringList{folder + u"openshift/mirrors.yaml"_s});
        plan.cluster.distribution = u"rke2"_s;
        QVERIFY(refusalOf(plan, openshift).contains("only OpenShift"_L1));
        plan.cluster.distribution = u"openshift"_s;
        plan.images.registry.host = u"fd00::5"_s;
        QVERIFY(refusalOf(plan, openshift).contains("IPv6"_L1));
        plan.images.source = ImageSource::Quay;
        plan.images.registry.host.clear();
        QVERIFY(refusalOf(plan, openshift).contains("no registry of your own"_L1));
    }

    /// Docker Hub has another name for its API; an IPv6 address, the usual port and no prefix.
    void otherRegistriesAndAddresses()
    {
        Plan plan = mirroredPlan();
        plan.chart.source = u"rancher-apps"_s;
        plan.options.clear();
        plan.images.source = ImageSource::Mirror;
        plan.images.registry = {u"fd00::5"_s, 443, {}, {}, {}, {}};
        plan.trust.caPem.clear();
        const HandoffInput input = chartInput(plan);
        const QByteArray hosts =
            emitted(input, containerd).value(folder + u"containerd/certs.d/docker.io/hosts.toml"_s);
        QVERIFY2(hosts.contains("server = \"https://registry-1.docker.io\"\n"), hosts.constData());
        QVERIFY2(hosts.contains("[host.\"https://[fd00::5]:443\"]\n"), hosts.constData());
        QVERIFY(!hosts.contains("override_path = true"));
        QVERIFY2(hosts.contains("(containerd 1.5 or newer)"), hosts.constData());
        QVERIFY(!hosts.contains("ca = "));
        const QJsonObject entry =
            readBy("tomllib", emitted(input, crio).value(dropIn)).value("registry"_L1)[0].toObject();
        QCOMPARE(entry.value("prefix"_L1).toString(), u"docker.io/rancher"_s);
        QCOMPARE(entry.value("mirror"_L1)[0]["location"_L1].toString(), u"[fd00::5]:443/rancher"_s);
        const QJsonObject mirror =
            readBy("yaml", emitted(input, k3s).value(folder + u"k3s/registries.yaml"_s))
                .value("mirrors"_L1)["docker.io"_L1]
                .toObject();
        QCOMPARE(mirror.value("endpoint"_L1)[0].toString(), u"https://[fd00::5]:443"_s);
        QVERIFY(!mirror.contains("rewrite"_L1));
    }

    /// The own registry holds the images without their path: one entry for each image, or none that fits.
    void imagesWithoutTheirPath()
    {
        Plan plan = mirroredPlan();
        plan.images.registry.prefix.clear();
        plan.handoff.site[u"helm-values"_s][u"repository-path"_s] = u"drop"_s;
        QVERIFY(refusalOf(plan, containerd).contains("take none away"_L1));
        const HandoffInput input = chartInput(plan);
        const QJsonArray entries =
            readBy("tomllib", emitted(input, crio).value(dropIn)).value("registry"_L1).toArray();
        QCOMPARE(entries.size(), 6);
        for (const QJsonValue &entry : entries) {
            const QString name = entry["prefix"_L1].toString().section(u'/', -1);
            QCOMPARE(entry["prefix"_L1].toString(), u"quay.io/stackstate/"_s + name);
            QCOMPARE(entry["mirror"_L1][0]["location"_L1].toString(),
                     u"registry.corp.example:5000/"_s + name);
        }
        const QJsonObject rewrites =
            readBy("yaml", emitted(input, k3s).value(folder + u"k3s/registries.yaml"_s))
                .value("mirrors"_L1)["quay.io"_L1]["rewrite"_L1]
                .toObject();
        QCOMPARE(rewrites.value("^stackstate/promtail$"_L1).toString(), u"promtail"_s);
        plan.images.registry.prefix = u"copies"_s;
        const QByteArray prefixed = emitted(chartInput(plan), crio).value(dropIn);
        QCOMPARE(prefixed.count("\n[[registry]]\n"), 1);
        QVERIFY(prefixed.contains("location = \"registry.corp.example:5000/copies\"\n"));
    }

    void refusedWithTheReason()
    {
        Plan plan = mirroredPlan();
        plan.images.source = ImageSource::Quay;
        for (const QString &id : formats)
            QVERIFY(refusalOf(plan, id).contains("no registry of your own"_L1));
        plan = mirroredPlan();
        plan.cluster.distribution = u"openshift"_s;
        for (const QString &id : formats)
            QVERIFY(refusalOf(plan, id).contains("Machine Config Operator"_L1));
        plan.cluster.distribution = u"rke2"_s;
        QVERIFY(refusalOf(plan, containerd).contains("use k3s-registries"_L1));
        QVERIFY(refusalOf(plan, crio).contains("use k3s-registries"_L1));
        QVERIFY(refusalOf(plan, k3s).isEmpty());
        QVERIFY(emitted(chartInput(plan), k3s)
                    .value(folder + u"k3s/registries.yaml"_s)
                    .contains("ca_file: \"/etc/rancher/rke2/registry-ca.pem\"\n"));
        plan.cluster.distribution = u"eks"_s;
        QVERIFY(refusalOf(plan, k3s).contains("says eks"_L1));
        QVERIFY(refusalOf(plan, containerd).isEmpty());
    }

    void noSecretIsInThem()
    {
        Plan plan = mirroredPlan();
        plan.images.registry.user = u"puller"_s;
        const Credentials credentials{Secret("K3y"), Secret("P4ss")};
        for (const QString &id : formats) {
            const HandoffInput input = chartInput(plan);
            const QList<Artifact> files = printFormats({planFormat(*format(id), input)}, input, &credentials);
            for (const Artifact &file : files)
                QVERIFY2(!file.bytes.contains("P4ss"), qPrintable(file.path));
        }
    }

    void hostileTextStaysInItsPlace()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            Plan plan = mirroredPlan();
            const QString text = hostileText(seed);
            plan.images.registry.prefix = text;
            plan.handoff.changeId = text;
            HandoffInput input = chartInput(plan);
            input.practice = text;
            const QJsonObject hosts =
                readBy("tomllib",
                       emitted(input, containerd).value(folder + u"containerd/certs.d/quay.io/hosts.toml"_s));
            QCOMPARE(hosts.keys(), QStringList({u"host"_s, u"server"_s}));
            QCOMPARE(hosts.value("host"_L1).toObject().keys(),
                     QStringList{u"https://registry.corp.example:5000/v2/"_s + speakable(text)});
            const QJsonObject registries = readBy("tomllib", emitted(input, crio).value(dropIn));
            QCOMPARE(registries.keys(), QStringList{u"registry"_s});
            QCOMPARE(registries.value("registry"_L1)[0]["mirror"_L1][0]["location"_L1].toString(),
                     u"registry.corp.example:5000/%1/stackstate"_s.arg(speakable(text)));
            const QJsonObject yaml =
                readBy("yaml", emitted(input, k3s).value(folder + u"k3s/registries.yaml"_s));
            QCOMPARE(yaml.keys(), QStringList({u"configs"_s, u"mirrors"_s}));
            QCOMPARE(yaml.value("mirrors"_L1).toObject().keys(), QStringList{u"quay.io"_s});
            input.plan.cluster.distribution = u"openshift"_s;
            const QMap<QString, QByteArray> objects = emitted(input, openshift);
            for (const QByteArray &object : objects)
                QCOMPARE(yamlDocuments(object).size(), 1);
        }
    }

    /// skopeo asks for the image of the public registry and gets the one of the own registry.
    void skopeoPullsThroughTheDropIn()
    {
        const Identity root = makeRoot(u"Corp CA"_s);
        DockerRegistry registry;
        QVERIFY2(registry.start(makeServer({u"127.0.0.1"_s}, root)), qPrintable(registry.failure()));
        Plan plan = mirroredPlan();
        plan.images.registry.host = u"127.0.0.1"_s;
        plan.images.registry.port = registry.port();
        const HandoffInput input = chartInput(plan);
        const QString name = u"stackstate/process-agent-remote-kube-cache:75fc7860"_s;
        QCOMPARE(registry.push(OciLayout({u"amd64"_s, u"arm64"_s}), u"quay/"_s + name), QString());
        const QByteArray text = emitted(input, crio).value(dropIn);
        const QString host = u"127.0.0.1:%1"_s.arg(registry.port());
        const PullerHome home(text, host, root.certificatePem);
        const Finished pulled = home.pull(u"quay.io/"_s + name);
        QVERIFY2(pulled.exitCode == 0, pulled.err.constData());
        QCOMPARE(QJsonDocument::fromJson(pulled.out).object().value("manifests"_L1).toArray().size(), 2);

        // Another folder of the same registry is no business of the drop-in, nor is anything without it.
        QCOMPARE(registry.push(OciLayout({u"amd64"_s}), u"quay/other/image:1"_s), QString());
        QVERIFY(home.pull(u"quay.io/other/image:1"_s).exitCode != 0);
        QVERIFY(PullerHome({}, host, root.certificatePem).pull(u"quay.io/"_s + name).exitCode != 0);
        // Without its CA the own registry is not believed.
        QVERIFY(PullerHome(text, u"nowhere"_s, root.certificatePem).pull(u"quay.io/"_s + name).exitCode != 0);
    }
};

NETSETUP_TEST(TestPullThrough)
#include "tst_pullthrough.moc"
