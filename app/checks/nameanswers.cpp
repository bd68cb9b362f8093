// Reading the evidence of a name check.
#include "checks/nameanswers.h"

namespace netsetup {

namespace {

QString wordForLookup(const Facts &lookup)
{
    const QString outcome = lookup.text("outcome");
    if (outcome == wordFor(DnsOutcome::Timeout) || outcome == wordFor(DnsOutcome::Unreachable))
        return QStringLiteral("timeout");
    if (outcome == wordFor(DnsOutcome::NoListener))
        return QStringLiteral("no-listener");
    if (outcome != wordFor(DnsOutcome::Answer))
        return QStringLiteral("other");
    switch (lookup.number("rcode")) {
    case 0:
        return lookup.texts("addresses").isEmpty() ? QStringLiteral("empty") : QStringLiteral("ok");
    case 2:
        return QStringLiteral("servfail");
    case 3:
        return QStringLiteral("nxdomain");
    case 5:
        return QStringLiteral("refused");
    default:
        return QStringLiteral("other");
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
        return QStringLiteral("dns.timeout");
    if (answer.has("no-listener"))
        return QStringLiteral("dns.no-listener");
    if (answer.has("servfail"))
        return QStringLiteral("dns.servfail");
    if (answer.has("refused"))
        return QStringLiteral("dns.refused");
    if (answer.all("nxdomain"))
        return QStringLiteral("dns.nxdomain");
    if (answer.all("empty"))
        return QStringLiteral("dns.nodata");
    return {};
}

ControlView controlView(const JudgeInput &input)
{
    ControlView view;
    const QList<Evidence> asked = input.control(QStringLiteral("dns"));
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
