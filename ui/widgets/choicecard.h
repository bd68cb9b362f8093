// A card for one of a few ways, of which one is chosen.
#pragma once

#include "widgets/card.h"

namespace netsetup {

class ChoiceCard : public Card
{
    Q_OBJECT

public:
    ChoiceCard(CardPicture picture, QString word, QWidget *parent = nullptr);

    /// What the card stands for in the plan: "firewall".
    [[nodiscard]] QString word() const { return m_word; }

private:
    QString m_word;
};

/// The focus to the card that is chosen among these.
void goToChosen(const QList<ChoiceCard *> &cards);

} // namespace netsetup
