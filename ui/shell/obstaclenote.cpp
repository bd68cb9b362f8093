#include "shell/obstaclenote.h"

#include "theme/wrappedtext.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace netsetup {

ObstacleNote::ObstacleNote(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setObjectName(u"obstacle"_s);
    setFocusPolicy(Qt::TabFocus);
    setNote({});
}

void ObstacleNote::setNote(const QString &note)
{
    // Without a note there is nothing to press, but the place stays.
    setEnabled(!note.isEmpty());
    setText(note);
    setAccessibleName(note.isEmpty() ? tr("Nothing is in the way") : tr("In the way: %1").arg(note));
    setAccessibleDescription(tr("Goes to where it can be mended"));
    setToolTip(note.toHtmlEscaped());
    if (note.isEmpty())
        m_strong = false;
    update();
}

void ObstacleNote::setStrong(bool strong)
{
    m_strong = strong;
    update();
}

QSize ObstacleNote::sizeHint() const
{
    return {320, 2 * fontMetrics().lineSpacing() + 4};
}

QSize ObstacleNote::minimumSizeHint() const
{
    return {80, 2 * fontMetrics().lineSpacing() + 4};
}

void ObstacleNote::paintEvent(QPaintEvent *)
{
    if (text().isEmpty())
        return;
    QPainter painter(this);
    QFont told = font();
    told.setBold(m_strong);
    painter.setFont(told);
    painter.setPen(palette().color(QPalette::Active, QPalette::WindowText));
    drawWrapped(painter, rect().adjusted(4, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                u"\u26a0 "_s + text());
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace netsetup
