// A response read byte by byte where structure counts and in blocks where it does not, so that it makes no
// difference how the network cuts the pieces.
#include "probes/http.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace netsetup {

namespace {

constexpr qsizetype longestLine = 16 * 1024;
constexpr qsizetype longestChunkLine = 256;
constexpr qsizetype mostHeaders = 200;
constexpr qsizetype mostLengthDigits = 15;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// RFC 9110 5.6.2: what a header name is made of.
bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.contains(c);
    });
}

/// The status of "HTTP/1.x NNN …"; 0: not a status line.
int parseStatus(const QByteArray &line)
{
    const bool starts =
        line.size() >= 12 && line.startsWith("HTTP/1.") && isDigit(line.at(7)) && line.at(8) == ' ';
    const bool ends = line.size() == 12 || (line.size() > 12 && line.at(12) == ' ');
    const QByteArray digits = line.mid(9, 3);
    if (!starts || !ends || !std::all_of(digits.begin(), digits.end(), isDigit))
        return 0;
    const int status = digits.toInt();
    return status >= 100 ? status : 0;
}

QByteArray withoutCr(QByteArray line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// The one length that a list of Content-Length values agrees on; nothing: they do not, or it is no length.
std::optional<qint64> agreedLength(const QByteArrayList &values)
{
    std::optional<qint64> agreed;
    for (const QByteArray &value : values) {
        const QByteArray digits = value.trimmed();
        const bool plain = std::all_of(digits.begin(), digits.end(), isDigit);
        if (digits.isEmpty() || !plain || digits.size() > mostLengthDigits)
            return {};
        const qint64 length = digits.toLongLong();
        if (agreed && *agreed != length)
            return {};
        agreed = length;
    }
    return agreed;
}

} // namespace

HttpReader::HttpReader(qsizetype headLimit, qsizetype bodyLimit, bool headRequest)
    : m_headLimit(headLimit)
    , m_bodyLimit(bodyLimit)
    , m_headRequest(headRequest)
{}

bool HttpReader::ended() const
{
    return m_state != State::Head && m_state != State::Body;
}

HttpReader::State HttpReader::feed(const QByteArray &bytes)
{
    QByteArrayView rest(bytes);
    while (!rest.isEmpty() && !ended()) {
        if (m_state == State::Body && m_part == Part::Data) {
            rest = rest.sliced(takeData(rest));
            continue;
        }
        takeLineByte(rest.front());
        rest = rest.sliced(1);
    }
    return m_state;
}

HttpReader::State HttpReader::finish()
{
    if (m_state == State::Head)
        m_state = State::Malformed;
    if (m_state == State::Body) {
        const bool untilClose = m_part == Part::Data && m_remaining < 0;
        m_bodyTruncated = m_bodyTruncated || !untilClose;
        m_state = State::Done;
    }
    return m_state;
}

void HttpReader::takeLineByte(char byte)
{
    ++m_headUsed;
    m_line.append(byte);
    if (m_state == State::Head && m_lines.isEmpty() && !QByteArrayView("HTTP/").startsWith(m_line.left(5))) {
        m_state = State::Malformed;
        return;
    }
    const bool chunkLine = m_state == State::Body && m_part != Part::Trailer;
    if (chunkLine ? m_line.size() > longestChunkLine
                  : (m_headUsed > m_headLimit || m_line.size() > longestLine)) {
        m_state = m_state == State::Head ? State::HeadTooLarge : State::Malformed;
        return;
    }
    if (byte != '\n')
        return;
    m_line.chop(1);
    const QByteArray line = withoutCr(std::exchange(m_line, {}));
    if (m_state == State::Body)
        takeBodyLine(line);
    else if (line.isEmpty())
        parseHead();
    else if (m_lines.size() > mostHeaders)
        m_state = State::HeadTooLarge;
    else
        m_lines.append(line);
}

