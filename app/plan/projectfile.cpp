// The project file: a plan as JSON and back, loss-free and as strict as the command line.
#include "plan/projectfile.h"

#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/projectparts.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr char schemaName[] = "netsetup.project/1";

Error schemaError(const QString &file, const QString &text, const QString &remedy)
{
    return Error{u"project.schema"_s, file.isEmpty() ? u"schema"_s : printable(file), text, remedy};
}

Outcome checkSchema(const QJsonObject &object, const QString &file)
{
    static const QRegularExpression newer(
        QRegularExpression::anchoredPattern(u"netsetup\\.project/[1-9][0-9]*"_s));
    const QString accepted =
        inWords("Plan", "accepted is a project file with schema %1").arg(QLatin1String(schemaName));
    const QJsonValue schema = object.value("schema"_L1);
    if (!schema.isString())
        return schemaError(file, inWords("Plan", "has no schema, so it is not a project file"), accepted);
    const QString name = schema.toString();
    if (name == QLatin1String(schemaName))
        return Done{};
    if (newer.match(name).hasMatch())
        return schemaError(
            file, inWords("Plan", "%1 was written by a newer version of this program").arg(quoted(name)),
            inWords("Plan", "open it with that version; this one accepts %1").arg(QLatin1String(schemaName)));
    return schemaError(file, inWords("Plan", "%1 is not the schema of a project file").arg(quoted(name)),
                       accepted);
}

/// The error keeps its path and says in which file.
Error inFile(Error error, const QString &file)
{
    if (!file.isEmpty())
        error.text += " (in "_L1 + printable(file) + u')';
    return error;
}

} // namespace

QJsonValue projectValue(const QJsonObject &project, const QString &path)
{
    QJsonValue value = project;
    const QStringList steps = path.split(u'.');
    for (const QString &step : steps)
        value = value.toObject().value(step);
    return value.isUndefined() ? QJsonValue() : value;
}

void insertAt(QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        object.insert(path, value);
        return;
    }
    QJsonObject below = object.value(path.left(dot)).toObject();
    insertAt(below, path.mid(dot + 1), value);
    object.insert(path.left(dot), below);
}

QJsonObject planToJson(const Plan &plan)
{
    QJsonObject object{{u"schema"_s, QLatin1String(schemaName)}};
    for (const PlanField &field : planFields()) {
        if (field.saved)
            insertAt(object, field.path, field.value.get(plan));
    }
    mergeUnknown(object, plan.unknownKeys);
    return object;
}

Result<LoadedPlan> planFromJson(const QJsonObject &object, const PlanVocabulary &words, const QString &file)
{
    if (const Outcome schema = checkSchema(object, file); !schema)
        return schema.error();
    LoadedPlan loaded;
    for (const PlanField &field : planFields()) {
        if (!field.saved)
            continue;
        if (const Outcome read = readValue(loaded.plan, field, object, words); !read)
            return inFile(read.error(), file);
    }
    const UnknownKeys unknown = unknownKeysOf(object);
    loaded.plan.unknownKeys = unknown.kept;
    loaded.warnings = unknown.warnings;
    return loaded;
}

void closeAnsweredQuestions(Plan &plan)
{
    if (plan.open.isEmpty())
        return;
    const QJsonObject project = planToJson(plan);
    const auto answered = [&project](const OpenQuestion &question) {
        const QJsonValue value = projectValue(project, question.field);
        const bool empty = value.isNull() || value.isUndefined() || value == QJsonValue(QString()) ||
                           (value.isArray() && value.toArray().isEmpty()) ||
                           (value.isObject() && value.toObject().isEmpty());
        return !empty;
    };
    plan.open.removeIf(answered);
}

} // namespace netsetup
