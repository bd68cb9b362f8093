#include "handoff/formats/registry/nodemirrors.h"

#include "base/yamlwriter.h"
#include "findings/report/textwrap.h"
#include "handoff/formats/header.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int commentWidth = 100;

/// The host of a registry's API has another name than its references for Docker Hub alone.
QString serverOf(const ProductLine &line, const QString &upstream)
{
    const auto api = std::find_if(line.hosts.begin(), line.hosts.end(), [&upstream](const CatalogHost &host) {
        return host.registry == upstream && host.registryApi;
    });
    if (api == line.hosts.end())
        return upstream;
    return api->port == 443 ? api->host : HostPort{api->host, api->port}.text();
}

QString folderOf(const QString &repository)
{
    return repository.section(u'/', 0, -2);
}

/// The narrowest entry that covers the image: its folder where the name in it stays, else the image alone.
MirroredPath pathOf(const CatalogImage &image, const QString &own, const QString &prefix)
{
    const QString name = image.repository.section(u'/', -1);
    const QString folder = folderOf(image.repository);
    const QString ownFolder = belowPrefix(prefix, folderOf(own));
    // Not every reader takes an empty path.
    if (name == own.section(u'/', -1) && !folder.isEmpty() && !ownFolder.isEmpty())
        return {folder, ownFolder, false};
    return {image.repository, belowPrefix(prefix, own), true};
}

/// As a comment: no sign in it ends the line.
QByteArray commented(const QStringList &lines)
{
    QByteArray text;
    for (const QString &line : lines)
        text += yamlComment(line) + '\n';
    return text;
}

} // namespace

QList<NodeMirror> nodeMirrors(const HandoffInput &input)
{
    QList<NodeMirror> mirrors;
    if (ownRegistry(input.plan).isEmpty())
        return mirrors;
    const QList<CatalogImage> images = input.line.imagesFor(input.plan);
    for (const CatalogImage &image : images) {
        if (image.registry.isEmpty())
            continue;
        auto mirror = std::find_if(mirrors.begin(), mirrors.end(), [&image](const NodeMirror &known) {
            return known.upstream == image.registry;
        });
        if (mirror == mirrors.end())
            mirror =
                mirrors.insert(mirrors.end(), {image.registry, serverOf(input.line, image.registry), {}});
        const MirroredPath path = pathOf(image, input.line.repositoryInOwnRegistry(image, input.plan),
                                         input.plan.images.registry.prefix);
        if (!mirror->paths.contains(path))
            mirror->paths.append(path);
    }
    std::sort(mirrors.begin(), mirrors.end(),
              [](const NodeMirror &a, const NodeMirror &b) { return a.upstream < b.upstream; });
    for (NodeMirror &mirror : mirrors)
        std::sort(mirror.paths.begin(), mirror.paths.end(),
                  [](const MirroredPath &a, const MirroredPath &b) { return a.source < b.source; });
    return mirrors;
}

QString belowPrefix(const QString &prefix, const QString &path)
{
    return prefix.isEmpty() || path.isEmpty() ? QString(prefix + path) : QString(prefix + u'/' + path);
}

Phrase noOwnRegistry(const Plan &plan)
{
    if (ownRegistry(plan).isEmpty())
        return Phrase("Handoff", "the plan has no registry of your own: the nodes pull from the public one");
    return {};
}

Phrase noNodeMirrors(const Plan &plan)
{
    if (const Phrase none = noOwnRegistry(plan); !none.isEmpty())
        return none;
    if (plan.cluster.distribution == "openshift"_L1)
        return Phrase("Handoff",
                      "on OpenShift the Machine Config Operator writes the files of the nodes, and "
                      "undoes what others write: use openshift-mirrors");
    return {};
}

QStringList whenNeeded(const HandoffInput &input)
{
    QStringList lines{
        u"NOT NEEDED where the chart gets the values of this plan: with them every image that the chart lets "
        "go is asked for at %1 by its own name. It is for those who leave the values alone, and for images "
        "whose registry is fixed in the chart"_s.arg(ownRegistry(input.plan))};
    const QStringList fixed = fixedImages(input);
    lines.append(fixed.isEmpty() ? u"Fixed in the chart: no image of this plan"_s
                                 : u"Fixed in the chart, and NEEDED for: "_s + fixed.join(u", "_s));
    return lines;
}

QStringList whatItHolds(const HandoffInput &input)
{
    QStringList names;
    const QList<NodeMirror> mirrors = nodeMirrors(input);
    for (const NodeMirror &mirror : mirrors) {
        for (const MirroredPath &path : mirror.paths) {
            const QString rest = path.oneImage ? QString() : u"/..."_s;
            names.append(u"%1/%2%3 as %4/%5%3"_s.arg(mirror.upstream, path.source, rest,
                                                     ownRegistryHost(input.plan), path.target));
        }
    }
    const bool copied = input.plan.images.source == ImageSource::Mirror;
    if (copied && !fixedImages(input).isEmpty())
        names.append(u"with the images that are fixed in the chart, which images.txt gives no second name"_s);
    return {(copied ? u"The own registry holds the copies: "_s : u"The own registry fetches on demand: "_s) +
            names.join(u"; "_s)};
}

Artifact nodeFile(const PrintJob &job, const QString &path, const QStringList &usage,
                  const QStringList &lines)
{
    QStringList comments = headerLines(job, {.sideEffect = true, .check = true, .removal = true});
    comments.append(QString());
    for (const QString &line : usage)
        comments += line.startsWith("  "_L1) ? QStringList{line} : wrapWords(line, commentWidth);
    QByteArray bytes = commented(comments);
    if (!lines.isEmpty())
        bytes += '\n' + lines.join(u'\n').toLatin1() + '\n';
    const QString mediaType = path.endsWith(".yaml"_L1) ? u"application/yaml"_s : u"text/plain"_s;
    return {job.format.id, path, bytes, mediaType, 0644, FileRole::Main};
}

QList<Artifact> nodeCaFile(const PrintJob &job, const QString &path)
{
    const QByteArray pem = job.input.plan.trust.caPem;
    if (pem.isEmpty())
        return {};
    return {{job.format.id, path, pem, u"application/x-pem-file"_s, 0644, FileRole::Data,
             QT_TRANSLATE_NOOP("Pack", "the company CA, for the folder of the file beside it")}};
}

Format nodeFormat(const QString &id, const QString &title, decltype(Format::refusal) refusal,
                  decltype(Format::print) print)
{
    Format format;
    format.id = id;
    format.title = title;
    format.audience = Audience::Cluster;
    format.can.names = NameSupport::Exact;
    format.can.enforcement = Enforcement::Document;
    format.can.delta = Delta::None;
    format.refusal = refusal;
    format.print = print;
    return format;
}

QString tomlText(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + c;
        else if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
            quoted += c;
        else if (c.isSurrogate() || c.isNull())
            quoted += u'?'; // no half of a pair, and no NUL, is a text that may stand there
        else
            quoted += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
    }
    return quoted + u'"';
}

} // namespace netsetup
