// Reading one request within limits, and printing one answer.
#include "practice/http.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace netsetup::practice {

namespace {

constexpr qsizetype maxHead = 16 * 1024;
constexpr qint64 maxBody = 16LL * 1024 * 1024;

QByteArray reasonFor(int status)
{
    static const QList<QPair<int, QByteArray>> reasons = {
        {200, "OK"},
        {206, "Partial Content"},
        {307, "Temporary Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {407, "Proxy Authentication Required"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {431, "Request Header Fields Too Large"},
    };
    for (const auto &[number, reason] : reasons)
        if (number == status)
            return reason;
    return "Answer";
}

bool isToken(const QByteArray &text)
{
    static const QByteArray marks("!#$%&'*+-.^_`|~");
    for (const char c : text) {
        const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!alphanumeric && !marks.contains(c))
            return false;
    }
    return !text.isEmpty();
}

} // namespace

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

HttpAnswer jsonAnswer(int status, const QByteArray &body)
{
    return HttpAnswer{status, "application/json", body, {}};
}

RequestReader::State RequestReader::feed(const QByteArray &bytes)
{
    if (m_state == State::Body)
        takeBody(bytes.size());
    if (m_state != State::Head)
        return m_state;
    m_buffer += bytes;
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end > maxHead || (end < 0 && m_buffer.size() > maxHead)) {
        m_state = State::HeadTooLarge;
    } else if (end >= 0) {
        readHead(m_buffer.left(end));
        if (m_state == State::Body)
            takeBody(m_buffer.size() - end - 4);
        m_buffer.clear();
    }
    return m_state;
}

void RequestReader::readHead(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    m_state = State::Bad;
    if (first.size() != 3 || !isToken(first[0]) || first[1].isEmpty() || !first[2].startsWith("HTTP/1."))
        return;
    m_request.method = first[0];
    const qsizetype mark = first[1].indexOf('?');
    m_request.path = mark < 0 ? first[1] : first[1].left(mark);
    m_request.query = mark < 0 ? QByteArray() : first[1].mid(mark + 1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.left(colon)))
            return;
        m_request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    readBodyLength();
}

void RequestReader::readBodyLength()
{
    // Nobody who talks to these servers streams a body of unknown length, so that shape is declined.
    if (!m_request.header("Transfer-Encoding").isNull()) {
        m_state = State::LengthRequired;
        return;
    }
    const QByteArray length = m_request.header("Content-Length");
    bool ok = length.isNull();
    m_bodyLeft = ok ? 0 : length.toLongLong(&ok);
    if (!ok || m_bodyLeft < 0)
        return;
    m_state = m_bodyLeft > maxBody ? State::BodyTooLarge : State::Body;
}

void RequestReader::takeBody(qint64 size)
{
    m_bodyLeft -= size;
    if (m_bodyLeft <= 0)
        m_state = State::Ready;
}

HttpAnswer answerToBadRequest(RequestReader::State state)
{
    int status = 400;
    if (state == RequestReader::State::HeadTooLarge)
        status = 431;
    else if (state == RequestReader::State::LengthRequired)
        status = 411;
    else if (state == RequestReader::State::BodyTooLarge)
        status = 413;
    return HttpAnswer{status, "text/plain", reasonFor(status) + '\n', {}};
}

QByteArray printAnswer(const HttpAnswer &answer, const QByteArray &method, const QDateTime &now)
{
    const QString date = QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    QByteArray text =
        "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonFor(answer.status) + "\r\n";
    text += "Date: " + date.toLatin1() + "\r\nServer: practice\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    if (!answer.contentType.isEmpty())
        text += "Content-Type: " + answer.contentType + "\r\n";
    text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\nConnection: close\r\n\r\n";
    if (method != "HEAD")
        text += answer.body;
    return text;
}

} // namespace netsetup::practice
