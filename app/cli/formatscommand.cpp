// `formats`: which export formats there are and what each can do for this plan; and whether a packet would
// pass.
#include "base/json.h"
#include "cli/output.h"
#include "cli/start.h"
#include "findings/report/textwrap.h"
#include "handoff/planning/explain.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {
        {u"Options"_s,
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
        return u"refused: %1"_s.arg(plan.reason.english());
    QStringList words;
    const QMap<QString, int> counts = countDecisions(plan);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        words.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    return words.join(", "_L1);
}

/// The words behind the column of ids, each line of `text` wrapped at 80 columns.
QString besideId(const QString &text)
{
    constexpr int idWidth = 14;
    constexpr qsizetype room = 80 - idWidth - 1;
    QString block;
    for (const QString &paragraph : text.split(u'\n')) {
        for (const QString &line : wrapWords(paragraph, room))
            block += u"%1 %2\n"_s.arg(QString(), -idWidth).arg(line);
    }
    return block;
}

QString asText(const QList<FormatPlan> &plans)
{
    QString text;
    for (const FormatPlan &plan : plans) {
        text += u"%1 %2\n"_s.arg(plan.format->id, -14).arg(plan.format->title);
        const QString decisions = decisionWords(plan);
        text += besideId(u"for %1"_s.arg(wordFor(plan.format->audience)) +
                         (decisions.isEmpty() ? QString() : "; rules: "_L1 + decisions));
        for (const SiteParameter &parameter : plan.format->can.siteParameters)
            text += u"%1 --site %2.%3=…  (%4)\n"_s.arg(QString(), -14)
                        .arg(plan.format->id, parameter.key, parameter.accepted);
    }
    return text;
}

QJsonObject asJson(const HandoffInput &input, const FormatPlan &plan)
{
    QJsonArray rules;
    for (const PlannedRule &rule : plan.rules) {
        QJsonArray missing;
        for (const Phrase &what : rule.missing)
            missing.append(what.english());
        rules.append(QJsonObject{{u"rule"_s, rule.rule.id},
                                 {u"decision"_s, wordFor(rule.decision)},
                                 {u"reason"_s, json::orNull(rule.reason.english())},
                                 {u"missing"_s, missing}});
    }
    const QStringList needed = neededSiteKeys(*plan.format, input);
    QJsonArray parameters;
    for (const SiteParameter &parameter : plan.format->can.siteParameters)
        parameters.append(QJsonObject{{u"key"_s, parameter.key},
                                      {u"accepted"_s, parameter.accepted},
                                      {u"needed"_s, needed.contains(parameter.key)}});
    return {{u"id"_s, plan.format->id},
            {u"title"_s, plan.format->title},
            {u"audience"_s, wordFor(plan.format->audience)},
            {u"enforcement"_s, wordFor(plan.can.enforcement)},
            {u"names"_s, plan.can.names == NameSupport::Exact},
            {u"sideEffect"_s, json::orNull(plan.can.sideEffect)},
            {u"siteParameters"_s, parameters},
            {u"refused"_s, plan.refused ? QJsonValue(plan.reason.english()) : QJsonValue()},
            {u"rules"_s, rules}};
}

/// All formats, with what each can do for the plan; without a plan, what they are.
QList<FormatPlan> formatsFor(const std::optional<HandoffInput> &input)
{
    if (input.has_value())
        return planFormats(*input);
    QList<FormatPlan> plans;
    for (const Format &known : formatCatalogue())
        plans.append({&known, known.can, {}, false, {}});
    return plans;
}

bool isWithoutPlan(const QCommandLineParser &line, const Error &error)
{
    return error.code == "plan.missing"_L1 && error.field == "--tenant"_L1 && !given(line, "project") &&
           !given(line, "explain");
}

int explain(const QCommandLineParser &line, const HandoffInput &input)
{
    const QString id = line.value(u"explain"_s);
    const Format *known = format(id);
    if (known == nullptr)
        return fail({u"usage"_s, u"--explain"_s, u"\"%1\" is not a format"_s.arg(printable(id, 40)),
                     u"\"sts-netsetup formats\" lists them"_s});
    if (!given(line, "packet"))
        return fail({u"usage"_s, u"--packet"_s, u"is missing"_s,
                     u"give SRC,DST,PORT, as in 10.0.1.5,acme.app.stackstate.io,443"_s});
    const Result<Packet> packet = parsePacket(line.value(u"packet"_s), u"--packet"_s);
    if (!packet.ok())
        return fail(packet.error());
    print(QString(explainPacket(planFormat(*known, input), *packet) + u'\n'));
    return ExitOk;
}

int run(const QCommandLineParser &line)
{
    const Result<QString> wanted = formatOption(line, {u"text"_s, u"json"_s});
    if (!wanted.ok())
        return fail(wanted.error());
    const Result<Start> start = startSession(line);
    if (!start.ok() && !isWithoutPlan(line, start.error()))
        return fail(start.error());
    std::optional<HandoffInput> input;
    if (start.ok())
        input = start->session.handoff({}, {}, QDateTime::currentDateTimeUtc());
    if (given(line, "explain"))
        return explain(line, *input);
    const QList<FormatPlan> plans = formatsFor(input);
    if (*wanted == "text"_L1) {
        print(asText(plans));
        return ExitOk;
    }
    QJsonArray formats;
    for (const FormatPlan &formatPlan : plans)
        formats.append(asJson(input.value_or(HandoffInput()), formatPlan));
    print(json::print({{u"schema"_s, u"netsetup.formats/1"_s}, {u"formats"_s, formats}}));
    return ExitOk;
}

} // namespace

Command formatsCommand()
{
    return {u"formats"_s,
            u"List the export formats, and what each can do for a plan."_s,
            u"formats [plan options] [options]"_s,
            {u"sts-netsetup formats"_s, u"sts-netsetup formats --tenant acme"_s,
             u"sts-netsetup formats --tenant acme --source 10.0.0.0/16 \\"_s,
             u"             --explain rules-csv --packet 10.0.1.5,acme.app.stackstate.io,443"_s},
            options,
            run};
}

} // namespace netsetup::cli
