// X.509 by libcrypto, just enough for good and bad test certificates.
#include "support/temppki.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace netsetup::testing {

namespace {

struct Free
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

QByteArray contentOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, size};
}

Owned<BIO> reader(const QByteArray &bytes)
{
    return Owned<BIO>(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

void addExtension(X509 *certificate, X509 *issuer, int id, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, id, value.constData()));
    if (extension)
        X509_add_ext(certificate, extension.get(), -1);
}

QByteArray alternativeNames(const QStringList &names)
{
    QByteArrayList parts;
    for (const QString &name : names) {
        const bool isAddress = !QHostAddress(name).isNull();
        parts.append(QByteArray(isAddress ? "IP:" : "DNS:") + name.toLatin1());
    }
    return parts.join(',');
}

void setDates(X509 *certificate, const CertificateWish &wish)
{
    ASN1_TIME_set(X509_getm_notBefore(certificate), static_cast<time_t>(wish.notBefore.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate), static_cast<time_t>(wish.notAfter.toSecsSinceEpoch()));
}

void setExtensions(X509 *certificate, X509 *issuer, const CertificateWish &wish)
{
    addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    addExtension(certificate, issuer, NID_basic_constraints,
                 wish.authority ? "critical,CA:TRUE" : "CA:FALSE");
    addExtension(certificate, issuer, NID_key_usage,
                 wish.authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature");
    if (!wish.authority)
        addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth");
    if (wish.publicMarks) {
        addExtension(certificate, issuer, NID_info_access,
                     "OCSP;URI:http://ocsp.example/,caIssuers;URI:http://r11.i.lencr.org/");
        addExtension(certificate, issuer, NID_ct_precert_scts, "DER:04:02:00:00");
    }
    if (!wish.names.isEmpty())
        addExtension(certificate, issuer, NID_subject_alt_name, alternativeNames(wish.names));
}

Identity make(const CertificateWish &wish, X509 *issuer, EVP_PKEY *issuerKey)
{
    const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Owned<X509> certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    quint32 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), static_cast<long>(serial));
    const QByteArray name = wish.commonName.toUtf8();
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    X509 *signer = issuer != nullptr ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    X509_set_pubkey(certificate.get(), key.get());
    setDates(certificate.get(), wish);
    setExtensions(certificate.get(), signer, wish);
    X509_sign(certificate.get(), issuerKey != nullptr ? issuerKey : key.get(), EVP_sha256());

    const Owned<BIO> keyText(BIO_new(BIO_s_mem()));
    const Owned<BIO> certificateText(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_X509(certificateText.get(), certificate.get());
    return {contentOf(keyText.get()), contentOf(certificateText.get())};
}

} // namespace

QByteArray Identity::der() const
{
    return QSslCertificate(certificatePem).toDer();
}

Identity makeSelfSigned(const CertificateWish &wish)
{
    return make(wish, nullptr, nullptr);
}

Identity makeIssued(const CertificateWish &wish, const Identity &issuer)
{
    const Owned<BIO> certificateText = reader(issuer.certificatePem);
    const Owned<BIO> keyText = reader(issuer.keyPem);
    const Owned<X509> certificate(PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr));
    const Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr));
    return make(wish, certificate.get(), key.get());
}

Identity makeRoot(const QString &commonName)
{
    CertificateWish wish;
    wish.commonName = commonName;
    wish.authority = true;
    return makeSelfSigned(wish);
}

Identity makeIntermediate(const QString &commonName, const Identity &issuer)
{
    CertificateWish wish;
    wish.commonName = commonName;
    wish.authority = true;
    return makeIssued(wish, issuer);
}

Identity makeServer(const QStringList &names, const Identity &issuer)
{
    CertificateWish wish;
    wish.commonName = names.value(0);
    wish.names = names;
    return makeIssued(wish, issuer);
}

} // namespace netsetup::testing
