// What disk.cpp needs of each system beside what disk.h promises. Functions give 0, or an errno.
#pragma once

#include <QString>

namespace netsetup::disk {

/// A file or a folder, until the disk has it.
int sync(const QString &path);

/// Nobody else removes what is open here while its lock is held.
void lock(int descriptor);
/// Made by this process, which is gone, and locked by nobody: not by one of another machine or container
/// either.
bool isAbandoned(const QString &path, qint64 process);
/// What is locked keeps its name until it is let go.
extern const bool lockedCannotMove;

} // namespace netsetup::disk
