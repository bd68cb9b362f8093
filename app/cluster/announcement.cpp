// What a run will do, said before it does anything.
#include "base/inwords.h"
#include "base/netnames.h"
#include "cluster/somenames.h"
#include "cluster/survey.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString megabytes(qint64 bytes)
{
    constexpr qint64 mega = 1000 * 1000;
    return inWords("Cluster", "%1 MB").arg((bytes + mega - 1) / mega);
}

QStringList place(const Survey &survey)
{
    const QString context =
        survey.context.isEmpty() ? inWords("Cluster", "that of kubectl") : u"\"%1\""_s.arg(survey.context);
    const QString cluster = survey.server.isEmpty() ? context : context + u" ("_s + survey.server + u')';
    const QString nameSpace =
        survey.place.nameSpace.isEmpty() ? inWords("Cluster", "that of kubectl") : survey.place.nameSpace;
    return {inWords("Cluster", "Cluster: %1").arg(cluster),
            inWords("Cluster", "Namespace: %1").arg(nameSpace)};
}

QString podsOn(const ProbeRun &run, const Survey &survey)
{
    if (survey.nodes && survey.nodes->size() == 1)
        return inWords("Cluster", "One pod on the node %1").arg(survey.nodes->first().name);
    if (survey.nodes)
        return inWords("Cluster", "One pod on each of %1 nodes").arg(survey.nodes->size());
    return run.nodes.isEmpty()
               ? inWords("Cluster", "One pod on each node that runs Linux")
               : inWords("Cluster", "One pod on each of these nodes: %1").arg(someOf(run.nodes));
}

QString pullsOf(qsizetype images)
{
    return images == 1 ? inWords("Cluster", "Another one there that lets the node pull one image, which is "
                                            "not run")
                       : inWords("Cluster", "Another one there that lets the node pull %1 images; none of "
                                            "them is run")
                             .arg(images);
}

QStringList pods(const ProbeRun &run, const Survey &survey)
{
    QStringList lines{inWords("Cluster", "Creates %1").arg(objectsOf(run).join(u", "_s)),
                      podsOn(run, survey)};
    if (run.hostNetwork)
        lines.append(inWords("Cluster", "A second one there on the network of the node, where Pod Security "
                                        "has to allow that"));
    if (!run.pullImages.isEmpty())
        lines.append(pullsOf(run.pullImages.size()));
    lines.append(inWords("Cluster", "All without privileges, without a token, without a key or a password"));
    const QString ends =
        run.selfCleaning ? inWords("Cluster", "Takes at most %1 minutes; the cluster takes everything away "
                                              "by itself, even when this computer dies")
                         : inWords("Cluster", "Takes at most %1 minutes, and takes everything away again");
    lines.append(ends.arg(runSeconds / 60));
    return lines;
}

QString pullText(const QString &image, const Survey &survey)
{
    if (!survey.nodes)
        return inWords("Cluster", "nodes that lack it pull it (an unknown number of MB each)");
    const ImageOnNodes known = imageOnNodes(*survey.nodes, image);
    const int lacking = known.nodes - known.having;
    if (lacking == 0)
        return inWords("Cluster", "all nodes have it already: 0 MB to pull");
    if (known.bytes <= 0)
        return inWords("Cluster", "%1 of %2 nodes pull it, an unknown number of MB each")
            .arg(lacking)
            .arg(known.nodes);
    return inWords("Cluster", "%1 of %2 nodes pull it, %3 each, %4 in all")
        .arg(lacking)
        .arg(known.nodes)
        .arg(megabytes(known.bytes), megabytes(known.bytesToPull()));
}

QStringList allImages(const ProbeRun &run)
{
    QStringList images = QStringList{run.image} + run.pullImages;
    images.removeDuplicates();
    return images;
}

/// What all of them come to, as far as any node tells.
QString allPulls(const QStringList &images, const Survey &survey)
{
    qint64 bytes = 0;
    int unknown = 0;
    for (const QString &image : images) {
        const ImageOnNodes known = imageOnNodes(*survey.nodes, image);
        bytes += known.bytesToPull();
        unknown += known.having < known.nodes && known.bytes <= 0 ? 1 : 0;
    }
    if (unknown == 0)
        return inWords("Cluster", "All that is pulled: %1").arg(megabytes(bytes));
    return unknown == 1
               ? inWords("Cluster", "All that is pulled: %1, and one image of which no node tells the size")
                     .arg(megabytes(bytes))
               : inWords("Cluster", "All that is pulled: %1, and %2 images of which no node tells the size")
                     .arg(megabytes(bytes))
                     .arg(unknown);
}

QStringList images(const ProbeRun &run, const Survey &survey)
{
    QStringList lines{
        inWords("Cluster", "Image %1: %2").arg(printable(run.image, 300), pullText(run.image, survey))};
    if (!run.pullSecrets.isEmpty())
        lines.append(inWords("Cluster", "Pull secret: %1, which has to be in the namespace")
                         .arg(run.pullSecrets.join(u", "_s)));
    for (const QString &image : run.pullImages)
        lines.append(
            inWords("Cluster", "Pull of %1: %2").arg(printable(image, 300), pullText(image, survey)));
    if (survey.nodes && !run.pullImages.isEmpty())
        lines.append(allPulls(allImages(run), survey));
    if (!survey.nodes || imageOnNodes(*survey.nodes, run.image).having == survey.nodes->size())
        return lines;
    const QStringList there = imagesOnAll(*survey.nodes);
    if (!there.isEmpty())
        lines.append(inWords("Cluster", "On all nodes already, for --image (it needs sh, better bash and "
                                        "openssl): %1")
                         .arg(someOf(there)));
    return lines;
}

QStringList policies(const ProbeRun &run, const Survey &survey)
{
    QStringList labels;
    for (const auto &[key, value] : run.agentLabels)
        labels.append(u"%1=%2"_s.arg(key, value));
    QStringList lines;
    if (!labels.isEmpty())
        lines.append(inWords("Cluster", "The pods wear the labels of the Agent's (%1), so that its policies "
                                        "hold for them; they are never ready, so that no service sends them "
                                        "anything")
                         .arg(labels.join(u", "_s)));
    return lines + policyWords(survey);
}

QStringList rights(const Survey &survey)
{
    QStringList lines{inWords("Cluster", "Rights used: %1").arg(survey.may.join(u", "_s))};
    for (const RunRight &right : survey.missing) {
        if (!right.without.isEmpty())
            lines.append(inWords("Cluster", "No right to %1: %2").arg(right.text(), right.without.told()));
    }
    return lines;
}

QStringList leftovers(const Survey &survey)
{
    QStringList lines;
    for (const FoundRun &run : survey.leftovers) {
        const QString when = run.createdAt.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
        const QString left =
            run.createdAt.isValid()
                ? inWords("Cluster", "Left by run %1 of %2: \"sts-netsetup cluster clean --run %1\" takes "
                                     "it away")
                      .arg(run.id, when)
                : inWords("Cluster", "Left by run %1: \"sts-netsetup cluster clean --run %1\" takes it away")
                      .arg(run.id);
        lines.append(left);
    }
    return lines;
}

} // namespace

QString announcement(const ProbeRun &run, const Survey &survey)
{
    const QStringList lines = place(survey) + pods(run, survey) + images(run, survey) +
                              policies(run, survey) + rights(survey) + leftovers(survey);
    return lines.join(u'\n');
}

} // namespace netsetup
