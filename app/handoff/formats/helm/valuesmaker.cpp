#include "handoff/formats/helm/valuesmaker.h"

#include "base/safetext.h"
#include "catalog/chartlookups.h"
#include "findings/report/textwrap.h"
#include "handoff/formats/helm/installfacts.h"
#include "handoff/formats/kubernetes/noproxylists.h"
#include "handoff/formats/registry/imagereferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int commentWidth = 96;
constexpr int nameMax = 253;

class ValuesMaker
{
public:
    ValuesMaker(const HandoffInput &input, const QMap<QString, QString> &site, const Credentials &credentials)
        : m_input(input)
        , m_plan(input.plan)
        , m_site(site)
        , m_credentials(credentials)
    {}

    HelmValues make()
    {
        addTenant();
        addApiKey();
        addRegistry();
        addImageNames();
        addPullSecrets();
        addProxy();
        addTrust();
        addOptions();
        addFixedImages();
        addVersionQuestions();
        return m_made;
    }

private:
    /// Puts the value under every key that the chart of this plan has for the role. False: under none.
    bool put(const QString &role, const YamlNode &value);
    /// The same for a text of the plan; one that Helm would take for a template is left out.
    bool putText(const QString &role, const QString &text);
    /// The keys of a role that this chart version has.
    [[nodiscard]] QStringList keysFor(const QString &role) const
    {
        return chartKeys(m_input.line, role, m_plan);
    }
    void ask(const FileQuestion &question) { m_made.open.append(question); }

    void askAboutTemplate(const QString &role)
    {
        ask({.owner = Owner::You,
             .text =
                 u"a value of the plan holds signs that Helm takes for a template, and was left out (%1)"_s
                     .arg(role),
             .what = Phrase("Pack", "Which value without {{ is it for %1?").arg(role),
             .example = Phrase("Pack", "the value itself"),
             .option = role});
    }

    void addTenant();
    /// The pack has scripts that make the secrets which are missing.
    [[nodiscard]] bool hasInstall() const { return m_input.artifactIds.contains(u"helm-install"_s); }
    void noteWithoutKey(const QString &role);
    void addApiKey();
    void putSecretName(const QString &name);
    void addRegistry();
    void addImageNames();
    void addPullSecrets();
    bool addPullCredentials();
    void addProxy();
    void addTrust();
    void addOptions();
    void addFixedImages();
    void addVersionQuestions();

    const HandoffInput &m_input;
    const Plan &m_plan;
    const QMap<QString, QString> &m_site;
    const Credentials &m_credentials;
    HelmValues m_made;
};

bool ValuesMaker::put(const QString &role, const YamlNode &value)
{
    bool done = false;
    const QList<ChartValue> entries = m_input.line.valuesFor(role, m_plan);
    for (const ChartValue &entry : entries) {
        if (entry.key.isEmpty()) {
            m_made.notes.append(entry.note);
        } else if (!hasSince(m_plan.chart.version, entry.since)) {
            ask({.owner = Owner::Cluster,
                 .text =
                     u"%1 came with chart version %2, and the plan says %3: can the chart be renewed?"_s.arg(
                         entry.key, entry.since, m_plan.chart.version),
                 .what = Phrase("Pack", "Can the chart be renewed? %1 came with version %2.")
                             .arg(entry.key)
                             .arg(entry.since),
                 .example = Phrase("Pack", "yes, to version …; or no"),
                 .option = u"--chart-version VERSION"_s});
        } else {
            m_made.root.at(entry.key.split(u'.')) =
                YamlNode(value).comment(entry.note.isEmpty() ? QStringList() : wrappedComment(entry.note));
            done = true;
        }
    }
    return done;
}

bool ValuesMaker::putText(const QString &role, const QString &text)
{
    if (text.contains("{{"_L1)) {
        askAboutTemplate(role);
        return false;
    }
    return put(role, YamlNode::text(text));
}

