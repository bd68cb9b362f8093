// From one JSON value to the setters of the plan: types are checked here, contents by the setters.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldlists.h"
#include "plan/projectparts.h"
#include "plan/sentparts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

// Far more than any network has, and little enough to look through for doubles.
constexpr qsizetype longestList = 1000;

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return inWords("Plan", "true or false");
    case QJsonValue::Double:
        return inWords("Plan", "a number");
    case QJsonValue::String:
        return inWords("Plan", "a text");
    case QJsonValue::Array:
        return inWords("Plan", "a list");
    case QJsonValue::Object:
        return inWords("Plan", "an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return u"null"_s;
}

Error wrongType(const QString &path, const QJsonValue &value, const char *expected)
{
    return Error{u"project.type"_s, path, inWords("Plan", "is %1").arg(typeName(value)),
                 inWords("Plan", "%1 is accepted").arg(inWords("Plan", expected))};
}

Error tooMany(const QString &path)
{
    return invalidValue(path, inWords("Plan", "is too long"),
                        inWords("Plan", "at most %1 entries are accepted").arg(longestList));
}

/// The value at a path; undefined where it, or an object on the way, is not there.
Result<QJsonValue> strictValueAt(const QJsonObject &root, const QString &path)
{
    QJsonValue value = root;
    QString done;
    const QStringList keys = path.split(u'.');
    for (const QString &key : keys) {
        if (value.isNull() || value.isUndefined())
            return QJsonValue(QJsonValue::Undefined);
        if (!value.isObject())
            return wrongType(done, value, QT_TRANSLATE_NOOP("Plan", "an object"));
        value = value.toObject().value(key);
        done += done.isEmpty() ? key : u'.' + key;
    }
    return value;
}

/// Text, number or flag as the text that the setter takes.
Result<QString> asText(FieldKind kind, const QJsonValue &value, const QString &path)
{
    if (kind == FieldKind::Switch)
        return value.isBool()
                   ? Result<QString>(value.toBool() ? u"true"_s : u"false"_s)
                   : Result<QString>(wrongType(path, value, QT_TRANSLATE_NOOP("Plan", "true or false")));
    if (kind != FieldKind::Number)
        return value.isString()
                   ? Result<QString>(value.toString())
                   : Result<QString>(wrongType(path, value, QT_TRANSLATE_NOOP("Plan", "a text")));
    if (!value.isDouble())
        return wrongType(path, value, QT_TRANSLATE_NOOP("Plan", "a number"));
    const double number = value.toDouble();
    if (std::abs(number) > 1e9 || std::floor(number) != number)
        return invalidValue(path, inWords("Plan", "%1 is not a small whole number").arg(number),
                            inWords("Plan", "a whole number is accepted"));
    return QString::number(static_cast<qint64>(number));
}

/// Hands each entry of a list on with its place: "cluster.podCidrs[1]".
Outcome readEntries(const QJsonValue &value, const QString &path,
                    const std::function<Outcome(const QJsonValue &item, const QString &place)> &read,
                    const char *expected = QT_TRANSLATE_NOOP("Plan", "a list"))
{
    if (!value.isArray())
        return wrongType(path, value, expected);
    const QJsonArray items = value.toArray();
    if (items.size() > longestList)
        return tooMany(path);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (const Outcome done = read(items.at(i), u"%1[%2]"_s.arg(path, QString::number(i))); !done)
            return done;
    }
    return Done{};
}

Outcome readTexts(Plan &plan, const FieldSetter &set, const QJsonValue &value, const QString &path,
                  const PlanVocabulary &words)
{
    const auto read = [&](const QJsonValue &item, const QString &place) -> Outcome {
        const Result<QString> text = asText(FieldKind::Text, item, place);
        return text ? set(plan, *text, words, place) : Outcome(text.error());
    };
    return readEntries(value, path, read, QT_TRANSLATE_NOOP("Plan", "a list of texts"));
}

Outcome readSiteNames(Plan &plan, const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return wrongType(path, value, QT_TRANSLATE_NOOP("Plan", "an object"));
    const QJsonObject formats = value.toObject();
    for (auto format = formats.begin(); format != formats.end(); ++format) {
        const QString place = path + u'.' + printable(format.key());
        if (!format->isObject())
            return wrongType(place, *format, QT_TRANSLATE_NOOP("Plan", "an object"));
        const QJsonObject values = format->toObject();
        if (values.size() > longestList || formats.size() > longestList)
            return tooMany(place);
        for (auto row = values.begin(); row != values.end(); ++row) {
            const QString rowPlace = place + u'.' + printable(row.key());
            const Result<QString> text = asText(FieldKind::Text, *row, rowPlace);
            if (!text)
                return text.error();
            const QString name = format.key() + u'.' + row.key();
            if (const Outcome done = setSiteValue(plan, name, *text, rowPlace); !done)
                return done;
        }
    }
    return Done{};
}

