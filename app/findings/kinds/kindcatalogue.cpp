// Every group of findings. A new one is its file and one line here.
#include "findings/kinds/findingtables.h"

namespace netsetup {

FindingTable dnsAnswerTable();  // the DNS server does not give an address
FindingTable dnsContentTable(); // it gives one that deserves a look
FindingTable tcpTable();
FindingTable tlsTrustTable(); // who signed the certificate
FindingTable tlsTable();      // all else about TLS
FindingTable httpTable();
FindingTable proxyTable();
FindingTable registryTable();
FindingTable clockTable();
FindingTable planTable();

const QList<FindingTable> &findingTables()
{
    static const QList<FindingTable> tables{
        dnsAnswerTable(), dnsContentTable(), tcpTable(),      tlsTrustTable(), tlsTable(),
        httpTable(),      proxyTable(),      registryTable(), clockTable(),    planTable(),
    };
    return tables;
}

} // namespace netsetup
