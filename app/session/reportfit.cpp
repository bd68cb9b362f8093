// Does a report belong to a plan? Only fields that change flows count.
#include "session/session.h"

namespace netsetup {

namespace {

QJsonValue at(const QJsonObject &project, const QString &path)
{
    QJsonValue value = project;
    const QStringList steps = path.split(QLatin1Char('.'));
    for (const QString &step : steps)
        value = value.toObject().value(step);
    return value.isUndefined() ? QJsonValue() : value;
}

} // namespace

QString differingField(const QJsonObject &project, const QJsonObject &other)
{
    static const QStringList paths{QStringLiteral("product"),
                                   QStringLiteral("tenant"),
                                   QStringLiteral("baseUrl"),
                                   QStringLiteral("chart.source"),
                                   QStringLiteral("chart.archive"),
                                   QStringLiteral("egress.mode"),
                                   QStringLiteral("egress.proxy.url"),
                                   QStringLiteral("images.source"),
                                   QStringLiteral("images.registry.host"),
                                   QStringLiteral("images.registry.port"),
                                   QStringLiteral("options")};
    for (const QString &path : paths) {
        if (at(project, path) != at(other, path))
            return path;
    }
    return {};
}

} // namespace netsetup
