// Names and documentation addresses (RFC 5737) of the practice world, by who runs the hosts.
#include "practice/hosts.h"

#include "practice/receiver.h"
#include "practice/registry.h"

namespace netsetup::practice {

namespace {

Host host(const QString &name, const QString &address, const QString &identity, const HttpService &service)
{
    return Host{name, {address}, identity, service, 443, {}};
}

QList<Host> tenantHosts()
{
    const QString identity = QStringLiteral("tenant");
    const HttpService otlp = otlpService(KeyPolicy::AcceptAny);
    // Both OTLP names end at one front door.
    const QString otlpAddress = QStringLiteral("192.0.2.20");
    return {
        host(tenantHost(), QStringLiteral("192.0.2.10"), identity, receiverService(KeyPolicy::AcceptAny)),
        host(QStringLiteral("otlp-acme.app.stackstate.example"), otlpAddress, identity, otlp),
        host(QStringLiteral("otlp-http-acme.app.stackstate.example"), otlpAddress, identity, otlp),
    };
}

ImageShelfPtr shared(ImageShelf shelf)
{
    return std::make_shared<const ImageShelf>(std::move(shelf));
}

QList<Host> quayHosts()
{
    const QString quay = QStringLiteral("quay");
    const ImageShelfPtr shelf = shared(shelfOf(QStringLiteral("quay.example")));
    const HttpService layers = layerService(shelf);
    const HttpService registry =
        registryService({"https://quay.example/v2/auth", "quay.example", "cdn01.quay.example"}, shelf);
    QList<Host> hosts = {
        host(QStringLiteral("quay.example"), QStringLiteral("198.51.100.10"), quay, registry),
        host(QStringLiteral("cdn.quay.example"), QStringLiteral("198.51.100.20"), quay, layers),
    };
    for (int i = 1; i <= 6; ++i)
        hosts.append(host(QStringLiteral("cdn0%1.quay.example").arg(i),
                          QStringLiteral("198.51.100.2%1").arg(i), quay, layers));
    const QString storage = QStringLiteral("storage");
    const QString storageAddress = QStringLiteral("198.51.100.40");
    hosts.append(
        host(QStringLiteral("quayio-production-s3.s3.aws.example"), storageAddress, storage, layers));
    hosts.append(host(QStringLiteral("quayio-production-s3.s3.us-east-1.aws.example"), storageAddress,
                      storage, layers));
    return hosts;
}

QList<Host> chartHosts()
{
    return {
        host(QStringLiteral("helm.stackstate.example"), QStringLiteral("203.0.113.10"),
             QStringLiteral("helm"), chartService()),
        host(QStringLiteral("charts.rancher.example"), QStringLiteral("203.0.113.11"),
             QStringLiteral("rancher"), chartService()),
    };
}

QList<Host> otherRegistryHosts()
{
    const QString suse = QStringLiteral("suse");
    const QString docker = QStringLiteral("docker");
    const ImageShelfPtr rancherShelf = shared(shelfOf(QStringLiteral("registry.rancher.example")));
    const HttpService rancherRegistry =
        registryService({"https://scc.suse.example/api/registry/authorize", "SUSE Linux Docker Registry",
                         "registry-storage.suse.example"},
                        rancherShelf);
    const HttpService dockerRegistry =
        registryService({"https://auth.docker.example/token", "registry.docker.example", {}},
                        shared(shelfOf(QStringLiteral("docker.example"))));
    return {
        host(QStringLiteral("registry.rancher.example"), QStringLiteral("203.0.113.20"),
             QStringLiteral("rancher"), rancherRegistry),
        host(QStringLiteral("registry-storage.suse.example"), QStringLiteral("203.0.113.21"), suse,
             layerService(rancherShelf)),
        host(QStringLiteral("scc.suse.example"), QStringLiteral("203.0.113.22"), suse, tokenService()),
        host(QStringLiteral("docker.example"), QStringLiteral("203.0.113.30"), docker, dockerRegistry),
        host(QStringLiteral("registry-1.docker.example"), QStringLiteral("203.0.113.31"), docker,
             dockerRegistry),
        host(QStringLiteral("auth.docker.example"), QStringLiteral("203.0.113.32"), docker, tokenService()),
    };
}

/// Time servers speak UDP only: they have names and addresses, but nothing answers on port 443.
QList<Host> timeHosts()
{
    QList<Host> hosts;
    for (int i = 0; i <= 3; ++i)
        hosts.append(host(QStringLiteral("%1.stackstate.ntp.example").arg(i),
                          QStringLiteral("203.0.113.12%1").arg(i), {}, {}));
    return hosts;
}

QList<Host> companyHosts()
{
    const ImageShelf everything = shelfOfEverything(companyPrefix() + QLatin1Char('/'));
    return {host(companyRegistry(), QStringLiteral("203.0.113.200"), QStringLiteral("corp"),
                 companyRegistryService(everything))};
}

} // namespace

QString tenantName()
{
    return QStringLiteral("acme");
}

QString tenantHost()
{
    return QStringLiteral("acme.app.stackstate.example");
}

QString companyRegistry()
{
    return QStringLiteral("registry.corp.example");
}

QString companyPrefix()
{
    return QStringLiteral("agents");
}

HttpService companyRegistryService(const ImageShelf &shelf)
{
    return registryService({"https://registry.corp.example/v2/token", "registry.corp.example", {}},
                           shared(shelf));
}

QString insideZone()
{
    return QStringLiteral("corp.example");
}

QList<Host> healthyHosts()
{
    return tenantHosts() + quayHosts() + chartHosts() + otherRegistryHosts() + timeHosts() + companyHosts();
}

} // namespace netsetup::practice
