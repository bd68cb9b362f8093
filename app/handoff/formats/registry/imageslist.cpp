// registry/images.txt: the images that have to be in the own registry, or that the nodes will pull. One a
// line, for people and for scripts.
#include "base/json.h"
#include "base/yamlwriter.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/header.h"
#include "handoff/formats/registry/imagereferences.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format imagesListFormat();

namespace {

/// For comments: they may hold any sign that does not end the line.
QString textLine(const QString &text)
{
    return QString::fromLatin1(yamlComment(text).mid(2));
}

QString howToRead()
{
    return u"In a script: grep -Ev '^(#|$)' images.txt | while read -r source own; do ...; done"_s;
}

QStringList whatItIs(const HandoffInput &input)
{
    const QString registry = input.line.flavourFor(input.plan).registry;
    switch (input.plan.images.source) {
    case ImageSource::Mirror:
        return {u"Copy each image of the first column to the name in the second one, with all its "
                "architectures."_s,
                textLine(u"Platforms of the plan: "_s + platformsText(input.plan)), howToRead()};
    case ImageSource::PullThrough:
        return {textLine(u"The own registry has to fetch these from %1: first column there, second "
                         "column as the nodes ask for it."_s.arg(registry)),
                howToRead()};
    case ImageSource::Quay:
        break;
    }
    return {textLine(u"The nodes will pull these from %1, one reference a line."_s.arg(registry))};
}

QList<FileQuestion> asks(const HandoffInput &input)
{
    QList<FileQuestion> open;
    const QString version =
        input.plan.chart.version.isEmpty() ? input.line.chartVersion : input.plan.chart.version;
    if (!input.line.knowsTagsOf(input.plan))
        open.append({.owner = Owner::Cluster,
                     .text = u"the tags are those of chart %1, and the plan says %2. "
                             "Read them from the chart archive."_s.arg(input.line.chartVersion, version),
                     .what = Phrase("Pack", "Which image tags does chart %1 name?").arg(version),
                     .example = Phrase("Pack", "the chart archive itself (.tgz), which holds them"),
                     .option = u"--chart FILE.tgz"_s});
    else if (input.plan.chart.version.isEmpty())
        open.append({.owner = Owner::Cluster,
                     .text = u"which chart version is installed? The tags are those "
                             "of %1, the newest one known here."_s.arg(version),
                     .field = u"chart.version"_s});
    if (!input.line.knowsFlavourOf(input.plan))
        open.append({.owner = Owner::Cluster,
                     .text = u"from where does the chart come? Registry and image names depend "
                             "on it; the requester says it, or reads them from the chart archive."_s,
                     .field = u"chart.source"_s});
    return open;
}

QStringList chartLines(const HandoffInput &input)
{
    QStringList lines;
    for (const FileQuestion &question : asks(input))
        lines.append(textLine(u"OPEN, "_s + question.line()));
    return lines;
}

QString needs(const HandoffInput &input, const ImageReference &reference)
{
    const QString parts = reference.parts.join(u", "_s);
    const SeenDigest seen = digestSeen(input, reference);
    const QString digest = seen.digest.isEmpty() ? u"not known here"_s
                                                 : u"%1, seen %2"_s.arg(seen.digest, json::timeText(seen.at));
    return textLine(u"%1. Digest: %2"_s.arg(parts.isEmpty() ? u"Agent"_s : parts, digest));
}

QStringList unknownTag(const HandoffInput &input, const ImageReference &reference)
{
    QStringList lines{textLine(u"TAG NOT KNOWN: "_s + reference.source)};
    if (!reference.own.isEmpty())
        lines.append(textLine(u"  goes to "_s + reference.own));
    lines.append(textLine(u"  needed by %1"_s.arg(needs(input, reference))));
    const QString where = whereTheTagIs(reference);
    if (!where.isEmpty())
        lines.append(textLine(u"  "_s + where));
    return lines;
}

void addReference(QString &text, const HandoffInput &input, const ImageReference &reference)
{
    const auto comment = [&text](const QStringList &lines) {
        for (const QString &line : lines)
            text += u"# "_s + line + u'\n';
    };
    text += u'\n';
    if (reference.image.tag.isEmpty())
        return comment(unknownTag(input, reference));
    comment({needs(input, reference)});
    if (reference.image.fixedRegistry)
        comment({textLine(
            u"Its name is fixed in the chart: no value puts it into another registry, so "
            "the nodes need %1 or a registry mirror of their runtime"_s.arg(reference.image.registry))});
    text += referenceText(reference.source);
    if (!reference.own.isEmpty())
        text += u' ' + referenceText(reference.own);
    text += u'\n';
}

QList<Artifact> printAll(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    QString text;
    const QStringList header =
        headerLines(job) + QStringList{QString()} + whatItIs(input) + chartLines(input);
    for (const QString &line : header)
        text += line.isEmpty() ? u"#\n"_s : u"# "_s + line + u'\n';
    const QList<ImageReference> references = imageReferences(input);
    for (const ImageReference &reference : references)
        addReference(text, input, reference);
    return onlyFile(job, text.toLatin1());
}

} // namespace

Format imagesListFormat()
{
    Format format =
        documentFormat(u"images-list"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Images of the Agent")),
                       u"registry/images.txt"_s, nullptr, &printAll);
    format.audience = Audience::Cluster;
    format.file.role = FileRole::Data;
    format.asks = &asks;
    return format;
}

} // namespace netsetup
