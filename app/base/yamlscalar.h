// How a scalar of YAML becomes a JSON value.
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>
#include <string>

namespace netsetup::yaml {

/// By the core schema of YAML 1.2. `tag` is "?" for plain scalars without one, "!" for quoted ones, else the
/// tag as written. Nothing where the tag is unknown, does not fit the text, or JSON has no such value.
std::optional<QJsonValue> scalarValue(const std::string &tag, const QString &text);

} // namespace netsetup::yaml
