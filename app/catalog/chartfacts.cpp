// The words and version rules of the chart facts.
#include "catalog/chartfacts.h"

#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace netsetup {

const QStringList &chartValueRoles()
{
    static const QStringList roles{
        u"receiver-url"_s,     u"cluster-name"_s,
        u"api-key"_s,          u"key-secret-switch"_s,
        u"key-secret-name"_s,  u"key-secret-blank"_s,
        u"registry"_s,         u"pull-secrets"_s,
        u"pull-credentials"_s, u"proxy"_s,
        u"ca-switch"_s,        u"ca-pem"_s,
        u"skip-tls"_s,         u"option-switch"_s,
        u"openshift"_s,        u"no-proxy"_s,
    };
    return roles;
}

bool isClusterEndpoint(const QString &word)
{
    static const QStringList words{u"dns"_s, u"api-server"_s, u"kubelet"_s, u"pods"_s, u"applications"_s};
    return words.contains(word);
}

QString allPartsWord()
{
    return u"all-parts"_s;
}

QString vendorVersion(const QString &chartVersion)
{
    const QString mark = u"+up"_s;
    const qsizetype at = chartVersion.indexOf(mark);
    return at < 0 ? chartVersion : chartVersion.mid(at + mark.size());
}

bool hasSince(const QString &chartVersion, const QString &since)
{
    if (since.isEmpty() || chartVersion.isEmpty())
        return true;
    return QVersionNumber::fromString(vendorVersion(chartVersion)) >= QVersionNumber::fromString(since);
}

} // namespace netsetup
