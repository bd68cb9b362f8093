// Which addresses of a host may be printed.
#include "handoff/planning/addresses.h"

#include "base/inwords.h"
#include "base/listindex.h"
#include "handoff/planning/seenfrom.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A private answer for a public name is either an intended private link or a wrong zone. Only a certificate
/// that proved good on that very address tells the two apart.
bool isProvenPrivateLink(const HandoffInput &input, const ResolvedAddress &seen)
{
    if (!input.report)
        return false;
    const QList<Finding> &findings = input.report->findings;
    return std::any_of(findings.cbegin(), findings.cend(), [&seen](const Finding &finding) {
        return finding.id == "tls.ok"_L1 && finding.status == Status::Pass && finding.target == seen.host &&
               finding.address == seen.address;
    });
}

Phrase whyLeftOut(const HandoffInput &input, const ResolvedAddress &seen, Volatility volatility)
{
    const QHostAddress address = readAddress(seen.address);
    if (address.isNull())
        return Phrase("Handoff", "%1 is not an address").arg(printable(seen.address));
    if (isNeverExported(address, !input.practice.isEmpty()))
        return Phrase("Handoff", "%1 is never exported").arg(address.toString());
    if (!familyWanted(input, familyOf(address)))
        return Phrase("Handoff", "%1 is left out by the IP family of the plan").arg(address.toString());
    const AddressClass kind = classify(address);
    const bool inside = kind == AddressClass::Private || kind == AddressClass::SharedCgnat;
    if (inside && volatility != Volatility::Internal && !isAddress(seen.host) &&
        !isProvenPrivateLink(input, seen))
        return Phrase("Handoff",
                      "%1 is a private answer for a public name and no valid certificate was seen there")
            .arg(address.toString());
    return {};
}

QList<ResolvedAddress> seenAddresses(const HandoffInput &input, const QString &host)
{
    if (isAddress(host)) {
        const QHostAddress address = readAddress(host);
        return {ResolvedAddress{host, familyOf(address), address.toString(), 0, {}}};
    }
    QList<ResolvedAddress> seen;
    const QList<qsizetype> places = placesOf<&ResolvedAddress::host>(input.addresses, host);
    for (const qsizetype place : places)
        seen.append(input.addresses.at(place));
    return seen;
}

/// A rule for connections of the workstation itself takes what that gets.
bool isForWorkstation(const HandoffInput &input, const QString &host)
{
    return std::any_of(input.rules.begin(), input.rules.end(), [&host](const Rule &rule) {
        return rule.host == host && rule.initiator == Initiator::Workstation;
    });
}

/// What nobody in the cluster gets opens nothing for it.
QList<AddressView> viewsThatCount(const HandoffInput &input, const QString &host)
{
    const QList<AddressView> views = addressViews(input, host);
    const bool cluster = !views.isEmpty() && views.constFirst().isOfCluster();
    return cluster && !isForWorkstation(input, host) ? views : QList<AddressView>();
}

/// One entry per address: seen twice, the shorter TTL and the first sight count.
void sortAndFold(QList<ResolvedAddress> &addresses)
{
    std::sort(addresses.begin(), addresses.end(), [](const ResolvedAddress &a, const ResolvedAddress &b) {
        const QHostAddress left = readAddress(a.address);
        const QHostAddress right = readAddress(b.address);
        if (left != right)
            return addressLess(left, right);
        return std::pair(a.seenAt, a.ttl) < std::pair(b.seenAt, b.ttl);
    });
    QList<ResolvedAddress> folded;
    for (const ResolvedAddress &entry : std::as_const(addresses)) {
        if (!folded.isEmpty() && folded.last().address == entry.address)
            folded.last().ttl = std::min(folded.last().ttl, entry.ttl);
        else
            folded.append(entry);
    }
    addresses = folded;
}

} // namespace

bool isAddress(const QString &host)
{
    return !readAddress(host).isNull();
}

QString literalAddress(const HandoffInput &input, const QString &host)
{
    const QHostAddress address = readAddress(host);
    const bool mayLeave = !address.isNull() && !isNeverExported(address, !input.practice.isEmpty());
    return mayLeave ? address.toString() : QString();
}

bool familyWanted(const HandoffInput &input, Family family)
{
    switch (input.plan.egress.ipFamily) {
    case IpFamily::Ipv4:
        return family == Family::Ipv4;
    case IpFamily::Ipv6:
        return family == Family::Ipv6;
    case IpFamily::Any:
        break;
    }
    return true;
}

bool mayPin(const HandoffInput &input, Volatility volatility)
{
    return volatility == Volatility::Pinned || volatility == Volatility::Internal ||
           input.plan.handoff.addressesForCdn;
}

bool pinnedByOverride(const HandoffInput &input, const QString &host, Volatility volatility)
{
    return input.plan.handoff.addressesForCdn && !isAddress(host) && volatility != Volatility::Pinned &&
           volatility != Volatility::Internal;
}

AddressChoice chooseAddresses(const HandoffInput &input, const QString &host, Volatility volatility)
{
    AddressChoice choice;
    const QList<ResolvedAddress> seen = seenAddresses(input, host);
    const QList<AddressView> views = viewsThatCount(input, host);
    for (ResolvedAddress entry : seen) {
        const Phrase why =
            isSeenElsewhereOnly(views, entry.address)
                ? Phrase("Handoff", "%1 is what only a place outside the cluster gets").arg(entry.address)
                : whyLeftOut(input, entry, volatility);
        if (!why.isEmpty()) {
            if (!choice.leftOut.contains(why))
                choice.leftOut.append(why);
            continue;
        }
        const QHostAddress address = readAddress(entry.address);
        entry.address = address.toString();
        entry.family = familyOf(address);
        choice.kept.append(entry);
    }
    sortAndFold(choice.kept);
    std::sort(choice.leftOut.begin(), choice.leftOut.end(),
              [](const Phrase &a, const Phrase &b) { return a.english() < b.english(); });
    return choice;
}

AddressChoice choosePinnedAddresses(const HandoffInput &input, const QString &host, Volatility volatility)
{
    if (!isAddress(host) && !mayPin(input, volatility))
        return {};
    return chooseAddresses(input, host, volatility);
}

QList<ResolvedAddress> ofFamily(const QList<ResolvedAddress> &addresses, Family family)
{
    QList<ResolvedAddress> chosen;
    std::copy_if(addresses.cbegin(), addresses.cend(), std::back_inserter(chosen),
                 [&family](const ResolvedAddress &entry) { return entry.family == family; });
    return chosen;
}

std::pair<QDateTime, QDateTime> seenBetween(const QList<ResolvedAddress> &addresses)
{
    if (addresses.isEmpty())
        return {};
    const auto [first, last] = std::minmax_element(
        addresses.cbegin(), addresses.cend(),
        [](const ResolvedAddress &a, const ResolvedAddress &b) { return a.seenAt < b.seenAt; });
    return {first->seenAt, last->seenAt};
}

QDateTime reviewDate(const HandoffInput &input, const QList<ResolvedAddress> &addresses)
{
    const QDateTime seen = seenBetween(addresses).first;
    return (seen.isValid() ? seen : input.createdAt).addDays(input.plan.handoff.reviewDays);
}

QDateTime reviewDate(const HandoffInput &input)
{
    QList<ResolvedAddress> printed;
    for (const Rule &rule : input.rules) {
        if (!isAddress(rule.host))
            printed += choosePinnedAddresses(input, rule.host, rule.volatility).kept;
    }
    return reviewDate(input, printed);
}

} // namespace netsetup
