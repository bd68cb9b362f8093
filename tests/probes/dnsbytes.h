// DNS messages put together by hand, for parsers and for servers that answer wrongly on purpose.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QtEndian>

namespace netsetup::testing {

inline QByteArray number16(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray number32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// "www.example" as length-prefixed labels.
inline QByteArray wireName(const QByteArray &name)
{
    QByteArray bytes;
    for (const QByteArray &label : name.split('.'))
        bytes += char(label.size()) + label;
    return bytes + '\0';
}

inline QByteArray wireQuestion(const QByteArray &name, quint16 type)
{
    return wireName(name) + number16(type) + number16(1);
}

inline QByteArray wireRecord(const QByteArray &encodedName, quint16 type, quint32 ttl, const QByteArray &data)
{
    return encodedName + number16(type) + number16(1) + number32(ttl) + number16(quint16(data.size())) + data;
}

inline QByteArray wireHeader(quint16 id, quint16 flags, quint16 questions, quint16 answers,
                             quint16 authorities = 0)
{
    return number16(id) + number16(flags) + number16(questions) + number16(answers) + number16(authorities) +
           number16(0);
}

} // namespace netsetup::testing
