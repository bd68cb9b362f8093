// Every subject, in order, and how answers are looked into. A new subject is its file and two lines here.
#include "discover/cluster/question.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostObjects = 10'000;

} // namespace

QList<ClusterQuestion> nodeQuestions();
QList<ClusterQuestion> openshiftQuestions();
QList<ClusterQuestion> rangeQuestions();
QList<ClusterQuestion> mirrorQuestions();
QList<ClusterQuestion> pluginQuestions();
QList<ClusterQuestion> agentQuestions(const Catalog &catalog);

QList<ClusterQuestion> clusterQuestions(const Catalog &catalog)
{
    return nodeQuestions() + openshiftQuestions() + rangeQuestions() + pluginQuestions() + mirrorQuestions() +
           agentQuestions(catalog);
}

QList<QJsonObject> objectsOf(const QJsonObject &answer)
{
    if (!answer.value("kind"_L1).toString().endsWith("List"_L1))
        return {answer};
    QList<QJsonObject> objects;
    const QJsonArray items = answer.value("items"_L1).toArray();
    for (const QJsonValue &item : items) {
        if (objects.size() == mostObjects)
            break;
        objects.append(item.toObject());
    }
    return objects;
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    const QStringList names = path.split(u'.');
    for (const QString &name : names)
        value = value.toObject().value(name);
    return value;
}

QString textAt(const QJsonObject &object, const QString &path)
{
    return valueAt(object, path).toString();
}

QStringList textsAt(const QJsonObject &object, const QString &path)
{
    QStringList texts;
    const QJsonArray list = valueAt(object, path).toArray();
    for (const QJsonValue &one : list) {
        if (one.isString())
            texts.append(one.toString());
    }
    return texts;
}

QString labelOf(const QJsonObject &object, const QString &label)
{
    return valueAt(object, u"metadata.labels"_s).toObject().value(label).toString();
}

} // namespace netsetup
