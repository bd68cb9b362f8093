// The end of a program that gets no memory: with a message, not with a trace of the library.
#pragma once

namespace netsetup {

/// From now on a lack of memory ends the program with a message that begins with `program`, and with
/// `status`. `program` lives as long as the program.
void endWhenOutOfMemory(const char *program, int status);

} // namespace netsetup
