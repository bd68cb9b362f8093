// registry/images.txt: the images that have to be in the own registry, or that the nodes will pull. One a
// line, for people and for scripts.
#include "base/safetext.h"
#include "base/yamlwriter.h"
#include "handoff/formats/header.h"
#include "handoff/formats/registry/imagereferences.h"

namespace netsetup {

Format imagesListFormat();

namespace {

constexpr int lineMax = 400;

/// For comments: they may hold any sign that does not end the line.
QString textLine(const QString &text)
{
    return QString::fromLatin1(yamlComment(text).mid(2));
}

QString howToRead()
{
    return QStringLiteral(
        "In a script: grep -Ev '^(#|$)' images.txt | while read -r source own; do ...; done");
}

QStringList whatItIs(const HandoffInput &input)
{
    const QString registry = input.line.flavourFor(input.plan).registry;
    switch (input.plan.images.source) {
    case ImageSource::Mirror:
        return {
            QStringLiteral("Copy each image of the first column to the name in the second one, with all its "
                           "architectures."),
            howToRead()};
    case ImageSource::PullThrough:
        return {
            textLine(QStringLiteral("The own registry has to fetch these from %1: first column there, second "
                                    "column as the nodes ask for it.")
                         .arg(registry)),
            howToRead()};
    case ImageSource::Quay:
        break;
    }
    return {
        textLine(QStringLiteral("The nodes will pull these from %1, one reference a line.").arg(registry))};
}

QStringList chartLines(const HandoffInput &input)
{
    QStringList lines;
    const QString version =
        input.plan.chart.version.isEmpty() ? input.line.chartVersion : input.plan.chart.version;
    // The tags of the catalog are those of one chart version.
    if (vendorVersion(version) != input.line.chartVersion)
        lines.append(
            textLine(QStringLiteral("OPEN, cluster: the tags are those of chart %1, and the plan says %2. "
                                    "Read them from the chart archive.")
                         .arg(input.line.chartVersion, version)));
    else if (input.plan.chart.version.isEmpty())
        lines.append(
            textLine(QStringLiteral("OPEN, cluster: which chart version is installed? The tags are those "
                                    "of %1, the newest one known here.")
                         .arg(version)));
    if (!flavourIsKnown(input))
        lines.append(
            QStringLiteral("OPEN, cluster: from where does the chart come? Registry and image names depend "
                           "on it; say it with --chart-source, or read them from the chart archive."));
    return lines;
}

QString needs(const ImageReference &reference)
{
    const QString parts = reference.parts.join(QStringLiteral(", "));
    return textLine(
        QStringLiteral("%1. Digest: not known here").arg(parts.isEmpty() ? QStringLiteral("Agent") : parts));
}

QStringList unknownTag(const ImageReference &reference)
{
    QStringList lines{textLine(QStringLiteral("TAG NOT KNOWN: ") + reference.source)};
    if (!reference.own.isEmpty())
        lines.append(textLine(QStringLiteral("  goes to ") + reference.own));
    lines.append(textLine(QStringLiteral("  needed by %1").arg(needs(reference))));
    if (!reference.image.valuePaths.isEmpty())
        lines.append(
            textLine(QStringLiteral("  the tag stands in the chart archive, as %1.tag; helm template on the "
                                    "archive prints the whole reference")
                         .arg(reference.image.valuePaths.first())));
    return lines;
}

void addReference(QString &text, const ImageReference &reference)
{
    const auto comment = [&text](const QStringList &lines) {
        for (const QString &line : lines)
            text += QStringLiteral("# ") + line + QLatin1Char('\n');
    };
    text += QLatin1Char('\n');
    if (reference.image.tag.isEmpty())
        return comment(unknownTag(reference));
    comment({needs(reference)});
    if (reference.image.fixedRegistry)
        comment({textLine(
            QStringLiteral("Its name is fixed in the chart: no value puts it into another registry, so "
                           "the nodes need %1 or a registry mirror of their runtime")
                .arg(reference.image.registry))});
    text += safeText(reference.source, lineMax);
    if (!reference.own.isEmpty())
        text += QLatin1Char(' ') + safeText(reference.own, lineMax);
    text += QLatin1Char('\n');
}

QList<Artifact> emitImages(const HandoffInput &input, const QList<PlannedRule> &,
                           const QMap<QString, QString> &)
{
    Format self = imagesListFormat();
    self.can.enforcement.clear();
    QString text;
    const QStringList header =
        headerLines(input, self, {}) + QStringList{QString()} + whatItIs(input) + chartLines(input);
    for (const QString &line : header)
        text += line.isEmpty() ? QStringLiteral("#\n") : QStringLiteral("# ") + line + QLatin1Char('\n');
    const QList<ImageReference> references = imageReferences(input);
    for (const ImageReference &reference : references)
        addReference(text, reference);
    return {Artifact{QStringLiteral("images-list"), QStringLiteral("registry/images.txt"), text.toLatin1(),
                     QStringLiteral("text/plain")}};
}

} // namespace

Format imagesListFormat()
{
    Format format;
    format.id = QStringLiteral("images-list");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Images of the Agent"));
    format.audience = Audience::Cluster;
    format.can.document = true;
    format.can.enforcement = QStringLiteral("document");
    format.emitArtifacts = &emitImages;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
