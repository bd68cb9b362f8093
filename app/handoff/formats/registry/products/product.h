// What registry/setup.md says of one registry product. A product is one file here and one line in
// product.cpp. Its words are those of its maker's pages, which each file names with the day they were read;
// what no page says is left out, or said to be not confirmed.
#pragma once

#include "handoff/document/document.h"
#include "handoff/formats/registry/nodemirrors.h"

namespace netsetup {

/// What a plan asks of its own registry.
struct RegistryNeeds
{
    bool copies = false; ///< it holds copies that are pushed to it; else it fetches on demand
    QString host;        ///< without the port
    QString address;     ///< "HOST[:PORT][/PREFIX]", as --registry takes it
    bool usualPort = true;
    QStringList segments;        ///< of the prefix
    bool dropsPath = false;      ///< images stand there without the folders of their names
    QList<NodeMirror> upstreams; ///< where the images come from
    QStringList movedUpstreams;  ///< of them, those of the images that values of the chart move here
    QStringList images;          ///< "quay/stackstate/promtail": what is asked for behind the host, sorted
};
RegistryNeeds registryNeeds(const HandoffInput &input);

/// What a product takes as a name, as a pattern and in words.
struct NameRule
{
    QString pattern;
    QString accepted;
};

struct RegistryProduct
{
    QString title;
    QString shape;           ///< "HOST/PROJECT": what goes behind --registry
    QString cacheShape = {}; ///< the same where it fetches on demand; empty: no other
    NameRule hosts = {};     ///< what the hosts of a cloud service are called; empty: the company calls them
    /// What it cannot do of this plan, a sentence each; none: it fits.
    QList<DocText> (*misfits)(const RegistryNeeds &needs) = nullptr;
    QList<DocText> (*steps)(const RegistryNeeds &needs) = nullptr;
    QStringList (*commands)(const RegistryNeeds &needs) = nullptr; ///< for a terminal; absent: none
    QList<DocText> (*notes)(const RegistryNeeds &needs) = nullptr; ///< rights, cleaning up, what else bites
    QStringList sources;                                           ///< pages, all read on the same day
};

/// Those that this plan may mean: the one that the host's name gives away, else all of them.
QList<RegistryProduct> productsFor(const RegistryNeeds &needs);

/// `pattern` is ours: "**New Endpoint**" is strong, "`-1`" is code, " > " an arrow, %1 the first argument, as
/// code.
DocText wordsOf(const QString &pattern, const QStringList &arguments = {});

/// The first `count` parts of the paths that are asked for, each once: "quay", or "stackstate" without a
/// prefix.
QStringList firstParts(const RegistryNeeds &needs, qsizetype count);

/// What does not fit where the first `taken` parts of a path are the `thing` ("name of the project"), and
/// only what is behind them is asked of the upstream.
QList<DocText> pathMisfits(const RegistryNeeds &needs, qsizetype taken, const QString &thing);
/// A name that the product does not take.
QList<DocText> nameMisfits(const QStringList &names, const NameRule &rule);
/// One address stands for one upstream there, and the plan has several.
QList<DocText> upstreamMisfits(const RegistryNeeds &needs);
/// The host is none of the service's, or the port is not 443.
QList<DocText> hostMisfits(const RegistryNeeds &needs, const NameRule &hosts);

/// "https://quay.io"
QString upstreamUrl(const NodeMirror &upstream);
bool isDockerHub(const NodeMirror &upstream);
bool isQuay(const NodeMirror &upstream);

} // namespace netsetup
