#include "cluster/labelselector.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool fits(LabelTest test, const QString &value, const QStringList &values)
{
    switch (test) {
    case LabelTest::In:
        return values.contains(value);
    case LabelTest::NotIn:
        return !values.contains(value);
    case LabelTest::Exists:
        return true;
    case LabelTest::Lacks:
        return false;
    case LabelTest::Contains:
        return value.contains(values.value(0));
    case LabelTest::StartsWith:
        return value.startsWith(values.value(0));
    case LabelTest::EndsWith:
        break;
    }
    return value.endsWith(values.value(0));
}

std::optional<LabelTest> testOf(const QString &word)
{
    static const QHash<QString, LabelTest> tests{{u"In"_s, LabelTest::In},
                                                 {u"NotIn"_s, LabelTest::NotIn},
                                                 {u"Exists"_s, LabelTest::Exists},
                                                 {u"DoesNotExist"_s, LabelTest::Lacks}};
    const auto found = tests.constFind(word);
    return found == tests.constEnd() ? std::nullopt : std::optional(*found);
}

Selects meetsExpression(const QJsonObject &expression, const KnownLabels &labels)
{
    const QString key = expression.value("key"_L1).toString();
    const std::optional<LabelTest> test = testOf(expression.value("operator"_L1).toString());
    const QJsonArray given = expression.value("values"_L1).toArray();
    QStringList values;
    for (const QJsonValue &value : given) {
        if (!value.isString())
            return Selects::Maybe;
        values.append(value.toString());
    }
    return key.isEmpty() || !test ? Selects::Maybe : meets(labels, key, *test, values);
}

} // namespace

Selects notSelected(Selects by)
{
    if (by == Selects::Maybe)
        return Selects::Maybe;
    return by == Selects::Yes ? Selects::No : Selects::Yes;
}

KnownLabels::Presence KnownLabels::presenceOf(const QString &key) const
{
    if (m_values.contains(key))
        return Presence::Present;
    const bool open = std::any_of(m_open.begin(), m_open.end(),
                                  [&key](const QString &prefix) { return key.startsWith(prefix); });
    return open ? Presence::Unknown : Presence::Absent;
}

Selects meets(const KnownLabels &labels, const QString &key, LabelTest test, const QStringList &values)
{
    switch (labels.presenceOf(key)) {
    case KnownLabels::Presence::Present:
        return fits(test, labels.value(key), values) ? Selects::Yes : Selects::No;
    case KnownLabels::Presence::Absent:
        return test == LabelTest::NotIn || test == LabelTest::Lacks ? Selects::Yes : Selects::No;
    case KnownLabels::Presence::Unknown:
        break;
    }
    return Selects::Maybe;
}

Selects selectedBy(const QJsonValue &selector, const KnownLabels &labels)
{
    if (!selector.isObject())
        return Selects::Maybe;
    Selects all = Selects::Yes;
    const QJsonObject wanted = selector.toObject().value("matchLabels"_L1).toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const bool plain = it.value().isString();
        all = std::min(all, plain ? meets(labels, it.key(), LabelTest::In, {it.value().toString()})
                                  : Selects::Maybe);
    }
    const QJsonArray expressions = selector.toObject().value("matchExpressions"_L1).toArray();
    for (const QJsonValue &expression : expressions)
        all = std::min(all, meetsExpression(expression.toObject(), labels));
    return all;
}

} // namespace netsetup
