// Image registries, their token and layer hosts, and chart repositories.
#pragma once

#include "practice/http.h"

namespace netsetup::practice {

/// A registry that sends anonymous clients to `realm` for a token, as public registries do. Holds no images.
HttpService registryService(const QByteArray &realm, const QByteArray &service);

/// A host that only hands out tokens.
HttpService tokenService();

/// A layer host: without a signed address it says "access denied" in XML, as object storage does.
HttpService layerService();

/// A chart repository with an empty index.
HttpService chartService();

} // namespace netsetup::practice
