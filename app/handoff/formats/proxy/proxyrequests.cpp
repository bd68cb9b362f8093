#include "handoff/formats/proxy/proxyrequests.h"

#include "base/firsttime.h"
#include "handoff/formats/header.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A rule with its row in the table.
struct Row
{
    int number = 0;
    Rule rule;
};

struct ProxyRequest
{
    QString title;
    QString status; ///< asked for, or on which condition
    QList<Row> rows;
    QStringList reasons;
    ProxyPlace place;
    QString ifRefused;
};

/// The rules that may be printed.
QList<Row> numbered(const QList<PlannedRule> &rules)
{
    QList<Row> rows;
    for (const PlannedRule &planned : rules) {
        if (planned.isPrinted())
            rows.append(Row{static_cast<int>(rows.size()) + 1, planned.rule});
    }
    return rows;
}

QString rowWords(const QList<Row> &rows)
{
    QList<int> numbers;
    for (const Row &row : rows)
        numbers.append(row.number);
    return (numbers.size() == 1 ? u"row "_s : u"rows "_s) + numberRuns(numbers);
}

template <typename Value>
QList<Row> withValue(const QList<Row> &rows, Value Rule::*field, const Value &value)
{
    QList<Row> chosen;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(chosen),
                 [&](const Row &row) { return row.rule.*field == value; });
    return chosen;
}

QString inEnglish(const QString &text)
{
    return text;
}

QString inEnglish(const Phrase &phrase)
{
    return phrase.english();
}

/// Every reason once, with the rows that it holds for.
template <typename Value>
QStringList reasonsOf(const QList<Row> &rows, Value Rule::*field)
{
    QStringList texts;
    QList<Value> done;
    for (const Row &row : rows) {
        const Value reason = row.rule.*field;
        if (reason.isEmpty() || done.contains(reason))
            continue;
        done.append(reason);
        texts.append(u"%1: %2"_s.arg(rowWords(withValue(rows, field, reason)), inEnglish(reason)));
    }
    return texts;
}

/// "asked for: change 3 of the change request"
QString askedAs(const HandoffInput &input, const QString &kind)
{
    for (const ExtraChange &change : extraChanges(input)) {
        if (change.kind == kind)
            return u"asked for: change %1 of the change request"_s.arg(change.number);
    }
    return u"asked for"_s;
}

ProxyRequest allowRequest(const QList<Row> &rows, const ProxyPlace &place)
{
    return {u"allow the hosts"_s,
            u"asked for: change 1 of the change request"_s,
            rows,
            reasonsOf(rows, &Rule::why),
            place,
            u"the Agent's images or its data do not get through, and the cluster stays without "
            "monitoring."_s};
}

bool lineTakesCa(const HandoffInput &input)
{
    return std::any_of(input.flows.cbegin(), input.flows.cend(),
                       [](const Flow &flow) { return flow.lineHasCaKey; });
}

ProxyRequest inspectionRequest(const HandoffInput &input, const QList<Row> &rows, const ProxyPlace &place)
{
    ProxyRequest request{u"no TLS inspection for these hosts"_s, {}, {}, {}, place, {}};
    request.rows = withValue(rows, &Rule::inspection, Exemption::Exempt);
    request.ifRefused = u"the Agent refuses the certificate of the proxy and sends nothing, until "
                        "the company CA is known to its pods and nodes."_s;
    if (!request.rows.isEmpty()) {
        request.status = askedAs(input, u"inspection"_s);
        request.reasons = reasonsOf(request.rows, &Rule::inspectionReason);
        return request;
    }
    request.rows = rows;
    const QList<Row> trusted = withValue(rows, &Rule::inspection, Exemption::OkWithCa);
    if (!trusted.isEmpty()) {
        request.status = u"not asked for: inspection may stay"_s;
        request.reasons = reasonsOf(trusted, &Rule::inspectionReason);
        return request;
    }
    request.status = u"only if TLS to these hosts is opened here; no inspection was seen or named"_s;
    request.reasons = {lineTakesCa(input)
                           ? u"The Agents were not given a company CA. Instead of this exemption, "
                             "send us the CA: this version of the Agent can take it."_s
                           : u"This version of the Agent has no setting for a company CA."_s};
    return request;
}

ProxyRequest loginRequest(const HandoffInput &input, const QList<Row> &rows, const ProxyPlace &place)
{
    ProxyRequest request{u"no user login for these clients"_s, {}, {}, {}, place, {}};
    request.rows = withValue(rows, &Rule::userAuthentication, Exemption::Exempt);
    request.ifRefused = u"every connection of the Agent ends at the proxy with the demand for a "
                        "login."_s;
    if (!request.rows.isEmpty()) {
        request.status = askedAs(input, u"login"_s);
        request.reasons = reasonsOf(request.rows, &Rule::userAuthenticationReason);
        return request;
    }
    request.rows = rows;
    request.status = u"only if these clients have to log in here; no demand for it was seen"_s;
    request.reasons = {input.plan.egress.proxy.user.isEmpty()
                           ? u"The Agent runs without a person: it cannot follow a login page, and "
                             "has no Kerberos or NTLM."_s
                           : u"The Agent can give a name and password (Basic) only: it cannot "
                             "follow a login page, and has no Kerberos or NTLM."_s};
    return request;
}

