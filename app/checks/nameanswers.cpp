// Reading the evidence of a name check.
#include "checks/nameanswers.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

LookupEnd endOf(const Facts &lookup)
{
    switch (lookup.word("outcome", DnsOutcome::Malformed)) {
    case DnsOutcome::Timeout:
    case DnsOutcome::Unreachable:
        return LookupEnd::Timeout;
    case DnsOutcome::NoListener:
        return LookupEnd::NoListener;
    case DnsOutcome::Answer:
        break;
    case DnsOutcome::Malformed:
    case DnsOutcome::BadName:
    case DnsOutcome::Cancelled:
        return LookupEnd::Other;
    }
    switch (lookup.number("rcode")) {
    case 0:
        return lookup.texts("addresses").isEmpty() ? LookupEnd::Empty : LookupEnd::Addresses;
    case 2:
        return LookupEnd::Servfail;
    case 3:
        return LookupEnd::Nxdomain;
    case 5:
        return LookupEnd::Refused;
    default:
        return LookupEnd::Other;
    }
}

} // namespace

QList<NameAnswer> answersByServer(const Facts &facts)
{
    QList<NameAnswer> answers;
    const QList<Facts> lookups = facts.list("lookups");
    for (const Facts &lookup : lookups) {
        const QString server = lookup.text("server");
        auto found = std::find_if(answers.begin(), answers.end(),
                                  [&](const NameAnswer &answer) { return answer.server == server; });
        if (found == answers.end()) {
            NameAnswer fresh;
            fresh.server = server;
            answers.append(fresh);
            found = answers.end() - 1;
        }
        found->ends.append(endOf(lookup));
        found->addresses += lookup.texts("addresses");
        found->truncatedOnly = found->truncatedOnly || (lookup.flag("truncated") && !lookup.flag("overTcp"));
        found->rcode = qMax(found->rcode, lookup.isNull("rcode") ? -1 : lookup.number("rcode"));
        found->tries = qMax(found->tries, lookup.number("tries"));
        found->ttl = qMax(found->ttl, static_cast<quint32>(qMax(0, lookup.number("minTtl"))));
        found->ms = qMax(found->ms, lookup.real("ms"));
    }
    return answers;
}

/// The id that says why this resolver gave no address; empty when the answers contradict each other.
QString failureId(const NameAnswer &answer)
{
    if (answer.has(LookupEnd::Timeout))
        return u"dns.timeout"_s;
    if (answer.has(LookupEnd::NoListener))
        return u"dns.no-listener"_s;
    if (answer.has(LookupEnd::Servfail))
        return u"dns.servfail"_s;
    if (answer.has(LookupEnd::Refused))
        return u"dns.refused"_s;
    if (answer.all(LookupEnd::Nxdomain))
        return u"dns.nxdomain"_s;
    if (answer.all(LookupEnd::Empty))
        return u"dns.nodata"_s;
    return {};
}

ControlView controlView(const JudgeInput &input)
{
    ControlView view;
    const QList<Evidence> asked = input.control(u"dns"_s);
    if (asked.isEmpty())
        return view;
    const Facts facts(asked.first().data);
    if (!facts.isNull("control")) {
        const Facts control = facts.object("control");
        view.nameResolves = !control.texts("addresses").isEmpty();
        view.host = control.text("name");
    }
    const QList<Facts> resolvers = facts.list("resolvers");
    for (const Facts &resolver : resolvers)
        view.answersTcp.insert(resolver.text("server"),
                               resolver.word("outcome", DnsOutcome::Malformed) == DnsOutcome::Answer);
    view.missing = facts.missing();
    return view;
}

} // namespace netsetup
