// Feeding a response to the reader whole and in pieces, and comparing what it made of them.
#pragma once

#include "probes/http.h"

namespace netsetup {

inline bool isTerminal(HttpReader::State state)
{
    return state != HttpReader::State::Head && state != HttpReader::State::Body;
}

/// Everything that a reader shows, for comparing two of them.
inline QByteArray digest(const HttpReader &reader)
{
    QByteArray text = QByteArray::number(static_cast<int>(reader.state())) + ' ';
    text += QByteArray::number(reader.status()) + ' ' + QByteArray::number(reader.bodyTruncated()) + ' ';
    for (const auto &[name, value] : reader.headers())
        text += name + '=' + value + ';';
    return text + reader.body();
}

struct ReadLimits
{
    qsizetype head = 256;
    qsizetype body = 128;
};

/// Reads `bytes` in pieces of at most `piece` and then sees the end of the connection.
inline HttpReader readInPieces(const QByteArray &bytes, qsizetype piece, const ReadLimits &limits = {})
{
    HttpReader reader(limits.head, limits.body);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        reader.feed(bytes.mid(at, piece));
    reader.finish();
    return reader;
}

} // namespace netsetup
