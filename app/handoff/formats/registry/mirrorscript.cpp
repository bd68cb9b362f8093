// mirror.sh and mirror.ps1: copy the images of registry/images.txt into the own registry, straight or by a
// folder that is carried there. The scripts hold the list, so that they can go alone.
#include "base/safetext.h"
#include "base/yamlwriter.h"
#include "findings/report/textwrap.h"
#include "handoff/formats/header.h"
#include "handoff/formats/registry/imagereferences.h"
#include "handoff/formats/registry/mirrorpowershell.h"
#include "handoff/formats/registry/mirrorpowershelltools.h"
#include "handoff/formats/registry/mirrorshell.h"
#include "handoff/formats/registry/mirrorshelltools.h"
#include "handoff/formats/shellwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format mirrorScriptFormat();

namespace {

constexpr int tagHintMax = 400;
constexpr int commentWidth = 110;

/// What a script is written in: how it calls a function with these words.
struct Language
{
    QString (*quoted)(const QString &text);
    QString image; ///< functions of the script
    QString untagged;
    QString stays;
    QString tools; ///< for the head: what it may use, and how it is told what to do
    QString save;
    QString load;
    QString run;
    QString certificates;
};

const Language &posixShell()
{
    static const Language language{
        &shellWord,
        u"image"_s,
        u"untagged"_s,
        u"stays"_s,
        u"skopeo, crane, regctl, oras or docker with buildx"_s,
        u"sh mirror.sh --save FOLDER"_s,
        u"sh mirror.sh --load FOLDER"_s,
        u"Run: sh mirror.sh --help tells the options"_s,
        u"Certificates: --ca-file FILE for a company CA, beside those of the system"_s,
    };
    return language;
}

const Language &powerShell()
{
    static const Language language{
        &powerShellWord,
        u"Image"_s,
        u"Untagged"_s,
        u"Stays"_s,
        u"crane, regctl, oras or docker with buildx"_s,
        u"mirror.ps1 -Save FOLDER"_s,
        u"mirror.ps1 -Load FOLDER"_s,
        u"Run: powershell -ExecutionPolicy Bypass -File mirror.ps1 [-Copy | -Save FOLDER | -Load FOLDER | "
        "-Verify] [-Tool NAME] [-CaFile FILE]"_s,
        u"Certificates: -CaFile FILE for a company CA, with oras; the other tools trust what Windows trusts"_s,
    };
    return language;
}

QString call(const Language &language, const QString &function, const QStringList &words)
{
    QStringList line{function};
    for (const QString &word : words)
        line.append(language.quoted(word));
    return line.join(u' ');
}

QString imageLine(const HandoffInput &input, const Language &language, const ImageReference &reference)
{
    const QString source = referenceText(reference.source);
    const QString target = referenceText(reference.own);
    if (reference.image.tag.isEmpty()) {
        const QString where = whereTheTagIs(reference);
        const QString told =
            safeText(where.isEmpty() ? u"Read it from the chart archive"_s : where, tagHintMax);
        return call(language, language.untagged, {source, target, told});
    }
    if (reference.own.isEmpty())
        return call(language, language.stays, {source});
    return call(language, language.image, {source, target, digestSeen(input, reference).digest});
}

QStringList imageLines(const HandoffInput &input, const Language &language)
{
    QStringList lines;
    const QList<ImageReference> references = imageReferences(input);
    for (const ImageReference &reference : references)
        lines.append(imageLine(input, language, reference));
    return lines;
}

/// "host:port" of all that the machine that copies has to reach.
QStringList wayOut(const HandoffInput &input)
{
    QStringList places;
    for (const Flow &flow : input.flows) {
        const QList<FlowOrigin> &askers = flow.askers();
        const bool copies = std::any_of(askers.cbegin(), askers.cend(), [](const FlowOrigin &asker) {
            return asker.initiator == Initiator::Copier;
        });
        const QString place = HostPort{flow.host, flow.port}.text();
        if (copies && !places.contains(place))
            places.append(place);
    }
    return places;
}

/// What it does, what it needs, how it is undone.
QStringList threeSentences(const HandoffInput &input, const Language &language)
{
    const QList<ImageReference> references = imageReferences(input);
    QStringList repositories;
    for (const ImageReference &reference : references) {
        if (!reference.own.isEmpty() && !reference.image.tag.isEmpty())
            repositories.append(reference.repository);
    }
    const QString what =
        u"What: copies %1 of the Agent's images, all platforms and the digest of each, to %2; "
        "without an option it only says what it would do"_s;
    const QString needed =
        u"Needed: on the machine that runs it (copier in the rules) the way to %1 and to %2, "
        "one of %3, and a login there that may push"_s;
    const QString undo =
        u"Undo: nothing is deleted, and no other tag is touched; to go back, delete by hand, "
        "below %1: %2"_s;
    const QString own = ownRegistry(input.plan);
    const QString places = wayOut(input).join(u", "_s);
    const qsizetype count = repositories.size();
    repositories.removeDuplicates();
    return {
        what.arg(count).arg(own),
        needed.arg(places, ownRegistryHost(input.plan), language.tools),
        undo.arg(own, repositories.join(u", "_s)),
    };
}

QString proxyLine(const Plan &plan)
{
    const QString line =
        u"Proxy: HTTPS_PROXY and NO_PROXY of the environment hold for each tool; none is set here"_s;
    if (plan.egress.mode != EgressMode::Proxy)
        return line;
    return line + u". The plan has HTTPS_PROXY=%1, and for the own registry NO_PROXY=%2"_s.arg(
                      plan.egress.proxy.url, plan.images.registry.host);
}

QStringList moreToKnow(const HandoffInput &input, const Language &language)
{
    return {
        u"Without a way out: %1 where the source can be reached, carry FOLDER and this file, then %2 where "
        u"the "
        "registry can be reached. The folder is the same for every tool, and for mirror.sh and mirror.ps1"_s
            .arg(language.save, language.load),
        u"Run it again at any time: what is there with the right digest is not copied again"_s,
        u"Login: by the tool itself, in a way that this file tells; it asks for no password and passes none on"_s,
        language.certificates,
        proxyLine(input.plan),
        language.run,
        u"Exit status: 0 every image is where it belongs, 1 at least one is not, 2 nothing was tried"_s,
    };
}

/// A comment may hold any sign that does not end its line.
QStringList commented(const QString &text)
{
    QStringList lines = wrapWords(text, commentWidth);
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = QString::fromLatin1(yamlComment(i == 0 ? lines.at(i) : QString(u"  "_s + lines.at(i))));
    return lines;
}

QStringList headOf(const PrintJob &job, const Language &language)
{
    QStringList lines;
    const QStringList same = headerLines(job);
    for (const QString &line : same)
        lines.append(u"# "_s + line);
    lines.append(u"#"_s);
    const QStringList own = threeSentences(job.input, language) + moreToKnow(job.input, language);
    for (const QString &line : own)
        lines += commented(line);
    return lines;
}

/// The login as words that somebody may paste.
QString loginUser(const Plan &plan)
{
    return plan.images.registry.user.isEmpty() ? u"NAME"_s : plan.images.registry.user;
}

QByteArray shellScript(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    const Language &language = posixShell();
    QStringList lines{u"#!/bin/sh"_s};
    lines += headOf(job, language);
    lines.append({
        u"registry="_s + shellWord(shellWord(ownRegistryHost(input.plan))),
        u"user="_s + shellWord(shellWord(loginUser(input.plan))),
        u"architectures="_s + shellWord(input.plan.cluster.architectures.join(u' ')),
        QString::fromLatin1(mirrorShellTools).trimmed(),
        QString(),
        QString::fromLatin1(mirrorShellImages).trimmed(),
        QString(),
    });
    lines += imageLines(input, language);
    lines.append(QString::fromLatin1(mirrorShellEnd).trimmed());
    return (lines.join(u'\n') + u'\n').toUtf8();
}

QByteArray powerShellScript(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    const Language &language = powerShell();
    QStringList lines = headOf(job, language);
    lines.append({
        QString::fromLatin1(mirrorPowerShellParameters).trimmed(),
        u"$ownRegistry = "_s + powerShellWord(ownRegistryHost(input.plan)),
        u"$registry = "_s + powerShellWord(powerShellWord(ownRegistryHost(input.plan))),
        u"$user = "_s + powerShellWord(powerShellWord(loginUser(input.plan))),
        u"$architectures = @(%1)"_s.arg(powerShellWords(input.plan.cluster.architectures)),
        QString(),
        QString::fromLatin1(mirrorPowerShellTools).trimmed(),
        QString(),
        QString::fromLatin1(mirrorPowerShellImages).trimmed(),
        QString(),
    });
    lines += imageLines(input, language);
    lines.append(QString::fromLatin1(mirrorPowerShellEnd).trimmed());
    const QString text = lines.join(u'\n') + u'\n';
    return QString(text).replace(u'\n', u"\r\n"_s).toLatin1();
}

QList<Artifact> printAll(const PrintJob &job)
{
    const QString &id = job.format.id;
    Artifact shell{id,   u"registry/mirror.sh"_s, shellScript(job), u"application/x-sh"_s,
                   0755, FileRole::Data};
    shell.purpose =
        QT_TRANSLATE_NOOP("Pack", "copies the images into the own registry, or says what it would do");
    Artifact windows{
        id, u"registry/mirror.ps1"_s, powerShellScript(job), u"text/plain"_s, 0644, FileRole::Data};
    windows.purpose = QT_TRANSLATE_NOOP("Pack", "the same on Windows");
    return {shell, windows};
}

Phrase whereNothingIsCopied(const Plan &plan)
{
    if (plan.images.source == ImageSource::Mirror)
        return {};
    if (plan.images.source == ImageSource::PullThrough)
        return Phrase("Handoff",
                      "a registry that passes requests on fetches the images itself: nothing is copied");
    return Phrase("Handoff", "the nodes pull the images from where they are published: nothing is copied");
}

} // namespace

Format mirrorScriptFormat()
{
    Format format;
    format.id = u"mirror-script"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Script that copies the images"));
    format.audience = Audience::Cluster;
    format.can.enforcement = Enforcement::Document;
    format.can.delta = Delta::None;
    format.print = &printAll;
    format.refusal = &whereNothingIsCopied;
    return format;
}

} // namespace netsetup
