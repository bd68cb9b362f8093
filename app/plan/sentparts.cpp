// Stands among the keys that are kept as they are, where mergeUnknown() finds it when the project is written.
#include "plan/sentparts.h"

#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldvalues.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostParts = 100;
constexpr qsizetype longestTime = 40;

QString handoffKey()
{
    return u"handoff"_s;
}

QString sentKey()
{
    return u"sent"_s;
}

void store(Plan &plan, const QList<SentPart> &parts)
{
    QJsonArray list;
    for (const SentPart &part : parts)
        list.append(QJsonObject{{u"audience"_s, part.audience}, {u"at"_s, part.at}});
    QJsonObject handoff = plan.unknownKeys.value(handoffKey()).toObject();
    handoff.remove(sentKey());
    if (!list.isEmpty())
        handoff.insert(sentKey(), list);
    plan.unknownKeys.remove(handoffKey());
    if (!handoff.isEmpty())
        plan.unknownKeys.insert(handoffKey(), handoff);
}

Error wrongType(const QString &place, const char *accepted)
{
    return {u"project.type"_s, place, inWords("Plan", "is of another type"),
            inWords("Plan", "%1 is accepted").arg(inWords("Plan", accepted))};
}

Result<SentPart> partFrom(const QJsonValue &value, const QString &place)
{
    static const QStringList audiences{u"network"_s, u"proxy"_s, u"security"_s, u"cluster"_s};
    if (!value.isObject())
        return wrongType(place, QT_TRANSLATE_NOOP("Plan", "an object"));
    const QJsonObject object = value.toObject();
    for (const char *key : {"audience", "at"}) {
        if (!object.value(QLatin1String(key)).isString())
            return wrongType(place + u'.' + QLatin1String(key), QT_TRANSLATE_NOOP("Plan", "a text"));
    }
    const Result<QString> audience =
        oneOf(object.value("audience"_L1).toString(), audiences, place + ".audience"_L1);
    if (!audience)
        return audience.error();
    const QString at = object.value("at"_L1).toString();
    const QDateTime time = QDateTime::fromString(at, Qt::ISODate);
    if (!time.isValid() || at.size() > longestTime)
        return invalidValue(place + ".at"_L1, inWords("Plan", "%1 is not a time").arg(quoted(at)),
                            inWords("Plan", "a time such as 2026-05-12T08:00:00Z is accepted"));
    return SentPart{*audience, time.toUTC().toString(Qt::ISODate)};
}

} // namespace

QList<SentPart> sentParts(const Plan &plan)
{
    QList<SentPart> parts;
    const QJsonArray list = plan.unknownKeys.value(handoffKey()).toObject().value(sentKey()).toArray();
    for (const QJsonValue &part : list)
        parts.append({part["audience"_L1].toString(), part["at"_L1].toString()});
    return parts;
}

void noteSent(Plan &plan, const SentPart &part)
{
    dropSent(plan, part.audience);
    QList<SentPart> parts = sentParts(plan);
    parts.append(part);
    std::sort(parts.begin(), parts.end(),
              [](const SentPart &one, const SentPart &other) { return one.audience < other.audience; });
    store(plan, parts);
}

void dropSent(Plan &plan, const QString &audience)
{
    QList<SentPart> parts = sentParts(plan);
    parts.removeIf([&audience](const SentPart &known) { return known.audience == audience; });
    store(plan, parts);
}

void dropAllSent(Plan &plan)
{
    store(plan, {});
}

Outcome readSentParts(Plan &plan, const QJsonObject &project)
{
    const QString place = u"handoff.sent"_s;
    const QJsonValue value = project.value(handoffKey()).toObject().value(sentKey());
    if (value.isNull() || value.isUndefined())
        return Done{};
    if (!value.isArray())
        return wrongType(place, QT_TRANSLATE_NOOP("Plan", "a list"));
    const QJsonArray list = value.toArray();
    if (list.size() > mostParts)
        return invalidValue(place, inWords("Plan", "is too long"),
                            inWords("Plan", "at most %1 entries are accepted").arg(mostParts));
    for (qsizetype i = 0; i < list.size(); ++i) {
        const Result<SentPart> part = partFrom(list.at(i), u"%1[%2]"_s.arg(place, QString::number(i)));
        if (!part)
            return part.error();
        noteSent(plan, *part);
    }
    return Done{};
}

} // namespace netsetup
