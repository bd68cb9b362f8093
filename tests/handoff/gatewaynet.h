// A client network, a gateway that filters, and a receiver behind it, in network namespaces made for one
// test.
#pragma once

#include "support/serverprocess.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

struct Attempt
{
    QString source;
    QString target;
    int port;
};

/// The wanted one (0 for IPv4, 4 for IPv6), then another port, another address, another source.
inline const QList<Attempt> &bothFamilies()
{
    static const QList<Attempt> attempts{
        {u"10.0.0.2"_s, u"52.20.10.10"_s, 443},  {u"10.0.0.2"_s, u"52.20.10.10"_s, 8443},
        {u"10.0.0.2"_s, u"52.20.10.99"_s, 443},  {u"10.66.0.2"_s, u"52.20.10.10"_s, 443},
        {u"fd10::2"_s, u"2a05:d018::10"_s, 443}, {u"fd10::2"_s, u"2a05:d018::10"_s, 8443},
        {u"fd10::2"_s, u"2a05:d018::99"_s, 443}, {u"fd66::2"_s, u"2a05:d018::10"_s, 443},
    };
    return attempts;
}

/// What tryAll() says when these of the attempts get through, and no other.
inline QStringList onlyOpen(const QList<int> &open, const QList<Attempt> &attempts)
{
    QStringList expected;
    for (int i = 0; i < attempts.size(); ++i)
        expected.append(open.contains(i) ? u"open"_s : u"closed"_s);
    return expected;
}

class GatewayNet
{
public:
    GatewayNet()
    {
        const QString mark = QString::number(QCoreApplication::applicationPid());
        client = u"nghc-"_s + mark;
        gateway = u"nghg-"_s + mark;
        receiver = u"nghr-"_s + mark;
    }
    ~GatewayNet()
    {
        m_listener.kill();
        m_listener.waitForFinished(5000);
        for (const QString &side : {client, gateway, receiver})
            runProgram(u"ip"_s, {u"netns"_s, u"del"_s, side});
    }
    Q_DISABLE_COPY_MOVE(GatewayNet)

    /// Nodes 10.0.0.2, a stranger 10.66.0.2, the same for IPv6; the receiver 52.20.10.10, another
    /// host 52.20.10.99.
    bool create()
    {
        const QString script = uR"(
set -e
for n in %1 %2 %3; do ip netns add $n; ip -n $n link set lo up; done
ip -n %1 link add wire type veth peer name inside netns %2
ip -n %3 link add wire type veth peer name outside netns %2
ip -n %1 addr add 10.0.0.2/24 dev wire; ip -n %1 addr add 10.66.0.2/24 dev wire
ip -n %1 addr add fd10::2/64 dev wire nodad; ip -n %1 addr add fd66::2/64 dev wire nodad
ip -n %2 addr add 10.0.0.1/24 dev inside; ip -n %2 addr add 10.66.0.1/24 dev inside
ip -n %2 addr add fd10::1/64 dev inside nodad; ip -n %2 addr add fd66::1/64 dev inside nodad
ip -n %2 addr add 52.20.10.1/24 dev outside; ip -n %2 addr add 2a05:d018::1/64 dev outside nodad
ip -n %3 addr add 52.20.10.10/24 dev wire; ip -n %3 addr add 52.20.10.99/24 dev wire
ip -n %3 addr add 2a05:d018::10/64 dev wire nodad; ip -n %3 addr add 2a05:d018::99/64 dev wire nodad
ip -n %1 link set wire up; ip -n %3 link set wire up; ip -n %2 link set inside up; ip -n %2 link set outside up
ip -n %1 route add default via 10.0.0.1; ip -n %1 -6 route add default via fd10::1
ip -n %3 route add default via 52.20.10.1; ip -n %3 -6 route add default via 2a05:d018::1
ip netns exec %2 sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward; echo 1 > /proc/sys/net/ipv6/conf/all/forwarding'
)"_s.arg(client, gateway, receiver);
        const Finished finished = runProgram(u"sh"_s, {u"-c"_s, script});
        failure = QString::fromUtf8(finished.err);
        return finished.exitCode == 0 && listen();
    }

    /// "open" or "closed" for each attempt; all at the same time.
    QStringList tryAll(const QList<Attempt> &attempts)
    {
        static const QString script = uR"(
import concurrent.futures, socket, sys
def attempt(line):
    source, target, port = line.split()
    try:
        with socket.create_connection((target, int(port)), timeout=2, source_address=(source, 0)) as s:
            return "open" if s.recv(5) == b"hello" else "closed"
    except OSError:
        return "closed"
lines = sys.stdin.read().splitlines()
with concurrent.futures.ThreadPoolExecutor(len(lines)) as pool:
    print("\n".join(pool.map(attempt, lines)))
)"_s;
        QByteArray input;
        for (const Attempt &attempt : attempts)
            input += u"%1 %2 %3\n"_s.arg(attempt.source, attempt.target).arg(attempt.port).toUtf8();
        const Finished finished = inside(client, {u"python3"_s, u"-c"_s, script}, input);
        failure = QString::fromUtf8(finished.err);
        return QString::fromUtf8(finished.out).split(u'\n', Qt::SkipEmptyParts);
    }

    static Finished inside(const QString &side, const QStringList &command, const QByteArray &input = {})
    {
        return runProgram(u"ip"_s, QStringList{u"netns"_s, u"exec"_s, side} + command, input);
    }

    /// Loads a file of nft statements into the gateway; empty, or what nft said.
    QByteArray load(const QByteArray &rules) const
    {
        const Finished finished = inside(gateway, {u"nft"_s, u"-f"_s, u"-"_s}, rules);
        return finished.exitCode == 0 ? QByteArray() : "nft: " + finished.err;
    }

    /// The gateway's rules without counters.
    QByteArray ruleset() const { return inside(gateway, {u"nft"_s, u"-s"_s, u"list"_s, u"ruleset"_s}).out; }

    QString client;
    QString gateway;
    QString receiver;
    QString failure;

private:
    /// Says hello on two ports of every address; ready when it has written so.
    bool listen()
    {
        static const QString script = uR"(
import selectors, socket
pick = selectors.DefaultSelector()
for port in (443, 8443):
    pick.register(socket.create_server(("::", port), family=socket.AF_INET6, dualstack_ipv6=True), selectors.EVENT_READ)
print("ready", flush=True)
while True:
    for key, _ in pick.select():
        peer, _ = key.fileobj.accept()
        peer.sendall(b"hello")
        peer.close()
)"_s;
        m_listener.start(u"ip"_s, {u"netns"_s, u"exec"_s, receiver, u"python3"_s, u"-c"_s, script});
        while (m_listener.waitForReadyRead(20000)) {
            if (m_listener.readAllStandardOutput().contains("ready"))
                return true;
        }
        failure = QString::fromUtf8(m_listener.readAllStandardError());
        return false;
    }

    QProcess m_listener;
};

} // namespace netsetup::testing
