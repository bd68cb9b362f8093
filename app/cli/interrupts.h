// How the system tells the program to end: by signals, or by the events of a console.
#pragma once

class QProcess;

namespace netsetup::cli {

/// From now on a request to end is only noted.
void catchInterrupts();
/// From now on it ends the program again.
void letInterruptsThrough();
[[nodiscard]] bool interruptCame();

/// Tells a child to end that may not have heard of it.
void passInterruptOn(QProcess &child);

} // namespace netsetup::cli
