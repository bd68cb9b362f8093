// The nftables export: install.nft and remove.nft, and beside them what still lacks a name.
#include "handoff/formats/firewall/nftablesstatements.h"
#include "handoff/formats/firewall/openings.h"
#include "handoff/formats/header.h"

namespace netsetup {

Format nftablesFormat();

namespace {

enum class Part { Install, Remove };

QString jumpLine(const NftTarget &target)
{
    if (target.hookChain.isEmpty())
        return QStringLiteral("Jump: the chain that drops is not known (site parameter nftables.chain); "
                              "let it jump to %1, once, before the drop")
            .arg(target.chain);
    return QStringLiteral("Jump, once, before the drop: nft insert rule %1 %2 jump %3")
        .arg(target.place(), target.hookChain, target.chain);
}

QString jumpRemovalLine(const NftTarget &target)
{
    if (target.hookChain.isEmpty())
        return QStringLiteral("Remove: first take out the jump to %1, by its handle").arg(target.chain);
    return QStringLiteral("Remove: first take out the jump: nft -a list chain %1 %2 shows its handle, "
                          "then nft delete rule %1 %2 handle NUMBER")
        .arg(target.place(), target.hookChain);
}

QStringList removalLines(const NftTarget &target)
{
    return {jumpRemovalLine(target),
            QStringLiteral("Remove: then nft -f remove.nft; a second run changes nothing")};
}

/// Names here were checked against their patterns, so these lines need no further escaping.
QStringList usage(const NftTarget &target, Part part)
{
    if (part == Part::Remove)
        return QStringList{QString()} + removalLines(target);
    const QStringList lines{
        QString(),
        QStringLiteral("Load: nft -c -f install.nft, then nft -f install.nft; a second run changes nothing"),
        jumpLine(target),
        QStringLiteral("The table has to be the one that filters today: a mistyped name makes an empty table "
                       "and opens nothing"),
        QStringLiteral(
            "Answers are let through by the existing ruleset (ct state established,related accept); "
            "this chain only lets connections start"),
        QStringLiteral("Check: nft list chain %1 %2; the counters rise when the Agent connects")
            .arg(target.place(), target.chain),
    };
    return lines + removalLines(target);
}

void addFile(QList<Artifact> &artifacts, const QString &name, const QByteArray &bytes)
{
    artifacts.append(Artifact{QStringLiteral("nftables"), QStringLiteral("firewall/nftables/") + name, bytes,
                              QStringLiteral("text/plain")});
}

void addInstall(QList<Artifact> &artifacts, const QStringList &header, const NftTarget &target,
                const NftContent &content)
{
    const QString name = QStringLiteral("install.nft");
    const QStringList whole = header + usage(target, Part::Install);
    const QList<NftSet> ready = setsOf(content.sets, content.accepts);
    const bool hasReady = !content.accepts.isEmpty();
    const QStringList statements =
        hasReady ? nftInstall(target, ready, content.accepts, true) : QStringList();
    const bool waits = !content.later.isEmpty();
    addFile(artifacts, name,
            commentedText(waits ? waitingHeader(whole, name, !hasReady) : whole, statements));
    if (!waits)
        return;
    QList<NftSet> waiting;
    for (const NftSet &set : setsOf(content.sets, content.later)) {
        if (setsOf({set}, content.accepts).isEmpty())
            waiting.append(set);
    }
    addFile(artifacts, name + QStringLiteral(".incomplete.txt"),
            commentedText(incompleteHeader(whole, QStringLiteral("the end of ") + name),
                          nftInstall(target, waiting, content.later, !hasReady)));
}

void addRemove(QList<Artifact> &artifacts, const QStringList &header, const NftTarget &target,
               const NftContent &content)
{
    const QString name = QStringLiteral("remove.nft");
    const QStringList whole = header + usage(target, Part::Remove);
    const QStringList statements = content.sets.isEmpty() ? QStringList() : nftRemove(target, content.sets);
    if (target.complete || statements.isEmpty()) {
        addFile(artifacts, name, commentedText(whole, statements));
        return;
    }
    addFile(artifacts, name, commentedText(waitingHeader(whole, name, true), {}));
    addFile(artifacts, name + QStringLiteral(".incomplete.txt"),
            commentedText(incompleteHeader(whole, QStringLiteral("the end of ") + name), statements));
}

QList<Artifact> emitNftables(const HandoffInput &input, const QList<PlannedRule> &rules,
                             const QMap<QString, QString> &site)
{
    const NftTarget target = nftTarget(input, site);
    const NftContent content = nftContent(input, rules, target);
    // The exact commands stand in the usage lines, with the names of this site.
    Format self = nftablesFormat();
    self.can.proof.clear();
    self.can.removal.clear();
    QStringList header = headerLines(input, self, rules);
    for (const QString &note : content.notes)
        header.append(QStringLiteral("PARTLY: ") + note);
    QList<Artifact> artifacts;
    addInstall(artifacts, header + snapshotHeader(input, rules), target, content);
    addRemove(artifacts, header, target, content);
    return artifacts;
}

Capabilities nftablesCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = QStringLiteral("address");
    can.scopes = {Initiator::Nodes, Initiator::Pods, Initiator::Proxy};
    can.siteKeys = {QStringLiteral("family"), QStringLiteral("table")};
    const QString name = QStringLiteral("[A-Za-z_][A-Za-z0-9_./-]{0,62}");
    const QString nameInWords = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "a name as nft prints it: a letter or _, then letters, digits and _ . / -"));
    can.siteParameters = {
        {QStringLiteral("family"), QStringLiteral("inet|ip|ip6"),
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "inet, ip or ip6"))},
        {QStringLiteral("table"), name, nameInWords},
        {QStringLiteral("chain"), name, nameInWords},
    };
    can.commentMax = 128;
    can.proof = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "list the chain: its counters rise when the Agent connects"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "take out the jump, then load remove.nft"));
    return can;
}

} // namespace

Format nftablesFormat()
{
    Format format;
    format.id = QStringLiteral("nftables");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "nftables"));
    format.audience = Audience::Network;
    format.can = nftablesCan();
    format.emitArtifacts = &emitNftables;
    return format;
}

} // namespace netsetup
