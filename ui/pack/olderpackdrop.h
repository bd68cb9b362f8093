// Where the user names the older pack that the hand-off follows. It is read at once; what is wrong with it is
// said below, and the one before stays.
#pragma once

#include "setup/setup.h"
#include "widgets/filedrop.h"

namespace netsetup {

class OlderPackDrop : public FileDrop
{
    Q_OBJECT

public:
    explicit OlderPackDrop(Setup &setup, QWidget *parent = nullptr);

    void retranslate();

private:
    void take(const QString &path);
    /// `fault`: what is wrong with a file that was given; empty: nothing.
    void showState(const QString &fault);

    Setup &m_setup;
    QString m_fault;
};

} // namespace netsetup
