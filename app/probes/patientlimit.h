// A limit in time that we could have used. While this program or its computer stands still, asleep or busy
// with others, an answer may come and not be read: that is no silence of the far end.
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace netsetup {

/// Runs in steps. A step that ends late counts as the time that it should have taken, and one more look is
/// taken before a late one ends the limit; so what has come meanwhile is always read first.
class PatientLimit
{
public:
    explicit PatientLimit(std::function<void()> reached);
    Q_DISABLE_COPY_MOVE(PatientLimit)
    ~PatientLimit() = default;

    /// Calls `reached` once, from the event loop, after `ms`.
    void start(int ms);
    void stop();
    /// What has passed of it since start(), in milliseconds.
    [[nodiscard]] qint64 usedMs() const;

private:
    void startStep();
    void endStep();

    std::function<void()> m_reached;
    QTimer m_timer;
    QElapsedTimer m_step;
    qint64 m_stepMs = 0;
    qint64 m_leftMs = 0;
    qint64 m_usedMs = 0; ///< in the steps before this one
    bool m_lookedAgain = false;
};

} // namespace netsetup
