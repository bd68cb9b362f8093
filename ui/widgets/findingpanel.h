// One finding, whole: what happened, who acts, what proves it, timings, certificates. All texts are plain.
#pragma once

#include "findings/report/report.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace netsetup {

class CauseChoice;
class PlainText;
class Waterfall;

/// One certificate as it was seen; never more than a description: what the network sent is not a CA to trust.
struct SeenCertificate
{
    QString subject;
    QString issuer;
    QString notBefore;
    QString notAfter;
    QString sha256;
};
/// The chain that the TLS evidence of the finding holds, the server's own first.
QList<SeenCertificate> chainIn(const QList<Evidence> &evidence);
QString certificateText(const SeenCertificate &certificate);
/// "AB:CD:…", as certificate viewers print it.
QString fingerprintText(const QString &hex);
/// The finding says that somebody re-signs the traffic.
bool isInterception(const Finding &finding);

class FindingPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FindingPanel(QWidget *parent = nullptr);

    /// `evidence`: what the finding rests on; empty while the run goes on. `sameAt`: further hosts with the
    /// same cause. `heading`: what is said of all of them, where the finding stands for them.
    void showFinding(const Finding &finding, const QList<Evidence> &evidence,
                     const QList<SeenCertificate> &chain, const QString &practice,
                     const QStringList &sameAt = {}, const QString &heading = {});
    /// Whether an interception offers to take the company's CA; a page without that step says no.
    void offerCa(bool offered) { m_offerCa = offered; }
    void showNothing(const QString &why);
    [[nodiscard]] QString ticket() const { return m_ticket; }
    void retranslate();

Q_SIGNALS:
    void copied();
    void useCaWanted();

private:
    void addLabels();
    QLabel *addHeading();
    PlainText *addText(bool fixedPitch = false);
    void showTexts(const Finding &finding, const QStringList &sameAt, const QString &heading);
    void showCauses(const Finding &finding, const QStringList &sameAt);
    void showProof(const QList<Evidence> &evidence, const QList<SeenCertificate> &chain);
    void showParts(bool shown);
    void copy();

    PlainText *m_title = nullptr;
    PlainText *m_place = nullptr;
    QLabel *m_whatHead = nullptr;
    PlainText *m_what = nullptr;
    QLabel *m_whoHead = nullptr;
    PlainText *m_who = nullptr;
    CauseChoice *m_choice = nullptr;
    QLabel *m_timeHead = nullptr;
    Waterfall *m_waterfall = nullptr;
    QLabel *m_chainHead = nullptr;
    PlainText *m_chain = nullptr;
    QLabel *m_proofHead = nullptr;
    PlainText *m_proof = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_useCa = nullptr;
    QString m_ticket;
    bool m_offerCa = true;
};

} // namespace netsetup
