// Short: who asks for what, what is attached, what is still open. The pack says the rest.
#include "pack/mailtext.h"

#include <algorithm>

namespace netsetup {

namespace {

QString teamOf(Audience audience)
{
    switch (audience) {
    case Audience::Network:
        return QStringLiteral("network team");
    case Audience::Proxy:
        return QStringLiteral("proxy team");
    case Audience::Security:
        return QStringLiteral("security team");
    case Audience::Cluster:
        return QStringLiteral("cluster team");
    case Audience::Everybody:
        break;
    }
    return QStringLiteral("all");
}

/// What the team is asked to do; the proxy's owner gets no firewall talk, and so on.
QString wish(const HandoffInput &input, Audience audience)
{
    const QString host = input.tenantHost;
    switch (audience) {
    case Audience::Proxy:
        return QStringLiteral("please let our Kubernetes cluster through the proxy to %1 and the hosts "
                              "listed in the pack.")
            .arg(host);
    case Audience::Security:
        return QStringLiteral("please review the attached request: our Kubernetes cluster is to reach %1.")
            .arg(host);
    case Audience::Cluster:
        return QStringLiteral("please prepare the cluster for the StackState Agent, which reports to %1.")
            .arg(host);
    case Audience::Network:
    case Audience::Everybody:
        break;
    }
    return QStringLiteral("please allow outbound connections from our Kubernetes cluster to %1 and the hosts "
                          "listed in the pack.")
        .arg(host);
}

bool holds(const QList<Artifact> &artifacts, const QString &id)
{
    return std::any_of(artifacts.cbegin(), artifacts.cend(),
                       [&id](const Artifact &artifact) { return artifact.id == id; });
}

QString whereToStart(const QList<Artifact> &artifacts)
{
    if (holds(artifacts, QStringLiteral("readme")))
        return QStringLiteral("README.md in the pack says who does what, in which order, how to verify it "
                              "and how to undo it.\n");
    return {};
}

QString questions(const HandoffInput &input, Audience audience)
{
    const QString team = wordFor(audience);
    QString text;
    for (const OpenPoint &point : openPoints(input)) {
        if (audience == Audience::Everybody || point.owner == team)
            text += QStringLiteral("- %1 (%2)\n").arg(point.what, point.owner);
    }
    return text.isEmpty() ? text : QStringLiteral("\nStill open, please answer:\n") + text;
}

} // namespace

QString MailText::whole() const
{
    return QStringLiteral("Subject: %1\n\n%2").arg(subject, body);
}

MailText mailText(const HandoffInput &input, Audience audience, const QList<Artifact> &artifacts)
{
    const QString change = input.plan.handoff.changeId;
    const ChangeRequest &request = input.plan.handoff.request;
    MailText mail;
    mail.subject = input.practice.isEmpty() ? QString() : QStringLiteral("PRACTICE: ");
    mail.subject += QStringLiteral("Network access for the StackState Agent to %1").arg(input.tenantHost);
    if (!change.isEmpty())
        mail.subject += QStringLiteral(" (%1)").arg(change);
    mail.body = QStringLiteral("Dear %1,\n\n%2\n").arg(teamOf(audience), wish(input, audience));
    mail.body += QStringLiteral("All connections are opened from inside; nothing inbound is asked for.\n");
    if (!request.window.isEmpty())
        mail.body += QStringLiteral("Wanted window: %1\n").arg(request.window);
    mail.body += QStringLiteral("\nAttached:\n");
    for (const Artifact &artifact : artifacts)
        mail.body += QStringLiteral("- %1\n").arg(artifact.path);
    mail.body += QLatin1Char('\n') + whereToStart(artifacts) + questions(input, audience);
    mail.body += QStringLiteral("\nRegards\n%1").arg(request.requester);
    if (!request.contact.isEmpty())
        mail.body += QStringLiteral("\n%1").arg(request.contact);
    mail.body = mail.body.trimmed() + QLatin1Char('\n');
    return mail;
}

} // namespace netsetup
