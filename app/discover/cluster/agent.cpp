// An Agent that runs already: its release by the labels of its workloads, where its images come from; and the
// pull secrets that service accounts name. The secrets themselves are never asked for.
#include "base/firsttime.h"
#include "base/inwords.h"
#include "discover/cluster/question.h"
#include "discover/helmwords.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString nameLabel = u"app.kubernetes.io/name"_s;

void proposeRelease(const ClusterReading &reading, const QJsonObject &workload, const ProductLine &line)
{
    Proposer &proposer = reading.proposer;
    const QString why = inWords("Discover", "The Agent runs there already: %1 \"%2\" has its labels.")
                            .arg(printable(textAt(workload, u"kind"_s), 40),
                                 printable(textAt(workload, u"metadata.name"_s), 63));
    proposer.propose(u"--product"_s, line.id, Confidence::High, why);
    proposer.propose(u"--namespace"_s, textAt(workload, u"metadata.namespace"_s), Confidence::High, why);
    proposer.propose(u"--release"_s, labelOf(workload, line.podLabels.instance), Confidence::High, why);
    const QString chart = labelOf(workload, u"helm.sh/chart"_s);
    if (chart.startsWith(line.chartName + u'-'))
        proposer.propose(u"--chart-version"_s, chart.mid(line.chartName.size() + 1).replace(u'_', u'+'),
                         Confidence::High, why);
}

/// "registry.corp.example/mirror" where "registry.corp.example/mirror/stackstate/promtail:1" is one of the
/// line's images.
QString ownRegistryOf(const QString &image, const ProductLine &line)
{
    static const QRegularExpression version(u"(?::[A-Za-z0-9_.-]{1,128})?(?:@sha256:[0-9a-f]{64})?$"_s);
    const QString name = image.left(version.match(image).capturedStart());
    for (const CatalogImage &known : line.images) {
        if (name.endsWith(u'/' + known.repository)) {
            const QString place = name.chopped(known.repository.size() + 1);
            const bool isPublic =
                std::any_of(line.images.begin(), line.images.end(),
                            [&place](const CatalogImage &one) { return one.registry == place; });
            return isPublic ? QString() : place;
        }
    }
    return {};
}

void proposePulls(const ClusterReading &reading, const QJsonObject &workload, const ProductLine &line)
{
    const QJsonArray containers = valueAt(workload, u"spec.template.spec.containers"_s).toArray();
    for (const QJsonValue &container : containers) {
        const QString place = ownRegistryOf(textAt(container.toObject(), u"image"_s), line);
        if (!place.isEmpty())
            reading.proposer.propose(
                u"--registry"_s, place, Confidence::High,
                inWords("Discover", "The running Agent's images come from there. Whether it holds "
                                    "copies or passes requests on has to be said with --images mirror "
                                    "or --images pull-through."));
    }
    const QJsonArray secrets = valueAt(workload, u"spec.template.spec.imagePullSecrets"_s).toArray();
    for (const QJsonValue &secret : secrets)
        reading.proposer.propose(u"--pull-secret"_s, textAt(secret.toObject(), u"name"_s), Confidence::High,
                                 inWords("Discover", "The running Agent names it for its pulls."));
}

void readWorkloads(const ClusterReading &reading)
{
    for (const QJsonObject &workload : objectsOf(reading.answer)) {
        const QString product = productOfChart(reading.request.catalog, labelOf(workload, nameLabel));
        if (product.isEmpty())
            continue;
        const ProductLine &line = *reading.request.catalog.line(product);
        proposeRelease(reading, workload, line);
        proposePulls(reading, workload, line);
    }
}

/// OpenShift makes one for each service account, for its own registry.
bool isOfPlatform(const QString &secret)
{
    static const QRegularExpression made(u"-dockercfg-[a-z0-9]{5}$"_s);
    return made.match(secret).hasMatch();
}

void readServiceAccounts(const ClusterReading &reading)
{
    FirstTime<QString> comes;
    for (const QJsonObject &account : objectsOf(reading.answer)) {
        const QJsonArray secrets = account.value("imagePullSecrets"_L1).toArray();
        for (const QJsonValue &secret : secrets) {
            const QString name = textAt(secret.toObject(), u"name"_s);
            if (!name.isEmpty() && !isOfPlatform(name) && comes(name))
                reading.proposer.propose(
                    u"--pull-secret"_s, name, Confidence::Medium,
                    inWords("Discover",
                            "The service account \"%1\" in the namespace \"%2\" names it for its pulls.")
                        .arg(printable(textAt(account, u"metadata.name"_s), 63),
                             printable(textAt(account, u"metadata.namespace"_s), 63)));
        }
    }
}

QStringList namespacesFor(const Catalog &catalog, const Discovery &found)
{
    constexpr qsizetype most = 5;
    QStringList spaces;
    for (const Proposal &proposal : found.proposals) {
        if (proposal.field == "chart.namespace"_L1)
            spaces.append(proposal.value);
    }
    const QStringList products = catalog.products();
    for (const QString &product : products)
        spaces.append(catalog.line(product)->defaultNamespace);
    spaces.removeDuplicates();
    return spaces.first(qMin(spaces.size(), most));
}

} // namespace

QList<ClusterQuestion> agentQuestions(const Catalog &catalog)
{
    QStringList charts;
    const QStringList products = catalog.products();
    for (const QString &product : products)
        charts.append(catalog.line(product)->chartName);
    charts.removeDuplicates();
    return {{u"deployments.apps,daemonsets.apps"_s,
             {u"--all-namespaces"_s, u"--selector=%1 in (%2)"_s.arg(nameLabel, charts.join(u','))},
             QT_TRANSLATE_NOOP(
                 "Discover", "an Agent that runs already: namespace, release, chart, registry, and names of "
                             "pull secrets"),
             readWorkloads}};
}

QList<ClusterQuestion> pullSecretQuestions(const Catalog &catalog, const Discovery &found)
{
    QList<ClusterQuestion> questions;
    const QStringList spaces = namespacesFor(catalog, found);
    for (const QString &space : spaces)
        questions.append(
            {u"serviceaccounts"_s,
             {u"--namespace="_s + space},
             QT_TRANSLATE_NOOP("Discover", "names of pull secrets, as service accounts have them"),
             readServiceAccounts});
    return questions;
}

} // namespace netsetup
