// The line at the top of a page while a report is looked at: what it is, what can be done with it, and
// the way out.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace netsetup {

class Setup;

class ReportLine : public QFrame
{
    Q_OBJECT

public:
    explicit ReportLine(Setup &setup, QWidget *parent = nullptr);

    /// Puts the focus on the way out.
    void point();

Q_SIGNALS:
    void left(); ///< the report is a setup now, and the line with the button is gone

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();

    Setup &m_setup;
    QLabel *m_text;
    QPushButton *m_make;
};

} // namespace netsetup
