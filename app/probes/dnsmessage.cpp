// RFC 1035 section 4: header, questions, records, names with pointers.
#include "probes/dnsmessage.h"

#include <QtEndian>

#include <optional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int mostPointers = 32; // a name has at most 127 labels; honest servers point once or twice
constexpr qsizetype longestName = 255;

enum RecordType : quint16 { typeA = 1, typeCname = 5, typeSoa = 6, typeAaaa = 28 };

QByteArray escaped(QByteArrayView label)
{
    QByteArray text;
    for (const char c : label) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte >= 0x7f)
            text += '\\' + QByteArray::number(byte).rightJustified(3, '0');
        else if (c == '.' || c == '\\')
            text += QByteArray(1, '\\') + c;
        else
            text += c;
    }
    return text.toLower();
}

/// Walks through the message; once something does not fit, `ok` stays false.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    bool ok = true;

    template <typename T>
    T number()
    {
        const QByteArrayView part = take(sizeof(T));
        return ok ? qFromBigEndian<T>(part.data()) : T{};
    }

    QByteArrayView take(qsizetype count)
    {
        ok = ok && count <= m_bytes.size() - m_at;
        if (!ok)
            return {};
        const QByteArrayView part = m_bytes.sliced(m_at, count);
        m_at += count;
        return part;
    }

    QString name()
    {
        QByteArrayList labels;
        Cursor reader = *this;
        reader.readLabels(labels, *this);
        return QString::fromLatin1(labels.join('.'));
    }

    [[nodiscard]] qsizetype position() const { return m_at; }
    void moveTo(qsizetype position) { m_at = position; }

private:
    /// Follows pointers; `after` is left behind the name as it stands in the record.
    void readLabels(QByteArrayList &labels, Cursor &after)
    {
        qsizetype length = 0;
        int pointers = 0;
        for (;;) {
            const quint8 size = number<quint8>();
            if (size >= 0xc0) {
                const qsizetype target = ((size & 0x3f) << 8) | number<quint8>();
                if (pointers++ == 0)
                    after.moveTo(m_at);
                ok = ok && pointers <= mostPointers;
                moveTo(target);
            } else if (size > 0) {
                length += size + 1;
                const QByteArrayView label = take(size);
                ok = ok && size < 0x40 && length <= longestName;
                labels.append(escaped(label));
            }
            if (!ok || size == 0)
                break;
        }
        if (pointers == 0)
            after.moveTo(m_at);
        after.ok = ok;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

/// The value in the words of a zone file; nothing: the data has not the size that its type asks for.
std::optional<QString> readValue(Cursor &cursor, quint16 type, quint16 size)
{
    if (type == typeCname) {
        const QString target = cursor.name();
        return cursor.ok ? std::optional(target) : std::nullopt;
    }
    const QByteArrayView data = cursor.take(size);
    const qsizetype wanted = type == typeA ? 4 : 16;
    if (!cursor.ok || data.size() != wanted)
        return {};
    if (type == typeA)
        return QHostAddress(qFromBigEndian<quint32>(data.data())).toString();
    return QHostAddress(reinterpret_cast<const quint8 *>(data.data())).toString();
}

QString typeName(quint16 type)
{
    if (type == typeCname)
        return u"CNAME"_s;
    return type == typeA ? u"A"_s : u"AAAA"_s;
}

/// One record; false: the message is cut or broken here.
bool readRecord(Cursor &cursor, DnsMessage &message, bool authority)
{
    DnsRecord record;
    record.owner = cursor.name();
    const auto type = cursor.number<quint16>();
    const auto recordClass = cursor.number<quint16>();
    const auto ttl = cursor.number<quint32>();
    const auto size = cursor.number<quint16>();
    const qsizetype end = cursor.position() + size;
    Cursor data = cursor;
    cursor.take(size);
    if (!cursor.ok)
        return false;
    if (authority && type == typeSoa)
        message.soaInAuthority = true;
    const bool known = type == typeA || type == typeAaaa || type == typeCname;
    if (authority || !known || recordClass != 1)
        return true;
    const std::optional<QString> value = readValue(data, type, size);
    if (!value || data.position() != end)
        return false;
    record.type = typeName(type);
    record.ttl = ttl > 0x7fffffff ? 0 : ttl; // RFC 2181 section 8
    record.value = *value;
    message.answer.append(record);
    return true;
}

} // namespace

quint16 dnsMessageId(const QByteArray &bytes)
{
    return bytes.size() < 2 ? quint16(0) : qFromBigEndian<quint16>(bytes.data());
}

DnsMessage parseDnsMessage(const QByteArray &bytes)
{
    DnsMessage message;
    Cursor cursor(bytes);
    cursor.take(2);
    const auto flags = cursor.number<quint16>();
    const auto questions = cursor.number<quint16>();
    const auto answers = cursor.number<quint16>();
    const auto authorities = cursor.number<quint16>();
    cursor.take(2);
    if (!cursor.ok)
        return message;
    message.headerRead = true;
    message.isReply = (flags & 0x8000) != 0;
    message.authoritative = (flags & 0x0400) != 0;
    message.truncated = (flags & 0x0200) != 0;
    message.rcode = flags & 0x000f;
    message.questions = questions;
    for (int i = 0; i < questions && cursor.ok; ++i) {
        cursor.name();
        cursor.take(4);
    }
    bool fits = cursor.ok;
    for (int i = 0; i < answers && fits; ++i)
        fits = readRecord(cursor, message, false);
    for (int i = 0; i < authorities && fits; ++i)
        fits = readRecord(cursor, message, true);
    message.complete = fits;
    return message;
}

} // namespace netsetup
