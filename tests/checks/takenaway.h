// Takes every field of evidence away, one at a time: a verdict may then become unknown, never a pass.
#pragma once

#include "checks/check.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup::recorded {

inline const Finding *find(const QList<Finding> &findings, const QString &id)
{
    for (const Finding &finding : findings) {
        if (finding.id == id)
            return &finding;
    }
    return nullptr;
}

inline QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id + u' ' + finding.address);
    return ids;
}

/// Every path of a JSON value: "lookups[0].rcode".
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

inline int passes(const QList<Finding> &findings)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [](const Finding &f) { return f.status == Status::Pass; }));
}

/// Returns how often the verdict became unknown; -1 with a message of QTest when something passed instead.
inline int takeEachFieldAway(const Flow &flow, const QList<Evidence> &evidence)
{
    const QString vantage = u"workstation"_s;
    const QList<Finding> whole = judgeFlow(flow, vantage, evidence);
    int unknowns = 0;
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        QList<QStringList> all;
        paths(evidence.at(i).data, {}, all);
        for (const QStringList &path : std::as_const(all)) {
            QList<Evidence> cut = evidence;
            cut[i].data = without(evidence.at(i).data, path).toObject();
            const QList<Finding> findings = judgeFlow(flow, vantage, cut);
            const bool changed = idsOf(findings) != idsOf(whole);
            const bool unknown = std::any_of(findings.begin(), findings.end(),
                                             [](const Finding &f) { return f.id.endsWith(".unknown"_L1); });
            if (passes(findings) > passes(whole) || (changed && !unknown && path.first() != "tried"_L1)) {
                qWarning("%s/%s", qPrintable(evidence.at(i).probe), qPrintable(path.join(u'.')));
                return -1;
            }
            unknowns += unknown ? 1 : 0;
        }
    }
    return unknowns;
}

} // namespace netsetup::recorded
