// A pasted Helm command, taken apart: words, flags, and the values that it sets.
#pragma once

#include "base/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace netsetup {

struct HelmCommand
{
    QString release;
    QString chart;
    QMap<QString, QString> flags;              ///< "namespace", "version", "repo": the last one counts
    QList<std::pair<QString, QString>> values; ///< of --set and --set-string: key, value; in order
    bool namesValueFiles = false;              ///< --values, --set-file: not read here
};

/// Understands quotes and line continuations of sh, cmd and PowerShell. Errors never quote the command: it
/// may hold a key.
Result<HelmCommand> parseHelmCommand(const QByteArray &text, const QString &field);

} // namespace netsetup
