// The words and version rules of the chart facts.
#include "catalog/chartfacts.h"

#include <QVersionNumber>

namespace netsetup {

const QStringList &chartValueRoles()
{
    static const QStringList roles{
        QStringLiteral("receiver-url"),     QStringLiteral("cluster-name"),
        QStringLiteral("api-key"),          QStringLiteral("key-secret-switch"),
        QStringLiteral("key-secret-name"),  QStringLiteral("key-secret-blank"),
        QStringLiteral("registry"),         QStringLiteral("pull-secrets"),
        QStringLiteral("pull-credentials"), QStringLiteral("proxy"),
        QStringLiteral("ca-switch"),        QStringLiteral("ca-pem"),
        QStringLiteral("skip-tls"),         QStringLiteral("option-switch"),
        QStringLiteral("openshift"),
    };
    return roles;
}

bool isClusterEndpoint(const QString &word)
{
    static const QStringList words{QStringLiteral("dns"), QStringLiteral("api-server"),
                                   QStringLiteral("kubelet"), QStringLiteral("pods"),
                                   QStringLiteral("applications")};
    return words.contains(word);
}

QString allPartsWord()
{
    return QStringLiteral("all-parts");
}

QString vendorVersion(const QString &chartVersion)
{
    const QString mark = QStringLiteral("+up");
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