/// What is to be said of a role, where none of its keys is written.
void ValuesMaker::noteWithoutKey(const QString &role)
{
    const QList<ChartValue> entries = m_input.line.valuesFor(role, m_plan);
    for (const ChartValue &entry : entries) {
        if (entry.key.isEmpty())
            m_made.notes.append(entry.note);
    }
}

void ValuesMaker::addTenant()
{
    putText(u"receiver-url"_s, m_input.receiverUrl);
    if (!m_plan.cluster.name.isEmpty())
        putText(u"cluster-name"_s, m_plan.cluster.name);
    else
        ask({.owner = Owner::Cluster,
             .text = u"the name of the cluster is not known (%1); the chart does not "
                     "install without it"_s.arg(keysFor(u"cluster-name"_s).join(", "_L1)),
             .field = u"cluster.name"_s});
}

void ValuesMaker::addApiKey()
{
    if (!m_credentials.apiKey.isEmpty()) {
        m_made.holdsApiKey =
            put(u"api-key"_s, YamlNode::text(QString::fromUtf8(m_credentials.apiKey.revealForWire())));
        return;
    }
    const QStringList names = keysFor(u"key-secret-name"_s);
    const QString given = m_site.value(u"api-key-secret"_s);
    if ((given.isEmpty() || names.isEmpty()) && hasInstall()) {
        m_made.notes.append(
            u"The API key is not in this file. The install script beside it asks for the key, and "
            "hands the rest to Helm; without the script see secrets.md."_s);
        return;
    }
    if (names.isEmpty()) {
        ask({.owner = Owner::You,
             .text = u"the API key is not in this file, and a chart of this version cannot "
                     "take it from a secret: give %1 in a second values file that is "
                     "deleted after the install"_s.arg(keysFor(u"api-key"_s).join(", "_L1)),
             .what =
                 Phrase("Pack", "Who gives the API key at the install, in a file that is deleted after it?"),
             .example = Phrase("Pack", "a name; the key itself goes into no answer"),
             .option = keysFor(u"api-key"_s).join(", "_L1)});
        return;
    }
    if (!given.isEmpty())
        return putSecretName(given);
    ask({.owner = Owner::Cluster,
         .text = u"the API key is not in this file. Make a secret for it:\n  %1\nThen name the secret "
                 "in %2 ("
                 "the requester enters the name and exports again)."_s.arg(
                     keySecretCommand(m_input, u"NAME"_s), names.join(", "_L1)),
         .what = Phrase("Pack", "What is the secret called that holds the API key?"),
         .example = Phrase("Pack", "stackstate-api-key; the key itself goes into no answer"),
         .option = u"--site helm-values.api-key-secret=NAME"_s});
}

void ValuesMaker::putSecretName(const QString &name)
{
    put(u"key-secret-switch"_s, YamlNode::flag(true));
    putText(u"key-secret-name"_s, name);
    put(u"key-secret-blank"_s, YamlNode::text(QString()));
    m_made.notes.append(
        u"The API key is in the secret %1, which has to exist before the install (KEYFILE "
        "holds the bare value, without a line break):\n  %2"_s.arg(name, keySecretCommand(m_input, name)));
}

void ValuesMaker::addRegistry()
{
    const QString own = ownRegistry(m_plan);
    if (own.isEmpty())
        return;
    putText(u"registry"_s, own);
    QStringList stronger;
    const QList<CatalogImage> images = m_input.line.imagesFor(m_plan);
    for (const CatalogImage &image : images) {
        for (const QString &path : image.registryKey ? image.valuePaths : QStringList())
            stronger.append(path + ".registry"_L1);
    }
    if (!stronger.isEmpty())
        m_made.notes.append(u"If older values set one of these, take it out, since it wins over the "
                            "common registry: %1."_s.arg(stronger.join(", "_L1)));
    if (m_plan.images.source == ImageSource::PullThrough && m_input.line.knowsFlavourOf(m_plan))
        m_made.notes.append(u"The own registry has to fetch from %1: this chart names images of that "
                            "registry, and a cache of another one does not have them."_s.arg(
                                m_input.line.flavourFor(m_plan).registry));
}

