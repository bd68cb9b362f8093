// The mail that goes with the pack: to read, and to copy into the mail program.
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace netsetup {

class MailPane : public QWidget
{
    Q_OBJECT

public:
    explicit MailPane(QWidget *parent = nullptr);

    /// Where nothing changes, what is selected and scrolled to stays.
    void setMail(const QString &text);
    void retranslate();

Q_SIGNALS:
    void said(const QString &words); ///< "Copied: …"

private:
    void copy();

    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace netsetup
