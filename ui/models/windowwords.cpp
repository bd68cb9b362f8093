#include "models/windowwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct Row
{
    const char *words; ///< of the command line
    const char *name;  ///< as it stands on a page
};

/// What begins with another row's words stands before it.
constexpr Row rows[] = {
    {"--addresses-for-cdn", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Allow content networks by address")},
    {"--api-server", QT_TRANSLATE_NOOP("netsetup::FieldNames", "API server")},
    {"--arch", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Architectures of the nodes")},
    {"--base-url", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Receiver URL of a self-hosted instance")},
    {"--ca-file", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Company CA")},
    {"--catalog", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Use newer facts")},
    {"--change-id", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Change ID")},
    {"--chart-source", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Where the chart comes from")},
    {"--chart-version", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Version of the chart")},
    {"--chart", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Chart archive")},
    {"--cluster-domain", QT_TRANSLATE_NOOP("netsetup::FieldNames", "DNS suffix of the cluster")},
    {"--cluster", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Cluster name")},
    {"--cni", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Network plug-in")},
    {"--companion-login",
     QT_TRANSLATE_NOOP("netsetup::FieldNames", "The login of the registry may go to these hosts")},
    {"--context", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Cluster (context of kubectl)")},
    {"--distribution", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Distribution")},
    {"--egress direct", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Direct")},
    {"--egress firewall", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Firewall")},
    {"--egress proxy", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Proxy")},
    {"--egress", QT_TRANSLATE_NOOP("netsetup::FieldNames", "How traffic leaves")},
    {"--force", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Replace")},
    {"--from", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Fetch the chart")},
    {"--hold-hours", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Remove old rules after")},
    {"--host-network", QT_TRANSLATE_NOOP("netsetup::FieldNames", "From the nodes' own network too")},
    {"--images mirror", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Own copies")},
    {"--images pull-through", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Pull-through cache")},
    {"--images quay", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Public registry")},
    {"--images", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Where the images come from")},
    {"--image", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Image of the checks")},
    {"--ip-family", QT_TRANSLATE_NOOP("netsetup::FieldNames", "IP family")},
    {"--namespace", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Namespace of the Agent")},
    {"--no-proxy", QT_TRANSLATE_NOOP("netsetup::FieldNames", "NO_PROXY")},
    {"--node-cidr", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Ranges of the nodes")},
    {"--nodes", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Only these nodes")},
    {"--option", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Optional parts")},
    {"--pod-cidr", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Ranges of the pods")},
    {"--product", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Product line")},
    {"--proxy-url", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Proxy URL")},
    {"--proxy-user", QT_TRANSLATE_NOOP("netsetup::FieldNames", "User at the proxy")},
    {"--pull-secret", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Pull secrets")},
    {"--pulls", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Let each node pull the images of the plan")},
    {"--registry-companion HOST[:PORT]",
     QT_TRANSLATE_NOOP("netsetup::FieldNames", "Other hosts of the registry")},
    {"--registry-companion", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Other hosts of the registry")},
    {"--registry-user", QT_TRANSLATE_NOOP("netsetup::FieldNames", "User at the registry")},
    {"--registry", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Own registry")},
    {"--release", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Name of the Helm release")},
    {"--review-days", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Review addresses after")},
    {"--self-cleaning",
     QT_TRANSLATE_NOOP("netsetup::FieldNames", "The cluster takes everything away by itself")},
    {"--service-cidr", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Ranges of the services")},
    {"--skip-tls", QT_TRANSLATE_NOOP("netsetup::FieldNames", "The Agent accepts any certificate")},
    {"--source copier",
     QT_TRANSLATE_NOOP("netsetup::FieldNames", "Addresses of the machine that copies the images")},
    {"--source nodes", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Nodes")},
    {"--source pods", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Pods")},
    {"--source proxy", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Proxy")},
    {"--source registry",
     QT_TRANSLATE_NOOP("netsetup::FieldNames", "Addresses of the registry, on its way out")},
    {"--source workstation", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Workstation")},
    {"--source", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Source addresses")},
    {"--tenant", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Tenant")},
    {"STS_NETSETUP_API_KEY", QT_TRANSLATE_NOOP("netsetup::FieldNames", "API key")},
    {"STS_NETSETUP_PROXY_PASSWORD", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Password at the proxy")},
    {"STS_NETSETUP_REGISTRY_PASSWORD", QT_TRANSLATE_NOOP("netsetup::FieldNames", "Password at the registry")},
    {"sts-netsetup cluster manifest",
     QT_TRANSLATE_NOOP("netsetup::FieldNames", "Copy the manifest for a colleague")},
};

QString nameOf(const QString &words)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows),
                                   [&words](const Row &one) { return words == QLatin1String(one.words); });
    return row == std::end(rows) ? QString() : QCoreApplication::translate("netsetup::FieldNames", row->name);
}

const QRegularExpression &commandLineWords()
{
    static const QRegularExpression any = [] {
        QStringList all;
        std::transform(std::begin(rows), std::end(rows), std::back_inserter(all),
                       [](const Row &row) { return QRegularExpression::escape(QLatin1String(row.words)); });
        // Not the option of another program: "skopeo copy --all" has words before it that name it.
        return QRegularExpression(u"(?<![\\w-])(%1)(?![\\w-])"_s.arg(all.join(u'|')));
    }();
    return any;
}

/// In quotes within a sentence; before a colon it is the field that the sentence is about.
QString shown(const QString &name, bool asHead)
{
    return asHead ? name : QCoreApplication::translate("netsetup::FieldNames", "\"%1\"").arg(name);
}

} // namespace

QString inWindowWords(const QString &message)
{
    QString told;
    qsizetype end = 0;
    auto found = commandLineWords().globalMatch(message);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const bool asHead = match.capturedStart() == 0 && message.mid(match.capturedEnd(), 1) == ":"_L1;
        told += QStringView(message).mid(end, match.capturedStart() - end);
        told += shown(nameOf(match.captured()), asHead);
        end = match.capturedEnd();
    }
    return told + QStringView(message).mid(end);
}

QString windowMessage(const Error &error)
{
    return inWindowWords(error.message());
}

QString windowMessageAtField(const Error &error)
{
    return inWindowWords(error.remedy.isEmpty() ? error.text : QString(error.text + "; "_L1 + error.remedy));
}

} // namespace netsetup
