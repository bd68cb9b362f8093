// Waiting: three ends, one resume, and permits that always come back.
#include "probes/limits.h"
#include "probes/wait.h"
#include "support/testprogram.h"

#include <QTest>
#include <QThread>
#include <QTimer>

#include <cmath>
#include <thread>
#include <vector>

using namespace netsetup;

namespace {

struct Counts
{
    int done = 0;
    int cancelled = 0;
    int running = 0;
    int mostRunning = 0;
    int cancelAt = -1; ///< the job that stops all others; -1: none
};

QCoro::Task<> job(Semaphore &permits, Counts &counts, std::stop_source stop)
{
    const Semaphore::Permit permit = co_await permits.acquire(stop.get_token());
    if (!permit) {
        ++counts.cancelled;
        co_return;
    }
    counts.mostRunning = std::max(counts.mostRunning, ++counts.running);
    const WaitEnd end = co_await pause(1, stop.get_token());
    --counts.running;
    if (end == WaitEnd::Stop) {
        ++counts.cancelled;
        co_return;
    }
    if (++counts.done == counts.cancelAt)
        stop.request_stop();
}

QCoro::Task<> all(std::vector<QCoro::Task<>> &jobs)
{
    for (QCoro::Task<> &one : jobs)
        co_await one;
}

/// As a computer that falls asleep, or has no time for us.
void standStill(int ms)
{
    QMetaObject::invokeMethod(
        qApp, [ms] { QThread::msleep(static_cast<unsigned long>(ms)); }, Qt::QueuedConnection);
}

Counts runJobs(Semaphore &permits, int jobCount, int cancelAt)
{
    Counts counts;
    counts.cancelAt = cancelAt;
    const std::stop_source stop;
    std::vector<QCoro::Task<>> jobs;
    for (int i = 0; i < jobCount; ++i)
        jobs.push_back(job(permits, counts, stop));
    QCoro::waitFor(all(jobs));
    return counts;
}

} // namespace

class TestWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_shot_that_was_fired_before_ends_the_wait_at_once()
    {
        const Shot shot;
        shot.fire();
        const auto wait = shot.wait(-1, {});
        QVERIFY(wait.isReady());
        QCOMPARE(QCoro::waitFor(shot.wait(-1, {})), WaitEnd::Answer);
    }

    void a_stop_that_was_requested_before_ends_the_wait_at_once()
    {
        std::stop_source stop;
        stop.request_stop();
        const Shot shot;
        const auto wait = shot.wait(-1, stop.get_token());
        QVERIFY(wait.isReady());
        QCOMPARE(QCoro::waitFor(shot.wait(-1, stop.get_token())), WaitEnd::Stop);
    }

    void the_limit_ends_a_wait_for_nothing()
    {
        QCOMPARE(QCoro::waitFor(Shot().wait(1, {})), WaitEnd::Limit);
        QCOMPARE(QCoro::waitFor(pause(0, {})), WaitEnd::Limit);
    }

    void an_answer_on_its_way_while_the_program_stood_still_is_heard()
    {
        const Shot shot;
        const auto wait = shot.wait(300, {});
        standStill(700);
        // A peer that waited for a word of ours, and answers it at once.
        std::thread peer;
        QMetaObject::invokeMethod(
            qApp,
            [&peer, shot] {
                peer = std::thread([shot] {
                    QThread::msleep(10);
                    QMetaObject::invokeMethod(
                        qApp, [shot] { shot.fire(); }, Qt::QueuedConnection);
                });
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(wait.isReady());
        peer.join();
        QCOMPARE(QCoro::waitFor(shot.wait(-1, {})), WaitEnd::Answer);
    }

    void a_limit_ends_also_after_the_program_stood_still()
    {
        constexpr int limitMs = 300;
        constexpr int stillMs = 2000;
        const Shot shot;
        auto wait = shot.wait(limitMs, {});
        standStill(stillMs);
        QCOMPARE(QCoro::waitFor(wait), WaitEnd::Limit);
        QVERIFY(shot.waitedMs() >= limitMs);
        QVERIFY(shot.waitedMs() < stillMs);
    }

    void what_an_answer_took_is_known()
    {
        const Shot shot;
        auto wait = shot.wait(100000, {});
        QTimer::singleShot(20, qApp, [shot] { shot.fire(); });
        QCOMPARE(QCoro::waitFor(wait), WaitEnd::Answer);
        QVERIFY(shot.waitedMs() >= 19);
        QVERIFY(shot.waitedMs() < 100000);
    }

    void the_first_end_wins()
    {
        std::stop_source stop;
        const Shot shot;
        auto wait = shot.wait(1000000, stop.get_token());
        shot.fire();
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(wait), WaitEnd::Answer);
    }

    void the_waiter_is_resumed_from_the_event_loop_not_from_fire()
    {
        const Shot shot;
        const auto wait = shot.wait(-1, {});
        shot.fire();
        shot.fire();
        QVERIFY(!wait.isReady());
        QTRY_VERIFY(wait.isReady());
    }

    void a_wait_outlives_its_shot()
    {
        std::stop_source stop;
        std::optional<QCoro::Task<WaitEnd>> wait;
        {
            const Shot shot;
            wait = shot.wait(-1, stop.get_token());
        }
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(*wait), WaitEnd::Stop);
    }

    void a_semaphore_lets_no_more_through_than_it_has_permits()
    {
        Semaphore permits(16);
        const Counts counts = runJobs(permits, 300, -1);
        QCOMPARE(counts.done, 300);
        QCOMPARE(counts.mostRunning, 16);
        QCOMPARE(permits.available(), 16);
    }

    void cancel_in_the_middle_ends_every_job_and_all_permits_come_back()
    {
        Semaphore permits(16);
        const Counts counts = runJobs(permits, 300, 34);
        QVERIFY(counts.done >= 34);
        QVERIFY(counts.done < 34 + 16);
        QCOMPARE(counts.done + counts.cancelled, 300);
        QCOMPARE(counts.running, 0);
        QCOMPARE(permits.available(), 16);
    }

    void a_permit_handed_to_a_stopped_waiter_goes_on_to_the_next()
    {
        Semaphore permits(1);
        std::stop_source stop;
        std::optional<Semaphore::Permit> first = QCoro::waitFor(permits.acquire({}));
        auto stopped = permits.acquire(stop.get_token());
        auto next = permits.acquire({});
        stop.request_stop(); // its resume is queued; the permit comes before that
        first.reset();
        QVERIFY(!QCoro::waitFor(stopped));
        const Semaphore::Permit second = QCoro::waitFor(next);
        QVERIFY(second);
        QCOMPARE(permits.available(), 0);
    }

    void a_moved_permit_is_given_back_once()
    {
        Semaphore permits(2);
        {
            Semaphore::Permit one = QCoro::waitFor(permits.acquire({}));
            Semaphore::Permit other = QCoro::waitFor(permits.acquire({}));
            QCOMPARE(permits.available(), 0);
            one = std::move(other);
            QCOMPARE(permits.available(), 1);
        }
        QCOMPARE(permits.available(), 2);
    }

    void limits_follow_the_timeout_option_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("stageMs");
        QTest::addColumn<int>("dnsTryMs");
        QTest::newRow("the default gives the default") << 5.0 << 5000 << 2000;
        QTest::newRow("a short limit shortens the DNS try too") << 1.5 << 1500 << 1500;
        QTest::newRow("a long limit leaves the DNS try alone") << 30.0 << 30000 << 2000;
        QTest::newRow("zero is not for ever and not nothing") << 0.0 << 50 << 50;
        QTest::newRow("a negative number is as short as can be") << -3.0 << 50 << 50;
        QTest::newRow("an absurd number is cut") << 1e300 << 600000 << 2000;
        QTest::newRow("no number gives the default") << std::nan("") << 5000 << 2000;
    }

    void limits_follow_the_timeout_option()
    {
        QFETCH(double, seconds);
        const Limits limits = Limits::forTimeout(seconds);
        QTEST(limits.connectMs, "stageMs");
        QTEST(limits.tlsMs, "stageMs");
        QTEST(limits.firstByteMs, "stageMs");
        QTEST(limits.dnsTryMs, "dnsTryMs");
    }
};

NETSETUP_TEST(TestWait)
#include "tst_wait.moc"
