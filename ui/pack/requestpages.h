// The change request as pages of A4, for printing and for boards that want a PDF.
#pragma once

#include <QByteArray>
#include <QImage>

namespace netsetup {

/// Lays out Markdown of the request. `picture` stands where the text names "diagram.svg"; nothing else is
/// loaded. A heading stays on the page of what it heads.
QByteArray pdfOf(const QByteArray &markdown, const QImage &picture, const QString &title);

} // namespace netsetup
