// How single values of a plan are read: hosts as written, Kubernetes names, words from a list, numbers,
// texts.
#pragma once

#include "plan/planfields.h"

namespace netsetup {

/// A host name that is already in the form in which it will be printed: lower case, A-labels.
/// The error names that form, so that nothing is changed behind the user's back.
Result<QString> exactHostName(const QString &text, const QString &field);
/// The same, or an address.
Result<QString> exactHostOrAddress(const QString &text, const QString &field);
/// "localhost", a loopback, link-local or unspecified address, or one that security clients hand out on a
/// single computer: each computer reaches another place by it, so the cluster cannot be told to use it.
bool isOneComputersOwn(const QString &host);
/// `host`, refused where it is one computer's own.
Result<QString> sharedHost(const Result<QString> &host, const QString &field);
/// The fault that a host name has after parsing, because it was not written in its printed form; empty: none.
Result<QString> asWritten(const Result<QString> &parsed, const QString &text, const QString &field);

/// The teams that have a part of the hand-off of their own, as files call them.
const QStringList &teamWords();

/// One of `words`; the error lists them.
Result<QString> oneOf(const QString &text, const QStringList &words, const QString &field);

/// A text that must match `pattern` whole and be at most `longest` characters; addresses and ".." never do.
struct Shape
{
    const char *pattern;
    int longest;
    const char *accepted;
};
Result<QString> shaped(const QString &text, const Shape &shape, const QString &field);

Result<int> wholeNumber(const QString &text, int lowest, int highest, const QString &field);

/// A switch: empty or "true" is on, "false" is off.
Result<bool> switchValue(const QString &text, const QString &field);

/// A login name for a proxy or a registry; never a password.
Result<QString> userName(const QString &text, const QString &field);

/// A short text for people: letters and digits of any script, blanks and harmless punctuation.
Result<QString> plainText(const QString &text, qsizetype longest, const QString &field);

/// A range that names part of a network: not everything, not loopback, link-local or multicast.
Result<Cidr> rangeInUse(const QString &text, const QString &field);

/// The parts of a URL as they were written; nothing is decoded.
struct UrlParts
{
    QString scheme;
    QString host;
    QString port; ///< null where no colon stands, empty where nothing follows it
    QString path;
    bool hasQuery = false;
    bool hasFragment = false;
};
/// Refuses blanks, quotes, logins and what no URL of ours holds.
Result<UrlParts> splitUrl(const QString &text, const QString &field, const QString &accepted);

/// The tenant's name out of a name, a host or a URL.
Result<QString> parseTenant(const QString &text, const PlanVocabulary &words, const QString &field);
/// True for hosts below (or equal to) the tenants' domain.
bool isBelowTenantDomain(const QString &host, const PlanVocabulary &words);
/// The tenant's name out of such a host.
Result<QString> tenantOfHost(const QString &host, const PlanVocabulary &words, const QString &field);

/// The CA certificates of a PEM text or of one in DER, printed afresh as PEM: no comments, no duplicates. A
/// private key and a server's own certificate are refused.
Result<QByteArray> readCertificates(const QByteArray &bytes, const QString &field);

/// One NO_PROXY entry.
Result<QString> noProxyEntry(const QString &text, const QString &field);
/// True when a client with this list reaches `target` without its proxy: a host, an address, a range, or all
/// names below a ".suffix". Names match as the Agent's HTTP library does it: "corp.example" itself and all
/// below,
/// ".corp.example" and "*.corp.example" only what is below; ranges hold addresses and narrower ranges.
bool isLeftOutOfProxy(const QStringList &noProxy, const QString &target);

/// A path below a registry, without slashes at its ends.
Result<QString> registryPrefix(const QString &text, const QString &field);
/// A registry's host; the error tells what to do with a scheme or a login.
Result<QString> registryHost(const QString &text, const QString &field);

/// Appends what is not yet there.
template <typename T>
void addOnce(QList<T> &list, const T &value)
{
    if (!list.contains(value))
        list.append(value);
}

} // namespace netsetup