void HttpReader::parseHead()
{
    const QByteArrayList lines = std::exchange(m_lines, {});
    m_headers.clear();
    m_status = lines.isEmpty() ? 0 : parseStatus(lines.first());
    bool wellFormed = m_status != 0 && !lines.first().contains('\0') && !lines.first().contains('\r');
    for (qsizetype i = 1; i < lines.size() && wellFormed; ++i)
        wellFormed = takeHeader(lines.at(i));
    if (!wellFormed)
        m_state = State::Malformed;
    else if (m_status >= 200 || m_status == 101)
        startBody();
}

bool HttpReader::takeHeader(const QByteArray &line)
{
    if (line.contains('\0') || line.contains('\r'))
        return false;
    if (line.startsWith(' ') ||
        line.startsWith('\t')) { // an old way to go on with the value of the line before
        if (m_headers.isEmpty())
            return false;
        m_headers.last().second += QByteArray(" ") + line.trimmed();
        return true;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(QByteArrayView(line).first(colon)))
        return false;
    m_headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    return true;
}

void HttpReader::startBody()
{
    m_state = State::Body;
    m_part = Part::Data;
    m_remaining = -1;
    if (m_headRequest || m_status == 204 || m_status == 304 || m_status == 101) {
        m_state = State::Done;
        return;
    }
    if (values("Transfer-Encoding").join(',').toLower().trimmed().endsWith("chunked")) {
        m_chunked = true;
        m_part = Part::ChunkSize;
        m_headUsed = 0; // counts the trailers from here
        return;
    }
    const QByteArrayList lengths = values("Content-Length").join(',').split(',');
    if (values("Content-Length").isEmpty())
        return;
    const std::optional<qint64> length = agreedLength(lengths);
    m_remaining = length.value_or(0);
    if (!length)
        m_state = State::Malformed;
    else if (*length == 0)
        m_state = State::Done;
}

qsizetype HttpReader::takeData(QByteArrayView bytes)
{
    const qsizetype room = m_bodyLimit - m_body.size();
    if (room <= 0) { // more comes than we keep: it is enough to know that
        m_bodyTruncated = true;
        m_state = State::Done;
        return bytes.size();
    }
    qsizetype count = std::min(bytes.size(), room);
    if (m_remaining >= 0)
        count = static_cast<qsizetype>(std::min<qint64>(count, m_remaining));
    m_body.append(bytes.first(count));
    if (m_remaining < 0)
        return count;
    m_remaining -= count;
    if (m_remaining == 0 && m_chunked)
        m_part = Part::ChunkEnd;
    else if (m_remaining == 0)
        m_state = State::Done;
    return count;
}

void HttpReader::takeBodyLine(const QByteArray &line)
{
    if (m_part == Part::ChunkSize) {
        takeChunkSize(line);
    } else if (m_part == Part::ChunkEnd) {
        m_part = Part::ChunkSize;
        if (!line.isEmpty())
            m_state = State::Malformed;
    } else if (line.isEmpty()) {
        m_state = State::Done; // the blank line after the trailers, which nobody needs
    }
}

void HttpReader::takeChunkSize(const QByteArray &line)
{
    const QByteArray digits = line.split(';').first().trimmed();
    const bool plain = !digits.isEmpty() && digits.size() <= mostLengthDigits && !digits.startsWith('+') &&
                       !digits.startsWith('-') && !digits.startsWith("0x") && !digits.startsWith("0X");
    bool isNumber = false;
    m_remaining = digits.toLongLong(&isNumber, 16);
    if (!plain || !isNumber) {
        m_state = State::Malformed;
        return;
    }
    m_part = m_remaining == 0 ? Part::Trailer : Part::Data;
    m_headUsed = 0;
}

QByteArrayList HttpReader::values(const QByteArray &name) const
{
    QByteArrayList found;
    for (const auto &[key, value] : m_headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            found.append(value);
    }
    return found;
}

QByteArray HttpReader::header(const QByteArray &name) const
{
    return values(name).value(0);
}

} // namespace netsetup
