// The images of the Agent as this plan pulls them: what the chart names, and where they are in the own
// registry.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct ImageReference
{
    CatalogImage image; ///< as the chart names it; without a tag for a chart version other than the catalog's
    /// "stackstate/promtail", as it has to be behind the own registry; that of the image without one.
    QString repository;
    QString source;    ///< "quay.io/stackstate/promtail:2.9.10"; without a tag where that is not public
    QString own;       ///< the same image in the own registry; empty: pulled from the source
    QStringList parts; ///< titles of the parts that need it
};

/// As one word of a file: nothing of a hostile name gets through. An IPv6 address keeps its brackets.
QString referenceText(const QString &reference);

/// "sha256:…" and when it was seen: what a check of the registry found under the tag at the source.
struct SeenDigest
{
    QString digest; ///< empty: not known here
    QDateTime at;
};
SeenDigest digestSeen(const HandoffInput &input, const ImageReference &reference);

/// "linux/amd64, linux/arm64", of the nodes; in words where the plan does not say.
QString platformsText(const Plan &plan);

/// Where its tag is to be found, for an image whose tag is not known.
QString whereTheTagIs(const ImageReference &reference);

/// Sorted by source.
QList<ImageReference> imageReferences(const HandoffInput &input);

/// As the source calls them: those that no value of the chart moves to another registry.
QStringList fixedImages(const HandoffInput &input);

/// "registry.corp.example:5000/prefix", as the chart puts it before every repository; empty: none.
QString ownRegistry(const Plan &plan);

/// "registry.corp.example:5000", the same without a path; an IPv6 address in brackets.
QString ownRegistryHost(const Plan &plan);

} // namespace netsetup