Result<OpenQuestion> readQuestion(const QJsonValue &value, const QString &place)
{
    static constexpr Shape path{
        "[A-Za-z][A-Za-z0-9.-]*(?:\\[[0-9]{1,4}\\])?", 200,
        QT_TRANSLATE_NOOP("Plan", "the path of a field is accepted, such as egress.sources.nodes")};
    QStringList owners = wordsOf<Owner>();
    owners.removeOne(wordFor(Owner::You)); // nobody asks himself
    if (!value.isObject())
        return wrongType(place, value, QT_TRANSLATE_NOOP("Plan", "an object"));
    const QJsonObject object = value.toObject();
    const QString fieldPlace = place + ".field"_L1;
    const QString ownerPlace = place + ".owner"_L1;
    const Result<QString> field = asText(FieldKind::Text, object.value("field"_L1), fieldPlace);
    const Result<QString> owner = asText(FieldKind::Text, object.value("owner"_L1), ownerPlace);
    if (!field || !owner)
        return field ? owner.error() : field.error();
    const Result<QString> goodField = shaped(*field, path, fieldPlace);
    const Result<QString> goodOwner = oneOf(*owner, owners, ownerPlace);
    if (!goodField || !goodOwner)
        return goodField ? goodOwner.error() : goodField.error();
    return OpenQuestion{*goodField, valueOf<Owner>(*goodOwner).value()};
}

Outcome readQuestions(Plan &plan, const QJsonValue &value, const QString &path)
{
    return readEntries(value, path, [&plan](const QJsonValue &item, const QString &place) {
        return append(plan.open, readQuestion(item, place));
    });
}

Result<RegistryCompanion> readCompanion(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        return wrongType(place, value, QT_TRANSLATE_NOOP("Plan", "an object"));
    const QJsonObject object = value.toObject();
    const auto text = [&](FieldKind kind, const char *key, const QString &otherwise) -> Result<QString> {
        const QJsonValue part = object.value(QLatin1String(key));
        const QString partPlace = place + u'.' + QLatin1String(key);
        return part.isNull() || part.isUndefined() ? Result<QString>(otherwise)
                                                   : asText(kind, part, partPlace);
    };
    const Result<QString> host = text(FieldKind::Text, "host", QString());
    const Result<QString> port = text(FieldKind::Number, "port", u"443"_s);
    const Result<QString> login = text(FieldKind::Switch, "login", u"false"_s);
    for (const Result<QString> *part : {&host, &port, &login}) {
        if (!part->ok())
            return part->error();
    }
    RegistryCompanion companion;
    if (const Outcome stored = store(companion.host, registryHost(*host, place + ".host"_L1)); !stored)
        return stored.error();
    if (const Outcome stored = store(companion.port, parsePort(*port, place + ".port"_L1)); !stored)
        return stored.error();
    companion.login = *login == "true"_L1;
    return companion;
}

Outcome readCompanions(Plan &plan, const QJsonValue &value, const QString &path)
{
    return readEntries(value, path, [&plan](const QJsonValue &item, const QString &place) {
        return append(plan.images.registry.companions, readCompanion(item, place));
    });
}

Outcome readTeamFiles(Plan &plan, const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return wrongType(path, value, QT_TRANSLATE_NOOP("Plan", "an object"));
    const QJsonObject teams = value.toObject();
    for (auto team = teams.begin(); team != teams.end(); ++team) {
        const QString place = path + u'.' + printable(team.key());
        if (!team->isObject())
            return wrongType(place, *team, QT_TRANSLATE_NOOP("Plan", "an object"));
        const QJsonObject files = team->toObject();
        if (files.size() > longestList)
            return tooMany(place);
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString below = place + u'.' + printable(file.key());
            if (!file->isBool())
                return wrongType(below, *file, QT_TRANSLATE_NOOP("Plan", "true or false"));
            if (const Outcome done = setTeamFile(plan, team.key(), file.key(), file->toBool(), below); !done)
                return done;
        }
    }
    return Done{};
}

Outcome readSentParts(Plan &plan, const QJsonValue &value, const QString &path)
{
    return readEntries(value, path, [&plan](const QJsonValue &item, const QString &place) {
        return readSentPart(plan, item, place);
    });
}

} // namespace

Outcome readValue(Plan &plan, const PlanField &field, const QJsonObject &root, const PlanVocabulary &words)
{
    const Result<QJsonValue> value = strictValueAt(root, field.path);
    if (!value)
        return value.error();
    if (value->isNull() || value->isUndefined())
        return Done{};
    switch (field.value.kind) {
    case FieldKind::SiteNames:
        return readSiteNames(plan, *value, field.path);
    case FieldKind::ChartArchive:
        return setChartArchive(plan, *value, words, field.path);
    case FieldKind::Questions:
        return readQuestions(plan, *value, field.path);
    case FieldKind::Companions:
        return readCompanions(plan, *value, field.path);
    case FieldKind::TeamFiles:
        return readTeamFiles(plan, *value, field.path);
    case FieldKind::SentParts:
        return readSentParts(plan, *value, field.path);
    case FieldKind::List:
        return readTexts(plan, field.value.set, *value, field.path, words);
    case FieldKind::Text:
    case FieldKind::Choice:
    case FieldKind::Number:
    case FieldKind::Switch:
        break;
    }
    const Result<QString> text = asText(field.value.kind, *value, field.path);
    return text ? field.value.set(plan, *text, words, field.path) : Outcome(text.error());
}

} // namespace netsetup
