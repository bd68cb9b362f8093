#include "widgets/plaintext.h"

#include <QEvent>
#include <QWheelEvent>

#include <cmath>

namespace netsetup {

PlainText::PlainText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
}

void PlainText::show(const QString &text)
{
    setPlainText(text);
    fitHeight();
}

void PlainText::fitHeight()
{
    document()->setTextWidth(viewport()->width());
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    if (height != maximumHeight())
        setFixedHeight(height);
}

void PlainText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void PlainText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

/// The panel around it scrolls, not the text.
void PlainText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

QSize PlainText::sizeHint() const
{
    return {200, maximumHeight()};
}

QSize PlainText::minimumSizeHint() const
{
    return {1, 1};
}

} // namespace netsetup
