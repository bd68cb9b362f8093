#include "widgets/findingpanel.h"

#include "base/inwords.h"
#include "base/netnames.h"
#include "findings/kinds/findingtexts.h"
#include "models/evidencewords.h"
#include "widgets/causechoice.h"
#include "widgets/disclosure.h"
#include "widgets/flowlayout.h"
#include "widgets/plaintext.h"
#include "widgets/stagetimeline.h"
#include "widgets/texts.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

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
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    m_column->setSpacing(grid / 2);
    setWidget(content);
    m_title = addText();
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    m_title->setFont(large);
    addParts();
    addProofParts();
    m_column->addStretch(1);
    m_parts.removeOne(m_title);
    retranslate();
    showNothing(QString());
}

PlainText *FindingPanel::addText(bool fixedPitch)
{
    auto *text = new PlainText;
    if (fixedPitch)
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_column->addWidget(text);
    m_parts.append(text);
    return text;
}

QLabel *FindingPanel::addHeading()
{
    auto *label = ui::headingLabel(1);
    QFont bold = font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, grid, 0, 0);
    m_column->addWidget(label);
    m_parts.append(label);
    return label;
}

void FindingPanel::addParts()
{
    m_place = addText(true);
    m_copy = new QPushButton;
    m_toProof = new QPushButton;
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(grid);
    buttons->setLayout(row);
    for (QPushButton *button : {m_copy, m_toProof}) {
        button->setMinimumHeight(4 * grid);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_confirmation = ui::plainLabel();
    m_confirmation->hide();
    m_confirmed = new QTimer(this);
    m_confirmed->setSingleShot(true);
    connect(m_confirmed, &QTimer::timeout, m_confirmation, &QLabel::hide);
    m_column->addWidget(buttons);
    m_column->addWidget(m_confirmation);
    m_parts.append(buttons);
    m_whoHead = addHeading();
    m_who = addText();
    m_choice = new CauseChoice;
    m_column->addWidget(m_choice);
    m_parts.append(m_choice);
    m_useCa = new QPushButton;
    m_useCa->setObjectName(u"useCa"_s);
    m_useCa->setMinimumHeight(4 * grid);
    m_useCa->setAutoDefault(false);
    m_column->addWidget(m_useCa);
    m_parts.append(m_useCa);
    m_whatHead = addHeading();
    m_what = addText();
    connect(m_copy, &QPushButton::clicked, this, &FindingPanel::copy);
    connect(m_toProof, &QPushButton::clicked, this, &FindingPanel::showProofPart);
    connect(m_useCa, &QPushButton::clicked, this, &FindingPanel::useCaWanted);
}

void FindingPanel::addProofParts()
{
    m_proofHead = addHeading();
    m_lines = addText();
    m_timeline = new StageTimeline;
    m_column->addSpacing(grid / 2);
    m_column->addWidget(m_timeline);
    m_chainHead = addHeading();
    m_chain = new CertificateChain;
    m_column->addWidget(m_chain);
    m_addressHead = addHeading();
    m_addresses = addText(true);
    m_digRow = new QWidget;
    auto *dig = new QHBoxLayout(m_digRow);
    dig->setContentsMargins(0, 0, 0, 0);
    m_dig = new PlainText;
    m_dig->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copyDig = new QPushButton;
    m_copyDig->setAutoDefault(false);
    dig->addWidget(m_dig, 1);
    dig->addWidget(m_copyDig, 0, Qt::AlignTop);
    m_column->addWidget(m_digRow);
    m_evidence = new PlainText;
    m_raw = new Disclosure(m_evidence);
    m_column->addWidget(m_raw);
    m_parts << m_timeline << m_chain << m_digRow << m_raw;
    connect(m_copyDig, &QPushButton::clicked, this, &FindingPanel::copyDig);
}

void FindingPanel::retranslate()
{
    setAccessibleName(tr("The selected finding"));
    m_whoHead->setText(tr("Whose turn it is"));
    m_chainHead->setText(tr("Certificates, as the server sent them"));
    m_proofHead->setText(tr("What proves it"));
    m_addressHead->setText(tr("Addresses of the host"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_copy->setText(tr("Copy &ticket"));
    m_copy->setAccessibleDescription(tr("Puts this finding with its proof on the clipboard, as plain text"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_toProof->setText(tr("Show &proof"));
    m_toProof->setAccessibleDescription(tr("Goes down to what proves this finding"));
    m_useCa->setText(tr("Use this C&A for the agents …"));
    m_useCa->setAccessibleDescription(
        tr("Compares the CA file from the security team with what was seen, and puts it into the plan"));
    m_copyDig->setText(tr("Copy"));
    m_copyDig->setAccessibleName(tr("Copy the command"));
    m_dig->setAccessibleName(tr("Asks for the addresses on any other computer"));
    m_raw->setTitle(tr("Raw evidence"));
    m_title->setAccessibleName(tr("Finding"));
    m_place->setAccessibleName(tr("Where it was seen"));
    m_what->setAccessibleName(tr("What happened"));
    m_choice->retranslate();
    m_who->setAccessibleName(m_whoHead->text());
    m_lines->setAccessibleName(m_proofHead->text());
    m_addresses->setAccessibleName(m_addressHead->text());
    m_evidence->setAccessibleName(tr("Evidence"));
    // Buttons do not wrap: the place is as wide as the widest one needs.
    int widest = std::max(m_copy->minimumSizeHint().width(), m_toProof->minimumSizeHint().width());
    widest = std::max(widest, m_raw->minimumSizeHint().width());
    if (m_offerCa)
        widest = std::max(widest, m_useCa->minimumSizeHint().width());
    setMinimumWidth(widest + 4 * grid + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2 * frameWidth());
}

void FindingPanel::showParts(bool shown)
{
    for (QWidget *part : std::as_const(m_parts))
        part->setVisible(shown);
}

void FindingPanel::showNothing(const QString &why)
{
    m_ticket.clear();
    m_title->show(why);
    m_confirmation->hide();
    showParts(false);
}

void FindingPanel::showTexts(const ShownFinding &shown)
{
    const Finding &finding = shown.finding;
    const bool ofAll = !shown.heading.isEmpty() && !shown.sameAt.isEmpty();
    m_title->show(printable(ofAll ? shown.heading : titleOf(finding), longest));
    constexpr qsizetype firstFew = 2;
    QStringList place{finding.target};
    if (ofAll)
        place << shown.sameAt.mid(0, firstFew);
    if (ofAll && shown.sameAt.size() > firstFew)
        place << tr("%n more", nullptr, static_cast<int>(shown.sameAt.size() - firstFew));
    else if (!ofAll && !finding.address.isEmpty())
        place << finding.address;
    place << tr("seen from %1").arg(inWords("Facts", finding.vantage));
    m_place->show(printable(place.join(u", "_s), longest));
    //: %1 is the first of several hosts at which the same happened.
    m_whatHead->setText(ofAll ? tr("What happened, at %1").arg(printable(finding.target, longestHead))
                              : tr("What happened"));
    m_what->show(printable(detailOf(finding), longest));
    showCauses(finding, ofAll ? QStringList() : shown.sameAt);
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

void FindingPanel::showProof(const ShownFinding &shown)
{
    const Proof &proof = shown.proof;
    m_lines->show(proof.lines.isEmpty() ? tr("The evidence is there when the run has ended.")
                                        : proof.lines.join(u'\n'));
    m_timeline->setStages(proof.stages);
    m_timeline->setVisible(!proof.stages.isEmpty());
    m_chain->setChain(shown.chain, proof.trust);
    m_chainHead->setVisible(!shown.chain.isEmpty());
    m_chain->setVisible(!shown.chain.isEmpty());
    QStringList addresses;
    for (const ResolvedAddress &address : proof.addresses)
        addresses << addressWords(address, QDateTime::currentDateTimeUtc());
    m_addresses->show(addresses.join(u'\n'));
    m_addresses->setVisible(!addresses.isEmpty());
    m_addressHead->setVisible(!proof.host.isEmpty());
    m_digRow->setVisible(!proof.host.isEmpty());
    m_dig->show(digLine(proof.host));
    QStringList raw;
    if (!shown.sameAt.isEmpty())
        raw << printable(sameAtWords(shown.sameAt), longest) << QString();
    for (const SeenCertificate &certificate : shown.chain)
        raw << certificateText(certificate) << QString();
    for (const Evidence &item : shown.evidence) {
        //: %1 is "Name look-up" or the like, %2 a moment, %3 the number of the evidence in the report.
        raw << tr("%1, %2 (%3)")
                   .arg(probeWords(item.probe), item.at.toUTC().toString(Qt::ISODate), printable(item.key));
        raw << evidenceInWords(item) << QString();
    }
    m_evidence->show(raw.join(u'\n').trimmed());
    m_raw->setVisible(!raw.isEmpty());
}

void FindingPanel::present(const ShownFinding &shown)
{
    const QString before = m_ticket;
    m_ticket = ticketText(shown.finding, shown.evidence, shown.facts, shown.sameAt);
    showParts(true);
    if (before != m_ticket)
        m_confirmation->hide();
    showTexts(shown);
    showProof(shown);
    m_useCa->setVisible(m_offerCa && isInterception(shown.finding) && !shown.chain.isEmpty());
    if (before != m_ticket)
        ensureVisible(0, 0);
}

void FindingPanel::showFinding(const Finding &finding, const QList<Evidence> &evidence,
                               const QList<SeenCertificate> &chain, const QString &practice,
                               const QStringList &sameAt, const QString &heading)
{
    Report seen;
    seen.evidence = evidence;
    ShownFinding shown{finding, evidence, chain, sameAt, heading, {}, proofOf(finding, seen)};
    shown.facts.practice = practice;
    present(shown);
}

void FindingPanel::copy()
{
    if (m_ticket.isEmpty())
        return;
    QApplication::clipboard()->setText(m_ticket);
    confirm(tr("Copied. Paste it into the ticket."));
    Q_EMIT copied();
}

void FindingPanel::copyDig()
{
    QApplication::clipboard()->setText(m_dig->toPlainText());
    confirm(tr("The command is on the clipboard."));
}

/// Goes away by itself: it is about what was just done, and nothing else has to make room for it.
void FindingPanel::confirm(const QString &text)
{
    constexpr int shownFor = 5000;
    m_confirmation->setText(text);
    m_confirmation->setAccessibleName(text);
    m_confirmation->show();
    m_confirmed->start(shownFor);
    QAccessibleEvent event(m_confirmation, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FindingPanel::showProofPart()
{
    if (m_proofHead->isVisibleTo(this))
        verticalScrollBar()->setValue(m_proofHead->y());
}

} // namespace netsetup
