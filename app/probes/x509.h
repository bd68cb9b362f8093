// Owners for the few libcrypto objects that the probes use.
#pragma once

#include <QByteArray>

#include <memory>
#include <openssl/bio.h>
#include <openssl/x509.h>

namespace netsetup::x509 {

struct Free
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(X509_STORE *store) const { X509_STORE_free(store); }
    void operator()(X509_STORE_CTX *context) const { X509_STORE_CTX_free(context); }
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); } ///< the stack, not what is on it
};
using Certificate = std::unique_ptr<X509, Free>;
using Bio = std::unique_ptr<BIO, Free>;
using Store = std::unique_ptr<X509_STORE, Free>;
using Context = std::unique_ptr<X509_STORE_CTX, Free>;
using Stack = std::unique_ptr<STACK_OF(X509), Free>;

/// Nothing where the bytes are not exactly one certificate.
Certificate fromDer(const QByteArray &der);

} // namespace netsetup::x509
