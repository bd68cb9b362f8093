// A pasted Helm command, taken apart: release, chart, options, and the values that it sets.
#pragma once

#include "catalog/catalog.h"
#include "discover/helmsettings.h"

#include <QMap>
#include <QStringList>

namespace netsetup {

struct HelmCommand
{
    QString release;
    QString chart;
    QMap<QString, QString> flags; ///< "namespace", "version", "repo": the last one counts
    HelmSettings values;          ///< of --set and its like, in order
    QStringList unused;           ///< options of which no plan takes the value: "--timeout"
    QStringList remarks;          ///< what was read as something else or not at all; never quotes a value
};

/// The install command in what somebody pasted; of several the one that installs the Agent. Errors never
/// quote the text: it may hold a key.
Result<HelmCommand> parseHelmCommand(const QByteArray &text, const QString &field, const Catalog &catalog);

/// A command of Helm stands in the text, also right behind something else.
bool holdsHelm(const QString &text);

/// The product line of a chart: "suse-observability/suse-observability-agent", a path, an archive, an OCI
/// reference; empty: none.
QString productOfChart(const Catalog &catalog, const QString &chart);

/// A variable, a template or a placeholder stands in it: what it will hold is not known here.
bool isNotFilledIn(const QString &value);

/// The path of a value in a chart, as far as it is one: behind it may stand anything, the key itself after a
/// mistyped "=".
QString shownKey(const QString &key);

} // namespace netsetup
