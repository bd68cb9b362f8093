// The promise that missing evidence never passes, tried on any recording: every field is taken away in turn.
#pragma once

#include "checks/check.h"

#include <QJsonArray>

#include <algorithm>

namespace netsetup::recorded {

/// Every path of a JSON value: {"lookups", "0", "rcode"}.
inline void paths(const QJsonValue &value, const QStringList &at, QList<QStringList> &all)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QStringList here = at + QStringList{it.key()};
            all.append(here);
            paths(it.value(), here, all);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            paths(array.at(i), at + QStringList{QString::number(i)}, all);
    }
}

inline QJsonValue without(const QJsonValue &value, const QStringList &path)
{
    const QString step = path.first();
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        if (path.size() == 1)
            object.remove(step);
        else
            object.insert(step, without(object.value(step), path.mid(1)));
        return object;
    }
    QJsonArray array = value.toArray();
    array.replace(step.toInt(), without(array.at(step.toInt()), path.mid(1)));
    return array;
}

inline QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id + QLatin1Char(' ') + finding.address);
    return ids;
}

inline int passes(const QList<Finding> &findings)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [](const Finding &f) { return f.status == Status::Pass; }));
}

struct Cuts
{
    QString broken; ///< the first field whose absence made more pass, or changed a verdict without an unknown
    int unknowns = 0; ///< fields whose absence the judges noticed
};

/// "tried" is what the runner writes for the judges: without it there is simply nothing to judge.
inline Cuts takeFieldsAway(const Flow &flow, const QList<Evidence> &evidence)
{
    const QString vantage = QStringLiteral("workstation");
    const QList<Finding> whole = judgeFlow(flow, vantage, evidence);
    Cuts cuts;
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        QList<QStringList> all;
        paths(evidence.at(i).data, {}, all);
        for (const QStringList &path : std::as_const(all)) {
            QList<Evidence> cut = evidence;
            cut[i].data = without(evidence.at(i).data, path).toObject();
            const QList<Finding> findings = judgeFlow(flow, vantage, cut);
            const bool changed = idsOf(findings) != idsOf(whole);
            const bool unknown = std::any_of(findings.begin(), findings.end(), [](const Finding &f) {
                return f.id.endsWith(QLatin1String(".unknown"));
            });
            const bool silent = changed && !unknown && path.first() != QLatin1String("tried");
            if (cuts.broken.isEmpty() && (silent || passes(findings) > passes(whole)))
                cuts.broken = evidence.at(i).probe + QLatin1Char('/') + path.join(QLatin1Char('.'));
            cuts.unknowns += unknown ? 1 : 0;
        }
    }
    return cuts;
}

} // namespace netsetup::recorded
