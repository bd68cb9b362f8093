// The chart sections of a catalog file.
#include "catalog/chartreader.h"

#include "catalog/strictobject.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString at(const char *list, qsizetype index)
{
    return QLatin1String(list) + u'[' + QString::number(index) + u']';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Names with dots between them, such as "global.proxy".
bool isKey(const QString &key)
{
    const QList<QStringView> names = QStringView(key).split(u'.');
    return std::all_of(names.begin(), names.end(), [](QStringView name) {
        return !name.isEmpty() && isLetter(name.front()) &&
               std::all_of(name.begin(), name.end(),
                           [](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'-'; });
    });
}

ChartValue readValue(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    ChartValue read;
    read.role = from.word(u"role"_s, chartValueRoles());
    read.key = from.optionalText(u"key"_s);
    if (!read.key.isEmpty() && !isKey(read.key))
        from.complain(u"key"_s, u"is not a path of value names"_s);
    read.since = from.optionalText(u"since"_s);
    read.option = from.optionalText(u"option"_s);
    read.note = from.optionalText(u"note"_s);
    if (read.key.isEmpty() && read.note.isEmpty())
        from.complain(u"note"_s, u"is missing where there is no key"_s);
    read.fact = from.fact();
    return read;
}

ClusterPort readPort(StrictObject &from, const QString &text)
{
    ClusterPort port;
    bool ok = false;
    const uint number = text.section(u'/', 0, 0).toUInt(&ok);
    const std::optional<Protocol> protocol = valueOf<Protocol>(text.section(u'/', 1));
    port.protocol = protocol.value_or(Protocol::Tcp);
    if (!ok || number < 1 || number > 65535 || !protocol)
        from.complain(u"ports"_s, u"holds something other than NUMBER/tcp or NUMBER/udp"_s);
    else
        port.port = static_cast<quint16>(number);
    return port;
}

ClusterFlow readClusterFlow(const QJsonValue &value, const QString &where, QString &problem)
{
    StrictObject from(value, where, problem);
    ClusterFlow flow;
    flow.id = from.text(u"id"_s);
    flow.from = from.texts(u"from"_s);
    flow.to = from.text(u"to"_s);
    const QStringList ports = from.texts(u"ports"_s);
    for (const QString &port : ports)
        flow.ports.append(readPort(from, port));
    flow.why = from.text(u"why"_s);
    flow.option = from.optionalText(u"option"_s);
    flow.fact = from.fact();
    return flow;
}

KeySecret readKeySecret(const QJsonValue &value, QString &problem)
{
    StrictObject from(value, u"keySecret"_s, problem);
    KeySecret secret;
    secret.apiKeyEntry = from.text(u"apiKeyEntry"_s);
    secret.tokenEntry = from.optionalText(u"tokenEntry"_s);
    secret.fact = from.fact();
    return secret;
}

PodLabels readPodLabels(const QJsonValue &value, QString &problem)
{
    StrictObject from(value, u"podLabels"_s, problem);
    return {from.text(u"component"_s), from.text(u"instance"_s)};
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
            return u"clusterFlows: the id '%1' is there twice"_s.arg(flow.id);
        ids.insert(flow.id);
        if (flow.from.isEmpty() || !std::all_of(flow.from.begin(), flow.from.end(), known) || !known(flow.to))
            return u"clusterFlows: '%1' names a part that is not listed"_s.arg(flow.id);
    }
    return {};
}

/// A values file is made of these; without one of them it would be wrong in silence.
QString missingRole(const ProductLine &line)
{
    for (const char *role : {"receiver-url", "cluster-name", "api-key", "key-secret-name", "registry",
                             "pull-secrets", "proxy", "no-proxy", "ca-pem", "skip-tls"}) {
        const bool there =
            std::any_of(line.values.begin(), line.values.end(),
                        [role](const ChartValue &value) { return value.role == QLatin1String(role); });
        if (!there)
            return u"values: the role '%1' is missing"_s.arg(QLatin1String(role));
    }
    return {};
}

QString badImagePaths(const ProductLine &line)
{
    for (const CatalogImage &image : line.images) {
        if (image.fixedRegistry != image.valuePaths.isEmpty())
            return u"images: '%1' needs valuePaths, or fixedRegistry"_s.arg(image.id);
        if (!std::all_of(image.valuePaths.begin(), image.valuePaths.end(), isKey))
            return u"images: '%1' has a path that is none"_s.arg(image.id);
    }
    return {};
}

} // namespace

void readChartFacts(StrictObject &file, ProductLine &line, QString &problem)
{
    line.podLabels = readPodLabels(file.object(u"podLabels"_s), problem);
    line.keySecret = readKeySecret(file.object(u"keySecret"_s), problem);
    const QJsonArray values = file.array(u"values"_s);
    for (qsizetype i = 0; i < values.size(); ++i)
        line.values.append(readValue(values.at(i), at("values", i), problem));
    const QJsonArray flows = file.array(u"clusterFlows"_s);
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
