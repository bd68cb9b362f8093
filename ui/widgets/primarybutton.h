// The button that a page is there for: filled with the accent while it can be pressed, and while the page
// says that it is the one (Page::primary()). It is drawn so and no more: Return presses it only where it has
// the focus.
#pragma once

#include <QPushButton>
#include <QStyleOptionButton>

namespace netsetup {

class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

    void setPrimary(bool primary)
    {
        m_primary = primary;
        update();
    }
    [[nodiscard]] bool isPrimary() const { return m_primary; }

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->features.setFlag(QStyleOptionButton::DefaultButton, m_primary);
    }

private:
    bool m_primary = false;
};

} // namespace netsetup
