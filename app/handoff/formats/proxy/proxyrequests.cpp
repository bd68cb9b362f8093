#include "handoff/formats/proxy/proxyrequests.h"

#include "handoff/formats/header.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/wording.h"

#include <algorithm>

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

QList<PlannedRule> printedRules(const QList<PlannedRule> &rules)
{
    QList<PlannedRule> printed;
    std::copy_if(rules.cbegin(), rules.cend(), std::back_inserter(printed), [](const PlannedRule &planned) {
        return planned.decision == Decision::Emit || planned.decision == Decision::EmitAsSnapshot;
    });
    return printed;
}

QList<Row> numbered(const QList<PlannedRule> &rules)
{
    QList<Row> rows;
    for (const PlannedRule &planned : rules)
        rows.append(Row{static_cast<int>(rows.size()) + 1, planned.rule});
    return rows;
}

QString rowWords(const QList<Row> &rows)
{
    QList<int> numbers;
    for (const Row &row : rows)
        numbers.append(row.number);
    return (numbers.size() == 1 ? QStringLiteral("row ") : QStringLiteral("rows ")) + numberRuns(numbers);
}

QList<Row> withValue(const QList<Row> &rows, QString Rule::*field, const QString &value)
{
    QList<Row> chosen;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(chosen),
                 [&](const Row &row) { return row.rule.*field == value; });
    return chosen;
}

/// Every reason once, with the rows that it holds for.
QStringList reasonsOf(const QList<Row> &rows, QString Rule::*field)
{
    QStringList texts;
    QStringList done;
    for (const Row &row : rows) {
        const QString text = row.rule.*field;
        if (text.isEmpty() || done.contains(text))
            continue;
        done.append(text);
        texts.append(QStringLiteral("%1: %2").arg(rowWords(withValue(rows, field, text)), text));
    }
    return texts;
}

/// "asked for: change 3 of the change request"
QString askedAs(const HandoffInput &input, const QString &kind)
{
    for (const ExtraChange &change : extraChanges(input)) {
        if (change.kind == kind)
            return QStringLiteral("asked for: change %1 of the change request").arg(change.number);
    }
    return QStringLiteral("asked for");
}

ProxyRequest allowRequest(const QList<Row> &rows, const ProxyPlace &place)
{
    return {QStringLiteral("allow the hosts"),
            QStringLiteral("asked for: change 1 of the change request"),
            rows,
            reasonsOf(rows, &Rule::why),
            place,
            QStringLiteral("the Agent's images or its data do not get through, and the cluster stays without "
                           "monitoring.")};
}

bool lineTakesCa(const HandoffInput &input)
{
    return std::any_of(input.flows.cbegin(), input.flows.cend(),
                       [](const Flow &flow) { return flow.lineHasCaKey; });
}

ProxyRequest inspectionRequest(const HandoffInput &input, const QList<Row> &rows, const ProxyPlace &place)
{
    ProxyRequest request{QStringLiteral("no TLS inspection for these hosts"), {}, {}, {}, place, {}};
    const QString field = QStringLiteral("exempt");
    request.rows = withValue(rows, &Rule::inspection, field);
    request.ifRefused =
        QStringLiteral("the Agent refuses the certificate of the proxy and sends nothing, until "
                       "the company CA is known to its pods and nodes.");
    if (!request.rows.isEmpty()) {
        request.status = askedAs(input, QStringLiteral("inspection"));
        request.reasons = reasonsOf(request.rows, &Rule::inspectionReason);
        return request;
    }
    request.rows = rows;
    const QList<Row> trusted = withValue(rows, &Rule::inspection, QStringLiteral("ok-with-ca"));
    if (!trusted.isEmpty()) {
        request.status = QStringLiteral("not asked for: inspection may stay");
        request.reasons = reasonsOf(trusted, &Rule::inspectionReason);
        return request;
    }
    request.status =
        QStringLiteral("only if TLS to these hosts is opened here; no inspection was seen or named");
    request.reasons = {
        lineTakesCa(input)
            ? QStringLiteral("The Agents were not given a company CA. Instead of this exemption, "
                             "send us the CA: this version of the Agent can take it.")
            : QStringLiteral("This version of the Agent has no setting for a company CA.")};
    return request;
}

ProxyRequest loginRequest(const HandoffInput &input, const QList<Row> &rows, const ProxyPlace &place)
{
    ProxyRequest request{QStringLiteral("no user login for these clients"), {}, {}, {}, place, {}};
    request.rows = withValue(rows, &Rule::userAuthentication, QStringLiteral("exempt"));
    request.ifRefused =
        QStringLiteral("every connection of the Agent ends at the proxy with the demand for a "
                       "login.");
    if (!request.rows.isEmpty()) {
        request.status = askedAs(input, QStringLiteral("login"));
        request.reasons = reasonsOf(request.rows, &Rule::userAuthenticationReason);
        return request;
    }
    request.rows = rows;
    request.status = QStringLiteral("only if these clients have to log in here; no demand for it was seen");
    request.reasons = {
        input.plan.egress.proxy.user.isEmpty()
            ? QStringLiteral("The Agent runs without a person: it cannot follow a login page, and "
                             "has no Kerberos or NTLM.")
            : QStringLiteral("The Agent can give a name and password (Basic) only: it cannot "
                             "follow a login page, and has no Kerberos or NTLM.")};
    return request;
}

