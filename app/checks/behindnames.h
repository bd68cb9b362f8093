// What stands behind the addresses of a name, as later stages saw it: it tells honest answers from made-up
// ones.
#pragma once

#include "checks/judging.h"

#include <optional>

namespace netsetup {

bool disjoint(const QStringList &a, const QStringList &b);

/// Whether a certificate that public roots accept stood behind one of the addresses: true, false, or not
/// known.
std::optional<bool> publicCertificateSeen(const JudgeInput &input);

/// Whether both sets of addresses show the same certificate; not known where one of them showed none.
std::optional<bool> sameCertificate(const JudgeInput &input, const QStringList &a, const QStringList &b);

/// A web page with a certificate that nobody issued for this name: behind a private address it is the page of
/// a filter. A stale address has services of its own, which do not know the path. `missing` takes lost
/// fields.
bool leadsToForeignPage(const JudgeInput &input, QStringList &missing);

/// A client on this computer made the addresses up, and carries nothing there: what others would see is not
/// known.
bool leadsNowhere(const JudgeInput &input, const QStringList &addresses, QStringList &missing);

} // namespace netsetup
