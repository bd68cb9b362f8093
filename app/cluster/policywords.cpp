// What policies were found, in words.
#include "cluster/somenames.h"
#include "cluster/survey.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostNamed = 6;

QString podsInWords(QStringList names)
{
    names.replaceInStrings(QRegularExpression(u"^$"_s), u"the pods of the checks"_s);
    return names.join(u", "_s);
}

QString differenceOf(const FoundPolicy &policy)
{
    QStringList parts;
    if (!policy.holds.isEmpty())
        parts.append(u"holds for "_s + podsInWords(policy.holds));
    if (!policy.spares.isEmpty())
        parts.append(u"not for "_s + podsInWords(policy.spares));
    if (!policy.open.isEmpty())
        parts.append(u"cannot be told for "_s + podsInWords(policy.open));
    return u"%1: %2"_s.arg(policy.name, parts.join(u"; "_s));
}

QStringList differences(const Survey &survey)
{
    QStringList lines;
    qsizetype more = 0;
    for (const FoundPolicy &policy : survey.policies) {
        if (policy.differs() && lines.size() < mostNamed)
            lines.append(differenceOf(policy));
        else if (policy.differs())
            ++more;
    }
    if (more > 0)
        lines.append(u"%1 more policies hold for some of them alone, or cannot be told"_s.arg(more));
    return lines;
}

} // namespace

QStringList policyDoubts(const Survey &survey)
{
    QStringList lines = differences(survey);
    if (!lines.isEmpty())
        lines.append(
            u"Where policies hold for some of them alone, a pod of the Agent may fare otherwise than "
            "the pods of the checks"_s);
    if (!survey.policiesUnread.isEmpty())
        lines.append(u"Could not be read, so that nothing is known of them: policies of the kind %1"_s.arg(
            survey.policiesUnread.join(u", "_s)));
    return lines;
}

QStringList policyWords(const Survey &survey)
{
    QStringList alike;
    for (const FoundPolicy &policy : survey.policies) {
        if (!policy.differs())
            alike.append(policy.name);
    }
    QStringList lines;
    if (!alike.isEmpty())
        lines.append(u"Policies that hold for the pods of the checks as for those of the Agent: %1"_s.arg(
            someOf(alike)));
    else if (survey.policies.isEmpty() && !survey.policiesRead.isEmpty())
        lines.append(u"No policy holds for the pods by their labels (looked at: %1)"_s.arg(
            survey.policiesRead.join(u", "_s)));
    return lines + policyDoubts(survey);
}

} // namespace netsetup
