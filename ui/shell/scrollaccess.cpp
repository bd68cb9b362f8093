#include "shell/scrollaccess.h"

#include <QAccessibleWidget>
#include <QScrollArea>

using namespace Qt::StringLiterals;

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
    // Lists and texts have better ones of their own, and are asked for by their own kinds before.
    auto *area = qobject_cast<QAbstractScrollArea *>(object);
    const bool plain = kind == "QScrollArea"_L1 || kind == "QAbstractScrollArea"_L1;
    return area != nullptr && plain ? new ScrollAccess(area) : nullptr;
}

} // namespace

void installScrollAccess()
{
    static const bool once = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(once)
}

} // namespace netsetup
