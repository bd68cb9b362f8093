// What the user may do in a namespace, read from the table that "kubectl auth can-i --list" prints.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace netsetup {

class Rights
{
public:
    /// Reads the table of kubectl 1.14 and later; a line that is none of a table is no right.
    static Result<Rights> read(const QByteArray &table);

    /// `resource` as Kubernetes writes it: "pods/log", "daemonsets.apps".
    [[nodiscard]] bool may(const QString &verb, const QString &resource) const;

private:
    struct Row
    {
        QString resource;
        QStringList verbs;
    };
    QList<Row> m_rows;
};

} // namespace netsetup
