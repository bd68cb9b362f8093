// A big button for one of a few ways: a small picture, a title, and what this way needs.
#pragma once

#include <QAbstractButton>

namespace netsetup {

/// What stands between the cluster and the other side in the picture.
enum class CardPicture { Nothing, Wall, Relay, Cache, Copy };

class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(CardPicture picture, QString word, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &needs);
    /// What the card stands for in the plan: "firewall".
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPicture(QPainter &painter, const QRect &place) const;

    CardPicture m_picture;
    QString m_word;
    QString m_needs;
};

/// The focus to the card that is chosen among these.
void goToChosen(const QList<ChoiceCard *> &cards);

} // namespace netsetup
