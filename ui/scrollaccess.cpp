#include "scrollaccess.h"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace netsetup {

namespace {

/// The usual widget with its child widgets; it looks whether there is such a child.
class ScrollAccess final : public QAccessibleWidget
{
public:
    explicit ScrollAccess(QWidget *area)
        : QAccessibleWidget(area, QAccessible::Client)
    {}
};

QAccessibleInterface *makeAccess(const QString &kind, QObject *object)
{
    auto *area = qobject_cast<QScrollArea *>(object);
    return area != nullptr && kind == QLatin1String("QScrollArea") ? new ScrollAccess(area) : nullptr;
}

} // namespace

void installScrollAccess()
{
    static const bool once = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(once)
}

} // namespace netsetup
