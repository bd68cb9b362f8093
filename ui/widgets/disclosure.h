// Something that few people need, behind a line that unfolds it.
#pragma once

#include <QWidget>

namespace netsetup {

class Expander;
class Disclosure : public QWidget
{
    Q_OBJECT

public:
    /// `inside` becomes its child.
    explicit Disclosure(QWidget *inside, QWidget *parent = nullptr);
    /// `title` may hold an accelerator.
    void setTitle(const QString &title);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

private:
    Expander *m_button;
};

} // namespace netsetup
