// What is found on computers of all kinds, and that nothing secret and nothing broken gets out of it.
#include "discover/discovering.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDir>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace netsetup;

namespace {

QByteArray kubeconfig(const QByteArray &current)
{
    return "apiVersion: v1\nkind: Config\ncurrent-context: " + current +
           "\nclusters:\n"
           "- name: prod-eu\n"
           "  cluster: {server: 'https://api.prod.corp.example:6443', certificate-authority-data: QUJD}\n"
           "- name: dev\n"
           "  cluster: {server: 'https://me:S3cret-url@rancher.corp.example/k8s/clusters/c-1',\n"
           "            proxy-url: 'http://me:S3cret-proxy@proxy.corp.example:3128'}\n"
           "contexts:\n"
           "- {name: prod, context: {cluster: prod-eu, user: S3cret-user}}\n"
           "- {name: dev, context: {cluster: dev, user: S3cret-user}}\n"
           "users:\n"
           "- name: S3cret-user\n"
           "  user: {token: S3cret-token, client-key-data: S3cret-key, client-certificate-data: "
           "S3cret-cert,\n"
           "         password: S3cret-password, username: S3cret-name,\n"
           "         exec: {command: S3cret-exec, args: [S3cret-arg]},\n"
           "         auth-provider: {name: S3cret-provider, config: {a: S3cret-config}}}\n";
}

QByteArray bundledRoots()
{
    QFile file(u":/netsetup/trust/public-roots.pem"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray companyRoot()
{
    QFile file(netsetup::testing::sourcePath(u"resources/practice/company-root.pem"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasNote(const Discovery &found, const char *text)
{
    for (const DiscoverNote &note : found.notes) {
        if (QString(note.source + QLatin1Char(QChar::Space) + note.text).contains(QLatin1String(text)))
            return true;
    }
    return false;
}

} // namespace

class TestDiscover : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_home->path()).mkpath(".kube"));
        QVERIFY(QDir(m_home->path()).mkpath(".config/helm"));
    }

    void anEmptyComputer()
    {
        const Discovery found = discover(request());
        QCOMPARE(found.proposals.size(), 0);
        QCOMPARE(found.errors.size(), 0);
        QVERIFY(hasNote(found, "kubeconfig"));
        QVERIFY(hasNote(found, "DNS"));
    }

    void proxyVariables_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QStringList>("proposals");
        const auto row = [](const char *name, const QStringList &variables, const QStringList &proposals) {
            QTest::newRow(name) << variables << proposals;
        };
        row("upper case", {"HTTPS_PROXY=http://p.corp.example:3128"},
            {"egress.proxy.url=http://p.corp.example:3128 (high)", "egress.mode=proxy (high)"});
        row("lower case wins", {"HTTPS_PROXY=http://a.corp.example:1", "https_proxy=http://b.corp.example:2"},
            {"egress.proxy.url=http://b.corp.example:2 (high)", "egress.mode=proxy (high)"});
        row("https wins over http",
            {"HTTP_PROXY=http://a.corp.example:1", "HTTPS_PROXY=http://b.corp.example:2"},
            {"egress.proxy.url=http://b.corp.example:2 (high)", "egress.mode=proxy (high)"});
        row("http alone", {"http_proxy=http://a.corp.example:1"},
            {"egress.proxy.url=http://a.corp.example:1 (low)", "egress.mode=proxy (low)"});
        row("without a scheme", {"HTTPS_PROXY=p.corp.example:3128"},
            {"egress.proxy.url=http://p.corp.example:3128 (high)", "egress.mode=proxy (high)"});
        row("with a login", {"HTTPS_PROXY=http://me:S3cret/@x@p.corp.example:3128/"},
            {"egress.proxy.url=http://p.corp.example:3128 (high)", "egress.mode=proxy (high)"});
        row("a relay on this computer", {"HTTPS_PROXY=http://127.0.0.1:3128"}, {});
        row("a relay by name", {"HTTPS_PROXY=http://localhost:3128"}, {});
        row("SOCKS", {"HTTPS_PROXY=socks5://me:S3cret@p.corp.example:1080"}, {});
        row("a command", {"HTTPS_PROXY=http://$(reboot)/"}, {});
        row("empty", {"HTTPS_PROXY="}, {});
        row("far too long", {"HTTPS_PROXY=http://" + QString(40'000, 'a')}, {});
        row("exceptions", {"no_proxy=localhost, .corp.example,10.0.0.0/8,,UPPER.example,*"},
            {"egress.proxy.noProxy=localhost,.corp.example,10.0.0.0/8 (medium)"});
    }
    void proxyVariables()
    {
        QFETCH(QStringList, variables);
        QFETCH(QStringList, proposals);
        DiscoverRequest asked = request();
        for (const QString &variable : variables)
            asked.environment.insert(variable.section('=', 0, 0), variable.section('=', 1));
        const Discovery found = discover(asked);
        QCOMPARE(proposalsOf(found), proposals);
        QCOMPARE(found.errors.size(), 0);
        QVERIFY(!everythingIn(found).contains("S3cret"));
        QVERIFY(!everythingIn(found).contains("reboot"));
    }

    void systemProxy_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("proposals");
        QTest::addColumn<QString>("note");
        QTest::newRow("a proxy") << 0
                                 << QStringList{"egress.proxy.url=http://p.corp.example:8080 (high)",
                                                "egress.mode=proxy (high)",
                                                "egress.proxy.url=http://q.corp.example:8080 (low)"}
                                 << "hold a login";
        QTest::newRow("none") << 1 << QStringList{} << "name no proxy for app.stackstate.io";
        QTest::newRow("SOCKS") << 2 << QStringList{} << "SOCKS 5";
        QTest::newRow("no answer") << 3 << QStringList{} << "did not answer";
    }
    void systemProxy()
    {
        QFETCH(int, kind);
        QFETCH(QStringList, proposals);
        QFETCH(QString, note);
        using Ask = SystemProxyAnswer (*)(const QString &);
        const Ask asks[] = {
            [](const QString &) {
                return SystemProxyAnswer{
                    true, {"http://p.corp.example:8080", "http://q.corp.example:8080"}, true, true, {}};
            },
            [](const QString &) {
                return SystemProxyAnswer{true, {}, true, false, {}};
            },
            [](const QString &) {
                return SystemProxyAnswer{true, {}, false, false, {"SOCKS 5"}};
            },
            [](const QString &) { return SystemProxyAnswer{}; },
        };
        DiscoverRequest asked = request();
        asked.askSystemProxy = asks[kind];
        const Discovery found = discover(asked);
        QCOMPARE(proposalsOf(found), proposals);
        QVERIFY2(hasNote(found, qPrintable(note)), everythingIn(found).constData());
    }

    void theSystemIsAskedForTheReceiverOfThePastedCommand()
    {
        DiscoverRequest asked = request();
        asked.helmCommand = "helm install r x/stackstate-k8s-agent --set stackstate.url="
                            "https://acme.app.stackstate.io/receiver/stsAgent";
        asked.askSystemProxy = [](const QString &url) {
            return SystemProxyAnswer{
                true, {}, url == "https://acme.app.stackstate.io/receiver/stsAgent", false, {}};
        };
        QVERIFY(hasNote(discover(asked), "name no proxy for acme.app.stackstate.io"));
    }

    /// The real settings of the machine that runs the test: whatever they are, they are told in time.
    void theRealSystemAnswers()
    {
        const SystemProxyAnswer answer = askSystemProxy(u"https://acme.app.stackstate.io/"_s);
        QVERIFY(answer.answered);
        QVERIFY(answer.direct || !answer.urls.isEmpty() || !answer.otherKinds.isEmpty());
    }

    void resolvers()
    {
        DiscoverRequest asked = request();
        asked.resolvers = QStringList{"10.0.0.53:53", "127.0.0.53:53"};
        const Discovery found = discover(asked);
        QCOMPARE(proposalsOf(found), QStringList({"=10.0.0.53:53 (medium)", "=127.0.0.53:53 (low)"}));
        QCOMPARE(found.proposals.first().options, QStringList({"--resolver", "10.0.0.53:53"}));
    }

    void companyRootsAreTold()
    {
        DiscoverRequest asked = request();
        asked.publicRootsPem = bundledRoots();
        const QList<QSslCertificate> publicRoots = QSslCertificate::fromData(asked.publicRootsPem);
        QVERIFY(publicRoots.size() > 50);
        for (const QSslCertificate &root : publicRoots)
            asked.trustedRoots.append(root.toDer());
        QVERIFY(hasNote(discover(asked), "no company CA is installed"));

        const QSslCertificate company = QSslCertificate::fromData(companyRoot()).value(0);
        QVERIFY(!company.isNull());
        asked.trustedRoots.append(company.toDer());
        asked.trustedRoots.append(company.toDer());
        asked.trustedRoots.append("no certificate");
        const Discovery found = discover(asked);
        QCOMPARE(found.proposals.size(), 1);
        const Proposal &proposal = found.proposals.first();
        QCOMPARE(proposal.field, u"trust.caPem"_s);
        QCOMPARE(proposal.details.value("pem").toString().toLatin1(), company.toPem());
        QCOMPARE(proposal.details.value("sha256").toString().toLatin1(),
                 company.digest(QCryptographicHash::Sha256).toHex());
        QVERIFY(proposal.value.contains(company.subjectDisplayName()));
    }

    void clusters_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QStringList>("proposals");
        const QStringList prod{"cluster.apiServer=api.prod.corp.example:6443 (high)",
                               "cluster.name=prod-eu (low)"};
        const QStringList dev{"cluster.apiServer=rancher.corp.example:443 (low)", "cluster.name=dev (low)",
                              "egress.proxy.url=http://proxy.corp.example:3128 (low)",
                              "egress.mode=proxy (low)"};
        QTest::newRow("the current context") << "prod" << QString() << prod;
        QTest::newRow("another one") << "prod"
                                     << "dev" << dev;
        QTest::newRow("none is current")
            << "\"\"" << QString()
            << QStringList{"cluster.apiServer=rancher.corp.example:443 (low)",
                           "egress.proxy.url=http://proxy.corp.example:3128 (low)", "egress.mode=proxy (low)",
                           "cluster.apiServer=api.prod.corp.example:6443 (low)"};
    }
    void clusters()
    {
        QFETCH(QString, current);
        QFETCH(QString, context);
        QFETCH(QStringList, proposals);
        QVERIFY(writeBytes(m_home->filePath(".kube/config"), kubeconfig(current.toLatin1())));
        DiscoverRequest asked = request();
        asked.context = context;
        const Discovery found = discover(asked);
        QCOMPARE(proposalsOf(found), proposals);
        QVERIFY2(!everythingIn(found).contains("S3cret"), everythingIn(found).constData());
    }

    void severalFilesAreJoinedAsKubectlDoes()
    {
        const QString first = m_home->filePath("a");
        const QString second = m_home->filePath("b");
        QVERIFY(writeBytes(first,
                           "current-context: prod\ncontexts: [{name: prod, context: {cluster: prod-eu}}]\n"));
        QVERIFY(writeBytes(second, kubeconfig("dev")));
        DiscoverRequest asked = request();
        asked.environment.insert(
            "KUBECONFIG", QStringList{first, m_home->filePath("none"), second}.join(QDir::listSeparator()));
        const Discovery found = discover(asked);
        QVERIFY(proposalsOf(found).contains("cluster.apiServer=api.prod.corp.example:6443 (high)"));
        QVERIFY(hasNote(found, "is not there"));
        QVERIFY(!everythingIn(found).contains("S3cret"));
    }

    void aContextThatIsNotThereIsAnError()
    {
        QVERIFY(writeBytes(m_home->filePath(".kube/config"), kubeconfig("prod")));
        DiscoverRequest asked = request();
        asked.context = "staging";
        const Discovery found = discover(asked);
        QCOMPARE(found.errors.size(), 1);
        QVERIFY(found.errors.first().message().contains("--context"));
        QVERIFY(found.errors.first().message().contains("dev, prod"));
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a bomb") << QByteArray(
            "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c "
            "[*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
            "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: "
            "[*e,*e,*e,*e,*e,*e,*e,*e]\n");
        QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, '#');
        QTest::newRow("a list") << QByteArray("- S3cret\n");
        QTest::newRow("not UTF-8") << QByteArray("token: \xff\xfe S3cret\n");
        QTest::newRow("broken behind a token") << QByteArray("users: {token: S3cret\nclusters: [\n");
        QTest::newRow("a broken alias with a token in it") << QByteArray("users: *S3cret\n");
        QTest::newRow("zero bytes") << QByteArray(1000, '\0');
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, content);
        const QString kube = m_home->filePath(".kube/config");
        const QString helm = m_home->filePath(".config/helm/repositories.yaml");
        QVERIFY(writeBytes(kube, content));
        QVERIFY(writeBytes(helm, content));
        DiscoverRequest asked = request();
        asked.resolvers = QStringList{"10.0.0.53:53"};
        const Discovery unnamed = discover(asked);
        QCOMPARE(unnamed.errors.size(), 0);
        QCOMPARE(unnamed.proposals.size(), 1);
        QVERIFY(hasNote(unnamed, "kubeconfig"));
        QVERIFY(hasNote(unnamed, "chart repositories"));
        QVERIFY(!everythingIn(unnamed).contains("S3cret"));

        asked.kubeconfig = kube;
        const Discovery named = discover(asked);
        QCOMPARE(named.errors.size(), 1);
        QCOMPARE(named.errors.first().field, u"--kubeconfig"_s);
        QCOMPARE(named.proposals.size(), 1);
        QVERIFY(!everythingIn(named).contains("S3cret"));
    }

    void oddTypesAreNoFault()
    {
        QVERIFY(writeBytes(m_home->filePath(".kube/config"),
                           "current-context: {a: 1}\nclusters: {name: [1]}\ncontexts: 7\n"));
        QVERIFY(writeBytes(m_home->filePath(".config/helm/repositories.yaml"),
                           "repositories: [1, {name: [x], url: {}}]\n"));
        const Discovery found = discover(request());
        QCOMPARE(found.errors.size(), 0);
        QCOMPARE(found.proposals.size(), 0);
    }

    void notAFileDoesNotBlock()
    {
#ifdef Q_OS_UNIX
        const QString pipe = m_home->filePath("pipe");
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {pipe, m_home->path(), u"/dev/zero"_s, m_home->filePath("none")}) {
            DiscoverRequest asked = request();
            asked.kubeconfig = path;
            asked.environment.insert("HELM_REPOSITORY_CONFIG", path);
            const Discovery found = discover(asked);
            QCOMPARE(found.errors.size(), 1);
            QCOMPARE(found.errors.first().code, u"file.unreadable"_s);
        }
