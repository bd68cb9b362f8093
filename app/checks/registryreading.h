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
    QString plainHttp; ///< "host:port": a realm or a redirect leads there without TLS
    bool loginSent = false;
    bool loginHeldBack = false; ///< there is one, and the plan does not let it go to this host
    bool granted = false;
    QString errorCode;
    std::optional<ManifestSeen> manifest;
    QStringList platforms;
    QString platform;
    QString bodySha256; ///< hex
    QString key;        ///< of the evidence

    /// It was asked for by a digest that its bytes do not have. Container runtimes refuse it.
    [[nodiscard]] bool isAltered() const;
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
    /// The same step, as it was first asked: where it was asked twice, the second time counts.
    [[nodiscard]] const RegistryRequest *first(RegistryStep step, const FlowImage &image = {}) const;
};

/// Somebody who asked for this image was told where to get a token.
bool isSentForToken(const FlowImage &image, const RegistryReading &reading);

/// A manifest that can be read.
bool isReadable(const RegistryRequest &manifest);

/// The answer came from a registry, whatever it says.
bool isRegistryAnswer(const RegistryRequest &request);

RegistryReading readRegistry(const JudgeInput &input);
/// What the registry of a flow said, from wherever it was asked.
RegistryReading readRegistry(const Flow &flow, const QList<Evidence> &evidence);

} // namespace netsetup
