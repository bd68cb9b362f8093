// Where something lies: text to read and to copy, one line of it, however long. It takes the focus once there
// is something to copy, and does not look as if one could write into it.
#pragma once

#include <QFontDatabase>
#include <QPlainTextEdit>

namespace netsetup::ui {

inline QPlainTextEdit *placeLine(QWidget *parent = nullptr)
{
    auto *line = new QPlainTextEdit(parent);
    line->setReadOnly(true);
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setFrameShape(QFrame::NoFrame);
    line->viewport()->setAutoFillBackground(false);
    line->setLineWrapMode(QPlainTextEdit::NoWrap);
    line->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    line->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    line->setTabChangesFocus(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const int above = static_cast<int>(line->document()->documentMargin());
    line->setFixedHeight(line->fontMetrics().lineSpacing() + 2 * above);
    line->setFocusPolicy(Qt::NoFocus);
    QObject::connect(line, &QPlainTextEdit::textChanged, line, [line] {
        line->setFocusPolicy(line->document()->isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    });
    return line;
}

} // namespace netsetup::ui
