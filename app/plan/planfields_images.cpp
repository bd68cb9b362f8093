// Where the nodes get their images, and what the agents trust.
#include "base/files.h"
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldlists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString registryAccepted()
{
    return inWords("Plan", "accepted is HOST[:PORT][/PREFIX], such as registry.corp.example:5000/stackstate");
}

Result<RegistryPlan> parseRegistry(const QString &text, const QString &field)
{
    RegistryPlan registry;
    if (const QString fault = wordFault(text); !fault.isEmpty())
        return invalidValue(field, fault, registryAccepted());
    // Judged before anything is taken apart: half a password must not show up as a port.
    if (text.contains("://"_L1) || text.contains(u'@'))
        return registryHost(text, field).error();
    const qsizetype slash = text.indexOf(u'/');
    const QString authority = slash < 0 ? text : text.left(slash);
    const qsizetype colon = authority.lastIndexOf(u':');
    const bool hasPort = colon >= 0 && authority.indexOf(u':') == colon;

    const Result<QString> host = registryHost(hasPort ? authority.left(colon) : authority, field);
    if (!host)
        return host.error();
    registry.host = *host;
    if (hasPort) {
        if (const Outcome port = store(registry.port, parsePort(authority.mid(colon + 1), field)); !port)
            return port.error();
    }
    QString prefix = slash < 0 ? QString() : text.mid(slash + 1);
    if (prefix.endsWith(u'/'))
        prefix.chop(1);
    if (prefix.isEmpty())
        return registry;
    if (const Outcome stored = store(registry.prefix, registryPrefix(prefix, field)); !stored)
        return stored.error();
    return registry;
}

Outcome setRegistry(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const Result<RegistryPlan> registry = parseRegistry(text, field);
    if (!registry)
        return registry.error();
    plan.images.registry.host = registry->host;
    plan.images.registry.port = registry->port;
    plan.images.registry.prefix = registry->prefix;
    return Done{};
}

/// As people write it: the usual port goes without saying.
QString placeText(const QString &host, quint16 port)
{
    return port == 443 ? host : HostPort{host, port}.text();
}

QString registryText(const Plan &plan)
{
    const RegistryPlan &registry = plan.images.registry;
    if (registry.host.isEmpty())
        return {};
    const QString at = placeText(registry.host, registry.port);
    return registry.prefix.isEmpty() ? at : QString(at + u'/' + registry.prefix);
}

const Shape secretName{
    "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*", 253,
    QT_TRANSLATE_NOOP("Plan", "the name of a Kubernetes secret is accepted: lower case letters, digits, "
                              "inner hyphens and dots")};

Result<QByteArray> certificatesIn(const QString &text, const QString &field)
{
    return readCertificates(text.toLatin1(), field);
}

Outcome readCaFile(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    if (const QString fault = lineFault(text, 4096); !fault.isEmpty())
        return invalidValue(field, fault, inWords("Plan", "the path of a PEM file is accepted"));
    const Result<QByteArray> bytes = readFile(text, field, 1024 * 1024);
    if (!bytes)
        return aboutFile(bytes.error(), text, field);
    const Outcome stored = store(plan.trust.caPem, readCertificates(*bytes, field));
    return stored ? stored : Outcome(aboutFile(stored.error(), text, field));
}

QJsonValue companionsToJson(const Plan &plan)
{
    QJsonArray list;
    for (const RegistryCompanion &companion : plan.images.registry.companions)
        list.append(QJsonObject{
            {u"host"_s, companion.host}, {u"port"_s, companion.port}, {u"login"_s, companion.login}});
    return list;
}

/// "tokens.corp.example, storage.corp.example:9000"
QString companionsText(const Plan &plan)
{
    QStringList texts;
    for (const RegistryCompanion &companion : plan.images.registry.companions)
        texts.append(placeText(companion.host, companion.port));
    return texts.join(", "_L1);
}

bool everyCompanionTakesLogin(const Plan &plan)
{
    const QList<RegistryCompanion> &all = plan.images.registry.companions;
    return !all.isEmpty() && std::all_of(all.begin(), all.end(),
                                         [](const RegistryCompanion &companion) { return companion.login; });
}

void letLoginGo(Plan &plan, bool on)
{
    for (RegistryCompanion &companion : plan.images.registry.companions)
        companion.login = on;
}

