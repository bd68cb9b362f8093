// Takes the company's CA into the plan: what was seen beside what the security team's file says, to compare.
// What the network itself sent is never taken: whoever re-signs the traffic could send anything.
#pragma once

#include "setup/setup.h"
#include "widgets/findingpanel.h"

class QLabel;
class QPushButton;

namespace netsetup {

class PlainText;

/// SHA-256 of every certificate in a PEM text, in lower-case hex.
QStringList pemFingerprints(const QByteArray &pem);

class CaPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit CaPanel(Setup &setup, QWidget *parent = nullptr);
    void showChain(const QList<SeenCertificate> &chain);
    /// Puts the file into the plan and says how it compares.
    void takeFile(const QString &path);
    [[nodiscard]] QString message() const;
    void retranslate();

Q_SIGNALS:
    void closed();

private:
    void sayChain();
    void askForFile();
    [[nodiscard]] QString comparison() const;

    Setup &m_setup;
    QList<SeenCertificate> m_chain;
    QLabel *m_head = nullptr;
    PlainText *m_why = nullptr;
    PlainText *m_seen = nullptr;
    PlainText *m_message = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace netsetup
