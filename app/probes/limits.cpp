// The limits that follow from one wish of the user.
#include "probes/limits.h"

#include <algorithm>
#include <cmath>

namespace netsetup {

Limits Limits::forTimeout(double seconds)
{
    constexpr double shortest = 0.05;
    constexpr double longest = 600;
    const double sane = std::isfinite(seconds) ? std::clamp(seconds, shortest, longest) : 5.0;
    const int ms = static_cast<int>(std::lround(sane * 1000));
    Limits limits;
    limits.dnsTryMs = std::min(limits.dnsTryMs, ms);
    limits.connectMs = ms;
    limits.tlsMs = ms;
    limits.firstByteMs = ms;
    limits.bodyMs = ms;
    return limits;
}

} // namespace netsetup
