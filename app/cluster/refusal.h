// The words in which a cluster says no, and who can change that: rights, Pod Security, quotas, admission
// policies, security contexts of OpenShift, names that do not exist, a login that is over.
#pragma once

#include "base/phrase.h"
#include "base/result.h"

#include <optional>

namespace netsetup {

struct KubectlPlace;

/// An error that a window tells in its own language, and a report in English.
struct Refusal
{
    Refusal() = default;
    Refusal(const char *itsCode, const QString &itsField, const Phrase &itsText, const Phrase &itsRemedy);
    /// Its words stay as they are.
    explicit Refusal(const Error &error);
    QString code;
    QString field;
    Phrase text;
    Phrase remedy;

    /// In the language of the moment.
    [[nodiscard]] Error error() const;
    /// Error::message() in English.
    [[nodiscard]] QString english() const;
};

/// What `words` (of kubectl, of an event) refuse; empty where they are not known.
std::optional<Refusal> refusalIn(const QString &words, const KubectlPlace &place);

} // namespace netsetup
