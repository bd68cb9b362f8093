// What one answer of a registry means for the plan, by the registry protocol. Pure.
#pragma once

#include "checks/registryreading.h"

namespace netsetup {

struct RegistryVerdict
{
    QString id; ///< empty: unclear, or nothing to say
    QStringList causes;
    Phrase unclear; ///< what the evidence leaves open
    Status status = Status::Fail;
    const RegistryRequest *request = nullptr; ///< the answer that decided
    QStringList images;
    QStringList platforms; ///< for reg.arch: what is there

    [[nodiscard]] bool fine() const { return id.isEmpty() && unclear.isEmpty(); }
};

/// Whether the registry's API answers at all.
RegistryVerdict pingVerdict(const RegistryRequest &ping, const Flow &flow);

/// Whether one image comes, and for the processors of the nodes.
RegistryVerdict imageVerdict(const FlowImage &image, const Flow &flow, const RegistryReading &reading);

/// The first byte of a layer of any image; fine where it came.
RegistryVerdict layerVerdict(const Flow &flow, const RegistryReading &reading);

/// A manifest came that can be read.
bool isServed(const FlowImage &image, const RegistryReading &reading);

/// Hosts outside the plan that took part and worked: a rule or a companion is missing for each. Warnings.
QList<RegistryVerdict> unplannedVerdicts(const Flow &flow, const RegistryReading &reading);

/// A copy that is not what its public registry has under the tag; fine where it is.
RegistryVerdict copyVerdict(const FlowImage &image, const UpstreamManifest &upstream,
                            const RegistryReading &reading);

/// A document that was asked for by its digest and does not hash to it; fine where there is none.
RegistryVerdict digestVerdict(const RegistryReading &reading);

/// The request went to another host, or another port of it, than the registry itself.
bool isElsewhere(const RegistryRequest &request, const Flow &flow);

/// "stackstate/promtail:2.9.10"
QString nameOf(const FlowImage &image);

} // namespace netsetup
