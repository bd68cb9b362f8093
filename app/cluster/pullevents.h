// Why an image was not pulled, where the kubelet tells it in an event alone: older ones say of the container
// only that it waits.
#pragma once

#include "cluster/pods.h"

#include <QHash>

namespace netsetup {

/// "Back-off pulling image …", and no word of why.
bool isBareBackOff(const ContainerState &container);

/// What the latest event about each pull says.
class PullEvents
{
public:
    /// Out of "kubectl get events -o json".
    static Result<PullEvents> read(const QByteArray &json);

    /// In place of the bare words of `container`; nothing where no event tells more.
    void explain(const QString &pod, ContainerState &container) const;

private:
    struct Told
    {
        QString at;
        QString message;
    };
    QHash<QString, Told> m_told; ///< by pod and container
};

} // namespace netsetup
