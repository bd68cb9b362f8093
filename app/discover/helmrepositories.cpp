// The chart repositories that Helm knows here, by name and URL. Logins are dropped while the file is read.
#include "base/inwords.h"
#include "discover/helmcharts.h"
#include "discover/localfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostRepositories = 200;

/// Where Helm itself looks: a variable, then its configuration folder, then the folder of the system.
QString repositoryFile(const DiscoverRequest &request)
{
    const auto variable = [&request](const char *name) {
        return request.environment.value(QLatin1String(name));
    };
    if (!variable("HELM_REPOSITORY_CONFIG").isEmpty())
        return variable("HELM_REPOSITORY_CONFIG");
    const QString file = u"/repositories.yaml"_s;
    if (!variable("HELM_CONFIG_HOME").isEmpty())
        return variable("HELM_CONFIG_HOME") + file;
    if (!variable("XDG_CONFIG_HOME").isEmpty())
        return variable("XDG_CONFIG_HOME") + "/helm"_L1 + file;
#if defined(Q_OS_WIN)
    return QDir::fromNativeSeparators(variable("APPDATA")) + "/helm"_L1 + file;
#elif defined(Q_OS_MACOS)
    return request.homePath + "/Library/Preferences/helm"_L1 + file;
#else
    return request.homePath + "/.config/helm"_L1 + file;
#endif
}

void lookAtRepository(Proposer &proposer, const DiscoverRequest &request, const QJsonObject &repository)
{
    bool hadLogin = false;
    const QString url = withoutLogin(repository.value("url"_L1).toString(), hadLogin).section(u'?', 0, 0);
    const QString name = printable(repository.value("name"_L1).toString(), 60);
    if (!proposeByRepository(
            proposer, request, url, Confidence::Low,
            inWords("Discover", "Helm knows its chart repository here, under the name \"%1\".").arg(name)))
        proposer.note(inWords("Discover", "hold \"%1\" (%2)").arg(name, printable(url, 120)));
}

void look(const DiscoverRequest &request, Discovery &found)
{
    const QString path = repositoryFile(request);
    Proposer proposer(request, found,
                      inWords("Discover", "the chart repositories in %1").arg(printable(path, 200)));
    if (!QFileInfo::exists(path))
        return proposer.note(inWords("Discover", "are not there: Helm was not set up for this user"));
    static const QSet<QString> dropped{u"username"_s, u"password"_s, u"certFile"_s,
                                       u"keyFile"_s,  u"caFile"_s,   u"pass_credentials_all"_s};
    const Result<QJsonObject> file = readYamlFile(path, {}, dropped);
    if (!file)
        return proposer.note(inWords("Discover", "cannot be read: %1").arg(file.error().text));
    const QJsonArray repositories = file->value("repositories"_L1).toArray();
    for (qsizetype i = 0; i < qMin(repositories.size(), mostRepositories); ++i)
        lookAtRepository(proposer, request, repositories.at(i).toObject());
}

} // namespace

DiscoverSource helmRepositoriesSource()
{
    return {u"helm-repositories"_s, look};
}

} // namespace netsetup
