// A part of a page that few people need: closed until somebody opens it. Its title says how many of its
// fields have a value, and for how many one was found, so nothing that counts is out of sight.
#pragma once

#include "setup/setup.h"

#include <QWidget>

class QVBoxLayout;

namespace netsetup {

class Expander;
class PlanFieldEdit;
class PlanSwitch;

class FoldSection : public QWidget
{
    Q_OBJECT

public:
    explicit FoldSection(Setup &setup, QWidget *parent = nullptr);

    void addField(PlanFieldEdit *field);
    void addSwitch(PlanSwitch *added);
    [[nodiscard]] const QList<PlanFieldEdit *> &fields() const { return m_fields; }
    /// `title` may hold an accelerator.
    void setTitle(const QString &title);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

Q_SIGNALS:
    void faultChanged(); ///< of one of its fields

private:
    void showTitle();

    Setup &m_setup;
    Expander *m_button;
    QWidget *m_inside;
    QVBoxLayout *m_column;
    QList<PlanFieldEdit *> m_fields;
    QString m_title;
};

} // namespace netsetup
