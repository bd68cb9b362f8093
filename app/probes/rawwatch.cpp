// Peeks whenever the socket becomes readable, before the socket's own reader runs.
#include "probes/rawwatch.h"

#include "probes/nativesocket.h"

#include <QEvent>
#include <QSocketNotifier>

namespace netsetup {

RawWatch::RawWatch(QSslSocket &socket)
{
    const QList<QSocketNotifier *> notifiers = socket.findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : notifiers)
        notifier->installEventFilter(this);
}

bool RawWatch::eventFilter(QObject *watched, QEvent *event)
{
    const auto *notifier = dynamic_cast<QSocketNotifier *>(watched);
    const bool readable = notifier != nullptr && notifier->type() == QSocketNotifier::Read;
    // Windows tells the end of the stream by an event of its own.
    const bool tells = event->type() == QEvent::SockAct || event->type() == QEvent::SockClose;
    if (!tells || !readable)
        return QObject::eventFilter(watched, event);
    const native::Peeked seen = native::peek(static_cast<int>(notifier->socket()), keptBytes);
    m_firstBytes += seen.bytes.left(keptBytes - m_firstBytes.size());
    m_eof = m_eof || seen.eof;
    if (seen.error != 0)
        m_error = seen.error;
    return false;
}

} // namespace netsetup
