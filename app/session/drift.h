// What has changed between two looks at the same thing: reports, projects, packs, rules files. Only what both
// of them know is compared, so that a project beside a report is no drift.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace netsetup {

/// What one file knows: kind ("addresses") -> subject ("acme.app.stackstate.io") -> values, sorted.
/// Kinds: addresses (by host), certificate-issuers (by host), blob-hosts (by registry), images (by
/// repository: tag and digest), rules (by id), plan (by path in the project).
struct Known
{
    QString what; ///< report, project, pack, rules
    QMap<QString, QMap<QString, QStringList>> kinds;
    QStringList warnings;  ///< of a pack: what is not as it was made
    QJsonObject rules;     ///< rules.json itself; empty: there is none
    QJsonObject manifest;  ///< of a pack, unless it was changed
    QJsonObject endpoints; ///< of a pack, the same
};

/// Reads a file, or a pack as folder or ZIP, whose checksums are compared: what is read here has to be as it
/// was made. `field` names the argument in errors.
Result<Known> readKnown(const QString &path, const QString &field);

/// The same from the files of a pack by their paths. `field` names the pack in errors.
Result<Known> knownFromPack(const QMap<QString, QByteArray> &files, const QString &field);

/// Those of `all` that are not among `known`, in their order.
QStringList without(const QStringList &all, const QStringList &known);

struct DriftLine
{
    QString kind;
    QString subject;
    QStringList added;
    QStringList removed;
    QString onlyIn; ///< "old" or "new": the other one says nothing about the subject
};

struct Drift
{
    QList<DriftLine> lines;
    QStringList compared;    ///< kinds that both know
    QStringList notCompared; ///< kinds that only one of them knows
};

Drift driftBetween(const Known &before, const Known &after);

/// {"schema":"netsetup.compare/1","same":…,"compared":[…],"notCompared":[…],
///  "changes":[{"kind","subject","added":[…],"removed":[…],"onlyIn":"old"|"new"|null}]}
QJsonObject driftToJson(const Drift &drift);
/// For a terminal of 80 columns.
QString driftToText(const Drift &drift);

} // namespace netsetup
