// Every combination of product line, chart source, way of the images, way out, login, options and paths: the
// values hold only keys of the chart, and a chart that joins them names the images of images.txt. Helm itself
// does the same in packaging/test helm.
#include "handoff/chartvalues.h"
#include "support/testprogram.h"

#include <QSet>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

enum class Login { None, PullSecret, Credentials };

struct Combination
{
    QString product;
    QString chartSource;
    ImageSource images = ImageSource::Quay;
    EgressMode egress = EgressMode::Direct;
    Login login = Login::None;
    bool options = false;
    bool keepsPath = true;

    [[nodiscard]] bool ownRegistry() const { return images != ImageSource::Quay; }
    [[nodiscard]] QByteArray name() const
    {
        return u"%1, %2, %3, %4, login %5, %6, %7"_s
            .arg(product, chartSource, wordFor(images), wordFor(egress), QString::number(int(login)),
                 options ? u"options"_s : u"plain"_s, keepsPath ? u"path kept"_s : u"path dropped"_s)
            .toLatin1();
    }
    [[nodiscard]] Plan plan() const;
};

Plan Combination::plan() const
{
    Plan plan = chartPlan(product);
    plan.chart.source = chartSource;
    plan.images.source = images;
    plan.egress.mode = egress;
    if (egress == EgressMode::Proxy)
        plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
    if (ownRegistry()) {
        plan.images.registry.host = u"registry.corp.example"_s;
        plan.images.registry.port = 5000;
        plan.images.registry.prefix = u"vendors/agent"_s;
    }
    if (login != Login::None)
        plan.images.registry.user = u"puller"_s;
    if (login == Login::PullSecret)
        plan.images.registry.pullSecrets = {u"corp-registry"_s};
    if (options)
        plan.options = chartInput(plan).line.options;
    plan.handoff.site[u"helm-values"_s] = {{u"api-key-secret"_s, u"agent-key"_s},
                                           {u"repository-path"_s, keepsPath ? u"keep"_s : u"drop"_s}};
    return plan;
}

/// What a public registry takes for granted is not varied.
void addWays(const Combination &source)
{
    for (const EgressMode egress : {EgressMode::Direct, EgressMode::Firewall, EgressMode::Proxy}) {
        for (const bool options : {false, true}) {
            for (const Login login : {Login::None, Login::PullSecret, Login::Credentials}) {
                for (const bool keepsPath : {true, false}) {
                    Combination one = source;
                    one.egress = egress;
                    one.options = options;
                    one.login = login;
                    one.keepsPath = keepsPath;
                    if (one.ownRegistry() || (login == Login::None && keepsPath))
                        QTest::newRow(one.name().constData()) << one;
                }
            }
        }
    }
}

Artifact printed(const Combination &one, const HandoffInput &input)
{
    const Credentials credentials{{}, Secret("P4ss: #word")};
    const bool holds = one.login == Login::Credentials;
    return printFormats({planFormat(*format(u"helm-values"_s), input)}, input, holds ? &credentials : nullptr)
        .first();
}

/// The references that the nodes pull, as images.txt has them; one whose tag is not known without a tag.
QSet<QString> listed(const QByteArray &text)
{
    QSet<QString> references;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = QString::fromUtf8(lines[i]);
        const QString next = i + 1 < lines.size() ? QString::fromUtf8(lines[i + 1]) : QString();
        if (line.startsWith("# TAG NOT KNOWN: "_L1))
            references.insert(next.startsWith("#   goes to "_L1) ? next.mid(12) : line.mid(17));
        else if (!line.isEmpty() && !line.startsWith(u'#'))
            references.insert(line.section(u' ', -1));
    }
    return references;
}

/// As the charts join them: the common registry, where one is given, before repository and tag; each place by
/// its own repository.
QSet<QString> joined(const HandoffInput &input, const QMap<QString, QString> &set)
{
    const QString common = set.value(u"global.imageRegistry"_s, set.value(u"all.image.registry"_s));
    QSet<QString> references;
    const QList<CatalogImage> images = input.line.imagesFor(input.plan);
    for (const CatalogImage &image : images) {
        const QString registry = common.isEmpty() || image.fixedRegistry ? image.registry : common;
        const QStringList paths = image.valuePaths.isEmpty() ? QStringList{QString()} : image.valuePaths;
        for (const QString &path : paths) {
            const QString repository = set.value(path + ".repository"_L1, image.repository);
            references.insert(registry + u'/' + repository +
                              (image.tag.isEmpty() ? QString() : QString(u':' + image.tag)));
        }
    }
    return references;
}

} // namespace

Q_DECLARE_METATYPE(Combination)

class TestHelmMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAndImagesAgree_data()
    {
        QTest::addColumn<Combination>("one");
        const QString suse = u"suse-observability"_s;
        const QList<Combination> sources{{u"stackstate-6.0"_s, u"quay"_s},
                                         {suse, u"quay"_s},
                                         {suse, u"rancher-prime"_s},
                                         {suse, u"rancher-apps"_s}};
        for (const ImageSource images : {ImageSource::Quay, ImageSource::PullThrough, ImageSource::Mirror}) {
            for (Combination source : sources) {
                source.images = images;
                addWays(source);
            }
        }
    }
    void valuesAndImagesAgree()
    {
        QFETCH(Combination, one);
        const HandoffInput input = chartInput(one.plan());
        const QByteArray text = printed(one, input).bytes;
        const QMap<QString, QString> set = leaves(text);
        QCOMPARE(unknownKeys(text, one.product), QStringList());
        const QByteArray images = emitted(input, u"images-list"_s).value(u"registry/images.txt"_s);
        QCOMPARE(joined(input, set), listed(images));
        QVERIFY(listed(images).size() >= 5);

        QCOMPARE(set.contains(u"global.imageRegistry"_s), one.ownRegistry());
        QCOMPARE(set.contains(u"global.proxy.url"_s), one.egress == EgressMode::Proxy);
        QCOMPARE(set.value(u"global.imagePullSecrets"_s),
                 one.login == Login::PullSecret ? u"corp-registry"_s : QString());
        QCOMPARE(text.contains("P4ss"), one.login == Login::Credentials);
        QCOMPARE(set.keys().filter(u"imagePullCredentials"_s).size(),
                 one.login == Login::Credentials ? 2 : 0);
    }

    /// The table above is nothing without its rows, and its model has to find a fault.
    void theModelFindsAMistypedKey()
    {
        const Combination one{u"suse-observability"_s, u"quay"_s, ImageSource::Mirror};
        const HandoffInput input = chartInput(one.plan());
        QByteArray text = printed(one, input).bytes;
        const QByteArray images = emitted(input, u"images-list"_s).value(u"registry/images.txt"_s);
        QCOMPARE(joined(input, leaves(text)), listed(images));
        text.replace("imageRegistry:", "imageregistry:");
        QVERIFY(joined(input, leaves(text)) != listed(images));
        QVERIFY(!unknownKeys(text, one.product).isEmpty());
    }
};

NETSETUP_TEST(TestHelmMatrix)
#include "tst_helmmatrix.moc"
