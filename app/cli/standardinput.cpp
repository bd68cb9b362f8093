#include "cli/standardinput.h"

#include "cli/terminal.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace netsetup::cli {

Result<QByteArray> standardInput(const QString &field, qint64 most)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return Error{u"file.unreadable"_s, field, u"standard input cannot be read"_s,
                     u"paste it, or name a file"_s};
    QByteArray bytes("");
    while (bytes.size() <= most) {
        const QByteArray more = in.read(most + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

bool agreed(const QString &question)
{
    constexpr int mostAnswer = 100;
    if (!isInputTerminal())
        return false;
    std::fputs(question.toUtf8().constData(), stderr);
    std::fflush(stderr);
    char answer[mostAnswer] = {};
    if (std::fgets(answer, mostAnswer, stdin) == nullptr)
        return false;
    const QByteArray word = QByteArray(answer).trimmed().toLower();
    return word == "y" || word == "yes";
}

} // namespace netsetup::cli
