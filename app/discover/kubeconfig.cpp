// The clusters of the kubeconfig: their API servers and the proxies in front of them. Users, tokens, keys and
// plug-ins are dropped while the file is read.
#include "base/inwords.h"
#include "discover/localfile.h"
#include "discover/proposing.h"

#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>
#include <QUrl>

namespace netsetup {

namespace {

const QString optionName = QStringLiteral("--kubeconfig");
constexpr qsizetype mostFiles = 20;
constexpr qsizetype mostClusters = 20;

/// Whatever can hold a login, or anything at all.
const QSet<QString> &droppedKeys()
{
    static const QSet<QString> keys{QStringLiteral("users"),
                                    QStringLiteral("user"),
                                    QStringLiteral("token"),
                                    QStringLiteral("tokenFile"),
                                    QStringLiteral("password"),
                                    QStringLiteral("username"),
                                    QStringLiteral("client-key"),
                                    QStringLiteral("client-key-data"),
                                    QStringLiteral("client-certificate"),
                                    QStringLiteral("client-certificate-data"),
                                    QStringLiteral("exec"),
                                    QStringLiteral("auth-provider"),
                                    QStringLiteral("extensions"),
                                    QStringLiteral("preferences"),
                                    QStringLiteral("as"),
                                    QStringLiteral("as-user-extra")};
    return keys;
}

struct Config
{
    QString source; ///< the files, for people
    QString currentContext;
    QMap<QString, QJsonObject> clusters;
    QMap<QString, QString> clusterOfContext;
};

struct Paths
{
    QStringList list;
    bool named = false; ///< by the option: then a fault is an error
};

Paths pathsFor(const DiscoverRequest &request)
{
    if (!request.kubeconfig.isEmpty())
        return {{expanded(request.kubeconfig, request.homePath)}, true};
    const QString variable = request.environment.value(QStringLiteral("KUBECONFIG"));
    const QStringList listed = variable.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    if (!listed.isEmpty())
        return {listed.first(qMin(listed.size(), mostFiles)), false};
    return {{request.homePath + QLatin1String("/.kube/config")}, false};
}

/// As kubectl joins files: the first one that says something about a name wins.
void join(Config &config, const QJsonObject &file)
{
    if (config.currentContext.isEmpty())
        config.currentContext = file.value(QLatin1String("current-context")).toString();
    const QJsonArray clusters = file.value(QLatin1String("clusters")).toArray();
    for (const QJsonValue &row : clusters) {
        const QString name = row.toObject().value(QLatin1String("name")).toString();
        if (!name.isEmpty() && !config.clusters.contains(name))
            config.clusters.insert(name, row.toObject().value(QLatin1String("cluster")).toObject());
    }
    const QJsonArray contexts = file.value(QLatin1String("contexts")).toArray();
    for (const QJsonValue &row : contexts) {
        const QString name = row.toObject().value(QLatin1String("name")).toString();
        const QJsonObject context = row.toObject().value(QLatin1String("context")).toObject();
        if (!name.isEmpty() && !config.clusterOfContext.contains(name))
            config.clusterOfContext.insert(name, context.value(QLatin1String("cluster")).toString());
    }
}

Config readAll(const Paths &paths, Discovery &found)
{
    Config config;
    QStringList read;
    for (const QString &path : paths.list) {
        const QString name = inWords("Discover", "the kubeconfig %1").arg(printable(path, 200));
        if (!paths.named && !QFileInfo::exists(path)) {
            found.notes.append({name, inWords("Discover", "is not there")});
            continue;
        }
        const Result<QJsonObject> file = readYamlFile(path, optionName, droppedKeys());
        if (!file && paths.named)
            found.errors.append(file.error());
        else if (!file)
            found.notes.append({name, file.error().text});
        else
            read.append(printable(path, 200));
        if (file)
            join(config, *file);
    }
    config.source = inWords("Discover", "the kubeconfig %1").arg(read.join(QLatin1String(", ")));
    return config;
}

/// What is known of the certificate authority of the API server, which is seldom the company's.
QString caWords(const QJsonObject &cluster)
{
    if (cluster.value(QLatin1String("insecure-skip-tls-verify")).toBool())
        return inWords("Discover", "kubectl does not check its certificate.");
    const QByteArray pem = QByteArray::fromBase64(
        cluster.value(QLatin1String("certificate-authority-data")).toString().left(1024 * 1024).toLatin1());
    const QList<QSslCertificate> roots = QSslCertificate::fromData(pem, QSsl::Pem);
    if (roots.isEmpty())
        return {};
    return inWords("Discover", "Its own CA is \"%1\" (SHA-256 %2), which is for the API server only.")
        .arg(printable(roots.first().subjectDisplayName(), 60),
             QString::fromLatin1(roots.first().digest(QCryptographicHash::Sha256).toHex()));
}

void proposeServer(Proposer &proposer, const QString &name, const QJsonObject &cluster, bool chosen)
{
    bool hadLogin = false;
    const QUrl server(withoutLogin(cluster.value(QLatin1String("server")).toString(), hadLogin));
    if (server.host().isEmpty())
        return proposer.note(inWords("Discover", "names no server for the cluster \"%1\"").arg(name));
    const int standard = server.scheme() == QLatin1String("http") ? 80 : 443;
    const QString at = HostPort{server.host(), static_cast<quint16>(server.port(standard))}.text();
    const bool behindPath = server.path().size() > 1;
    const QString which =
        chosen ? inWords("Discover", "It is the chosen context's cluster \"%1\".").arg(name)
               : inWords("Discover", "It belongs to the cluster \"%1\"; no context is chosen.").arg(name);
    QStringList why{which};
    if (behindPath)
        why.append(inWords("Discover",
                           "The address has a path, so a gateway answers there, not the API server itself."));
    why.append(caWords(cluster));
    why.removeAll(QString());
    proposer.propose(QStringLiteral("--api-server"), at,
                     !chosen || behindPath ? Confidence::Low : Confidence::High, why.join(QLatin1Char(' ')));
}

void proposeCluster(Proposer &proposer, const QString &name, const QJsonObject &cluster, bool chosen)
{
    const QString shown = printable(name, 100);
    proposeServer(proposer, shown, cluster, chosen);
    if (chosen && proposer.isAccepted(QStringLiteral("--cluster"), name))
        proposer.propose(
            QStringLiteral("--cluster"), name, Confidence::Low,
            inWords("Discover", "kubectl calls the cluster so; the name in the tenant may be another."));
    const QString proxy = cluster.value(QLatin1String("proxy-url")).toString();
    if (!proxy.isEmpty())
        proposer.proposeProxy(proxy, Confidence::Low,
                              inWords("Discover",
                                      "This computer reaches the API of the cluster \"%1\" through it; the "
                                      "way out of the cluster may be another.")
                                  .arg(shown));
}

void proposeChosen(const DiscoverRequest &request, Discovery &found, const Config &config, bool named)
{
    Proposer proposer(request, found, config.source);
    const QString context = named ? request.context : config.currentContext;
    const QString cluster = config.clusterOfContext.value(context);
    if (named && !config.clusterOfContext.contains(context)) {
        QStringList names;
        for (auto row = config.clusterOfContext.begin(); row != config.clusterOfContext.end(); ++row)
            names.append(printable(row.key()));
        found.errors.append(
            {QStringLiteral("option.invalid"), QStringLiteral("--context"),
             inWords("Discover", "\"%1\" is not in %2").arg(printable(context), config.source),
             names.isEmpty()
                 ? inWords("Discover", "there is no context in it")
                 : QString(QLatin1String("it has ") +
                           names.first(qMin<qsizetype>(names.size(), 10)).join(QLatin1String(", ")))});
        return;
    }
    if (config.clusters.contains(cluster))
        return proposeCluster(proposer, cluster, config.clusters.value(cluster), true);
    if (!context.isEmpty())
        proposer.note(inWords("Discover", "has no cluster for the context \"%1\"").arg(printable(context)));
    if (config.clusters.size() > mostClusters)
        return proposer.note(
            inWords("Discover", "has %1 clusters: choose one with --context").arg(config.clusters.size()));
    for (auto row = config.clusters.begin(); row != config.clusters.end(); ++row)
        proposeCluster(proposer, row.key(), *row, false);
}

void look(const DiscoverRequest &request, Discovery &found)
{
    const Paths paths = pathsFor(request);
    const qsizetype faultsBefore = found.errors.size();
    const Config config = readAll(paths, found);
    if (found.errors.size() > faultsBefore)
        return;
    proposeChosen(request, found, config, !request.context.isEmpty());
}

} // namespace

DiscoverSource kubeconfigSource()
{
    return {QStringLiteral("kubeconfig"), look};
}

} // namespace netsetup
