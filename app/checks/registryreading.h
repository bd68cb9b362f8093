// What the evidence of a walk through a registry says, read once and strictly.
#pragma once

#include "checks/check.h"

namespace netsetup {

/// One recorded request.
struct RegistryRequest
{
    QString step; ///< ping, token, manifest, config, child, layer
    QString repository;
    QString tag;
    int hop = 0;
    QString host;
    int port = 0;
    QString outcome;    ///< "answered", or why not
    QString wayOutcome; ///< open, no-address, off-limits, not-connected, no-tunnel
    int status = 0;     ///< 0: no answer
    QString bodyKind;   ///< json, html, empty, other
    QString title;
    QString server;
    QString via;
    QString contentType;
    QString url;
    QString leadsTo;   ///< "host:port" of a redirect that was followed
    QString challenge; ///< scheme; empty: none
    bool realmUsable = false;
    bool loginSent = false;
    bool granted = false;
    QString errorCode;
    QString manifestKind; ///< index, image, unreadable; empty: none
    QStringList platforms;
    QString platform;
    QString key; ///< of the evidence

    [[nodiscard]] bool answered() const;
    [[nodiscard]] bool isPage() const { return bodyKind == QLatin1String("html"); }
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
    [[nodiscard]] const RegistryRequest *last(const char *step, const FlowImage &image = {}) const;
    /// The same step, as it was first asked.
    [[nodiscard]] const RegistryRequest *first(const char *step, const FlowImage &image = {}) const;
};

RegistryReading readRegistry(const JudgeInput &input);

} // namespace netsetup
