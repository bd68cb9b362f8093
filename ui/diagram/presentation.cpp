#include "diagram/presentation.h"

#include "diagram/diagrampainter.h"
#include "diagram/diagramview.h"
#include "models/verdictwords.h"
#include "widgets/texts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace netsetup {

using ui::grid;

Presentation::Presentation(Setup &setup, QWidget *owner)
    : QWidget(owner, Qt::Window)
    , m_setup(setup)
    , m_live(setup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_symbol = new QLabel;
    m_words = ui::plainLabel();
    m_picture = new DiagramView;
    m_picture->setFrameShape(QFrame::NoFrame);
    auto *answer = new QHBoxLayout;
    answer->setSpacing(2 * grid);
    answer->addWidget(m_symbol);
    answer->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    column->setSpacing(grid);
    column->addLayout(answer);
    column->addWidget(m_picture, 1);
    connect(&m_live, &LiveFindings::settled, this, &Presentation::redraw);
    connect(m_picture, &DiagramView::hopSelected, this, [this](const QStringList &flows) {
        m_flow = flows.value(0);
        redraw();
    });
    redraw();
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_picture->setFocus();
}

void Presentation::redraw()
{
    // Away from the window that says so, the picture itself says that it is practice.
    m_picture->setDiagram(m_live.diagram({}, m_flow));
    showHeadline();
}

void Presentation::showHeadline()
{
    const VerdictWords answer = verdictWords(m_setup);
    setWindowTitle(answer.headline);
    m_words->setText(answer.headline);
    // Read from the other end of a room, on a small screen and on a large one.
    constexpr int shareOfHeight = 24;
    constexpr int least = 20;
    QFont font = this->font();
    font.setPixelSize(std::max(least, height() / shareOfHeight));
    font.setWeight(QFont::DemiBold);
    m_words->setFont(font);
    const int side = QFontMetrics(font).height();
    m_symbol->setPixmap(
        badgePixmap(answer.state, DiagramColours::fromPalette(palette()), side, devicePixelRatioF()));
    m_symbol->setAccessibleName(hopStateWords(answer.state));
}

void Presentation::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape && event->key() != Qt::Key_F11)
        return QWidget::keyPressEvent(event);
    close();
    parentWidget()->activateWindow();
}

void Presentation::resizeEvent(QResizeEvent *)
{
    showHeadline();
}

void Presentation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        redraw();
    if (event->type() == QEvent::PaletteChange)
        showHeadline();
    QWidget::changeEvent(event);
}

void presentPicture(Setup &setup, QWidget *window)
{
    auto *shown = window->findChild<Presentation *>();
    if (shown == nullptr) {
        shown = new Presentation(setup, window);
        shown->setGeometry(window->screen()->geometry());
    }
    shown->showFullScreen();
    shown->raise();
    shown->activateWindow();
}

void togglePresentation(Setup &setup, QWidget *window)
{
    if (auto *shown = window->findChild<Presentation *>())
        shown->close();
    else
        presentPicture(setup, window);
}

} // namespace netsetup
