#include "widgets/matrixheader.h"

#include "widgets/celltext.h"
#include "widgets/texts.h"

#include <QPainter>

#include <algorithm>

namespace netsetup {

using ui::grid;

namespace {

constexpr int mostLines = 3; // the tip has the name whole
constexpr int padding = grid / 2;

} // namespace

MatrixHeader::MatrixHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
}

QStringList MatrixHeader::linesOf(int section) const
{
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    return ui::linesWithin(text, font(), std::max(sectionSize(section) - 2 * padding, 1), mostLines);
}

void MatrixHeader::fitToWords()
{
    qsizetype lines = 1;
    for (int section = 0; section < count(); ++section)
        lines = std::max(lines, linesOf(section).size());
    setFixedHeight(static_cast<int>(lines) * fontMetrics().lineSpacing() + grid);
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = section;
    painter->save();
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    painter->setPen(option.palette.color(QPalette::ButtonText));
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter->drawText(rect.adjusted(padding, 0, -padding, 0), static_cast<int>(leading | Qt::AlignVCenter),
                      linesOf(section).join(u'\n'));
    painter->restore();
}

} // namespace netsetup
