// A big button: a small picture, a title, and a line or two that say what comes of it.
#pragma once

#include "widgets/cardpictures.h"

#include <QAbstractButton>

namespace netsetup {

class Card : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Card(CardPicture picture, QWidget *parent = nullptr);

    /// `title` may hold an accelerator.
    void setTexts(const QString &title, const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPicture(QPainter &painter, const QRect &place) const;

    CardPicture m_picture;
    QString m_text;
};

} // namespace netsetup
