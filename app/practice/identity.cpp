// Turns PEM files into a server's TLS settings.
#include "practice/identity.h"

#include "base/files.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace netsetup::practice {

namespace {

Error unusable(const QString &name)
{
    return Error{u"practice.material"_s, name, u"this practice material cannot be used"_s,
                 u"install the program again"_s};
}

} // namespace

Result<QByteArray> practiceFile(const QString &name)
{
    return readFile(":/netsetup/practice/"_L1 + name, name);
}

Result<QSslConfiguration> loadIdentity(const QString &name, Signer signer)
{
    const QString folder = signer == Signer::Public ? u"public/"_s : u"company/"_s;
    const QString chainFile = folder + name + ".pem"_L1;
    const QString keyFile = u"server-key.pem"_s;
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
    settings.setAllowedNextProtocols({"http/1.1"_ba});
    settings.setCaCertificates({});
    return settings;
}

} // namespace netsetup::practice
