// `compare`: what has drifted between two reports, projects, packs or rules files.
#include "base/json.h"
#include "cli/options.h"
#include "cli/output.h"
#include "session/drift.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

QList<OptionGroup> options()
{
    return {{u"Options"_s, {QCommandLineOption(u"format"_s, u"text (default) or json"_s, u"FORMAT"_s)}}};
}

int run(const QCommandLineParser &line)
{
    const Result<QString> format = formatOption(line, {u"text"_s, u"json"_s});
    if (!format.ok())
        return fail(format.error());
    const QStringList paths = line.positionalArguments();
    if (paths.size() != 2)
        return fail({u"usage"_s, u"compare"_s, u"needs two files, and %1 are given"_s.arg(paths.size()),
                     u"give the old one, then the new one"_s});
    const Result<Known> before = readKnown(paths.at(0), paths.at(0));
    if (!before.ok())
        return fail(before.error());
    const Result<Known> after = readKnown(paths.at(1), paths.at(1));
    if (!after.ok())
        return fail(after.error());
    for (const QString &warning : before->warnings + after->warnings)
        printError(QString("warning: "_L1 + warning));
    const Drift drift = driftBetween(*before, *after);
    if (drift.compared.isEmpty())
        return fail({u"usage"_s, paths.at(1),
                     u"is a %1, which has nothing in common with a %2"_s.arg(after->what, before->what),
                     u"compare two reports, two projects, two packs or two rules files"_s});
    if (*format == "json"_L1)
        print(json::print(driftToJson(drift)));
    else
        print(driftToText(drift));
    return drift.lines.isEmpty() ? ExitOk : ExitFindingFails;
}

} // namespace

Command compareCommand()
{
    return {u"compare"_s,
            u"Show what has changed since: addresses, certificates, images, rules, plan."_s,
            u"compare OLD NEW [--format text|json]"_s,
            {u"sts-netsetup compare report-may.json report-june.json"_s,
             u"sts-netsetup compare old-pack.zip new-pack --format json"_s},
            options,
            run,
            true};
}

} // namespace netsetup::cli
