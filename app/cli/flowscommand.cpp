// `flows`: which conversations must work, from whom to whom and why.
#include "base/csv.h"
#include "base/json.h"
#include "cli/output.h"
#include "cli/start.h"

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {{QStringLiteral("Options"),
             {QCommandLineOption(QStringLiteral("format"), QStringLiteral("text (default), json or csv"),
                                 QStringLiteral("FORMAT"))}},
            planOptions()};
}

QString initiatorWords(const Flow &flow)
{
    QStringList words;
    const QList<Initiator> initiators = flow.initiators();
    for (const Initiator initiator : initiators)
        words.append(wordFor(initiator));
    return words.join(QLatin1String(", "));
}

QString partWords(const Flow &flow)
{
    QStringList words;
    for (const FlowOrigin &origin : flow.origins)
        words.append(origin.part);
    words.removeDuplicates();
    return words.join(QLatin1String(", "));
}

QString flowText(const Flow &flow)
{
    QString text =
        QStringLiteral("%1  %2:%3/%4\n")
            .arg(flow.required ? QStringLiteral("required") : QStringLiteral("optional"), flow.host)
            .arg(flow.port)
            .arg(flow.protocol);
    text += QStringLiteral("          %1\n").arg(flow.why);
    text += QStringLiteral("          opened by %1 (%2)\n").arg(initiatorWords(flow), partWords(flow));
    if (flow.way == FlowWay::Proxy)
        text += QStringLiteral("          through the proxy %1\n").arg(flow.proxy);
    return text + QLatin1Char('\n');
}

QString asText(const Session &session, const QString &practice)
{
    QString text;
    if (!practice.isEmpty())
        text += QStringLiteral("PRACTICE: the simulated network \"%1\"\n\n").arg(practice);
    text +=
        QStringLiteral("Flows of %1 (facts as of %2). All are opened from inside; none comes back in.\n\n")
            .arg(session.line().title, session.line().checkedOn);
    for (const Flow &flow : session.flows())
        text += flowText(flow);
    const QStringList gaps = session.line().gapsFor(session.plan());
    for (const QString &gap : gaps)
        text += QStringLiteral("Note: %1\n").arg(gap);
    return text;
}

QByteArray asJson(const Session &session, const QString &practice)
{
    QJsonArray flows;
    for (const Flow &flow : session.flows())
        flows.append(flowToJson(flow));
    return json::print(
        {{QStringLiteral("schema"), QStringLiteral("netsetup.flows/1")},
         {QStringLiteral("practice"), json::orNull(practice)},
         {QStringLiteral("product"), session.plan().product},
         {QStringLiteral("factsAsOf"), session.line().checkedOn},
         {QStringLiteral("flows"), flows},
         {QStringLiteral("notes"), json::fromStrings(session.line().gapsFor(session.plan()))}});
}

QByteArray asCsv(const Session &session)
{
    QByteArray csv = csvRow({QStringLiteral("flow"), QStringLiteral("required"), QStringLiteral("initiators"),
                             QStringLiteral("parts"), QStringLiteral("host"), QStringLiteral("port"),
                             QStringLiteral("protocol"), QStringLiteral("purpose"), QStringLiteral("way"),
                             QStringLiteral("volatility"), QStringLiteral("why"), QStringLiteral("source"),
                             QStringLiteral("status")});
    for (const Flow &flow : session.flows())
        csv += csvRow({flow.id, flow.required ? QStringLiteral("yes") : QStringLiteral("no"),
                       initiatorWords(flow), partWords(flow), flow.host, QString::number(flow.port),
                       flow.protocol, flow.purpose,
                       flow.way == FlowWay::Proxy ? QString(QLatin1String("proxy ") + flow.proxy)
                                                  : QStringLiteral("direct"),
                       flow.volatility, flow.why, flow.fact.source, flow.fact.status});
    return csv;
}

int run(const QCommandLineParser &line)
{
    const Result<QString> format =
        formatOption(line, {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv")});
    if (!format.ok())
        return fail(format.error());
    const Result<Start> start = startSession(line);
    if (!start.ok())
        return fail(start.error());
    if (*format == QLatin1String("json"))
        print(asJson(start->session, start->world.practice));
    else if (*format == QLatin1String("csv"))
        print(asCsv(start->session));
    else
        print(asText(start->session, start->world.practice));
    return ExitOk;
}

} // namespace

Command flowsCommand()
{
    return {QStringLiteral("flows"),
            QStringLiteral("Show which connections must work, from whom to whom and why."),
            QStringLiteral("flows [plan options] [--format text|json|csv]"),
            {QStringLiteral("sts-netsetup flows --tenant acme"),
             QStringLiteral(
                 "sts-netsetup flows --tenant acme --egress proxy --proxy-url http://proxy.corp:3128 \\"),
             QStringLiteral("             --format csv")},
            options,
            run};
}

} // namespace netsetup::cli
