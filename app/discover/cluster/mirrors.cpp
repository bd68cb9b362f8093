// Where nodes of OpenShift fetch images instead: mirror sets of the newer and of the older kind.
#include "base/inwords.h"
#include "discover/cluster/question.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A set keeps its rules in a list that is called after its kind.
constexpr const char *ruleLists[] = {"spec.imageDigestMirrors", "spec.imageTagMirrors",
                                     "spec.repositoryDigestMirrors"};

/// What stands behind the mirror for the images of the Agent: of "quay.io/stackstate" with the mirror
/// "reg.corp.example/quay/stackstate" it is "reg.corp.example/quay". Null where the mirror renames folders.
QString placeFor(const QString &source, const QString &mirror)
{
    const QString folders = source.section(u'/', 1);
    if (folders.isEmpty())
        return mirror;
    return mirror.endsWith(u'/' + folders) ? mirror.chopped(folders.size() + 1) : QString();
}

bool isOfAgent(const Catalog &catalog, const QString &source)
{
    const QStringList products = catalog.products();
    for (const QString &product : products) {
        for (const CatalogImage &image : catalog.line(product)->images) {
            const QString name = image.registry + u'/' + image.repository;
            if (name == source || name.startsWith(source + u'/'))
                return true;
        }
    }
    return false;
}

void readRule(const ClusterReading &reading, const QJsonObject &rule)
{
    const QString source = textAt(rule, u"source"_s);
    if (!isOfAgent(reading.request.catalog, source))
        return;
    const QStringList mirrors = textsAt(rule, u"mirrors"_s);
    for (const QString &mirror : mirrors) {
        const QString place = placeFor(source, mirror);
        if (place.isEmpty())
            reading.proposer.note(
                inWords("Discover", "sends nodes from %1 to %2, in other folders: give the registry and "
                                    "how its folders are called by hand")
                    .arg(printable(source, 100), printable(mirror, 100)));
        else
            reading.proposer.propose(
                u"--registry"_s, place, Confidence::Medium,
                inWords("Discover", "Nodes fetch images of %1 from there already. Whether it holds "
                                    "copies or passes requests on has to be said with --images mirror "
                                    "or --images pull-through.")
                    .arg(printable(source, 100)));
    }
}

void readSets(const ClusterReading &reading)
{
    for (const QJsonObject &set : objectsOf(reading.answer)) {
        for (const char *list : ruleLists) {
            const QJsonArray rules = valueAt(set, QLatin1String(list)).toArray();
            for (const QJsonValue &rule : rules)
                readRule(reading, rule.toObject());
        }
    }
}

} // namespace

QList<ClusterQuestion> mirrorQuestions()
{
    QList<ClusterQuestion> questions;
    for (const char *kind :
         {"imagedigestmirrorsets.config.openshift.io", "imagetagmirrorsets.config.openshift.io",
          "imagecontentpolicies.config.openshift.io", "imagecontentsourcepolicies.operator.openshift.io"})
        questions.append(
            {QLatin1String(kind),
             {},
             QT_TRANSLATE_NOOP("Discover", "OpenShift: registries that nodes ask instead of the public ones"),
             readSets});
    return questions;
}

} // namespace netsetup
