#include "setup/recentfiles.h"

#include "setup/preferences.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostRecent = 8;

QString listKey()
{
    return u"recentFiles"_s;
}

} // namespace

QList<RecentFile> recentFiles()
{
    QList<RecentFile> files;
    const QJsonArray list = preference(listKey()).toArray();
    for (const QJsonValue &entry : list) {
        const QString path = entry["path"_L1].toString();
        if (!path.isEmpty() && files.size() < mostRecent)
            files.append(
                {path, valueOf<OpenedKind>(entry["kind"_L1].toString()).value_or(OpenedKind::Project)});
    }
    return files;
}

void rememberRecent(const QString &path, OpenedKind kind)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    QList<RecentFile> files = recentFiles();
    files.removeIf([&full](const RecentFile &file) { return file.path == full; });
    files.prepend({full, kind});
    QJsonArray list;
    for (const RecentFile &file : files.mid(0, mostRecent))
        list.append(QJsonObject{{u"path"_s, file.path}, {u"kind"_s, wordFor(file.kind)}});
    setPreference(listKey(), list);
}

} // namespace netsetup
