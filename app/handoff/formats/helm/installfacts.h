// What an install by Helm has to know of the plan, for the scripts and the guide to the secrets alike.
#pragma once

#include "base/yamlwriter.h"
#include "handoff/handoff.h"

namespace netsetup {

struct InstallFacts
{
    QString release;
    QString nameSpace;
    QStringList oldNamespaces; ///< where older charts of this line were installed
    QString chartName;
    QString chartRepository; ///< URL; empty: not known, so it has to be said
    QString chartVersion;    ///< empty: not known
    QString chartSha256;     ///< of the archive that the plan was made with; may be empty
    QString keySecret;       ///< holds the API key; empty: this chart version takes it as a value only
    QString keyEntry;        ///< what the key is called inside the secret
    QString tokenEntry; ///< the token between the agents, where it has to be in the same secret; else empty
    QString registry;   ///< HOST[:PORT] of the own registry; empty: none
    QString registryUser;
    QString pullSecret;                ///< login of the own registry; empty: none is needed
    QStringList otherPullSecrets;      ///< named by the plan, and made by others
    QStringList references;            ///< the images that the nodes may be told to pull; empty: not known
    YamlNode values = YamlNode::map(); ///< what values.yaml does not say
    YamlNode valuesBesideKey = YamlNode::map(); ///< the same, where values.yaml holds the API key itself

    /// The secrets that the install makes where they are missing.
    [[nodiscard]] QStringList secrets() const;
};

InstallFacts installFacts(const HandoffInput &input);

/// What stands in the values where the scripts put the API key.
inline constexpr QLatin1String apiKeyMark("@API_KEY@");

/// Makes the secret with the API key by hand, from files.
QString keySecretCommand(const HandoffInput &input, const QString &name);
/// Makes a secret with the login of a registry by hand, from a file.
QString pullSecretCommand(const HandoffInput &input, const QString &name);

} // namespace netsetup
