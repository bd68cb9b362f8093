// `flows`: which conversations must work, from whom to whom and why.
#include "base/csv.h"
#include "base/json.h"
#include "cli/output.h"
#include "cli/start.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {{u"Options"_s, {QCommandLineOption(u"format"_s, u"text (default), json or csv"_s, u"FORMAT"_s)}},
            planOptions()};
}

QString initiatorWords(const Flow &flow)
{
    QStringList words;
    const QList<Initiator> initiators = flow.initiators();
    for (const Initiator initiator : initiators)
        words.append(wordFor(initiator));
    return words.join(", "_L1);
}

QString partWords(const Flow &flow)
{
    QStringList words;
    for (const FlowOrigin &origin : flow.origins)
        words.append(origin.part);
    words.removeDuplicates();
    return words.join(", "_L1);
}

QString flowText(const Flow &flow)
{
    QString text = u"%1  %2:%3/%4\n"_s.arg(flow.required ? u"required"_s : u"optional"_s, flow.host)
                       .arg(flow.port)
                       .arg(wordFor(flow.protocol));
    text += u"          %1\n"_s.arg(flow.why);
    text += u"          opened by %1 (%2)\n"_s.arg(initiatorWords(flow), partWords(flow));
    if (flow.way == FlowWay::Proxy)
        text += u"          through the proxy %1\n"_s.arg(flow.proxy);
    return text + u'\n';
}

/// Of facts that did not come with the program.
QString originNote(const ProductLine &line)
{
    return line.origin.isEmpty() ? QString() : u", from the catalog file %1"_s.arg(line.origin);
}

QString asText(const Session &session, const QString &practice)
{
    QString text;
    if (!practice.isEmpty())
        text += u"PRACTICE: the simulated network \"%1\"\n\n"_s.arg(practice);
    text += u"Flows of %1 (facts as of %2%3). All are opened from inside; none comes back in.\n\n"_s.arg(
        session.line().title, session.line().checkedOn, originNote(session.line()));
    for (const Flow &flow : session.flows())
        text += flowText(flow);
    const QStringList gaps = session.line().gapsFor(session.plan());
    for (const QString &gap : gaps)
        text += u"Note: %1\n"_s.arg(gap);
    return text;
}

QByteArray asJson(const Session &session, const QString &practice)
{
    QJsonArray flows;
    for (const Flow &flow : session.flows())
        flows.append(flowToJson(flow));
    return json::print({{u"schema"_s, u"netsetup.flows/1"_s},
                        {u"practice"_s, json::orNull(practice)},
                        {u"product"_s, session.plan().product},
                        {u"factsAsOf"_s, session.line().checkedOn},
                        {u"factsFrom"_s, json::orNull(session.line().origin)},
                        {u"flows"_s, flows},
                        {u"notes"_s, json::fromStrings(session.line().gapsFor(session.plan()))}});
}

QByteArray asCsv(const Session &session)
{
    QByteArray csv =
        csvRow({u"flow"_s, u"required"_s, u"initiators"_s, u"parts"_s, u"host"_s, u"port"_s, u"protocol"_s,
                u"purpose"_s, u"way"_s, u"volatility"_s, u"why"_s, u"source"_s, u"status"_s});
    for (const Flow &flow : session.flows())
        csv += csvRow({flow.id, flow.required ? u"yes"_s : u"no"_s, initiatorWords(flow), partWords(flow),
                       flow.host, QString::number(flow.port), wordFor(flow.protocol), wordFor(flow.purpose),
                       flow.way == FlowWay::Proxy ? QString("proxy "_L1 + flow.proxy) : u"direct"_s,
                       wordFor(flow.volatility), flow.why, flow.fact.source, flow.fact.status});
    return csv;
}

int run(const QCommandLineParser &line)
{
    const Result<QString> format = formatOption(line, {u"text"_s, u"json"_s, u"csv"_s});
    if (!format.ok())
        return fail(format.error());
    const Result<Start> start = startSession(line);
    if (!start.ok())
        return fail(start.error());
    if (*format == "json"_L1)
        print(asJson(start->session, start->world.practice));
    else if (*format == "csv"_L1)
        print(asCsv(start->session));
    else
        print(asText(start->session, start->world.practice));
    return ExitOk;
}

} // namespace

Command flowsCommand()
{
    return {u"flows"_s,
            u"Show which connections must work, from whom to whom and why."_s,
            u"flows [plan options] [--format text|json|csv]"_s,
            {u"sts-netsetup flows --tenant acme"_s,
             u"sts-netsetup flows --tenant acme --egress proxy --proxy-url http://proxy.corp:3128 \\"_s,
             u"             --format csv"_s},
            options,
            run};
}

} // namespace netsetup::cli
