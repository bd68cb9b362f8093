// `plan`: validates the plan, or saves it as a project file.
#include "base/files.h"
#include "base/json.h"
#include "base/netnames.h"
#include "cli/output.h"
#include "cli/start.h"
#include "plan/projectfile.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {{u"Options"_s,
             {QCommandLineOption(u"save"_s, u"write the plan to this project file"_s, u"FILE"_s),
              QCommandLineOption(u"validate"_s, u"only say whether the plan is good"_s)}},
            planOptions()};
}

int run(const QCommandLineParser &line)
{
    if (given(line, "save") == given(line, "validate"))
        return fail(
            {u"usage"_s, u"plan"_s, u"needs one of its two options"_s, u"give --save FILE or --validate"_s});
    const Result<Start> start = startSession(line);
    if (!start.ok())
        return fail(start.error());
    if (given(line, "validate")) {
        print(u"The plan is good.\n"_s);
        return ExitOk;
    }
    const QString file = line.value(u"save"_s);
    const Outcome written = writeFile(file, json::print(planToJson(start->session.plan())), u"--save"_s);
    if (!written.ok())
        return fail(written.error());
    constexpr qsizetype longestPath = 4096;
    // Who lets it come out here wants nothing else beside it.
    if (file != "/dev/stdout"_L1)
        print(u"Saved: %1\n"_s.arg(printable(file, longestPath)));
    return ExitOk;
}

} // namespace

Command planCommand()
{
    return {u"plan"_s,
            u"Validate what is planned, or save it as a project file."_s,
            u"plan [plan options] --save FILE | --validate"_s,
            {u"sts-netsetup plan --tenant acme --egress firewall --source 10.0.0.0/16 \\"_s,
             u"             --save acme.netsetup.json"_s,
             u"sts-netsetup plan --project acme.netsetup.json --validate"_s},
            options,
            run};
}

} // namespace netsetup::cli
