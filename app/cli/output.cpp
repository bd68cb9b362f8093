#include "cli/output.h"

#include "base/files.h"
#include "base/netnames.h"
#include "cli/terminal.h"
#include "findings/report/textwrap.h"

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

int lost = 0; ///< errno of the first print that failed
constexpr qsizetype mostMessage = 8000;

} // namespace

void print(const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    const bool printed = std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    if (!printed && lost == 0)
        lost = errno;
}

void print(const QString &text)
{
    print(text.toUtf8());
}

void printError(const QString &message)
{
    // Names of files and words of strangers may hold anything.
    QStringList lines = message.split(u'\n');
    for (QString &text : lines)
        text = printable(text, mostMessage);
    const QByteArray line = "sts-netsetup: "_ba + lines.join(u'\n').toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

void printNote(const QString &message)
{
    constexpr qsizetype width = 80;
    const QString name = u"sts-netsetup: "_s;
    const QString indent = u"  "_s;
    QStringList lines;
    for (const QString &text : message.split(u'\n')) {
        const qsizetype first = lines.isEmpty() ? width - name.size() : width - indent.size();
        lines += wrapWords(text, width - indent.size(), first);
    }
    printError(lines.join(QString(u'\n' + indent)));
}

int fail(const Error &error)
{
    printError(error.message());
    const bool file = error.code == "file.unreadable"_L1 || error.code == "file.unwritable"_L1 ||
                      error.code.startsWith("pack."_L1);
    return file ? ExitFile : ExitUsage;
}

int exitStatus(int ofCommand)
{
    if (lost == 0)
        return ofCommand;
    // Whoever closes a pipe has read enough.
    return lost == EPIPE ? ExitFile : fail(unwritable(u"standard output"_s, {}, lost));
}

bool colourWanted(bool forbidden)
{
    return !forbidden && qEnvironmentVariableIsEmpty("NO_COLOR") && isColourTerminal();
}

} // namespace netsetup::cli
