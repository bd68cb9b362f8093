// Throw-away keys and certificates, made in memory in a few milliseconds.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace netsetup::testing {

/// A key (EC P-256) with its certificate.
struct Identity
{
    QByteArray keyPem;
    QByteArray certificatePem;
    [[nodiscard]] QByteArray der() const;
};

struct CertificateWish
{
    QString commonName;
    QStringList names; ///< alternative names: DNS names and addresses; may be empty
    bool authority = false;
    bool publicMarks =
        false; ///< what a public authority puts into it: timestamps of logs, where its issuer is
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(30);
};

Identity makeSelfSigned(const CertificateWish &wish);
Identity makeIssued(const CertificateWish &wish, const Identity &issuer);

/// A self-signed authority.
Identity makeRoot(const QString &commonName);
/// An authority below another one.
Identity makeIntermediate(const QString &commonName, const Identity &issuer);
/// A server certificate for `names`; the first one is the common name too.
Identity makeServer(const QStringList &names, const Identity &issuer);

} // namespace netsetup::testing
