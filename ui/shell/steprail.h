// The steps of the wizard, beside its pages: where one is, what is done, what is in the way. Arrow keys walk,
// Return or a click jumps.
#pragma once

#include <QListWidget>

namespace netsetup {

enum class StepState { Ahead, Reachable, Current, Done, Problem };

struct Step
{
    QString name;
    StepState state = StepState::Ahead;
    QString obstacle; ///< in words, for Problem
};

class StepRail : public QListWidget
{
    Q_OBJECT

public:
    static constexpr int stateRole = Qt::UserRole + 1;

    explicit StepRail(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void wanted(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    int m_current = -1;
};

} // namespace netsetup
