// Random valid plans with addresses and reports, the same for the same seed, as the session hands them over.
#pragma once

#include "handoff/sample.h"
#include "plan/projectfile.h"
#include "session/session.h"
#include "support/temppki.h"

#include <QRandomGenerator>

namespace netsetup::testing {

class RandomPack
{
public:
    explicit RandomPack(quint32 seed)
        : m_random(seed)
    {}

    HandoffInput input()
    {
        static const Catalog catalog = *Catalog::load();
        Session session(catalog, QString());
        const Plan plan = validPlan(catalog);
        session.setPlan(plan);
        const QList<ResolvedAddress> addresses = someAddresses(session.flows());
        std::optional<Report> report;
        if (one(2))
            report = someReport(session, addresses);
        HandoffInput input = session.handoff(report, {}, sampleTime().addSecs(m_random.bounded(100'000)));
        if (!report)
            input.addresses = addresses;
        return input;
    }

private:
    /// True in one of `of` cases.
    bool one(int of) { return m_random.bounded(of) == 0; }
    template <typename Value>
    Value pick(const QList<Value> &values)
    {
        return values.at(m_random.bounded(static_cast<int>(values.size())));
    }

    Plan validPlan(const Catalog &catalog)
    {
        for (;;) {
            const Plan plan = somePlan(catalog);
            if (planProblems(plan).isEmpty())
                return plan;
        }
    }

    Plan somePlan(const Catalog &catalog)
    {
        Plan plan;
        plan.product = pick(catalog.products());
        const ProductLine &line = *catalog.line(plan.product);
        if (one(6))
            plan.baseUrl = u"https://obs.corp.example.com:8443/receiver/stsAgent"_s;
        else
            plan.tenant = pick(QStringList{u"acme"_s, u"a-very-long-tenant-name-of-some-company"_s});
        addCluster(plan);
        addEgress(plan);
        addImages(plan);
        addChart(plan, line);
        for (const QString &option : line.options) {
            if (one(3))
                plan.options.append(option);
        }
        if (one(3))
            plan.trust.caPem = caPem();
        plan.trust.skipTls = one(6);
        addHandoff(plan);
        return plan;
    }

    void addCluster(Plan &plan)
    {
        plan.cluster.name = pick(QStringList{QString(), u"prod-1"_s, u"c"_s});
        plan.cluster.distribution = pick(QStringList{QString(), u"rke2"_s, u"openshift"_s, u"eks"_s});
    }

    void addEgress(Plan &plan)
    {
        EgressPlan &egress = plan.egress;
        egress.mode = pick(QList<EgressMode>{EgressMode::Direct, EgressMode::Firewall, EgressMode::Proxy});
        egress.ipFamily = pick(QList<IpFamily>{IpFamily::Any, IpFamily::Any, IpFamily::Ipv4, IpFamily::Ipv6});
        if (egress.mode == EgressMode::Proxy) {
            egress.proxy.url = pick(QStringList{u"http://proxy.corp.example.com:3128"_s,
                                                u"https://10.9.8.7:8443"_s, u"http://[fd00::99]:3128"_s});
            egress.proxy.user = one(3) ? u"agent"_s : QString();
            if (one(2))
                egress.proxy.noProxy = {u".svc"_s, u"reg.corp.example.com"_s, u"10.0.0.0/8"_s};
        }
        for (const Initiator initiator :
             {Initiator::Nodes, Initiator::Pods, Initiator::Proxy, Initiator::Workstation}) {
            if (one(3))
                continue;
            const QString third = QString::number(static_cast<int>(initiator));
            egress.sources[initiator] = {cidr(u"10.20.%1.0/24"_s.arg(third))};
            if (one(2))
                egress.sources[initiator].append(cidr(u"fd20:0:0:%1::/64"_s.arg(third)));
        }
    }

    void addImages(Plan &plan)
    {
        ImagesPlan &images = plan.images;
        images.source =
            pick(QList<ImageSource>{ImageSource::Quay, ImageSource::PullThrough, ImageSource::Mirror});
        if (images.source == ImageSource::Quay)
            return;
        RegistryPlan &registry = images.registry;
        registry.host = pick(QStringList{u"reg.corp.example.com"_s, u"10.50.0.9"_s, u"fd00::50"_s});
        registry.port = pick(QList<quint16>{443, 5000});
        registry.prefix = pick(QStringList{QString(), u"remote/quay"_s});
        registry.user = one(2) ? u"puller"_s : QString();
        if (one(3))
            registry.pullSecrets = {u"reg-login"_s};
        if (one(3))
            registry.companions = {{u"auth.corp.example.com"_s, 443, !registry.user.isEmpty()},
                                   {u"reg.corp.example.com"_s, 9000, false}};
    }

    void addChart(Plan &plan, const ProductLine &line)
    {
        plan.chart.source = pick(QStringList{QString(), u"quay"_s, u"rancher-prime"_s, u"rancher-apps"_s});
        plan.chart.version = pick(QStringList{QString(), line.chartVersion, u"9.9.9"_s});
        plan.chart.nameSpace = one(2) ? u"monitoring"_s : QString();
    }

    void addHandoff(Plan &plan)
    {
        HandoffPlan &handoff = plan.handoff;
        handoff.changeId = pick(QStringList{QString(), u"CHG-7"_s, u"NET 12/2026"_s});
        handoff.addressesForCdn = one(4);
        handoff.reviewDays = pick(QList<int>{1, 30, 90});
        if (!one(4))
            handoff.site[u"nftables"_s] = {{u"family"_s, u"inet"_s}, {u"table"_s, u"filter"_s}};
        if (handoff.site.contains(u"nftables"_s)) {
            handoff.site[u"firewalld"_s] = {{u"ingress-zone"_s, u"internal"_s}, {u"egress-zone"_s, u"ANY"_s}};
            handoff.site[u"ufw"_s] = {{u"mode"_s, u"gateway"_s}};
        }
        if (one(3))
            handoff.site[u"nftables"_s][u"names"_s] = u"dnsmasq"_s;
        if (one(3))
            handoff.site[u"iptables"_s][u"names"_s] = u"dnsmasq"_s;
        if (!one(4))
            handoff.site[u"cilium"_s] = {{u"dns-namespace"_s, u"kube-system"_s},
                                         {u"dns-label"_s, u"k8s-app=dns"_s}};
        if (!one(4)) {
            handoff.site[u"panos"_s] = {{u"zone-from"_s, u"trust"_s}, {u"zone-to"_s, u"untrust"_s}};
            handoff.site[u"cisco-asa"_s] = {{u"acl"_s, u"inside_in"_s}};
            handoff.site[u"cisco-ios-xe"_s] = {{u"acl"_s, u"INSIDE-IN"_s}, {u"acl-v6"_s, u"INSIDE-IN-V6"_s}};
            handoff.site[u"checkpoint"_s] = {{u"layer"_s, u"Network"_s}};
        }
        if (!one(4)) {
            handoff.site[u"fortios"_s] = {{u"srcintf"_s, u"internal"_s}, {u"dstintf"_s, u"wan1"_s}};
            handoff.site[u"opnsense-alias"_s] = {{u"interface"_s, u"LAN"_s}};
            handoff.site[u"windows-firewall"_s] = {{u"profile"_s, u"Any"_s}};
            handoff.site[u"mikrotik"_s] = {{u"chain"_s, u"forward"_s}};
            handoff.site[u"junos-srx"_s] = {{u"from-zone"_s, u"trust"_s}, {u"to-zone"_s, u"untrust"_s}};
        }
        if (one(3))
            handoff.site[u"helm-values"_s][u"repository-path"_s] = u"drop"_s;
        if (one(3))
            handoff.site[u"helm-values"_s][u"api-key-secret"_s] = u"sts-key"_s;
        addCloudSites(handoff);
    }

    void addCloudSites(HandoffPlan &handoff)
    {
        if (!one(4))
            handoff.site[u"aws-terraform"_s] = {{u"rule-order"_s, u"strict"_s},
                                                {u"security-group"_s, u"sg-0123456789abcdef0"_s}};
        if (!one(4))
            handoff.site[u"aws-cloudformation"_s] = {{u"rule-order"_s, u"action"_s}};
        if (!one(4))
            handoff.site[u"gcp-terraform"_s] = {{u"policy"_s, u"egress"_s}, {u"first-priority"_s, u"20"_s}};
        if (!one(4))
            handoff.site[u"azure-bicep"_s] = {{u"policy"_s, u"egress"_s}, {u"group-priority"_s, u"500"_s}};
        if (!one(4))
            handoff.site[u"gcp-gcloud"_s] = {{u"policy"_s, u"egress"_s}, {u"first-priority"_s, u"1000"_s}};
        if (!one(4))
            handoff.site[u"clusternetworkpolicy"_s][u"priority"_s] = u"10"_s;
        if (one(3))
            handoff.site[u"openshift-egressfirewall"_s] = {{u"mode"_s, u"isolate"_s}};
    }

    QList<ResolvedAddress> someAddresses(const QList<Flow> &flows)
    {
        QList<ResolvedAddress> addresses;
        QStringList done;
        const bool none = one(5);
        for (const Flow &flow : flows) {
            if (none || done.contains(flow.host) || !readAddress(flow.host).isNull())
                continue;
            done.append(flow.host);
            const bool inside = flow.volatility == Volatility::Internal;
            const int count = m_random.bounded(3);
            for (int i = 0; i < count; ++i)
                addresses.append(seen(
                    flow.host,
                    u"%1.%2"_s.arg(inside ? u"10.77.1"_s : u"52.20.10"_s).arg(m_random.bounded(1, 250))));
            if (one(2))
                addresses.append(seen(flow.host, u"2a05:d018::%1"_s.arg(m_random.bounded(1, 9999))));
            // Never exported, and a private answer for a public name.
            if (one(4))
                addresses.append(seen(flow.host, u"198.18.0.9"_s));
            if (one(4))
                addresses.append(seen(flow.host, u"10.1.2.3"_s));
        }
        return addresses;
    }

    Report someReport(const Session &session, const QList<ResolvedAddress> &addresses)
    {
        Report report;
        report.startedAt = sampleTime();
        report.finishedAt = sampleTime().addSecs(60);
        report.vantage = u"workstation"_s;
        report.plan = planToJson(session.plan());
        report.flows = session.flows();
        report.addresses = addresses;
        for (const Flow &flow : session.flows()) {
            const QString id = pick(QStringList{u"tls.ok"_s, u"tls.ok"_s, u"tls.intercept-untrusted"_s,
                                                u"tcp.timeout"_s, u"proxy.407-sso"_s, u"proxy.407-basic"_s});
            Finding finding;
            finding.id = id;
            finding.flow = flow.id;
            finding.target = flow.host;
            finding.vantage = report.vantage;
            finding.status = id == "tls.ok"_L1 ? Status::Pass : Status::Fail;
            if (finding.status == Status::Fail)
                finding.causes = {{Owner::Network, u"Mend it."_s, {}}};
            report.findings.append(finding);
        }
        return report;
    }

    static QByteArray caPem()
    {
        static const QByteArray pem = makeRoot(u"Corp CA"_s).certificatePem;
        return pem;
    }

    QRandomGenerator m_random;
};

} // namespace netsetup::testing
