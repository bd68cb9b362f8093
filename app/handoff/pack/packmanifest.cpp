// manifest.json says what is in a pack, from what it was made and what the planner decided; SHA256SUMS covers
// it all.
#include "handoff/pack/packmanifest.h"

#include "base/json.h"

#include <QCryptographicHash>

namespace netsetup {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonValue checksumOf(const Artifact &artifact)
{
    return holdsSecrets(artifact) ? QJsonValue() : QJsonValue(sha256(artifact.bytes));
}

QJsonValue sizeOf(const Artifact &artifact)
{
    return holdsSecrets(artifact) ? QJsonValue() : QJsonValue(artifact.bytes.size());
}

QJsonArray decisionsToJson(const QList<DecisionNote> &decisions)
{
    QJsonArray array;
    for (const DecisionNote &note : decisions)
        array.append(QJsonObject{{QStringLiteral("format"), note.format},
                                 {QStringLiteral("rule"), note.rule},
                                 {QStringLiteral("decision"), note.decision},
                                 {QStringLiteral("reason"), json::orNull(note.reason)}});
    return array;
}

QJsonArray artifactsToJson(const QList<Artifact> &artifacts)
{
    QJsonArray array;
    for (const Artifact &artifact : artifacts)
        array.append(QJsonObject{{QStringLiteral("id"), artifact.id},
                                 {QStringLiteral("path"), artifact.path},
                                 {QStringLiteral("mediaType"), artifact.mediaType},
                                 {QStringLiteral("sha256"), checksumOf(artifact)},
                                 {QStringLiteral("bytes"), sizeOf(artifact)}});
    return array;
}

} // namespace

Artifact manifest(const HandoffInput &input, const QList<Artifact> &artifacts)
{
    const QJsonObject tool{{QStringLiteral("name"), QStringLiteral("StackState Network Setup")},
                           {QStringLiteral("version"), input.toolVersion}};
    const QJsonObject object{
        {QStringLiteral("schema"), QStringLiteral("netsetup.manifest/1")},
        {QStringLiteral("tool"), tool},
        {QStringLiteral("created"), json::orNull(json::timeText(input.createdAt))},
        {QStringLiteral("practice"), json::orNull(input.practice)},
        {QStringLiteral("plan"), input.planJson},
        {QStringLiteral("decisions"), decisionsToJson(input.decisions)},
        {QStringLiteral("artifacts"), artifactsToJson(artifacts)},
    };
    return Artifact{QStringLiteral("manifest"), QStringLiteral("manifest.json"), json::print(object),
                    QStringLiteral("application/json")};
}

Artifact checksums(const QList<Artifact> &artifacts)
{
    QString text;
    for (const Artifact &artifact : artifacts) {
        if (holdsSecrets(artifact))
            continue;
        text += QStringLiteral("%1  %2\n").arg(sha256(artifact.bytes), artifact.path);
    }
    return Artifact{QStringLiteral("checksums"), QStringLiteral("SHA256SUMS"), text.toUtf8(),
                    QStringLiteral("text/plain")};
}

} // namespace netsetup
