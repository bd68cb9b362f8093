// The rows by theme, and how a row gets at its member of the plan.
#pragma once

#include "base/json.h"
#include "plan/fieldvalues.h"

#include <type_traits>

namespace netsetup {

QList<PlanField> tenantFields();
QList<PlanField> egressFields();
QList<PlanField> imagesFields();
QList<PlanField> clusterFields();
QList<PlanField> handoffFields();

/// A version as Helm prints it.
Result<QString> chartVersion(const QString &text, const QString &field);
/// `--chart`: reads the archive at this path.
Outcome readChartFile(Plan &plan, const QString &text, const PlanVocabulary &words, const QString &field);
/// The same from the project file, where it stands as an object.
QJsonValue chartArchiveToJson(const ChartArchive &archive);
Outcome setChartArchive(Plan &plan, const QJsonValue &value, const PlanVocabulary &words,
                        const QString &field);
/// The error of a file, with its path shown like any other value of a user.
Error aboutFile(Error error, const QString &path, const QString &field);
/// One file of one team, of `handoff.teams`.
Outcome setTeamFile(Plan &plan, const QString &audience, const QString &artifact, bool gets,
                    const QString &field);
/// `formatAndKey` is "panos.zone-from".
Outcome setSiteValue(Plan &plan, const QString &formatAndKey, const QString &value, const QString &field);

/// Puts a value where it belongs, or hands the error on.
template <typename T>
Outcome store(T &target, const Result<T> &value)
{
    if (!value)
        return value.error();
    target = *value;
    return Done{};
}

/// Appends a value once, or hands the error on.
template <typename T>
Outcome append(QList<T> &list, const Result<T> &value)
{
    if (!value)
        return value.error();
    addOnce(list, *value);
    return Done{};
}

inline QJsonValue fieldToJson(const QString &text)
{
    return json::orNull(text);
}
inline QJsonValue fieldToJson(const QByteArray &text)
{
    return json::orNull(QString::fromLatin1(text));
}
inline QJsonValue fieldToJson(bool on)
{
    return on;
}
inline QJsonValue fieldToJson(int number)
{
    return number;
}
inline QJsonValue fieldToJson(const QStringList &texts)
{
    return json::fromStrings(texts);
}
QJsonValue fieldToJson(const QList<Cidr> &ranges);
template <typename T>
requires std::is_enum_v<T> QJsonValue fieldToJson(T value)
{
    return wordFor(value);
}

/// The way to a member of the plan: at(&Plan::egress, &EgressPlan::mode).
template <typename... Members>
auto at(Members... members)
{
    return [members...](auto &plan) -> auto &
    {
        return (plan.*....*members);
    };
}

/// The value at a member of the plan: `member` gives the place in it; `parse` makes the value of a text (with
/// the words of the product line, where it asks for them), or is a setter of its own.
template <typename Member, typename Parse>
FieldValue valueAt(Member member, Parse parse)
{
    using T = std::remove_cvref_t<decltype(member(std::declval<Plan &>()))>;
    constexpr bool isList = std::is_same_v<T, QStringList> || std::is_same_v<T, QList<Cidr>>;
    FieldValue value;
    if constexpr (isList)
        value.kind = FieldKind::List;
    else if constexpr (std::is_same_v<T, bool>)
        value.kind = FieldKind::Switch;
    else if constexpr (std::is_integral_v<T>)
        value.kind = FieldKind::Number;
    value.get = [member](const Plan &plan) {
        return fieldToJson(member(plan));
    };
    if constexpr (std::is_invocable_v<Parse, Plan &, QString, PlanVocabulary, QString>)
        value.set = parse;
    else
        value.set = [member, parse](Plan &plan, const QString &text, const PlanVocabulary &words,
                                    const QString &field) {
            const auto parsed = [&] {
                if constexpr (std::is_invocable_v<Parse, QString, PlanVocabulary, QString>)
                    return parse(text, words, field);
                else
                    return parse(text, field);
            };
            if constexpr (isList)
                return append(member(plan), parsed());
            else
                return store(member(plan), parsed());
        };
    value.reset = [member](Plan &plan) {
        const Plan fresh;
        member(plan) = member(fresh);
    };
    return value;
}

/// One of these words.
template <typename Member>
FieldValue choiceAt(Member member, const QStringList &words)
{
    FieldValue value = valueAt(
        member, [words](const QString &text, const QString &field) { return oneOf(text, words, field); });
    value.kind = FieldKind::Choice;
    value.choices = words;
    return value;
}

/// One of a closed set.
template <typename Member>
FieldValue choiceAt(Member member)
{
    using T = std::remove_cvref_t<decltype(member(std::declval<Plan &>()))>;
    FieldValue value = valueAt(member, [](const QString &text, const QString &field) -> Result<T> {
        const Result<QString> word = oneOf(text, wordsOf<T>(), field);
        return word ? Result<T>(valueOf<T>(*word).value()) : Result<T>(word.error());
    });
    value.kind = FieldKind::Choice;
    value.choices = wordsOf<T>();
    return value;
}

/// A text of this shape.
inline auto shapedAs(const Shape &shape)
{
    return [shape](const QString &text, const QString &field) {
        return shaped(text, shape, field);
    };
}

} // namespace netsetup
