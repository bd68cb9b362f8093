#include "plan/sentparts.h"

#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldvalues.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestTime = 40;

Error wrongType(const QString &place, const char *accepted)
{
    return {u"project.type"_s, place, inWords("Plan", "is of another type"),
            inWords("Plan", "%1 is accepted").arg(inWords("Plan", accepted))};
}

Result<SentPart> partFrom(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        return wrongType(place, QT_TRANSLATE_NOOP("Plan", "an object"));
    const QJsonObject object = value.toObject();
    for (const char *key : {"audience", "at"}) {
        if (!object.value(QLatin1String(key)).isString())
            return wrongType(place + u'.' + QLatin1String(key), QT_TRANSLATE_NOOP("Plan", "a text"));
    }
    const Result<QString> audience =
        oneOf(object.value("audience"_L1).toString(), teamWords(), place + ".audience"_L1);
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

void noteSent(Plan &plan, const SentPart &part)
{
    dropSent(plan, part.audience);
    QList<SentPart> &sent = plan.handoff.sent;
    const auto behind = std::find_if(
        sent.begin(), sent.end(), [&part](const SentPart &known) { return part.audience < known.audience; });
    sent.insert(behind, part);
}

void dropSent(Plan &plan, const QString &audience)
{
    plan.handoff.sent.removeIf([&audience](const SentPart &known) { return known.audience == audience; });
}

Outcome readSentPart(Plan &plan, const QJsonValue &value, const QString &place)
{
    const Result<SentPart> part = partFrom(value, place);
    if (!part)
        return part.error();
    noteSent(plan, *part);
    return Done{};
}

} // namespace netsetup
