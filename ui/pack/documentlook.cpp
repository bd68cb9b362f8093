#include "pack/documentlook.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

namespace netsetup {

namespace {

void dressTable(QTextTable &table, double textSize)
{
    QTextTableFormat look = table.format();
    look.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    look.setBorder(1);
    look.setBorderCollapse(true);
    look.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    look.setBorderBrush(QColor(0xb0, 0xb8, 0xc0));
    look.setCellPadding(3);
    look.setHeaderRowCount(1);
    table.setFormat(look);
    if (textSize <= 0)
        return;
    QTextCharFormat small;
    small.setFontPointSize(textSize);
    QTextCursor cells = table.firstCursorPosition();
    cells.setPosition(table.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    cells.mergeCharFormat(small);
}

void dressTablesIn(QTextFrame *frame, double textSize)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            dressTable(*table, textSize);
        dressTablesIn(child, textSize);
    }
}

} // namespace

void dressTables(QTextDocument &document, double textSize)
{
    dressTablesIn(document.rootFrame(), textSize);
}

void wrapCode(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat look = block.blockFormat();
        look.setNonBreakableLines(false);
        QTextCursor(block).setBlockFormat(look);
    }
}

} // namespace netsetup
