// Reads what somebody opens: a small file at once, a large one beside the window, which stays alive, says
// what it waits for and can be told to stop.
#pragma once

#include "session/opening.h"

#include <QPointer>
#include <QProgressDialog>

#include <functional>

namespace netsetup {

class FileReading : public QObject
{
    Q_OBJECT

public:
    using Taken = std::function<void(const Result<Opened> &opened)>;

    explicit FileReading(QWidget &window);

    /// Calls `taken` once, when it is read; never after cancel(), nor where another file was asked for since.
    void read(const QString &path, Taken taken);
    void cancel();
    [[nodiscard]] bool isReading() const { return m_taken != nullptr; }

private:
    void readBeside(const QString &path);
    void showProgress(const QString &path);
    void finish(int number, const Result<Opened> &opened);

    QWidget &m_window;
    Taken m_taken;
    QPointer<QProgressDialog> m_progress;
    int m_number = 0; ///< of the reading that counts: an older one may still come to its end
};

} // namespace netsetup
