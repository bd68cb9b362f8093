#include "widgets/findingpanel.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "findings/kinds/findingtexts.h"
#include "models/findingwords.h"
#include "widgets/causechoice.h"
#include "widgets/plaintext.h"
#include "widgets/waterfall.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int grid = 8;
constexpr qsizetype longest = 4000;
constexpr qsizetype longestHead = 60;

} // namespace

QString fingerprintText(const QString &hex)
{
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < hex.size(); i += 2)
        pairs << hex.mid(i, 2).toUpper();
    return pairs.join(u':');
}

QString certificateText(const SeenCertificate &certificate)
{
    return FindingPanel::tr("subject  %1\nissuer   %2\nvalid    %3 to %4\nSHA-256  %5")
        .arg(printable(certificate.subject, 200), printable(certificate.issuer, 200),
             printable(certificate.notBefore), printable(certificate.notAfter),
             fingerprintText(printable(certificate.sha256)));
}

QList<SeenCertificate> chainIn(const QList<Evidence> &evidence)
{
    QList<SeenCertificate> chain;
    for (const Evidence &item : evidence) {
        const QJsonArray list = item.data.value(u"chain"_s).toArray();
        if (!chain.isEmpty())
            break;
        for (const QJsonValue &value : list) {
            const auto text = [&](const char *field) {
                return value[QLatin1String(field)].toString();
            };
            chain.append(
                {text("subject"), text("issuer"), text("notBefore"), text("notAfter"), text("sha256")});
        }
    }
    return chain;
}

bool isInterception(const Finding &finding)
{
    return finding.id.startsWith("tls.intercept"_L1);
}

FindingPanel::FindingPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setLayout(new QVBoxLayout);
    content->layout()->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    content->layout()->setSpacing(grid / 2);
    setWidget(content);
    addLabels();
    retranslate();
    showNothing(QString());
}

PlainText *FindingPanel::addText(bool fixedPitch)
{
    auto *text = new PlainText;
    if (fixedPitch)
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    widget()->layout()->addWidget(text);
    return text;
}

QLabel *FindingPanel::addHeading()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, grid, 0, 0);
    widget()->layout()->addWidget(label);
    return label;
}

void FindingPanel::addLabels()
{
    m_title = addText();
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    m_title->setFont(large);
    m_place = addText(true);
    m_whatHead = addHeading();
    m_what = addText();
    m_whoHead = addHeading();
    m_who = addText();
    m_choice = new CauseChoice;
    widget()->layout()->addWidget(m_choice);
    m_copy = new QPushButton;
    m_useCa = new QPushButton;
    m_useCa->setObjectName(u"useCa"_s);
    for (QPushButton *button : {m_copy, m_useCa}) {
        button->setMinimumHeight(4 * grid);
        widget()->layout()->addWidget(button);
    }
    connect(m_copy, &QPushButton::clicked, this, &FindingPanel::copy);
    connect(m_useCa, &QPushButton::clicked, this, &FindingPanel::useCaWanted);
    m_timeHead = addHeading();
    m_waterfall = new Waterfall;
    widget()->layout()->addWidget(m_waterfall);
    m_chainHead = addHeading();
    m_chain = addText(true);
    m_proofHead = addHeading();
    m_proof = addText(true);
    static_cast<QVBoxLayout *>(widget()->layout())->addStretch(1);
}

void FindingPanel::retranslate()
{
    setAccessibleName(tr("The selected finding"));
    m_whoHead->setText(tr("Who acts"));
    m_timeHead->setText(tr("How long each stage took"));
    m_chainHead->setText(tr("Certificates, as the server sent them"));
    m_proofHead->setText(tr("What proves it"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_copy->setText(tr("Copy as &ticket text"));
    m_copy->setAccessibleDescription(tr("Puts this finding with its proof on the clipboard, as plain text"));
    m_useCa->setText(tr("Use this C&A for the agents …"));
    m_useCa->setAccessibleDescription(
        tr("Compares the CA file from the security team with what was seen, and puts it into the plan"));
    m_title->setAccessibleName(tr("Finding"));
    m_place->setAccessibleName(tr("Where it was seen"));
    m_what->setAccessibleName(tr("What happened"));
    m_choice->retranslate();
    m_who->setAccessibleName(m_whoHead->text());
    m_proof->setAccessibleName(tr("Evidence"));
    m_chain->setAccessibleName(tr("Certificate chain"));
    // Buttons do not wrap: the place is as wide as the longer one needs.
    int longer = m_copy->minimumSizeHint().width();
    if (m_offerCa)
        longer = std::max(longer, m_useCa->minimumSizeHint().width());
    setMinimumWidth(longer + 4 * grid + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2 * frameWidth());
}

void FindingPanel::showParts(bool shown)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_place, m_whatHead, m_what, m_whoHead, m_who,
                                                          m_choice, m_copy, m_useCa, m_timeHead, m_waterfall,
                                                          m_chainHead, m_chain, m_proofHead, m_proof})
        part->setVisible(shown);
}

