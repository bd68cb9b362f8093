// Does a report belong to a plan? Only fields that change flows count.
#include "session/session.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QJsonValue at(const QJsonObject &project, const QString &path)
{
    QJsonValue value = project;
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps)
        value = value.toObject().value(step);
    return value.isUndefined() ? QJsonValue() : value;
}

} // namespace

QString differingField(const QJsonObject &project, const QJsonObject &other)
{
    static const QStringList paths{u"product"_s,
                                   u"tenant"_s,
                                   u"baseUrl"_s,
                                   u"chart.source"_s,
                                   u"chart.archive"_s,
                                   u"egress.mode"_s,
                                   u"egress.proxy.url"_s,
                                   u"images.source"_s,
                                   u"images.registry.host"_s,
                                   u"images.registry.port"_s,
                                   u"options"_s};
    for (const QString &path : paths) {
        if (at(project, path) != at(other, path))
            return path;
    }
    return {};
}

} // namespace netsetup
