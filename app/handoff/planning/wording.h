// How the documents call things: owners, initiators, sources, hosts. One place, so that all of them say it
// alike.
#pragma once

#include "handoff/document/document.h"
#include "handoff/handoff.h"

namespace netsetup {

/// Who answers for an audience.
Owner ownerOf(Audience audience);
/// "the cluster team": whom a pack for one audience speaks to.
QString audienceWords(Audience audience);

/// Who names the sources of this initiator: the user's own choice, else the usual owner.
Owner sourceOwner(const Plan &plan, Initiator initiator);
/// "nodes: image pulls"
QString initiatorWords(const HandoffInput &input, const Rule &rule);
/// The addresses, or "to be named: network team".
DocText sourceText(const HandoffInput &input, const Rule &rule);
bool hasAnySource(const Rule &rule);

/// Where a check ran: "workstation" in the language of the pack; "node/name" and the like stay as they are.
QString vantageWords(const QString &vantage);

/// Those of the rules of which this holds.
QList<Rule> rulesWhere(const HandoffInput &input, bool (*counts)(const Rule &rule));
/// Distinct hosts of the rules, in their order.
QStringList hostsOf(const QList<Rule> &rules);
/// The initiators that have rules, in the order of their words.
QList<Initiator> initiatorsOf(const QList<Rule> &rules);
/// Does a flow of the plan come from this agent part?
bool hasPart(const HandoffInput &input, const QString &part);
/// "cluster prod-1", or "the cluster" while it has no name.
DocText clusterText(const HandoffInput &input);
/// What is said of one host, said of several: "these hosts" in its place.
QString ofTheseHosts(QString text, const QString &host);
Phrase ofTheseHosts(const Phrase &reason, const QString &host);
/// Where an answer goes: an option as code, anything else as it is.
DocText fieldText(const QString &field);
bool isIpAddress(const QString &host);

/// "3", "1 to 4, 7": whole runs read better than a dozen numbers.
QString numberRuns(const QList<int> &numbers);
/// "StackState Network Setup 0.1.0, 2026-11-22T21:00:00Z"
QString footerText(const HandoffInput &input);
QString timeOrDash(const QDateTime &time);
QString reviewDay(const HandoffInput &input);

/// The devices' files in this pack, as formats.
QList<const Format *> deviceFormats(const HandoffInput &input);

} // namespace netsetup
