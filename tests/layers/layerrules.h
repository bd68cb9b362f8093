// What a source file may include and name, by its folder. Pure: a path and a text in, complaints out.
#pragma once

#include <QMap>
#include <QStringList>

namespace netsetup::layers {

/// Comments and the inside of string literals replaced by blanks; lines stay where they are.
QString codeOnly(const QString &text);

/// "app/probes" for "app/probes/dns.cpp", "ui" for anything below ui.
QString layerOf(const QString &path);

/// Includes that reach where this layer must not.
QStringList includeFaults(const QString &path, const QString &text);

/// Names that this layer must not use: other event loops, other network stacks, clocks and files in the
/// hand-off …
QStringList nameFaults(const QString &path, const QString &text);

/// Coroutine shapes that the compiler turns into wrong code.
QStringList coroutineFaults(const QString &path, const QString &text);

/// Left-over notes, files that grew too long.
QStringList manners(const QString &path, const QString &text);

/// Definitions like "Check nameResolves()" in `text` that the catalogue does not list. `type` is "Check" or
/// "Format".
QStringList missingInCatalogue(const QString &type, const QString &path, const QString &text,
                               const QString &catalogue);

/// The headers that a text includes, as they stand there: "base/json.h".
QStringList includedHeaders(const QString &text);

/// Headers that lead back to themselves, as the way there and back. `includes`: path of each header to the
/// paths of those that it includes.
QStringList headerCycles(const QMap<QString, QStringList> &includes);

/// All of the above but the catalogue and the cycles.
QStringList faultsOf(const QString &path, const QString &text);

} // namespace netsetup::layers
