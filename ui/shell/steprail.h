// The steps of the wizard, beside its pages: where one is, how far each step is, what is in the way. Arrow
// keys walk, Return or a click jumps.
#pragma once

#include "models/stepwords.h"

#include <QListWidget>

namespace netsetup {

enum class StepState { Ahead, Reachable, Current, Done, Problem };

struct Step
{
    QString name;
    StepState state = StepState::Ahead;
    QString obstacle; ///< in words, for Problem
    StepWords stand;  ///< how far it is
};

class StepRail : public QListWidget
{
    Q_OBJECT

public:
    enum Role { stateRole = Qt::UserRole + 1, standRole, toneRole };

    explicit StepRail(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void wanted(int step);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int m_current = -1;
};

} // namespace netsetup
