#include "session/sincepack.h"

#include "base/netnames.h"
#include "session/drift.h"

namespace netsetup {

namespace {

constexpr QLatin1String rulesKind("rules");
constexpr QLatin1String addressesKind("addresses");

QStringList rulesOf(const Known &known)
{
    QStringList rules;
    const QMap<QString, QStringList> byId = known.kinds.value(rulesKind);
    for (const QStringList &words : byId)
        rules += words;
    rules.removeDuplicates();
    rules.sort();
    return rules;
}

/// What the pack would know: its rules, and the addresses that its report saw.
Result<Known> knownOf(const HandoffInput &input, const QString &field)
{
    PackRequest request;
    request.artifacts = {QStringLiteral("rules-json")};
    if (input.report)
        request.artifacts.append(QStringLiteral("report"));
    const Result<Pack> pack = makePack(input, request);
    if (!pack.ok())
        return pack.error();
    QMap<QString, QByteArray> files;
    for (const Artifact &artifact : pack->artifacts) {
        if (request.artifacts.contains(artifact.id))
            files.insert(artifact.path, artifact.bytes);
    }
    return knownFromPack(files, field);
}

} // namespace

Result<ChangesSince> changesSince(const QString &path, const QString &field, const HandoffInput &input)
{
    const Result<Known> before = readKnown(path, field);
    if (!before.ok())
        return before.error();
    if (!before->kinds.contains(rulesKind))
        return Error{QStringLiteral("usage"), field,
                     QStringLiteral("holds no rules: it is a %1").arg(before->what),
                     QStringLiteral("give an older pack with rules.json in it, or that file")};
    const Result<Known> after = knownOf(input, field);
    if (!after.ok())
        return after.error();
    const QStringList old = rulesOf(*before);
    const QStringList fresh = rulesOf(*after);
    ChangesSince changes;
    changes.older = printable(path, 200);
    changes.addedRules = without(fresh, old);
    changes.removedRules = without(old, fresh);
    changes.keptRules = static_cast<int>(fresh.size() - changes.addedRules.size());
    const QMap<QString, QStringList> seen = before->kinds.value(addressesKind);
    const QMap<QString, QStringList> now = after->kinds.value(addressesKind);
    for (auto host = now.begin(); host != now.end(); ++host) {
        // A host that nobody looked up then has no old addresses that could be wrong.
        const QStringList then = seen.value(host.key());
        if (then.isEmpty() || host->isEmpty())
            continue;
        const ChangesSince::Addresses line{host.key(), without(*host, then), without(then, *host)};
        if (!line.added.isEmpty() || !line.removed.isEmpty())
            changes.addresses.append(line);
    }
    return changes;
}

} // namespace netsetup
