#include "setup/recovery.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int writeAfterMs = 1500;

QString lockOf(const QString &path)
{
    return path + ".lock"_L1;
}

} // namespace

QString Recovery::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/recovery"_L1;
}

Recovery::Recovery(Setup &setup, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
{
    static int windows = 0;
    m_path = u"%1/%2-%3.netsetup.json"_s.arg(folder(), QString::number(QCoreApplication::applicationPid()),
                                             QString::number(++windows));
    m_soon.setSingleShot(true);
    m_soon.setInterval(writeAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &Recovery::keep);
    // Whoever types on and on is kept all the same: the first change starts the clock, later ones do not stop
    // it.
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_setup, &Setup::planChanged, this, soon);
    connect(&m_setup, &Setup::reportChanged, this, soon);
    // What was restored is kept at once, before the file that it came from goes.
    connect(&m_setup, &Setup::fileChanged, this, &Recovery::keep);
}

/// A window that ends in order has asked about its changes: nothing is left to recover.
Recovery::~Recovery()
{
    if (m_lock == nullptr)
        return;
    QFile::remove(m_path);
}

void Recovery::keep()
{
    // A practice network is play: nobody misses it.
    if (!m_setup.world().practice.isEmpty())
        return;
    if (!m_setup.hasUnkept()) {
        if (m_lock != nullptr)
            QFile::remove(m_path);
        return;
    }
    if (m_lock == nullptr) {
        QDir().mkpath(folder());
        m_lock = std::make_unique<QLockFile>(lockOf(m_path));
        m_lock->setStaleLockTime(0);
        if (!m_lock->tryLock(0)) {
            m_lock.reset();
            return;
        }
    }
    // Without a place to write there is no recovery, and nothing that the user could do about it now.
    (void)writePrivateFile(m_path, m_setup.toKeep(), m_path);
}

QList<LeftOver> Recovery::leftOvers(const World &world)
{
    QList<LeftOver> found;
    // What was being done in reality is neither offered nor thrown away in a game.
    if (!world.practice.isEmpty())
        return found;
    const QFileInfoList files = QDir(folder()).entryInfoList({u"*.netsetup.json"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        QLockFile lock(lockOf(file.filePath()));
        lock.setStaleLockTime(0);
        if (lock.tryLock(0))
            found.append({file.filePath(), file.lastModified()});
    }
    return found;
}

void Recovery::discard(const QString &path)
{
    QFile::remove(path);
}

} // namespace netsetup
