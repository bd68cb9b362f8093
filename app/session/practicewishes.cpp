#include "session/practicewishes.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Outcome put(Plan &plan, const World &world, const char *option, const QString &text)
{
    if (text.isEmpty())
        return Done{};
    const ProductLine *line = world.catalog.line(plan.product);
    const PlanVocabulary words = line->vocabulary(world.catalog.products());
    return fieldOption(QLatin1String(option))
        ->set(plan, text, words, "practice network "_L1 + world.practice);
}

} // namespace

Outcome takePracticeWishes(Plan &plan, const World &world, const Decided &decided)
{
    if (plan.tenant.isEmpty() && plan.baseUrl.isEmpty())
        plan.tenant = world.practiceTenant;
    const bool mayGoByProxy = !decided.egress || plan.egress.mode == EgressMode::Proxy;
    if (!world.practiceProxy.isEmpty() && plan.egress.proxy.url.isEmpty() && mayGoByProxy) {
        plan.egress.mode = EgressMode::Proxy;
        if (const Outcome set = put(plan, world, "--proxy-url", world.practiceProxy); !set.ok())
            return set;
    }
    if (decided.images)
        return Done{};
    if (const Outcome set = put(plan, world, "--images", world.practiceImages); !set.ok())
        return set;
    return put(plan, world, "--registry", world.practiceRegistry);
}

} // namespace netsetup
