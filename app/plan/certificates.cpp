// The extra CA of a plan: reads PEM with OpenSSL and keeps the certificates, nothing else.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldvalues.h"

#include <QByteArrayList>

#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace netsetup {

namespace {

constexpr qsizetype largestPem = 1024 * 1024;

struct Free
{
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using Bio = std::unique_ptr<BIO, Free>;
using Certificate = std::unique_ptr<X509, Free>;

QString pemAccepted()
{
    return inWords("Plan", "a PEM file with one or more CA certificates, at most 1 MiB, is accepted");
}

/// Without it OpenSSL would ask for a password on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

QByteArray print(X509 *certificate)
{
    const Bio out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_X509(out.get(), certificate) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    return QByteArray(bytes, static_cast<qsizetype>(size));
}

/// OpenSSL says "no start line" at the regular end; anything else is damage.
bool endedWell()
{
    const unsigned long code = ERR_peek_last_error();
    const bool atEnd = ERR_GET_LIB(code) == ERR_LIB_PEM && ERR_GET_REASON(code) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    return atEnd;
}

} // namespace

Result<QByteArray> readCertificates(const QByteArray &pem, const QString &field)
{
    if (pem.trimmed().isEmpty())
        return invalidValue(field, inWords("Plan", "is empty"), pemAccepted());
    if (pem.size() > largestPem)
        return invalidValue(field, inWords("Plan", "is larger than 1 MiB"), pemAccepted());
    if (pem.contains("PRIVATE KEY-----"))
        return invalidValue(field, inWords("Plan", "has a private key in it"),
                            inWords("Plan", "only certificates are accepted; keep the key where it is"));

    ERR_clear_error();
    const Bio in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    QByteArrayList printed;
    while (const Certificate certificate{PEM_read_bio_X509(in.get(), nullptr, noPassword, nullptr)})
        addOnce<QByteArray>(printed, print(certificate.get()));
    if (!endedWell())
        return invalidValue(
            field, inWords("Plan", "certificate number %1 in it cannot be read").arg(printed.size() + 1),
            pemAccepted());
    if (printed.isEmpty())
        return invalidValue(field, inWords("Plan", "has no PEM certificate in it"), pemAccepted());
    return printed.join();
}

} // namespace netsetup
