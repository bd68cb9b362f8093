// What assistive tools see of the picture: the view, and each hop as a button of its own inside it.
#include "diagram/diagramview.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace netsetup {

namespace {

class HopAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    HopAccess(DiagramView *view, int hop)
        : m_view(view)
        , m_hop(hop)
    {}

    [[nodiscard]] bool isValid() const override { return m_view != nullptr && m_hop < m_view->hopCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return m_view == nullptr ? nullptr : QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QRect rect() const override
    {
        const QRect local = isValid() ? m_view->hopRect(m_hop) : QRect();
        return isValid() ? QRect(m_view->viewport()->mapToGlobal(local.topLeft()), local.size()) : local;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_view->hopName(m_hop) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.invalid = !isValid();
        state.focused = isValid() && m_view->hasFocus() && m_view->currentHop() == m_hop;
        state.selected = isValid() && m_view->selectedHop() == m_hop;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            m_view->selectHop(m_hop);
        if (name == setFocusAction()) {
            m_view->setFocus();
            m_view->setCurrentHop(m_hop);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<DiagramView> m_view;
    int m_hop;
};

class DiagramAccess : public QAccessibleWidget
{
public:
    explicit DiagramAccess(DiagramView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {}
    Q_DISABLE_COPY_MOVE(DiagramAccess)
    ~DiagramAccess() override
    {
        for (const QAccessible::Id id : m_hops)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return m_view->hopCount(); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= m_view->hopCount())
            return nullptr;
        while (m_hops.size() <= static_cast<std::size_t>(index))
            m_hops.push_back(QAccessible::registerAccessibleInterface(
                new HopAccess(m_view, static_cast<int>(m_hops.size()))));
        return QAccessible::accessibleInterface(m_hops[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (std::size_t i = 0; i < m_hops.size(); ++i) {
            if (QAccessible::accessibleInterface(m_hops[i]) == wanted)
                return static_cast<int>(i);
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_view->hopAt(m_view->viewport()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->currentHop()) : nullptr;
    }

private:
    DiagramView *m_view;
    mutable std::vector<QAccessible::Id> m_hops;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<DiagramView *>(object);
    return view == nullptr ? nullptr : new DiagramAccess(view);
}

} // namespace

void installDiagramAccess()
{
    static const bool once = (QAccessible::installFactory(makeAccess), true);
    Q_UNUSED(once)
}

} // namespace netsetup
