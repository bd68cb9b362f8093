#include "widgets/choicecard.h"

using namespace Qt::StringLiterals;

namespace netsetup {

ChoiceCard::ChoiceCard(CardPicture picture, QString word, QWidget *parent)
    : Card(picture, parent)
    , m_word(std::move(word))
{
    setCheckable(true);
    setAutoExclusive(true);
    setObjectName("card-"_L1 + m_word);
}

void goToChosen(const QList<ChoiceCard *> &cards)
{
    for (ChoiceCard *card : cards) {
        if (card->isChecked())
            card->setFocus();
    }
}

} // namespace netsetup
