#include "cluster/refusal.h"

#include "base/netnames.h"
#include "cluster/kubectl.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostShown = 300;

/// A row: what the words match, and what is said of it. %1, %2 … are the captured parts.
struct Refusal
{
    const char *code;
    const char *pattern;
    const char *text;
    const char *remedy;
};

/// The first row that matches counts, so the more telling ones come first.
constexpr Refusal refusals[] = {
    {"cluster.pod-security", "violates? PodSecurity \"([^\"]+)\": ([^\\n]+)",
     "Pod Security refuses the pods (%1): %2",
     "whoever administers the cluster can name a namespace whose label pod-security.kubernetes.io/enforce "
     "allows them: privileged for --host-network, restricted is enough without it"},
    {"cluster.security-context", "unable to validate against any security context constraint:? ?([^\\n]*)",
     "no security context constraint of OpenShift fits the pods: %1",
     "an administrator can let the service account \"default\" of the namespace use the SCC restricted-v2, "
     "or hostnetwork-v2 for --host-network"},
    {"cluster.quota", "exceeded quota: ([^,\\n]+), ([^\\n]+)", "the quota \"%1\" leaves no room: %2",
     "whoever owns the namespace can raise it, or name another one with --namespace"},
    {"cluster.limit-range", "((?:minimum|maximum) [^\\n]*? per (?:Pod|Container) is [^\\n]+)",
     "the limit range of the namespace refuses the pods: %1",
     "whoever owns the namespace can change it, or name another one with --namespace"},
    {"cluster.admission", "admission webhook \"([^\"]+)\" denied the request:?\\s*([^\\0]+)",
     "an admission policy (%1) says no: %2",
     "whoever owns that policy (Kyverno, Gatekeeper, …) can exempt what has the label "
     "app.kubernetes.io/managed-by=sts-netsetup, or name a namespace that it leaves alone"},
    {"cluster.admission",
     "ValidatingAdmissionPolicy '([^']+)' with binding '[^']+' denied request:?\\s*([^\\0]+)",
     "the admission policy %1 says no: %2",
     "whoever administers the cluster can exempt what has the label "
     "app.kubernetes.io/managed-by=sts-netsetup, "
     "or name a namespace that it leaves alone"},
    {"cluster.forbidden",
     "is forbidden: User \"([^\"]*)\" cannot (\\S+) resource \"([^\"]+)\" in API group \"([^\"]*)\"([^\\n]*)",
     "the user %1 may not %2 %3 %5", ""},
    {"cluster.no-namespace", "namespaces \"([^\"]+)\" not found", "the namespace %1 does not exist",
     "name one that exists with --namespace: nothing is made beside the checks themselves"},
    {"cluster.ending-namespace", "because it is being terminated", "the namespace is being deleted",
     "name another one with --namespace"},
    {"cluster.forbidden", "\\(Forbidden\\):? ?([^\\n]+)", "the cluster forbids it: %1",
     "whoever administers the cluster can allow it"},
    {"cluster.login",
     "(must be logged in to the server|Unauthorized|the server has asked for the client to "
     "provide credentials|token (?:has )?expired|getting credentials: [^\\n]*)",
     "the cluster does not know who asks (%1)", "log in to the cluster as you usually do, and start again"},
    {"cluster.no-context", "context \"?([^\"\\n]+?)\"? (?:does not exist|was not found)",
     "there is no context \"%1\"", "\"kubectl config get-contexts\" lists them; name one with --context"},
    {"cluster.no-context", "cannot locate context \"?([^\"\\n]+)", "there is no context \"%1\"",
     "\"kubectl config get-contexts\" lists them; name one with --context"},
    {"cluster.no-context", "current-context (?:is not set|must exist)", "no context is set",
     "name one with --context"},
    {"cluster.unreachable",
     "(Unable to connect to the server: [^\\n]+|The connection to the server [^\\n]+ was refused[^\\n]*|"
     "dial tcp [^\\n\"]+|no route to host|TLS handshake timeout|net/http: request canceled[^\\n]*|"
     "connection reset by peer|unexpected EOF|context deadline exceeded[^\\n]*)",
     "the API server does not answer: %1", "see whether the VPN and the cluster are up, and start again"},
    {"cluster.certificate", "(x509: [^\\n]+)", "the certificate of the API server is not trusted: %1",
     "mend the kubeconfig: it names the CA of the cluster"},
    {"cluster.old-kubectl", "unknown (?:shorthand )?flag: '?([^'\\n]+)'?",
     "this kubectl does not know the option %1", "use kubectl or oc of version 1.20 or newer"},
    {"cluster.old-server", "no matches for kind \"([^\"]+)\" in version \"([^\"]+)\"",
     "this cluster has no %1 in %2", "it is older than these checks can use: Kubernetes 1.21"},
};

QString filled(const char *pattern, const QRegularExpressionMatch &match)
{
    QString text = QString::fromLatin1(pattern);
    for (int i = match.lastCapturedIndex(); i >= 1; --i)
        text.replace(u'%' + QString::number(i), printable(match.captured(i).simplified(), mostShown));
    return text;
}

/// Whoever may give rights is asked for this one, or does it himself.
QString remedyOfForbidden(const QRegularExpressionMatch &match)
{
    const QString group = match.captured(4);
    const QString resource = group.isEmpty() ? match.captured(3) : match.captured(3) + u'.' + group;
    return u"whoever administers the cluster can give the right to %1 %2, or apply what \"sts-netsetup "
           u"cluster "
           "manifest\" prints and send back what it says to read"_s.arg(printable(match.captured(2), 40),
                                                                        printable(resource, 100));
}

} // namespace

std::optional<Error> refusalIn(const QString &words, const KubectlPlace &place)
{
    for (const Refusal &refusal : refusals) {
        const QRegularExpression pattern(QString::fromLatin1(refusal.pattern));
        const QRegularExpressionMatch match = pattern.match(words);
        if (!match.hasMatch())
            continue;
        const QString remedy =
            *refusal.remedy == '\0' ? remedyOfForbidden(match) : QString::fromUtf8(refusal.remedy);
        return Error{QLatin1String(refusal.code), place.nameSpace.isEmpty() ? u"cluster"_s : place.nameSpace,
                     filled(refusal.text, match), remedy};
    }
    return std::nullopt;
}

} // namespace netsetup