ProxyRequest filterRequest(const QList<Row> &rows, const ProxyPlace &place)
{
    return {QStringLiteral("firewall rule at layer 4"),
            QStringLiteral("only if the same place also filters by port and protocol"),
            rows,
            {QStringLiteral("Where such a filter stands before the web policies, it drops the connection and "
                            "the web log stays empty.")},
            place,
            QStringLiteral("connections end in a time-out, with nothing in the log of the web policies.")};
}

DocSection scopeSection(const HandoffInput &input, const QList<Row> &rows)
{
    DocTable table;
    table.head = {QStringLiteral("Row"),  QStringLiteral("Clients"), QStringLiteral("Their addresses here"),
                  QStringLiteral("Host"), QStringLiteral("Port"),    QStringLiteral("Protocol")};
    table.widths = {6, 14, 28, 36, 7, 9};
    for (const Row &row : rows) {
        const Rule &rule = row.rule;
        table.rows.append({plainText(QString::number(row.number)), plainText(wordFor(rule.initiator)),
                           sourceText(input, rule), codeText(rule.host),
                           plainText(QString::number(rule.port)), plainText(rule.protocol.toUpper())});
    }
    return {QStringLiteral("Who asks for what"),
            {tableBlock(table),
             paragraph(plainText(
                 QStringLiteral("The names are exact, nothing below them is meant. The addresses are those "
                                "that the proxy sees; behind address translation the translated ones.")))},
            false};
}

DocSection requestSection(const ProxyRequest &request, int number)
{
    DocSection section{QStringLiteral("Request %1: %2").arg(number).arg(request.title), {}, false};
    QList<DocField> fields{{QStringLiteral("Status"), strongText(request.status)},
                           {QStringLiteral("Scope"), plainText(rowWords(request.rows))}};
    for (const QString &reason : request.reasons)
        fields.append({QStringLiteral("Reason"), plainText(reason)});
    fields.append({QStringLiteral("Where"), plainText(request.place.where)});
    fields.append({QStringLiteral("How to check"), plainText(request.place.check)});
    fields.append({QStringLiteral("How to undo"), plainText(request.place.undo)});
    fields.append({QStringLiteral("If refused"), plainText(request.ifRefused)});
    fields.append({QStringLiteral("Granted or refused, name, date"), blankText()});
    section.blocks = {fieldList(fields)};
    return section;
}

QString leftOutText(const PlannedRule &planned)
{
    return QStringLiteral("%1 port %2: %3").arg(planned.rule.host).arg(planned.rule.port).arg(planned.reason);
}

DocSection leftOutSection(const QList<PlannedRule> &rules)
{
    DocSection section{QStringLiteral("Not for this proxy"), {}, false};
    QStringList told;
    QList<DocText> items;
    for (const PlannedRule &planned : rules) {
        const bool printed =
            planned.decision == Decision::Emit || planned.decision == Decision::EmitAsSnapshot;
        const QString text = leftOutText(planned);
        if (printed || told.contains(text))
            continue;
        told.append(text);
        items.append(plainText(text));
    }
    if (!items.isEmpty())
        section.blocks.append(bullets(items));
    return section;
}

} // namespace

QStringList webHosts(const QList<PlannedRule> &rules, QString Rule::*exemption)
{
    const QList<Row> web = withValue(numbered(printedRules(rules)), &Rule::protocol, QStringLiteral("tcp"));
    const QList<Row> exempt = exemption ? withValue(web, exemption, QStringLiteral("exempt")) : QList<Row>();
    QStringList hosts;
    for (const Row &row : exempt.isEmpty() ? web : exempt) {
        if (!hosts.contains(row.rule.host))
            hosts.append(row.rule.host);
    }
    hosts.sort();
    return hosts;
}

Document proxyRequests(const HandoffInput &input, const Format &format, const QList<PlannedRule> &rules,
                       const ProxyPlaces &places)
{
    const QList<Row> all = numbered(printedRules(rules));
    const QList<Row> web = withValue(all, &Rule::protocol, QStringLiteral("tcp"));
    const QList<ProxyRequest> requests{
        allowRequest(web, places.allow), inspectionRequest(input, web, places.inspection),
        loginRequest(input, web, places.login), filterRequest(all, places.filter)};
    Document document;
    document.title =
        QStringLiteral("%1: let the StackState Agent reach %2").arg(format.title, input.tenantHost);
    document.practice = input.practice;
    document.lead = {
        paragraph(plainText(
            QStringLiteral("Four requests. Each can be granted or refused alone; what breaks when one is "
                           "refused is said with it. No wildcard and no other port is asked for."))),
        fieldList({{QStringLiteral("Change ID"), valueOrBlank(input.plan.handoff.changeId)},
                   {QStringLiteral("Rules"),
                    plainText(QStringLiteral("SHA-256 of rules.json starts with ") + rulesDigest(input))}}),
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
    return document;
}

Capabilities webGatewayCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = QStringLiteral("connect");
    can.scopes = {Initiator::Nodes, Initiator::Pods, Initiator::Workstation};
    can.standing = Standing::WebGateway;
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "the log of the proxy has the host and the client, allowed; each request says "
                   "what to look for"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "each request says how to undo it"));
    return can;
}

} // namespace netsetup
