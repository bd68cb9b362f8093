#include "session/sincepack.h"

#include "base/inwords.h"
#include "base/netnames.h"

using namespace Qt::StringLiterals;

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
Result<Known> knownOf(const HandoffInput &input)
{
    const QString id = u"rules-json"_s;
    PackRequest request;
    request.artifacts = {id};
    const Result<Pack> pack = makePack(input, request);
    if (!pack.ok())
        return pack.error();
    QMap<QString, QByteArray> files;
    for (const Artifact &artifact : pack->artifacts) {
        if (artifact.id == id)
            files.insert(artifact.path, artifact.bytes);
    }
    Result<Known> known = knownFromPack(files, id);
    if (known.ok() && input.report) {
        // As in a pack: the report knows the addresses of more hosts than the rules do. Printing all of it
        // only to read these again would cost a window that types along its breath.
        QMap<QString, QStringList> addresses;
        for (const ResolvedAddress &seen : input.report->addresses)
            addresses[seen.host].append(seen.address);
        for (QStringList &ofHost : addresses) {
            ofHost.removeDuplicates();
            ofHost.sort();
        }
        known.value().kinds.insert(addressesKind, addresses);
    }
    return known;
}

} // namespace

Result<OlderPack> readOlderPack(const QString &path, const QString &field)
{
    const QString remedy = inWords("Session", "give an older pack with rules.json in it, or that file");
    const Result<Known> known = readKnown(path, field);
    if (!known.ok()) {
        Error error = known.error();
        if (error.code == "compare.kind"_L1)
            error.remedy = remedy;
        return error;
    }
    if (!known->kinds.contains(rulesKind))
        return Error{u"usage"_s, field, inWords("Session", "holds no rules to compare with"), remedy};
    return OlderPack{printable(path, 200), *known};
}

Result<ChangesSince> changesSince(const OlderPack &older, const HandoffInput &input)
{
    const Result<Known> after = knownOf(input);
    if (!after.ok())
        return after.error();
    const QStringList old = rulesOf(older.known);
    const QStringList fresh = rulesOf(*after);
    ChangesSince changes;
    changes.older = older.name;
    changes.addedRules = without(fresh, old);
    changes.removedRules = without(old, fresh);
    changes.keptRules = static_cast<int>(fresh.size() - changes.addedRules.size());
    const QMap<QString, QStringList> seen = older.known.kinds.value(addressesKind);
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
