// The tenant's name, out of whatever the user has at hand: the name, the host, a URL of the pages or the
// receiver.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldvalues.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

// The longest name made from a tenant is "otlp-http-" + tenant, and a DNS label ends at 63.
constexpr qsizetype longestTenant = 53;

QString tenantAccepted(const PlanVocabulary &words)
{
    return u"accepted are the tenant's name (acme), its host (acme.%1) or an https:// URL of it"_s.arg(
        words.tenantDomain);
}

/// "acme" out of "otlp-http-acme": hosts that the tenant has beside its own.
QString behindOtlp(const QString &label)
{
    for (const QLatin1String prefix : {"otlp-http-"_L1, "otlp-"_L1}) {
        if (label.startsWith(prefix))
            return label.mid(prefix.size());
    }
    return {};
}

QString labelFault(const QString &label)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"_s));
    if (label.size() > longestTenant)
        return inWords("Plan", "%1 is longer than %2 characters")
            .arg(quoted(label), QString::number(longestTenant));
    if (!form.match(label).hasMatch())
        return inWords("Plan", "%1 has something else than lower case letters, digits and inner hyphens")
            .arg(quoted(label));
    if (label.startsWith("xn--"_L1))
        return inWords("Plan", "%1 is an international name; a tenant's name is plain ASCII")
            .arg(quoted(label));
    return {};
}

Result<QString> tenantLabel(const QString &label, const PlanVocabulary &words, const QString &field)
{
    const QString lower = label.toLower();
    if (lower != label && labelFault(lower).isEmpty())
        return invalidValue(field, inWords("Plan", "%1 has upper case letters").arg(quoted(label)),
                            inWords("Plan", "accepted is the name in lower case: %1").arg(lower));
    if (const QString fault = labelFault(label); !fault.isEmpty())
        return invalidValue(field, fault, tenantAccepted(words));
    if (const QString tenant = behindOtlp(label); !tenant.isEmpty())
        return invalidValue(field,
                            inWords("Plan", "%1 names the tenant's OpenTelemetry host").arg(quoted(label)),
                            inWords("Plan", "accepted is the tenant itself: %1").arg(tenant));
    return label;
}

/// A pasted URL or host: only what may stand around the host is judged here.
QString aroundHostFault(const UrlParts &parts, const QString &text)
{
    if (text.contains("://"_L1) && parts.scheme != QLatin1String("https"))
        return inWords("Plan", "%1 does not start with https://").arg(quoted(text));
    if (!parts.port.isNull() && parts.port != "443"_L1)
        return inWords("Plan", "%1 has a port other than 443").arg(quoted(text));
    return {};
}

} // namespace

bool isBelowTenantDomain(const QString &host, const PlanVocabulary &words)
{
    return !words.tenantDomain.isEmpty() &&
           (host == words.tenantDomain || host.endsWith(u'.' + words.tenantDomain));
}

Result<QString> tenantOfHost(const QString &host, const PlanVocabulary &words, const QString &field)
{
    if (host == words.tenantDomain)
        return invalidValue(field, inWords("Plan", "%1 names no tenant").arg(quoted(host)),
                            tenantAccepted(words));
    const QString label = host.chopped(words.tenantDomain.size() + 1);
    if (label.contains(u'.'))
        return invalidValue(
            field,
            inWords("Plan", "%1 has more than one part before %2").arg(quoted(host), words.tenantDomain),
            tenantAccepted(words));
    return tenantLabel(label, words, field);
}

Result<QString> parseTenant(const QString &text, const PlanVocabulary &words, const QString &field)
{
    const Result<UrlParts> parts = splitUrl(text, field, tenantAccepted(words));
    if (!parts)
        return parts.error();
    if (const QString fault = aroundHostFault(*parts, text); !fault.isEmpty())
        return invalidValue(field, fault, tenantAccepted(words));

    // A URL, a host and a path, a port: only a text without any of them can be a bare name.
    const bool bare = parts->host == text;
    if (bare && !text.contains(u'.') && !text.contains(u':'))
        return tenantLabel(text, words, field);

    const Result<QString> host = parseHostName(parts->host, field);
    if (!host)
        return invalidValue(field, host.error().text, tenantAccepted(words));
    if (!isBelowTenantDomain(*host, words))
        return invalidValue(
            field, inWords("Plan", "%1 is not below %2").arg(quoted(*host), words.tenantDomain),
            inWords("Plan", "%1; give a self-hosted instance with --base-url").arg(tenantAccepted(words)));
    if (const Result<QString> same = asWritten(host, parts->host, field); !same)
        return same.error();
    return tenantOfHost(*host, words, field);
}

} // namespace netsetup
