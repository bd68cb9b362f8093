#include "handoff/formats/firewall/suricatarules.h"

#include "handoff/formats/devicefile.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int messageMax = 200;

struct Statement
{
    QString head;    ///< protocol, source, destination, port
    QString options; ///< without the id
    bool isKnown = true;
};

QString message(const HandoffInput &input, const QStringList &rules)
{
    return u"msg:\"%1\"; "_s.arg(ruleComment(input, rules, messageMax));
}

QString sourceList(const Opening &opening)
{
    const QString texts = opening.sourceTexts().join(u',');
    return opening.sources.isEmpty() ? texts : u"[%1]"_s.arg(texts);
}

QList<Statement> namedStatements(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QList<Statement> list;
    for (const Opening &opening : namedOpeningsOf(input, rules)) {
        for (const Destination &to : opening.to)
            list.append({u"pass tls %1 any -> any %2"_s.arg(sourceList(opening)).arg(opening.port),
                         message(input, {to.rule}) +
                             u"flow:to_server, established; tls.sni; content:\"%1\"; startswith; endswith; "
                             "nocase;"_s.arg(to.host),
                         !opening.sources.isEmpty()});
    }
    return list;
}

QList<Statement> addressStatements(const HandoffInput &input, const AddressOpenings &openings)
{
    QList<Statement> list;
    for (const AddressOpening &opening : openings.list) {
        QStringList addresses;
        for (const ResolvedAddress &entry : opening.addresses)
            addresses.append(entry.address);
        list.append({u"pass %1 %2 any -> [%3] %4"_s
                         .arg(wordFor(opening.protocol), opening.source, addresses.join(u','))
                         .arg(opening.port),
                     message(input, opening.rules) + u"flow:to_server;"_s, opening.sourceKnown});
    }
    return list;
}

void number(SuricataRules &rules, const QList<Statement> &statements, bool known, quint32 &sid)
{
    for (const Statement &statement : statements) {
        if (statement.isKnown == known)
            (known ? rules.ready : rules.waiting)
                .append(u"%1 (%2 sid:%3; rev:1;)"_s.arg(statement.head, statement.options).arg(sid++));
    }
}

} // namespace

QString awsGroupName(const HandoffInput &input)
{
    constexpr int nameMax = 128;
    return dashedName(input, u"egress"_s, nameMax);
}

QString awsRuleOrder(const PrintJob &job)
{
    const QString said = job.site(u"rule-order"_s);
    if (said.isEmpty())
        return siteText(job, u"rule-order"_s);
    return said == "strict"_L1 ? u"STRICT_ORDER"_s : u"DEFAULT_ACTION_ORDER"_s;
}

qsizetype awsGroupCapacity(qsizetype rules)
{
    constexpr qsizetype step = 100;
    return (rules / step + 1) * step;
}

QStringList awsGroupNotes()
{
    return {
        u"Default actions: made for drop established. With drop all the TCP handshake needs a rule of its "
        "own, which is not in this file: it would open more than was asked for"_s,
        u"TLS inspection: the scope of the firewall's TLS inspection configuration decides, not this file; "
        "a rule that has to be exempt is left out there"_s,
        u"Sources stand in the rules, so HOME_NET is not used. Behind address translation write what the "
        "firewall sees"_s,
    };
}

SuricataRules suricataRules(const HandoffInput &input, const QList<PlannedRule> &rules, quint32 firstSid)
{
    const AddressOpenings openings = addressOpeningsOf(input, rules);
    const QList<Statement> statements = namedStatements(input, rules) + addressStatements(input, openings);
    SuricataRules made;
    made.notes = openings.notes;
    quint32 sid = firstSid;
    number(made, statements, true, sid);
    number(made, statements, false, sid);
    return made;
}

} // namespace netsetup
