#include "models/evidencefacts.h"

#include "base/json.h"
#include "base/netnames.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longest = 400;
constexpr qsizetype mostLines = 200;

void addFacts(const QString &place, const QJsonValue &value, const FactPlaces &places, QStringList &lines)
{
    if (lines.size() >= mostLines || value.isNull() || value.isUndefined())
        return;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (at.key() != "chain"_L1)
                addFacts(places.below(place, at.key()), at.value(), places, lines);
        }
        return;
    }
    if (value.isArray() && !value.toArray().isEmpty() && value.toArray().first().isObject()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            addFacts(places.entry(place, i, list.size()), list.at(i), places, lines);
        return;
    }
    const QString text =
        value.isArray() ? json::toStrings(value).join(", "_L1) : value.toVariant().toString();
    if (!text.isEmpty())
        lines << printable(place, longest) + ": "_L1 + printable(text, longest);
}

} // namespace

QStringList factLines(const Evidence &evidence, const FactPlaces &places)
{
    QStringList lines;
    addFacts({}, evidence.data, places, lines);
    return lines;
}

} // namespace netsetup
