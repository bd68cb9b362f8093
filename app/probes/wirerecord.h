// A recording of what went over the wire, for whoever has to find out what a device in between did: one text
// file per conversation in a folder of its own. Off unless somebody asks for it; secrets are masked.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace netsetup {

/// One conversation: what was sent and what came back, in order, each with its time.
class WireConversation
{
public:
    /// `error` takes the errno of the first write that fails.
    WireConversation(QString path, const QString &title, std::shared_ptr<int> error);

    void sent(const QByteArray &bytes);
    void received(const QByteArray &bytes);
    /// What the socket itself told: "connected after 12 ms", "reset".
    void note(const QString &text);

private:
    void append(char mark, const QByteArray &bytes);
    QString m_path;
    std::shared_ptr<int> m_error;
    qint64 m_left; ///< bytes that may still be written
};

/// The folder. Conversations are numbered in the order in which they begin.
class WireRecord
{
public:
    /// The folder is made; one that holds something is refused, so that nothing is written over.
    static Result<std::shared_ptr<WireRecord>> into(const QString &folder, const QString &field);

    /// `kind`: dns, tcp. `with`: "acme.app.stackstate.io 198.51.100.7:443".
    std::shared_ptr<WireConversation> begin(const QString &kind, const QString &with);

    /// Whether all of it was written.
    [[nodiscard]] Outcome outcome(const QString &field) const;

private:
    explicit WireRecord(QString folder);
    QString m_folder;
    std::shared_ptr<int> m_error = std::make_shared<int>(0);
    int m_begun = 0;
};

} // namespace netsetup
