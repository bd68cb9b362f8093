// `compare`: what has drifted between two reports, projects, packs or rules files.
#include "base/json.h"
#include "cli/options.h"
#include "cli/output.h"
#include "session/drift.h"

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {{QStringLiteral("Options"),
             {QCommandLineOption(QStringLiteral("format"), QStringLiteral("text (default) or json"),
                                 QStringLiteral("FORMAT"))}}};
}

int run(const QCommandLineParser &line)
{
    const Result<QString> format = formatOption(line, {QStringLiteral("text"), QStringLiteral("json")});
    if (!format.ok())
        return fail(format.error());
    const QStringList paths = line.positionalArguments();
    if (paths.size() != 2)
        return fail({QStringLiteral("usage"), QStringLiteral("compare"),
                     QStringLiteral("needs two files, and %1 are given").arg(paths.size()),
                     QStringLiteral("give the old one, then the new one")});
    const Result<Known> before = readKnown(paths.at(0), paths.at(0));
    if (!before.ok())
        return fail(before.error());
    const Result<Known> after = readKnown(paths.at(1), paths.at(1));
    if (!after.ok())
        return fail(after.error());
    const Drift drift = driftBetween(*before, *after);
    if (drift.compared.isEmpty())
        return fail(
            {QStringLiteral("usage"), paths.at(1),
             QStringLiteral("is a %1, which has nothing in common with a %2").arg(after->what, before->what),
             QStringLiteral("compare two reports, two projects, two packs or two rules files")});
    if (*format == QLatin1String("json"))
        print(json::print(driftToJson(drift)));
    else
        print(driftToText(drift));
    return drift.lines.isEmpty() ? ExitOk : ExitFindingFails;
}

} // namespace

Command compareCommand()
{
    return {QStringLiteral("compare"),
            QStringLiteral("Show what has changed since: addresses, certificates, images, rules, plan."),
            QStringLiteral("compare OLD NEW [--format text|json]"),
            {QStringLiteral("sts-netsetup compare report-may.json report-june.json"),
             QStringLiteral("sts-netsetup compare old-pack.zip new-pack --format json")},
            options,
            run,
            true};
}

} // namespace netsetup::cli
