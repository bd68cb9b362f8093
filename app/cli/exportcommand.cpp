// `export`: writes the hand-off pack.
#include "cli/await.h"
#include "cli/output.h"
#include "cli/start.h"
#include "handoff/pack/packextra.h"
#include "handoff/pack/packwriter.h"
#include "session/reportfile.h"
#include "session/reportfit.h"
#include "session/sincepack.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {
        {u"Options"_s,
         {option("to", "where to write: a folder, or a file that ends in .zip", "DIR|FILE.zip"),
          option("artifacts", "only these, or \"all\"; \"sts-netsetup formats\" lists them", "ID,…|all"),
          option("for", "only what one audience needs: network, proxy, security, cluster or all", "AUDIENCE"),
          option("mail", "make a ZIP that mail gateways let through"),
          option("report", "take addresses and findings from this report", "FILE"),
          option("since", "follow this older pack or rules.json: what to add first, what to drop later",
                 "PACK|rules.json"),
          option("only-missing",
                 "without the rules that are open already where they start; the report tells which"),
          option("offline", "contact nothing: the pack then holds no addresses"),
          option("force",
                 "replace the older pack that is there; given twice, also one whose files were edited"),
          option("values-with-credentials",
                 "write the API key and the registry password of the environment into helm/values.yaml")}},
        planOptions(),
        netOptions()};
}

Error usage(const QString &field, const QString &text, const QString &remedy)
{
    return {u"usage"_s, field, text, remedy};
}

Result<PackRequest> packRequest(const QCommandLineParser &line)
{
    PackRequest request;
    if (given(line, "artifacts"))
        request.artifacts = line.value(u"artifacts"_s).split(u',', Qt::SkipEmptyParts);
    const QString audience = given(line, "for") ? line.value(u"for"_s) : u"all"_s;
    if (audience != "all"_L1) {
        const std::optional<Audience> known = valueOf<Audience>(audience);
        if (!known.has_value() || *known == Audience::Everybody)
            return usage(u"--for"_s, u"\"%1\" is not an audience"_s.arg(printable(audience)),
                         u"give network, proxy, security, cluster or all"_s);
        request.audience = *known;
    }
    request.mailSafe = given(line, "mail");
    request.onlyMissing = given(line, "only-missing");
    if (request.onlyMissing && !given(line, "report"))
        return usage(u"--only-missing"_s, u"has no checks to go by"_s,
                     u"give the report of a check with --report"_s);
    if (request.onlyMissing && given(line, "since"))
        return usage(u"--only-missing"_s, u"does not go with --since"_s,
                     u"give one of the two: what an older pack has opened would be dropped again"_s);
    const QString target = line.value(u"to"_s);
    if (target.isEmpty())
        return usage(u"--to"_s, u"is missing"_s, u"name a folder, or a file that ends in .zip"_s);
    if (request.mailSafe && !target.endsWith(".zip"_L1))
        return usage(u"--mail"_s, u"makes a ZIP, and --to names a folder"_s,
                     u"give --to a name that ends in .zip"_s);
    if (given(line, "report") && given(line, "offline"))
        return usage(u"--offline"_s, u"does not go with --report"_s, u"give one of the two"_s);
    return request;
}

/// Only on the user's word, and never into a file that is made for mail.
Outcome takeCredentials(const QCommandLineParser &line, PackRequest &request)
{
    const QString option = u"--values-with-credentials"_s;
    if (!given(line, "values-with-credentials"))
        return Done{};
    if (request.mailSafe)
        return usage(option, u"does not go with --mail"_s,
                     u"secrets are not sent by mail: leave one of the two away"_s);
    Credentials credentials;
    const Result<Secret> key = secretFrom(u"STS_NETSETUP_API_KEY"_s, SecretKind::Key);
    if (!key.ok())
        return key.error();
    credentials.apiKey = *key;
    const Result<Secret> password = secretFrom(u"STS_NETSETUP_REGISTRY_PASSWORD"_s, SecretKind::Password);
    if (!password.ok())
        return password.error();
    credentials.registryPassword = *password;
    if (credentials.apiKey.isEmpty() && credentials.registryPassword.isEmpty())
        return usage(option, u"finds no secret in the environment"_s,
                     u"set STS_NETSETUP_API_KEY or STS_NETSETUP_REGISTRY_PASSWORD, or the same name "
                     "with _FILE"_s);
    request.credentials = credentials;
    return Done{};
}

Result<std::optional<Report>> givenReport(const QCommandLineParser &line)
{
    if (!given(line, "report"))
        return std::optional<Report>();
    const Result<Report> report = readReport(line.value(u"report"_s), u"--report"_s);
    if (!report.ok())
        return report.error();
    return std::optional<Report>(*report);
}

/// SOURCE_DATE_EPOCH makes the pack reproducible; a report's end is when its facts were seen, not when it is
/// packed.
QDateTime timeStamp()
{
    bool ok = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return ok ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime::currentDateTimeUtc();
}

