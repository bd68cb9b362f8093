// What a set of roots is made of.
#pragma once

#include "probes/trust.h"
#include "probes/x509.h"

#include <vector>

namespace netsetup {

struct TrustStore::Impl
{
    explicit Impl(std::vector<x509::Certificate> certificates);
    std::vector<x509::Certificate> roots; ///< each once
    x509::Store store;
};

} // namespace netsetup
