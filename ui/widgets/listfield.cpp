#include "widgets/listfield.h"

#include <QRegularExpression>

namespace netsetup {

namespace {

Outcome setAll(Setup &setup, const QString &option, const QString &text)
{
    const QStringList values = valuesIn(text);
    for (const PlanField &field : planFields()) {
        if (field.option != option)
            continue;
        Plan tried = setup.plan();
        field.clear(tried);
        for (const QString &value : values) {
            if (const Outcome set = field.set(tried, value, setup.vocabulary(), option); !set.ok())
                return set;
        }
        setup.edit([&tried](Plan &plan) { plan = tried; });
    }
    return Done{};
}

} // namespace

QStringList valuesIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

QStringList textsOf(const QList<Cidr> &ranges)
{
    QStringList texts;
    for (const Cidr &range : ranges)
        texts.append(range.text());
    return texts;
}

FieldBinding listBinding(const QString &option, std::function<QStringList(const Plan &)> values,
                         const QString &open, const QString &owner)
{
    FieldBinding binding;
    binding.option = option;
    binding.text = [values = std::move(values)](const Plan &plan) {
        return values(plan).join(QStringLiteral(", "));
    };
    binding.set = [option](Setup &setup, const QString &text) {
        return setAll(setup, option, text);
    };
    binding.openField = open;
    binding.owner = owner;
    return binding;
}

} // namespace netsetup
