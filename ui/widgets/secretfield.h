// A field for a secret: dots instead of characters, a button that reveals them while it is held, and no other
// place that keeps them. Somebody else may see the screen: whatever takes the user away masks it again.
#pragma once

#include "base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace netsetup {

class SecretField : public QWidget
{
    Q_OBJECT

public:
    /// Horizontal: the label stands beside the field, else above it.
    explicit SecretField(Qt::Orientation orientation, QWidget *parent = nullptr);
    ~SecretField() override;

    /// `name` is the label for assistive tools, `hint` says what happens with the secret.
    void setTexts(const QString &label, const QString &name, const QString &hint);
    void setPlaceholder(const QString &text);
    void clear();
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] bool isRevealed() const;

Q_SIGNALS:
    void edited(const netsetup::Secret &secret);

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void reveal();
    void mask();

    QLabel *m_label;
    QLineEdit *m_edit;
    QPushButton *m_reveal;
    QTimer *m_longest; ///< a hand that stays on the button, or a release that never comes
};

} // namespace netsetup
