// `check`: looks at the network as the plan needs it, or judges recorded reports again.
#include "cli/await.h"
#include "cli/output.h"
#include "cli/presenting.h"
#include "cli/start.h"
#include "session/reportfile.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {
        {u"Options"_s,
         reportOptions() +
             QList<QCommandLineOption>{
                 option("vantage",
                        "where this runs: workstation (default), copier (the machine that copies images), "
                        "registry, node/NAME or pod/NAME",
                        "NAME"),
                 option("sample", "look at the DNS again and again for so long", "SECONDS"),
                 option("replay", "judge the reports named behind it again; contacts nothing")}},
        planOptions(),
        netOptions()};
}

int replayReports(const QCommandLineParser &line, const QString &format)
{
    const QStringList paths = line.positionalArguments();
    if (paths.isEmpty())
        return fail({u"usage"_s, u"--replay"_s, u"no report is given"_s, u"name one or more report files"_s});
    QList<Report> reports;
    for (const QString &path : paths) {
        const Result<Report> report = readReport(path, path);
        if (!report.ok())
            return fail(report.error());
        reports.append(*report);
    }
    return present(line, replay(reports), format);
}

int run(const QCommandLineParser &line)
{
    const Result<QString> format = reportFormat(line);
    if (!format.ok())
        return fail(format.error());
    if (given(line, "replay"))
        return replayReports(line, *format);
    if (!line.positionalArguments().isEmpty())
        return fail({u"usage"_s, line.positionalArguments().constFirst(), u"is not an option of check"_s,
                     u"see --help"_s});
    const Result<Start> start = startSession(line);
    if (!start.ok())
        return fail(start.error());
    const Result<NetOptions> net = netFrom(line, start->world);
    if (!net.ok())
        return fail(net.error());
    const InterruptWatch interrupt;
    const Report report = await(start->session.check(*net, {}, interrupt.token()));
    const int status = present(line, report, *format);
    const Outcome recorded = net->wire == nullptr ? Outcome(Done{}) : net->wire->outcome(u"--record-wire"_s);
    return recorded.ok() ? status : fail(recorded.error());
}

} // namespace

Command checkCommand()
{
    return {u"check"_s,
            u"Check what is broken now, who must mend it and what proves it."_s,
            u"check [plan options] [net options] [options] | check --replay REPORT…"_s,
            {u"sts-netsetup check --tenant acme"_s,
             u"STS_NETSETUP_API_KEY_FILE=key.txt sts-netsetup check --project acme.netsetup.json"_s,
             u"sts-netsetup check --tenant acme --format junit --report report.json"_s,
             u"sts-netsetup check --replay report.json bastion.json"_s},
            options,
            run,
            true};
}

} // namespace netsetup::cli
