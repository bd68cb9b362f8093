// What the window remembers from one start to the next: language, colours, recent files. One JSON file,
// written whole like all others.
#pragma once

#include <QJsonValue>
#include <QString>

namespace netsetup {

QJsonValue preference(const QString &key);
/// Where nothing can be written, nothing is remembered: no reason to disturb anybody.
void setPreference(const QString &key, const QJsonValue &value);

/// Another file than that of the user; an empty name: nothing is read and nothing kept.
void usePreferencesOf(const QString &file);

} // namespace netsetup