/// The registry keeps images without their folders: then each repository has to be named.
void ValuesMaker::addImageNames()
{
    if (ownRegistry(m_plan).isEmpty())
        return;
    const QString wish = m_plan.handoff.site.value(u"helm-values"_s).value(u"repository-path"_s);
    if (wish != "drop"_L1) {
        m_made.notes.append(u"The own registry has to keep the repository path of the images, as in "
                            "registry/images.txt. If it does not, the requester "
                            "exports again with the paths left out."_s);
        return;
    }
    if (!m_input.line.dropsRepositoryPath(m_plan)) {
        ask({.owner = Owner::Cluster,
             .text = u"from where does the chart come? The image names "
                     "without their path depend on it, so no repository is named here."_s,
             .field = u"chart.source"_s});
        return;
    }
    const QList<ImageReference> references = imageReferences(m_input);
    for (const ImageReference &reference : references) {
        for (const QString &path : reference.image.valuePaths)
            m_made.root.at(QString(path + ".repository"_L1).split(u'.')) =
                YamlNode::text(reference.repository)
                    .comment({u"Without \"%1/\" in front, as the own registry has it."_s.arg(
                        reference.image.repository.section(u'/', 0, -2))});
    }
}

/// True where this file holds the login.
bool ValuesMaker::addPullCredentials()
{
    const RegistryPlan &registry = m_plan.images.registry;
    if (m_credentials.registryPassword.isEmpty() || ownRegistry(m_plan).isEmpty())
        return false;
    if (registry.user.isEmpty()) {
        ask({.owner = Owner::You,
             .text = u"a password for the registry was given and no user: it is not "
                     "written. Name the user."_s,
             .field = u"images.registry.user"_s});
        return false;
    }
    YamlNode login = YamlNode::map();
    login.set(u"username"_s, YamlNode::text(registry.user));
    login.set(u"password"_s,
              YamlNode::text(QString::fromUtf8(m_credentials.registryPassword.revealForWire())));
    // By its name and not as "default", so that no part of the chart has to guess the registry.
    YamlNode logins = YamlNode::map();
    logins.set(ownRegistryHost(m_plan), login);
    m_made.holdsRegistryPassword = put(u"pull-credentials"_s, logins);
    return m_made.holdsRegistryPassword;
}

void ValuesMaker::addPullSecrets()
{
    const RegistryPlan &registry = m_plan.images.registry;
    if (ownRegistry(m_plan).isEmpty())
        return;
    if (registry.pullSecrets.join(u' ').contains("{{"_L1))
        askAboutTemplate(u"pull-secrets"_s);
    else if (!registry.pullSecrets.isEmpty())
        put(u"pull-secrets"_s, YamlNode::texts(registry.pullSecrets));
    const bool holdsLogin = addPullCredentials();
    if (registry.pullSecrets.isEmpty() && !registry.user.isEmpty())
        noteWithoutKey(u"pull-secrets"_s);
    if (holdsLogin || registry.user.isEmpty() || !registry.pullSecrets.isEmpty())
        return;
    if (hasInstall()) {
        m_made.notes.append(
            u"The registry wants a login (user %1). The install script beside this file asks for the "
            "password, makes the pull secret and hands its name to Helm; without the script see "
            "secrets.md."_s.arg(registry.user));
        return;
    }
    ask({.owner = Owner::Cluster,
         .text = u"the registry wants a login (user %1) and no pull secret is named. Make one before the "
                 "install:\n  "
                 "%2\nThen name it in %3."_s.arg(registry.user, pullSecretCommand(m_input, u"NAME"_s),
                                                 keysFor(u"pull-secrets"_s).join(", "_L1)),
         .field = u"images.registry.pullSecrets"_s});
}

