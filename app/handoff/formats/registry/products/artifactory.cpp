// JFrog Artifactory: a remote repository for each upstream (and a virtual one over several), or a local one
// for the copies.
#include "handoff/formats/registry/products/product.h"

using namespace Qt::StringLiterals;

namespace netsetup {

RegistryProduct artifactoryProduct();

namespace {

/// Without a prefix the host or the port leads to the repository.
bool byPath(const RegistryNeeds &needs)
{
    return !needs.segments.isEmpty();
}

QString keyOf(const RegistryNeeds &needs)
{
    return byPath(needs) ? needs.segments.first() : u"docker-agent"_s;
}

QList<DocText> misfits(const RegistryNeeds &needs)
{
    QList<DocText> misfits = pathMisfits(needs, byPath(needs) ? 1 : 0, u"key of a repository"_s);
    if (byPath(needs))
        misfits += nameMisfits({keyOf(needs)}, {u"[^_]*"_s, u"its pages warn of `_` in a key, since "
                                                            "Docker clients cannot reach such a "
                                                            "repository."_s});
    return misfits;
}

DocText remote(const NodeMirror &upstream, const QString &key)
{
    const QString where =
        u"**Administration** > **Repositories** > **Repositories** > **Remote** > **New Remote "
        "Repository** > **Docker**. **Repository Key**: %1. **URL**: %2. "_s;
    if (isDockerHub(upstream))
        return wordsOf(where + u"**Enable Token Authentication** stays checked. Give it a user and a "
                               "password of that registry: without, it limits the pulls."_s,
                       {key, upstreamUrl(upstream) + u'/'});
    return wordsOf(where + u"All else stays as it is."_s, {key, upstreamUrl(upstream) + u'/'});
}

QList<DocText> cacheSteps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    const bool several = needs.upstreams.size() > 1;
    for (const NodeMirror &upstream : needs.upstreams)
        steps.append(
            remote(upstream, several ? QString(keyOf(needs) + u'-' + upstream.upstream) : keyOf(needs)));
    if (several)
        steps.append(wordsOf(u"A virtual Docker repository over them, with the **Repository Key** %1: "
                             "one address for all upstreams."_s,
                             {keyOf(needs)}));
    steps.append(wordsOf(
        u"A permission for the user of the nodes on these repositories: **Read** and "
        "**Deploy/Cache**. With **Read** alone it gets what is in the cache already, and nothing new."_s));
    return steps;
}

QList<DocText> copySteps(const RegistryNeeds &needs)
{
    return {wordsOf(u"A local repository of the package type **Docker**, with the **Repository Key** %1."_s,
                    {keyOf(needs)}),
            wordsOf(u"A permission for the user that copies: **Read** and **Deploy/Cache**; "
                    "**Delete/Overwrite** as well if it may replace a tag."_s),
            wordsOf(u"A permission for the user of the nodes: **Read**."_s)};
}

QList<DocText> steps(const RegistryNeeds &needs)
{
    QList<DocText> steps = needs.copies ? copySteps(needs) : cacheSteps(needs);
    if (byPath(needs))
        steps.append(wordsOf(u"Self-hosted: **Administration** > **General** > **HTTP Settings** > "
                             "**Docker Reverse Proxy Settings**, method **Repository Path**. JFrog's "
                             "cloud has this way too."_s));
    else
        steps.append(
            wordsOf(u"Self-hosted: **Administration** > **General** > **HTTP Settings** > **Docker "
                    "Reverse Proxy Settings**, method **Subdomain** or **Port**, so that %1 leads to "
                    "this repository. With **Repository Path** its key would have to be the prefix "
                    "of the plan."_s,
                    {needs.address}));
    return steps;
}

QList<DocText> notes(const RegistryNeeds &needs)
{
    QList<DocText> notes{wordsOf(u"The address by method: repository path `HOST/KEY`, subdomain "
                                 "`KEY.HOST`, port `HOST:PORT`. In the cloud also "
                                 "`INSTANCE-KEY.jfrog.io`."_s)};
    if (needs.copies)
        notes.append(
            wordsOf(u"Cleaning up: what deletes artifacts by the last download takes a tag that a pod "
                    "still needs. Leave this repository out."_s));
    else
        notes.append(
            wordsOf(u"Cleaning up: **Unused Artifacts Cleanup Period (Hr)** of the remote repository "
                    "at `0`, which is the default, never cleans. Else what was not pulled for so "
                    "long has to be fetched again."_s));
    return notes;
}

} // namespace

RegistryProduct artifactoryProduct()
{
    return {.title = u"JFrog Artifactory"_s,
            .shape = u"HOST/KEY, KEY.HOST or HOST:PORT"_s,
            .misfits = &misfits,
            .steps = &steps,
            .notes = &notes,
            .sources = {u"jfrog.com/help: Remote Docker Repositories, How to proxy a registry using "
                        "Artifactory (000005909), Permission details, Reverse Proxy Settings, The "
                        "Ports Method for Docker"_s,
                        u"docs.jfrog.com/artifactory: Docker Repositories, Additional Docker Information"_s,
                        u"github.com/jfrog/terraform-provider-artifactory: docs/resources/remote.md"_s}};
}

} // namespace netsetup
