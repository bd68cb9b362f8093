// The table of all fields, and the options that follow from it.
#include "plan/planfields.h"

#include "base/json.h"
#include "plan/fieldlists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QList<FieldOption> makeOptions()
{
    QList<FieldOption> options;
    for (const PlanField &field : planFields()) {
        const OptionOfField &row = field.option;
        if (row.name.isEmpty())
            continue;
        if (!row.help.isEmpty())
            options.append({row.name,
                            row.path.isEmpty() ? field.path : row.path,
                            row.value,
                            row.help,
                            row.repeats,
                            row.set ? row.set : field.value.set,
                            {}});
        const auto same = std::find_if(options.begin(), options.end(),
                                       [&row](const FieldOption &option) { return option.name == row.name; });
        same->fields.append(&field);
    }
    return options;
}

template <typename T>
const T *findIn(const QList<T> &table, QString T::*key, const QString &wanted)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const T &row) { return row.*key == wanted; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

const QList<PlanField> &planFields()
{
    static const QList<PlanField> fields =
        tenantFields() + egressFields() + imagesFields() + clusterFields() + handoffFields();
    return fields;
}

const PlanField *planField(const QString &path)
{
    return findIn(planFields(), &PlanField::path, path);
}

const QList<FieldOption> &fieldOptions()
{
    static const QList<FieldOption> options = makeOptions();
    return options;
}

const FieldOption *fieldOption(const QString &name)
{
    return findIn(fieldOptions(), &FieldOption::name, name);
}

QJsonValue fieldToJson(const QList<Cidr> &ranges)
{
    QJsonArray texts;
    for (const Cidr &range : ranges)
        texts.append(range.text());
    return texts;
}

QString PlanField::mark() const
{
    return option.word.isEmpty() ? option.name : QString(option.name + u' ' + option.word);
}

QString PlanField::text(const Plan &plan) const
{
    if (option.text)
        return option.text(plan);
    const QJsonValue json = value.get(plan);
    if (value.kind == FieldKind::List)
        return json::toStrings(json).join(option.repeats ? ", "_L1 : ","_L1);
    return json.toVariant().toString();
}

QString PlanField::answer() const
{
    return question.answer == nullptr ? QString(option.name + u' ' + option.value)
                                      : QString::fromLatin1(question.answer);
}

QString FieldOption::variable() const
{
    return "STS_NETSETUP_"_L1 + name.mid(2).toUpper().replace(u'-', u'_');
}

void FieldOption::clear(Plan &plan) const
{
    for (const PlanField *field : fields)
        field->value.reset(plan);
}

} // namespace netsetup
