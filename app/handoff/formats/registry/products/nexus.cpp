// Sonatype Nexus Repository: a docker proxy for each upstream (and a group over several), or a hosted
// repository for the copies.
#include "handoff/formats/registry/products/product.h"

using namespace Qt::StringLiterals;

namespace netsetup {

RegistryProduct nexusProduct();

namespace {

bool byPath(const RegistryNeeds &needs)
{
    return !needs.segments.isEmpty();
}

QString nameOf(const RegistryNeeds &needs)
{
    return byPath(needs) ? needs.segments.first() : u"docker-agent"_s;
}

QList<DocText> misfits(const RegistryNeeds &needs)
{
    return pathMisfits(needs, byPath(needs) ? 1 : 0, u"name of a repository"_s);
}

DocText proxy(const NodeMirror &upstream, const QString &name)
{
    const QString where =
        u"**Repositories** > **Create repository** > **docker (proxy)**. **Name**: %1. **Remote "
        "Storage**: %2. "_s;
    const QString index =
        isDockerHub(upstream)
            ? u"**Docker Index**: **Use Docker Hub**. Its page also has **Enable Docker V1 API** on "
              "here. "_s
            : u"**Docker Index**: **Use Proxy registry (specified above)**. "_s;
    return wordsOf(where + index + u"**Blob Store** as you like."_s, {name, upstreamUrl(upstream)});
}

QList<DocText> cacheSteps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    const bool several = needs.upstreams.size() > 1;
    for (const NodeMirror &upstream : needs.upstreams)
        steps.append(
            proxy(upstream, several ? QString(nameOf(needs) + u'-' + upstream.upstream) : nameOf(needs)));
    if (several)
        steps.append(wordsOf(u"**Create repository** > **docker (group)** with the **Name** %1 and "
                             "these as **Member Repositories**: one address for all upstreams."_s,
                             {nameOf(needs)}));
    return steps;
}

/// How clients reach it: their names of images have no room for Nexus' own path.
DocText wayIn(const RegistryNeeds &needs)
{
    if (byPath(needs))
        return wordsOf(
            u"Let clients reach it by **Path Based Routing**, which puts the name of the repository "
            "in front of the image. Its page calls it the preferred way; what the setting is called "
            "in the form, and since which version, is not confirmed here. Versions without it have "
            "**Repository Connectors** alone, and then the prefix has to go out of the plan."_s);
    return wordsOf(
        u"**Repository Connectors**: a port at **HTTPS**, or at **HTTP** behind a proxy of yours that "
        "does TLS, or **Allow Subdomain Routing** (for Pro licenses, says a page), so that %1 leads "
        "to this repository. There can be 20 ports."_s,
        {needs.address});
}

QList<DocText> steps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    if (needs.copies)
        steps.append(wordsOf(u"**Repositories** > **Create repository** > **docker (hosted)**. "
                             "**Name**: %1. **Blob Store** as you like."_s,
                             {nameOf(needs)}));
    else
        steps = cacheSteps(needs);
    steps.append(wayIn(needs));
    steps.append(wordsOf(
        u"A role for the user of the nodes with the privilege %1. Or **Allow anonymous docker pull**, "
        "for which the **Docker Bearer Token Realm** has to be active."_s,
        {u"nx-repository-view-docker-%1-read"_s.arg(nameOf(needs))}));
    if (needs.copies)
        steps.append(wordsOf(u"A role for the user that copies with %1, %2 and %3."_s,
                             {u"nx-repository-view-docker-%1-read"_s.arg(nameOf(needs)),
                              u"nx-repository-view-docker-%1-add"_s.arg(nameOf(needs)),
                              u"nx-repository-view-docker-%1-edit"_s.arg(nameOf(needs))}));
    return steps;
}

QList<DocText> notes(const RegistryNeeds &)
{
    return {
        wordsOf(
            u"The address by way in: path `HOST/REPOSITORY`, port `HOST:PORT`, subdomain `SUBDOMAIN.HOST`."_s),
        wordsOf(u"Cleaning up: **Cleanup Policies** delete what matches any of them. Give this "
                "repository none that goes by age or last download alone."_s),
        wordsOf(u"Images in the format of OCI are supported since 3.71. Before, the task **Docker - "
                "Delete unused manifests and images** may delete manifests of them that are in use."_s)};
}

} // namespace

RegistryProduct nexusProduct()
{
    return {.title = u"Sonatype Nexus Repository"_s,
            .shape = u"HOST/REPOSITORY, HOST:PORT or SUBDOMAIN.HOST"_s,
            .misfits = &misfits,
            .steps = &steps,
            .notes = &notes,
            .sources = {u"help.sonatype.com: Docker Registry, Proxy Repository for Docker, Hosted "
                        "Repository for Docker, Docker Authentication"_s,
                        u"github.com/sonatype/nexus-public: RepositoriesStrings.jsx of 3.77"_s}};
}

} // namespace netsetup
