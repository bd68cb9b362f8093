// Beside the buttons: why Next does not go on. It is a button itself, which leads to the place to mend.
#pragma once

#include <QAbstractButton>

namespace netsetup {

class ObstacleNote : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ObstacleNote(QWidget *parent = nullptr);

    void setNote(const QString &note);
    /// After a Next in vain: said louder.
    void setStrong(bool strong);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_strong = false;
};

} // namespace netsetup
