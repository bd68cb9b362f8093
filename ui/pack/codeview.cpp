// Only what is seen is painted, and lines do not wrap: large files scroll as small ones do.
#include "pack/codeview.h"

#include "pack/codehighlighter.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace netsetup {

namespace {

constexpr int gap = 8;

class NumberColumn : public QWidget
{
public:
    explicit NumberColumn(CodeView *view)
        : QWidget(view)
        , m_view(view)
    {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintNumbers(event); }

private:
    CodeView *m_view;
};

} // namespace

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new NumberColumn(this))
    , m_highlighter(new CodeHighlighter(document()))
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    // Files are English and code, in every window.
    setLayoutDirection(Qt::LeftToRight);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    m_highlighter->setPalette(palette());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeView::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    placeNumbers();
}

void CodeView::showFile(const QString &path, const QString &text)
{
    const bool same = path == m_path;
    if (same && text == toPlainText())
        return;
    const int down = verticalScrollBar()->value();
    const int across = horizontalScrollBar()->value();
    if (!same)
        clear();
    m_path = path;
    // Words that stand in for a file are read, not scrolled.
    setLineWrapMode(path.isEmpty() ? WidgetWidth : NoWrap);
    m_highlighter->setFile(path);
    setPlainText(text);
    verticalScrollBar()->setValue(same ? down : 0);
    horizontalScrollBar()->setValue(same ? across : 0);
}

int CodeView::numberWidth() const
{
    const qsizetype digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    return 2 * gap + fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits);
}

void CodeView::placeNumbers()
{
    setViewportMargins(numberWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numberWidth(), inside.height());
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
    if (event->type() == QEvent::FontChange)
        placeNumbers();
}

void CodeView::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    QColor quiet = palette().color(QPalette::Text);
    quiet.setAlphaF(0.6F);
    painter.setPen(quiet);
    painter.setFont(font());
    const int height = fontMetrics().height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        painter.drawText(0, static_cast<int>(place.top()), m_numbers->width() - gap, height, Qt::AlignRight,
                         QString::number(block.blockNumber() + 1));
    }
}

} // namespace netsetup
