// The two files that need a painter: the request on pages, and the diagram as an image. Their bytes depend on
// the fonts of this computer; everything else about them is as with the other formats.
#pragma once

#include "handoff/handoff.h"

#include <QImage>

#include <memory>

namespace netsetup {

class RequestPages;

/// Every painted format; lives as long as the program.
const QList<Format> &paintedFormats();

/// The pages of a PDF that was printed here last; null for any other.
std::shared_ptr<const RequestPages> pagesOf(const QByteArray &pdf);

/// The diagram at `scale` times its size.
QImage diagramImage(const HandoffInput &input, double scale);

} // namespace netsetup
