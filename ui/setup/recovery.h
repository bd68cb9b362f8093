// Keeps what is not saved yet, so that a crash costs nothing: one file per window, without secrets, because
// plans and reports have none. Its lock tells other windows that its owner is still alive.
#pragma once

#include "setup/setup.h"

#include <QLockFile>
#include <QTimer>

namespace netsetup {

/// Something that an earlier run left behind.
struct LeftOver
{
    QString path;
    QDateTime changedAt;
};

class Recovery : public QObject
{
    Q_OBJECT

public:
    explicit Recovery(Setup &setup, QObject *parent = nullptr);
    ~Recovery() override;

    /// Files whose owner is gone; the newest first. In a practice network: none.
    static QList<LeftOver> leftOvers(const World &world);
    static void discard(const QString &path);

    /// Writes now what a timer would write soon.
    void keep();

private:
    static QString folder();

    Setup &m_setup;
    QTimer m_soon;
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace netsetup
