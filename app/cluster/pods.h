// The pods of runs, read from "kubectl get pods -o json": where each is, how far it is, and what the kubelet
// says about its images.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace netsetup {

struct ContainerState
{
    QString name;
    QString image;
    QString imageId; ///< filled once the image is on the node
    bool running = false;
    QString reason; ///< why it waits or has ended: "ImagePullBackOff", "StartError"
    QString message;
};

struct PodState
{
    QString name;
    QString node; ///< empty: on none yet
    QString run;
    QString net;   ///< "pod", "host", "pulls"
    QString phase; ///< "Pending", "Running", "Succeeded", "Failed", "Unknown"
    QString reason;
    QString message; ///< of the pod; or why no node takes it
    QDateTime createdAt;
    bool leaving = false; ///< is being deleted
    QList<ContainerState> containers;

    [[nodiscard]] const ContainerState *container(const QString &itsName) const;
};

struct PodList
{
    QList<PodState> pods;
    QList<QString> odd; ///< what was left out, and why: names that are none
};

/// The pods that are of a run of ours; with `run` only those of that one.
Result<PodList> readPods(const QByteArray &json, const QString &file, const QString &run = {});

/// A name that Kubernetes gives to nodes and pods: nothing else goes into a vantage or a command.
bool isObjectName(const QString &name);

} // namespace netsetup
