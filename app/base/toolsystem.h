// What toolprocess.cpp needs of each system.
#pragma once

#include <QString>

class QProcess;

namespace netsetup::toolsystem {

/// Before the start: what this program and its children are must be one thing that can be ended.
void keepTogether(QProcess &process);
/// Asks those of the group, which has the number of the program, to end; false where nothing would hear that.
bool askToEnd(qint64 group);
/// Ends the program, and what it started, also when the program itself has gone.
void endAll(QProcess &process, qint64 group);
/// Something that is only run by way of a shell, which reads arguments in its own way.
bool isShellScript(const QString &suffix);

} // namespace netsetup::toolsystem
