#include "probes/wirerecord.h"

#include "base/disk.h"
#include "base/files.h"
#include "base/log.h"
#include "base/netnames.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qint64 mostBytesEach = 256 * 1024;
constexpr int mostConversations = 5000;

/// A host name or an address as part of a file name.
QString fileName(const QString &text)
{
    QString name;
    for (const QChar c : text)
        name += c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-') ? c : QChar(u'_');
    return name.left(120);
}

bool isText(const QByteArray &bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7f || (byte < 0x20 && c != '\n' && c != '\r' && c != '\t');
    });
}

/// Text as it is, all else as lines of 16 bytes in hexadecimal digits.
QList<QByteArray> linesOf(const QByteArray &bytes)
{
    const QByteArray shown = masked(bytes);
    QList<QByteArray> lines;
    if (isText(shown)) {
        lines = shown.split('\n');
        for (QByteArray &line : lines)
            line.replace('\r', "");
        return lines;
    }
    for (qsizetype at = 0; at < shown.size(); at += 16)
        lines.append(shown.mid(at, 16).toHex(' '));
    return lines;
}

} // namespace

WireConversation::WireConversation(QString path, const QString &title, std::shared_ptr<int> error)
    : m_path(std::move(path))
    , m_error(std::move(error))
    , m_left(mostBytesEach)
{
    append('#', title.toUtf8());
}

void WireConversation::sent(const QByteArray &bytes)
{
    append('>', bytes);
}

void WireConversation::received(const QByteArray &bytes)
{
    append('<', bytes);
}

void WireConversation::note(const QString &text)
{
    append('#', text.toUtf8());
}

void WireConversation::append(char mark, const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_left <= 0)
        return;
    QByteArray text = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + '\n';
    for (const QByteArray &line : linesOf(bytes))
        text += QByteArray(1, mark) + ' ' + line + '\n';
    m_left -= text.size();
    const int error = disk::append(m_path, m_left > 0 ? text : QByteArray("# the rest is left out\n"));
    if (*m_error == 0)
        *m_error = error;
}

WireRecord::WireRecord(QString folder)
    : m_folder(std::move(folder))
{}

Result<std::shared_ptr<WireRecord>> WireRecord::into(const QString &folder, const QString &field)
{
    const QDir dir(folder);
    if (dir.exists() && !dir.isEmpty())
        return Error{u"file.unwritable"_s, field, u"\"%1\" holds files"_s.arg(printable(folder)),
                     u"give a new folder, or an empty one"_s};
    if (!QDir().mkpath(folder))
        return Error{u"file.unwritable"_s, field, u"\"%1\" cannot be made"_s.arg(printable(folder)),
                     u"give a folder in a place that can be written to"_s};
    return std::shared_ptr<WireRecord>(new WireRecord(dir.absolutePath()));
}

std::shared_ptr<WireConversation> WireRecord::begin(const QString &kind, const QString &with)
{
    if (m_begun >= mostConversations)
        return nullptr;
    ++m_begun;
    const QString name = u"%1-%2-%3.txt"_s.arg(m_begun, 4, 10, QChar(u'0')).arg(kind, fileName(with));
    return std::make_shared<WireConversation>(m_folder + u'/' + name, u"%1 %2"_s.arg(kind, with), m_error);
}

Outcome WireRecord::outcome(const QString &field) const
{
    return *m_error == 0 ? Outcome(Done{}) : unwritable(m_folder, field, *m_error);
}

} // namespace netsetup
