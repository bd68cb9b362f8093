// Short: who asks for what, what is attached, what is still open. The pack says the rest.
#include "pack/mailtext.h"

#include "widgets/planfieldedit.h"

#include <QCoreApplication>

#include <algorithm>

namespace netsetup {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(netsetup::MailText)
};

QString greeting(Audience audience)
{
    switch (audience) {
    case Audience::Network:
        return Words::tr("Dear network team,");
    case Audience::Proxy:
        return Words::tr("Dear proxy team,");
    case Audience::Security:
        return Words::tr("Dear security team,");
    case Audience::Cluster:
        return Words::tr("Dear cluster team,");
    case Audience::Everybody:
        break;
    }
    return Words::tr("Dear all,");
}

/// What the team is asked to do; the proxy's owner gets no firewall talk, and so on.
QString wish(const HandoffInput &input, Audience audience)
{
    const QString host = input.tenantHost;
    switch (audience) {
    case Audience::Proxy:
        return Words::tr(
                   "please let our Kubernetes cluster through the proxy to %1 and the hosts listed in the "
                   "pack.")
            .arg(host);
    case Audience::Security:
        return Words::tr("please review the attached request: our Kubernetes cluster is to reach %1.")
            .arg(host);
    case Audience::Cluster:
        return Words::tr("please prepare the cluster for the StackState Agent, which reports to %1.")
            .arg(host);
    case Audience::Network:
    case Audience::Everybody:
        break;
    }
    return Words::tr(
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
    if (holds(artifacts, QStringLiteral("readme")))
        return Words::tr(
                   "README.md in the pack says who does what, in which order, how to verify it and how to "
                   "undo it.") +
               QLatin1Char('\n');
    return {};
}

QString questions(const HandoffInput &input, Audience audience)
{
    const QString team = wordFor(audience);
    QString text;
    for (const OpenPoint &point : openPoints(input)) {
        if (audience == Audience::Everybody || point.owner == team)
            text += QStringLiteral("- %1 (%2)\n").arg(point.what, ownerText(point.owner));
    }
    return text.isEmpty() ? text
                          : QString(QLatin1Char('\n') + Words::tr("Still open, please answer:") +
                                    QLatin1Char('\n') + text);
}

} // namespace

QString MailText::whole() const
{
    return Words::tr("Subject: %1").arg(subject) + QLatin1String("\n\n") + body;
}

MailText mailText(const HandoffInput &input, Audience audience, const QList<Artifact> &artifacts)
{
    const QString change = input.plan.handoff.changeId;
    const ChangeRequest &request = input.plan.handoff.request;
    MailText mail;
    mail.subject = Words::tr("Network access for the StackState Agent to %1").arg(input.tenantHost);
    if (!input.practice.isEmpty())
        mail.subject = Words::tr("PRACTICE: %1").arg(mail.subject);
    if (!change.isEmpty())
        mail.subject += QStringLiteral(" (%1)").arg(change);
    mail.body = QStringLiteral("%1\n\n%2\n").arg(greeting(audience), wish(input, audience));
    mail.body += Words::tr("All connections are opened from inside; nothing inbound is asked for.") +
                 QLatin1Char('\n');
    if (!request.window.isEmpty())
        mail.body += Words::tr("Wanted window: %1").arg(request.window) + QLatin1Char('\n');
    mail.body += QLatin1Char('\n') + Words::tr("Attached:") + QLatin1Char('\n');
    for (const Artifact &artifact : artifacts)
        mail.body += QStringLiteral("- %1\n").arg(artifact.path);
    mail.body += QLatin1Char('\n') + whereToStart(artifacts) + questions(input, audience);
    mail.body += QLatin1Char('\n') + Words::tr("Regards") + QLatin1Char('\n') + request.requester;
    if (!request.contact.isEmpty())
        mail.body += QStringLiteral("\n%1").arg(request.contact);
    mail.body = mail.body.trimmed() + QLatin1Char('\n');
    return mail;
}

} // namespace netsetup
