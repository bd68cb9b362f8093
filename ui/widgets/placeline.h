// Where something lies: text to read and to copy, one line of it, however long. It takes the focus once there
// is something to copy, and does not look as if one could write into it.
#pragma once

#include "widgets/texts.h"

namespace netsetup::ui {

inline QLineEdit *placeLine(QWidget *parent = nullptr)
{
    QLineEdit *line = valueLine(parent);
    line->setFrame(false);
    line->setFocusPolicy(Qt::NoFocus);
    QPalette clear;
    clear.setBrush(QPalette::Base, Qt::transparent);
    line->setPalette(clear);
    QObject::connect(line, &QLineEdit::textChanged, line, [line](const QString &text) {
        line->setFocusPolicy(text.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    });
    return line;
}

} // namespace netsetup::ui
