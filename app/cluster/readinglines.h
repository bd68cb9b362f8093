// What the readers of a pod's log share: where they are, and one line of it as the result of a probe.
#pragma once

#include "checks/check.h"
#include "checks/evidencehelpers.h"
#include "cluster/nodeevidence.h"

namespace netsetup {

/// One flow in one log.
struct ToldFlow
{
    const PodLog &log;
    const TrustSets trust;
    const Flow flow; ///< for the control questions one that is made up
    QList<QJsonObject> lines;

    /// Those of one probe whose field `key` says `value`.
    [[nodiscard]] QList<QJsonObject> of(const char *probe, const char *key, const char *value) const;
    [[nodiscard]] Evidence evidence(const char *probe, const QHostAddress &address, const QJsonObject &line,
                                    const QJsonObject &data) const;
};

QDateTime timeOf(const QJsonObject &line);
/// What a line says of a duration; a pod may say anything.
double durationOf(const QJsonObject &line, const char *field);
QHostAddress addressOf(const QJsonObject &line);

/// connectFacts(); without an outcome where the tool's words are not known.
QJsonObject connectFactsOf(const ToldFlow &told, const QJsonObject &line);
/// handshakeFacts() with "limitMs"; likewise.
QJsonObject handshakeFactsOf(const ToldFlow &told, const QJsonObject &line, const QHostAddress &address);
/// The answer that a line holds the bytes of.
HttpResult answerOf(const QJsonObject &line);
/// answerFacts(); without a body where its kind cannot be told from the part that was kept.
QJsonObject answerFactsOf(const QJsonObject &line);
/// Takes away what cannot be told of a cut body.
QJsonObject withoutCutBody(QJsonObject facts, const QJsonObject &line, const HttpResult &answer);

/// What one question to one server came to; nothing where the tool's words are not known.
struct ToldReply
{
    DnsReply reply;
    bool clear = false;
};
ToldReply replyOf(const QJsonObject &line);

/// Evidence of probe "dns" about the name of the flow, with the addresses that were chosen.
Evidence namesOf(const ToldFlow &told, qsizetype flowCount);
/// Evidence of the control questions.
QList<Evidence> controlOf(const ToldFlow &told);
/// Evidence of probe "proxy"; nothing where nobody could ask.
QList<Evidence> proxyOf(const ToldFlow &told, bool proxyTls);

} // namespace netsetup
