// What toolprocess.cpp needs of each system.
#pragma once

#include <QStringList>

class QProcess;

namespace netsetup::toolsystem {

/// Before the start: what this program and its children are must be one thing that can be ended.
void keepTogether(QProcess &process);
/// Right after it: what the others know the program and its children by; 0 where there is no such thing.
qint64 groupOf(const QProcess &process);
/// Asks those of the group to end; false where nothing would hear that.
bool askToEnd(qint64 group);
/// Ends the program, and what it started, also when the program itself has gone.
void endAll(QProcess &process, qint64 group);
/// Nothing of the group will be ended any more.
void letGo(qint64 group);
/// The files that may be meant by a program's name or path, the first one first.
QStringList filesNamed(const QString &program);

} // namespace netsetup::toolsystem
