#include "shell/filereading.h"

#include "base/netnames.h"
#include "program/beside.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// As large as a report gets by checks from one place: read before anybody notices.
constexpr qint64 readAtOnce = 1024 * 1024;
constexpr int patience = 300; // milliseconds without a word

/// Of a pack in a folder it is the report that is large.
qint64 bytesOf(const QString &path)
{
    const QFileInfo file(path);
    return file.isDir() ? QFileInfo(QDir(path).filePath(u"checks.json"_s)).size() : file.size();
}

} // namespace

FileReading::FileReading(QWidget &window)
    : QObject(&window)
    , m_window(window)
{}

void FileReading::read(const QString &path, Taken taken)
{
    cancel();
    if (bytesOf(path) < readAtOnce)
        return taken(openFile(path));
    m_taken = std::move(taken);
    showProgress(path);
    readBeside(path);
}

void FileReading::cancel()
{
    ++m_number;
    m_taken = nullptr;
    delete m_progress;
}

/// The thread cannot be stopped within a file: after cancel() nobody listens to it any more.
void FileReading::readBeside(const QString &path)
{
    runBeside(
        this, [path] { return openFile(path); },
        [this, number = m_number](const Result<Opened> &opened) { finish(number, opened); });
}

void FileReading::showProgress(const QString &path)
{
    const QString size = QLocale().formattedDataSize(bytesOf(path));
    //: %1 is the name of a file, %2 its size, such as "64 MiB".
    m_progress = new QProgressDialog(tr("Reading %1 (%2) …").arg(printable(QFileInfo(path).fileName()), size),
                                     tr("Cancel"), 0, 0, &m_window);
    m_progress->setWindowTitle(tr("Open"));
    m_progress->setMinimumDuration(patience);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, this, &FileReading::cancel, Qt::QueuedConnection);
}

void FileReading::finish(int number, const Result<Opened> &opened)
{
    if (number != m_number)
        return;
    const Taken taken = std::move(m_taken);
    cancel();
    taken(opened);
}

} // namespace netsetup
