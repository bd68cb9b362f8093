#include "diagram/badgewords.h"

#include "base/inwords.h"
#include "diagram/textfit.h"
#include "findings/kinds/findingtexts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct BadgeRow
{
    const char *id;
    const char *words;
    const char *arg = "";   ///< the value that `named` tells, where the finding has it
    const char *named = ""; ///< with %1
};

//: What stands on a broken line of the picture: as short as it can be.
constexpr char couldNotTell[] = QT_TRANSLATE_NOOP("Diagram", "could not tell");
constexpr char clockWrong[] = QT_TRANSLATE_NOOP("Diagram", "clock is wrong");
constexpr char companyCa[] = QT_TRANSLATE_NOOP("Diagram", "signed by a company CA");
constexpr char signedBy[] = QT_TRANSLATE_NOOP("Diagram", "signed by %1");
constexpr char noTls[] = QT_TRANSLATE_NOOP("Diagram", "answers without TLS");

constexpr BadgeRow rows[] = {
    {"dns.nxdomain", QT_TRANSLATE_NOOP("Diagram", "name unknown")},
    {"dns.nodata", QT_TRANSLATE_NOOP("Diagram", "name has no address")},
    {"dns.servfail", QT_TRANSLATE_NOOP("Diagram", "name server fails")},
    {"dns.refused", QT_TRANSLATE_NOOP("Diagram", "name server refuses")},
    {"dns.timeout", QT_TRANSLATE_NOOP("Diagram", "name server is silent")},
    {"dns.resolver-dead", QT_TRANSLATE_NOOP("Diagram", "a name server is silent")},
    {"dns.no-listener", QT_TRANSLATE_NOOP("Diagram", "no name server there")},
    {"dns.truncated", QT_TRANSLATE_NOOP("Diagram", "large DNS answers are lost")},
    {"dns.aaaa-silent", QT_TRANSLATE_NOOP("Diagram", "no answer for IPv6 names")},
    {"dns.wildcard", QT_TRANSLATE_NOOP("Diagram", "DNS invents names")},
    {"dns.sinkhole", QT_TRANSLATE_NOOP("Diagram", "blocked by a DNS filter")},
    {"dns.synthetic", QT_TRANSLATE_NOOP("Diagram", "stand-in address")},
    {"dns.private-answer", QT_TRANSLATE_NOOP("Diagram", "private address")},
    {"dns.disagree", QT_TRANSLATE_NOOP("Diagram", "name servers disagree")},
    {"dns.rotating", QT_TRANSLATE_NOOP("Diagram", "addresses change")},
    {"dns.slow-5s", QT_TRANSLATE_NOOP("Diagram", "name server is slow")},
    {"dns.unknown", couldNotTell},
    {"tcp.drop", QT_TRANSLATE_NOOP("Diagram", "dropped")},
    {"tcp.reject", QT_TRANSLATE_NOOP("Diagram", "refused")},
    {"tcp.local-deny", QT_TRANSLATE_NOOP("Diagram", "stopped by this computer")},
    {"tcp.partial", QT_TRANSLATE_NOOP("Diagram", "some addresses dropped")},
    {"tcp.one-node", QT_TRANSLATE_NOOP("Diagram", "not from every node")},
    {"tcp.pod-only", QT_TRANSLATE_NOOP("Diagram", "not from pods")},
    {"tcp.unknown", couldNotTell},
    {"net.unreachable", QT_TRANSLATE_NOOP("Diagram", "no network here")},
    {"v4.unroutable", QT_TRANSLATE_NOOP("Diagram", "only over IPv6")},
    {"v6.unroutable", QT_TRANSLATE_NOOP("Diagram", "only over one IP version")},
    {"proxy.unreachable", QT_TRANSLATE_NOOP("Diagram", "proxy cannot be reached")},
    {"proxy.not-a-proxy", QT_TRANSLATE_NOOP("Diagram", "not a proxy")},
    {"proxy.407-basic", QT_TRANSLATE_NOOP("Diagram", "wants a login")},
    {"proxy.407-sso", QT_TRANSLATE_NOOP("Diagram", "wants a login of Windows")},
    {"proxy.connect-denied", QT_TRANSLATE_NOOP("Diagram", "not allowed by the proxy")},
    {"proxy.no-proxy", QT_TRANSLATE_NOOP("Diagram", "cluster traffic by the proxy")},
    {"proxy.runtime-gap", QT_TRANSLATE_NOOP("Diagram", "image pulls bypass the proxy")},
    {"proxy.pac-only", QT_TRANSLATE_NOOP("Diagram", "needs a proxy")},
    {"proxy.unknown", couldNotTell},
    {"tls.intercept-untrusted", companyCa, "issuer", signedBy},
    {"tls.intercept-trusted", companyCa, "root", signedBy},
    {"tls.self-signed", QT_TRANSLATE_NOOP("Diagram", "signed by itself")},
    {"tls.chain-gap", QT_TRANSLATE_NOOP("Diagram", "a certificate is missing")},
    {"tls.name-mismatch", QT_TRANSLATE_NOOP("Diagram", "certificate of another name")},
    {"tls.clock", QT_TRANSLATE_NOOP("Diagram", "certificate not valid now")},
    {"tls.sni-reset", QT_TRANSLATE_NOOP("Diagram", "TLS is cut off")},
    {"tls.mtu-stall", QT_TRANSLATE_NOOP("Diagram", "TLS hangs")},
    {"tls.plaintext", noTls},
    {"tls.unknown", couldNotTell},
    {"http.rejected-by-receiver", QT_TRANSLATE_NOOP("Diagram", "API key is refused")},
    {"http.clock-401", clockWrong},
    {"http.wrong-path", QT_TRANSLATE_NOOP("Diagram", "wrong path in the URL")},
    {"http.block-page", QT_TRANSLATE_NOOP("Diagram", "block page")},
    {"http.gateway", QT_TRANSLATE_NOOP("Diagram", "gateway cannot reach it")},
    {"http.portal", QT_TRANSLATE_NOOP("Diagram", "wants a sign-in")},
    {"http.empty-reply", QT_TRANSLATE_NOOP("Diagram", "closed without an answer")},
    {"http.redirect-blocked", QT_TRANSLATE_NOOP("Diagram", "second host is blocked")},
    {"http.unknown", couldNotTell},
    {"reg.blob-host", QT_TRANSLATE_NOOP("Diagram", "its layer host is blocked")},
    {"reg.unplanned-host", QT_TRANSLATE_NOOP("Diagram", "leads to another host")},
    {"reg.http-realm", QT_TRANSLATE_NOOP("Diagram", "leads to a host without TLS")},
    {"reg.digest", QT_TRANSLATE_NOOP("Diagram", "gives altered images")},
    {"reg.copy-differs", QT_TRANSLATE_NOOP("Diagram", "images differ")},
    {"reg.401-missing", QT_TRANSLATE_NOOP("Diagram", "refuses images")},
    {"reg.404-html", QT_TRANSLATE_NOOP("Diagram", "not a registry")},
    {"reg.manifest-unknown", QT_TRANSLATE_NOOP("Diagram", "an image is missing")},
    {"reg.private-ca", QT_TRANSLATE_NOOP("Diagram", "signed by a private CA")},
    {"reg.plain-http", noTls},
    {"reg.arch", QT_TRANSLATE_NOOP("Diagram", "wrong processor")},
    {"reg.checker-image", QT_TRANSLATE_NOOP("Diagram", "image of the check not pulled")},
    {"reg.unknown", couldNotTell},
    {"clock.skew", clockWrong},
    {"clock.unknown", couldNotTell},
};

QString wordsOf(const BadgeRow &row, const Finding &finding)
{
    constexpr qsizetype longest = 60; // what a name from a certificate may take
    const QString name = commonNameOf(finding.args.value(QString::fromLatin1(row.arg)).toString());
    if (*row.named == '\0' || name.isEmpty())
        return inWords("Diagram", row.words);
    return inWords("Diagram", row.named).arg(cleanText(name).left(longest));
}

} // namespace

QString commonNameOf(const QString &distinguishedName)
{
    static const QRegularExpression name(u"(?:^|[,/]) *CN *= *([^,/]+)"_s);
    const QRegularExpressionMatch match = name.match(distinguishedName);
    return match.hasMatch() ? match.captured(1).trimmed() : distinguishedName.trimmed();
}

QString badgeWords(const Finding &finding)
{
    for (const BadgeRow &row : rows) {
        if (finding.id == QLatin1String(row.id))
            return wordsOf(row, finding);
    }
    return cleanText(titleOf(finding));
}

} // namespace netsetup
