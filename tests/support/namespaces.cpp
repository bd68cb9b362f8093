// Namespaces by ip(8), filters by nft(8).
#include "support/namespaces.h"

#include <QCoreApplication>

#include <atomic>

namespace netsetup::testing {

NamespacePair::NamespacePair()
{
    static std::atomic<int> counter = 0;
    const QString mark = QStringLiteral("%1-%2").arg(QCoreApplication::applicationPid()).arg(++counter);
    m_client = QLatin1String("nsc-") + mark;
    m_server = QLatin1String("nss-") + mark;
}

NamespacePair::~NamespacePair()
{
    ip(QLatin1String("netns del ") + m_client);
    ip(QLatin1String("netns del ") + m_server);
}

bool NamespacePair::note(const Finished &finished, const QString &what)
{
    if (finished.exitCode != 0)
        m_failure = what + QLatin1String(": ") + QString::fromUtf8(finished.err + finished.out);
    return finished.exitCode == 0;
}

bool NamespacePair::ip(const QString &arguments)
{
    return note(runProgram(QStringLiteral("ip"), arguments.split(QLatin1Char(' '))),
                QLatin1String("ip ") + arguments);
}

bool NamespacePair::create()
{
    const QString onClient = QLatin1String("-n ") + m_client;
    const QString onServer = QLatin1String("-n ") + m_server;
    return ip(QLatin1String("netns add ") + m_client) && ip(QLatin1String("netns add ") + m_server) &&
           ip(onClient + QLatin1String(" link add cable type veth peer name cable netns ") + m_server) &&
           ip(onClient + QLatin1String(" addr add 10.77.0.1/24 dev cable")) &&
           ip(onServer + QLatin1String(" addr add 10.77.0.2/24 dev cable")) &&
           ip(onClient + QLatin1String(" addr add fd77::1/64 dev cable nodad")) &&
           ip(onServer + QLatin1String(" addr add fd77::2/64 dev cable nodad")) &&
           ip(onClient + QLatin1String(" link set lo up")) &&
           ip(onServer + QLatin1String(" link set lo up")) &&
           ip(onClient + QLatin1String(" link set cable up")) &&
           ip(onServer + QLatin1String(" link set cable up"));
}

QStringList NamespacePair::inside(const QString &side, const QStringList &command)
{
    return QStringList{QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"), side} + command;
}

bool NamespacePair::run(const QString &side, const QStringList &command)
{
    const QStringList all = inside(side, command);
    return note(runProgram(all.first(), all.mid(1)), all.join(QLatin1Char(' ')));
}

bool NamespacePair::loadRules(const QString &side, const QByteArray &rules)
{
    const QStringList all = inside(side, {QStringLiteral("nft"), QStringLiteral("-f"), QStringLiteral("-")});
    return note(runProgram(all.first(), all.mid(1), rules), QStringLiteral("nft"));
}

} // namespace netsetup::testing
