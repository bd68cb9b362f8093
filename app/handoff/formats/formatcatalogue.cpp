// Every export format, in pack order. A new format is one file and one line here.
#include "handoff/handoff.h"

#define NETSETUP_EACH_FORMAT(FORMAT)                                                                         \
    FORMAT(readmeFormat)                                                                                     \
    FORMAT(changesFormat)                                                                                    \
    FORMAT(questionsFormat)                                                                                  \
    FORMAT(requestHtmlFormat)                                                                                \
    FORMAT(requestMarkdownFormat)                                                                            \
    FORMAT(dnsSheetFormat)                                                                                   \
    FORMAT(diagramSvgFormat)                                                                                 \
    FORMAT(rulesCsvFormat)                                                                                   \
    FORMAT(rulesJsonFormat)                                                                                  \
    FORMAT(endpointsFormat)                                                                                  \
    FORMAT(listsFormat)                                                                                      \
    FORMAT(panosFormat)                                                                                      \
    FORMAT(fortiosFormat)                                                                                    \
    FORMAT(ciscoAsaFormat)                                                                                   \
    FORMAT(ciscoIosXeFormat)                                                                                 \
    FORMAT(checkpointFormat)                                                                                 \
    FORMAT(junosSrxFormat)                                                                                   \
    FORMAT(mikrotikFormat)                                                                                   \
    FORMAT(opnsenseAliasFormat)                                                                              \
    FORMAT(nftablesFormat)                                                                                   \
    FORMAT(iptablesFormat)                                                                                   \
    FORMAT(firewalldFormat)                                                                                  \
    FORMAT(ufwFormat)                                                                                        \
    FORMAT(pfFormat)                                                                                         \
    FORMAT(windowsFirewallFormat)                                                                            \
    FORMAT(awsSuricataFormat)                                                                                \
    FORMAT(awsTerraformFormat)                                                                               \
    FORMAT(awsCloudFormationFormat)                                                                          \
    FORMAT(azureBicepFormat)                                                                                 \
    FORMAT(gcpGcloudFormat)                                                                                  \
    FORMAT(gcpTerraformFormat)                                                                               \
    FORMAT(squidFormat)                                                                                      \
    FORMAT(zscalerFormat)                                                                                    \
    FORMAT(proxyGenericFormat)                                                                               \
    FORMAT(networkPolicyFormat)                                                                              \
    FORMAT(ciliumFormat)                                                                                     \
    FORMAT(calicoFormat)                                                                                     \
    FORMAT(openshiftEgressFirewallFormat)                                                                    \
    FORMAT(gkeFqdnFormat)                                                                                    \
    FORMAT(istioFormat)                                                                                      \
    FORMAT(clusterNetworkPolicyFormat)                                                                       \
    FORMAT(noProxyFormat)                                                                                    \
    FORMAT(helmValuesFormat)                                                                                 \
    FORMAT(helmInstallFormat)                                                                                \
    FORMAT(imagesListFormat)                                                                                 \
    FORMAT(registrySetupFormat)                                                                              \
    FORMAT(mirrorScriptFormat)                                                                               \
    FORMAT(containerdHostsFormat)                                                                            \
    FORMAT(crioRegistriesFormat)                                                                             \
    FORMAT(k3sRegistriesFormat)                                                                              \
    FORMAT(openshiftMirrorsFormat)                                                                           \
    FORMAT(verifyFormat)                                                                                     \
    FORMAT(reportFormat)                                                                                     \
    FORMAT(projectFormat)

namespace netsetup {

#define NETSETUP_DECLARED(name) Format name();
NETSETUP_EACH_FORMAT(NETSETUP_DECLARED)

const QList<Format> &formatCatalogue()
{
#define NETSETUP_LISTED(name) name(),
    static const QList<Format> formats{NETSETUP_EACH_FORMAT(NETSETUP_LISTED)};
    return formats;
}

const Format *format(const QString &id)
{
    for (const Format &candidate : formatCatalogue()) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

Capabilities capabilitiesAt(const Format &format, const Plan &plan)
{
    return format.canAt ? format.canAt(plan) : format.can;
}

} // namespace netsetup
