// Reading the evidence of a name check.
#include "checks/nameanswers.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString wordForLookup(const Facts &lookup)
{
    const QString outcome = lookup.text("outcome");
    if (outcome == wordFor(DnsOutcome::Timeout) || outcome == wordFor(DnsOutcome::Unreachable))
        return u"timeout"_s;
    if (outcome == wordFor(DnsOutcome::NoListener))
        return u"no-listener"_s;
    if (outcome != wordFor(DnsOutcome::Answer))
        return u"other"_s;
    switch (lookup.number("rcode")) {
    case 0:
        return lookup.texts("addresses").isEmpty() ? u"empty"_s : u"ok"_s;
    case 2:
        return u"servfail"_s;
    case 3:
        return u"nxdomain"_s;
    case 5:
        return u"refused"_s;
    default:
        return u"other"_s;
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
        found->words.append(wordForLookup(lookup));
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
    if (answer.has("timeout"))
        return u"dns.timeout"_s;
    if (answer.has("no-listener"))
        return u"dns.no-listener"_s;
    if (answer.has("servfail"))
        return u"dns.servfail"_s;
    if (answer.has("refused"))
        return u"dns.refused"_s;
    if (answer.all("nxdomain"))
        return u"dns.nxdomain"_s;
    if (answer.all("empty"))
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
                               resolver.text("outcome") == wordFor(DnsOutcome::Answer));
    view.missing = facts.missing();
    return view;
}

} // namespace netsetup
