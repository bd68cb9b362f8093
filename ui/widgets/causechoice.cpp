#include "widgets/causechoice.h"

#include "widgets/plaintext.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

namespace netsetup {

namespace {

constexpr int grid = 8;
constexpr int mostCauses = 4;         ///< further ones share the last place
constexpr int leastWidth = 26 * grid; ///< of one beside another

} // namespace

CauseChoice::CauseChoice(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * grid);
    m_grid->setVerticalSpacing(grid);
    for (int i = 0; i < mostCauses; ++i) {
        auto *text = new PlainText(this);
        text->setVisible(false);
        m_texts.append(text);
    }
    retranslate();
}

void CauseChoice::retranslate()
{
    for (int i = 0; i < mostCauses; ++i)
        m_texts.at(i)->setAccessibleName(tr("Possible cause %1").arg(i + 1));
}

void CauseChoice::show(const QStringList &texts)
{
    m_shown = std::min(static_cast<int>(texts.size()), mostCauses);
    for (int i = 0; i < mostCauses; ++i) {
        const bool last = i == mostCauses - 1;
        m_texts.at(i)->show(last ? texts.mid(i).join(QStringLiteral("\n\n")) : texts.value(i));
        m_texts.at(i)->setVisible(i < m_shown);
    }
    place();
}

/// As many beside each other as there is room for.
void CauseChoice::place()
{
    constexpr int gap = 2 * grid;
    const int columns = std::clamp((width() + gap) / (leastWidth + gap), 1, std::max(m_shown, 1));
    for (int i = 0; i < mostCauses; ++i) {
        m_grid->removeWidget(m_texts.at(i));
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
    for (int i = 0; i < m_shown; ++i)
        m_grid->addWidget(m_texts.at(i), i / columns, i % columns, Qt::AlignTop);
}

void CauseChoice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        place();
}

} // namespace netsetup
