// Sentences that are kept in English with values in them, and are known again by their shape where they are
// shown.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace netsetup {

/// The values that stand in `text` where `phrase` ("no answer within %1 s") has %1 and %2, in that order;
/// nothing where the text is another sentence.
std::optional<QStringList> valuesOfPhrase(const QString &text, const char *phrase);

} // namespace netsetup
