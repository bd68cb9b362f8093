// One finding, whole: what happened, who acts, what proves it, certificates, addresses. All texts are plain.
#pragma once

#include "models/findingwords.h"
#include "models/proof.h"
#include "widgets/certificatechain.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace netsetup {

class CauseChoice;
class Disclosure;
class PlainText;
class StageTimeline;

/// The chain that the TLS evidence of the finding holds, the server's own first.
QList<SeenCertificate> chainIn(const QList<Evidence> &evidence);
QString certificateText(const SeenCertificate &certificate);
/// "AB:CD:…", as certificate viewers print it.
QString fingerprintText(const QString &hex);
/// The finding says that somebody re-signs the traffic.
bool isInterception(const Finding &finding);

/// A finding with all that is shown of it.
struct ShownFinding
{
    Finding finding;
    QList<Evidence> evidence; ///< what it rests on; empty while the run goes on
    QList<SeenCertificate> chain;
    QStringList sameAt; ///< further hosts with the same cause
    QString heading;    ///< what is said of all of them, where the finding stands for them
    TicketFacts facts;
    Proof proof;
};

class FindingPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FindingPanel(QWidget *parent = nullptr);

    void present(const ShownFinding &shown);
    /// The same for a page that knows less of it.
    void showFinding(const Finding &finding, const QList<Evidence> &evidence,
                     const QList<SeenCertificate> &chain, const QString &practice,
                     const QStringList &sameAt = {}, const QString &heading = {});
    /// Whether an interception offers to take the company's CA; a page without that step says no.
    void offerCa(bool offered) { m_offerCa = offered; }
    void showNothing(const QString &why);
    [[nodiscard]] QString ticket() const { return m_ticket; }
    void retranslate();

public Q_SLOTS:
    /// Puts the ticket on the clipboard, and says so beside the button for a while.
    void copy();
    /// Brings what proves the finding into sight.
    void showProofPart();

Q_SIGNALS:
    void copied();
    void useCaWanted();

private:
    void addParts();
    void addProofParts();
    QLabel *addHeading();
    PlainText *addText(bool fixedPitch = false);
    void showTexts(const ShownFinding &shown);
    void showCauses(const Finding &finding, const QStringList &sameAt);
    void showProof(const ShownFinding &shown);
    void showParts(bool shown);
    void copyDig();
    void confirm(const QString &text);

    QVBoxLayout *m_column = nullptr;
    QList<QWidget *> m_parts; ///< all that belongs to a finding
    PlainText *m_title = nullptr;
    PlainText *m_place = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_toProof = nullptr;
    QLabel *m_confirmation = nullptr;
    QTimer *m_confirmed = nullptr;
    QLabel *m_whatHead = nullptr;
    PlainText *m_what = nullptr;
    QLabel *m_whoHead = nullptr;
    PlainText *m_who = nullptr;
    CauseChoice *m_choice = nullptr;
    QPushButton *m_useCa = nullptr;
    QLabel *m_proofHead = nullptr;
    PlainText *m_lines = nullptr;
    StageTimeline *m_timeline = nullptr;
    QLabel *m_chainHead = nullptr;
    CertificateChain *m_chain = nullptr;
    QLabel *m_addressHead = nullptr;
    PlainText *m_addresses = nullptr;
    QWidget *m_digRow = nullptr;
    PlainText *m_dig = nullptr;
    QPushButton *m_copyDig = nullptr;
    Disclosure *m_raw = nullptr;
    PlainText *m_evidence = nullptr;
    QString m_ticket;
    bool m_offerCa = true;
};

} // namespace netsetup
