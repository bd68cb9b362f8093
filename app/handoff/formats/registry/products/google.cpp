// Google Artifact Registry: a remote repository for each upstream, or a standard one for the copies.
#include "handoff/formats/registry/products/product.h"
#include "handoff/formats/shellwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

RegistryProduct googleProduct();

namespace {

constexpr qsizetype projectAndRepository = 2;
constexpr QLatin1String hostEnd("-docker.pkg.dev");

const NameRule &hosts()
{
    static const NameRule rule{u"[a-z0-9-]+-docker\\.pkg\\.dev"_s, u"LOCATION-docker.pkg.dev"_s};
    return rule;
}

QString location(const RegistryNeeds &needs)
{
    return hostMisfits(needs, hosts()).isEmpty() ? needs.host.chopped(hostEnd.size()) : u"LOCATION"_s;
}

QString part(const RegistryNeeds &needs, qsizetype at, const QString &otherwise)
{
    return at < needs.segments.size() ? shellWord(referenceText(needs.segments.at(at))) : otherwise;
}

QList<DocText> misfits(const RegistryNeeds &needs)
{
    QList<DocText> misfits = hostMisfits(needs, hosts());
    if (needs.copies && needs.segments.size() < projectAndRepository)
        misfits.append(wordsOf(
            u"The prefix has to begin with the project and the repository, as in `PROJECT/REPOSITORY`."_s));
    if (!needs.copies)
        misfits +=
            pathMisfits(needs, projectAndRepository, u"project and the repository (`PROJECT/REPOSITORY`)"_s) +
            upstreamMisfits(needs);
    return misfits;
}

QList<DocText> cacheSteps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    for (const NodeMirror &upstream : needs.upstreams) {
        if (isDockerHub(upstream))
            steps.append(
                wordsOf(u"A remote repository for %1, with the command below: it is a preset. A login "
                        "for it goes into `--remote-username` and "
                        "`--remote-password-secret-version`, with the password in Secret Manager."_s,
                        {upstream.upstream}));
        else if (isQuay(upstream))
            steps.append(wordsOf(
                u"A remote repository for %1, with the command below: an upstream by its URL. The pages that were read do not name it; users report that it works (issue 2110 of terraform-google-conversion)."_s,
                {upstream.upstream}));
        else
            steps.append(
                wordsOf(u"A remote repository for %1, with the command below: an upstream by its URL. "
                        "That this one works is not confirmed: try it first, or copy the images."_s,
                        {upstream.upstream}));
    }
    return steps;
}

QList<DocText> steps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    if (needs.copies)
        steps.append(wordsOf(u"A standard repository of the format Docker, with the command below."_s));
    else
        steps = cacheSteps(needs);
    if (needs.copies)
        steps.append(wordsOf(u"The account that copies: **Artifact Registry Writer** "
                             "(`roles/artifactregistry.writer`) on that repository."_s));
    steps.append(wordsOf(u"The service account of the nodes: **Artifact Registry Reader** "
                         "(`roles/artifactregistry.reader`) on that repository. Nodes elsewhere log "
                         "in as `_json_key` with the key file of a service account."_s));
    return steps;
}

QStringList commands(const RegistryNeeds &needs)
{
    const QString create =
        u"gcloud artifacts repositories create %1 --project=%2 --location=%3 --repository-format=docker"_s
            .arg(part(needs, 1, u"REPOSITORY"_s), part(needs, 0, u"PROJECT"_s), location(needs));
    if (needs.copies)
        return {create};
    QStringList lines;
    for (const NodeMirror &upstream : needs.upstreams) {
        if (upstream.upstream != needs.movedUpstreams.value(0))
            continue;
        const QString from =
            isDockerHub(upstream) ? u"DOCKER-HUB"_s : shellWord(referenceText(upstreamUrl(upstream)));
        lines.append(create + u" --mode=remote-repository --remote-docker-repo="_s + from);
    }
    return lines;
}

QList<DocText> notes(const RegistryNeeds &)
{
    return {wordsOf(u"Cleaning up: a cleanup policy that deletes by age takes a tag that a pod still "
                    "needs. Set none on this repository, or a keep policy for all tags."_s)};
}

} // namespace

RegistryProduct googleProduct()
{
    return {.title = u"Google Artifact Registry"_s,
            .shape = u"LOCATION-docker.pkg.dev/PROJECT/REPOSITORY"_s,
            .hosts = hosts(),
            .misfits = &misfits,
            .steps = &steps,
            .commands = &commands,
            .notes = &notes,
            .sources = {u"docs.cloud.google.com/artifact-registry: Create remote repositories, Remote "
                        "repository overview, Deploy to Google Kubernetes Engine, Cleanup policies"_s,
                        u"docs.cloud.google.com: gcloud artifacts repositories create; the API in "
                        "google-cloud-artifact-registry 1.23.0 (CustomRepository)"_s}};
}

} // namespace netsetup
