// GitLab: the dependency proxy or a container virtual registry, or the registry of a project for the copies.
#include "handoff/formats/registry/products/product.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

RegistryProduct gitlabProduct();

namespace {

constexpr qsizetype levelsBelowProject = 2;
constexpr qsizetype mostUpstreams = 5;

bool onlyDockerHub(const RegistryNeeds &needs)
{
    return std::all_of(needs.upstreams.begin(), needs.upstreams.end(), &isDockerHub);
}

bool isDependencyProxy(const QStringList &segments)
{
    return segments.size() > 2 &&
           segments.mid(segments.size() - 2) == QStringList{u"dependency_proxy"_s, u"containers"_s};
}

bool isVirtualRegistry(const QStringList &segments)
{
    return segments.size() == 3 && segments.mid(0, 2) == QStringList{u"virtual_registries"_s, u"container"_s};
}

QList<DocText> cacheMisfits(const RegistryNeeds &needs)
{
    QList<DocText> misfits;
    const bool byProxy = onlyDockerHub(needs) && isDependencyProxy(needs.segments);
    if (!byProxy && !isVirtualRegistry(needs.segments))
        misfits.append(wordsOf(onlyDockerHub(needs)
                                   ? u"The prefix has to be `GROUP/dependency_proxy/containers` or "
                                     "`virtual_registries/container/ID`."_s
                                   : u"The dependency proxy fetches from Docker Hub alone. What "
                                     "fetches from elsewhere is the container virtual registry, and "
                                     "its prefix is `virtual_registries/container/ID`."_s));
    if (needs.upstreams.size() > mostUpstreams)
        misfits.append(wordsOf(u"A container virtual registry has 5 upstreams at most."_s));
    return misfits + pathMisfits(needs, needs.segments.size(), u"path of the cache"_s);
}

QList<DocText> copyMisfits(const RegistryNeeds &needs)
{
    if (needs.segments.size() < 2)
        return {
            wordsOf(u"The prefix has to be the path of a project with its group, as in `GROUP/PROJECT`."_s)};
    const auto tooDeep = [&needs](const QString &image) {
        return image.count(u'/') + 1 - needs.segments.size() > levelsBelowProject;
    };
    if (std::none_of(needs.images.begin(), needs.images.end(), tooDeep))
        return {};
    return {wordsOf(
        u"Below a project there is room for names of two parts, and images of this plan have more."_s)};
}

QList<DocText> misfits(const RegistryNeeds &needs)
{
    return needs.copies ? copyMisfits(needs) : cacheMisfits(needs);
}

QList<DocText> dependencyProxySteps()
{
    return {
        wordsOf(u"As owner of the group: **Settings** > **Packages and registries** > **Dependency "
                "Proxy** > **Enable Proxy**. **Docker Hub authentication**: **Identity** and "
                "**Secret**, both or none."_s),
        wordsOf(
            u"The address is that of GitLab itself, with `GROUP/dependency_proxy/containers` as the prefix."_s),
        wordsOf(u"A group deploy token for the nodes: `read_registry` and `read_virtual_registry`. "
                "There is no pull without a login."_s)};
}

QList<DocText> virtualRegistrySteps(const RegistryNeeds &needs)
{
    QList<DocText> steps{wordsOf(
        u"In the top-level group: **Deploy** > **Virtual registry** > **Create registry** > "
        "**Container**; give it a **Name**, then **Create registry**. It is a beta of GitLab 18.9 "
        "and newer behind the feature flag `container_virtual_registries`, for Premium and Ultimate."_s)};
    for (const NodeMirror &upstream : needs.upstreams)
        steps.append(wordsOf(u"**View registries** > the registry > **Add upstream**. **Upstream "
                             "URL**: %1. User name and password both or none. **Artifact caching "
                             "period**: 24 hours unless told otherwise. **Test upstream**, then "
                             "create it."_s,
                             {upstreamUrl(upstream)}));
    steps.append(wordsOf(
        u"The address is that of GitLab itself, with `virtual_registries/container/ID` as the prefix; "
        "ID is the number of the virtual registry."_s));
    steps.append(wordsOf(u"A group deploy token for the nodes with `read_virtual_registry`."_s));
    return steps;
}

QList<DocText> steps(const RegistryNeeds &needs)
{
    if (!needs.copies)
        return onlyDockerHub(needs) && !isVirtualRegistry(needs.segments) ? dependencyProxySteps()
                                                                          : virtualRegistrySteps(needs);
    return {
        wordsOf(
            u"A project whose path is %1: **Deploy** > **Container Registry** shows the address of its registry."_s,
            {needs.segments.join(u'/')}),
        wordsOf(u"A deploy token for the machine that copies: `read_registry` and `write_registry`."_s),
        wordsOf(u"A deploy token for the nodes: `read_registry`."_s)};
}

QList<DocText> notes(const RegistryNeeds &needs)
{
    if (!needs.copies)
        return {wordsOf(u"Cleaning up: what is in the cache is fetched again, as long as the upstream "
                        "has it and can be reached."_s)};
    return {wordsOf(u"Cleaning up: **Settings** > **Packages and registries** > **Container registry "
                    "cleanup policies** goes by tags. Leave it off, or set **Keep tags matching** to "
                    "`.*`."_s),
            wordsOf(u"An administrator has to have enabled the container registry of the instance."_s)};
}

} // namespace

RegistryProduct gitlabProduct()
{
    return {.title = u"GitLab"_s,
            .shape = u"HOST/GROUP/PROJECT"_s,
            .cacheShape = u"HOST/virtual_registries/container/ID or HOST/GROUP/dependency_proxy/containers"_s,
            .misfits = &misfits,
            .steps = &steps,
            .notes = &notes,
            .sources = {u"docs.gitlab.com/user/packages: Dependency proxy for container images, "
                        "Container virtual registry (18.10, 18.11), GitLab container registry, "
                        "Reduce container registry storage"_s,
                        u"docs.gitlab.com/api: Container virtual registry API"_s}};
}

} // namespace netsetup
