// The iptables export: a chain of its own per family, loaded beside what is there, and a script that takes it
// out.
#include "handoff/formats/firewall/openings.h"
#include "handoff/formats/header.h"

#include <algorithm>

namespace netsetup {

Format iptablesFormat();

namespace {

// Limits of iptables 1.8: a longer chain name is refused, a longer comment cut without a word.
constexpr int chainMax = 28;
constexpr int ruleCommentMax = 127;
constexpr int addressCommentMax = 127;

struct IptablesTarget
{
    QString chain; ///< ours
    QString hook;  ///< FORWARD or OUTPUT; empty: not known
};

IptablesTarget targetOf(const HandoffInput &input, const QMap<QString, QString> &site)
{
    return {scopedName(input, QStringLiteral("egress"), chainMax), site.value(QStringLiteral("chain"))};
}

bool isIpv6(const QString &family)
{
    return family == QLatin1String("ipv6");
}

QString program(const QString &family)
{
    return isIpv6(family) ? QStringLiteral("ip6tables") : QStringLiteral("iptables");
}

QString installName(const QString &family)
{
    return isIpv6(family) ? QStringLiteral("install.v6.rules") : QStringLiteral("install.v4.rules");
}

QString jumpLine(const IptablesTarget &target, const QString &family)
{
    const QString how = QStringLiteral("%1 -w -C %2 -j %3 2>/dev/null || %1 -w -I %2 1 -j %3");
    if (!target.hook.isEmpty())
        return QStringLiteral("Jump, once: ") + how.arg(program(family), target.hook, target.chain);
    return QStringLiteral(
               "Jump: where is not known (site parameter iptables.chain): FORWARD on a gateway, OUTPUT "
               "on the host that connects. Put it in for CHAIN: ") +
           how.arg(program(family), QStringLiteral("CHAIN"), target.chain);
}

/// The names in these lines are our own or were checked, so they need no further escaping.
QStringList installUsage(const IptablesTarget &target, const QString &family)
{
    const QString restore = program(family) + QStringLiteral("-restore");
    return {
        QString(),
        QStringLiteral("Load: %1 --test --noflush %2, then %1 --noflush %2; a second run changes nothing")
            .arg(restore, installName(family)),
        QStringLiteral("Never without --noflush: that would empty the whole filter table first"),
        jumpLine(target, family),
        QStringLiteral("For gateways and plain hosts: on a Kubernetes node the cluster writes these chains "
                       "itself, use a network policy there"),
        QStringLiteral("Where %1 -V and the rules in force are of two kinds (legacy, nf_tables), use the "
                       "programs of the kind in force")
            .arg(program(family)),
        QStringLiteral("Answers are let through by the existing rules (ctstate ESTABLISHED); this chain only "
                       "lets connections start"),
        QStringLiteral("Lasts until the next start of the host: save it the way this host saves its rules"),
        QStringLiteral("Check: %1 -nvL %2; the counters rise when the Agent connects")
            .arg(program(family), target.chain),
        QStringLiteral("Remove: sh remove.sh; a second run changes nothing"),
    };
}

QString commentOf(const Opening &opening, const ResolvedAddress &entry)
{
    if (isAddress(opening.host))
        return opening.comment;
    return opening.comment + QLatin1Char(' ') + addressComment(opening.host, entry, addressCommentMax);
}

QStringList acceptLines(const IptablesTarget &target, const Opening &opening)
{
    QStringList lines;
    const int prefix = isIpv6(opening.family) ? 128 : 32;
    for (const ResolvedAddress &entry : opening.addresses) {
        const QString match = QStringLiteral("-A %1 -s %2 -d %3/%4 -p %5 -m %5 --dport %6")
                                  .arg(target.chain, opening.source, entry.address)
                                  .arg(prefix)
                                  .arg(opening.protocol)
                                  .arg(opening.port);
        lines.append(QStringLiteral("%1 -m conntrack --ctstate NEW -m comment --comment \"%2\" -j ACCEPT")
                         .arg(match, commentOf(opening, entry)));
    }
    return lines;
}

/// The line with the chain's name makes the chain, or empties it where it is there already.
QStringList table(const IptablesTarget &target, const QStringList &accepts)
{
    return QStringList{QStringLiteral("*filter"), QStringLiteral(":%1 - [0:0]").arg(target.chain)} + accepts +
           QStringList{QStringLiteral("COMMIT")};
}

void addFile(QList<Artifact> &artifacts, const QString &name, const QByteArray &bytes)
{
    artifacts.append(Artifact{QStringLiteral("iptables"), QStringLiteral("firewall/iptables/") + name, bytes,
                              QStringLiteral("text/plain")});
}

void addInstall(QList<Artifact> &artifacts, const QStringList &header, const IptablesTarget &target,
                const QString &family, const QList<Opening> &openings)
{
    QStringList ready;
    QStringList waiting;
    for (const Opening &opening : openings) {
        if (opening.family == family)
            (opening.sourceKnown ? ready : waiting) += acceptLines(target, opening);
    }
    if (ready.isEmpty() && waiting.isEmpty())
        return;
    const QString name = installName(family);
    const QStringList whole = header + installUsage(target, family);
    const QStringList statements = ready.isEmpty() ? QStringList() : table(target, ready);
    addFile(
        artifacts, name,
        commentedText(waiting.isEmpty() ? whole : waitingHeader(whole, name, ready.isEmpty()), statements));
    if (waiting.isEmpty())
        return;
    const QString place = ready.isEmpty() ? QString(QStringLiteral("the end of ") + name)
                                          : QStringLiteral("the place above COMMIT in ") + name;
    addFile(
        artifacts, name + QStringLiteral(".incomplete.txt"),
        commentedText(incompleteHeader(whole, place), ready.isEmpty() ? table(target, waiting) : waiting));
}

/// Both families, whatever this export holds: an earlier one may have held more.
QStringList removalScript(const IptablesTarget &target)
{
    const QString script = QStringLiteral(R"(set -eu

take_out() {
    if ! command -v "$1" >/dev/null; then
        echo "$1 is not on this host: nothing to take out"
        return 0
    fi
    rules=$("$1" -w -S)
    for hook in FORWARD OUTPUT; do
        while "$1" -w -C "$hook" -j %1 2>/dev/null; do
            "$1" -w -D "$hook" -j %1
        done
    done
    if printf '%s\n' "$rules" | grep -qx -e '-N %1'; then
        "$1" -w -F %1
        "$1" -w -X %1
    fi
}

take_out "${IPTABLES:-iptables}"
take_out "${IP6TABLES:-ip6tables}")");
    return QString(script).replace(QStringLiteral("%1"), target.chain).split(QLatin1Char('\n'));
}

void addRemove(QList<Artifact> &artifacts, const QStringList &header, const IptablesTarget &target)
{
    const QStringList usage{
        QString(),
        QStringLiteral("Run as root: sh remove.sh; it takes out the jump from FORWARD or OUTPUT and the "
                       "chain %1, a second run changes nothing")
            .arg(target.chain),
        QStringLiteral("With rules of the other kind: IPTABLES=iptables-legacy IP6TABLES=ip6tables-legacy "
                       "sh remove.sh"),
        QStringLiteral("Then save the rules the way this host does it"),
    };
    const QByteArray bytes = "#!/bin/sh\n" + commentedText(header + usage, removalScript(target));
    addFile(artifacts, QStringLiteral("remove.sh"), bytes);
    artifacts.last().mediaType = QStringLiteral("application/x-sh");
    artifacts.last().mode = 0755;
}

QList<Artifact> emitIptables(const HandoffInput &input, const QList<PlannedRule> &rules,
                             const QMap<QString, QString> &site)
{
    const IptablesTarget target = targetOf(input, site);
    const Openings openings = openingsOf(input, rules, ruleCommentMax);
    // The exact commands stand in the usage lines, with the names of this site.
    Format self = iptablesFormat();
    self.can.proof.clear();
    self.can.removal.clear();
    QStringList header = headerLines(input, self, rules);
    for (const QString &note : openings.notes)
        header.append(QStringLiteral("PARTLY: ") + note);
    QList<Artifact> artifacts;
    for (const QString &family : ipFamilies())
        addInstall(artifacts, header + snapshotHeader(input, rules), target, family, openings.list);
    addRemove(artifacts, header, target);
    return artifacts;
}

Capabilities iptablesCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = QStringLiteral("address");
    can.scopes = {Initiator::Nodes, Initiator::Pods, Initiator::Proxy};
    can.siteParameters = {
        {QStringLiteral("chain"), QStringLiteral("FORWARD|OUTPUT"),
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "FORWARD (the device passes the traffic on) or OUTPUT (it is the one that connects)"))},
    };
    can.nameMax = chainMax;
    can.commentMax = 255;
    can.proof = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "list the chain with -nvL: its counters rise when the Agent connects"));
    can.removal =
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "run remove.sh: it takes out the jump and the chain"));
    return can;
}

} // namespace

Format iptablesFormat()
{
    Format format;
    format.id = QStringLiteral("iptables");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "iptables"));
    format.audience = Audience::Network;
    format.can = iptablesCan();
    format.emitArtifacts = &emitIptables;
    return format;
}

} // namespace netsetup
