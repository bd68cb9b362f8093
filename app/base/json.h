// Small helpers for reading and writing JSON without surprises.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace netsetup::json {

/// Parses one JSON object; `what` names the file in the error. Input over `maxBytes` is refused.
Result<QJsonObject> parseObject(const QByteArray &bytes, const QString &what,
                                qsizetype maxBytes = 32 * 1024 * 1024);

/// Indented, keys sorted, LF, final newline: the same value gives the same bytes.
QByteArray print(const QJsonObject &object);

QJsonArray fromStrings(const QStringList &list);
QStringList toStrings(const QJsonValue &value);

/// RFC 3339, UTC, whole seconds: "2026-11-22T21:00:00Z".
QString timeText(const QDateTime &time);
QDateTime parseTime(const QString &text);

/// `text`, or null where it is empty: a field of ours is always present.
QJsonValue orNull(const QString &text);

} // namespace netsetup::json
