// HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in upper and lower case.
#include "base/inwords.h"
#include "discover/proposing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestVariable = 32 * 1024;

/// Windows finds a variable however its letters are written; people look for it as they wrote it.
QString spelled(const QProcessEnvironment &environment, const QString &name)
{
    const QStringList names = environment.keys();
    const auto same = std::find_if(names.begin(), names.end(), [&name](const QString &one) {
        return one.compare(name, Qt::CaseInsensitive) == 0;
    });
    return names.contains(name) || same == names.end() ? name : *same;
}

/// The variable that counts, as programs look for it: lower case first. Empty: neither is set.
QString setName(const QProcessEnvironment &environment, const QString &name)
{
    for (const QString &form : {name.toLower(), name}) {
        if (!environment.value(form).isEmpty())
            return spelled(environment, form);
    }
    return {};
}

void lookAtProxy(const DiscoverRequest &request, Discovery &found, const QString &name, Confidence confidence,
                 const QString &why)
{
    const QString variable = setName(request.environment, name);
    if (variable.isEmpty())
        return;
    Proposer proposer(request, found, inWords("Discover", "the variable %1").arg(variable));
    const QString value = request.environment.value(variable);
    if (value.size() > longestVariable)
        return proposer.note(inWords("Discover", "is too long to be a proxy's URL"));
    proposer.proposeProxy(value, confidence, why);
    const QString other = variable == name ? name.toLower() : name;
    const QString otherValue = request.environment.value(other);
    if (!otherValue.isEmpty() && otherValue != value)
        proposer.note(inWords("Discover", "wins over %1, which holds something else").arg(other));
}

void lookAtNoProxy(const DiscoverRequest &request, Discovery &found)
{
    const QString variable = setName(request.environment, u"NO_PROXY"_s);
    if (variable.isEmpty())
        return;
    Proposer proposer(request, found, inWords("Discover", "the variable %1").arg(variable));
    const QString value = request.environment.value(variable);
    if (value.size() > longestVariable)
        return proposer.note(inWords("Discover", "is too long to be a list of hosts"));
    proposer.proposeNoProxy(value, Confidence::Medium,
                            inWords("Discover",
                                    "What this computer reaches without the proxy; the cluster's own ranges "
                                    "have to be added."));
}

void look(const DiscoverRequest &request, Discovery &found)
{
    const qsizetype before = found.proposals.size();
    lookAtProxy(
        request, found, u"HTTPS_PROXY"_s, Confidence::High,
        inWords("Discover", "Programs on this computer use it for https, and the receiver is https."));
    if (found.proposals.size() == before)
        lookAtProxy(request, found, u"HTTP_PROXY"_s, Confidence::Low,
                    inWords("Discover",
                            "It is for plain http only, and the receiver is https; often the same proxy "
                            "serves both."));
    lookAtNoProxy(request, found);
}

} // namespace

DiscoverSource proxyVariablesSource()
{
    return {u"proxy-variables"_s, look};
}

} // namespace netsetup
