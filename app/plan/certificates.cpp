// The extra CA of a plan: reads certificates with OpenSSL and keeps those of CAs, nothing else.
#include "base/filekind.h"
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldvalues.h"

#include <QByteArrayList>
#include <QRegularExpression>
#include <QStringDecoder>

#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

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

/// The common name, else the last part of the name; it may say anything.
QString nameOf(const X509_NAME *name)
{
    int place = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (place < 0)
        place = X509_NAME_entry_count(name) - 1;
    unsigned char *text = nullptr;
    const X509_NAME_ENTRY *entry = place < 0 ? nullptr : X509_NAME_get_entry(name, place);
    const int size = entry == nullptr ? -1 : ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry));
    const QString found = size < 0 ? QString() : QString::fromUtf8(reinterpret_cast<char *>(text), size);
    OPENSSL_free(text);
    return quoted(found);
}

/// OpenSSL says "no start line" at the regular end; anything else is damage.
bool endedWell()
{
    const unsigned long code = ERR_peek_last_error();
    const bool atEnd = ERR_GET_LIB(code) == ERR_LIB_PEM && ERR_GET_REASON(code) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    return atEnd;
}

/// What editors and "copy" do to PEM files, which still mean the same: UTF-16, other line breaks, none
/// between two blocks, blanks in front.
QByteArray asPlainPem(const QByteArray &bytes)
{
    static const QRegularExpression glued(
        u"(?<=[^\\n])(?=-----BEGIN )|(?<=[A-Za-z0-9+/=])(?=-----END )|(-----(?:BEGIN|END) [A-Z0-9 ]+-----)(?=[^\\s-])"_s);
    static const QRegularExpression aroundLines(u"^[ \\t]+|[ \\t]+$"_s, QRegularExpression::MultilineOption);
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Latin1);
    QString text = QStringDecoder(encoding)(bytes);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text.replace(glued, u"\\1\n"_s).remove(aroundLines).toLatin1();
}

/// What else a file of this kind may be, and the command that makes PEM of it.
struct OtherForm
{
    bool (*fits)(const QByteArray &bytes);
    const char *what;
    const char *command;
};

const OtherForm otherForms[] = {
    {[](const QByteArray &bytes) { return bytes.contains("-----BEGIN PKCS7-----"); },
     QT_TRANSLATE_NOOP("Plan", "is a PKCS #7 bundle in PEM"),
     "openssl pkcs7 -in FILE -print_certs -out ca.pem"},
    {[](const QByteArray &bytes) { return bytes.left(40).contains("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"); },
     QT_TRANSLATE_NOOP("Plan", "is a PKCS #7 bundle in DER"),
     "openssl pkcs7 -inform DER -in FILE -print_certs -out ca.pem"},
    {[](const QByteArray &bytes) {
         return bytes.startsWith('\x30') && bytes.left(8).contains("\x02\x01\x03");
     },
     QT_TRANSLATE_NOOP("Plan", "is a PKCS #12 store, which may hold private keys"),
     "openssl pkcs12 -in FILE -cacerts -nokeys -out ca.pem"},
    {[](const QByteArray &bytes) { return bytes.startsWith("\xfe\xed\xfe\xed"); },
     QT_TRANSLATE_NOOP("Plan", "is a Java key store, which may hold private keys"),
     "keytool -exportcert -rfc -keystore FILE -alias NAME -file ca.pem"},
    {[](const QByteArray &bytes) { return bytes.contains("CERTIFICATE REQUEST-----"); },
     QT_TRANSLATE_NOOP("Plan", "is a certificate request, not a certificate"), nullptr},
};

Error noCertificate(const QByteArray &bytes, const QString &field)
{
    for (const OtherForm &form : otherForms) {
        if (form.fits(bytes))
            return invalidValue(
                field, inWords("Plan", form.what),
                form.command == nullptr
                    ? pemAccepted()
                    : inWords("Plan", "convert it: %1").arg(QString::fromLatin1(form.command)));
    }
    const QString kind = bytes.contains("-----BEGIN") ? QString() : fileKind(bytes);
    return invalidValue(field,
                        kind.isEmpty() ? inWords("Plan", "has no PEM certificate in it")
                                       : inWords("Plan", "is %1, no certificate").arg(kind),
                        pemAccepted());
}

/// A certificate that signs no others helps only the one server that has it, and no longer than until it is
/// renewed. One that signed itself is its own CA.
Outcome checkIsCa(X509 *certificate, qsizetype number, const QString &field)
{
    const X509_NAME *subject = X509_get_subject_name(certificate);
    const X509_NAME *issuer = X509_get_issuer_name(certificate);
    if (X509_check_ca(certificate) != 0 || X509_NAME_cmp(subject, issuer) == 0)
        return Done{};
    return invalidValue(
        field,
        inWords("Plan", "certificate number %1 in it, %2, is the server's own certificate, not "
                        "that of a CA")
            .arg(QString::number(number), nameOf(subject)),
        inWords("Plan", "give the certificate of the CA that issued it, %1").arg(nameOf(issuer)));
}

} // namespace

Result<QByteArray> readCertificates(const QByteArray &bytes, const QString &field)
{
    if (bytes.trimmed().isEmpty())
        return invalidValue(field, inWords("Plan", "is empty"), pemAccepted());
    if (bytes.size() > largestPem)
        return invalidValue(field, inWords("Plan", "is larger than 1 MiB"), pemAccepted());
    const QByteArray pem = asPlainPem(bytes);
    if (pem.contains("PRIVATE KEY"))
        return invalidValue(field, inWords("Plan", "has a private key in it"),
                            inWords("Plan", "only certificates are accepted; keep the key where it is"));

    QByteArrayList printed;
    qsizetype number = 0;
    const auto take = [&](const Certificate &certificate) {
        addOnce<QByteArray>(printed, print(certificate.get()));
        return checkIsCa(certificate.get(), ++number, field);
    };
    // One certificate in DER, as Windows writes it.
    auto at = reinterpret_cast<const unsigned char *>(bytes.constData());
    const unsigned char *end = at + bytes.size();
    if (const Certificate certificate{d2i_X509(nullptr, &at, static_cast<long>(bytes.size()))};
        certificate && at == end) {
        const Outcome taken = take(certificate);
        return taken ? Result<QByteArray>(printed.join()) : taken.error();
    }
    ERR_clear_error();
    const Bio in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    while (const Certificate certificate{PEM_read_bio_X509(in.get(), nullptr, noPassword, nullptr)}) {
        if (const Outcome taken = take(certificate); !taken)
            return taken.error();
    }
    if (!endedWell())
        return invalidValue(field,
                            inWords("Plan", "certificate number %1 in it cannot be read").arg(number + 1),
                            pemAccepted());
    if (printed.isEmpty())
        return noCertificate(pem.contains("-----BEGIN") ? pem : bytes, field);
    return printed.join();
}

} // namespace netsetup
