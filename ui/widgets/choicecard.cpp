#include "widgets/choicecard.h"

namespace netsetup {

ChoiceCard::ChoiceCard(CardPicture picture, QString word, QWidget *parent)
    : Card(picture, parent)
    , m_word(std::move(word))
{
    setCheckable(true);
    setAutoExclusive(true);
    setObjectName(QLatin1String("card-") + m_word);
}

void goToChosen(const QList<ChoiceCard *> &cards)
{
    for (ChoiceCard *card : cards) {
        if (card->isChecked())
            card->setFocus();
    }
}

} // namespace netsetup
