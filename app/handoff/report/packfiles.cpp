// The list of files: the documents by a table, everything else by what its emitter prints.
#include "handoff/report/packfiles.h"

namespace netsetup {

namespace {

struct KnownFile
{
    const char *artifact;
    const char *path;
    const char *what;
};

// Documents that describe the pack cannot be printed to find out their path: they would ask for themselves.
const KnownFile documents[] = {
    {"readme", "README.md", "this guide: who does what, how to verify, how to undo"},
    {"questions", "questions.md", "what is still open, by the team that knows the answer"},
    {"request-html", "request.html", "the change request, for reading and printing"},
    {"request-md", "request.md", "the same request, for ticket systems"},
    {"diagram-svg", "diagram.svg", "picture of who talks to whom"},
    {"request-pdf", "request.pdf", "the same request, on pages"},
    {"diagram-png", "diagram.png", "the same picture, for documents and tickets"},
    {"report", "checks.json", "what was checked and the evidence for it"},
    {"project", "setup.netsetup.json", "the plan: open it again to repeat the checks"},
};

struct KnownPurpose
{
    const char *path;
    const char *what;
};

const KnownPurpose dataFiles[] = {
    {"rules.csv", "the rules as a table for change tools"},
    {"rules.json", "the rules for programs"},
    {"lists/domains.txt", "host names only, one a line"},
    {"lists/ipv4.txt", "IPv4 addresses as seen; mind the review date"},
    {"lists/ipv6.txt", "IPv6 addresses as seen; mind the review date"},
    {"proxy/zscaler/urls.txt", "exact host names for one URL category of Zscaler"},
    {"proxy/zscaler/urls-no-inspection.txt", "the hosts that are asked to be exempt from inspection"},
    {"proxy/zscaler/urls-no-login.txt", "the hosts that are asked to be exempt from login"},
    {"proxy/zscaler/steps.md", "Zscaler: four requests, each of which can be refused alone"},
    {"proxy/proxy-generic/steps.md", "any forward proxy: four requests, each of which can be refused alone"},
    {"lists/lists.meta.json", "when and where the addresses of the lists were seen"},
};

const KnownFile *knownDocument(const QString &artifact)
{
    for (const KnownFile &file : documents) {
        if (artifact == QLatin1String(file.artifact))
            return &file;
    }
    return nullptr;
}

QString purposeOf(const QString &path, const Format &format)
{
    for (const KnownPurpose &file : dataFiles) {
        if (path == QLatin1String(file.path))
            return QString::fromLatin1(file.what);
    }
    if (isIncomplete(path))
        return format.title +
               QStringLiteral(": complete but for names that are still open; not to be loaded");
    if (path.contains(QLatin1String("/remove.")))
        return format.title + QStringLiteral(": takes everything out again");
    if (path.contains(QLatin1String("/exempt-")))
        return format.title + QStringLiteral(": a change of its own, to be loaded only where it is granted");
    if (path.contains(QLatin1String("/install.")))
        return format.title + QStringLiteral(": to be loaded on the device");
    return format.title;
}

QList<PackFile> printedFiles(const HandoffInput &input, const Format &format)
{
    QList<PackFile> files;
    const FormatPlan planned = planFormat(format, input);
    if (planned.refused)
        return files;
    const QMap<QString, QString> site = input.plan.handoff.site.value(format.id);
    for (const Artifact &artifact : format.emitArtifacts(input, planned.rules, site))
        files.append({format.id, artifact.path, purposeOf(artifact.path, format)});
    return files;
}

} // namespace

bool isIncomplete(const QString &path)
{
    return path.contains(QLatin1String(".incomplete"));
}

QList<PackFile> packFiles(const HandoffInput &input)
{
    QList<PackFile> files;
    for (const QString &id : input.artifactIds) {
        const Format *found = format(id);
        if (const KnownFile *known = knownDocument(id))
            files.append({id, QString::fromLatin1(known->path), QString::fromLatin1(known->what)});
        else if (found)
            files.append(printedFiles(input, *found));
    }
    if (input.mailSafe) {
        for (PackFile &file : files)
            file.path = mailSafePath(file.path);
    }
    files.append({{},
                  QStringLiteral("manifest.json"),
                  QStringLiteral("contents of the pack and how they were decided")});
    files.append(
        {{}, QStringLiteral("SHA256SUMS"), QStringLiteral("checksums of all files, for sha256sum -c")});
    return files;
}

QStringList pathsOf(const QList<PackFile> &files, const QString &artifact)
{
    QStringList paths;
    for (const PackFile &file : files) {
        if (file.artifact == artifact)
            paths.append(file.path);
    }
    return paths;
}

} // namespace netsetup
