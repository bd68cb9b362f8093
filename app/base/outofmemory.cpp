#include "base/outofmemory.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

namespace netsetup {

namespace {

const char *name = nullptr;
int endStatus = 1;

/// Nothing here may ask for memory.
[[noreturn]] void end()
{
    std::fputs(name, stderr);
    std::fputs(": out of memory; close other programs, or give a smaller file\n", stderr);
    std::_Exit(endStatus);
}

/// Containers of Qt throw where they get none.
[[noreturn]] void endOfThrow()
{
    if (const std::exception_ptr thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::bad_alloc &) {
            end();
        } catch (...) {
            std::abort();
        }
    }
    std::abort();
}

} // namespace

void endWhenOutOfMemory(const char *program, int status)
{
    name = program;
    endStatus = status;
    std::set_new_handler(end);
    std::set_terminate(endOfThrow);
}

} // namespace netsetup
