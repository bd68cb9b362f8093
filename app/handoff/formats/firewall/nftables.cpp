// The nftables export: install.nft and remove.nft, and beside them what still lacks a name.
#include "handoff/formats/firewall/nftablesstatements.h"
#include "handoff/formats/firewall/openings.h"
#include "handoff/formats/header.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format nftablesFormat();

namespace {

enum class Part { Install, Remove };

QString jumpLine(const NftTarget &target)
{
    if (target.hookChain.isEmpty())
        return u"Jump: the chain that drops is not known (site parameter nftables.chain); "
               "let it jump to %1, once, before the drop"_s.arg(target.chain);
    return u"Jump, once, before the drop: nft insert rule %1 %2 jump %3"_s.arg(
        target.place(), target.hookChain, target.chain);
}

QString jumpRemovalLine(const NftTarget &target)
{
    if (target.hookChain.isEmpty())
        return u"Remove: first take out the jump to %1, by its handle"_s.arg(target.chain);
    return u"Remove: first take out the jump: nft -a list chain %1 %2 shows its handle, "
           "then nft delete rule %1 %2 handle NUMBER"_s.arg(target.place(), target.hookChain);
}

QStringList removalLines(const NftTarget &target)
{
    return {jumpRemovalLine(target), u"Remove: then nft -f remove.nft; a second run changes nothing"_s};
}

/// Names here were checked against their patterns, so these lines need no further escaping.
QStringList usage(const NftTarget &target, Part part)
{
    if (part == Part::Remove)
        return QStringList{QString()} + removalLines(target);
    const QStringList lines{
        QString(),
        u"Load: nft -c -f install.nft, then nft -f install.nft; a second run changes nothing"_s,
        jumpLine(target),
        u"The table has to be the one that filters today: a mistyped name makes an empty table "
        "and opens nothing"_s,
        u"Answers are let through by the existing ruleset (ct state established,related accept); "
        "this chain only lets connections start"_s,
        u"Check: nft list chain %1 %2; the counters rise when the Agent connects"_s.arg(target.place(),
                                                                                        target.chain),
    };
    return lines + removalLines(target);
}

void addFile(QList<Artifact> &artifacts, const QString &name, const QByteArray &bytes)
{
    artifacts.append(Artifact{u"nftables"_s, u"firewall/nftables/"_s + name, bytes, u"text/plain"_s});
}

void addInstall(QList<Artifact> &artifacts, const QStringList &header, const NftTarget &target,
                const NftContent &content)
{
    const QString name = u"install.nft"_s;
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
    addFile(artifacts, name + u".incomplete.txt"_s,
            commentedText(incompleteHeader(whole, u"the end of "_s + name),
                          nftInstall(target, waiting, content.later, !hasReady)));
}

void addRemove(QList<Artifact> &artifacts, const QStringList &header, const NftTarget &target,
               const NftContent &content)
{
    const QString name = u"remove.nft"_s;
    const QStringList whole = header + usage(target, Part::Remove);
    const QStringList statements = content.sets.isEmpty() ? QStringList() : nftRemove(target, content.sets);
    if (target.complete || statements.isEmpty()) {
        addFile(artifacts, name, commentedText(whole, statements));
        return;
    }
    addFile(artifacts, name, commentedText(waitingHeader(whole, name, true), {}));
    addFile(artifacts, name + u".incomplete.txt"_s,
            commentedText(incompleteHeader(whole, u"the end of "_s + name), statements));
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
        header.append(u"PARTLY: "_s + note);
    QList<Artifact> artifacts;
    addInstall(artifacts, header + snapshotHeader(input, rules), target, content);
    addRemove(artifacts, header, target, content);
    return artifacts;
}

Capabilities nftablesCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = u"address"_s;
    can.scopes = {Initiator::Nodes, Initiator::Pods, Initiator::Proxy};
    can.siteKeys = {u"family"_s, u"table"_s};
    const QString name = u"[A-Za-z_][A-Za-z0-9_./-]{0,62}"_s;
    const QString nameInWords = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "a name as nft prints it: a letter or _, then letters, digits and _ . / -"));
    can.siteParameters = {
        {u"family"_s, u"inet|ip|ip6"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "inet, ip or ip6"))},
        {u"table"_s, name, nameInWords},
        {u"chain"_s, name, nameInWords},
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
    format.id = u"nftables"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "nftables"));
    format.audience = Audience::Network;
    format.can = nftablesCan();
    format.emitArtifacts = &emitNftables;
    return format;
}

} // namespace netsetup
