// What the user divides between two parts.
#pragma once

#include <QEvent>
#include <QSplitter>

namespace netsetup {

/// Where one reads from the right, Qt puts what stands side by side a pixel beyond the right edge.
class Splitter : public QSplitter
{
    Q_OBJECT

public:
    explicit Splitter(Qt::Orientation orientation, QWidget *parent = nullptr)
        : QSplitter(orientation, parent)
    {
        keepInside();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutDirectionChange)
            keepInside();
        QSplitter::changeEvent(event);
    }

private:
    void keepInside()
    {
        const bool beyond = orientation() == Qt::Horizontal && layoutDirection() == Qt::RightToLeft;
        setContentsMargins(0, 0, beyond ? 1 : 0, 0);
    }
};

} // namespace netsetup
