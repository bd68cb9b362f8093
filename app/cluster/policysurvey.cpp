// Asking for policies: of each kind by itself, so that one that is not there or may not be listed costs no
// other.
#include "base/json.h"
#include "cluster/survey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int questionMs = 20'000;
constexpr qsizetype mostPolicies = 128 * 1024 * 1024;
constexpr qsizetype mostKinds = 4 * 1024 * 1024;

bool isThere(const QByteArrayList &resources, const PolicyKind &kind)
{
    return std::any_of(resources.begin(), resources.end(),
                       [&kind](const QByteArray &line) { return line.trimmed() == kind.resource; });
}

/// A kind of a group that the cluster has in another version, or not yet.
bool isNoKind(const ToolResult &result)
{
    const QString words = wordsOf(result);
    return words.contains("doesn't have a resource type"_L1) ||
           words.contains("could not find the requested resource"_L1);
}

QCoro::Task<PolicyNamespace> askNamespace(KubectlPlace place, bool mayGet, std::stop_token stop)
{
    const QString name = place.nameSpace;
    if (!mayGet)
        co_return policyNamespace(name);
    const QStringList arguments{u"get"_s, u"namespaces"_s, name, u"-o"_s, u"json"_s};
    const KubectlLimits limits(questionMs, mostKinds);
    const ToolResult result = co_await askKubectl(place, arguments, limits, stop);
    const Result<QJsonObject> object = json::parseObject(result.output, u"kubectl get namespace"_s);
    co_return policyNamespace(name, result.ok() && object.ok() ? *object : QJsonObject());
}

QCoro::Task<> askPoliciesOf(Survey &survey, PolicyKind kind, QList<PolicyPods> pods, PolicyNamespace where,
                            std::stop_token stop)
{
    const QStringList arguments{u"get"_s, QString::fromLatin1(kind.resource), u"-o"_s, u"json"_s};
    const KubectlLimits limits(2 * questionMs, mostPolicies);
    const ToolResult result = co_await askKubectl(survey.place, arguments, limits, stop);
    if (!result.ok() && isNoKind(result))
        co_return;
    const QString title = QString::fromLatin1(kind.title);
    const Result<QList<FoundPolicy>> found =
        result.ok() ? readPolicies(result.output, kind, pods, where) : kubectlError(result, survey.place);
    if (!found.ok()) {
        survey.policiesUnread.append(title);
        co_return;
    }
    survey.policies += *found;
    survey.policiesRead.append(title);
}

} // namespace

QCoro::Task<> askPolicyKinds(Survey &survey, QByteArray apiVersions, std::stop_token stop)
{
    survey.policyKinds = policyKindsIn(apiVersions);
    if (survey.policyKinds.size() < 2) // that of Kubernetes alone
        co_return;
    const QStringList arguments{u"api-resources"_s, u"-o"_s, u"name"_s};
    const KubectlLimits limits(questionMs, mostKinds);
    // Where a server behind the API server is away it fails, and tells the rest all the same.
    const ToolResult result = co_await askKubectl(survey.place, arguments, limits, stop);
    const QByteArrayList resources = result.output.split('\n');
    if (result.ok())
        survey.policyKinds.removeIf(
            [&resources](const PolicyKind &kind) { return !isThere(resources, kind); });
}

QCoro::Task<> askPolicies(Survey &survey, ProbeRun run, std::stop_token stop)
{
    const QList<PolicyPods> pods = policyPodsOf(run);
    const QList<PolicyKind> kinds = survey.policyKinds;
    const bool ofNamespace =
        std::any_of(kinds.begin(), kinds.end(), [](const PolicyKind &kind) { return kind.ofNamespace; });
    const bool mayGet = ofNamespace && survey.allows(u"get"_s, u"namespaces"_s);
    const PolicyNamespace where = co_await askNamespace(survey.place, mayGet, stop);
    for (const PolicyKind &kind : kinds) {
        if (survey.allows(u"list"_s, QString::fromLatin1(kind.resource)))
            co_await askPoliciesOf(survey, kind, pods, where, stop);
    }
}

QList<RunRight> rightsForPolicies(const QList<PolicyKind> &kinds)
{
    QList<RunRight> rights;
    bool ofNamespace = false;
    for (const PolicyKind &kind : kinds) {
        const QString title = QString::fromLatin1(kind.title);
        rights.append(
            {u"list"_s, QString::fromLatin1(kind.resource),
             Phrase("Cluster", "which policies of the kind %1 hold for the pods is not told").arg(title)});
        ofNamespace = ofNamespace || kind.ofNamespace;
    }
    if (ofNamespace)
        rights.append(
            {u"get"_s, u"namespaces"_s,
             Phrase("Cluster",
                    "of policies that go by labels of namespaces it cannot be told whether they hold for "
                    "the pods")});
    return rights;
}

} // namespace netsetup
