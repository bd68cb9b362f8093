#include "cluster/refusal.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "cluster/kubectl.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostShown = 300;

/// A row: what the words match, and what is said of it. %1, %2 … are the captured parts.
struct Row
{
    const char *code;
    const char *pattern;
    const char *text;
    const char *remedy;
};

/// The first row that matches counts, so the more telling ones come first.
constexpr Row rows[] = {
    {"cluster.pod-security", "violates? PodSecurity \"([^\"]+)\": ([^\\n]+)",
     QT_TRANSLATE_NOOP("Cluster", "Pod Security refuses the pods (%1): %2"),
     QT_TRANSLATE_NOOP("Cluster",
                       "whoever administers the cluster can name a namespace whose label "
                       "pod-security.kubernetes.io/enforce "
                       "allows them: privileged for --host-network, restricted is enough without it")},
    {"cluster.security-context", "unable to validate against any security context constraint:? ?([^\\n]*)",
     QT_TRANSLATE_NOOP("Cluster", "no security context constraint of OpenShift fits the pods: %1"),
     QT_TRANSLATE_NOOP("Cluster", "an administrator can let the service account \"default\" of the namespace "
                                  "use the SCC restricted-v2, "
                                  "or hostnetwork-v2 for --host-network")},
    {"cluster.quota", "exceeded quota: ([^,\\n]+), ([^\\n]+)",
     QT_TRANSLATE_NOOP("Cluster", "the quota \"%1\" leaves no room: %2"),
     QT_TRANSLATE_NOOP("Cluster",
                       "whoever owns the namespace can raise it, or name another one with --namespace")},
    {"cluster.limit-range", "((?:minimum|maximum) [^\\n]*? per (?:Pod|Container) is [^\\n]+)",
     QT_TRANSLATE_NOOP("Cluster", "the limit range of the namespace refuses the pods: %1"),
     QT_TRANSLATE_NOOP("Cluster",
                       "whoever owns the namespace can change it, or name another one with --namespace")},
    {"cluster.admission", "admission webhook \"([^\"]+)\" denied the request:?\\s*([^\\0]+)",
     QT_TRANSLATE_NOOP("Cluster", "an admission policy (%1) says no: %2"),
     QT_TRANSLATE_NOOP(
         "Cluster", "whoever owns that policy (Kyverno, Gatekeeper, …) can exempt what has the label "
                    "app.kubernetes.io/managed-by=sts-netsetup, or name a namespace that it leaves alone")},
    {"cluster.admission",
     "ValidatingAdmissionPolicy '([^']+)' with binding '[^']+' denied request:?\\s*([^\\0]+)",
     QT_TRANSLATE_NOOP("Cluster", "the admission policy %1 says no: %2"),
     QT_TRANSLATE_NOOP("Cluster", "whoever administers the cluster can exempt what has the label "
                                  "app.kubernetes.io/managed-by=sts-netsetup, "
                                  "or name a namespace that it leaves alone")},
    {"cluster.forbidden",
     "is forbidden: User \"([^\"]*)\" cannot (\\S+) resource \"([^\"]+)\" in API group \"([^\"]*)\"([^\\n]*)",
     QT_TRANSLATE_NOOP("Cluster", "the user %1 may not %2 %3 %5"), ""},
    {"cluster.no-namespace", "namespaces \"([^\"]+)\" not found",
     QT_TRANSLATE_NOOP("Cluster", "the namespace %1 does not exist"),
     QT_TRANSLATE_NOOP(
         "Cluster", "name one that exists with --namespace: nothing is made beside the checks themselves")},
    {"cluster.ending-namespace", "because it is being terminated",
     QT_TRANSLATE_NOOP("Cluster", "the namespace is being deleted"),
     QT_TRANSLATE_NOOP("Cluster", "name another one with --namespace")},
    {"cluster.forbidden", "\\(Forbidden\\):? ?([^\\n]+)",
     QT_TRANSLATE_NOOP("Cluster", "the cluster forbids it: %1"),
     QT_TRANSLATE_NOOP("Cluster", "whoever administers the cluster can allow it")},
    {"cluster.login",
     "(must be logged in to the server|Unauthorized|the server has asked for the client to "
     "provide credentials|token (?:has )?expired|getting credentials: [^\\n]*)",
     QT_TRANSLATE_NOOP("Cluster", "the cluster does not know who asks (%1)"),
     QT_TRANSLATE_NOOP("Cluster", "log in to the cluster as you usually do, and start again")},
    {"cluster.no-context", "context \"?([^\"\\n]+?)\"? (?:does not exist|was not found)",
     QT_TRANSLATE_NOOP("Cluster", "there is no context \"%1\""),
     QT_TRANSLATE_NOOP("Cluster", "\"kubectl config get-contexts\" lists them; name one with --context")},
    {"cluster.no-context", "cannot locate context \"?([^\"\\n]+)",
     QT_TRANSLATE_NOOP("Cluster", "there is no context \"%1\""),
     QT_TRANSLATE_NOOP("Cluster", "\"kubectl config get-contexts\" lists them; name one with --context")},
    {"cluster.no-context", "current-context (?:is not set|must exist)",
     QT_TRANSLATE_NOOP("Cluster", "no context is set"),
     QT_TRANSLATE_NOOP("Cluster", "name one with --context")},
    {"cluster.unreachable",
     "(Unable to connect to the server: [^\\n]+|The connection to the server [^\\n]+ was refused[^\\n]*|"
     "dial tcp [^\\n\"]+|no route to host|TLS handshake timeout|net/http: request canceled[^\\n]*|"
     "connection reset by peer|unexpected EOF|context deadline exceeded[^\\n]*)",
     QT_TRANSLATE_NOOP("Cluster", "the API server does not answer: %1"),
     QT_TRANSLATE_NOOP("Cluster", "see whether the VPN and the cluster are up, and start again")},
    {"cluster.certificate", "(x509: [^\\n]+)",
     QT_TRANSLATE_NOOP("Cluster", "the certificate of the API server is not trusted: %1"),
     QT_TRANSLATE_NOOP("Cluster", "mend the kubeconfig: it names the CA of the cluster")},
    {"cluster.old-kubectl", "unknown (?:shorthand )?flag: '?([^'\\n]+)'?",
     QT_TRANSLATE_NOOP("Cluster", "this kubectl does not know the option %1"),
     QT_TRANSLATE_NOOP("Cluster", "use kubectl or oc of version 1.20 or newer")},
    {"cluster.old-server", "no matches for kind \"([^\"]+)\" in version \"([^\"]+)\"",
     QT_TRANSLATE_NOOP("Cluster", "this cluster has no %1 in %2"),
     QT_TRANSLATE_NOOP("Cluster", "it is older than these checks can use: Kubernetes 1.21")},
};

