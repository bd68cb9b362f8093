#include "shell/whypanel.h"

#include "setup/preferences.h"
#include "widgets/expander.h"
#include "widgets/texts.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

QString settingsKey()
{
    return u"whyIsOpen"_s;
}

} // namespace

WhyPanel::WhyPanel(QWidget *parent)
    : QWidget(parent)
    , m_button(new Expander)
    , m_place(new QScrollArea)
    , m_text(ui::plainLabel())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid / 2, 0, grid / 2, 0);
    column->setSpacing(grid / 2);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    // Not up to the scroll bar, whichever side it is on.
    m_text->setContentsMargins(grid / 2, 0, grid / 2, 0);
    m_place->setFrameShape(QFrame::NoFrame);
    m_place->setWidgetResizable(true);
    m_place->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_place->setFocusPolicy(Qt::NoFocus);
    m_place->setMinimumHeight(8 * grid);
    m_place->setWidget(m_text);
    m_place->viewport()->setAutoFillBackground(false);
    m_text->setAutoFillBackground(false);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    column->addWidget(m_place, 1);
    connect(m_button, &Expander::toggled, this, [this](bool open) {
        m_place->setVisible(open);
        setPreference(settingsKey(), open);
    });
    const bool open = preference(settingsKey()).toBool(true);
    m_button->setChecked(open);
    m_place->setVisible(open);
    retranslate();
}

void WhyPanel::setWhy(const QString &text)
{
    setVisible(!text.isEmpty());
    m_text->setText(text);
    m_button->setAccessibleDescription(text);
}

void WhyPanel::retranslate()
{
    //: A small button that shows why the present step of the wizard is there. No letter behind & here.
    m_button->setTitle(tr("Why?"));
    m_text->setAccessibleName(tr("Why this step is there"));
    m_place->setAccessibleName(tr("Why this step is there"));
}

} // namespace netsetup
