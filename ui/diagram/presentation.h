// The picture and the answer on the whole screen, for people who look on; Escape or F11 leads back.
#pragma once

#include "models/livefindings.h"

#include <QWidget>

class QLabel;

namespace netsetup {

class DiagramView;

class Presentation : public QWidget
{
    Q_OBJECT

public:
    /// A window of its own that goes with `owner`.
    Presentation(Setup &setup, QWidget *owner);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void showHeadline();

    Setup &m_setup;
    LiveFindings m_live;
    QString m_flow; ///< the hosts beside it have lines of their own
    QLabel *m_symbol = nullptr;
    QLabel *m_words = nullptr;
    DiagramView *m_picture = nullptr;
};

/// Shows it in front of `window`, on the same screen; there is never more than one.
void presentPicture(Setup &setup, QWidget *window);
/// The same; closes it where it is shown already.
void togglePresentation(Setup &setup, QWidget *window);

} // namespace netsetup
