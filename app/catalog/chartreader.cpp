// The chart sections of a catalog file.
#include "catalog/chartreader.h"

#include "catalog/strictobject.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace netsetup {

namespace {

QString at(const char *list, qsizetype index)
{
    return QLatin1String(list) + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

bool isKey(const QString &key)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)*\\z"));
    return form.match(key).hasMatch();
}

ChartValue readValue(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    ChartValue read;
    read.role = from.word(QStringLiteral("role"), chartValueRoles());
    read.key = from.optionalText(QStringLiteral("key"));
    if (!read.key.isEmpty() && !isKey(read.key))
        from.complain(QStringLiteral("key"), QStringLiteral("is not a path of value names"));
    read.since = from.optionalText(QStringLiteral("since"));
    read.option = from.optionalText(QStringLiteral("option"));
    read.note = from.optionalText(QStringLiteral("note"));
    if (read.key.isEmpty() && read.note.isEmpty())
        from.complain(QStringLiteral("note"), QStringLiteral("is missing where there is no key"));
    read.fact = from.fact();
    return read;
}

ClusterPort readPort(StrictObject &from, const QString &text)
{
    ClusterPort port;
    bool ok = false;
    const uint number = text.section(QLatin1Char('/'), 0, 0).toUInt(&ok);
    port.protocol = text.section(QLatin1Char('/'), 1);
    if (!ok || number < 1 || number > 65535 ||
        (port.protocol != QLatin1String("tcp") && port.protocol != QLatin1String("udp")))
        from.complain(QStringLiteral("ports"),
                      QStringLiteral("holds something other than NUMBER/tcp or NUMBER/udp"));
    else
        port.port = static_cast<quint16>(number);
    return port;
}

ClusterFlow readClusterFlow(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    ClusterFlow flow;
    flow.id = from.text(QStringLiteral("id"));
    flow.from = from.texts(QStringLiteral("from"));
    flow.to = from.text(QStringLiteral("to"));
    const QStringList ports = from.texts(QStringLiteral("ports"));
    for (const QString &port : ports)
        flow.ports.append(readPort(from, port));
    flow.why = from.text(QStringLiteral("why"));
    flow.option = from.optionalText(QStringLiteral("option"));
    flow.fact = from.fact();
    return flow;
}

KeySecret readKeySecret(const QJsonValue &value, QString &problem)
{
    StrictObject from(value, QStringLiteral("keySecret"), problem);
    KeySecret secret;
    secret.apiKeyEntry = from.text(QStringLiteral("apiKeyEntry"));
    secret.tokenEntry = from.optionalText(QStringLiteral("tokenEntry"));
    secret.fact = from.fact();
    return secret;
}

PodLabels readPodLabels(const QJsonValue &value, QString &problem)
{
    StrictObject from(value, QStringLiteral("podLabels"), problem);
    return {from.text(QStringLiteral("component")), from.text(QStringLiteral("instance"))};
}

QSet<QString> partIds(const ProductLine &line)
{
    QSet<QString> ids;
    for (const AgentPart &part : line.parts)
        ids.insert(part.id);
    return ids;
}

QString badClusterFlows(const ProductLine &line)
{
    const QSet<QString> parts = partIds(line);
    const auto known = [&parts](const QString &word) {
        return parts.contains(word) || isClusterEndpoint(word) || word == allPartsWord();
    };
    QSet<QString> ids;
    for (const ClusterFlow &flow : line.clusterFlows) {
        if (ids.contains(flow.id))
            return QStringLiteral("clusterFlows: the id '%1' is there twice").arg(flow.id);
        ids.insert(flow.id);
        if (flow.from.isEmpty() || !std::all_of(flow.from.begin(), flow.from.end(), known) || !known(flow.to))
            return QStringLiteral("clusterFlows: '%1' names a part that is not listed").arg(flow.id);
    }
    return {};
}

/// A values file is made of these; without one of them it would be wrong in silence.
QString missingRole(const ProductLine &line)
{
    for (const char *role : {"receiver-url", "cluster-name", "api-key", "key-secret-name", "registry",
                             "pull-secrets", "proxy", "ca-pem", "skip-tls"}) {
        const bool there =
            std::any_of(line.values.begin(), line.values.end(),
                        [role](const ChartValue &value) { return value.role == QLatin1String(role); });
        if (!there)
            return QStringLiteral("values: the role '%1' is missing").arg(QLatin1String(role));
    }
    return {};
}

QString badImagePaths(const ProductLine &line)
{
    for (const CatalogImage &image : line.images) {
        if (image.fixedRegistry != image.valuePaths.isEmpty())
            return QStringLiteral("images: '%1' needs valuePaths, or fixedRegistry").arg(image.id);
        if (!std::all_of(image.valuePaths.begin(), image.valuePaths.end(), isKey))
            return QStringLiteral("images: '%1' has a path that is none").arg(image.id);
    }
    return {};
}

} // namespace

void readChartFacts(StrictObject &file, ProductLine &line, QString &problem)
{
    line.podLabels = readPodLabels(file.object(QStringLiteral("podLabels")), problem);
    line.keySecret = readKeySecret(file.object(QStringLiteral("keySecret")), problem);
    const QJsonArray values = file.array(QStringLiteral("values"));
    for (qsizetype i = 0; i < values.size(); ++i)
        line.values.append(readValue(values.at(i), at("values", i), problem));
    const QJsonArray flows = file.array(QStringLiteral("clusterFlows"));
    for (qsizetype i = 0; i < flows.size(); ++i)
        line.clusterFlows.append(readClusterFlow(flows.at(i), at("clusterFlows", i), problem));
}

QString chartInconsistencyOf(const ProductLine &line)
{
    for (const QString &problem : {badClusterFlows(line), missingRole(line), badImagePaths(line)}) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace netsetup
