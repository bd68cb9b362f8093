// Harbor: a proxy cache project for each upstream, or a project for the copies.
#include "handoff/formats/registry/products/product.h"

using namespace Qt::StringLiterals;

namespace netsetup {

RegistryProduct harborProduct();

namespace {

const NameRule &projectName()
{
    static const NameRule rule{
        u"[a-z0-9][a-z0-9._-]{0,254}"_s,
        u"a project is called by 1 to 255 small letters, digits and `._-`, and begins with a letter "
        "or a digit."_s};
    return rule;
}

/// What a project has to be called; nothing where the plan does not say it.
QStringList projects(const RegistryNeeds &needs)
{
    return needs.copies ? firstParts(needs, 1) : needs.segments.mid(0, 1);
}

QList<DocText> misfits(const RegistryNeeds &needs)
{
    return pathMisfits(needs, 1, u"name of a project"_s) + nameMisfits(projects(needs), projectName()) +
           upstreamMisfits(needs);
}

DocText provider(const NodeMirror &upstream)
{
    if (isDockerHub(upstream))
        return wordsOf(u"**Registries** > **New Endpoint**. **Provider**: **Docker Hub**. **Endpoint "
                       "URL**: `https://hub.docker.com`, which Harbor fills in. It then asks that "
                       "host and %1, so open both."_s,
                       {upstream.server});
    if (isQuay(upstream))
        return wordsOf(u"**Registries** > **New Endpoint**. **Provider**: **Quay** up to Harbor 2.13; "
                       "since 2.14 it is not in the list, so **Docker Registry**. **Endpoint URL**: "
                       "%1."_s,
                       {upstreamUrl(upstream)});
    return wordsOf(
        u"**Registries** > **New Endpoint**. **Provider**: **Docker Registry**. **Endpoint URL**: %1. "
        "Not confirmed by a page of Harbor for this upstream: mind the answer of **Test Connection**."_s,
        {upstreamUrl(upstream)});
}

DocText newProject(const QStringList &names)
{
    const DocText begin = wordsOf(u"**Projects** > **New Project**. **Project Name**: "_s);
    if (names.isEmpty())
        return begin + wordsOf(u"as you like, and then the prefix of the plan."_s);
    return begin + codeList(names) + wordsOf(names.size() > 1 ? u" (one project for each)."_s : u"."_s);
}

QList<DocText> cacheSteps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    for (const NodeMirror &upstream : needs.upstreams)
        steps.append(provider(upstream));
    steps.append(wordsOf(
        u"For each of them: **Name** as you like; **Access ID** and **Access Secret** empty where the "
        "upstream wants no login; **Verify Remote Cert** on; **Test Connection**, then **OK**."_s));
    steps.append(
        newProject(projects(needs)) +
        wordsOf(u" Turn **Proxy Cache** on and select the endpoint of %1. **Bandwidth**: `-1`. **OK**."_s,
                {needs.movedUpstreams.value(0)}));
    steps.append(wordsOf(
        u"The project > **Policy** > **Tag Retention**: change the rule that Harbor made, which keeps "
        "what was pulled within the last 7 days, to **retain always**."_s));
    return steps;
}

QList<DocText> steps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    if (needs.copies)
        steps.append(newProject(projects(needs)) +
                     wordsOf(u" Leave **Proxy Cache** off: nobody can push to such a project. **OK**."_s));
    else
        steps = cacheSteps(needs);
    steps.append(wordsOf(
        u"The project > **Robot Accounts** > **New Robot Account** for the nodes: **Pull Repository** "
        "alone. Or make the project **Public**: then anybody pulls without a login."_s));
    if (needs.copies)
        steps.append(wordsOf(u"Another one for the machine that copies: **Push Repository** and "
                             "**Pull Repository**, which go together."_s));
    return steps;
}

QList<DocText> notes(const RegistryNeeds &needs)
{
    QList<DocText> notes{wordsOf(
        u"Robot accounts expire after 30 days unless told otherwise: set their expiration, or **Never "
        "Expired**. A user in place of a robot: any role of the project may pull, and **Developer**, "
        "**Maintainer** and **Project Admin** may push."_s)};
    if (needs.copies)
        return notes +=
               wordsOf(u"Cleaning up: a rule of **Tag Retention** discards every tag that it does not "
                       "name. Make none for this project, or one with **retain always**."_s);
    notes.append(wordsOf(u"While the upstream is away, the cache serves what it has. What the "
                         "upstream has deleted is served or not, depending on the version: its pages "
                         "differ."_s));
    for (const NodeMirror &upstream : needs.upstreams) {
        if (isDockerHub(upstream))
            notes.append(wordsOf(u"Harbor 2.15.0 does not fetch from this upstream (issue 23025 of "
                                 "goharbor/harbor): take 2.15.1 or newer, or 2.14."_s));
    }
    return notes;
}

} // namespace

RegistryProduct harborProduct()
{
    return {.title = u"Harbor"_s,
            .shape = u"HOST/PROJECT"_s,
            .misfits = &misfits,
            .steps = &steps,
            .notes = &notes,
            .sources = {u"goharbor.io/docs: Configure Proxy Cache, Creating Replication Endpoints, "
                        "Create Projects, Create Project Robot Accounts, Create Tag Retention Rules, "
                        "User Permissions By Role"_s,
                        u"github.com/goharbor/harbor: make/photon/prepare/templates/core/env.jinja of "
                        "2.13 to 2.15, src/pkg/reg/adapter/dockerhub, en-us-lang.json"_s}};
}

} // namespace netsetup
