// A system call that fails as the test wants it, for one thread only: what a quota, a broken disk or a file
// system of a network would do.
#pragma once

namespace netsetup::testing {

/// From here on `call` (SYS_…) fails with `error` in this thread and in what it starts. There is no way back:
/// begin a thread or a process for it.
bool makeFail(long call, int error);

} // namespace netsetup::testing
