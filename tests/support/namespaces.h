// Two network namespaces joined by one cable, for drops, rejects and missing routes that are real. Needs
// root.
#pragma once

#include "support/serverprocess.h"

using namespace Qt::StringLiterals;

namespace netsetup::testing {

/// A client and a server side. Names are unique, so several tests may run; all is removed with the object.
class NamespacePair
{
public:
    NamespacePair();
    NamespacePair(const NamespacePair &) = delete;
    NamespacePair &operator=(const NamespacePair &) = delete;
    ~NamespacePair();

    /// Makes both sides and their addresses; false: failure() holds the system's words.
    bool create();
    [[nodiscard]] QString failure() const { return m_failure; }

    [[nodiscard]] QString client() const { return m_client; } ///< has 10.77.0.1/24 and fd77::1/64
    [[nodiscard]] QString server() const { return m_server; } ///< has 10.77.0.2/24 and fd77::2/64
    static QString serverAddress() { return u"10.77.0.2"_s; }
    static QString serverAddress6() { return u"fd77::2"_s; }

    /// Program and arguments for running something inside a side.
    static QStringList inside(const QString &side, const QStringList &command);
    /// Runs a command inside a side; false with failure() when it does not exit with 0.
    bool run(const QString &side, const QStringList &command);
    /// Loads nftables rules (the text of a file for nft -f) into a side.
    bool loadRules(const QString &side, const QByteArray &rules);

private:
    bool ip(const QString &arguments);
    bool note(const Finished &finished, const QString &what);
    QString m_client;
    QString m_server;
    QString m_failure;
};

} // namespace netsetup::testing
