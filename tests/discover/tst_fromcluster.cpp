// What a cluster says through kubectl, replayed: recorded answers, refusals, and programs that are no
// kubectl.
#include "base/netnames.h"
#include "discover/cluster/fromcluster.h"
#include "discover/discovering.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/thissystem.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace netsetup;

namespace {

/// Prints what lies in its folder under the name of the question: "get nodes" is nodes.json or nodes.err.
const QByteArray replaying = "#!/bin/sh\n"
                             "printf '%s\\n' \"$@\" >>\"${0%/*}/asked\"\n"
                             "name=; wanted=\n"
                             "for word; do\n"
                             "  case $word in\n"
                             "    get) wanted=1 ;;\n"
                             "    --output=*) ;;\n"
                             "    *) [ -z \"$wanted\" ] || name=${name:+$name }$word ;;\n"
                             "  esac\n"
                             "done\n"
                             "name=$(printf %s \"$name\" | tr -c 'A-Za-z0-9.\\n' - | cut -c1-60)\n"
                             "[ ! -e \"${0%/*}/$name.json\" ] || exec cat \"${0%/*}/$name.json\"\n"
                             "[ -e \"${0%/*}/$name.err\" ] && cat \"${0%/*}/$name.err\" >&2 ||\n"
                             "  echo \"error: the server doesn't have a resource type \\\"$name\\\"\" >&2\n"
                             "exit 1\n";

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray emptyList = json("{'apiVersion': 'v1', 'kind': 'List', 'items': []}");

QByteArray forbidden(const QByteArray &verb, const QByteArray &resource, const QByteArray &group)
{
    return "Error from server (Forbidden): " + resource + " is forbidden: User \"me\" cannot " + verb +
           " resource \"" + resource + "\" in API group \"" + group + "\" at the cluster scope\n";
}

QString noteOf(const Discovery &found, const QString &source)
{
    for (const DiscoverNote &note : found.notes) {
        if (note.source == source)
            return note.text;
    }
    return {};
}

} // namespace

