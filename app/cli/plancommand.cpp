// `plan`: validates the plan, or saves it as a project file.
#include "base/files.h"
#include "base/json.h"
#include "cli/output.h"
#include "cli/start.h"
#include "plan/projectfile.h"

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {
        {QStringLiteral("Options"),
         {QCommandLineOption(QStringLiteral("save"), QStringLiteral("write the plan to this project file"),
                             QStringLiteral("FILE")),
          QCommandLineOption(QStringLiteral("validate"),
                             QStringLiteral("only say whether the plan is good"))}},
        planOptions()};
}

int run(const QCommandLineParser &line)
{
    if (given(line, "save") == given(line, "validate"))
        return fail({QStringLiteral("usage"), QStringLiteral("plan"),
                     QStringLiteral("needs one of its two options"),
                     QStringLiteral("give --save FILE or --validate")});
    const Result<Start> start = startSession(line);
    if (!start.ok())
        return fail(start.error());
    if (given(line, "validate")) {
        print(QStringLiteral("The plan is good.\n"));
        return ExitOk;
    }
    const QString file = line.value(QStringLiteral("save"));
    const Outcome written =
        writeFile(file, json::print(planToJson(start->session.plan())), QStringLiteral("--save"));
    if (!written.ok())
        return fail(written.error());
    print(QStringLiteral("Saved: %1\n").arg(file));
    return ExitOk;
}

} // namespace

Command planCommand()
{
    return {QStringLiteral("plan"),
            QStringLiteral("Validate what is planned, or save it as a project file."),
            QStringLiteral("plan [plan options] --save FILE | --validate"),
            {QStringLiteral("sts-netsetup plan --tenant acme --egress firewall --source 10.0.0.0/16 \\"),
             QStringLiteral("             --save acme.netsetup.json"),
             QStringLiteral("sts-netsetup plan --project acme.netsetup.json --validate")},
            options,
            run};
}

} // namespace netsetup::cli
