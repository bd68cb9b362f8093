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

class PlanFieldEdit : public QWidget
{
    Q_OBJECT

public:
    /// `path` names the field of the plan ("egress.proxy.url"); the plan says the rest. Several values are
    /// one text: "10.42.0.0/16, 10.43.0.0/16".
    PlanFieldEdit(Setup &setup, const QString &path, QWidget *parent = nullptr);

    /// `label` may hold an accelerator; `hint` stands below the field while nothing is wrong.
    void setTexts(const QString &label, const QString &hint, const QString &example);
    /// What is wrong with the text in the field; empty: the plan took it.
    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] QString path() const { return m_field.path; }
    /// The plan holds a value, or the question who knows it.
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// Shows what the plan holds, whatever somebody has written here by now.
    void reload();

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
    const PlanField &m_field;
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
