// Beside the page: why this step is there, for whoever does it for the first time. It can be folded away, and
// stays folded.
#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;

namespace netsetup {

class Expander;
class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(QWidget *parent = nullptr);

    /// An empty text hides the panel.
    void setWhy(const QString &text);
    void retranslate();

private:
    Expander *m_button;
    QScrollArea *m_place;
    QLabel *m_text;
};

} // namespace netsetup
