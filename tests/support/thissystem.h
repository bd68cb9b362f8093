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

/// To be called before a program of a console is started that interrupt() will end as Ctrl-C does.
void makeInterruptible(QProcess &process);
void interrupt(QProcess &process);

/// The most memory that this process has had so far.
qint64 peakMemoryKiB();

} // namespace netsetup::testing