void ValuesMaker::addProxy()
{
    if (m_plan.egress.mode != EgressMode::Proxy || m_plan.egress.proxy.url.isEmpty())
        return;
    putText(u"proxy"_s, m_plan.egress.proxy.url);
    if (const QString list = agentNoProxy(m_input); !list.isEmpty())
        put(u"no-proxy"_s, YamlNode::map().set(u"STS_PROXY_NO_PROXY"_s, YamlNode::text(list)));
    if (!m_plan.egress.proxy.user.isEmpty())
        ask({.owner = Owner::Proxy,
             .text = u"the proxy wants a login (user %1). This file holds none: a password "
                     "in the URL would be readable in the release and in every pod. Can "
                     "the Agent be let through without a login?"_s.arg(m_plan.egress.proxy.user),
             .what = Phrase("Pack", "Can the Agent pass the proxy without a login?"),
             .example =
                 Phrase("Pack", "yes, from these source addresses to these hosts; or no, and how it logs in"),
             .option = u"--proxy-user NAME"_s});
    QStringList deaf;
    const QList<AgentPart> parts = m_input.line.partsFor(m_plan);
    for (const AgentPart &part : parts) {
        if (part.talksToReceiver && !part.readsProxyValue)
            deaf.append(part.title);
    }
    if (!deaf.isEmpty())
        m_made.notes.append(u"These parts do not read the proxy value and need another way to the tenant, "
                            "such as an internal reverse proxy: %1."_s.arg(deaf.join(", "_L1)));
}

void ValuesMaker::addTrust()
{
    if (!m_plan.trust.caPem.isEmpty()) {
        put(u"ca-switch"_s, YamlNode::flag(true));
        put(u"ca-pem"_s, YamlNode::text(QString::fromLatin1(m_plan.trust.caPem)));
    }
    if (m_plan.trust.skipTls)
        put(u"skip-tls"_s, YamlNode::flag(true));
}

void ValuesMaker::addOptions()
{
    put(u"option-switch"_s, YamlNode::flag(true));
    if (m_plan.cluster.distribution == "openshift"_L1)
        put(u"openshift"_s, YamlNode::flag(true));
}

void ValuesMaker::addFixedImages()
{
    const QStringList fixed = fixedImages(m_input);
    if (!fixed.isEmpty() && !ownRegistry(m_plan).isEmpty())
        m_made.notes.append(
            u"No value of the chart puts these images into another registry. Allow their "
            "registry for the nodes, or leave the option off: %1."_s.arg(fixed.join(", "_L1)));
}

void ValuesMaker::addVersionQuestions()
{
    if (m_plan.chart.version.isEmpty() && !m_input.line.chartVersion.isEmpty())
        ask({.owner = Owner::Cluster,
             .text = u"which version of the chart is it? These keys are those of %1."_s.arg(
                 m_input.line.chartVersion),
             .field = u"chart.version"_s});
    if (m_plan.chart.nameSpace.isEmpty() && !m_input.line.defaultNamespace.isEmpty())
        ask({.owner = Owner::Cluster,
             .text = u"is %1 the namespace? It is the chart's usual one, and nobody said otherwise."_s.arg(
                 m_input.line.namespaceOf(m_plan)),
             .field = u"chart.namespace"_s});
}

} // namespace

QStringList wrappedComment(const QString &text)
{
    QStringList lines;
    const QStringList pieces = text.split(u'\n');
    for (const QString &piece : pieces)
        lines += piece.startsWith("  "_L1) ? QStringList{piece} : wrapWords(piece, commentWidth);
    return lines;
}

HelmValues helmValues(const HandoffInput &input, const QMap<QString, QString> &site,
                      const Credentials &credentials)
{
    return ValuesMaker(input, site, credentials).make();
}

} // namespace netsetup
