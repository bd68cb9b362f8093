// Namespaces by ip(8), filters by nft(8).
#include "support/namespaces.h"

#include <QCoreApplication>

#include <atomic>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

NamespacePair::NamespacePair()
{
    static std::atomic<int> counter = 0;
    const QString mark = u"%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter);
    m_client = "nsc-"_L1 + mark;
    m_server = "nss-"_L1 + mark;
}

NamespacePair::~NamespacePair()
{
    ip("netns del "_L1 + m_client);
    ip("netns del "_L1 + m_server);
}

bool NamespacePair::note(const Finished &finished, const QString &what)
{
    if (finished.exitCode != 0)
        m_failure = what + ": "_L1 + QString::fromUtf8(finished.err + finished.out);
    return finished.exitCode == 0;
}

bool NamespacePair::ip(const QString &arguments)
{
    return note(runProgram(u"ip"_s, arguments.split(u' ')), "ip "_L1 + arguments);
}

bool NamespacePair::create()
{
    const QString onClient = "-n "_L1 + m_client;
    const QString onServer = "-n "_L1 + m_server;
    return ip("netns add "_L1 + m_client) && ip("netns add "_L1 + m_server) &&
           ip(onClient + " link add cable type veth peer name cable netns "_L1 + m_server) &&
           ip(onClient + " addr add 10.77.0.1/24 dev cable"_L1) &&
           ip(onServer + " addr add 10.77.0.2/24 dev cable"_L1) &&
           ip(onClient + " addr add fd77::1/64 dev cable nodad"_L1) &&
           ip(onServer + " addr add fd77::2/64 dev cable nodad"_L1) && ip(onClient + " link set lo up"_L1) &&
           ip(onServer + " link set lo up"_L1) && ip(onClient + " link set cable up"_L1) &&
           ip(onServer + " link set cable up"_L1);
}

QStringList NamespacePair::inside(const QString &side, const QStringList &command)
{
    return QStringList{u"ip"_s, u"netns"_s, u"exec"_s, side} + command;
}

bool NamespacePair::run(const QString &side, const QStringList &command)
{
    const QStringList all = inside(side, command);
    return note(runProgram(all.first(), all.mid(1)), all.join(u' '));
}

bool NamespacePair::loadRules(const QString &side, const QByteArray &rules)
{
    const QStringList all = inside(side, {u"nft"_s, u"-f"_s, u"-"_s});
    return note(runProgram(all.first(), all.mid(1), rules), u"nft"_s);
}

} // namespace netsetup::testing
