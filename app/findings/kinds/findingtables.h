// The parts of the table of findings, one per group. Only findingtexts.cpp puts them together.
//
// In a text, %{name} is filled from the finding's args. A part in [[double brackets]] is left out whole when
// something in it is not known, so that a sentence about evidence appears only where there is that evidence.
#pragma once

#include "findings/kinds/findingtexts.h"

#include <span>

namespace netsetup {

struct FindingTable
{
    std::span<const FindingKind> kinds;
    std::span<const RemedyKind> remedies;
};

FindingTable dnsAnswerTable();  ///< the DNS server does not give an address
FindingTable dnsContentTable(); ///< it gives one that deserves a look
FindingTable tcpTable();        ///< tcp.* and v6.*
FindingTable tlsTrustTable();   ///< who signed the certificate
FindingTable tlsTable();        ///< all else about TLS
FindingTable httpTable();       ///< http.* and clock.*
FindingTable proxyTable();      ///< proxy.* and what only a proxy explains
FindingTable registryTable();   ///< reg.*
FindingTable planTable();       ///< judged from the plan, without a probe
FindingTable stageTable();      ///< ok, unknown, not-reached and skipped of every group

/// `source` with its placeholders filled from `args`; one pass, so that a filled value is never read as a
/// template.
QString fillText(const QString &source, const FindingArgs &args);

} // namespace netsetup
