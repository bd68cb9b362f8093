// A walk through the client hello to its server_name extension (RFC 6066, 3), with every length checked.
#include "practice/clienthello.h"

namespace netsetup::practice {

namespace {

constexpr qsizetype recordHeader = 5;
constexpr char handshakeRecord = 0x16;
constexpr char clientHello = 0x01;
constexpr qsizetype serverNameExtension = 0;

/// Takes bytes from the front; once something is missing, every later answer is empty.
class Cursor
{
public:
    explicit Cursor(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }

    QByteArray take(qsizetype size)
    {
        if (size > m_bytes.size() - m_at)
            m_at = m_bytes.size();
        const QByteArray part = m_bytes.mid(m_at, size);
        m_at += part.size();
        return part;
    }
    qsizetype number(qsizetype width)
    {
        qsizetype value = 0;
        const QByteArray part = take(width);
        for (const char byte : part)
            value = value * 256 + static_cast<unsigned char>(byte);
        return value;
    }
    /// A vector with its length in front.
    QByteArray vector(qsizetype width) { return take(number(width)); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

QByteArray nameIn(const QByteArray &hello)
{
    Cursor body(hello);
    body.take(2 + 32); // version and random
    body.vector(1);    // session id
    body.vector(2);    // cipher suites
    body.vector(1);    // compression methods
    Cursor extensions(body.vector(2));
    while (!extensions.atEnd()) {
        const qsizetype type = extensions.number(2);
        const QByteArray content = extensions.vector(2);
        if (type == serverNameExtension && !content.isEmpty()) {
            Cursor names(content);
            names.take(2 + 1); // length of the list, kind of name
            return names.vector(2).toLower();
        }
    }
    return {};
}

} // namespace

ClientHello readClientHello(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {ClientHello::State::Incomplete, {}};
    if (bytes[0] != handshakeRecord)
        return {ClientHello::State::NotTls, {}};
    if (bytes.size() < recordHeader)
        return {ClientHello::State::Incomplete, {}};
    const qsizetype length = Cursor(bytes.mid(3, 2)).number(2);
    if (bytes.size() < recordHeader + length)
        return {ClientHello::State::Incomplete, {}};
    Cursor record(bytes.mid(recordHeader, length));
    if (record.take(1) != QByteArray(1, clientHello))
        return {ClientHello::State::NotTls, {}};
    return {ClientHello::State::Complete, nameIn(record.vector(3))};
}

} // namespace netsetup::practice