ProxyRequest filterRequest(const QList<Row> &rows, const ProxyPlace &place)
{
    return {u"firewall rule at layer 4"_s,
            u"only if the same place also filters by port and protocol"_s,
            rows,
            {u"Where such a filter stands before the web policies, it drops the connection and "
             "the web log stays empty."_s},
            place,
            u"connections end in a time-out, with nothing in the log of the web policies."_s};
}

DocSection scopeSection(const HandoffInput &input, const QList<Row> &rows)
{
    DocTable table;
    table.head = {u"Row"_s, u"Clients"_s, u"Their addresses here"_s, u"Host"_s, u"Port"_s, u"Protocol"_s};
    table.widths = {6, 14, 28, 36, 7, 9};
    for (const Row &row : rows) {
        const Rule &rule = row.rule;
        table.rows.append({plainText(QString::number(row.number)), plainText(wordFor(rule.initiator)),
                           sourceText(input, rule), codeText(rule.host),
                           plainText(QString::number(rule.port)),
                           plainText(wordFor(rule.protocol).toUpper())});
    }
    return {u"Who asks for what"_s,
            {tableBlock(table),
             paragraph(plainText(u"The names are exact, nothing below them is meant. The addresses are those "
                                 "that the proxy sees; behind address translation the translated ones."_s))},
            false};
}

DocSection requestSection(const ProxyRequest &request, int number)
{
    DocSection section{u"Request %1: %2"_s.arg(number).arg(request.title), {}, false};
    QList<DocField> fields{{u"Status"_s, strongText(request.status)},
                           {u"Scope"_s, plainText(rowWords(request.rows))}};
    for (const QString &reason : request.reasons)
        fields.append({u"Reason"_s, plainText(reason)});
    fields.append({u"Where"_s, plainText(request.place.where)});
    fields.append({u"How to check"_s, plainText(request.place.check)});
    fields.append({u"How to undo"_s, plainText(request.place.undo)});
    fields.append({u"If refused"_s, plainText(request.ifRefused)});
    fields.append({u"Granted or refused, name, date"_s, blankText()});
    section.blocks = {fieldList(fields)};
    return section;
}

QString leftOutText(const PlannedRule &planned)
{
    return u"%1 port %2: %3"_s.arg(planned.rule.host, QString::number(planned.rule.port),
                                   planned.reason.english());
}

DocSection leftOutSection(const QList<PlannedRule> &rules)
{
    DocSection section{u"Not for this proxy"_s, {}, false};
    FirstTime<QString> firstTime;
    QList<DocText> items;
    for (const PlannedRule &planned : rules) {
        const QString text = leftOutText(planned);
        if (planned.isPrinted() || !firstTime(text))
            continue;
        items.append(plainText(text));
    }
    if (!items.isEmpty())
        section.blocks.append(bullets(items));
    return section;
}

} // namespace

QStringList webHosts(const QList<PlannedRule> &rules, Exemption Rule::*exemption)
{
    const QList<Row> web = withValue(numbered(rules), &Rule::protocol, Protocol::Tcp);
    const QList<Row> exempt = exemption ? withValue(web, exemption, Exemption::Exempt) : QList<Row>();
    QStringList hosts;
    for (const Row &row : exempt.isEmpty() ? web : exempt)
        hosts.append(row.rule.host);
    hosts.removeDuplicates();
    hosts.sort();
    return hosts;
}

Artifact proxyRequests(const PrintJob &job, const ProxyPlaces &places, const char *purpose)
{
    const HandoffInput &input = job.input;
    const QList<PlannedRule> &rules = job.rules;
    const QList<Row> all = numbered(rules);
    const QList<Row> web = withValue(all, &Rule::protocol, Protocol::Tcp);
    const QList<ProxyRequest> requests{
        allowRequest(web, places.allow), inspectionRequest(input, web, places.inspection),
        loginRequest(input, web, places.login), filterRequest(all, places.filter)};
    QList<DocField> fields{
        {u"Change ID"_s, valueOrBlank(input.plan.handoff.changeId)},
        {u"Rules"_s, plainText(u"SHA-256 of rules.json starts with "_s + rulesDigest(input))}};
    if (input.since)
        fields.insert(1, {u"Follows"_s, plainText(olderChange(input.since->older).english())});
    Document document;
    document.title = u"%1: let the StackState Agent reach %2"_s.arg(job.format.title, input.tenantHost);
    document.practice = input.practice;
    document.lead = {
        paragraph(plainText(u"Four requests. Each can be granted or refused alone; what breaks when one is "
                            "refused is said with it. No wildcard and no other port is asked for."_s)),
        fieldList(fields),
    };
    if (!places.note.isEmpty())
        document.lead.append(paragraph(plainText(places.note)));
    document.sections.append(scopeSection(input, all));
    int number = 0;
    for (const ProxyRequest &request : requests)
        document.sections.append(requestSection(request, ++number));
    const DocSection left = leftOutSection(rules);
    if (!left.blocks.isEmpty())
        document.sections.append(left);
    document.footer = footerText(input);
    return {job.format.id,
            u"proxy/%1/steps.md"_s.arg(job.format.id),
            documentToMarkdown(document),
            u"text/markdown"_s,
            0644,
            FileRole::Main,
            purpose};
}

Capabilities webGatewayCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Connect;
    can.scopes = proxyClients();
    can.standing = Standing::WebGateway;
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "the log of the proxy has the host and the client, allowed; each request says "
                   "what to look for"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "each request says how to undo it"));
    return can;
}

} // namespace netsetup
