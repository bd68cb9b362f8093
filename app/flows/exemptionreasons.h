// Why a rule is to be exempt from inspection or login, where checks found it out. Rules keep the English
// text.
#pragma once

#include <QString>

namespace netsetup {

// %1 is the day of the check.
inline constexpr const char *singleSignOnReason =
    QT_TRANSLATE_NOOP("Session", "the check of %1 was asked by the proxy for single sign-on (NTLM or "
                                 "Kerberos), which neither the Agent nor the image pulls can do");
inline constexpr const char *basicLoginReason = QT_TRANSLATE_NOOP(
    "Session", "the check of %1 was asked by the proxy for a name and password, and no user "
               "is named for it; a technical user would do instead of the exemption");
inline constexpr const char *inspectedReason =
    QT_TRANSLATE_NOOP("Session", "the check of %1 saw this traffic opened and signed again by an inspecting "
                                 "device; the connecting side does not have its CA");

/// The reason that a rule keeps, in the language of the moment; one of another version stays as it is.
QString shownReason(const QString &kept);

} // namespace netsetup
