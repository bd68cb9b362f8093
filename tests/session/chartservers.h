// A small world with a chart repository: names that lead to servers of this machine, a root that this
// computer trusts, and charts of the Agent.
#pragma once

#include "plan/chartmaking.h"
#include "practice/dnsresponder.h"
#include "session/chartpull.h"
#include "support/serverprocess.h"
#include "support/temppki.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

/// An archive of the Agent's chart. It has to be of some size: a short one shows no progress.
inline QByteArray agentChart(const QByteArray &version)
{
    const QByteArray folder = "stackstate-k8s-agent/";
    QByteArray noise;
    for (int i = 0; i < 4000; ++i)
        noise += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
    return tgz({{folder + "Chart.yaml", "name: stackstate-k8s-agent\nversion: " + version + "\n"},
                {folder + "values.yaml", "all:\n  image:\n    registry: quay.io\n"
                                         "clusterAgent:\n  image:\n"
                                         "    repository: stackstate/stackstate-k8s-cluster-agent\n"
                                         "    tag: \"from-the-archive\"\n"},
                {folder + "noise.bin", noise}});
}

inline QByteArray sha256Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// One entry of an index.yaml.
inline QByteArray indexEntry(const QByteArray &version, const QByteArray &url, const QByteArray &digest)
{
    return "  - name: stackstate-k8s-agent\n    version: " + version + "\n    urls: [\"" + url + "\"]\n" +
           (digest.isEmpty() ? QByteArray() : "    digest: " + digest + "\n");
}

inline QByteArray indexOf(const QByteArray &entries)
{
    return "apiVersion: v1\nentries:\n  stackstate-k8s-agent:\n" + entries;
}

class ChartWorld
{
public:
    /// `name`:443 leads to this port of 127.0.0.1; 0: its address is all there is.
    void lead(const QString &name, quint16 port, const QString &address = {})
    {
        m_addresses.insert(name, address.isEmpty() ? u"192.0.2.%1"_s.arg(10 + m_addresses.size()) : address);
        if (port != 0)
            m_map.append(*parseConnectRule(u"%1:443:127.0.0.1:%2"_s.arg(name).arg(port), u"test"_s));
    }

    /// The two lines with which an nginx speaks TLS under these names.
    QByteArray tlsFor(const ServerProcess &server, const QStringList &names) const
    {
        const Identity identity = makeServer(names, m_root);
        const QString pem = server.writeFile(names.first() + ".pem", identity.certificatePem);
        const QString key = server.writeFile(names.first() + ".key", identity.keyPem);
        return "ssl_certificate " + pem.toUtf8() + "; ssl_certificate_key " + key.toUtf8() + ";";
    }

    [[nodiscard]] const Identity &root() const { return m_root; }

    ChartFetch pull(const Plan &plan, const QString &from, NetOptions options,
                    const ChartProgress &progress = {}, std::stop_token stop = {})
    {
        World world;
        world.catalog = *Catalog::load();
        const QString chart = world.catalog.line(plan.product)->chartName;
        const Result<ChartPlace> place = parseChartPlace(from, chart, u"--from"_s);
        if (!place.ok())
            qFatal("%s", qPrintable(place.error().message()));
        const ChartPull pull(world, plan, *place);
        return QCoro::waitFor(pull.run(std::move(options), progress, std::move(stop)));
    }

    [[nodiscard]] NetOptions options()
    {
        practice::NameTable table(practice::OutsideNames::Resolve, {u"example"_s}, u"corp.example"_s);
        for (auto it = m_addresses.begin(); it != m_addresses.end(); ++it)
            table.add(it.key(), {it.value()});
        m_dns = std::make_unique<practice::DnsResponder>(table);
        if (!m_dns->listen())
            qFatal("no free port");
        NetOptions net;
        net.resolvers = {Resolver{QHostAddress(QHostAddress::LocalHost), m_dns->port()}};
        net.connectMap = m_map;
        net.trustStorePem = m_root.certificatePem;
        net.loopbackOnly = true;
        net.timeoutSeconds = 2;
        return net;
    }

private:
    Identity m_root = makeRoot(u"Test Root"_s);
    QMap<QString, QString> m_addresses;
    QList<ConnectRule> m_map;
    std::unique_ptr<practice::DnsResponder> m_dns;
};

/// What went wrong, in one text.
inline QString said(const ChartFetch &fetch)
{
    return fetch.chart.ok() ? u"fetched"_s
                            : fetch.chart.error().code + u": "_s + fetch.chart.error().message();
}

} // namespace netsetup::testing
