// Makes it visible where the focus is: brings it into sight where a page scrolls, and frames lists and texts,
// which the style leaves as they are.
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace netsetup {

class FocusFollower : public QObject
{
    Q_OBJECT

public:
    explicit FocusFollower(QWidget *window);

private:
    void follow(QWidget *focus);

    QWidget *m_window;
    QPointer<QWidget> m_frame;
};

} // namespace netsetup
