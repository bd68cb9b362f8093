// registry/setup.md: what to set up in the company's own registry, product by product, so that the images of
// the Agent can be pulled there. In English, as the pages that it quotes.
#include "base/firsttime.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/registry/products/product.h"
#include "handoff/formats/shellwords.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format registrySetupFormat();

namespace {

constexpr QLatin1String readOn("2026-11-29");

DocText choice(bool yes, const QString &then, const QString &otherwise)
{
    return wordsOf(yes ? then : otherwise);
}

QList<DocBlock> leadBlocks(const HandoffInput &input, const RegistryNeeds &needs)
{
    return {paragraph(choice(needs.copies,
                             u"The nodes pull the images of the Agent from your own registry, which "
                             "holds copies. It needs a place for them, a login that may push and one "
                             "that may pull."_s,
                             u"The nodes pull the images of the Agent from your own registry, which "
                             "fetches them on demand. It needs a cache of each registry below, a way "
                             "out to it, and a login that may pull."_s)),
            fieldList({{u"Change ID"_s, valueOrBlank(input.plan.handoff.changeId)},
                       {u"Address in the plan (--registry)"_s, codeText(needs.address)},
                       {u"The nodes ask for"_s,
                        codeText(needs.images.isEmpty() ? needs.address
                                                        : ownRegistryHost(input.plan) + u'/' +
                                                              needs.images.first() + u":TAG"_s)}})};
}

DocTable upstreamTable(const RegistryNeeds &needs)
{
    DocTable table;
    table.head = {u"Registry"_s, u"Asked at"_s, u"Images there"_s, u"Behind your host"_s};
    table.widths = {20, 20, 30, 30};
    for (const NodeMirror &upstream : needs.upstreams) {
        QStringList there;
        QStringList here;
        for (const MirroredPath &path : upstream.paths) {
            const QString all = path.oneImage ? QString() : u"/*"_s;
            there.append(path.source + all);
            here.append(path.target + all);
        }
        table.rows.append(
            {codeText(upstream.upstream), codeText(upstream.server), codeList(there), codeList(here)});
    }
    return table;
}

/// What starts at the registry, or at the machine that copies.
DocText wayOut(const HandoffInput &input, const RegistryNeeds &needs)
{
    const Initiator from = needs.copies ? Initiator::Copier : Initiator::Registry;
    QStringList hosts;
    FirstTime<QString> firstTime;
    for (const Rule &rule : input.rules + input.leftOpen) {
        const QString where = HostPort{rule.host, rule.port}.text();
        if (rule.initiator == from && rule.purpose == Purpose::ImagePull && firstTime(where))
            hosts.append(where);
    }
    DocText text =
        choice(needs.copies,
               u"Way out: the registry needs none. The machine that runs `registry/mirror.sh` goes to "
               "the source; these rules of the plan start there: "_s,
               u"Way out: the registry opens the connections, not the nodes, so the firewall has to "
               "know its addresses. These rules of the plan start there: "_s);
    text += hosts.isEmpty() ? plainText(u"none"_s) : codeList(hosts);
    return text + choice(needs.copies, u"."_s,
                         u". A cloud service fetches from its own network: your firewall sees nothing "
                         "of it. Where a device on the way inspects TLS, the registry has to trust "
                         "its CA, or is let through."_s);
}

DocSection needsSection(const HandoffInput &input, const RegistryNeeds &needs)
{
    QList<DocText> lines{wayOut(input, needs)};
    if (needs.copies)
        lines.append(
            wordsOf(u"The copies: `registry/images.txt` names each image and the name that it has to "
                    "have in your registry. `registry/mirror.sh` pushes them."_s));
    const QStringList fixed = fixedImages(input);
    if (!fixed.isEmpty())
        lines.append(
            wordsOf(u"Fixed in the chart: "_s) + codeList(fixed) +
            wordsOf(u". Nodes ask for them by these names, and come to your registry only where their "
                    "runtime is told to (`containerd-hosts`, `crio-registries`, `k3s-registries`, "
                    "`openshift-mirrors`)."_s) +
            (needs.copies ? wordsOf(u" `registry/mirror.sh` does not copy them."_s) : DocText()));
    return {u"What the plan needs"_s, {tableBlock(upstreamTable(needs)), bullets(lines)}, false};
}

DocText shapeOf(const RegistryProduct &product, const RegistryNeeds &needs)
{
    return codeText(needs.copies || product.cacheShape.isEmpty() ? product.shape : product.cacheShape);
}

DocTable overview(const QList<RegistryProduct> &products, const RegistryNeeds &needs)
{
    DocTable table;
    table.head = {u"Product"_s, u"Its address (--registry)"_s, u"This plan"_s};
    table.widths = {25, 45, 30};
    for (const RegistryProduct &product : products)
        table.rows.append(
            {plainText(product.title), shapeOf(product, needs),
             choice(product.misfits(needs).isEmpty(), u"fits"_s, u"does not fit as it is: see below"_s)});
    return table;
}

DocSection productsSection(const QList<RegistryProduct> &products, const RegistryNeeds &needs)
{
    const DocText text =
        products.size() > 1
            ? wordsOf(u"Find your product. Where it does not fit, its part says why: change the plan, "
                      "or take another way."_s)
            : wordsOf(u"%1 is a host of this service, so no other product is named here."_s, {needs.host});
    return {u"Products"_s, {paragraph(text), tableBlock(overview(products, needs))}, false};
}

DocSection productSection(const RegistryProduct &product, const RegistryNeeds &needs)
{
    DocSection section{product.title, {}, false};
    const QList<DocText> misfits = product.misfits(needs);
    if (misfits.isEmpty()) {
        section.blocks.append(paragraph(wordsOf(u"The address of the plan, %1, fits: "_s, {needs.address}) +
                                        shapeOf(product, needs) + plainText(u"."_s)));
    } else {
        section.blocks.append(
            note(wordsOf(u"**Does not fit this plan as it is.** The address of the plan is %1, that "
                         "of the product is "_s,
                         {needs.address}) +
                 shapeOf(product, needs) + plainText(u"."_s)));
        section.blocks.append(bullets(misfits));
    }
    section.blocks.append(steps(product.steps(needs)));
    const QStringList commands = product.commands ? product.commands(needs) : QStringList();
    if (!commands.isEmpty())
        section.blocks.append(codeBlock(commands));
    section.blocks.append(bullets(product.notes(needs)));
    section.blocks.append(paragraph(plainText(u"Read %1: %2."_s.arg(readOn, product.sources.join(u"; "_s)))));
    return section;
}

DocSection everywhereSection(const HandoffInput &input, const RegistryNeeds &needs)
{
    QList<DocText> lines{
        choice(input.plan.trust.caPem.isEmpty(),
               u"Certificate: the nodes have to trust that of the registry. The plan names no CA of "
               "your own: one that is not public has to go into the trust store of each node's "
               "runtime."_s,
               u"Certificate: the nodes have to trust that of the registry. Put the CA of the plan "
               "into the trust store of each node's runtime, unless it is there."_s),
        wordsOf(u"Login: give the nodes one that may only pull. It goes into the pull secret of the "
                "plan; the install script makes that, or `helm/secrets.md` says how."_s),
        wordsOf(u"Cleaning up is the trap: a node pulls an image once and keeps it, so to the "
                "registry it looks unused. When a policy has deleted the tag, the next node or the "
                "next restart elsewhere finds nothing, months later. Keep every tag that a chart in "
                "use names."_s),
        wordsOf(u"Other hosts: some registries send their clients on, to a token service or a store "
                "of layers. The plan has to name them (`--registry-companion`), else no rule lets "
                "the nodes go there."_s)};
    if (!needs.copies)
        lines.append(wordsOf(u"A cache is no copy: what it does not hold any more is gone for as long "
                             "as the upstream cannot be reached. Where that must not be, plan with "
                             "copies (`--images mirror`)."_s));
    return {u"For every product"_s, {bullets(lines)}, false};
}

/// The first image whose tag is known, in the own registry; none: an empty one.
ImageReference sampleImage(const HandoffInput &input)
{
    const QList<ImageReference> references = imageReferences(input);
    for (const ImageReference &reference : references) {
        if (!reference.own.isEmpty() && !reference.image.tag.isEmpty())
            return reference;
    }
    return {};
}

QStringList imageLines(const HandoffInput &input)
{
    const ImageReference sample = sampleImage(input);
    if (sample.own.isEmpty())
        return {u"# The tags are not known here: registry/images.txt says where they are to be found."_s};
    const SeenDigest seen = digestSeen(input, sample);
    const QString own = referenceText(sample.own);
    return {u"# One and the same digest twice (the first line where the source can be reached)"_s +
                (seen.digest.isEmpty() ? u", sha256:...:"_s : u", as seen: "_s + seen.digest),
            u"crane digest "_s + shellWord(referenceText(sample.source)), u"crane digest "_s + shellWord(own),
            u"# JSON whose \"manifests\" name the platforms of the plan: %1"_s.arg(
                referenceText(platformsText(input.plan))),
            u"skopeo inspect --raw "_s + shellWord(u"docker://"_s + own)};
}

DocSection checkSection(const HandoffInput &input, const RegistryNeeds &needs)
{
    QStringList lines{u"# 200, or 401 where it wants a login; anything else is not a registry:"_s,
                      u"curl -sS -o /dev/null -w '%{http_code}\\n' "_s +
                          shellWord(u"https://"_s + referenceText(ownRegistryHost(input.plan)) + u"/v2/"_s)};
    lines += imageLines(input);
    const QString check = u"sts-netsetup check --project setup.netsetup.json"_s;
    lines.append(u"# Every image of the plan in the registry, from here:"_s);
    lines.append(check);
    lines.append(
        needs.copies
            ? u"# On the machine that copies: the way to the source:"_s
            : u"# On the registry, where it is a machine of yours: its way to the upstream hosts:"_s);
    lines.append(check + (needs.copies ? u" --vantage copier"_s : u" --vantage registry"_s));
    return {u"How to check"_s,
            {paragraph(wordsOf(u"After a login with crane or skopeo, as the user of the nodes:"_s)),
             codeBlock(lines)},
            false};
}

Document content(const HandoffInput &input)
{
    const RegistryNeeds needs = registryNeeds(input);
    const QList<RegistryProduct> products = productsFor(needs);
    Document document;
    document.title = u"Set up your registry for the images of the Agent"_s;
    document.practice = input.practice;
    document.footer = footerText(input);
    document.lead = leadBlocks(input, needs);
    document.sections = {needsSection(input, needs), productsSection(products, needs)};
    for (const RegistryProduct &product : products)
        document.sections.append(productSection(product, needs));
    document.sections.append(everywhereSection(input, needs));
    document.sections.append(checkSection(input, needs));
    return document;
}

QList<Artifact> printAll(const PrintJob &job)
{
    return onlyFile(job, documentToMarkdown(content(job.input)));
}

} // namespace

Format registrySetupFormat()
{
    Format format = documentFormat(
        u"registry-setup"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "What to set up in your registry")),
        u"registry/setup.md"_s,
        QT_TRANSLATE_NOOP("Pack", "what to set up in your own registry, product by product"), &printAll);
    format.audience = Audience::Cluster;
    format.inDefaultList = false;
    format.refusal = &noOwnRegistry;
    return format;
}

} // namespace netsetup
