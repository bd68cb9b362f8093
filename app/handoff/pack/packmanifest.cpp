// manifest.json says what is in a pack, from what it was made and what the planner decided; SHA256SUMS covers
// it all.
#include "handoff/pack/packmanifest.h"

#include "base/json.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

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
        array.append(QJsonObject{{u"format"_s, note.format},
                                 {u"rule"_s, note.rule},
                                 {u"decision"_s, note.decision},
                                 {u"reason"_s, json::orNull(note.reason.english())}});
    return array;
}

QJsonArray artifactsToJson(const QList<Artifact> &artifacts)
{
    QJsonArray array;
    for (const Artifact &artifact : artifacts)
        array.append(QJsonObject{{u"id"_s, artifact.id},
                                 {u"path"_s, artifact.path},
                                 {u"mediaType"_s, artifact.mediaType},
                                 {u"sha256"_s, checksumOf(artifact)},
                                 {u"bytes"_s, sizeOf(artifact)}});
    return array;
}

} // namespace

Artifact manifest(const HandoffInput &input, const QList<Artifact> &artifacts)
{
    const QJsonObject tool{{u"name"_s, u"StackState Network Setup"_s}, {u"version"_s, input.toolVersion}};
    const QJsonObject object{
        {u"schema"_s, u"netsetup.manifest/1"_s},
        {u"tool"_s, tool},
        {u"created"_s, json::orNull(json::timeText(input.createdAt))},
        {u"practice"_s, json::orNull(input.practice)},
        {u"plan"_s, input.planJson},
        {u"decisions"_s, decisionsToJson(input.decisions)},
        {u"artifacts"_s, artifactsToJson(artifacts)},
    };
    return {u"manifest"_s, u"manifest.json"_s, json::print(object), u"application/json"_s};
}

Artifact checksums(const QList<Artifact> &artifacts)
{
    QString text;
    for (const Artifact &artifact : artifacts) {
        if (holdsSecrets(artifact))
            continue;
        text += u"%1  %2\n"_s.arg(sha256(artifact.bytes), artifact.path);
    }
    return {u"checksums"_s, u"SHA256SUMS"_s, text.toUtf8(), u"text/plain"_s};
}

} // namespace netsetup
