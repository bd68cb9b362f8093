// Which tenant the Agent talks to, and which optional conversations belong to the plan.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldlists.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString baseUrlAccepted(const PlanVocabulary &words)
{
    return u"an https:// URL with a host name is accepted, such as https://stackstate.corp.example%1"_s.arg(
        words.receiverPath);
}

/// Path segments of letters, digits and . _ ~ -, none of them "." or "..".
bool isCleanPath(const QString &path)
{
    static const QRegularExpression segments(
        QRegularExpression::anchoredPattern(u"(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*"_s));
    return segments.match(path).hasMatch();
}

QString baseUrlFault(const UrlParts &parts, const QString &text, const PlanVocabulary &words)
{
    if (parts.scheme == "http"_L1)
        return inWords("Plan", "%1 is not https: the Agent's key would travel in the clear")
            .arg(quoted(text));
    if (parts.scheme != "https"_L1)
        return inWords("Plan", "%1 does not start with https://").arg(quoted(text));
    if (parts.hasQuery || parts.hasFragment)
        return inWords("Plan", "%1 has a query (?) or a fragment (#) in it").arg(quoted(text));
    const bool root = parts.path.isEmpty() || parts.path == "/"_L1;
    if (!root && !(parts.path.endsWith(words.receiverPath) && isCleanPath(parts.path)))
        return inWords("Plan", "%1 has a path that does not end in %2").arg(quoted(text), words.receiverPath);
    return {};
}

struct BaseUrl
{
    HostPort at;
    QString path;
};

Result<BaseUrl> parseBaseUrl(const QString &text, const PlanVocabulary &words, const QString &field)
{
    Result<UrlParts> parts = splitUrl(text, field, baseUrlAccepted(words));
    if (!parts)
        return parts.error();
    if (parts->path.endsWith(u'/'))
        parts->path.chop(1);
    if (const QString fault = baseUrlFault(*parts, text, words); !fault.isEmpty())
        return invalidValue(field, fault, baseUrlAccepted(words));
    const Result<QString> host = parseHostName(parts->host, field);
    if (!host)
        return invalidValue(field, host.error().text, baseUrlAccepted(words));
    if (const Result<QString> same = asWritten(host, parts->host, field); !same)
        return same.error();
    BaseUrl url{HostPort{*host, 443}, parts->path.isEmpty() ? words.receiverPath : parts->path};
    if (parts->port.isNull())
        return url;
    const Result<quint16> port = parsePort(parts->port, field);
    if (!port)
        return port.error();
    url.at.port = *port;
    return url;
}

/// A tenant's own URL given as base URL is the tenant, and one of the two is enough.
Outcome setTenantFromUrl(Plan &plan, const BaseUrl &url, const PlanVocabulary &words, const QString &field)
{
    const Result<QString> tenant = tenantOfHost(url.at.host, words, field);
    if (!tenant)
        return tenant.error();
    if (url.at.port != 443 || url.path != words.receiverPath)
        return invalidValue(
            field, inWords("Plan", "%1 is a tenant, with a port or path it has not").arg(quoted(url.at.host)),
            inWords("Plan", "accepted: https://%1%2").arg(url.at.host, words.receiverPath));
    if (!plan.tenant.isEmpty() && plan.tenant != *tenant)
        return Error{
            u"plan.conflict"_s, field,
            inWords("Plan", "names the tenant %1, but --tenant names %2")
                .arg(quoted(*tenant), quoted(plan.tenant)),
            inWords("Plan", "one of --tenant and --base-url is accepted, or both for the same tenant")};
    plan.tenant = *tenant;
    plan.baseUrl.clear();
    return Done{};
}

Outcome setBaseUrl(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field)
{
    const Result<BaseUrl> url = parseBaseUrl(text, words, field);
    if (!url)
        return url.error();
    if (isBelowTenantDomain(url->at.host, words))
        return setTenantFromUrl(plan, *url, words, field);
    const QString host = url->at.port == 443 ? url->at.host : url->at.text();
    plan.baseUrl = "https://"_L1 + host + url->path;
    return Done{};
}

Result<QString> productLine(const QString &text, const PlanVocabulary &words, const QString &field)
{
    return oneOf(text, words.products, field);
}

Outcome addOption(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field)
{
    const Outcome added = append(plan.options, oneOf(text, words.options, field));
    std::sort(plan.options.begin(), plan.options.end());
    return added;
}

} // namespace

QList<PlanField> tenantFields()
{
    return {
        {.path = u"product"_s,
         .value = valueAt(at(&Plan::product), productLine),
         .option = {u"--product"_s, u"ID"_s, u"product line (default stackstate-6.0)"_s},
         .concerns = Concern::Everything},
        {.path = u"tenant"_s,
         .value = valueAt(at(&Plan::tenant), parseTenant),
         .option = {u"--tenant"_s, u"NAME|HOST|URL"_s, u"the tenant: its name, its host or any URL of it"_s},
         .concerns = Concern::Tenant,
         .belongs = Belongs::Tenant,
         .mask = Mask::Tenant,
         .question = {Owner::Vendor, QT_TRANSLATE_NOOP("Handoff", "What is the name of the tenant?"),
                      QT_TRANSLATE_NOOP("Handoff", "Every address is made from it."), "acme",
                      "--tenant NAME"}},
        {.path = u"baseUrl"_s,
         .value = valueAt(at(&Plan::baseUrl), setBaseUrl),
         .option = {u"--base-url"_s, u"URL"_s, u"receiver URL of a self-hosted instance"_s},
         .concerns = Concern::Tenant,
         .belongs = Belongs::Tenant,
         .mask = Mask::Host},
        {.path = u"options"_s,
         .value = valueAt(at(&Plan::options), addOption),
         .option = {u"--option"_s, u"KEY"_s, u"switch on an optional flow"_s, true},
         .concerns = Concern::Images | Concern::Review},
    };
}

} // namespace netsetup
