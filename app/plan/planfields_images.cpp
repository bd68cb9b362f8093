// Where the nodes get their images, and what the agents trust.
#include "base/files.h"
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldlists.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString registryAccepted()
{
    return inWords("Plan", "accepted is HOST[:PORT][/PREFIX], such as registry.corp.example:5000/stackstate");
}

Outcome setImageSource(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const Result<QString> word = oneOf(text, {u"quay"_s, u"pull-through"_s, u"mirror"_s}, field);
    if (!word)
        return word.error();
    plan.images.source = imageSourceFrom(*word).value_or(ImageSource::Quay);
    return Done{};
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

Outcome setRegistryUser(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.images.registry.user, userName(text, field));
}

Outcome addPullSecret(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    static constexpr Shape shape{
        "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*", 253,
        QT_TRANSLATE_NOOP("Plan", "the name of a Kubernetes secret is accepted: lower case letters, digits, "
                                  "inner hyphens and dots")};
    return append(plan.images.registry.pullSecrets, shaped(text, shape, field));
}

Outcome readCaFile(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field)
{
    if (const QString fault = lineFault(text, 4096); !fault.isEmpty())
        return invalidValue(field, fault, inWords("Plan", "the path of a PEM file is accepted"));
    const Result<QByteArray> bytes = readFile(text, field, 1024 * 1024);
    if (!bytes)
        return aboutFile(bytes.error(), text, field);
    const Outcome stored = setCaPem(plan, QString::fromLatin1(*bytes), words, field);
    return stored ? stored : Outcome(aboutFile(stored.error(), text, field));
}

Outcome setSkipTls(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.trust.skipTls, switchValue(text, field));
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
    return host ? asWritten(host, text, field) : invalidValue(field, host.error().text, registryAccepted());
}

Result<QString> registryPrefix(const QString &text, const QString &field)
{
    static constexpr Shape shape{
        "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*", 255,
        QT_TRANSLATE_NOOP("Plan", "a path of lower case letters, digits and inner . _ - is accepted after "
                                  "the host, without a tag")};
    return shaped(text, shape, field);
}

Outcome setRegistryHost(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.images.registry.host, registryHost(text, field));
}

Outcome setRegistryPort(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.images.registry.port, parsePort(text, field));
}

Outcome setRegistryPrefix(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.images.registry.prefix, registryPrefix(text, field));
}

Outcome setCaPem(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.trust.caPem, readCertificates(text.toLatin1(), field));
}

QList<PlanField> imagesFields()
{
    return {
        {u"--images"_s, u"images.source"_s, u"quay|pull-through|mirror"_s,
         u"where the nodes get the images from (default quay)"_s, false, setImageSource},
        {u"--registry"_s, u"images.registry"_s, u"HOST[:PORT][/PREFIX]"_s,
         u"your own registry (default port 443)"_s, false, setRegistry},
        {u"--registry-user"_s, u"images.registry.user"_s, u"NAME"_s,
         u"user at the registry; the password comes from STS_NETSETUP_REGISTRY_PASSWORD"_s, false,
         setRegistryUser},
        {u"--pull-secret"_s, u"images.registry.pullSecrets"_s, u"NAME"_s,
         u"a pull secret that exists in the namespace"_s, true, addPullSecret,
         [](Plan &plan) {
             plan.images.registry.pullSecrets.clear();
         }},
        {u"--ca-file"_s, u"trust.caPem"_s, u"PEM"_s, u"extra CA certificates for agents and nodes"_s, false,
         readCaFile},
        {u"--skip-tls"_s, u"trust.skipTls"_s, QString(),
         u"let the Agent accept any certificate (recorded and warned about)"_s, false, setSkipTls},
    };
}

} // namespace netsetup
