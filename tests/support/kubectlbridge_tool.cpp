// For tests by wine: a program for Windows that hands its arguments and its input to the shell script
// `fakekubectl` of the system below, and tells what that printed and its status. Where a script "kubectl"
// lies beside it, it runs that one. Wine starts programs of the system below, but gives neither pipes to them
// nor word of their end, so all goes by files in the folder of the fake cluster, or where there is none in
// its own.
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <io.h>
#include <iostream>
#include <string>
#include <vector>
#include <windows.h>

namespace {

namespace fs = std::filesystem;

constexpr int cannot = 99;
constexpr int endedBySignal = 128;
constexpr DWORD lookEveryMs = 10;
constexpr int mostLooks = 120'000 / lookEveryMs;

[[noreturn]] void giveUp(const char *why)
{
    std::cerr << "kubectl of the tests: " << why << std::endl;
    std::exit(cannot);
}

/// Where a file is to the system below.
std::wstring placeBelow(const fs::path &path)
{
    using Asked = char *(CDECL *)(const wchar_t *);
    const auto ask = reinterpret_cast<Asked>(reinterpret_cast<void *>(
        ::GetProcAddress(::GetModuleHandleW(L"kernel32.dll"), "wine_get_unix_file_name")));
    if (ask == nullptr)
        giveUp("this is no wine");
    char *place = ask(path.wstring().c_str());
    if (place == nullptr)
        giveUp("its folder is not there");
    const std::string text = place;
    ::HeapFree(::GetProcessHeap(), 0, place);
    return fs::path(text).wstring();
}

fs::path ownFolder()
{
    std::vector<wchar_t> name(32768);
    ::GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
    return fs::path(name.data()).parent_path();
}

fs::path script()
{
    const fs::path beside = ownFolder() / L"kubectl";
    return fs::exists(beside) ? beside : fs::path(NETSETUP_FAKE_KUBECTL);
}

/// As those who split command lines read it.
std::wstring quoted(const std::wstring &word)
{
    std::wstring text = L"\"";
    size_t backslashes = 0;
    for (const wchar_t c : word) {
        if (c == L'"')
            text.append(backslashes + 1, L'\\');
        backslashes = c == L'\\' ? backslashes + 1 : 0;
        text += c;
    }
    return text.append(backslashes, L'\\') + L'"';
}

void keepInput(const fs::path &file)
{
    std::ofstream out(file, std::ios::binary);
    if (std::cin.peek() != std::char_traits<char>::eof())
        out << std::cin.rdbuf();
}

void print(const fs::path &file, std::ostream &to)
{
    std::ifstream in(file, std::ios::binary);
    if (in.peek() != std::char_traits<char>::eof())
        to << in.rdbuf();
    to.flush();
}

void start(const fs::path &folder, const std::wstring &base, int argc, wchar_t **argv)
{
    const std::wstring below = placeBelow(folder);
    ::SetEnvironmentVariableW(L"FAKE_KUBECTL", below.c_str());
    // The status comes last and at once.
    std::wstring line =
        L"sh -c " + quoted(L"script=$1; base=$2; shift 2; "
                           L"sh \"$script\" \"$@\" <\"$base.in\" >\"$base.out\" 2>\"$base.err\"; "
                           L"echo $? >\"$base.new\"; mv \"$base.new\" \"$base.status\"");
    line += L" sh " + quoted(placeBelow(script())) + L' ' + quoted(below + L'/' + base);
    for (int i = 1; i < argc; ++i)
        line += L' ' + quoted(argv[i]);
    STARTUPINFOW how = {};
    how.cb = sizeof how;
    PROCESS_INFORMATION started = {};
    if (::CreateProcessW(L"Z:\\bin\\sh", line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &how,
                         &started) == 0)
        giveUp("the system below has no sh");
}

int awaitStatus(const fs::path &file)
{
    for (int look = 0; look < mostLooks; ++look) {
        int status = cannot;
        if (fs::exists(file) && std::ifstream(file) >> status)
            return status;
        ::Sleep(lookEveryMs);
    }
    giveUp("the script does not end");
}

} // namespace

int wmain(int argc, wchar_t **argv)
{
    for (FILE *stream : {stdin, stdout, stderr})
        ::_setmode(::_fileno(stream), _O_BINARY);
    const wchar_t *given = ::_wgetenv(L"FAKE_KUBECTL");
    const fs::path folder = given == nullptr ? ownFolder() : fs::path(given);
    const std::wstring base = L"asked." + std::to_wstring(::GetCurrentProcessId());
    const fs::path files = folder / base;
    const auto file = [&files](const wchar_t *ending) {
        return fs::path(files).concat(ending);
    };
    keepInput(file(L".in"));
    start(folder, base, argc, argv);
    const int status = awaitStatus(file(L".status"));
    print(file(L".out"), std::cout);
    print(file(L".err"), std::cerr);
    for (const wchar_t *ending : {L".in", L".out", L".err", L".status"}) {
        std::error_code ignored;
        fs::remove(file(ending), ignored);
    }
    if (status > endedBySignal)
        ::TerminateProcess(::GetCurrentProcess(), EXCEPTION_ACCESS_VIOLATION);
    return status;
}
