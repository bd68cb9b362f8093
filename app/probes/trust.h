// Certificates judged with libcrypto: any set of roots, any time, any name, all faults at once, names as Go
// does.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <memory>

namespace netsetup {

/// A set of trusted roots, parsed once.
class TrustStore
{
public:
    TrustStore(); ///< empty: trusts nothing
    static Result<TrustStore> fromPem(const QByteArray &pem, const QString &field);
    /// What this machine trusts (read as data).
    static TrustStore system();
    /// This set and another one.
    [[nodiscard]] TrustStore with(const TrustStore &other) const;
    [[nodiscard]] int size() const;

    struct Impl;
    [[nodiscard]] const Impl &impl() const { return *m_impl; }

private:
    std::shared_ptr<const Impl> m_impl;
};

struct ChainFault
{
    int depth = 0; ///< 0: the leaf
    int code = 0;  ///< X509_V_ERR_*
    QString word;  ///< expired, not-yet-valid, name-mismatch, unknown-issuer, self-signed, untrusted-root,
                   ///< chain-gap, purpose, weak, other
    QString text;  ///< libcrypto's words
};

/// The fault that libcrypto, here or in another program, calls by this number.
ChainFault chainFault(int depth, int code);

/// All faults of the chain for `host` at `when`; empty: trusted. Pure.
QList<ChainFault> verifyChain(const QList<QByteArray> &chainDer, const TrustStore &roots, const QString &host,
                              const QDateTime &when);

struct CertificateFacts
{
    QString subject;
    QString issuer;
    QStringList names; ///< subject alternative names (DNS and IP)
    QDateTime notBefore;
    QDateTime notAfter;
    QString sha256;          ///< of the DER, lower-case hex
    bool selfIssued = false; ///< subject equals issuer
    /// Holds timestamps of public logs (SCTs), as no certificate does that a device makes up on the way.
    bool publiclyLogged = false;
    QString issuerHost;        ///< where it says that the certificate of its issuer is (AIA); empty: nowhere
    bool issuerPublic = false; ///< … a host of a public authority
    /// {"subject","issuer","names","notBefore","notAfter","sha256","selfIssued","publiclyLogged","issuerHost",
    /// "issuerPublic"}
    [[nodiscard]] QJsonObject toJson() const;
};
/// Facts of one certificate; all empty when the DER cannot be read.
CertificateFacts describeCertificate(const QByteArray &der);

} // namespace netsetup