Outcome checkFit(const Report &report, const Session &session, const World &world)
{
    if (report.practice != world.practice)
        return usage(u"--report"_s,
                     report.practice.isEmpty()
                         ? u"is from a real network, and this is practice"_s
                         : u"is from the practice network \"%1\""_s.arg(report.practice),
                     u"run export in the network that the report is from"_s);
    const QString field = differingField(session, report);
    if (field.isEmpty())
        return Done{};
    return usage(u"--report"_s, u"was made for another plan: %1 differs"_s.arg(field),
                 u"run the check again with this plan, or give the plan of the report"_s);
}

Replacing allowedBy(const QCommandLineParser &line)
{
    const qsizetype said = line.optionNames().count(u"force"_s);
    if (said == 0)
        return Replacing::Nothing;
    return said == 1 ? Replacing::Pack : Replacing::EditedPack;
}

int write(const QCommandLineParser &line, const Pack &pack, const QDateTime &createdAt)
{
    const QString target = line.value(u"to"_s);
    const Outcome written = writePack(pack, target, allowedBy(line), createdAt);
    if (!written.ok())
        return fail(written.error());
    if (!given(line, "quiet")) {
        constexpr qsizetype longestPath = 4096;
        print(u"Hand-off pack written: %1\n"_s.arg(printable(target, longestPath)));
        for (const Artifact &artifact : pack.artifacts)
            print(u"  %1\n"_s.arg(artifact.path));
    }
    for (const QString &refusal : pack.refused)
        printNote(refusal);
    return pack.refused.isEmpty() ? ExitOk : ExitFindingFails;
}

/// With --since: the difference travels in the input, and its document goes into the pack whatever else does.
Outcome followOlder(const QCommandLineParser &line, HandoffInput &input, PackRequest &request)
{
    if (!given(line, "since"))
        return Done{};
    const Result<OlderPack> older = readOlderPack(line.value(u"since"_s), u"--since"_s);
    if (!older.ok())
        return older.error();
    for (const QString &warning : older->known.warnings)
        printError(QString("warning: "_L1 + warning));
    input.since = changesSince(*older, input);
    if (request.artifacts.isEmpty()) {
        request.artifacts = input.plan.handoff.artifacts;
        request.artifacts.removeIf([](const QString &id) { return paintedArtifacts().contains(id); });
    }
    if (!request.artifacts.isEmpty())
        request.artifacts.append(u"changes"_s);
    return Done{};
}

int run(const QCommandLineParser &line)
{
    Result<PackRequest> request = packRequest(line);
    if (!request.ok())
        return fail(request.error());
    if (const Outcome taken = takeCredentials(line, request.value()); !taken.ok())
        return fail(taken.error());
    Result<std::optional<Report>> report = givenReport(line);
    if (!report.ok())
        return fail(report.error());
    const Result<Start> start = startSession(line, report->has_value() ? (**report).plan : QJsonObject());
    if (!start.ok())
        return fail(start.error());
    const Session &session = start->session;
    const Result<NetOptions> net = netFrom(line, start->world);
    if (!net.ok())
        return fail(net.error());

    const QDateTime now = timeStamp();
    QList<Evidence> lookups;
    if (report->has_value()) {
        if (const Outcome fits = checkFit(**report, session, start->world); !fits.ok())
            return fail(fits.error());
        // What the plan alone says may be something else by now.
        report.value() = fitTo(session, **report).report;
    } else if (!given(line, "offline")) {
        const InterruptWatch interrupt;
        lookups = await(session.lookUp(*net, interrupt.token()));
        if (interrupt.token().stop_requested())
            return ExitCancelled;
    }
    HandoffInput input = session.handoff(*report, lookups, now);
    const QStringList notes = notesOnPainted(input, *request);
    if (const Outcome followed = followOlder(line, input, request.value()); !followed.ok())
        return fail(followed.error());
    const Result<Pack> pack = makePack(input, *request);
    if (!pack.ok())
        return fail(pack.error());
    for (const QString &note : notes)
        printNote(note);
    return write(line, *pack, now);
}

} // namespace

Command exportCommand()
{
    return {u"export"_s,
            u"Write the hand-off pack: requests, rules and a way to take them out again."_s,
            u"export [plan options] [net options] --to DIR|FILE.zip [options]"_s,
            {u"sts-netsetup export --project acme.netsetup.json --report report.json --to pack"_s,
             u"sts-netsetup export --tenant acme --egress firewall --source 10.0.0.0/16 \\"_s,
             u"             --artifacts readme,nftables --site nftables.table=filter --to pack.zip"_s,
             u"sts-netsetup export --tenant acme --for network --mail --to pack.zip"_s,
             u"sts-netsetup export --project acme.netsetup.json --since pack-may.zip --to pack-june.zip"_s},
            options,
            run};
}

} // namespace netsetup::cli
