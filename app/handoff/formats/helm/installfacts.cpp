#include "handoff/formats/helm/installfacts.h"

#include "base/safetext.h"
#include "catalog/chartlookups.h"
#include "handoff/formats/registry/imagereferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int nameMax = 253;
constexpr int ownNameMax = 63;

/// Where the chart may come from several places, the plan has to say from which.
QString repositoryFor(const HandoffInput &input)
{
    return input.line.knowsFlavourOf(input.plan) ? chartRepositoryOf(input.line, input.plan) : QString();
}

/// That of the plan, or the one whose keys are in values.yaml.
QString versionFor(const HandoffInput &input)
{
    const ChartPlan &chart = input.plan.chart;
    if (!chart.version.isEmpty())
        return chart.version;
    if (chart.archive.isRead())
        return chart.archive.version;
    return input.line.flavourFor(input.plan).sameTags ? input.line.chartVersion : QString();
}

QStringList oldNamespaces(const HandoffInput &input, const QString &now)
{
    QStringList names = input.line.namespaceBefore.values();
    names.removeDuplicates();
    names.removeAll(now);
    return names;
}

/// As images.txt has them. Where the names are not known, but the own registry is, that one counts.
QStringList referencesFor(const HandoffInput &input)
{
    const QString own = ownRegistry(input.plan);
    const bool known = input.line.knowsFlavourOf(input.plan) || input.plan.chart.archive.isRead();
    QStringList references;
    const QList<ImageReference> all = imageReferences(input);
    for (const ImageReference &reference : all) {
        if (known || reference.image.fixedRegistry)
            references.append(reference.own.isEmpty() ? reference.source : reference.own);
    }
    if (!known && own.isEmpty())
        return {};
    if (!known)
        references.append(own);
    return references;
}

void put(YamlNode &root, const HandoffInput &input, const QString &role, const YamlNode &value)
{
    const QStringList keys = chartKeys(input.line, role, input.plan);
    for (const QString &key : keys)
        root.at(key.split(u'.')) = value;
}

void addKey(InstallFacts &facts, const HandoffInput &input)
{
    const KeySecret &secret = input.line.keySecret;
    facts.keyEntry = secret.apiKeyEntry;
    facts.tokenEntry = secret.tokenEntry;
    if (chartKeys(input.line, u"key-secret-name"_s, input.plan).isEmpty())
        return put(facts.values, input, u"api-key"_s, YamlNode::text(apiKeyMark));
    facts.keySecret =
        input.plan.handoff.site.value(u"helm-values"_s).value(u"api-key-secret"_s); // in values.yaml
    if (!facts.keySecret.isEmpty())
        return;
    facts.keySecret = safeName(facts.release + "-receiver-key"_L1, u'-', ownNameMax);
    put(facts.values, input, u"key-secret-switch"_s, YamlNode::flag(true));
    put(facts.values, input, u"key-secret-name"_s, YamlNode::text(facts.keySecret));
    put(facts.values, input, u"key-secret-blank"_s, YamlNode::text(QString()));
}

void addRegistry(InstallFacts &facts, const HandoffInput &input)
{
    const RegistryPlan &registry = input.plan.images.registry;
    facts.registry = ownRegistryHost(input.plan);
    if (facts.registry.isEmpty())
        return;
    facts.registryUser = registry.user;
    if (!registry.pullSecrets.isEmpty()) {
        facts.pullSecret = registry.pullSecrets.first();
        facts.otherPullSecrets = registry.pullSecrets.mid(1);
        return;
    }
    if (registry.user.isEmpty())
        return;
    facts.pullSecret = safeName(facts.release + "-registry-login"_L1, u'-', ownNameMax);
    for (YamlNode *root : {&facts.values, &facts.valuesBesideKey})
        put(*root, input, u"pull-secrets"_s, YamlNode::texts({facts.pullSecret}));
}

} // namespace

QStringList InstallFacts::secrets() const
{
    QStringList names{keySecret, pullSecret};
    names.removeAll(QString());
    return names;
}

InstallFacts installFacts(const HandoffInput &input)
{
    InstallFacts facts;
    facts.release = input.line.releaseOf(input.plan);
    facts.nameSpace = input.line.namespaceOf(input.plan);
    facts.oldNamespaces = oldNamespaces(input, facts.nameSpace);
    facts.chartName = input.line.chartName;
    facts.chartRepository = repositoryFor(input);
    facts.chartVersion = versionFor(input);
    facts.chartSha256 = input.plan.chart.archive.sha256;
    facts.references = referencesFor(input);
    addKey(facts, input);
    addRegistry(facts, input);
    return facts;
}

QString keySecretCommand(const HandoffInput &input, const QString &name)
{
    const KeySecret &secret = input.line.keySecret;
    QString command = u"kubectl create secret generic %1 --namespace %2 --from-file=%3=KEYFILE"_s.arg(
        safeText(name, nameMax), safeText(input.line.namespaceOf(input.plan), nameMax), secret.apiKeyEntry);
    if (!secret.tokenEntry.isEmpty())
        command += u" --from-file=%1=TOKENFILE"_s.arg(secret.tokenEntry);
    return command;
}

QString pullSecretCommand(const HandoffInput &input, const QString &name)
{
    return u"kubectl create secret generic %1 --namespace %2 --type=kubernetes.io/dockerconfigjson "
           "--from-file=.dockerconfigjson=FILE"_s.arg(safeText(name, nameMax),
                                                      safeText(input.line.namespaceOf(input.plan), nameMax));
}

} // namespace netsetup
