// Amazon ECR: a pull through cache rule for each upstream, or a repository for each copy.
#include "handoff/formats/registry/products/product.h"
#include "handoff/formats/shellwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

RegistryProduct ecrProduct();

namespace {

const NameRule &hosts()
{
    static const NameRule rule{u"[0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com"_s,
                               u"ACCOUNT.dkr.ecr.REGION.amazonaws.com"_s};
    return rule;
}

/// Without what the API of ECR adds: a slash at the end, and ROOT for none.
const NameRule &prefixName()
{
    static const NameRule rule{
        u"(?=.{2,30}$)[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*"_s,
        u"a prefix has 2 to 30 small letters and digits, with `.`, `_`, `-` and `/` between them."_s};
    return rule;
}

const NameRule &repositoryName()
{
    static const NameRule rule{
        u"(?=.{2,256}$)[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*"_s,
        u"a repository is called by small letters and digits, with `.`, `_`, `-` and `/` between them."_s};
    return rule;
}

/// Those of the API that need no name of the customer.
bool hasRule(const NodeMirror &upstream)
{
    static const QStringList servers{u"quay.io"_s, u"registry-1.docker.io"_s, u"registry.k8s.io"_s,
                                     u"ghcr.io"_s, u"public.ecr.aws"_s,       u"registry.gitlab.com"_s};
    return servers.contains(upstream.server);
}

QString region(const RegistryNeeds &needs)
{
    return hostMisfits(needs, hosts()).isEmpty() ? needs.host.section(u'.', 3, 3) : u"REGION"_s;
}

QList<DocText> misfits(const RegistryNeeds &needs)
{
    QList<DocText> misfits = hostMisfits(needs, hosts());
    if (needs.copies)
        return misfits + nameMisfits(needs.images, repositoryName());
    if (!needs.segments.isEmpty())
        misfits += nameMisfits({needs.segments.join(u'/')}, prefixName());
    for (const NodeMirror &upstream : needs.upstreams) {
        if (!hasRule(upstream))
            misfits.append(wordsOf(u"%1 is not among the upstreams that a rule can name: copy the images."_s,
                                   {upstream.upstream}));
    }
    return misfits + pathMisfits(needs, needs.segments.size(), u"prefix of a rule"_s) +
           upstreamMisfits(needs);
}

QList<DocText> cacheSteps(const RegistryNeeds &needs)
{
    QList<DocText> steps;
    for (const NodeMirror &upstream : needs.upstreams) {
        if (isDockerHub(upstream))
            steps.append(
                wordsOf(u"%1 needs a login: a secret of Secrets Manager, in the account and region of "
                        "the rule, whose name begins with `ecr-pullthroughcache/`."_s,
                        {upstream.upstream}));
        else if (isQuay(upstream))
            steps.append(wordsOf(u"%1 needs no login."_s, {upstream.upstream}));
    }
    steps.append(
        wordsOf(u"A pull through cache rule, with the command below. The prefix `ROOT` stands for none."_s));
    steps.append(wordsOf(u"The role of the nodes: besides what a pull needs "
                         "(`ecr:GetAuthorizationToken`, `ecr:BatchGetImage`, "
                         "`ecr:GetDownloadUrlForLayer`) also `ecr:BatchImportUpstreamImage`, and "
                         "`ecr:CreateRepository` while the repository is not there."_s));
    return steps;
}

QList<DocText> steps(const RegistryNeeds &needs)
{
    if (!needs.copies)
        return cacheSteps(needs);
    return {wordsOf(u"A repository for each image, with the commands below: a push makes none, unless "
                    "a repository creation template is applied for `CREATE_ON_PUSH`."_s),
            wordsOf(u"The role that copies: `ecr:GetAuthorizationToken`, "
                    "`ecr:BatchCheckLayerAvailability`, `ecr:InitiateLayerUpload`, "
                    "`ecr:UploadLayerPart`, `ecr:CompleteLayerUpload`, `ecr:PutImage`, "
                    "`ecr:BatchGetImage`."_s),
            wordsOf(u"The role of the nodes: `ecr:GetAuthorizationToken`, `ecr:BatchGetImage`, "
                    "`ecr:GetDownloadUrlForLayer`."_s)};
}

QStringList commands(const RegistryNeeds &needs)
{
    QStringList lines;
    if (needs.copies) {
        for (const QString &image : needs.images)
            lines.append(u"aws ecr create-repository --region %1 --repository-name %2"_s.arg(
                region(needs), shellWord(referenceText(image))));
        return lines;
    }
    const QString prefix = needs.segments.isEmpty() ? u"ROOT"_s : needs.segments.join(u'/');
    for (const NodeMirror &upstream : needs.upstreams) {
        if (!hasRule(upstream) || upstream.upstream != needs.movedUpstreams.value(0))
            continue;
        const QString login = isDockerHub(upstream) ? u" --credential-arn ARN_OF_THE_SECRET"_s : QString();
        lines.append(u"aws ecr create-pull-through-cache-rule --region %1 --ecr-repository-prefix %2 "
                     "--upstream-registry-url %3"_s.arg(region(needs), shellWord(referenceText(prefix)),
                                                        upstream.server) +
                     login);
    }
    return lines;
}

QList<DocText> notes(const RegistryNeeds &needs)
{
    QList<DocText> notes{
        wordsOf(u"A login lasts 12 hours, so a pull secret with one goes stale. Give the nodes a role."_s),
        wordsOf(u"The nodes fetch the layers from Amazon S3: `prod-REGION-starport-layer-bucket`. "
                "Name its host to the plan with `--registry-companion`."_s),
        wordsOf(u"Cleaning up: a lifecycle policy that expires images since they were pushed takes a "
                "tag that a pod still needs. Leave these repositories out, or let it go by "
                "`sinceImagePulled` with room to spare."_s)};
    if (!needs.copies)
        notes.append(
            wordsOf(u"Where ECR is reached through an interface VPC endpoint, the first pull of an "
                    "image needs a way to the internet from the nodes' VPC (NAT gateway); later ones "
                    "do not."_s));
    return notes;
}

} // namespace

RegistryProduct ecrProduct()
{
    return {.title = u"Amazon ECR"_s,
            .shape = u"ACCOUNT.dkr.ecr.REGION.amazonaws.com/PREFIX"_s,
            .hosts = hosts(),
            .misfits = &misfits,
            .steps = &steps,
            .commands = &commands,
            .notes = &notes,
            .sources = {u"docs.aws.amazon.com/AmazonECR/latest/userguide: pull-through-cache, "
                        "pull-through-cache-creating-rule, pull-through-cache-iam, "
                        "pull-through-cache-working-pulling, image-push-iam, vpc-endpoints, "
                        "lifecycle_policy_examples"_s,
                        u"the API of ecr in botocore 1.44.8: CreatePullThroughCacheRule, "
                        "CreateRepositoryCreationTemplate, GetAuthorizationToken"_s}};
}

} // namespace netsetup
