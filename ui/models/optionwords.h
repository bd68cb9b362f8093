// What an optional part of the product line is, in words for people who choose whether they use it.
#pragma once

#include <QString>

namespace netsetup {

struct OptionWords
{
    QString title;
    QString hint; ///< what it means for the network
};

/// The option is one of the product line's ("otlp"); an unknown one is told by its own name.
OptionWords wordsForOption(const QString &option);

} // namespace netsetup