class TestFromCluster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        becomes(replaying);
    }

    void everythingIsShownAndNothingElseIsAsked()
    {
        const Discovery found = ask();
        QStringList shown;
        const QList<ClusterAsk> asks = clusterAsks(*Catalog::load());
        for (const ClusterAsk &one : asks) {
            QVERIFY(one.command.startsWith("get "));
            QVERIFY(!one.gives.isEmpty());
            QVERIFY2(!one.command.contains("secret", Qt::CaseInsensitive), qPrintable(one.command));
            shown.append(one.command);
        }
        QStringList asked;
        for (const QString &call : calls())
            asked.append(call.section("--request-timeout=15s ", 1).section(" --output=json", 0, 0).trimmed());
        QCOMPARE(asked, shown);
        QVERIFY(found.errors.isEmpty());
        QVERIFY(found.proposals.isEmpty());
    }

    void recorded()
    {
        const QDir data(testing::sourcePath(u"tests/discover/data/cluster"_s));
        const QStringList files = data.entryList({u"*.json"_s});
        QVERIFY(files.size() > 5);
        for (const QString &file : files)
            QVERIFY(QFile::copy(data.filePath(file), m_folder->filePath(file)));
        const Discovery found = ask();
        QCOMPARE(proposalsOf(found), (QStringList{"cluster.nodeCidrs=10.40.0.100/30 (low)",
                                                  "cluster.architectures=amd64 (high)",
                                                  "=containerd://1.6.20 (high)",
                                                  "egress.proxy.url=http://proxy.corp.example:3128 (high)",
                                                  "egress.mode=proxy (high)",
                                                  "egress.proxy.noProxy=.svc,10.42.0.0/16 (high)",
                                                  "cluster.podCidrs=10.128.0.0/14 (high)",
                                                  "cluster.serviceCidrs=172.30.0.0/16 (high)",
                                                  "cluster.cni=ovnkubernetes (high)",
                                                  "cluster.distribution=openshift (high)",
                                                  "cluster.apiServer=api.prod.corp.example:6443 (high)",
                                                  "cluster.serviceCidrs=10.43.0.0/24 (high)",
                                                  "cluster.distribution=kubernetes (medium)",
                                                  "cluster.podCidrs=10.42.0.0/16 (high)",
                                                  "cluster.dnsDomain=corp.local (high)",
                                                  "=10.43.0.10 (high)",
                                                  "cluster.cni=cilium (high)",
                                                  "images.registry=reg.corp.example/quay (medium)",
                                                  "product=stackstate-6.0 (high)",
                                                  "chart.namespace=observing (high)",
                                                  "chart.release=observe (high)",
                                                  "chart.version=1.0.100 (high)",
                                                  "images.registry=reg.corp.example/agents (high)",
                                                  "images.registry.pullSecrets=from-template (high)",
                                                  "images.registry.pullSecrets=of-account (medium)"}));
        QVERIFY(
            noteOf(found, u"kubectl get proxies.config.openshift.io cluster"_s).contains("user-ca-bundle"));
        QVERIFY(!everythingIn(found).contains("S3cret"));
    }

    void missingRights()
    {
        answer("nodes.err", forbidden("list", "nodes", ""));
        answer("proxies.config.openshift.io-cluster.err", forbidden("get", "proxies", "config.openshift.io"));
        answer("daemonsets.apps---all-namespaces.err", "Error from server (Forbidden): unknown\n");
        answer("servicecidrs.networking.k8s.io.json",
               json("{'kind': 'List', 'items': [{'spec': {'cidrs': ['10.43.0.0/16', 'fd00:43::/112']}}]}"));
        const Discovery found = ask();
        QVERIFY(noteOf(found, u"kubectl get nodes"_s).contains("needs the right to list nodes,"));
        QVERIFY(noteOf(found, u"kubectl get nodes"_s).contains("container runtime"));
        QVERIFY(noteOf(found, u"kubectl get proxies.config.openshift.io cluster"_s)
                    .contains("needs the right to get proxies.config.openshift.io,"));
        QVERIFY(noteOf(found, u"kubectl get daemonsets.apps --all-namespaces"_s)
                    .contains("this user has no right to it"));
        QCOMPARE(proposalsOf(found), (QStringList{"cluster.serviceCidrs=10.43.0.0/16 (high)",
                                                  "cluster.serviceCidrs=fd00:43::/112 (high)"}));
        QVERIFY(found.errors.isEmpty());
    }

    void whatEndsItAtOnce_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("words");
        QTest::newRow("no context") << QByteArray("error: context \"x\" does not exist\n")
                                    << "no such context";
        QTest::newRow("no kubeconfig") << QByteArray("The connection to the server localhost:8080 was "
                                                     "refused - did you specify the right host or port?\n")
                                       << "has no cluster to ask";
        QTest::newRow("refused")
            << QByteArray("The connection to the server 10.0.0.1:6443 was refused - did you specify…\n")
            << "does not reach the API server";
        QTest::newRow("dropped")
            << QByteArray("Unable to connect to the server: dial tcp 10.0.0.1:6443: i/o timeout\n")
            << "does not reach the API server";
        QTest::newRow("untrusted")
            << QByteArray("Unable to connect to the server: x509: certificate signed by unknown authority\n")
            << "does not trust the certificate";
        QTest::newRow("logged out") << QByteArray(
                                           "error: You must be logged in to the server (Unauthorized)\n")
                                    << "does not know this user";
        QTest::newRow("plug-in")
            << QByteArray("Unable to connect to the server: getting credentials: exec: executable aws "
                          "not found\n")
            << "does not know this user";
    }
    void whatEndsItAtOnce()
    {
        QFETCH(QByteArray, said);
        QFETCH(QString, words);
        answer("nodes.err", "Warning: https://me:S3cret@host/ is old\n" + said);
        const Discovery found = ask();
        QCOMPARE(found.errors.size(), 1);
        QVERIFY2(found.errors.first().text.contains(words), qPrintable(found.errors.first().message()));
        QVERIFY(!found.errors.first().remedy.isEmpty());
        QVERIFY(!everythingIn(found).contains("S3cret"));
        QCOMPARE(calls().size(), 1);
    }

    void noKubectl_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << QByteArray() << "there is no program";
        QTest::newRow("for another system") << QByteArray("\x7f"
                                                          "ELF nothing")
                                            << "cannot be started";
        QTest::newRow("crashes") << QByteArray("#!/bin/sh\nkill -SEGV $$\n") << "crashed";
    }
    void noKubectl()
    {
        QFETCH(QByteArray, program);
        QFETCH(QString, words);
        becomes(program);
        const Discovery found = ask();
        QCOMPARE(found.errors.size(), 1);
        QVERIFY2(found.errors.first().text.contains(words), qPrintable(found.errors.first().message()));
        QVERIFY(found.proposals.isEmpty());
    }

    void lies_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a table") << QByteArray("NAME  STATUS\nn1  Ready\n");
        QTest::newRow("half") << QByteArray(json("{'kind': 'List', 'items': ["));
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("no kind") << QByteArray(json("{'items': []}"));
        QTest::newRow("no items") << QByteArray(json("{'kind': 'List', 'items': 7}"));
    }
    void lies()
    {
        QFETCH(QByteArray, output);
        answer("nodes.json", output);
        answer("servicecidrs.networking.k8s.io.json", emptyList);
        const Discovery found = ask();
        QVERIFY(noteOf(found, u"kubectl get nodes"_s).contains("told nothing"));
        QVERIFY(found.proposals.isEmpty());
        QVERIFY(calls().size() > 5);
    }

    void wrongTypesAndHostileValues()
    {
        answer("nodes.json",
               json("{'kind': 'List', 'items': [7, {'status': []}, {'status': {'addresses': {'type': 1}, "
                    "'nodeInfo': {'architecture': ['x'], 'kubeletVersion': 7}}}, {'status': {'addresses': "
                    "[{'type': 'InternalIP', 'address': '010.0.0.1; reboot'}], 'nodeInfo': {'architecture': "
                    "'$(reboot)\\u0007', 'containerRuntimeVersion': '\\u001b[31mred\\n'}}, 'spec': "
                    "{'podCIDRs': ['0.0.0.0/0', '::/0']}}]}"));
        answer("infrastructures.config.openshift.io-cluster.json",
               json("{'kind': 'Infrastructure', 'metadata': {}, 'status': {'apiServerURL': "
                    "'https://me:S3cret@127.0.0.1/'}}"));
        answer(
            "configmaps-kubeadm-config---namespace-kube-system.json",
            json(
                "{'kind': 'ConfigMap', 'metadata': {}, 'data': {'ClusterConfiguration': 'a: &a [*a]\\n%'}}"));
        const QByteArray all = everythingIn(ask());
        QVERIFY(!all.contains("reboot"));
        QVERIFY(!all.contains("S3cret"));
        QVERIFY(!all.contains("\\u001b") && !all.contains('\x1b'));
    }

    void whoseKubernetes_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QString>("id");
        QTest::newRow("RKE2") << QByteArray("v1.30.4+rke2r1") << "rke2";
        QTest::newRow("K3s") << QByteArray("v1.30.4+k3s1") << "k3s";
        QTest::newRow("EKS") << QByteArray("v1.30.2-eks-1552ad0") << "eks";
        QTest::newRow("GKE") << QByteArray("v1.30.3-gke.1969001") << "gke";
    }
    void whoseKubernetes()
    {
        QFETCH(QByteArray, version);
        QFETCH(QString, id);
        const QByteArray node =
            json("{'status': {'nodeInfo': {'architecture': 'arm64', 'kubeletVersion': '") + version +
            json("'}}, 'spec': {'podCIDRs': ['10.42.%1.0/24']}}");
        answer("nodes.json", json("{'kind': 'List', 'items': [") + QByteArray(node).replace("%1", "0") + "," +
                                 QByteArray(node).replace("%1", "1") + "]}");
        QCOMPARE(proposalsOf(ask()),
                 (QStringList{u"cluster.distribution=%1 (high)"_s.arg(id),
                              "cluster.podCidrs=10.42.0.0/23 (low)", "cluster.architectures=arm64 (high)"}));
    }

    void nodesFarApart()
    {
        answer("nodes.json",
               json("{'kind': 'List', 'items': [ {'status': {'addresses': [{'type': 'InternalIP', 'address': "
                    "'10.1.0.1'}, {'type': 'InternalIP', 'address': 'fd00::1'}]}}, {'status': {'addresses': "
                    "[{'type': 'InternalIP', 'address': '172.16.0.1'}, {'type': 'InternalIP', 'address': "
                    "'fd00::2'}]}}]}"));
        const Discovery found = ask();
        QCOMPARE(proposalsOf(found), QStringList{"cluster.nodeCidrs=fd00::/126 (low)"});
        QVERIFY(noteOf(found, u"kubectl get nodes"_s).contains("--node-cidr"));
    }

    void contextAndKubeconfigAreOneWordEach()
    {
        m_request.context = u"--token=x y"_s;
        m_request.kubeconfig = u"/a b/config"_s;
        (void)ask();
        m_request.context.clear();
        m_request.kubeconfig.clear();
        QFile file(m_folder->filePath("asked"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(
            "--kubeconfig=/a b/config\n--context=--token=x y\n--request-timeout=15s\nget\n"));
    }

private:
    void becomes(const QByteArray &program)
    {
        const QString path = m_folder->filePath("kubectl");
        for (const QString &file : {path, QString(path + ".exe")})
            QFile::remove(file);
        if (program.isEmpty())
            return;
        QVERIFY(writeBytes(path, program));
        QVERIFY(testing::makeStartable(path));
    }
    void answer(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(writeBytes(m_folder->filePath(name), bytes));
    }
    Discovery ask()
    {
        m_request.catalog = *Catalog::load();
        return QCoro::waitFor(discoverFromCluster(m_request, m_folder->filePath("kubectl"), {}));
    }
    /// The words of each call, joined.
    QStringList calls() const
    {
        QFile file(m_folder->filePath("asked"));
        QStringList list;
        if (file.open(QIODevice::ReadOnly)) {
            const QString all = QString::fromUtf8(file.readAll()).replace('\n', ' ');
            list = all.split("--output=json ", Qt::SkipEmptyParts);
        }
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    DiscoverRequest m_request;
};

NETSETUP_TEST(TestFromCluster)
#include "tst_fromcluster.moc"
