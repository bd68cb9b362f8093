// The list of registry products, and what their files have in common.
#include "handoff/formats/registry/products/product.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

#define NETSETUP_EACH_PRODUCT(PRODUCT)                                                                       \
    PRODUCT(harborProduct)                                                                                   \
    PRODUCT(artifactoryProduct)                                                                              \
    PRODUCT(nexusProduct)                                                                                    \
    PRODUCT(gitlabProduct)                                                                                   \
    PRODUCT(ecrProduct)                                                                                      \
    PRODUCT(acrProduct)                                                                                      \
    PRODUCT(googleProduct)

namespace netsetup {

#define NETSETUP_PRODUCT_DECLARED(name) RegistryProduct name();
NETSETUP_EACH_PRODUCT(NETSETUP_PRODUCT_DECLARED)

namespace {

DocText plainWords(const QString &pattern, const QStringList &arguments)
{
    QList<DocText> values;
    for (const QString &argument : arguments)
        values.append(codeText(argument));
    return phrase(QString(pattern).replace(u" > "_s, u" \u2192 "_s), values);
}

QStringList imagesBehind(const HandoffInput &input)
{
    QStringList images;
    const QList<ImageReference> references = imageReferences(input);
    for (const ImageReference &reference : references) {
        if (!reference.own.isEmpty())
            images.append(input.plan.images.registry.pathOf(reference.repository));
    }
    images.removeDuplicates();
    images.sort();
    return images;
}

QStringList upstreamsOfMoved(const HandoffInput &input)
{
    QStringList upstreams;
    const QList<ImageReference> references = imageReferences(input);
    for (const ImageReference &reference : references) {
        if (!reference.own.isEmpty() && !upstreams.contains(reference.image.registry))
            upstreams.append(reference.image.registry);
    }
    upstreams.sort();
    return upstreams;
}

bool isSaid(const QString &name, const NameRule &rule)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(rule.pattern)).match(name).hasMatch();
}

} // namespace

RegistryNeeds registryNeeds(const HandoffInput &input)
{
    const RegistryPlan &registry = input.plan.images.registry;
    RegistryNeeds needs;
    needs.copies = input.plan.images.source == ImageSource::Mirror;
    needs.host = registry.host;
    needs.address = ownRegistry(input.plan);
    needs.usualPort = registry.port == 443;
    needs.segments = registry.prefix.split(u'/', Qt::SkipEmptyParts);
    needs.dropsPath = input.line.dropsRepositoryPath(input.plan);
    needs.upstreams = nodeMirrors(input);
    needs.movedUpstreams = upstreamsOfMoved(input);
    needs.images = imagesBehind(input);
    return needs;
}

QList<RegistryProduct> productsFor(const RegistryNeeds &needs)
{
#define NETSETUP_PRODUCT_LISTED(name) name(),
    const QList<RegistryProduct> all{NETSETUP_EACH_PRODUCT(NETSETUP_PRODUCT_LISTED)};
    for (const RegistryProduct &product : all) {
        if (!product.hosts.pattern.isEmpty() && isSaid(needs.host, product.hosts))
            return {product};
    }
    return all;
}

DocText wordsOf(const QString &pattern, const QStringList &arguments)
{
    static const QRegularExpression marked(u"\\*\\*(.+?)\\*\\*|`(.+?)`"_s);
    DocText text;
    qsizetype from = 0;
    QRegularExpressionMatchIterator marks = marked.globalMatch(pattern);
    while (marks.hasNext()) {
        const QRegularExpressionMatch mark = marks.next();
        text += plainWords(pattern.mid(from, mark.capturedStart() - from), arguments);
        text += mark.captured(1).isEmpty() ? codeText(mark.captured(2)) : strongText(mark.captured(1));
        from = mark.capturedEnd();
    }
    return text + plainWords(pattern.mid(from), arguments);
}

QStringList firstParts(const RegistryNeeds &needs, qsizetype count)
{
    QStringList parts;
    for (const QString &image : needs.images)
        parts.append(image.section(u'/', 0, static_cast<int>(count) - 1));
    parts.removeDuplicates();
    return parts;
}

QList<DocText> pathMisfits(const RegistryNeeds &needs, qsizetype taken, const QString &thing)
{
    if (needs.copies) {
        const auto tooShort = [taken](const QString &image) {
            return image.count(u'/') < taken;
        };
        if (std::none_of(needs.images.begin(), needs.images.end(), tooShort))
            return {};
        return {wordsOf(u"Each path begins with the "_s + thing +
                        u", and images of this plan have too few parts for that: give the plan a prefix."_s)};
    }
    QList<DocText> misfits;
    if (needs.segments.size() < taken)
        misfits.append(
            wordsOf(u"The prefix has to begin with the "_s + thing +
                    u", and that of this plan is too short for it: give the plan such a prefix."_s));
    if (needs.segments.size() > taken)
        misfits.append(
            wordsOf(u"%1 stands behind the "_s + thing +
                        u" in the prefix, so it would be asked of the upstream as part of each name, "
                        "and is not there: leave it out of the plan."_s,
                    {needs.segments.mid(taken).join(u'/')}));
    if (needs.dropsPath)
        misfits.append(
            wordsOf(u"The plan drops the folders of the image names (`repository-path`), and a cache "
                    "asks its upstream for just the name that it is asked for: keep them."_s));
    return misfits;
}

QList<DocText> nameMisfits(const QStringList &names, const NameRule &rule)
{
    QList<DocText> misfits;
    for (const QString &name : names) {
        if (!isSaid(name, rule))
            misfits.append(wordsOf(u"%1 is no name that it takes: "_s + rule.accepted, {name}));
    }
    return misfits;
}

QList<DocText> upstreamMisfits(const RegistryNeeds &needs)
{
    if (needs.copies || needs.upstreams.size() < 2)
        return {};
    QList<DocText> misfits;
    for (const NodeMirror &upstream : needs.upstreams) {
        if (upstream.upstream != needs.movedUpstreams.value(0))
            misfits.append(
                wordsOf(u"One address stands for one upstream, and %1 is not the one behind %2. Its "
                        "images need an address of their own, which the files for nodes do not name: "
                        "copy them, or let the nodes go there."_s,
                        {upstream.upstream, needs.address}));
    }
    return misfits;
}

QList<DocText> hostMisfits(const RegistryNeeds &needs, const NameRule &hosts)
{
    QList<DocText> misfits;
    if (!isSaid(needs.host, hosts))
        misfits.append(
            wordsOf(u"Its hosts are called %1, and this plan says %2."_s, {hosts.accepted, needs.host}));
    if (!needs.usualPort)
        misfits.append(wordsOf(u"It answers at port 443, and the plan names another one."_s));
    return misfits;
}

QString upstreamUrl(const NodeMirror &upstream)
{
    return u"https://"_s + upstream.server;
}

bool isDockerHub(const NodeMirror &upstream)
{
    return upstream.upstream == "docker.io"_L1;
}

bool isQuay(const NodeMirror &upstream)
{
    return upstream.upstream == "quay.io"_L1;
}

} // namespace netsetup
