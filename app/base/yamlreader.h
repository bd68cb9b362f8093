// YAML from strangers as JSON values, with limits on everything that can grow.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QSet>

namespace netsetup::yaml {

/// What is refused. Nodes are counted after aliases are put in, so that a small file cannot become a huge
/// value.
struct Limits
{
    qsizetype bytes = 4 * 1024 * 1024;
    int depth = 64;
    int nodes = 100'000;
    /// Values of these keys, at any depth, never enter the result: for files that also hold logins.
    QSet<QString> droppedKeys;
};

/// The documents of a text, one element each; `what` names the text in the error, which also names the line.
///
/// Plain scalars are read by the core schema of YAML 1.2: `yes` is a text, `012` is 12, `1e3` is 1000, `0x1F`
/// is 31, `null` and `~` are null; whatever is quoted is a text. Keys are texts as written; a key that is
/// there twice is refused, and so are `.inf` and `.nan`, which JSON lacks, and tags other than those of the
/// core schema. `<<` is a key like any other. Whole numbers beyond 64 bits become the nearest double.
Result<QJsonArray> parseDocuments(const QByteArray &text, const QString &what, const Limits &limits = {});

/// The same for a text with at most one document; null where there is none.
Result<QJsonValue> parseDocument(const QByteArray &text, const QString &what, const Limits &limits = {});

} // namespace netsetup::yaml
