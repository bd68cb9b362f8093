// The list of files: the documents by a table, everything else by what its emitter prints.
#include "handoff/formats/report/packfiles.h"

#include "base/inwords.h"

using namespace Qt::StringLiterals;

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
    {"readme", "README.md",
     QT_TRANSLATE_NOOP("Pack", "this guide: who does what, how to verify, how to undo")},
    {"changes", "changes.md", QT_TRANSLATE_NOOP("Pack", "what is not as in the older pack")},
    {"questions", "questions.md",
     QT_TRANSLATE_NOOP("Pack", "what is still open, by the team that knows the answer")},
    {"request-html", "request.html",
     QT_TRANSLATE_NOOP("Pack", "the change request, for reading and printing")},
    {"request-md", "request.md", QT_TRANSLATE_NOOP("Pack", "the same request, for ticket systems")},
    {"diagram-svg", "diagram.svg", QT_TRANSLATE_NOOP("Pack", "picture of who talks to whom")},
    {"request-pdf", "request.pdf", QT_TRANSLATE_NOOP("Pack", "the same request, on pages")},
    {"diagram-png", "diagram.png", QT_TRANSLATE_NOOP("Pack", "the same picture, for documents and tickets")},
    {"report", "checks.json", QT_TRANSLATE_NOOP("Pack", "what was checked and the evidence for it")},
    {"project", "setup.netsetup.json",
     QT_TRANSLATE_NOOP("Pack", "the plan: open it again to repeat the checks")},
};

struct KnownPurpose
{
    const char *path;
    const char *what;
};

const KnownPurpose dataFiles[] = {
    {"rules.csv", QT_TRANSLATE_NOOP("Pack", "the rules as a table for change tools")},
    {"rules.json", QT_TRANSLATE_NOOP("Pack", "the rules for programs")},
    {"lists/domains.txt", QT_TRANSLATE_NOOP("Pack", "host names only, one a line")},
    {"lists/ipv4.txt", QT_TRANSLATE_NOOP("Pack", "IPv4 addresses as seen; mind the review date")},
    {"lists/ipv6.txt", QT_TRANSLATE_NOOP("Pack", "IPv6 addresses as seen; mind the review date")},
    {"proxy/zscaler/urls.txt", QT_TRANSLATE_NOOP("Pack", "exact host names for one URL category of Zscaler")},
    {"proxy/zscaler/urls-no-inspection.txt",
     QT_TRANSLATE_NOOP("Pack", "the hosts that are asked to be exempt from inspection")},
    {"proxy/zscaler/urls-no-login.txt",
     QT_TRANSLATE_NOOP("Pack", "the hosts that are asked to be exempt from login")},
    {"proxy/zscaler/steps.md",
     QT_TRANSLATE_NOOP("Pack", "Zscaler: four requests, each of which can be refused alone")},
    {"proxy/proxy-generic/steps.md",
     QT_TRANSLATE_NOOP("Pack", "any forward proxy: four requests, each of which can be refused alone")},
    {"lists/lists.meta.json",
     QT_TRANSLATE_NOOP("Pack", "when and where the addresses of the lists were seen")},
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
    const QString title = inWords("Formats", format.title);
    for (const KnownPurpose &file : dataFiles) {
        if (path == QLatin1String(file.path))
            return inWords("Pack", file.what);
    }
    if (isIncomplete(path))
        return inWords("Pack", "%1: complete but for names that are still open; not to be loaded").arg(title);
    if (path.contains("/remove."_L1))
        return inWords("Pack", "%1: takes everything out again").arg(title);
    if (path.contains("/exempt-"_L1))
        return inWords("Pack", "%1: a change of its own, to be loaded only where it is granted").arg(title);
    if (path.contains("/install."_L1))
        return inWords("Pack", "%1: to be loaded on the device").arg(title);
    return title;
}

QStringList printedPaths(const HandoffInput &input, const Format &format)
{
    const SourceWords english; // as in the pack itself
    QStringList paths;
    const FormatPlan planned = planFormat(format, input);
    if (planned.refused)
        return paths;
    const QMap<QString, QString> site = input.plan.handoff.site.value(format.id);
    for (const Artifact &artifact : format.emitArtifacts(input, planned.rules, site))
        paths.append(artifact.path);
    return paths;
}

QList<PackFile> printedFiles(const HandoffInput &input, const Format &format)
{
    QList<PackFile> files;
    for (const QString &path : printedPaths(input, format))
        files.append({format.id, path, purposeOf(path, format)});
    return files;
}

} // namespace

bool isIncomplete(const QString &path)
{
    return path.contains(".incomplete"_L1);
}

QList<PackFile> packFiles(const HandoffInput &input)
{
    QList<PackFile> files;
    for (const QString &id : input.artifactIds) {
        const Format *found = format(id);
        if (const KnownFile *known = knownDocument(id))
            files.append({id, QString::fromLatin1(known->path), inWords("Pack", known->what)});
        else if (found)
            files.append(printedFiles(input, *found));
    }
    if (input.mailSafe) {
        for (PackFile &file : files)
            file.path = mailSafePath(file.path);
    }
    files.append({{}, u"manifest.json"_s, inWords("Pack", "contents of the pack and how they were decided")});
    files.append({{}, u"SHA256SUMS"_s, inWords("Pack", "checksums of all files, for sha256sum -c")});
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
