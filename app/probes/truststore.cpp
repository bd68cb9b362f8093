// Sets of roots: from a PEM text, from this machine, or two of them together.
#include "probes/truststore.h"

#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>
#include <climits>
#include <openssl/err.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr size_t mostRoots = 2000;

/// A certificate has no password; without this, libcrypto would ask for one on the terminal.
int noPassword(char *, int, int, void *)
{
    return 0;
}

bool atEndOfText()
{
    const unsigned long error = ERR_peek_last_error();
    const bool end = ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    return end;
}

Error badPem(const QString &field, const QString &text)
{
    return {u"option.invalid"_s, field, text,
            u"give a PEM text with 1 to 2000 blocks that start with -----BEGIN CERTIFICATE-----"_s};
}

} // namespace

namespace x509 {

Certificate fromDer(const QByteArray &der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *at = begin;
    Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    return at == begin + der.size() ? std::move(certificate) : nullptr;
}

} // namespace x509

TrustStore::Impl::Impl(std::vector<x509::Certificate> certificates)
    : store(X509_STORE_new())
{
    for (x509::Certificate &certificate : certificates) {
        const bool known = std::any_of(roots.cbegin(), roots.cend(), [&](const x509::Certificate &other) {
            return X509_cmp(other.get(), certificate.get()) == 0;
        });
        if (known || X509_STORE_add_cert(store.get(), certificate.get()) != 1)
            continue;
        roots.push_back(std::move(certificate));
    }
    ERR_clear_error();
}

TrustStore::TrustStore()
    : m_impl(std::make_shared<const Impl>(std::vector<x509::Certificate>()))
{}

Result<TrustStore> TrustStore::fromPem(const QByteArray &pem, const QString &field)
{
    std::vector<x509::Certificate> found;
    const x509::Bio bio(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(qMin<qsizetype>(pem.size(), INT_MAX))));
    ERR_clear_error();
    while (bio && found.size() <= mostRoots) {
        x509::Certificate one(PEM_read_bio_X509(bio.get(), nullptr, &noPassword, nullptr));
        if (!one)
            break;
        found.push_back(std::move(one));
    }
    if (found.size() > mostRoots)
        return badPem(field, u"more than 2000 certificates"_s);
    if (!atEndOfText()) {
        const QString place = QString::number(found.size() + 1);
        return badPem(field, "certificate "_L1 + place + " is damaged"_L1);
    }
    if (found.empty())
        return badPem(field, u"there is no certificate in it"_s);
    TrustStore result;
    result.m_impl = std::make_shared<const Impl>(std::move(found));
    return result;
}

TrustStore TrustStore::system()
{
    std::vector<x509::Certificate> found;
    const QList<QSslCertificate> certificates = QSslConfiguration::systemCaCertificates();
    for (const QSslCertificate &certificate : certificates) {
        if (x509::Certificate one = x509::fromDer(certificate.toDer()))
            found.push_back(std::move(one));
    }
    TrustStore result;
    result.m_impl = std::make_shared<const Impl>(std::move(found));
    return result;
}

TrustStore TrustStore::with(const TrustStore &other) const
{
    std::vector<x509::Certificate> both;
    for (const Impl *part : {m_impl.get(), other.m_impl.get()}) {
        for (const x509::Certificate &root : part->roots) {
            X509_up_ref(root.get());
            both.emplace_back(root.get());
        }
    }
    TrustStore result;
    result.m_impl = std::make_shared<const Impl>(std::move(both));
    return result;
}

int TrustStore::size() const
{
    return static_cast<int>(m_impl->roots.size());
}

} // namespace netsetup
