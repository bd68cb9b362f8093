// The possible causes of one finding, side by side where there is room: which one it is, one answer decides.
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace netsetup {

class PlainText;

class CauseChoice : public QWidget
{
    Q_OBJECT

public:
    explicit CauseChoice(QWidget *parent = nullptr);
    /// One text for each cause; none: there is nothing to choose.
    void show(const QStringList &texts);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QGridLayout *m_grid;
    QList<PlainText *> m_texts; ///< in the order of the keyboard, so they are there from the start
    int m_shown = 0;
};

} // namespace netsetup
