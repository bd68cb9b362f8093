// Which texts of the Checks page that are drawn, not widgets, have no room where they stand.
#pragma once

#include "models/findingtree.h"
#include "widgets/causecards.h"
#include "widgets/stagetimeline.h"

#include <QTreeView>

namespace netsetup {

inline bool hasRoom(const QFontMetrics &metrics, const QString &text, const QRect &rect)
{
    constexpr int unbounded = 10000;
    const QRect needed = metrics.boundingRect(QRect(0, 0, rect.width(), unbounded), Qt::TextWordWrap, text);
    return needed.width() <= rect.width() && needed.height() <= rect.height();
}

inline QStringList cutInCards(const QTreeView &tree, const CauseCards &cards)
{
    QStringList cut;
    for (int row = 0; row < tree.model()->rowCount(); ++row) {
        const QModelIndex index = tree.model()->index(row, 0);
        if (!qobject_cast<FindingTree *>(tree.model())->isCause(index))
            continue;
        const CardLayout card = cards.layoutOf(index, tree.visualRect(index));
        for (const CardLayout::Line &line : card.lines) {
            if (!hasRoom(QFontMetrics(line.font), line.text, line.rect) || !card.frame.contains(line.rect))
                cut << line.text;
        }
        const QFontMetrics metrics(tree.font());
        if (metrics.horizontalAdvance(CauseCards::copyText()) > card.copy.width() ||
            !card.frame.contains(card.copy))
            cut << CauseCards::copyText();
        if (metrics.horizontalAdvance(CauseCards::proofText()) > card.proof.width() ||
            !card.frame.contains(card.proof))
            cut << CauseCards::proofText();
        if (card.frame.left() < 0 || card.frame.right() > tree.viewport()->width())
            cut << QStringLiteral("the card itself");
    }
    return cut;
}

inline QStringList cutTexts(const QWidget &page)
{
    QStringList cut;
    const auto *tree = page.findChild<QTreeView *>();
    const auto *cards = page.findChild<CauseCards *>();
    if (tree != nullptr && cards != nullptr)
        cut = cutInCards(*tree, *cards);
    const auto *timeline = page.findChild<StageTimeline *>();
    if (timeline == nullptr || !timeline->isVisible())
        return cut;
    const QList<StageTimeline::Text> texts = timeline->textsFor(timeline->width());
    for (const StageTimeline::Text &text : texts) {
        if (!hasRoom(timeline->fontMetrics(), text.text, text.rect) ||
            text.rect.right() > timeline->width() || text.rect.bottom() > timeline->height())
            cut << text.text;
    }
    return cut;
}

} // namespace netsetup
