// What OpenShift's own objects say of proxy, networks, API server and DNS. Elsewhere these kinds are not
// there.
#include "base/inwords.h"
#include "base/netnames.h"
#include "discover/cluster/question.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// What is in force; what is wished for stands in where nothing is yet.
QString inForce(const QJsonObject &object, const QString &field)
{
    const QString status = textAt(object, "status."_L1 + field);
    return status.isEmpty() ? textAt(object, "spec."_L1 + field) : status;
}

void readProxy(const ClusterReading &reading)
{
    Proposer &proposer = reading.proposer;
    const QString https = inForce(reading.answer, u"httpsProxy"_s);
    const QString http = inForce(reading.answer, u"httpProxy"_s);
    if (https.isEmpty() && http.isEmpty())
        proposer.note(inWords("Discover", "names no proxy: nodes and platform go out without one"));
    else
        proposer.proposeProxy(
            https.isEmpty() ? http : https, https.isEmpty() ? Confidence::Low : Confidence::High,
            inWords("Discover", "The nodes and the platform use it, so images are pulled through it."));
    const QString noProxy = inForce(reading.answer, u"noProxy"_s);
    if (!noProxy.isEmpty())
        proposer.proposeNoProxy(noProxy, Confidence::High,
                                inWords("Discover",
                                        "What the cluster reaches without the proxy; its own ranges are "
                                        "among it."));
    const QString authority = textAt(reading.answer, u"spec.trustedCA.name"_s);
    if (!authority.isEmpty())
        proposer.note(
            inWords(
                "Discover",
                "takes further authorities from the ConfigMap \"%1\" in openshift-config, which is not read: "
                "save its ca-bundle.crt as a file and give that with --ca-file")
                .arg(printable(authority, 100)));
}

void readNetwork(const ClusterReading &reading)
{
    const QString why = inWords("Discover", "The network operator of the cluster says so.");
    const QJsonArray pods = valueAt(reading.answer, u"status.clusterNetwork"_s).toArray();
    for (const QJsonValue &range : pods)
        reading.proposer.propose(u"--pod-cidr"_s, textAt(range.toObject(), u"cidr"_s), Confidence::High, why);
    const QStringList services = textsAt(reading.answer, u"status.serviceNetwork"_s);
    for (const QString &range : services)
        reading.proposer.propose(u"--service-cidr"_s, range, Confidence::High, why);
    const QString plugin = textAt(reading.answer, u"status.networkType"_s);
    if (!plugin.isEmpty())
        reading.proposer.propose(u"--cni"_s, plugin.toLower(), Confidence::High, why);
}

void readInfrastructure(const ClusterReading &reading)
{
    reading.proposer.propose(u"--distribution"_s, u"openshift"_s, Confidence::High,
                             inWords("Discover", "The cluster has objects that only OpenShift has."));
    const QUrl api(textAt(reading.answer, u"status.apiServerURL"_s));
    if (!api.host().isEmpty())
        reading.proposer.propose(
            u"--api-server"_s, HostPort{api.host(), static_cast<quint16>(api.port(443))}.text(),
            Confidence::High, inWords("Discover", "The cluster gives out this address of its API."));
}

void readDns(const ClusterReading &reading)
{
    const QString domain = textAt(reading.answer, u"status.clusterDomain"_s);
    if (!domain.isEmpty())
        reading.proposer.propose(u"--cluster-domain"_s, domain, Confidence::High,
                                 inWords("Discover", "The DNS operator of the cluster says so."));
}

} // namespace

QList<ClusterQuestion> openshiftQuestions()
{
    const QStringList theOne{u"cluster"_s};
    return {
        {u"proxies.config.openshift.io"_s, theOne,
         QT_TRANSLATE_NOOP("Discover", "OpenShift: the proxy of nodes and platform, and its exceptions"),
         readProxy},
        {u"networks.config.openshift.io"_s, theOne,
         QT_TRANSLATE_NOOP("Discover", "OpenShift: ranges of pods and services, network plug-in"),
         readNetwork},
        {u"infrastructures.config.openshift.io"_s, theOne,
         QT_TRANSLATE_NOOP("Discover", "OpenShift: the address of the API server"), readInfrastructure},
        {u"dnses.operator.openshift.io"_s,
         {u"default"_s},
         QT_TRANSLATE_NOOP("Discover", "OpenShift: the DNS suffix of the cluster"),
         readDns},
    };
}

} // namespace netsetup
