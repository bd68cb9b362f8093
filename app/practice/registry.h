// Image registries, their token and layer hosts, and chart repositories.
#pragma once

#include "practice/chartshelf.h"
#include "practice/http.h"
#include "practice/imageshelf.h"

namespace netsetup::practice {

struct RegistryManners
{
    QByteArray realm; ///< where anonymous clients get a token
    QByteArray service;
    QByteArray layerHost; ///< layers come from there, by redirect; empty: from the registry itself
};

/// A registry that wants a token, as public registries do, and serves what is on the shelf.
HttpService registryService(const RegistryManners &manners, const ImageShelfPtr &shelf);

/// A host that only hands out tokens.
HttpService tokenService();

/// A layer host: without a signed address it says "access denied" in XML, as object storage does.
HttpService layerService(const ImageShelfPtr &shelf);

/// A chart repository with its index in whatever folder, as the folders of real ones differ.
HttpService chartService(const ChartShelfPtr &shelf);

} // namespace netsetup::practice
