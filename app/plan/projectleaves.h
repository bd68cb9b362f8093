// The shape of the project file: every value it holds, where it stands, how it is read and written.
#pragma once

#include "plan/fieldlists.h"

#include <QJsonArray>
#include <QJsonValue>

namespace netsetup {

enum class LeafKind { Text, Number, Flag, Texts, SiteNames, Questions, ChartArchive };

/// One value of the file. `set` gets each text, number or flag as text; where it is null, the option's own
/// setter with the same path is used.
struct ProjectLeaf
{
    const char *path;
    LeafKind kind;
    QJsonValue (*get)(const Plan &plan);
    Setter set = nullptr;
};

/// All of them, in the order in which they are read.
const QList<ProjectLeaf> &projectLeaves();

/// Reads the value at the leaf's place into the plan; nothing happens where there is none or null.
Outcome readLeaf(Plan &plan, const ProjectLeaf &leaf, const QJsonObject &root, const PlanVocabulary &words);

/// `path` = value, making the objects on the way.
void insertAt(QJsonObject &object, const QString &path, const QJsonValue &value);

/// What in the file is not known to this version: the tree to keep, and a warning for each path.
struct UnknownKeys
{
    QJsonObject kept;
    QStringList warnings;
};
UnknownKeys unknownKeysOf(const QJsonObject &root);

/// Puts kept keys back; what the plan itself says wins.
void mergeUnknown(QJsonObject &root, const QJsonObject &unknown);

} // namespace netsetup
