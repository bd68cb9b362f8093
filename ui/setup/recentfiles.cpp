#include "setup/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

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
    QSettings settings;
    QList<RecentFile> files;
    const int count = settings.beginReadArray(listKey());
    for (int i = 0; i < count && files.size() < mostRecent; ++i) {
        settings.setArrayIndex(i);
        const QString path = settings.value(u"path"_s).toString();
        if (!path.isEmpty())
            files.append(
                {path,
                 valueOf<OpenedKind>(settings.value(u"kind"_s).toString()).value_or(OpenedKind::Project)});
    }
    return files;
}

void rememberRecent(const QString &path, OpenedKind kind)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    QList<RecentFile> files = recentFiles();
    files.removeIf([&full](const RecentFile &file) { return file.path == full; });
    files.prepend({full, kind});
    files = files.mid(0, mostRecent);
    QSettings settings;
    settings.remove(listKey());
    settings.beginWriteArray(listKey(), static_cast<int>(files.size()));
    for (qsizetype i = 0; i < files.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(u"path"_s, files.at(i).path);
        settings.setValue(u"kind"_s, wordFor(files.at(i).kind));
    }
    settings.endArray();
}

} // namespace netsetup