void FindingPanel::showNothing(const QString &why)
{
    m_ticket.clear();
    m_title->show(why);
    showParts(false);
}

void FindingPanel::showTexts(const Finding &finding, const QStringList &sameAt, const QString &heading)
{
    const bool ofAll = !heading.isEmpty() && !sameAt.isEmpty();
    m_title->show(printable(ofAll ? heading : titleOf(finding), longest));
    QStringList place{finding.target};
    if (ofAll)
        place << sameAt;
    else if (!finding.address.isEmpty())
        place << finding.address;
    place << tr("seen from %1").arg(inWords("Facts", finding.vantage));
    m_place->show(printable(place.join(u", "_s), longest));
    //: %1 is the first of several hosts at which the same happened.
    m_whatHead->setText(ofAll ? tr("What happened, at %1").arg(printable(finding.target, longestHead))
                              : tr("What happened"));
    m_what->show(printable(detailOf(finding), longest));
    showCauses(finding, ofAll ? QStringList() : sameAt);
}

/// Where an answer decides between causes they stand beside each other, so that nobody does both.
void FindingPanel::showCauses(const Finding &finding, const QStringList &sameAt)
{
    QStringList acts;
    bool decided = finding.causes.size() < 2;
    for (const Cause &kept : finding.causes) {
        const Cause cause = causeInWords(finding, kept);
        QString text = ownerTitle(cause.owner) + ": "_L1 + printable(cause.text, longest);
        if (!cause.decides.isEmpty())
            text += u'\n' + tr("This question decides: %1").arg(printable(cause.decides, longest));
        decided = decided || cause.decides.isEmpty();
        acts << text;
    }
    QStringList lines = decided ? acts : QStringList{tr("One of these; the answer decides which.")};
    if (!sameAt.isEmpty())
        lines << printable(sameAtWords(sameAt), longest);
    m_who->show(lines.isEmpty() ? tr("Nobody has to do anything.") : lines.join(u"\n\n"_s));
    m_choice->show(decided ? QStringList() : acts);
    m_choice->setVisible(!decided);
}

void FindingPanel::showProof(const QList<Evidence> &evidence, const QList<SeenCertificate> &chain)
{
    QStringList certificates;
    for (const SeenCertificate &certificate : chain)
        certificates << certificateText(certificate);
    m_chain->show(certificates.join(u"\n\n"_s));
    m_chainHead->setVisible(!chain.isEmpty());
    m_chain->setVisible(!chain.isEmpty());
    QStringList proof;
    for (const Evidence &item : evidence) {
        proof << tr("%1  %2 at %3")
                     .arg(printable(item.key), printable(item.probe), item.at.toUTC().toString(Qt::ISODate));
        proof << evidenceLines(item) << QString();
    }
    m_proof->show(proof.isEmpty() ? tr("The evidence is there when the run has ended.") : proof.join(u'\n'));
}

void FindingPanel::showFinding(const Finding &finding, const QList<Evidence> &evidence,
                               const QList<SeenCertificate> &chain, const QString &practice,
                               const QStringList &sameAt, const QString &heading)
{
    m_ticket = ticketText(finding, evidence, practice, sameAt);
    showParts(true);
    showTexts(finding, sameAt, heading);
    m_waterfall->setTimings(finding.timings);
    showProof(evidence, chain);
    m_useCa->setVisible(m_offerCa && isInterception(finding) && !chain.isEmpty());
    ensureVisible(0, 0);
}

void FindingPanel::copy()
{
    QApplication::clipboard()->setText(m_ticket);
    Q_EMIT copied();
}

} // namespace netsetup
