// One field of the plan: label, edit, the place for hint, fault or proposal, and "I don't know, ask them".
#pragma once

#include "discover/discover.h"
#include "setup/setup.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace netsetup {

/// How a field is read from the plan and put into it.
struct FieldBinding
{
    QString option; ///< "--tenant"; the setter of the plan is asked for it
    std::function<QString(const Plan &)> text;
    /// Null: the setter of `option`, and clearField() for an empty text.
    std::function<Outcome(Setup &, const QString &)> set;
    QString openField;        ///< path for the open question; empty: the user has to know it
    QString owner;            ///< who is asked
    QStringList choices = {}; ///< words to choose from, where the field accepts only a few
};

/// "the network team", for an owner as the plan names it.
QString ownerText(const QString &owner);

class PlanFieldEdit : public QWidget
{
    Q_OBJECT

public:
    PlanFieldEdit(Setup &setup, FieldBinding binding, QWidget *parent = nullptr);

    /// `label` may hold an accelerator; `hint` stands below the field while nothing is wrong.
    void setTexts(const QString &label, const QString &hint, const QString &example);
    /// What is wrong with the text in the field; empty: the plan took it.
    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] QString path() const;
    /// The plan holds a value, or the question who knows it.
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void faultChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *makeChoices();
    void take(const QString &text);
    Outcome put(const QString &text);
    void load();
    void showText(const QString &text);
    void ask(bool asked);
    void showMessage();
    /// What was found for this field and is not in it already.
    void showProposals();
    void useProposal();

    Setup &m_setup;
    FieldBinding m_binding;
    QLabel *m_label;
    QLineEdit *m_edit;
    QToolButton *m_choose = nullptr;
    QCheckBox *m_ask = nullptr;
    QLabel *m_message;
    QPushButton *m_next;
    QPushButton *m_use;
    QString m_hint;
    QString m_fault;
    QString m_loaded;
    QString m_before; ///< what the plan had before somebody began to type
    QList<Proposal> m_proposals;
    qsizetype m_proposal = 0; ///< the one that is shown
    QString m_offered;        ///< its value
    bool m_taking = false;
    bool m_showing = false; ///< the text comes from the plan
    bool m_left = false;    ///< faults are told once the field was left
};

} // namespace netsetup
