// What a pack opens at clouds and in clusters, as readers of their files see it.
#pragma once

#include "handoff/packopenings.h"
#include "handoff/packreaders_cloud.h"

namespace netsetup::testing {

class CloudFacts : protected PackOpenings
{
public:
    using PackOpenings::PackOpenings;

protected:
    /// Where this rule leads in a format: its name where that matches, else its addresses.
    [[nodiscard]] QStringList cloudPlacesOf(const QString &format, const ToldRule &rule) const
    {
        if (!opens(format, rule))
            return {};
        const bool byName =
            m_decisions.value(format).value(rule.id) == "emit"_L1 && readAddress(rule.host).isNull();
        return byName ? QStringList{rule.host} : rule.addresses;
    }

    /// "source|host or address|tcp/443" of each rule that the planner lets through.
    [[nodiscard]] ToldSet cloudFacts(const QString &format) const
    {
        const bool knowsIpv6 = format != "azure-bicep"_L1;
        ToldSet right;
        for (const ToldRule &rule : m_rules) {
            for (const QString &to : cloudPlacesOf(format, rule)) {
                for (const QString &source : sourcesOf(rule)) {
                    const bool possible = readAddress(to).isNull() || oneFamily(source, to);
                    if (possible && (knowsIpv6 || !QString(source + to).contains(u':')))
                        right.insert(u"%1|%2|%3"_s.arg(source, to, rule.service));
                }
            }
        }
        return right;
    }

    void compareClouds()
    {
        const QString suricata = whole(u"firewall/aws-suricata/install.rules"_s);
        const QString stack = u"firewall/aws-cloudformation/install.yaml"_s;
        const QByteArray cloudFormation = m_files.value(stack);
        const QByteArray cloudFormationLater = m_files.value(stack + u".incomplete.txt"_s);
        const QMap<QString, ToldSet> opened{
            {u"aws-suricata"_s, suricataOpenings(statementsOf(suricata))},
            {u"aws-terraform"_s,
             suricataOpenings(terraformRules(whole(u"firewall/aws-terraform/install.tf"_s)))},
            {u"aws-cloudformation"_s, suricataOpenings(cloudFormationRules(cloudFormation) +
                                                       cloudFormationRules(cloudFormationLater))},
            {u"azure-bicep"_s, bicepOpenings(whole(u"firewall/azure-bicep/install.bicep"_s))},
            {u"gcp-terraform"_s, gcpTerraformOpenings(whole(u"firewall/gcp-terraform/install.tf"_s))},
            {u"gcp-gcloud"_s, gcloudOpenings(whole(u"firewall/gcp-gcloud/install.sh"_s))},
        };
        for (auto format = opened.begin(); format != opened.end(); ++format)
            same(*format, cloudFacts(format.key()), format.key());
        for (const QString &other : {u"aws-terraform"_s, u"aws-cloudformation"_s})
            same(opened.value(u"aws-suricata"_s), opened.value(other), u"aws-suricata and "_s + other);
        same(opened.value(u"gcp-gcloud"_s), opened.value(u"gcp-terraform"_s),
             u"the files for Google Cloud"_s);
    }

    void compareClusterFormats()
    {
        for (const QString &format :
             {u"gke-fqdn"_s, u"clusternetworkpolicy"_s, u"openshift-egressfirewall"_s, u"istio"_s}) {
            ToldSet right;
            for (const ToldRule &rule : std::as_const(m_rules)) {
                for (const QString &to : cloudPlacesOf(format, rule))
                    right.insert(to + u'|' + rule.service);
            }
            const QString path = u"kubernetes/%1/install.yaml"_s.arg(format);
            same(clusterOpenings(m_files.value(path)) +
                     clusterOpenings(m_files.value(path + u".incomplete.txt"_s)),
                 right, format);
        }
    }
};

} // namespace netsetup::testing
