// Site parameters as the formats declare them: unknown keys and bad values are refused before anything is
// printed.
#include "base/inwords.h"
#include "handoff/pack/packselection.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const SiteParameter *siteParameter(const Format &format, const QString &key)
{
    const QList<SiteParameter> &known = format.can.siteParameters;
    const auto found = std::find_if(known.cbegin(), known.cend(),
                                    [&key](const SiteParameter &parameter) { return parameter.key == key; });
    return found == known.cend() ? nullptr : &*found;
}

Outcome checkSiteValue(const Format &format, const QString &key, const QString &value)
{
    const QString field = inWords("Handoff", "--site %1.%2").arg(format.id, printable(key));
    const SiteParameter *parameter = siteParameter(format, key);
    if (!parameter) {
        QStringList keys;
        for (const SiteParameter &known : format.can.siteParameters)
            keys.append(known.key);
        return Error{u"plan.invalid"_s, field,
                     inWords("Handoff", "%1 has no parameter of this name").arg(format.id),
                     keys.isEmpty() ? inWords("Handoff", "it takes none")
                                    : inWords("Handoff", "it takes: %1").arg(keys.join(u", "_s))};
    }
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(parameter->pattern));
    if (!pattern.match(value).hasMatch())
        return Error{u"plan.invalid"_s, field,
                     inWords("Handoff", "\"%1\" is not accepted").arg(printable(value)),
                     inWords("Formats", parameter->accepted)};
    return Done{};
}

} // namespace

Outcome checkSiteParameters(const HandoffInput &input)
{
    for (const Format &format : formatCatalogue()) {
        const QMap<QString, QString> site = input.plan.handoff.site.value(format.id);
        for (auto entry = site.cbegin(); entry != site.cend(); ++entry) {
            const Outcome outcome = checkSiteValue(format, entry.key(), entry.value());
            if (!outcome)
                return outcome;
        }
    }
    return Done{};
}

bool always(const HandoffInput &)
{
    return true;
}

QStringList neededSiteKeys(const Format &format, const HandoffInput &input)
{
    QStringList keys;
    for (const SiteParameter &parameter : format.can.siteParameters) {
        if (parameter.required && parameter.required(input))
            keys.append(parameter.key);
    }
    return keys;
}

QString PrintJob::site(const QString &key) const
{
    return input.plan.handoff.site.value(format.id).value(key);
}

QStringList unusedSiteParameters(const HandoffInput &input)
{
    QStringList messages;
    const QStringList formats = input.plan.handoff.site.keys();
    for (const QString &id : formats) {
        if (!format(id))
            messages.append(
                inWords("Handoff", "--site %1: there is no such format, the parameter is not used")
                    .arg(printable(id)));
    }
    return messages;
}

} // namespace netsetup
