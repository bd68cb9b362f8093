// Azure Container Registry: a cache rule for each folder of an upstream, or just the right to push the
// copies.
#include "handoff/formats/registry/products/product.h"
#include "handoff/formats/shellwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

RegistryProduct acrProduct();

namespace {

const NameRule &hosts()
{
    static const NameRule rule{u"[a-z0-9-]+\\.azurecr\\.io"_s, u"NAME.azurecr.io"_s};
    return rule;
}

const NameRule &pathName()
{
    static const NameRule rule{u"[a-z0-9._/-]+"_s,
                               u"a repository is called by small letters, digits, `.`, `-`, `_` and `/`."_s};
    return rule;
}

bool hasRule(const NodeMirror &upstream)
{
    static const QStringList known{u"docker.io"_s,       u"quay.io"_s,
                                   u"ghcr.io"_s,         u"mcr.microsoft.com"_s,
                                   u"public.ecr.aws"_s,  u"nvcr.io"_s,
                                   u"registry.k8s.io"_s, u"registry.redhat.io"_s,
                                   u"gcr.io"_s,          u"registry.access.redhat.com"_s};
    return known.contains(upstream.upstream);
}

QList<DocText> misfits(const RegistryNeeds &needs)
{
    QList<DocText> misfits = hostMisfits(needs, hosts()) + nameMisfits(needs.images, pathName());
    if (needs.copies)
        return misfits;
    for (const NodeMirror &upstream : needs.upstreams) {
        if (!hasRule(upstream))
            misfits.append(
                wordsOf(u"%1 is not among the upstreams that a cache rule can name: copy the images."_s,
                        {upstream.upstream}));
    }
    return misfits;
}

QList<DocText> cacheSteps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    for (const NodeMirror &upstream : needs.upstreams) {
        if (isDockerHub(upstream))
            steps.append(wordsOf(
                u"%1 needs a login: user and password in a Key Vault, the credentials "
                "`agent-upstream` that name them (**Cache** > **Credentials** > **Create "
                "credentials**), and the role **Key Vault Secrets User** for the identity of these."_s,
                {upstream.upstream}));
        else if (isQuay(upstream))
            steps.append(wordsOf(u"%1 goes with a login or without."_s, {upstream.upstream}));
    }
    steps.append(wordsOf(u"The registry > **Services** > **Cache** > **Create rule**: **Rule name**, "
                         "**Source**, **Repository Path**, **Authentication**, **New ACR repository "
                         "namespace**; or the commands below, which use wildcards. The namespace is "
                         "free: it is the prefix of the plan with the folder of the names."_s));
    steps.append(
        wordsOf(u"Where the registry is restricted to networks: **Allow trusted Microsoft services to "
                "access this container registry**, else the cache stays empty."_s));
    return steps;
}

QList<DocText> steps(const RegistryNeeds &needs)
{
    const QString mode = u" In the mode **RBAC Registry + ABAC Repository Permissions** (**Settings** "
                         "> **Properties**) it is **%1**."_s;
    QList<DocText> steps = needs.copies ? QList<DocText>() : cacheSteps(needs);
    if (needs.copies)
        steps.append(wordsOf(u"The identity that copies: **AcrPush**."_s +
                             mode.arg(u"Container Registry Repository Writer"_s)));
    steps.append(wordsOf(u"The identity of the nodes: **AcrPull**."_s +
                         mode.arg(u"Container Registry Repository Reader"_s)));
    return steps;
}

QStringList commands(const RegistryNeeds &needs)
{
    QStringList lines;
    int number = 0;
    for (const NodeMirror &upstream : needs.upstreams) {
        if (needs.copies || !hasRule(upstream))
            continue;
        for (const MirroredPath &path : upstream.paths) {
            const QString all = path.oneImage ? QString() : u"/*"_s;
            lines.append(u"az acr cache create -r REGISTRY -n agent-%1 -s %2 -t %3"_s.arg(
                             QString::number(++number),
                             shellWord(referenceText(upstream.upstream + u'/' + path.source) + all),
                             shellWord(referenceText(path.target) + all)) +
                         (isDockerHub(upstream) ? u" -c agent-upstream"_s : QString()));
        }
    }
    return lines;
}

QList<DocText> notes(const RegistryNeeds &needs)
{
    QList<DocText> notes{
        wordsOf(u"The nodes fetch the layers from another host: `*.blob.core.windows.net`, or "
                "`NAME.REGION.data.azurecr.io` with dedicated data endpoints. Name it to the plan "
                "with `--registry-companion`."_s),
        wordsOf(u"Cleaning up: `acr purge` goes by the age of a tag. Leave these repositories out, or "
                "lock them: what has `write-enabled` off is not purged."_s)};
    if (!needs.copies)
        notes.append(wordsOf(u"A rule must not overlap another one with a wildcard; there can be 1,000."_s));
    return notes;
}

} // namespace

RegistryProduct acrProduct()
{
    return {.title = u"Azure Container Registry"_s,
            .shape = u"NAME.azurecr.io/PREFIX"_s,
            .hosts = hosts(),
            .misfits = &misfits,
            .steps = &steps,
            .commands = &commands,
            .notes = &notes,
            .sources = {u"learn.microsoft.com/azure/container-registry "
                        "(MicrosoftDocs/azure-management-docs of 2026-08-20): "
                        "artifact-cache-overview, artifact-cache-portal, artifact-cache-cli, "
                        "wildcards-artifact-cache, container-registry-rbac-built-in-roles-overview, "
                        "container-registry-firewall-rules, container-registry-auto-purge, "
                        "container-registry-concepts"_s}};
}

} // namespace netsetup
