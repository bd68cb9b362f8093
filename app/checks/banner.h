// What a peer says in the clear where something else was asked for: a web page, a mail server's greeting.
#pragma once

#include <QByteArray>
#include <QString>

namespace netsetup {

/// Words for people, as far as first bytes can tell. No record of TLS is, and no binary protocol.
bool readsAsText(const QByteArray &bytes);

/// Is it a web server or a page that speaks? With a status line or, as very old and very odd ones do,
/// without.
bool readsAsHttp(const QByteArray &bytes);

/// The first line that is not empty, escaped and bounded.
QString firstLineOf(const QByteArray &bytes);

} // namespace netsetup
