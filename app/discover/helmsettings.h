// What Helm's --set options say, as keys and values of a chart.
#pragma once

#include <QList>
#include <QString>

namespace netsetup {

using HelmSettings = QList<std::pair<QString, QString>>;

/// "a=1,b=x\,y,c={1,2},d[0].e=3" as --set takes it; lists become "c[0]", "c[1]". False: a part has no "=".
bool readSettings(const QString &text, HelmSettings &settings);
/// "a=[1,2],b={"c":"d"}" as --set-json takes it, or one object. False: it is no JSON.
bool readJsonSettings(const QString &text, HelmSettings &settings);

} // namespace netsetup
