#include "session/drift.h"

#include "base/json.h"
#include "base/netnames.h"
#include "findings/report/textwrap.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The keys of both, each once, sorted.
template <typename Value>
QStringList keysOf(const QMap<QString, Value> &first, const QMap<QString, Value> &second)
{
    QStringList keys(first.keyBegin(), first.keyEnd());
    std::copy(second.keyBegin(), second.keyEnd(), std::back_inserter(keys));
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

void compareKind(const QString &kind, const QMap<QString, QStringList> &before,
                 const QMap<QString, QStringList> &after, Drift &drift)
{
    const QStringList subjects = keysOf(before, after);
    for (const QString &subject : subjects) {
        DriftLine line{kind,
                       subject,
                       without(after.value(subject), before.value(subject)),
                       without(before.value(subject), after.value(subject)),
                       {}};
        if (!after.contains(subject))
            line.onlyIn = u"old"_s;
        else if (!before.contains(subject))
            line.onlyIn = u"new"_s;
        if (!line.added.isEmpty() || !line.removed.isEmpty())
            drift.lines.append(line);
    }
}

QString titleOf(const QString &kind)
{
    static const QMap<QString, QString> titles{{u"addresses"_s, u"ADDRESSES"_s},
                                               {u"certificate-issuers"_s, u"CERTIFICATE ISSUERS"_s},
                                               {u"blob-hosts"_s, u"HOSTS THAT SERVE IMAGE LAYERS"_s},
                                               {u"images"_s, u"IMAGES"_s},
                                               {u"rules"_s, u"RULES"_s},
                                               {u"plan"_s, u"PLAN"_s}};
    return titles.value(kind, kind);
}

void addLine(TextPage &page, const DriftLine &line)
{
    const QString only = line.onlyIn.isEmpty() ? QString() : u" (only in the %1 one)"_s.arg(line.onlyIn);
    page.paragraph(u"  "_s, printable(line.subject, 300) + only);
    for (const QString &value : line.removed)
        page.paragraph(u"    - "_s, printable(value, 400));
    for (const QString &value : line.added)
        page.paragraph(u"    + "_s, printable(value, 400));
}

} // namespace

QStringList without(const QStringList &all, const QStringList &known)
{
    const QSet<QString> these(known.begin(), known.end());
    QStringList rest;
    for (const QString &value : all) {
        if (!these.contains(value))
            rest.append(value);
    }
    return rest;
}

Drift driftBetween(const Known &before, const Known &after)
{
    Drift drift;
    const QStringList kinds = keysOf(before.kinds, after.kinds);
    for (const QString &kind : kinds) {
        if (!before.kinds.contains(kind) || !after.kinds.contains(kind)) {
            drift.notCompared.append(kind);
            continue;
        }
        drift.compared.append(kind);
        compareKind(kind, before.kinds.value(kind), after.kinds.value(kind), drift);
    }
    return drift;
}

QJsonObject driftToJson(const Drift &drift)
{
    QJsonArray changes;
    for (const DriftLine &line : drift.lines)
        changes.append(QJsonObject{{u"kind"_s, line.kind},
                                   {u"subject"_s, line.subject},
                                   {u"added"_s, json::fromStrings(line.added)},
                                   {u"removed"_s, json::fromStrings(line.removed)},
                                   {u"onlyIn"_s, json::orNull(line.onlyIn)}});
    return {{u"schema"_s, u"netsetup.compare/1"_s},
            {u"same"_s, drift.lines.isEmpty()},
            {u"compared"_s, json::fromStrings(drift.compared)},
            {u"notCompared"_s, json::fromStrings(drift.notCompared)},
            {u"changes"_s, changes}};
}

QString driftToText(const Drift &drift)
{
    TextPage page(false);
    page.paragraph({}, drift.lines.isEmpty() ? u"SAME: nothing that both know has changed."_s
                                             : u"DRIFT: - stood in the old one, + stands in the new one."_s);
    QString kind;
    for (const DriftLine &line : drift.lines) {
        if (line.kind != kind)
            page.heading(titleOf(line.kind));
        kind = line.kind;
        addLine(page, line);
    }
    if (!drift.notCompared.isEmpty()) {
        page.blank();
        page.paragraph({}, u"Not compared, because only one of the two knows it: %1."_s.arg(
                               drift.notCompared.join(", "_L1)));
    }
    return page.text();
}

} // namespace netsetup
