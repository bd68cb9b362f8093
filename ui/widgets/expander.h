// The line that folds and unfolds what is below it: a triangle and a title.
#pragma once

#include <QToolButton>

namespace netsetup {

class Expander : public QToolButton
{
    Q_OBJECT

public:
    explicit Expander(QWidget *parent = nullptr);
    /// `title` may hold an accelerator.
    void setTitle(const QString &title);
};

} // namespace netsetup
