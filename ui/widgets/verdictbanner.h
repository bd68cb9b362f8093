// The answer of a page in one line: a symbol, a sentence, and below it in small what goes with it.
#pragma once

#include "models/verdictwords.h"

#include <QFrame>

class QLabel;

namespace netsetup {

class VerdictBanner : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget *parent = nullptr);

    void say(const VerdictWords &words);
    /// Tells assistive tools the answer, wherever the focus is; once for each call.
    void announce();
    [[nodiscard]] HopState state() const { return m_words.state; }
    [[nodiscard]] QString headline() const { return m_words.headline; }

Q_SIGNALS:
    void announced(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showSymbol();

    VerdictWords m_words;
    QLabel *m_symbol;
    QLabel *m_headline;
    QLabel *m_detail;
};

} // namespace netsetup