QString captured(const QRegularExpressionMatch &match, int part)
{
    return printable(match.captured(part).simplified(), mostShown);
}

Phrase filled(const char *pattern, const QRegularExpressionMatch &match)
{
    Phrase text("Cluster", pattern);
    for (int i = 1; i <= match.lastCapturedIndex(); ++i)
        text = text.arg(captured(match, i));
    return text;
}

/// Whoever may give rights is asked for this one, or does it himself.
Phrase remedyOfForbidden(const QRegularExpressionMatch &match)
{
    const QString group = match.captured(4);
    const QString resource = group.isEmpty() ? match.captured(3) : match.captured(3) + u'.' + group;
    return Phrase("Cluster",
                  "whoever administers the cluster can give the right to %1 %2, or run the manifest "
                  "(sts-netsetup cluster manifest) and send back what it says to read")
        .arg(printable(match.captured(2), 40))
        .arg(printable(resource, 100));
}

} // namespace

Refusal::Refusal(const char *itsCode, const QString &itsField, const Phrase &itsText, const Phrase &itsRemedy)
    : code(QLatin1String(itsCode))
    , field(itsField)
    , text(itsText)
    , remedy(itsRemedy)
{}

Refusal::Refusal(const Error &error)
    : code(error.code)
    , field(error.field)
    , text(Phrase::verbatim(error.text))
    , remedy(Phrase::verbatim(error.remedy))
{}

Error Refusal::error() const
{
    return {code, field, text.told(), remedy.told()};
}

QString Refusal::english() const
{
    const SourceWords source;
    return error().message();
}

std::optional<Refusal> refusalIn(const QString &words, const KubectlPlace &place)
{
    const QString where = place.nameSpace.isEmpty() ? u"cluster"_s : place.nameSpace;
    for (const Row &row : rows) {
        const QRegularExpression pattern(QString::fromLatin1(row.pattern));
        const QRegularExpressionMatch match = pattern.match(words);
        if (!match.hasMatch())
            continue;
        const Phrase remedy = *row.remedy == '\0' ? remedyOfForbidden(match) : Phrase("Cluster", row.remedy);
        return Refusal(row.code, where, filled(row.text, match), remedy);
    }
    return std::nullopt;
}

} // namespace netsetup
