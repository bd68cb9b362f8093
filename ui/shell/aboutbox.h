// What this program is, what it is made of, how old its facts are; and the way to newer ones.
#pragma once

#include "setup/setup.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace netsetup {

class PlainText;

class AboutBox : public QDialog
{
    Q_OBJECT

public:
    explicit AboutBox(Setup &setup, QWidget *parent = nullptr);

    /// Takes the facts of this file, or says why not; nothing else of the setup changes.
    void takeFacts(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void askForFacts();
    void tell();

    Setup &m_setup;
    QLabel *m_title = nullptr;
    PlainText *m_text = nullptr;
    QLabel *m_answer = nullptr;
    QPushButton *m_newer = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace netsetup
