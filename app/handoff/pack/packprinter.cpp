#include "handoff/pack/packprinter.h"

#include "base/log.h"

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.handoff", QtFatalMsg)

QList<Artifact> printOne(const FormatPlan &plan, const HandoffInput &input, const Credentials *credentials)
{
    const Format &format = *plan.format;
    QList<Artifact> files =
        format.print({format, input, plan.rules, format.takesSecrets ? credentials : nullptr});
    qCDebug(logger).noquote() << format.id << "prints" << files.size() << "files";
    if (input.mailSafe) {
        for (Artifact &file : files)
            file.path = mailSafePath(file.path);
    }
    return files;
}

bool isKnownBefore(const Format &format)
{
    return !format.file.path.isEmpty();
}

/// As the documents are told of it.
Artifact listed(Artifact file, bool mailSafe)
{
    file.bytes.clear();
    if (mailSafe)
        file.path = mailSafePath(file.path);
    return file;
}

} // namespace

QList<Artifact> printFormats(const QList<FormatPlan> &plans, HandoffInput input,
                             const Credentials *credentials)
{
    QList<QList<Artifact>> printed;
    input.files.clear();
    for (const FormatPlan &plan : plans) {
        const bool later = isKnownBefore(*plan.format);
        printed.append(later ? QList<Artifact>() : printOne(plan, input, credentials));
        const QList<Artifact> files = later ? QList<Artifact>{plan.format->file} : printed.last();
        for (const Artifact &file : files)
            input.files.append(listed(file, input.mailSafe));
    }
    QList<Artifact> artifacts;
    for (qsizetype i = 0; i < plans.size(); ++i)
        artifacts +=
            isKnownBefore(*plans.at(i).format) ? printOne(plans.at(i), input, credentials) : printed.at(i);
    return artifacts;
}

} // namespace netsetup
