// Short: who asks for what, what is attached, what is still open. The pack says the rest.
#include "pack/mailtext.h"

#include "base/inwords.h"
#include "widgets/planfieldedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString greeting(Audience audience)
{
    switch (audience) {
    case Audience::Network:
        return inWords("Pack", "Dear network team,");
    case Audience::Proxy:
        return inWords("Pack", "Dear proxy team,");
    case Audience::Security:
        return inWords("Pack", "Dear security team,");
    case Audience::Cluster:
        return inWords("Pack", "Dear cluster team,");
    case Audience::Everybody:
        break;
    }
    return inWords("Pack", "Dear all,");
}

/// What the team is asked to do; the proxy's owner gets no firewall talk, and so on.
QString wish(const HandoffInput &input, Audience audience)
{
    const QString host = input.tenantHost;
    switch (audience) {
    case Audience::Proxy:
        return inWords(
                   "Pack",
                   "please let our Kubernetes cluster through the proxy to %1 and the hosts listed in the "
                   "pack.")
            .arg(host);
    case Audience::Security:
        return inWords("Pack", "please review the attached request: our Kubernetes cluster is to reach %1.")
            .arg(host);
    case Audience::Cluster:
        return inWords("Pack", "please prepare the cluster for the StackState Agent, which reports to %1.")
            .arg(host);
    case Audience::Network:
    case Audience::Everybody:
        break;
    }
    return inWords(
               "Pack",
               "please allow outbound connections from our Kubernetes cluster to %1 and the hosts listed in "
               "the pack.")
        .arg(host);
}

bool holds(const QList<Artifact> &artifacts, const QString &id)
{
    return std::any_of(artifacts.cbegin(), artifacts.cend(),
                       [&id](const Artifact &artifact) { return artifact.id == id; });
}

QString whereToStart(const QList<Artifact> &artifacts)
{
    if (holds(artifacts, u"readme"_s))
        return inWords(
                   "Pack",
                   "README.md in the pack says who does what, in which order, how to verify it and how to "
                   "undo it.") +
               u'\n';
    return {};
}

QString questions(const HandoffInput &input, Audience audience, const QList<Artifact> &artifacts)
{
    // The files that come with the mail ask for the names of their devices.
    HandoffInput whole = input;
    whole.artifactIds.clear();
    for (const Artifact &artifact : artifacts)
        whole.artifactIds.append(artifact.id);
    whole.artifactIds.removeDuplicates();
    QString text;
    for (const OpenPoint &point : openPoints(whole)) {
        if (ownerIsAudience(point.owner, audience))
            text += u"- %1 (%2)\n"_s.arg(point.what, ownerWords(point.owner));
    }
    return text.isEmpty() ? text
                          : QString(u'\n' + inWords("Pack", "Still open, please answer:") + u'\n' + text);
}

} // namespace

QString MailText::whole() const
{
    const WordsIn words(language);
    return inWords("Pack", "Subject: %1").arg(subject) + "\n\n"_L1 + body;
}

MailText mailText(const HandoffInput &input, Audience audience, const QList<Artifact> &artifacts)
{
    const WordsIn words(input.plan.handoff.language);
    const QString change = input.plan.handoff.changeId;
    const ChangeRequest &request = input.plan.handoff.request;
    MailText mail;
    mail.language = WordsIn::language();
    mail.subject = inWords("Pack", "Network access for the StackState Agent to %1").arg(input.tenantHost);
    if (!input.practice.isEmpty())
        mail.subject = inWords("Pack", "PRACTICE: %1").arg(mail.subject);
    if (!change.isEmpty())
        mail.subject += u" (%1)"_s.arg(change);
    mail.body = u"%1\n\n%2\n"_s.arg(greeting(audience), wish(input, audience));
    mail.body +=
        inWords("Pack", "All connections are opened from inside; nothing inbound is asked for.") + u'\n';
    if (!request.window.isEmpty())
        mail.body += inWords("Pack", "Wanted window: %1").arg(request.window) + u'\n';
    mail.body += u'\n' + inWords("Pack", "Attached:") + u'\n';
    for (const Artifact &artifact : artifacts)
        mail.body += u"- %1\n"_s.arg(artifact.path);
    mail.body += u'\n' + whereToStart(artifacts) + questions(input, audience, artifacts);
    mail.body += u'\n' + inWords("Pack", "Regards") + u'\n' + request.requester;
    if (!request.contact.isEmpty())
        mail.body += u"\n%1"_s.arg(request.contact);
    mail.body = mail.body.trimmed() + u'\n';
    return mail;
}

} // namespace netsetup