Outcome addCompanion(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const Result<RegistryPlan> place = parseRegistry(text, field);
    if (!place)
        return place.error();
    if (!place->prefix.isEmpty())
        return invalidValue(field, inWords("Plan", "%1 has a path in it").arg(quoted(text)),
                            inWords("Plan", "accepted is HOST[:PORT], such as tokens.corp.example"));
    const auto same = [&place](const RegistryCompanion &known) {
        return known.host == place->host && known.port == place->port;
    };
    QList<RegistryCompanion> &all = plan.images.registry.companions;
    if (std::none_of(all.begin(), all.end(), same))
        all.append({place->host, place->port});
    return Done{};
}

void keepLogins(Plan &plan, const Plan &before)
{
    for (RegistryCompanion &companion : plan.images.registry.companions) {
        for (const RegistryCompanion &known : before.images.registry.companions) {
            if (known.host == companion.host && known.port == companion.port)
                companion.login = known.login;
        }
    }
}

FieldValue companions()
{
    FieldValue value{FieldKind::Companions, companionsToJson, addCompanion};
    value.reset = [](Plan &plan) {
        plan.images.registry.companions.clear();
    };
    value.keepDetails = keepLogins;
    return value;
}

Outcome setCompanionLogin(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const Result<bool> on = switchValue(text, field);
    if (!on)
        return on.error();
    if (*on && plan.images.registry.companions.isEmpty())
        return invalidValue(field, inWords("Plan", "there is no host that the login could go to"),
                            inWords("Plan", "it is accepted beside --registry-companion HOST[:PORT]"));
    letLoginGo(plan, *on);
    return Done{};
}

/// One answer for all companions; each of them keeps it in the project file.
FieldValue companionLogin()
{
    FieldValue value{FieldKind::Switch, {}, setCompanionLogin};
    value.get = [](const Plan &plan) {
        return QJsonValue(everyCompanionTakesLogin(plan));
    };
    value.reset = [](Plan &plan) {
        letLoginGo(plan, false);
    };
    return value;
}

QList<PlanField> companionFields()
{
    return {
        {.path = u"images.registry.companions"_s,
         .value = companions(),
         .option = {.name = u"--registry-companion"_s,
                    .value = u"HOST[:PORT]"_s,
                    .help = u"where your registry sends its clients on to: token service, layer storage"_s,
                    .repeats = true,
                    .text = companionsText},
         .concerns = Concern::OwnRegistry,
         .mask = Mask::Host,
         .question = {Owner::Cluster,
                      QT_TRANSLATE_NOOP("Handoff", "Which other hosts does the registry send its clients to, "
                                                   "for a login or for image layers?"),
                      QT_TRANSLATE_NOOP("Handoff",
                                        "Nodes that reach only the registry itself cannot pull from it."),
                      "tokens.corp.example"}},
        {.path = u"images.registry.companionLogin"_s,
         .value = companionLogin(),
         .option = {u"--companion-login"_s, {}, u"the login of the registry may go to its companions"_s},
         .concerns = Concern::OwnRegistry,
         .saved = false},
    };
}

