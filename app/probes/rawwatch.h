// Sees the raw bytes of a socket before Qt reads them, and tells a reset from an end of file, which Qt
// merges.
#pragma once

#include <QObject>
#include <QSslSocket>

namespace netsetup {

/// An event filter on the notifiers of a connected socket. Make it after startClientEncryption().
class RawWatch : public QObject
{
public:
    static constexpr qsizetype keptBytes = 64;

    explicit RawWatch(QSslSocket &socket);
    bool eventFilter(QObject *watched, QEvent *event) override;

    [[nodiscard]] const QByteArray &firstBytes() const { return m_firstBytes; }
    [[nodiscard]] bool sawEof() const { return m_eof; }
    [[nodiscard]] bool sawReset() const { return m_error != 0; }

private:
    QByteArray m_firstBytes;
    bool m_eof = false;
    int m_error = 0;
};

} // namespace netsetup
