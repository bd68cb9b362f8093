// The words that may stay in a redacted report: what the program itself says to everybody.
#include "base/files.h"
#include "findings/kinds/findingtexts.h"
#include "findings/redact/masks.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

/// What servers and libraries say everywhere, and what stands in masks.
constexpr const char *commonWords =
    // names and addresses
    "localhost cluster.local svc invalid redacted host domain user tenant cluster secret change word "
    "workstation "
    "node pod control com net org http https tcp udp tls dns v1 v2 v3 api oauth token tokens auth login sso "
    "saml "
    "manifests blobs sha256 latest library receiver features validate rcode udp53 tcp53 drop "
    // headers, and who puts them there
    "nginx apache squid haproxy envoy istio kong varnish cloudflare akamai cloudfront awselb microsoft iis "
    "zscaler "
    "mitmproxy practice bluecoat fortigate fortinet paloalto netskope symantec mcafee sophos checkpoint "
    "forcepoint "
    "docker distribution registry harbor quay nexus artifactory gunicorn err access denied cannot forward "
    "connect "
    "fail read error timeout gmt mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec "
    "charset utf 8 text html plain json application octet stream redirect "
    // certificates and what OpenSSL says of them
    "cn o ou c l st ca root issuing intermediate inspection authority certification certificate certificates "
    "trust "
    "trusted public private global services server encrypt let s digicert sectigo globalsign comodo amazon "
    "google "
    "self signed in chain no was sent hostname mismatch unable to get local issuer verify the first has "
    "expired is "
    "not yet valid invalid purpose unsupported path length exceeded key too small weak signature revoked ip "
    "address "
    "untrusted unknown other gap name tlsv1 sslv3 aes chacha20 poly1305 gcm cbc ecdhe rsa ecdsa sha384 sha1 "
    "256 128 "
    // fields and choices of the plan
    "field owner path registry repository tag images version netsetup project report ipv4 ipv6 any true "
    "false linux "
    "windows amd64 arm64 s390x ppc64le kubernetes openshift rke2 k3s eks aks gke de en workers nodes pods "
    "answer refused empty ok servfail nxdomain cut";

void addWords(QSet<QString> &words, const QString &text)
{
    static const QRegularExpression shape(u"[\\w-]+(?:\\.[\\w-]+)+|[^\\W_]+"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression part(u"[^\\W_]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpression &pattern : {shape, part}) {
        QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
        while (matches.hasNext())
            words.insert(matches.next().captured().toLower());
    }
}

QSet<QString> collectWords()
{
    QSet<QString> words;
    addWords(words, QString::fromLatin1(commonWords));
    for (const FindingKind &kind : findingKinds()) {
        for (const char *text : {kind.id, kind.title, kind.detail})
            addWords(words, QString::fromUtf8(text));
    }
    for (const RemedyKind &kind : remedyKinds()) {
        for (const char *text : {kind.key, kind.text, kind.decides})
            addWords(words, QString::fromUtf8(text));
    }
    for (const PlanField &field : planFields())
        addWords(words, field.path + u' ' + field.option.name);
    const QDir catalog(u":/netsetup/catalog"_s);
    const QStringList files = catalog.entryList({u"*.json"_s}, QDir::Files);
    for (const QString &file : files) {
        const Result<QByteArray> bytes = readFile(catalog.filePath(file), file);
        if (bytes.ok())
            addWords(words, QString::fromUtf8(*bytes));
    }
    return words;
}

} // namespace

const QSet<QString> &ownVocabulary()
{
    static const QSet<QString> words = collectWords();
    return words;
}

} // namespace netsetup