QList<PlanField> registryFields()
{
    return {
        {.path = u"images.registry.host"_s,
         .value = valueAt(at(&Plan::images, &ImagesPlan::registry, &RegistryPlan::host), registryHost),
         .option = {.name = u"--registry"_s,
                    .value = u"HOST[:PORT][/PREFIX]"_s,
                    .help = u"your own registry (default port 443)"_s,
                    .set = setRegistry,
                    .path = u"images.registry"_s,
                    .text = registryText},
         .concerns = Concern::OwnRegistry | Concern::Review,
         .mask = Mask::Host,
         .question = {Owner::Cluster,
                      QT_TRANSLATE_NOOP("Handoff",
                                        "Which registry holds the images, with its port and path?"),
                      QT_TRANSLATE_NOOP("Handoff", "The nodes fetch the Agent's images from there."),
                      "registry.corp.example:5000/quay"}},
        {.path = u"images.registry.port"_s,
         .value = valueAt(at(&Plan::images, &ImagesPlan::registry, &RegistryPlan::port), parsePort),
         .option = {u"--registry"_s},
         .concerns = Concern::OwnRegistry},
        {.path = u"images.registry.prefix"_s,
         .value = valueAt(at(&Plan::images, &ImagesPlan::registry, &RegistryPlan::prefix), registryPrefix),
         .option = {u"--registry"_s},
         .concerns = Concern::OwnRegistry | Concern::Review},
        {.path = u"images.registry.user"_s,
         .value = valueAt(at(&Plan::images, &ImagesPlan::registry, &RegistryPlan::user), userName),
         .option = {u"--registry-user"_s, u"NAME"_s,
                    u"user at the registry; the password comes from STS_NETSETUP_REGISTRY_PASSWORD"_s},
         .concerns = Concern::OwnRegistry | Concern::Review,
         .mask = Mask::User},
        {.path = u"images.registry.pullSecrets"_s,
         .value = valueAt(at(&Plan::images, &ImagesPlan::registry, &RegistryPlan::pullSecrets),
                          shapedAs(secretName)),
         .option = {u"--pull-secret"_s, u"NAME"_s, u"a pull secret that exists in the namespace"_s, true},
         .concerns = Concern::OwnRegistry | Concern::Review,
         .mask = Mask::Secret,
         .question = {Owner::Cluster, QT_TRANSLATE_NOOP("Handoff", "Which pull secret opens the registry?"),
                      QT_TRANSLATE_NOOP("Handoff", "Without it the nodes cannot log in."), "corp-registry"}},
    };
}

QList<PlanField> trustFields()
{
    return {
        {.path = u"trust.caPem"_s,
         .value = valueAt(at(&Plan::trust, &TrustPlan::caPem), certificatesIn),
         .option = {.name = u"--ca-file"_s,
                    .value = u"PEM"_s,
                    .help = u"extra CA certificates for agents and nodes"_s,
                    .set = readCaFile},
         .concerns = Concern::Certificates | Concern::Review,
         .leftOut = true,
         .question = {Owner::Security,
                      QT_TRANSLATE_NOOP("Handoff",
                                        "Which company CA signs the certificates that the cluster sees?"),
                      QT_TRANSLATE_NOOP("Handoff", "Pods and nodes must trust it where TLS is inspected."),
                      QT_TRANSLATE_NOOP("Handoff", "a PEM file, with its SHA-256 fingerprint")}},
        {.path = u"trust.skipTls"_s,
         .value = valueAt(at(&Plan::trust, &TrustPlan::skipTls), switchValue),
         .option = {u"--skip-tls"_s,
                    {},
                    u"let the Agent accept any certificate (recorded and warned about)"_s},
         .concerns = Concern::Certificates | Concern::Review},
    };
}

} // namespace

Error aboutFile(Error error, const QString &path, const QString &field)
{
    const QString reason = path + " ("_L1;
    const qsizetype at = error.text.lastIndexOf(reason);
    error.text = at >= 0 ? error.text.replace(at, path.size(), quoted(path))
                         : QString(quoted(path) + u' ' + error.text);
    error.field = field;
    return error;
}

Result<QString> registryHost(const QString &text, const QString &field)
{
    if (text.contains("://"_L1))
        return invalidValue(field, inWords("Plan", "%1 starts with a scheme").arg(quoted(text)),
                            inWords("Plan", "%1, without https://").arg(registryAccepted()));
    if (text.contains(u'@'))
        return invalidValue(
            field, inWords("Plan", "has a login in it"),
            inWords("Plan", "%1; the user name goes to --registry-user").arg(registryAccepted()));
    const Result<QString> host = parseHostName(text, field);
    return host ? sharedHost(asWritten(host, text, field), field)
                : invalidValue(field, host.error().text, registryAccepted());
}

Result<QString> registryPrefix(const QString &text, const QString &field)
{
    static constexpr Shape shape{
        "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*", 255,
        QT_TRANSLATE_NOOP("Plan", "a path of lower case letters, digits and inner . _ - is accepted after "
                                  "the host, without a tag")};
    return shaped(text, shape, field);
}

QList<PlanField> imagesFields()
{
    const PlanField source{.path = u"images.source"_s,
                           .value = choiceAt(at(&Plan::images, &ImagesPlan::source)),
                           .option = {u"--images"_s, u"quay|pull-through|mirror"_s,
                                      u"where the nodes get the images from (default quay)"_s},
                           .concerns = Concern::Images | Concern::Review};
    return QList{source} + registryFields() + companionFields() + trustFields();
}

} // namespace netsetup
