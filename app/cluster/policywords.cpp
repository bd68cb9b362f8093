// What policies were found, in words.
#include "base/inwords.h"
#include "cluster/somenames.h"
#include "cluster/survey.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostNamed = 6;

QString podsInWords(QStringList names)
{
    for (QString &name : names) {
        if (name.isEmpty())
            name = inWords("Cluster", "the pods of the checks");
    }
    return names.join(u", "_s);
}

QString differenceOf(const FoundPolicy &policy)
{
    QStringList parts;
    if (!policy.holds.isEmpty())
        parts.append(inWords("Cluster", "holds for %1").arg(podsInWords(policy.holds)));
    if (!policy.spares.isEmpty())
        parts.append(inWords("Cluster", "not for %1").arg(podsInWords(policy.spares)));
    if (!policy.open.isEmpty())
        parts.append(inWords("Cluster", "cannot be told for %1").arg(podsInWords(policy.open)));
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
        lines.append(
            inWords("Cluster", "%1 more policies hold for some of them alone, or cannot be told").arg(more));
    return lines;
}

} // namespace

QStringList policyDoubts(const Survey &survey)
{
    QStringList lines = differences(survey);
    if (!lines.isEmpty())
        lines.append(
            inWords("Cluster",
                    "Where policies hold for some of them alone, a pod of the Agent may fare otherwise than "
                    "the pods of the checks"));
    if (!survey.policiesUnread.isEmpty())
        lines.append(
            inWords("Cluster", "Could not be read, so that nothing is known of them: policies of the kind %1")
                .arg(survey.policiesUnread.join(u", "_s)));
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
        lines.append(
            inWords("Cluster", "Policies that hold for the pods of the checks as for those of the Agent: %1")
                .arg(someOf(alike)));
    else if (survey.policies.isEmpty() && !survey.policiesRead.isEmpty())
        lines.append(inWords("Cluster", "No policy holds for the pods by their labels (looked at: %1)")
                         .arg(survey.policiesRead.join(u", "_s)));
    return lines + policyDoubts(survey);
}

} // namespace netsetup
