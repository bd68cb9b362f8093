#include "widgets/proposalrow.h"

#include "widgets/texts.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

QString confidenceText(Confidence confidence)
{
    if (confidence == Confidence::High)
        return ProposalRow::tr("very likely");
    return confidence == Confidence::Medium ? ProposalRow::tr("likely") : ProposalRow::tr("a guess");
}

} // namespace

QString proposalText(const Proposal &proposal)
{
    return ProposalRow::tr("Found: %1 (from %2; %3).")
        .arg(printable(proposal.value, 90), printable(proposal.source, 70),
             confidenceText(proposal.confidence));
}

QString proposalDetail(const Proposal &proposal)
{
    return ProposalRow::tr("Found: %1 (from %2; %3). %4")
        .arg(printable(proposal.value, 1000), printable(proposal.source, 300),
             confidenceText(proposal.confidence), printable(proposal.why, 1000));
}

ProposalRow::ProposalRow(int lines, QWidget *parent)
    : QWidget(parent)
    , m_text(ui::plainLabel())
    , m_take(new QPushButton)
    , m_next(new QPushButton)
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid);
    row->addWidget(m_text, 1);
    for (QPushButton *button : {m_next, m_take}) {
        QSizePolicy kept = button->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        button->setSizePolicy(kept);
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    m_take->setObjectName(u"takeProposal"_s);
    m_next->setObjectName(u"nextProposal"_s);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT taken(m_proposals.at(m_current)); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_current = (m_current + 1) % m_proposals.size();
        showCurrent();
    });
    showCurrent();
}

void ProposalRow::setTexts(const QString &what, const QString &nothing)
{
    m_what = what;
    m_nothing = nothing;
    m_take->setText(tr("Take over"));
    m_take->setAccessibleName(tr("Take over what was found for: %1").arg(what));
    m_next->setAccessibleName(tr("Show the next one found for: %1").arg(what));
    showCurrent();
}

void ProposalRow::setProposals(const QList<Proposal> &proposals)
{
    m_proposals = proposals;
    m_current = 0;
    showCurrent();
}

void ProposalRow::showCurrent()
{
    const QString text = m_proposals.isEmpty() ? m_nothing : proposalDetail(m_proposals.at(m_current));
    m_text->setText(text);
    m_text->setToolTip(text.toHtmlEscaped());
    m_text->setAccessibleName(text.isEmpty() ? tr("Nothing was found for: %1").arg(m_what) : text);
    m_take->setAccessibleDescription(text);
    m_take->setVisible(!m_proposals.isEmpty());
    m_next->setVisible(m_proposals.size() > 1);
    m_next->setText(tr("Next (%1 of %2)").arg(m_current + 1).arg(m_proposals.size()));
}

} // namespace netsetup
