// Plans for the tests of flows and rules, in few words.
#pragma once

#include "flows/rule.h"

using namespace Qt::StringLiterals;

namespace netsetup::testing {

inline Catalog builtIn()
{
    const auto catalog = Catalog::load();
    return catalog.ok() ? *catalog : Catalog();
}

inline Plan makePlan(const QString &product, EgressMode egress, ImageSource images,
                     const QStringList &options = {})
{
    Plan plan;
    plan.product = product;
    plan.tenant = u"acme"_s;
    plan.egress.mode = egress;
    if (egress == EgressMode::Proxy)
        plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
    plan.images.source = images;
    if (images != ImageSource::Quay) {
        plan.images.registry.host = u"registry.corp.example"_s;
        plan.images.registry.port = 5000;
    }
    plan.options = options;
    return plan;
}

inline const Flow *flowById(const QList<Flow> &flows, const QString &id)
{
    for (const Flow &flow : flows) {
        if (flow.id == id)
            return &flow;
    }
    return nullptr;
}

} // namespace netsetup::testing
