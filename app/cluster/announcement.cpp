// What a run will do, said before it does anything.
#include "base/netnames.h"
#include "cluster/somenames.h"
#include "cluster/survey.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString megabytes(qint64 bytes)
{
    constexpr qint64 mega = 1000 * 1000;
    return bytes <= 0 ? u"an unknown number of MB"_s : u"%1 MB"_s.arg((bytes + mega - 1) / mega);
}

QStringList place(const Survey &survey)
{
    const QString context = survey.context.isEmpty() ? u"of kubectl"_s : u"\"%1\""_s.arg(survey.context);
    const QString server = survey.server.isEmpty() ? QString() : u" (%1)"_s.arg(survey.server);
    const QString nameSpace =
        survey.place.nameSpace.isEmpty() ? u"that of kubectl"_s : survey.place.nameSpace;
    return {u"Cluster %1%2, namespace %3"_s.arg(context, server, nameSpace)};
}

QString whereItRuns(const ProbeRun &run, const Survey &survey)
{
    if (survey.nodes && survey.nodes->size() == 1)
        return u"on the node %1"_s.arg(survey.nodes->first().name);
    if (survey.nodes)
        return u"on each of %1 nodes"_s.arg(survey.nodes->size());
    return run.nodes.isEmpty() ? u"on each node that runs Linux"_s
                               : u"on the nodes %1"_s.arg(someOf(run.nodes));
}

QStringList pods(const ProbeRun &run, const Survey &survey)
{
    QStringList lines{u"Creates %1"_s.arg(objectsOf(run).join(u", "_s)),
                      u"One pod %1: without privileges, without a token, without a key or a password"_s.arg(
                          whereItRuns(run, survey))};
    if (run.hostNetwork)
        lines.append(
            u"A second one there on the network of the node, where Pod Security has to allow that"_s);
    if (!run.pullImages.isEmpty())
        lines.append(u"Another one there that lets the node pull %1 images; none of them is run"_s.arg(
            run.pullImages.size()));
    lines.append(
        run.selfCleaning
            ? u"Takes at most %1 minutes; the cluster takes everything away by itself, even when this "
              "computer dies"_s.arg(runSeconds / 60)
            : u"Takes at most %1 minutes, and takes everything away again"_s.arg(runSeconds / 60));
    return lines;
}

QString pullText(const QString &image, const Survey &survey)
{
    if (!survey.nodes)
        return u"nodes that lack it pull it (%1 each)"_s.arg(megabytes(0));
    const ImageOnNodes known = imageOnNodes(*survey.nodes, image);
    const int lacking = known.nodes - known.having;
    if (lacking == 0)
        return u"all nodes have it already: 0 MB to pull"_s;
    const QString each =
        u"%1 of %2 nodes pull it, %3 each"_s.arg(lacking).arg(known.nodes).arg(megabytes(known.bytes));
    return known.bytes > 0 ? each + u", %1 in all"_s.arg(megabytes(known.bytesToPull())) : each;
}

QStringList images(const ProbeRun &run, const Survey &survey)
{
    QStringList lines{u"Image %1: %2"_s.arg(printable(run.image, 300), pullText(run.image, survey))};
    if (!run.pullSecrets.isEmpty())
        lines.append(
            u"Pull secret: %1, which has to be in the namespace"_s.arg(run.pullSecrets.join(u", "_s)));
    for (const QString &image : run.pullImages)
        lines.append(u"Pull of %1: %2"_s.arg(printable(image, 300), pullText(image, survey)));
    if (!survey.nodes || imageOnNodes(*survey.nodes, run.image).having == survey.nodes->size())
        return lines;
    const QStringList there = imagesOnAll(*survey.nodes);
    if (!there.isEmpty())
        lines.append(u"On all nodes already, for --image (it needs sh, better bash and openssl): %1"_s.arg(
            someOf(there)));
    return lines;
}

QStringList policies(const ProbeRun &run, const Survey &survey)
{
    QStringList labels;
    for (const auto &[key, value] : run.agentLabels)
        labels.append(u"%1=%2"_s.arg(key, value));
    QStringList lines;
    if (!labels.isEmpty())
        lines.append(
            u"The pods wear the labels of the Agent's (%1), so that its policies hold for them; they are "
            "never ready, so that no service sends them anything"_s.arg(labels.join(u", "_s)));
    return lines + policyWords(survey);
}

QStringList rights(const Survey &survey)
{
    QStringList lines{u"Rights used: %1"_s.arg(survey.may.join(u", "_s))};
    for (const RunRight &right : survey.missing) {
        if (!right.without.isEmpty())
            lines.append(u"No right to %1: %2"_s.arg(right.text(), right.without));
    }
    return lines;
}

QStringList leftovers(const Survey &survey)
{
    QStringList lines;
    for (const FoundRun &run : survey.leftovers)
        lines.append(u"Left by run %1%2: \"sts-netsetup cluster clean --run %1\" takes it away"_s.arg(
            run.id, run.createdAt.isValid()
                        ? u" of %1"_s.arg(run.createdAt.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s))
                        : QString()));
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
