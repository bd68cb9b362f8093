#include "setup/preferences.h"

#include "base/files.h"
#include "base/json.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <optional>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

std::optional<QString> chosenFile; // NOLINT: one per program, as the settings of a user are

QString preferencesFile()
{
    return chosenFile.value_or(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                               "/settings.json"_L1);
}

QJsonObject readAll()
{
    constexpr qint64 largest = 1024 * 1024;
    const QString file = preferencesFile();
    if (file.isEmpty())
        return {};
    const Result<QByteArray> bytes = readFile(file, file, largest);
    const Result<QJsonObject> all =
        bytes.ok() ? json::parseObject(*bytes, file) : Result<QJsonObject>(bytes.error());
    return all.ok() ? *all : QJsonObject();
}

} // namespace

QJsonValue preference(const QString &key)
{
    return readAll().value(key);
}

void setPreference(const QString &key, const QJsonValue &value)
{
    const QString file = preferencesFile();
    if (file.isEmpty())
        return;
    QJsonObject all = readAll();
    all.insert(key, value);
    QDir().mkpath(QFileInfo(file).path());
    (void)writePrivateFile(file, json::print(all), file);
}

void usePreferencesOf(const QString &file)
{
    chosenFile = file;
}

} // namespace netsetup
