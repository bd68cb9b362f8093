// Which files the pack holds: the list of them, to be searched by typing and narrowed to what is chosen.
#pragma once

#include "pack/formatlist.h"

#include <QListView>
#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace netsetup {

/// Letters that are typed here are a search; what is not a letter is said to whoever knows what it means.
class FormatView : public QListView
{
    Q_OBJECT

public:
    using QListView::QListView;

    void keyboardSearch(const QString &text) override;
    /// With the heading above it.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void typed(const QString &text);
    void searchWanted(); ///< "/", or up from the first row
    void leaving();      ///< Escape
    void foldWanted(const QModelIndex &fold);

protected:
    /// Qt itself goes past what is not enabled on some ways only.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool foldKey(int key);
};

class FormatChooser : public QWidget
{
    Q_OBJECT

public:
    explicit FormatChooser(QWidget *parent = nullptr);

    /// Printing tells what files would be called: it is asked for when somebody searches.
    void setFileNames(std::function<FormatListModel::FileNames()> fileNames);
    /// `forOneTeam`: files for other teams are not among them. `deviceQuestion` is asked while no device is
    /// chosen.
    void setRows(const QList<FormatListModel::Row> &rows, const QStringList &chosen, bool forOneTeam,
                 const QString &deviceQuestion);
    /// The format that is looked at. While it is out of sight, the first of those that are not takes its
    /// place.
    [[nodiscard]] QString currentId() const { return m_current; }
    /// In sight or not.
    [[nodiscard]] QStringList chosenIds() const { return m_model->checkedRows(); }
    void retranslate();

Q_SIGNALS:
    void looked(const QString &id);                ///< the user goes to another one
    void narrowed();                               ///< another one is current, since the list is another
    void toggled(const QString &id, bool checked); ///< by the user

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeNothing();
    void connectView();
    void narrow();
    void showAll();
    void toggleFold(const QModelIndex &fold);
    void showState();
    [[nodiscard]] FormatListModel::FileNames fileNames();
    void takeCurrent();
    bool searchKey(int key);
    void goToList();
    [[nodiscard]] QString nothingWords() const;

    FormatListModel *m_model;
    QLabel *m_label;
    QCheckBox *m_onlyChosen;
    QLineEdit *m_search;
    QStackedWidget *m_stack;
    FormatView *m_view;
    QLabel *m_nothing = nullptr;
    QPushButton *m_showAll = nullptr;
    std::function<FormatListModel::FileNames()> m_askFileNames;
    std::optional<FormatListModel::FileNames> m_fileNames; ///< of the rows, once somebody has searched
    QString m_current;
    QString m_looked; ///< the one that the user went to: what he comes back to once the search is empty
    bool m_forOneTeam = false;
    bool m_filling = false; ///< the current row changes with the list, not by the user
};

} // namespace netsetup
