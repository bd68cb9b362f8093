// registry/setup.md: what each product has to be told for this plan, what it cannot do of it, and that
// hostile text stays text.
#include "handoff/chartinput.h"
#include "handoff/formats/registry/products/product.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString id = u"registry-setup"_s;

/// A registry that fetches on demand, under one path.
Plan cachingPlan(const QString &chartSource)
{
    Plan plan = chartPlan(u"suse-observability"_s);
    plan.chart.source = chartSource;
    plan.images.source = ImageSource::PullThrough;
    plan.images.registry.host = u"registry.corp.example"_s;
    plan.images.registry.prefix = u"agent"_s;
    return plan;
}

Plan copyingPlan(const QString &chartSource)
{
    Plan plan = cachingPlan(chartSource);
    plan.images.source = ImageSource::Mirror;
    return plan;
}

QString documentOf(const Plan &plan)
{
    return QString::fromUtf8(emitted(chartInput(plan), id).value(u"registry/setup.md"_s));
}

/// The part below one title.
QString below(const QString &text, const QString &title)
{
    return text.section(u"\n## "_s + title + u'\n', 1, 1).section(u"\n## "_s, 0, 0);
}

bool fits(const QString &text, const QString &product)
{
    return !below(text, product).contains("Does not fit"_L1);
}

QStringList titles(const QString &text)
{
    static const QRegularExpression title(u"^## (.*)$"_s, QRegularExpression::MultilineOption);
    QStringList found;
    QRegularExpressionMatchIterator matches = title.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

QStringList codeLines(const QString &text)
{
    QStringList lines;
    bool inside = false;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith("```"_L1))
            inside = !inside;
        else if (inside)
            lines.append(line);
    }
    return lines;
}

/// How many of each element a reader of Markdown makes of it.
QMap<QString, int> elements(const QString &markdown)
{
    const Finished read = runProgram(u"cmark-gfm"_s, {u"-e"_s, u"table"_s, u"--unsafe"_s}, markdown.toUtf8());
    if (read.exitCode != 0)
        qWarning("%s", read.err.constData());
    static const QRegularExpression tag(u"<([a-zA-Z!][a-zA-Z0-9]*)"_s);
    QMap<QString, int> counts;
    QRegularExpressionMatchIterator found = tag.globalMatch(QString::fromUtf8(read.out));
    while (found.hasNext())
        ++counts[found.next().captured(1)];
    return counts;
}

const QStringList ownProducts{u"Harbor"_s, u"JFrog Artifactory"_s, u"Sonatype Nexus Repository"_s,
                              u"GitLab"_s};
const QStringList services{u"Amazon ECR"_s, u"Azure Container Registry"_s, u"Google Artifact Registry"_s};

} // namespace

class TestRegistrySetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentsAreThese()
    {
        Plan minimal = chartPlan(u"stackstate-6.0"_s);
        minimal.images.source = ImageSource::PullThrough;
        minimal.images.registry.host = u"registry.corp.example"_s;
        compareGolden(documentOf(minimal).toUtf8(), u"registry-setup/minimal.md"_s);
        Plan full = copyingPlan(u"rancher-apps"_s);
        full.images.registry = {
            u"registry.corp.example"_s, 5000, u"agent/copies"_s, u"puller"_s, {u"pull"_s}, {}};
        full.trust.caPem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
        full.options = {u"remote-kube-cache"_s};
        compareGolden(documentOf(full).toUtf8(), u"registry-setup/full.md"_s);
        Plan cloud = cachingPlan(u"quay"_s);
        cloud.images.registry.host = u"corp.azurecr.io"_s;
        compareGolden(documentOf(cloud).toUtf8(), u"registry-setup/cloud.md"_s);
    }

    void refusedWithoutARegistry()
    {
        Plan plan = cachingPlan(u"quay"_s);
        plan.images.source = ImageSource::Quay;
        const FormatPlan planned = planFormat(*format(id), chartInput(plan));
        QVERIFY(planned.refused);
        QVERIFY(planned.reason.english().contains("no registry of your own"_L1));
        plan = cachingPlan(u"quay"_s);
        plan.cluster.distribution = u"openshift"_s;
        QVERIFY(!planFormat(*format(id), chartInput(plan)).refused);
    }

    void everyUpstreamIsNamedAndNoOther_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("named");
        const QStringList hub{u"docker.io"_s, u"registry-1.docker.io"_s};
        QTest::newRow("6.0") << u"stackstate-6.0"_s << u"quay"_s << QStringList{u"quay.io"_s};
        QTest::newRow("suse, quay") << u"suse-observability"_s << u"quay"_s << QStringList{u"quay.io"_s};
        QTest::newRow("suse, prime") << u"suse-observability"_s << u"rancher-prime"_s
                                     << QStringList{u"registry.rancher.com"_s};
        QTest::newRow("suse, apps") << u"suse-observability"_s << u"rancher-apps"_s << hub;
    }

    void everyUpstreamIsNamedAndNoOther()
    {
        QFETCH(QString, product);
        QFETCH(QString, source);
        QFETCH(QStringList, named);
        for (const ImageSource images : {ImageSource::PullThrough, ImageSource::Mirror}) {
            Plan plan = cachingPlan(source);
            plan.product = product;
            plan.images.source = images;
            const QString text = documentOf(plan);
            const QString table = below(text, u"What the plan needs"_s);
            for (const QString &host :
                 {u"quay.io"_s, u"registry.rancher.com"_s, u"docker.io"_s, u"registry-1.docker.io"_s}) {
                QCOMPARE(text.contains(host), named.contains(host));
                QCOMPARE(table.contains(u'`' + host + u'`'), named.contains(host));
            }
        }
    }

    /// One of them is fixed in the chart, so no value moves it.
    void anotherUpstreamNeedsAnAddressOfItsOwn()
    {
        Plan plan = cachingPlan(u"rancher-apps"_s);
        plan.options = {u"remote-kube-cache"_s};
        const QString text = documentOf(plan);
        const QString table = below(text, u"What the plan needs"_s);
        QVERIFY2(table.contains("| `quay.io` | `quay.io` |"_L1), qPrintable(table));
        QVERIFY2(table.contains("| `docker.io` | `registry-1.docker.io` |"_L1), qPrintable(table));
        QVERIFY(below(text, u"Harbor"_s).contains("`quay.io` is not the one behind"_L1));
        QVERIFY(fits(text, u"JFrog Artifactory"_s));
        QVERIFY(below(text, u"JFrog Artifactory"_s).contains("A virtual Docker repository over them"_L1));
        QVERIFY(fits(text, u"Sonatype Nexus Repository"_s));
        QVERIFY(below(text, u"Sonatype Nexus Repository"_s).contains("`agent-quay.io`"_L1));
    }

    void prefixPortAndAddress()
    {
        Plan plan = cachingPlan(u"quay"_s);
        plan.images.registry.port = 5000;
        QString text = documentOf(plan);
        QVERIFY(text.contains("(--registry): `registry.corp.example:5000/agent`"_L1));
        QVERIFY(below(text, u"Harbor"_s).contains("**Project Name**: `agent`"_L1));
        QVERIFY(below(text, u"JFrog Artifactory"_s).contains("**Repository Key**: `agent`"_L1));
        QVERIFY(codeLines(text).join(u'\n').contains("https://registry.corp.example:5000/v2/"_L1));
        for (const QString &product : services)
            QVERIFY(below(text, product).contains("port 443"_L1));
        plan.images.registry = {u"fd00::5"_s, 443, {}, {}, {}, {}};
        text = documentOf(plan);
        QVERIFY(text.contains("(--registry): `[fd00::5]:443`"_L1));
        QVERIFY(codeLines(text).contains(
            u"curl -sS -o /dev/null -w '%{http_code}\\n' 'https://[fd00::5]:443/v2/'"_s));
        // Without a prefix there is no project, and a port or a host leads to the repository.
        QVERIFY(!fits(text, u"Harbor"_s));
        QVERIFY(fits(text, u"JFrog Artifactory"_s));
        QVERIFY(below(text, u"JFrog Artifactory"_s).contains("**Port**"_L1));
        QVERIFY(fits(text, u"Sonatype Nexus Repository"_s));
    }

    void whatACacheCannotDoIsSaid()
    {
        Plan plan = cachingPlan(u"quay"_s);
        QString text = documentOf(plan);
        QVERIFY(fits(text, u"Harbor"_s));
        QVERIFY(
            below(text, u"Harbor"_s).contains("**Docker Registry**. **Endpoint URL**: `https://quay.io`"_L1));
        QVERIFY(below(text, u"GitLab"_s).contains("The dependency proxy fetches from Docker Hub alone"_L1));
        plan.images.registry.prefix = u"agent/quay"_s;
        text = documentOf(plan);
        for (const QString &product : {u"Harbor"_s, u"JFrog Artifactory"_s, u"Sonatype Nexus Repository"_s})
            QVERIFY(below(text, product).contains("`quay` stands behind the"_L1));
        plan = cachingPlan(u"quay"_s);
        plan.handoff.site[u"helm-values"_s][u"repository-path"_s] = u"drop"_s;
        text = documentOf(plan);
        for (const QString &product : ownProducts)
            QVERIFY(below(text, product).contains("drops the folders"_L1));
        plan = cachingPlan(u"rancher-prime"_s);
        for (const QString &host :
             {u"123456789012.dkr.ecr.eu-west-1.amazonaws.com"_s, u"corp.azurecr.io"_s}) {
            plan.images.registry.host = host;
            text = documentOf(plan);
            QVERIFY2(text.contains("can name: copy the images"_L1), qPrintable(text));
            QVERIFY(!codeLines(text).join(u'\n').contains("create-pull"_L1));
            QVERIFY(!codeLines(text).join(u'\n').contains("cache create"_L1));
        }
    }

    void gitLabTakesItsOwnPaths()
    {
        Plan plan = cachingPlan(u"rancher-apps"_s);
        QVERIFY(!fits(documentOf(plan), u"GitLab"_s));
        plan.images.registry.prefix = u"corp/dependency_proxy/containers"_s;
        QVERIFY(fits(documentOf(plan), u"GitLab"_s));
        QVERIFY(below(documentOf(plan), u"GitLab"_s).contains("**Enable Proxy**"_L1));
        plan = cachingPlan(u"quay"_s);
        plan.images.registry.prefix = u"corp/dependency_proxy/containers"_s;
        QVERIFY(!fits(documentOf(plan), u"GitLab"_s));
        plan.images.registry.prefix = u"virtual_registries/container/7"_s;
        QVERIFY(fits(documentOf(plan), u"GitLab"_s));
        QVERIFY(below(documentOf(plan), u"GitLab"_s).contains("**Upstream URL**: `https://quay.io`"_L1));
        plan = copyingPlan(u"quay"_s);
        QVERIFY(!fits(documentOf(plan), u"GitLab"_s));
        plan.images.registry.prefix = u"corp/agent"_s;
        QVERIFY(fits(documentOf(plan), u"GitLab"_s));
    }

    void aPlaceForCopies()
    {
        Plan plan = copyingPlan(u"quay"_s);
        plan.images.registry.prefix = u"agent/copies"_s;
        const QString text = documentOf(plan);
        for (const QString &product : ownProducts)
            QVERIFY2(fits(text, product), qPrintable(below(text, product)));
        QVERIFY(below(text, u"Harbor"_s).contains("**Push Repository** and **Pull Repository**"_L1));
        QVERIFY(
            below(text, u"Sonatype Nexus Repository"_s).contains("`nx-repository-view-docker-agent-add`"_L1));
        QVERIFY(text.contains("registry/mirror.sh"_L1));
        QVERIFY(!text.contains("New Endpoint"_L1));
        QVERIFY(codeLines(text).last().endsWith("--vantage copier"_L1));
        plan.images.registry.prefix.clear();
        QVERIFY(below(documentOf(plan), u"Harbor"_s).contains("**Project Name**: `stackstate`"_L1));
        plan.images.registry.host = u"123456789012.dkr.ecr.eu-west-1.amazonaws.com"_s;
        const QString ecr = documentOf(plan);
        QVERIFY(fits(ecr, u"Amazon ECR"_s));
        QCOMPARE(codeLines(below(ecr, u"Amazon ECR"_s)).size(),
                 registryNeeds(chartInput(plan)).images.size());
        QVERIFY(ecr.contains(
            "aws ecr create-repository --region eu-west-1 --repository-name stackstate/promtail\n"_L1));
    }

    /// A host that only one service has leaves the others out.
    void aHostMayGiveTheServiceAway()
    {
        Plan plan = cachingPlan(u"quay"_s);
        QCOMPARE(titles(documentOf(plan)).mid(2, 7), ownProducts + services);
        plan.images.registry.host = u"123456789012.dkr.ecr.eu-west-1.amazonaws.com"_s;
        QString text = documentOf(plan);
        QCOMPARE(titles(text).mid(2, titles(text).size() - 4), QStringList{u"Amazon ECR"_s});
        QVERIFY(fits(text, u"Amazon ECR"_s));
        QCOMPARE(
            codeLines(below(text, u"Amazon ECR"_s)),
            QStringList{
                u"aws ecr create-pull-through-cache-rule --region eu-west-1 --ecr-repository-prefix agent "
                "--upstream-registry-url quay.io"_s});
        plan.images.registry.host = u"corp.azurecr.io"_s;
        QCOMPARE(
            codeLines(below(documentOf(plan), u"Azure Container Registry"_s)),
            QStringList{
                u"az acr cache create -r REGISTRY -n agent-1 -s 'quay.io/stackstate/*' -t 'agent/stackstate/*'"_s});
        plan.images.registry.host = u"europe-docker.pkg.dev"_s;
        plan.images.registry.prefix = u"corp-1/quay"_s;
        text = documentOf(plan);
        QVERIFY(fits(text, u"Google Artifact Registry"_s));
        QCOMPARE(
            codeLines(below(text, u"Google Artifact Registry"_s)),
            QStringList{
                u"gcloud artifacts repositories create quay --project=corp-1 --location=europe "
                "--repository-format=docker --mode=remote-repository --remote-docker-repo=https://quay.io"_s});
        plan.chart.source = u"rancher-apps"_s;
        QVERIFY(documentOf(plan).contains("--remote-docker-repo=DOCKER-HUB\n"_L1));
    }

    void unknownTagsAreNotMadeUp()
    {
        Plan plan = cachingPlan(u"quay"_s);
        QVERIFY(
            codeLines(documentOf(plan)).join(u'\n').contains("crane digest registry.corp.example/agent/"_L1));
        plan.chart.version = u"9.9.9"_s;
        QVERIFY(!documentOf(plan).contains("crane digest"_L1));
        QVERIFY(documentOf(plan).contains("The tags are not known here"_L1));
    }

    void thePackNamesItAndNoSecret()
    {
        PackRequest request;
        request.artifacts = {u"readme"_s, id};
        request.credentials = Credentials{Secret("K3y"), Secret("P4ss")};
        const Result<Pack> pack = makePack(chartInput(cachingPlan(u"quay"_s)), request);
        QVERIFY(pack.ok());
        QVERIFY(pack->artifacts.at(0).bytes.contains("What to set up there is in `registry/setup.md`"));
        for (const Artifact &file : pack->artifacts)
            QVERIFY(!file.bytes.contains("P4ss"));
        request.artifacts.clear();
        const Result<Pack> usual = makePack(chartInput(cachingPlan(u"quay"_s)), request);
        QVERIFY(usual.ok());
        for (const Artifact &file : usual->artifacts)
            QVERIFY(file.path != "registry/setup.md"_L1);
    }

    void hostileTextStaysText()
    {
        const QStringList allowed{u"h1"_s,   u"h2"_s,     u"p"_s,          u"ul"_s,    u"ol"_s,    u"li"_s,
                                  u"code"_s, u"strong"_s, u"blockquote"_s, u"table"_s, u"thead"_s, u"tbody"_s,
                                  u"tr"_s,   u"th"_s,     u"td"_s,         u"pre"_s,   u"hr"_s};
        for (const ImageSource source : {ImageSource::PullThrough, ImageSource::Mirror}) {
            Plan plan = cachingPlan(u"quay"_s);
            plan.images.source = source;
            const QString plain = documentOf(plan);
            const int blocks = elements(plain).value(u"pre"_s);
            QVERIFY(blocks > 2);
            for (quint32 seed = 0; seed < 60; ++seed) {
                const QString text = hostileText(seed);
                plan.images.registry.host = text;
                plan.images.registry.prefix = text;
                plan.handoff.changeId = text;
                plan.tenant = text;
                HandoffInput input = chartInput(plan);
                input.practice = text;
                const QString made = QString::fromUtf8(emitted(input, id).value(u"registry/setup.md"_s));
                const QMap<QString, int> counts = elements(made);
                for (const QString &element : counts.keys())
                    QVERIFY2(allowed.contains(element), qPrintable(element));
                QCOMPARE(counts.value(u"h1"_s), 1);
                QCOMPARE(counts.value(u"h2"_s), titles(plain).size());
                QCOMPARE(counts.value(u"table"_s), 2);
                QCOMPARE(counts.value(u"pre"_s), blocks);
                QCOMPARE(codeLines(made).size(), codeLines(plain).size());
            }
        }
    }
};

NETSETUP_TEST(TestRegistrySetup)
#include "tst_registrysetup.moc"
