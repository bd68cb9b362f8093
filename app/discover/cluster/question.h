// One question to the cluster and what is read from its answer. A subject is a file with a list of them, and
// a line in questions.cpp.
#pragma once

#include "discover/proposing.h"

namespace netsetup {

/// What is read beside the answer itself.
struct ClusterReading
{
    const QJsonObject &answer;
    const DiscoverRequest &request;
    Proposer &proposer;
};

struct ClusterQuestion
{
    QString kind;       ///< as kubectl takes it, with its group: "proxies.config.openshift.io"
    QStringList select; ///< which of them: {"--all-namespaces"}
    const char *gives;  ///< what it tells, marked for translation in "Discover"
    void (*read)(const ClusterReading &reading);

    [[nodiscard]] QString command() const
    {
        return (QStringList{QStringLiteral("get"), kind} + select).join(u' ');
    }
};

/// In the order in which they are asked. The first is one that every cluster has.
QList<ClusterQuestion> clusterQuestions(const Catalog &catalog);
/// Asked last: the service accounts of the namespaces where the Agent is or would be.
QList<ClusterQuestion> pullSecretQuestions(const Catalog &catalog, const Discovery &found);

/// The objects of a list, or the one object; at most so many that nothing takes long.
QList<QJsonObject> objectsOf(const QJsonObject &answer);
/// The value at "status.nodeInfo.architecture"; undefined where there is none.
QJsonValue valueAt(const QJsonObject &object, const QString &path);
QString textAt(const QJsonObject &object, const QString &path);
QStringList textsAt(const QJsonObject &object, const QString &path);
/// Labels have dots in their names.
QString labelOf(const QJsonObject &object, const QString &label);

} // namespace netsetup
