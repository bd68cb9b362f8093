// The clusters of the kubeconfig: their API servers and the proxies in front of them. Users, tokens, keys and
// plug-ins are dropped while the file is read.
#include "base/inwords.h"
#include "discover/localfile.h"
#include "discover/proposing.h"
#include "plan/fieldvalues.h"

#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString optionName = u"--kubeconfig"_s;
constexpr qsizetype mostFiles = 20;
constexpr qsizetype mostClusters = 20;

/// Whatever can hold a login, or anything at all.
const QSet<QString> &droppedKeys()
{
    static const QSet<QString> keys{u"users"_s,
                                    u"user"_s,
                                    u"token"_s,
                                    u"tokenFile"_s,
                                    u"password"_s,
                                    u"username"_s,
                                    u"client-key"_s,
                                    u"client-key-data"_s,
                                    u"client-certificate"_s,
                                    u"client-certificate-data"_s,
                                    u"exec"_s,
                                    u"auth-provider"_s,
                                    u"extensions"_s,
                                    u"preferences"_s,
                                    u"as"_s,
                                    u"as-user-extra"_s};
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
    const QString variable = request.environment.value(u"KUBECONFIG"_s);
    const QStringList listed = variable.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    if (!listed.isEmpty())
        return {listed.first(qMin(listed.size(), mostFiles)), false};
    return {{request.homePath + "/.kube/config"_L1}, false};
}

/// As kubectl joins files: the first one that says something about a name wins.
void join(Config &config, const QJsonObject &file)
{
    if (config.currentContext.isEmpty())
        config.currentContext = file.value("current-context"_L1).toString();
    const QJsonArray clusters = file.value("clusters"_L1).toArray();
    for (const QJsonValue &row : clusters) {
        const QString name = row.toObject().value("name"_L1).toString();
        if (!name.isEmpty() && !config.clusters.contains(name))
            config.clusters.insert(name, row.toObject().value("cluster"_L1).toObject());
    }
    const QJsonArray contexts = file.value("contexts"_L1).toArray();
    for (const QJsonValue &row : contexts) {
        const QString name = row.toObject().value("name"_L1).toString();
        const QJsonObject context = row.toObject().value("context"_L1).toObject();
        if (!name.isEmpty() && !config.clusterOfContext.contains(name))
            config.clusterOfContext.insert(name, context.value("cluster"_L1).toString());
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
    config.source = inWords("Discover", "the kubeconfig %1").arg(read.join(", "_L1));
    return config;
}

/// What is known of the certificate authority of the API server, which is seldom the company's.
QString caWords(const QJsonObject &cluster)
{
    if (cluster.value("insecure-skip-tls-verify"_L1).toBool())
        return inWords("Discover", "kubectl does not check its certificate.");
    const QByteArray pem = QByteArray::fromBase64(
        cluster.value("certificate-authority-data"_L1).toString().left(1024 * 1024).toLatin1());
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
    const QUrl server(withoutLogin(cluster.value("server"_L1).toString(), hadLogin));
    if (server.host().isEmpty())
        return proposer.note(inWords("Discover", "names no server for the cluster \"%1\"").arg(name));
    if (isOneComputersOwn(server.host()))
        return proposer.note(inWords("Discover",
                                     "names the API of the cluster \"%1\" as this computer alone reaches it, "
                                     "by a tunnel or a local cluster: find out where nodes and pods reach it")
                                 .arg(name));
    const int standard = server.scheme() == "http"_L1 ? 80 : 443;
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
    proposer.propose(u"--api-server"_s, at, !chosen || behindPath ? Confidence::Low : Confidence::High,
                     why.join(u' '));
}

void proposeCluster(Proposer &proposer, const QString &name, const QJsonObject &cluster, bool chosen)
{
    const QString shown = printable(name, 100);
    proposeServer(proposer, shown, cluster, chosen);
    if (chosen && proposer.isAccepted(u"--cluster"_s, name))
        proposer.propose(
            u"--cluster"_s, name, Confidence::Low,
            inWords("Discover", "kubectl calls the cluster so; the name in the tenant may be another."));
    const QString proxy = cluster.value("proxy-url"_L1).toString();
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
            {u"option.invalid"_s, u"--context"_s,
             inWords("Discover", "\"%1\" is not in %2").arg(printable(context), config.source),
             names.isEmpty()
                 ? inWords("Discover", "there is no context in it")
                 : QString("it has "_L1 + names.first(qMin<qsizetype>(names.size(), 10)).join(", "_L1))});
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
    return {u"kubeconfig"_s, look};
}

} // namespace netsetup
