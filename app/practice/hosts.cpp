// Names and documentation addresses (RFC 5737) of the practice world, by who runs the hosts.
#include "practice/hosts.h"

#include "practice/receiver.h"
#include "practice/registry.h"

using namespace Qt::StringLiterals;

namespace netsetup::practice {

namespace {

Host host(const QString &name, const QString &address, const QString &identity, const HttpService &service)
{
    return Host{name, {address}, identity, service, 443, {}};
}

QList<Host> tenantHosts()
{
    const QString identity = u"tenant"_s;
    const HttpService otlp = otlpService(KeyPolicy::AcceptAny);
    // Both OTLP names end at one front door.
    const QString otlpAddress = u"192.0.2.20"_s;
    return {
        host(tenantHost(), u"192.0.2.10"_s, identity, receiverService(KeyPolicy::AcceptAny)),
        host(u"otlp-acme.app.stackstate.example"_s, otlpAddress, identity, otlp),
        host(u"otlp-http-acme.app.stackstate.example"_s, otlpAddress, identity, otlp),
    };
}

ImageShelfPtr shared(ImageShelf shelf)
{
    return std::make_shared<const ImageShelf>(std::move(shelf));
}

QList<Host> quayHosts()
{
    const QString quay = u"quay"_s;
    const ImageShelfPtr shelf = shared(shelfOf(u"quay.example"_s));
    const HttpService layers = layerService(shelf);
    const HttpService registry =
        registryService({"https://quay.example/v2/auth", "quay.example", "cdn01.quay.example"}, shelf);
    QList<Host> hosts = {
        host(u"quay.example"_s, u"198.51.100.10"_s, quay, registry),
        host(u"cdn.quay.example"_s, u"198.51.100.20"_s, quay, layers),
    };
    for (int i = 1; i <= 6; ++i)
        hosts.append(host(u"cdn0%1.quay.example"_s.arg(i), u"198.51.100.2%1"_s.arg(i), quay, layers));
    const QString storage = u"storage"_s;
    const QString storageAddress = u"198.51.100.40"_s;
    hosts.append(host(u"quayio-production-s3.s3.aws.example"_s, storageAddress, storage, layers));
    hosts.append(host(u"quayio-production-s3.s3.us-east-1.aws.example"_s, storageAddress, storage, layers));
    return hosts;
}

QList<Host> chartHosts()
{
    const auto chartsOf = [](const QString &source) {
        return chartService(std::make_shared<const ChartShelf>(chartsFrom(source)));
    };
    return {
        host(u"helm.stackstate.example"_s, u"203.0.113.10"_s, u"helm"_s, chartsOf(u"quay"_s)),
        host(u"charts.rancher.example"_s, u"203.0.113.11"_s, u"rancher"_s, chartsOf(u"rancher-prime"_s)),
    };
}

QList<Host> otherRegistryHosts()
{
    const QString suse = u"suse"_s;
    const QString docker = u"docker"_s;
    const ImageShelfPtr rancherShelf = shared(shelfOf(u"registry.rancher.example"_s));
    const HttpService rancherRegistry =
        registryService({"https://scc.suse.example/api/registry/authorize", "SUSE Linux Docker Registry",
                         "registry-storage.suse.example"},
                        rancherShelf);
    const ImageShelfPtr dockerShelf = shared(shelfOf(u"docker.example"_s));
    const HttpService dockerRegistry =
        registryService({"https://auth.docker.example/token", "registry.docker.example", {}}, dockerShelf);
    const HttpService dockerLayers = layerService(dockerShelf);
    return {
        host(u"registry.rancher.example"_s, u"203.0.113.20"_s, u"rancher"_s, rancherRegistry),
        host(u"registry-storage.suse.example"_s, u"203.0.113.21"_s, suse, layerService(rancherShelf)),
        host(u"scc.suse.example"_s, u"203.0.113.22"_s, suse, tokenService()),
        host(u"docker.example"_s, u"203.0.113.30"_s, docker, dockerRegistry),
        host(u"registry-1.docker.example"_s, u"203.0.113.31"_s, docker, dockerRegistry),
        host(u"auth.docker.example"_s, u"203.0.113.32"_s, docker, tokenService()),
        host(u"production.cloudflare.dockercom.example"_s, u"203.0.113.33"_s, docker, dockerLayers),
        host(u"production.cloudfront.dockercom.example"_s, u"203.0.113.34"_s, docker, dockerLayers),
        host(u"docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.example"_s,
             u"203.0.113.35"_s, docker, dockerLayers),
    };
}

/// Time servers speak UDP only: they have names and addresses, but nothing answers on port 443.
QList<Host> timeHosts()
{
    QList<Host> hosts;
    for (int i = 0; i <= 3; ++i)
        hosts.append(host(u"%1.stackstate.ntp.example"_s.arg(i), u"203.0.113.12%1"_s.arg(i), {}, {}));
    return hosts;
}

QList<Host> companyHosts()
{
    const ImageShelf everything = shelfOfEverything(companyPrefix() + u'/');
    return {host(companyRegistry(), u"203.0.113.200"_s, u"corp"_s, companyRegistryService(everything))};
}

} // namespace

QString tenantName()
{
    return u"acme"_s;
}

QString tenantHost()
{
    return u"acme.app.stackstate.example"_s;
}

QString companyRegistry()
{
    return u"registry.corp.example"_s;
}

QString companyPrefix()
{
    return u"agents"_s;
}

HttpService companyRegistryService(const ImageShelf &shelf)
{
    return registryService({"https://registry.corp.example/v2/token", "registry.corp.example", {}},
                           shared(shelf));
}

QString insideZone()
{
    return u"corp.example"_s;
}

QList<Host> healthyHosts()
{
    return tenantHosts() + quayHosts() + chartHosts() + otherRegistryHosts() + timeHosts() + companyHosts();
}

} // namespace netsetup::practice
