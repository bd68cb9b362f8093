// What a file is, by its first bytes: for whoever gave another one than was wanted.
#pragma once

#include <QByteArray>
#include <QString>

namespace netsetup {

/// "a ZIP archive", "a web page"; empty for plain text and what is not known.
QString fileKind(const QByteArray &bytes);

} // namespace netsetup
