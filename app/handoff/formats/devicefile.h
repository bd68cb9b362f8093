// A file for a device as a value, and the one place that prints it: the file itself holds only what is right
// as it stands; what still lacks a name waits in `<file>.incomplete.txt` beside it, which no device loads.
#pragma once

#include "handoff/formats/header.h"

namespace netsetup {

struct ExtraChange;

struct DeviceFile
{
    QString name;                   ///< "install.nft"
    FileRole role = FileRole::Main; ///< or Exemption, Removal, Addition, LaterDrop
    QString mediaType = QStringLiteral("text/plain");
    bool isShellScript = false;
    /// Begins a comment line. Empty: the device knows none, and the header stands in `<file>.meta.json`.
    QString comment = QStringLiteral("#");
    OwnWords own;         ///< what the common part of the header leaves to `usage`
    QStringList partly;   ///< what stays closed although its rule is printed, and why
    QStringList about;    ///< behind that
    QStringList usage;    ///< last: how to load, check and remove. Safe, as all that stands here
    QStringList ready;    ///< statements that are right as they stand
    QStringList waiting;  ///< complete but for names, which stand in square brackets
    QString waitingPlace; ///< where they go once the names are there; empty: they are whole
    QStringList lacking;  ///< what is missing for them, where the header does not say it by rule
    QString things = QStringLiteral("statements");
};

/// A script for sh; what it checks and how it is taken out again stands in `usage`.
DeviceFile scriptFile(const QString &name, FileRole role, const QStringList &partly = {});

/// The files in `folder`/<format>, each with what waits beside it.
QList<Artifact> printDeviceFiles(const PrintJob &job, const QString &folder, const QList<DeviceFile> &files);

/// What the site said, or "[site parameter nftables.table]", which no device loads.
QString siteText(const PrintJob &job, const QString &key);
/// "site parameter nftables.table": those that this plan needs and nobody gave.
QStringList missingSite(const PrintJob &job);

/// The two files behind an older pack; a name is empty where there is nothing to add, or to drop.
struct DeltaFiles
{
    QString add;
    QString drop;
};
/// What every such file says first of its use: what it follows, when it may be loaded, and the other one. The
/// main file says that there are these.
QStringList deltaUsage(const HandoffInput &input, const DeltaFiles &files, FileRole role);

/// What a file with an exemption says first: the number of its change, the reasons, and what if it is
/// refused.
QStringList exemptionUsage(const ExtraChange &change);

/// "sts_acme_prod_egress": tenant and cluster, since two clusters of one tenant behind the same gateway must
/// not share a chain that installing flushes.
QString scopedName(const HandoffInput &input, const QString &what, int max);
/// Four signs that tell two texts apart.
QString shortDigest(const QString &text);
/// A scoped name for a host or a range. Names turn every sign into the same one: where that could make two
/// values equal, a digest keeps them apart.
QString valueName(const HandoffInput &input, const QString &value, int max, const QString &suffix = {});
/// scopedName() with dashes, for places that take no other sign.
QString dashedName(const HandoffInput &input, const QString &what, int max);
/// What may stand beside a statement: the ids of its rules and the change, PRACTICE if so. Of rules of one
/// flow all but the first are told by their initiator: "sts-acme-receiver-nodes+pods".
QString ruleComment(const HandoffInput &input, const QStringList &rules, int max);
/// "acme.example A 2026-11-22T21:00:00Z ttl 60"; a long name is cut, the date never.
QString addressComment(const QString &host, const ResolvedAddress &entry, int max);

} // namespace netsetup
