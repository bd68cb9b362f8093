// The few things that tests ask of the system itself, each system in its own way.
#pragma once

#include <QStringList>

class QProcess;
class QTcpSocket;

namespace netsetup::testing {

/// Ends a connection with a reset in place of a goodbye.
void resetConnection(QTcpSocket &socket);

/// Nobody but its owner may read a file; the system itself may.
bool isForItsOwnerAlone(const QString &path);

/// Program and arguments by which this system's shell runs a line.
QStringList inShell(const QString &line);

/// How a user or the system tells a program of a console to end.
enum class Ending { CtrlC, Told, TerminalGone };
/// Some systems have fewer ways, or none that one program could use on another.
bool canTell(Ending how);
/// To be called before a program is started that interrupt() will end.
void makeInterruptible(QProcess &process);
/// Nothing happens to one that has ended already.
void interrupt(QProcess &process, Ending how = Ending::Told);

/// Makes a program or a shell script something that can be started, by this path or by its name in PATH.
bool makeStartable(const QString &program);

/// The end of a test program, with its exit status.
[[noreturn]] void leave(int status);

/// The most memory that this process has had so far.
qint64 peakMemoryKiB();

} // namespace netsetup::testing
