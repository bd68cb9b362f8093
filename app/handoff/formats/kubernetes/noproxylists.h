// What is reached without the proxy, as a list for each of those who read one: every reader understands
// something else, and none may take past the proxy what the plan sends through it.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// Who reads a list.
enum class BypassReader {
    Runtime,   ///< container runtimes and other programs in Go
    OpenShift, ///< its proxy object, to which the cluster adds what it knows itself
    Shell,     ///< whatever is started there: Go, curl, wget, Python
};

struct BypassList
{
    QStringList entries; ///< names, ".suffix", addresses and ranges
    QStringList leftOut; ///< in words: entries that this reader must not be given, and why
    bool operator==(const BypassList &) const = default;
};

BypassList bypassList(const HandoffInput &input, BypassReader reader);

/// STS_PROXY_NO_PROXY, parted by blanks. The Agent compares whole hosts, and for topology whole URLs: ranges
/// and suffixes do nothing there. Empty: there is nothing that it would understand.
QString agentNoProxy(const HandoffInput &input);

/// Hosts outside that the plan's own list takes past the proxy, each with its entry, in words.
QStringList pastTheProxy(const HandoffInput &input);

/// What belongs in the lists and is not in the plan.
QList<FileQuestion> bypassQuestions(const HandoffInput &input);

/// The nodes' runtime fetches images of this plan through the proxy.
bool nodesPullThroughProxy(const HandoffInput &input);

/// "HOST:PORT" that the plan sends through the proxy, and one that it does not; empty: there is none.
QString placeThroughProxy(const HandoffInput &input);
QString placeBesideProxy(const HandoffInput &input);

} // namespace netsetup
