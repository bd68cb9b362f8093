#include "widgets/expander.h"

#include "theme/drawnicons.h"
#include "widgets/texts.h"

namespace netsetup {

Expander::Expander(QWidget *parent)
    : QToolButton(parent)
{
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Not an arrow of the style: where one reads from right to left it would stand on the words.
    setIcon(expanderIcon());
    setMinimumHeight(4 * ui::grid);
}

void Expander::setTitle(const QString &title)
{
    setText(title);
    setAccessibleName(QString(title).remove(u'&'));
}

} // namespace netsetup
