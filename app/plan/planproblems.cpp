// The plan as a whole: what is missing or contradicts itself, and what is allowed but deserves a word.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/planfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Error missing(const QString &field, const QString &text, const QString &remedy)
{
    return Error{u"plan.missing"_s, field, text, remedy};
}

bool isOpen(const Plan &plan, const char *path)
{
    return std::any_of(plan.open.begin(), plan.open.end(), [path](const OpenQuestion &question) {
        return question.field == QLatin1String(path);
    });
}

bool sourcesNameEverything(const Plan &plan, Initiator who)
{
    const QList<Cidr> sources = plan.egress.sources.value(who);
    for (const Cidr &source : sources) {
        if (source.isEverything())
            return true;
    }
    return false;
}

QStringList unusedParts(const Plan &plan)
{
    QStringList notes;
    if (!plan.egress.proxy.url.isEmpty() && plan.egress.mode != EgressMode::Proxy)
        notes.append(
            inWords("Plan", "--proxy-url: not used, because --egress is %1").arg(wordFor(plan.egress.mode)));
    if (!plan.images.registry.host.isEmpty() && plan.images.source == ImageSource::Quay)
        notes.append(inWords("Plan", "--registry: not used, because --images is quay"));
    return notes;
}

QStringList riskNotes(const Plan &plan)
{
    QStringList notes;
    if (plan.trust.skipTls)
        notes.append(inWords("Plan",
                             "--skip-tls: the Agent would accept any certificate, also that of an attacker; "
                             "give the company's CA with --ca-file instead"));
    for (const Initiator who : valuesOf<Initiator>()) {
        if (sourcesNameEverything(plan, who))
            notes.append(inWords("Plan", "--source: the rules for %1 will allow any source address")
                             .arg(wordFor(who)));
    }
    if (!plan.egress.proxy.user.isEmpty() && plan.egress.proxy.url.startsWith("http://"_L1))
        notes.append(inWords("Plan",
                             "--proxy-user: the password crosses the network readable, because the proxy's "
                             "URL starts with http://"));
    if (plan.handoff.addressesForCdn)
        notes.append(inWords(
            "Plan", "--addresses-for-cdn: addresses of content-delivery hosts change without notice"));
    return notes;
}

} // namespace

QList<Error> planProblems(const Plan &plan)
{
    QList<Error> problems;
    if (plan.tenant.isEmpty() && plan.baseUrl.isEmpty())
        problems.append(
            missing(u"--tenant"_s, inWords("Plan", "no tenant is given"),
                    inWords("Plan", "give the tenant's name, or --base-url for a self-hosted instance")));
    if (!plan.tenant.isEmpty() && !plan.baseUrl.isEmpty())
        problems.append(Error{
            u"plan.conflict"_s, u"--base-url"_s,
            inWords("Plan", "%1 disagrees with --tenant %2").arg(quoted(plan.baseUrl), quoted(plan.tenant)),
            inWords("Plan", "one of --tenant and --base-url is accepted, not both")});
    if (plan.chart.archive.isRead() && plan.chart.archive.version != plan.chart.version)
        problems.append(
            Error{u"plan.conflict"_s, u"--chart-version"_s,
                  inWords("Plan", "%1 disagrees with the chart archive, which is version %2")
                      .arg(quoted(plan.chart.version), quoted(plan.chart.archive.version)),
                  inWords("Plan", "leave it out, or give the archive of that version with --chart")});
    if (plan.egress.mode == EgressMode::Proxy && plan.egress.proxy.url.isEmpty() &&
        !isOpen(plan, "egress.proxy.url"))
        problems.append(missing(u"--proxy-url"_s, inWords("Plan", "--egress proxy needs the proxy's URL"),
                                inWords("Plan", "such as http://proxy.corp.example:3128")));
    if (plan.images.source != ImageSource::Quay && plan.images.registry.host.isEmpty() &&
        !isOpen(plan, "images.registry.host"))
        problems.append(
            missing(u"--registry"_s,
                    inWords("Plan", "--images %1 needs your registry").arg(wordFor(plan.images.source)),
                    inWords("Plan", "such as registry.corp.example:5000/stackstate")));
    return problems;
}

QStringList planWarnings(const Plan &plan)
{
    return riskNotes(plan) + unusedParts(plan);
}

} // namespace netsetup
