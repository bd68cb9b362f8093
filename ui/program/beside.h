// What may take seconds, in a thread of its own: the window stays alive.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

namespace netsetup {

/// `then` gets what `work` returns, in the thread of the window; never when `receiver` has gone by then.
template <typename Work, typename Then>
void runBeside(QObject *receiver, Work work, Then then)
{
    const QPointer<QObject> self(receiver);
    QThread *thread = QThread::create([self, work, then] {
        const auto result = work();
        QMetaObject::invokeMethod(
            qApp,
            [self, then, result] {
                if (self)
                    then(result);
            },
            Qt::QueuedConnection);
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

} // namespace netsetup
