// What a secret looks like when somebody sends it back.
#pragma once

#include "base/secret.h"

#include <QByteArrayList>
#include <QJsonValue>

namespace netsetup {

/// The secret itself, and as servers encode what they echo: base64 wherever in it the secret stands, percent
/// and hex signs, HTML, JSON, and each line of several. What is too short to be told from chance is left out.
/// The longest first.
QByteArrayList formsOf(const Secret &secret);

/// Takes secrets out of what came from the network, before it is kept.
class SecretScrubber
{
public:
    void add(const Secret &secret);
    /// Whatever its case, and also where the text was cut in the middle of the secret.
    [[nodiscard]] QString scrubbed(const QString &text) const;
    /// All texts in it, but for the words of our own in fields that programs read.
    [[nodiscard]] QJsonValue scrubbed(const QJsonValue &value) const;

private:
    QStringList m_forms;
};

} // namespace netsetup
