#include "widgets/listfield.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

Outcome replaceValues(Setup &setup, const QString &option, const QStringList &values,
                      const std::function<void(Plan &)> &clear)
{
    Plan tried = setup.plan();
    clear(tried);
    for (const PlanField &field : planFields()) {
        if (field.option != option)
            continue;
        for (const QString &value : values) {
            if (const Outcome set = field.set(tried, value, setup.vocabulary(), option); !set.ok())
                return set;
        }
    }
    setup.edit([&tried](Plan &plan) { plan = tried; });
    return Done{};
}

QStringList valuesIn(const QString &text)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
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
        return values(plan).join(u", "_s);
    };
    binding.set = [option](Setup &setup, const QString &text) {
        return replaceValues(setup, option, valuesIn(text), [&option](Plan &plan) {
            for (const PlanField &field : planFields()) {
                if (field.option == option)
                    field.clear(plan);
            }
        });
    };
    binding.openField = open;
    binding.owner = owner;
    return binding;
}

} // namespace netsetup
