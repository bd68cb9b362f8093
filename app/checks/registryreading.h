// What the evidence of a walk through a registry says, read once and strictly.
#pragma once

#include "checks/answerfacts.h"
#include "checks/registrywalk.h"
#include "checks/way.h"

namespace netsetup {

/// One recorded request.
struct RegistryRequest : AnswerSeen
{
    RegistryStep step = RegistryStep::Ping;
    QString repository;
    QString tag;
    int hop = 0;
    QString host;
    int port = 0;
    WayOutcome way = WayOutcome::NotConnected;
    QString url;
    QString leadsTo;   ///< "host:port" of a redirect that was followed
    QString challenge; ///< scheme; empty: none
    bool realmUsable = false;
    bool loginSent = false;
    bool granted = false;
    QString errorCode;
    std::optional<ManifestSeen> manifest;
    QStringList platforms;
    QString platform;
    QString key; ///< of the evidence

    [[nodiscard]] bool served() const { return answered() && !isPage() && (status == 200 || status == 206); }
    [[nodiscard]] QString place() const { return HostPort{host, static_cast<quint16>(port)}.text(); }
    /// Why there was no proper answer, as part of a sentence.
    [[nodiscard]] Phrase reason() const;
};

struct RegistryReading
{
    QList<RegistryRequest> requests;
    QStringList missing; ///< fields that the evidence lacks

    /// The last request of a step: where all its redirects ended. nullptr: not asked.
    [[nodiscard]] const RegistryRequest *last(RegistryStep step, const FlowImage &image = {}) const;
    /// The same step, as it was first asked.
    [[nodiscard]] const RegistryRequest *first(RegistryStep step, const FlowImage &image = {}) const;
};

RegistryReading readRegistry(const JudgeInput &input);

} // namespace netsetup
