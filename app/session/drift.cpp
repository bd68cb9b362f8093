#include "session/drift.h"

#include "base/json.h"
#include "base/netnames.h"
#include "findings/report/textwrap.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

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
            line.onlyIn = QStringLiteral("old");
        else if (!before.contains(subject))
            line.onlyIn = QStringLiteral("new");
        if (!line.added.isEmpty() || !line.removed.isEmpty())
            drift.lines.append(line);
    }
}

QString titleOf(const QString &kind)
{
    static const QMap<QString, QString> titles{
        {QStringLiteral("addresses"), QStringLiteral("ADDRESSES")},
        {QStringLiteral("certificate-issuers"), QStringLiteral("CERTIFICATE ISSUERS")},
        {QStringLiteral("blob-hosts"), QStringLiteral("HOSTS THAT SERVE IMAGE LAYERS")},
        {QStringLiteral("images"), QStringLiteral("IMAGES")},
        {QStringLiteral("rules"), QStringLiteral("RULES")},
        {QStringLiteral("plan"), QStringLiteral("PLAN")}};
    return titles.value(kind, kind);
}

void addLine(TextPage &page, const DriftLine &line)
{
    const QString only =
        line.onlyIn.isEmpty() ? QString() : QStringLiteral(" (only in the %1 one)").arg(line.onlyIn);
    page.paragraph(QStringLiteral("  "), printable(line.subject, 300) + only);
    for (const QString &value : line.removed)
        page.paragraph(QStringLiteral("    - "), printable(value, 400));
    for (const QString &value : line.added)
        page.paragraph(QStringLiteral("    + "), printable(value, 400));
}

} // namespace

QStringList without(const QStringList &all, const QStringList &known)
{
    QStringList rest;
    for (const QString &value : all) {
        if (!known.contains(value))
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
        changes.append(QJsonObject{{QStringLiteral("kind"), line.kind},
                                   {QStringLiteral("subject"), line.subject},
                                   {QStringLiteral("added"), json::fromStrings(line.added)},
                                   {QStringLiteral("removed"), json::fromStrings(line.removed)},
                                   {QStringLiteral("onlyIn"), json::orNull(line.onlyIn)}});
    return {{QStringLiteral("schema"), QStringLiteral("netsetup.compare/1")},
            {QStringLiteral("same"), drift.lines.isEmpty()},
            {QStringLiteral("compared"), json::fromStrings(drift.compared)},
            {QStringLiteral("notCompared"), json::fromStrings(drift.notCompared)},
            {QStringLiteral("changes"), changes}};
}

QString driftToText(const Drift &drift)
{
    TextPage page(false);
    page.paragraph({}, drift.lines.isEmpty()
                           ? QStringLiteral("SAME: nothing that both know has changed.")
                           : QStringLiteral("DRIFT: - stood in the old one, + stands in the new one."));
    QString kind;
    for (const DriftLine &line : drift.lines) {
        if (line.kind != kind)
            page.heading(titleOf(line.kind));
        kind = line.kind;
        addLine(page, line);
    }
    if (!drift.notCompared.isEmpty()) {
        page.blank();
        page.paragraph({}, QStringLiteral("Not compared, because only one of the two knows it: %1.")
                               .arg(drift.notCompared.join(QLatin1String(", "))));
    }
    return page.text();
}

} // namespace netsetup
