// What each team has to do and to answer, as a tree: a tick on the team says that it has been sent its part.
// Return or a double click goes to where the thing stands.
#pragma once

#include "session/todo.h"
#include "setup/setup.h"

#include <QTreeWidget>

namespace netsetup {

class TodoTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TodoTree(Setup &setup, QWidget *parent = nullptr);

    /// Takes what the plan and the findings ask for now. The place of the reader stays.
    void refresh();
    void retranslate();
    /// For a ticket: of a team all that it has, else the one thing; empty: nothing is chosen.
    [[nodiscard]] QString currentText() const;

Q_SIGNALS:
    /// Somebody wants to enter the answer to an open question: "--source nodes=CIDR".
    void answerWanted(const QString &field);
    /// What is to be done stands on this page, by its id in the catalogue of pages.
    void pageWanted(const QString &page);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(const QList<TeamTodo> &todo);
    void addTeam(const TeamTodo &team);
    void addItem(QTreeWidgetItem *team, const TodoItem &item, const QString &kind);
    void showSent();
    void noteTick(const QTreeWidgetItem *team);
    void follow(QTreeWidgetItem *item);

    Setup &m_setup;
    QString m_shown; ///< all of it as text: what is the same is not built anew
    bool m_filling = false;
};

} // namespace netsetup
