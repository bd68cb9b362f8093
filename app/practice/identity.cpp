// Turns PEM files into a server's TLS settings.
#include "practice/identity.h"

#include "base/files.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace netsetup::practice {

namespace {

Error unusable(const QString &name)
{
    return Error{QStringLiteral("practice.material"), name,
                 QStringLiteral("this practice material cannot be used"),
                 QStringLiteral("install the program again")};
}

} // namespace

Result<QByteArray> practiceFile(const QString &name)
{
    return readFile(QLatin1String(":/netsetup/practice/") + name, name);
}

Result<QSslConfiguration> loadIdentity(const QString &name, Signer signer)
{
    const QString folder = signer == Signer::Public ? QStringLiteral("public/") : QStringLiteral("company/");
    const QString chainFile = folder + name + QLatin1String(".pem");
    const QString keyFile = QStringLiteral("server-key.pem");
    const Result<QByteArray> chainPem = practiceFile(chainFile);
    const Result<QByteArray> keyPem = practiceFile(keyFile);
    if (!chainPem)
        return chainPem.error();
    if (!keyPem)
        return keyPem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*chainPem);
    const QSslKey key(*keyPem, QSsl::Ec);
    if (chain.isEmpty())
        return unusable(chainFile);
    if (key.isNull())
        return unusable(keyFile);
    QSslConfiguration settings;
    settings.setLocalCertificateChain(chain);
    settings.setPrivateKey(key);
    settings.setPeerVerifyMode(QSslSocket::VerifyNone); // never ask a client for a certificate
    settings.setProtocol(QSsl::TlsV1_2OrLater);
    settings.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    settings.setCaCertificates({});
    return settings;
}

} // namespace netsetup::practice
