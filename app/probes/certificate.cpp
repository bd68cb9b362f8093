// One certificate, described for people. Reads with libcrypto what a hostile peer may have written.
#include "base/json.h"
#include "base/netnames.h"
#include "probes/trust.h"
#include "probes/x509.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString fromBio(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return size > 0 ? QString::fromUtf8(bytes, size) : QString();
}

QString nameText(const X509_NAME *name)
{
    // Control characters and separators come out escaped; letters beyond ASCII as they are.
    constexpr unsigned long style =
        (ASN1_STRFLGS_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB)) | XN_FLAG_SEP_CPLUS_SPC |
        XN_FLAG_DN_REV | XN_FLAG_FN_SN;
    const x509::Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, style) < 0)
        return {};
    return fromBio(bio.get());
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts = {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    const QDate date(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
    return {date, QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

/// A name for one line: a NUL or a line break in it must not fool the reader.
QString dnsName(const ASN1_STRING *text)
{
    const QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                           ASN1_STRING_length(text));
    QString name;
    for (const char c : bytes)
        name += c > ' ' && c < 0x7f ? QChar(QLatin1Char(c)) : QChar(u'?');
    return name;
}

QString ipAddress(const ASN1_STRING *text)
{
    const unsigned char *bytes = ASN1_STRING_get0_data(text);
    if (ASN1_STRING_length(text) == 16)
        return QHostAddress(bytes).toString();
    if (ASN1_STRING_length(text) != 4)
        return {};
    const quint32 number =
        (quint32(bytes[0]) << 24) | (quint32(bytes[1]) << 16) | (quint32(bytes[2]) << 8) | bytes[3];
    return QHostAddress(number).toString();
}

QStringList alternativeNames(X509 *certificate)
{
    struct Free
    {
        void operator()(GENERAL_NAMES *names) const { GENERAL_NAMES_free(names); }
    };
    const std::unique_ptr<GENERAL_NAMES, Free> list(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    QStringList found;
    const int count = list ? sk_GENERAL_NAME_num(list.get()) : 0;
    for (int i = 0; i < count; ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(list.get(), i);
        if (name->type == GEN_DNS)
            found.append(dnsName(name->d.dNSName));
        else if (name->type == GEN_IPADD)
            found.append(ipAddress(name->d.iPAddress));
    }
    return found;
}

/// Domains under which public authorities serve the certificates of their issuing CAs.
bool belongsToPublicAuthority(const QString &host)
{
    static const QStringList domains{
        u"actalis.it"_s,         u"amazontrust.com"_s, u"apple.com"_s,     u"buypass.com"_s,
        u"buypass.no"_s,         u"certum.pl"_s,       u"comodoca.com"_s,  u"d-trust.net"_s,
        u"digicert.com"_s,       u"digicert.cn"_s,     u"entrust.net"_s,   u"globalsign.com"_s,
        u"globalsign.net"_s,     u"godaddy.com"_s,     u"harica.gr"_s,     u"identrust.com"_s,
        u"lencr.org"_s,          u"letsencrypt.org"_s, u"microsoft.com"_s, u"pki.goog"_s,
        u"quovadisglobal.com"_s, u"sectigo.com"_s,     u"ssl.com"_s,       u"sslcom.com"_s,
        u"starfieldtech.com"_s,  u"swisssign.net"_s,   u"swisssign.com"_s, u"telesec.de"_s,
        u"trust-provider.com"_s, u"usertrust.com"_s,   u"zerossl.com"_s};
    return std::any_of(domains.begin(), domains.end(), [&host](const QString &domain) {
        return host == domain || host.endsWith(u'.' + domain);
    });
}

/// The host of the first address that the certificate gives for the one of its issuer.
QString issuerHost(X509 *certificate)
{
    struct Free
    {
        void operator()(AUTHORITY_INFO_ACCESS *access) const { AUTHORITY_INFO_ACCESS_free(access); }
    };
    const std::unique_ptr<AUTHORITY_INFO_ACCESS, Free> list(static_cast<AUTHORITY_INFO_ACCESS *>(
        X509_get_ext_d2i(certificate, NID_info_access, nullptr, nullptr)));
    const int count = list ? sk_ACCESS_DESCRIPTION_num(list.get()) : 0;
    for (int i = 0; i < count; ++i) {
        const ACCESS_DESCRIPTION *access = sk_ACCESS_DESCRIPTION_value(list.get(), i);
        if (OBJ_obj2nid(access->method) != NID_ad_ca_issuers || access->location->type != GEN_URI)
            continue;
        const QString host = QUrl(dnsName(access->location->d.uniformResourceIdentifier)).host();
        if (!host.isEmpty())
            return printable(host, 253);
    }
    return {};
}

} // namespace

CertificateFacts describeCertificate(const QByteArray &der)
{
    CertificateFacts facts;
    const x509::Certificate certificate = x509::fromDer(der);
    if (!certificate)
        return facts;
    facts.subject = nameText(X509_get_subject_name(certificate.get()));
    facts.issuer = nameText(X509_get_issuer_name(certificate.get()));
    facts.names = alternativeNames(certificate.get());
    facts.notBefore = timeOf(X509_get0_notBefore(certificate.get()));
    facts.notAfter = timeOf(X509_get0_notAfter(certificate.get()));
    facts.sha256 = QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
    facts.selfIssued =
        X509_NAME_cmp(X509_get_subject_name(certificate.get()), X509_get_issuer_name(certificate.get())) == 0;
    facts.publiclyLogged = X509_get_ext_by_NID(certificate.get(), NID_ct_precert_scts, -1) >= 0;
    facts.issuerHost = issuerHost(certificate.get());
    facts.issuerPublic = belongsToPublicAuthority(facts.issuerHost);
    return facts;
}

QJsonObject CertificateFacts::toJson() const
{
    return {{u"subject"_s, subject},
            {u"issuer"_s, issuer},
            {u"names"_s, json::fromStrings(names)},
            {u"notBefore"_s, json::timeText(notBefore)},
            {u"notAfter"_s, json::timeText(notAfter)},
            {u"sha256"_s, sha256},
            {u"selfIssued"_s, selfIssued},
            {u"publiclyLogged"_s, publiclyLogged},
            {u"issuerHost"_s, json::orNull(issuerHost)},
            {u"issuerPublic"_s, issuerPublic}};
}

} // namespace netsetup
