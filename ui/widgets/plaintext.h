// Text that is only ever plain, wraps anywhere, can be selected by mouse and keyboard, and is as high as it
// needs to be.
#pragma once

#include <QTextEdit>

namespace netsetup {

class PlainText : public QTextEdit
{
    Q_OBJECT

public:
    explicit PlainText(QWidget *parent = nullptr);
    void show(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void fitHeight();
};

} // namespace netsetup
