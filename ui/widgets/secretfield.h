// A field for a secret: dots instead of characters, a button that reveals them, and no other place that keeps
// them.
#pragma once

#include "base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

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

Q_SIGNALS:
    void edited(const netsetup::Secret &secret);

private:
    QLabel *m_label;
    QLineEdit *m_edit;
    QPushButton *m_reveal;
};

} // namespace netsetup
