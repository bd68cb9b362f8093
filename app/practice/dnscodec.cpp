// Reads questions and prints replies; names are written out in full except for pointers back to the question.
#include "practice/dnscodec.h"

#include <QtEndian>

#include <array>

namespace netsetup::practice {

namespace {

constexpr qsizetype headerSize = 12;
constexpr qsizetype maxName = 255;
constexpr int classIn = 1;
constexpr int typeSoa = 6;
constexpr quint32 soaTtl = 60;
constexpr quint16 replyBit = 0x8000;
constexpr quint16 opcodeMask = 0x7800;
constexpr quint16 recursionDesired = 0x0100;
constexpr quint16 recursionAvailable = 0x0080;

quint16 number16(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

void append16(QByteArray &bytes, int value)
{
    const auto wire = qToBigEndian(static_cast<quint16>(value));
    bytes.append(reinterpret_cast<const char *>(&wire), sizeof wire);
}

void append32(QByteArray &bytes, quint32 value)
{
    const auto wire = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&wire), sizeof wire);
}

QByteArray printableLabel(QByteArray label)
{
    label = label.toLower();
    for (char &c : label) {
        const bool usual =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '*';
        if (!usual)
            c = '?';
    }
    return label;
}

/// The name at `at`, which moves behind it; false when it is cut off, too long, or uses pointers.
bool readName(const QByteArray &message, qsizetype &at, QByteArray &name)
{
    const qsizetype start = at;
    QList<QByteArray> labels;
    while (at < message.size() && at - start < maxName) {
        const auto length = static_cast<unsigned char>(message[at++]);
        if (length == 0) {
            name = labels.join('.');
            return true;
        }
        if (length > 63 || length > message.size() - at)
            return false;
        labels.append(printableLabel(message.mid(at, length)));
        at += length;
    }
    return false;
}

QByteArray printName(const QByteArray &name)
{
    QByteArray bytes;
    if (!name.isEmpty()) {
        for (const QByteArray &label : name.split('.')) {
            bytes.append(static_cast<char>(label.size()));
            bytes.append(label);
        }
    }
    bytes.append('\0');
    return bytes;
}

QByteArray addressBytes(const QHostAddress &address)
{
    QByteArray bytes;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        append32(bytes, address.toIPv4Address());
        return bytes;
    }
    const Q_IPV6ADDR wire = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(wire.c), sizeof wire.c);
}

void appendRecord(QByteArray &reply, const QByteArray &owner, int type, quint32 ttl, const QByteArray &data)
{
    reply += owner;
    append16(reply, type);
    append16(reply, classIn);
    append32(reply, ttl);
    append16(reply, static_cast<int>(data.size()));
    reply += data;
}

QByteArray soaData(const QByteArray &zone)
{
    const QByteArray below = zone.isEmpty() ? QByteArray("example") : zone;
    QByteArray data = printName("ns." + below) + printName("hostmaster." + below);
    for (const quint32 value : std::array<quint32, 5>{1, 3600, 600, 86400, soaTtl})
        append32(data, value);
    return data;
}

} // namespace

DnsQuestion readDnsQuestion(const QByteArray &message)
{
    DnsQuestion question;
    if (message.size() < headerSize || (number16(message, 2) & replyBit) != 0)
        return question;
    question.isQuery = true;
    question.id = number16(message, 0);
    question.flags = number16(message, 2);
    if ((question.flags & opcodeMask) != 0) {
        question.problem = DnsCode::NotImplemented;
        return question;
    }
    question.problem = DnsCode::FormatError;
    qsizetype at = headerSize;
    if (number16(message, 4) != 1 || !readName(message, at, question.name) || message.size() - at < 4)
        return question;
    question.type = number16(message, at);
    question.raw = message.mid(headerSize, at + 4 - headerSize);
    question.problem = number16(message, at + 2) == classIn ? DnsCode::NoError : DnsCode::Refused;
    return question;
}

QByteArray printDnsReply(const DnsQuestion &question, const DnsFindings &findings)
{
    const bool negative = findings.addresses.isEmpty() &&
                          (findings.code == DnsCode::NoError || findings.code == DnsCode::NameError);
    const quint16 kept = question.flags & (opcodeMask | recursionDesired);
    QByteArray reply;
    append16(reply, question.id);
    append16(reply, replyBit | recursionAvailable | kept | static_cast<int>(findings.code));
    append16(reply, question.raw.isEmpty() ? 0 : 1);
    append16(reply, static_cast<int>(findings.addresses.size()));
    append16(reply, negative ? 1 : 0);
    append16(reply, 0);
    reply += question.raw;
    const QByteArray sameName("\xc0\x0c", 2); // the name of the question, right behind the header
    for (const QHostAddress &address : findings.addresses) {
        const QByteArray data = addressBytes(address);
        appendRecord(reply, sameName, data.size() == 4 ? dnsTypeA : dnsTypeAaaa, findings.ttl, data);
    }
    if (negative)
        appendRecord(reply, printName(findings.zone), typeSoa, soaTtl, soaData(findings.zone));
    return reply;
}

} // namespace netsetup::practice
