// A company behind a gateway, in network namespaces made for one test: its clients, a gateway that drops what
// nobody allowed, and behind it the DNS, the receiver and the registries of a practice network at addresses
// of their own.
#pragma once

#include "cli/tool.h"
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
        for (QProcess *process : {&m_gatewayDns, &m_outsideDns, &m_world}) {
            process->kill();
            process->waitForFinished(5000);
        }
    }

    /// `network` is a practice network without a proxy of its own.
    bool create(const QString &network)
    {
        if (!net.create() || !startWorld(network))
            return false;
        const QJsonArray connect = m_settings.value("connect"_L1).toArray();
        QString script = u"sysctl -qw net.ipv4.conf.all.route_localnet=1\n"_s;
        QString rules = u"table ip world { chain in { type nat hook prerouting priority dstnat;\n"_s;
        for (const QJsonValue &value : connect) {
            const QStringList way = value.toString().split(u':');
            if (way.size() != 5)
                continue;
            script += u"ip addr add %1/32 dev lo 2>/dev/null || true\n"_s.arg(way.at(0));
            // A stranger meets somebody who says hello: what gets there was let through.
            rules += u"ip saddr != 10.66.0.0/24 ip daddr %1 tcp dport %2 dnat to 127.0.0.1:%3\n"_s.arg(
                way.at(0), way.at(1), way.at(4));
        }
        return run(net.receiver, script) &&
               run(net.gateway, u"ip route add 192.0.2.0/24 via 52.20.10.10;"
                                "ip route add 198.51.100.0/24 via 52.20.10.10;"
                                "ip route add 203.0.113.0/24 via 52.20.10.10"_s) &&
               run(net.receiver, u"nft -f - <<'END'\n"_s + rules + u"} }\nEND\n"_s) && startDns();
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
    bool restartDns(const QString &conf = {})
    {
        m_gatewayDns.kill();
        m_gatewayDns.waitForFinished(5000);
        QStringList options{u"--server=52.20.10.10"_s};
        options.append(conf.isEmpty() ? u"--conf-file=/dev/null"_s : u"--conf-file="_s + conf);
        return startDnsmasq(m_gatewayDns, net.gateway, options) && waitForDns(u"10.0.0.1"_s);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    GatewayNet net;
    QString failure;

private:
    QTemporaryDir m_folder;
    QProcess m_world;
    QProcess m_outsideDns;
    QProcess m_gatewayDns;
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
        QJsonObject client = m_settings;
        client.insert(u"connect"_s, QJsonArray());
        client.insert(u"resolvers"_s, QJsonArray{u"10.0.0.1:53"_s});
        client.insert(u"registry"_s, QJsonValue::Null);
        m_client = m_folder.filePath(u"client.json"_s);
        QFile out(m_client);
        return out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(client).toJson()) > 0;
    }

    bool startDns()
    {
        const QString resolver = m_settings.value("resolvers"_L1).toArray().first().toString();
        const QString server = u"--server="_s + QString(resolver).replace(u':', u'#');
        return startDnsmasq(m_outsideDns, net.receiver, {server, u"--conf-file=/dev/null"_s}) && restartDns();
    }

    static bool startDnsmasq(QProcess &process, const QString &side, const QStringList &options)
    {
        process.start(u"ip"_s, QStringList{u"netns"_s, u"exec"_s, side, u"dnsmasq"_s,
                                           u"--keep-in-foreground"_s, u"--no-resolv"_s, u"--no-hosts"_s,
                                           u"--user=root"_s, u"--pid-file"_s, u"--log-facility=-"_s} +
                                   options);
        return process.waitForStarted(10000);
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
