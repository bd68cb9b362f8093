// The language of Terraform: texts that stay texts.
#pragma once

#include <QString>

namespace netsetup {

/// A string in double quotes. Neither a quote nor a template (`${…}`, `%{…}`) gets out of it.
QString hclString(const QString &text);
/// The same for a line of a here-document, where only templates mean something.
QString hclDocumentLine(const QString &text);
/// `["a", "b"]`
QString hclStrings(const QStringList &texts);

} // namespace netsetup
