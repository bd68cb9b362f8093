// Values files of the Agent's charts, read back, and the keys that those charts have.
#pragma once

#include "handoff/chartinput.h"
#include "support/testpaths.h"

namespace netsetup::testing {

inline void collect(const YAML::Node &node, const QString &path, QMap<QString, QString> &leaves)
{
    if (node.IsMap() && node.size() > 0) {
        for (const auto &entry : node)
            collect(entry.second,
                    (path.isEmpty() ? QString() : QString(path + u'.')) +
                        QString::fromStdString(entry.first.as<std::string>()),
                    leaves);
        return;
    }
    if (node.IsSequence()) {
        QStringList items;
        for (const auto &item : node)
            items.append(QString::fromStdString(item.as<std::string>()));
        leaves.insert(path, items.join(u','));
        return;
    }
    if (!path.isEmpty())
        leaves.insert(path, node.IsScalar() ? QString::fromStdString(node.as<std::string>()) : QString());
}

/// "global.proxy.url" -> "http://…"
inline QMap<QString, QString> leaves(const QByteArray &yaml)
{
    QMap<QString, QString> found;
    collect(YAML::Load(yaml.toStdString()), QString(), found);
    return found;
}

inline QJsonObject knownKeys(const QString &product)
{
    const QByteArray bytes = readAll(sourcePath(u"tests/handoff/data/helm/"_s) + product + u".keys.json"_s);
    return QJsonDocument::fromJson(bytes).object().value("keys"_L1).toObject();
}

/// Keys that the chart does not have. Below a map that is free, everything is allowed.
inline QStringList unknownKeys(const QByteArray &yaml, const QString &product)
{
    const QJsonObject known = knownKeys(product);
    QStringList unknown;
    const QStringList paths = leaves(yaml).keys();
    for (const QString &path : paths) {
        bool ok = known.contains(path);
        for (qsizetype dot = path.indexOf(u'.'); !ok && dot > 0; dot = path.indexOf(u'.', dot + 1))
            ok = known.value(path.left(dot)).toString() == "map"_L1;
        if (!ok)
            unknown.append(path);
    }
    return unknown;
}

/// One row for each product line.
inline void bothLines()
{
    QTest::addColumn<QString>("product");
    QTest::newRow("stackstate-6.0") << u"stackstate-6.0"_s;
    QTest::newRow("suse-observability") << u"suse-observability"_s;
}

} // namespace netsetup::testing