#else
        QSKIP("pipes of this kind are those of Unix");
#endif
    }

    void helmRepositories()
    {
        QVERIFY(writeBytes(
            m_home->filePath(".config/helm/repositories.yaml"),
            "apiVersion: ''\nrepositories:\n"
            "- {name: so, url: 'https://charts.rancher.com/server-charts/prime/suse-observability',\n"
            "   username: S3cret, password: S3cret, certFile: S3cret}\n"
            "- {name: own, url: 'https://me:S3cret@charts.corp.example/x?token=S3cret'}\n"));
        DiscoverRequest asked = request();
        const Discovery found = discover(asked);
        QCOMPARE(proposalsOf(found),
                 QStringList({"product=suse-observability (low)", "chart.source=rancher-prime (low)"}));
        QVERIFY(hasNote(found, "\"own\" (https://charts.corp.example/x)"));
        QVERIFY(!everythingIn(found).contains("S3cret"));
    }

    void everySourceHasItsOwnId()
    {
        QStringList ids;
        for (const DiscoverSource &source : discoverSources())
            ids.append(source.id);
        QCOMPARE(ids.size(), 7);
        QCOMPARE(ids.removeDuplicates(), 0);
    }

private:
    [[nodiscard]] DiscoverRequest request() const
    {
        return bareComputer(m_home->path());
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

NETSETUP_TEST(TestDiscover)
#include "tst_discover.moc"
