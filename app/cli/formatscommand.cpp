// `formats`: which export formats there are and what each can do for this plan; and whether a packet would
// pass.
#include "base/json.h"
#include "cli/output.h"
#include "cli/start.h"
#include "findings/report/textwrap.h"
#include "handoff/planning/explain.h"

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {
        {QStringLiteral("Options"),
         {option("format", "text (default) or json", "FORMAT"),
          option("explain", "say what this format would do with a packet", "FORMAT"),
          option("packet", "the packet: source address, destination host or address, port", "SRC,DST,PORT")}},
        planOptions()};
}

QMap<QString, int> countDecisions(const FormatPlan &plan)
{
    QMap<QString, int> counts;
    for (const PlannedRule &rule : plan.rules)
        ++counts[wordFor(rule.decision)];
    return counts;
}

QString decisionWords(const FormatPlan &plan)
{
    if (plan.refused)
        return QStringLiteral("refused: %1").arg(plan.reason);
    QStringList words;
    const QMap<QString, int> counts = countDecisions(plan);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        words.append(QStringLiteral("%1 %2").arg(it.value()).arg(it.key()));
    return words.join(QLatin1String(", "));
}

/// The words behind the column of ids, each line of `text` wrapped at 80 columns.
QString besideId(const QString &text)
{
    constexpr int idWidth = 14;
    constexpr qsizetype room = 80 - idWidth - 1;
    QString block;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        for (const QString &line : wrapWords(paragraph, room))
            block += QStringLiteral("%1 %2\n").arg(QString(), -idWidth).arg(line);
    }
    return block;
}

QString asText(const QList<FormatPlan> &plans)
{
    QString text;
    for (const FormatPlan &plan : plans) {
        text += QStringLiteral("%1 %2\n").arg(plan.format->id, -14).arg(plan.format->title);
        text += besideId(
            QStringLiteral("for %1; rules: %2").arg(wordFor(plan.format->audience), decisionWords(plan)));
        for (const SiteParameter &parameter : plan.format->can.siteParameters)
            text += QStringLiteral("%1 --site %2.%3=…  (%4)\n")
                        .arg(QString(), -14)
                        .arg(plan.format->id, parameter.key, parameter.accepted);
    }
    return text;
}

QJsonObject asJson(const FormatPlan &plan)
{
    QJsonArray rules;
    for (const PlannedRule &rule : plan.rules)
        rules.append(QJsonObject{{QStringLiteral("rule"), rule.rule.id},
                                 {QStringLiteral("decision"), wordFor(rule.decision)},
                                 {QStringLiteral("reason"), json::orNull(rule.reason)},
                                 {QStringLiteral("missing"), json::fromStrings(rule.missing)}});
    QJsonArray parameters;
    for (const SiteParameter &parameter : plan.format->can.siteParameters)
        parameters.append(
            QJsonObject{{QStringLiteral("key"), parameter.key},
                        {QStringLiteral("accepted"), parameter.accepted},
                        {QStringLiteral("needed"), plan.format->can.siteKeys.contains(parameter.key)}});
    return {{QStringLiteral("id"), plan.format->id},
            {QStringLiteral("title"), plan.format->title},
            {QStringLiteral("audience"), wordFor(plan.format->audience)},
            {QStringLiteral("enforcement"), plan.format->can.enforcement},
            {QStringLiteral("names"), plan.format->can.names == NameSupport::Exact},
            {QStringLiteral("sideEffect"), json::orNull(plan.format->can.sideEffect)},
            {QStringLiteral("siteParameters"), parameters},
            {QStringLiteral("refused"), plan.refused ? QJsonValue(plan.reason) : QJsonValue()},
            {QStringLiteral("rules"), rules}};
}

int explain(const QCommandLineParser &line, const HandoffInput &input)
{
    const QString id = line.value(QStringLiteral("explain"));
    const Format *known = format(id);
    if (known == nullptr)
        return fail({QStringLiteral("usage"), QStringLiteral("--explain"),
                     QStringLiteral("\"%1\" is not a format").arg(printable(id, 40)),
                     QStringLiteral("\"sts-netsetup formats\" lists them")});
    if (!given(line, "packet"))
        return fail({QStringLiteral("usage"), QStringLiteral("--packet"), QStringLiteral("is missing"),
                     QStringLiteral("give SRC,DST,PORT, as in 10.0.1.5,acme.app.stackstate.io,443")});
    const Result<Packet> packet =
        parsePacket(line.value(QStringLiteral("packet")), QStringLiteral("--packet"));
    if (!packet.ok())
        return fail(packet.error());
    print(QString(explainPacket(planFormat(*known, input), *packet) + QLatin1Char('\n')));
    return ExitOk;
}

int run(const QCommandLineParser &line)
{
    const Result<QString> wanted = formatOption(line, {QStringLiteral("text"), QStringLiteral("json")});
    if (!wanted.ok())
        return fail(wanted.error());
    const Result<Start> start = startSession(line);
    if (!start.ok())
        return fail(start.error());
    const HandoffInput input = start->session.handoff({}, {}, QDateTime::currentDateTimeUtc());
    if (given(line, "explain"))
        return explain(line, input);
    const QList<FormatPlan> plans = planFormats(input);
    if (*wanted == QLatin1String("text")) {
        print(asText(plans));
        return ExitOk;
    }
    QJsonArray formats;
    for (const FormatPlan &formatPlan : plans)
        formats.append(asJson(formatPlan));
    print(json::print({{QStringLiteral("schema"), QStringLiteral("netsetup.formats/1")},
                       {QStringLiteral("formats"), formats}}));
    return ExitOk;
}

} // namespace

Command formatsCommand()
{
    return {QStringLiteral("formats"),
            QStringLiteral("List the export formats and what each can do for this plan."),
            QStringLiteral("formats [plan options] [options]"),
            {QStringLiteral("sts-netsetup formats --tenant acme"),
             QStringLiteral("sts-netsetup formats --tenant acme --source 10.0.0.0/16 \\"),
             QStringLiteral("             --explain rules-csv --packet 10.0.1.5,acme.app.stackstate.io,443")},
            options,
            run};
}

} // namespace netsetup::cli
