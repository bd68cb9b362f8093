// A company behind a gateway, in network namespaces made for one test: its clients, a gateway that drops what
// nobody allowed, and behind it the DNS, the receiver and the registries of a practice network at addresses
// of their own.
#pragma once

#include "cli/tool.h"
#include "handoff/dnsmasqprocess.h"
#include "handoff/gatewaynet.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

class TestCompany
{
public:
    ~TestCompany()
    {
        m_world.kill();
        m_world.waitForFinished(5000);
    }

    /// `network` is a practice network without a proxy of its own.
    bool create(const QString &network)
    {
        if (!net.create() || !startWorld(network))
            return false;
        return run(net.receiver, worldScript()) && run(net.gateway, gatewayScript()) &&
               run(net.client, clientScript()) && startDns();
    }

    /// Runs a script inside one side; false with `failure`.
    bool run(const QString &side, const QString &script)
    {
        const Finished finished = GatewayNet::inside(side, {u"sh"_s, u"-ec"_s, script});
        failure = QString::fromUtf8(finished.err + finished.out);
        return finished.exitCode == 0;
    }

    /// The program, as one of the clients runs it.
    Finished tool(const QStringList &arguments) const
    {
        return GatewayNet::inside(net.client,
                                  QStringList{u"env"_s, u"STS_NETSETUP_PRACTICE="_s + m_client, toolPath()} +
                                      arguments);
    }

    /// The dnsmasq of the gateway, which the clients ask, with this file beside its own settings.
    bool restartDns(const QString &conf = u"/dev/null"_s)
    {
        return m_gatewayDns.start(net.gateway, conf, {u"--server=52.20.10.10"_s}) &&
               waitForDns(u"10.0.0.1"_s);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    GatewayNet net;
    QString failure;

private:
    static constexpr int firstPort = 20000;

    QTemporaryDir m_folder;
    QList<QStringList> m_ways; ///< address, port, and where it lives in the practice network: loopback, port
    QProcess m_world;
    DnsmasqProcess m_outsideDns;
    DnsmasqProcess m_gatewayDns;
    DnsmasqProcess m_clientDns;
    QJsonObject m_settings;
    QString m_client;

    bool startWorld(const QString &network)
    {
        const QString copy = m_folder.filePath(u"world.json"_s);
        m_world.start(
            u"ip"_s,
            {u"netns"_s, u"exec"_s, net.receiver, toolPath(), u"practice"_s, u"--network"_s, network, u"--"_s,
             u"sh"_s, u"-c"_s,
             u"cp \"$STS_NETSETUP_PRACTICE\" '%1.new'; mv '%1.new' '%1'; exec sleep 3600"_s.arg(copy)});
        for (int tries = 0; tries < 200 && !QFile::exists(copy); ++tries)
            QThread::msleep(100);
        QFile file(copy);
        if (!file.open(QIODevice::ReadOnly)) {
            failure = u"the practice network did not start"_s;
            return false;
        }
        m_settings = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &way : m_settings.value("connect"_L1).toArray()) {
            const QStringList parts = way.toString().split(u':');
            if (parts.size() == 4)
                m_ways.append(parts);
        }
        QJsonObject client = m_settings;
        client.insert(u"connect"_s, clientWays());
        client.insert(u"resolvers"_s, QJsonArray{u"127.0.0.1:53"_s});
        client.insert(u"registry"_s, QJsonValue::Null);
        m_client = m_folder.filePath(u"client.json"_s);
        QFile out(m_client);
        return out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(client).toJson()) > 0;
    }

    /// Receiver and registries stand behind the gateway, each at its own address.
    [[nodiscard]] QString worldScript() const
    {
        QString script = u"sysctl -qw net.ipv4.conf.all.route_localnet=1\n"_s;
        QString rules;
        for (const QStringList &way : m_ways) {
            script += u"ip addr add %1/32 dev lo 2>/dev/null || true\n"_s.arg(way.at(0));
            // A stranger meets somebody who says hello: what gets there was let through.
            rules += u"ip saddr != 10.66.0.0/24 ip daddr %1 tcp dport %2 dnat to 127.0.0.1:%3\n"_s.arg(
                way.at(0), way.at(1), way.at(3));
        }
        return script + natTable(u"type nat hook prerouting priority dstnat;\n"_s + rules, {});
    }

    static QString gatewayScript()
    {
        return u"for range in 192.0.2.0/24 198.51.100.0/24 203.0.113.0/24; do\n"
               "ip route add $range via 52.20.10.10; done"_s;
    }

    /// Practice networks connect to their own machine only: there each place has a port that stands for it.
    [[nodiscard]] QString clientScript() const
    {
        QString rules;
        for (qsizetype i = 0; i < m_ways.size(); ++i)
            rules += u"ip daddr 127.0.0.1 tcp dport %1 dnat to %2:%3\n"_s.arg(
                QString::number(firstPort + i), m_ways.at(i).at(0), m_ways.at(i).at(1));
        rules += u"ip daddr 127.0.0.1 tcp dport %1 dnat to 10.0.0.1:3128\n"_s.arg(firstPort + m_ways.size());
        return u"sysctl -qw net.ipv4.conf.all.route_localnet=1\n"_s +
               natTable(u"type nat hook output priority -100;\n"_s + rules,
                        u"chain out { type nat hook postrouting priority srcnat;\n"
                        "ip saddr 127.0.0.1 oifname wire snat to 10.0.0.2\n}\n"_s);
    }

    static QString natTable(const QString &chain, const QString &others)
    {
        return u"nft -f - <<'END'\ntable ip world {\nchain in { %1}\n%2}\nEND\n"_s.arg(chain, others);
    }

    [[nodiscard]] QJsonArray clientWays() const
    {
        QJsonArray connect{u"192.0.2.1:443:drop"_s};
        for (qsizetype i = 0; i < m_ways.size(); ++i)
            connect.append(
                u"%1:%2:127.0.0.1:%3"_s.arg(m_ways.at(i).at(0), m_ways.at(i).at(1)).arg(firstPort + i));
        connect.append(u"10.0.0.1:3128:127.0.0.1:%1"_s.arg(firstPort + m_ways.size()));
        return connect;
    }

    bool startDns()
    {
        const QString resolver = m_settings.value("resolvers"_L1).toArray().first().toString();
        const QString server = u"--server="_s + QString(resolver).replace(u':', u'#');
        // Practice networks take a resolver of their own machine only: it passes each question on.
        return m_outsideDns.start(net.receiver, u"/dev/null"_s, {server}) &&
               m_clientDns.start(net.client, u"/dev/null"_s, {u"--server=10.0.0.1"_s, u"--cache-size=0"_s}) &&
               restartDns();
    }

    bool waitForDns(const QString &server)
    {
        for (int tries = 0; tries < 50; ++tries) {
            const Finished asked =
                GatewayNet::inside(net.client, {u"dig"_s, u"+short"_s, u"+time=1"_s, u"+tries=1"_s,
                                                u"@"_s + server, u"quay.example"_s});
            if (asked.exitCode == 0 && !asked.out.trimmed().isEmpty())
                return true;
            QThread::msleep(100);
        }
        failure = u"the gateway's dnsmasq does not answer"_s;
        return false;
    }
};

} // namespace netsetup::testing
