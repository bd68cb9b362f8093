// A program for Windows that does what its first argument says, for tests of those who start programs:
//   say WORD…      each word as a line
//   copy           its input
//   environment    each variable as a line
//   errors NUMBER  so many bytes to standard error, then "said"
//   endless        lines without end
//   window         whether it has a console that can be seen
//   end STATUS, crash
//   wait           its process id, then nothing for a long time
//   parent         the process id of a child that waits, then the same as it
//   leave          the process id of a child that waits, and ends
#include <cstdlib>
#include <fcntl.h>
#include <io.h>
#include <iostream>
#include <string>
#include <windows.h>

namespace {

constexpr DWORD longMs = 1'000'000;

int wait()
{
    ::Sleep(longMs);
    return 0;
}

/// Prints which one it is.
void startWaiting(const std::string &self)
{
    std::string line = '"' + self + "\" wait";
    STARTUPINFOA how = {};
    how.cb = sizeof how;
    PROCESS_INFORMATION started = {};
    if (::CreateProcessA(nullptr, line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &how, &started) ==
        0)
        std::exit(2);
    std::cout << started.dwProcessId << std::endl;
}

[[noreturn]] void printWithoutEnd()
{
    for (;;)
        std::cout << "0123456789\n";
}

int printErrors(const std::string &count)
{
    std::cerr << std::string(std::stoul(count), 'x');
    std::cout << "said\n";
    return 0;
}

int printEnvironment()
{
    for (char **variable = _environ; *variable != nullptr; ++variable)
        std::cout << *variable << '\n';
    return 0;
}

int done(const std::string &what, int argc, char **argv)
{
    if (what == "say") {
        for (int i = 2; i < argc; ++i)
            std::cout << argv[i] << '\n';
        return 0;
    }
    if (what == "copy") {
        std::cout << std::cin.rdbuf();
        return 0;
    }
    if (what == "environment")
        return printEnvironment();
    if (what == "errors" && argc > 2)
        return printErrors(argv[2]);
    if (what == "endless")
        printWithoutEnd();
    if (what == "window") {
        std::cout << (::IsWindowVisible(::GetConsoleWindow()) != 0 ? "seen" : "not seen") << '\n';
        return 0;
    }
    if (what == "end" && argc > 2)
        return std::stoi(argv[2]);
    if (what == "crash") // as the system ends it, without a debugger that is asked first
        ::TerminateProcess(::GetCurrentProcess(), EXCEPTION_ACCESS_VIOLATION);
    if (what == "wait")
        return wait();
    if (what == "parent" || what == "leave")
        startWaiting(argv[0]);
    return what == "parent" ? wait() : 0;
}

} // namespace

int main(int argc, char **argv)
{
    for (FILE *stream : {stdin, stdout, stderr})
        ::_setmode(::_fileno(stream), _O_BINARY);
    return argc > 1 ? done(argv[1], argc, argv) : 2;
}
