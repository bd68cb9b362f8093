// From where the addresses of a host were looked up, where more than one place asked.
#pragma once

#include "findings/place.h"
#include "handoff/handoff.h"

namespace netsetup {

/// All places of one kind, and what they got together.
struct AddressView
{
    PlaceKind kind = PlaceKind::Workstation;
    QStringList vantages;
    QStringList addresses; ///< sorted

    [[nodiscard]] bool isOfCluster() const { return kind >= PlaceKind::Pods; }
};

/// Pods and nodes first. Empty where the names were looked up from one place only.
QList<AddressView> addressViews(const HandoffInput &input, const QString &host);

/// Do pods, nodes and others get other addresses of the host? Of one whose answers go round all the time only
/// where they have none in common.
bool viewsDiffer(const HandoffInput &input, const QList<AddressView> &views, Volatility volatility);

/// What is true for the cluster, where the cluster was asked: an address that only a workstation gets opens
/// nothing for it. False where nobody saw it from elsewhere.
bool isSeenElsewhereOnly(const QList<AddressView> &views, const QString &address);

/// "pods on all 12 nodes": the places whose answers count for the host; the place of the pack where there is
/// one only. In the language of the moment.
QString seenFrom(const HandoffInput &input, const QString &host);
/// The same for all names of the pack together.
QString seenFrom(const HandoffInput &input);
/// "pods on all 12 nodes get 203.0.113.10; the workstation gets 10.1.2.3"
QString viewsInWords(const HandoffInput &input, const QList<AddressView> &views);

} // namespace netsetup
