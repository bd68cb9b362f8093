// Where the pack goes: a ZIP first of all, a ZIP for mail, a folder. Asks for the place, asks before it
// replaces, says in words what came of it, and leads to where it is and to the mail that goes with it.
#pragma once

#include "handoff/pack/packwriter.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace netsetup {

class PrimaryButton;

class SaveBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Folder, Zip, MailZip };

    /// Makes the pack at the moment of saving.
    using MakePack = std::function<Result<Pack>(bool mailSafe, const QDateTime &createdAt)>;
    explicit SaveBar(MakePack makePack, QWidget *parent = nullptr);

    /// "acme-handoff": what a new pack is called until the user says otherwise.
    void setProposedName(const QString &name) { m_proposedName = name; }
    /// Why nothing can be saved, which is said as well; empty: it can.
    void setObstacle(const QString &words);
    void say(const QString &words);
    /// The last pack that was written; empty: none yet.
    [[nodiscard]] QString lastTarget() const { return m_lastTarget; }
    [[nodiscard]] PrimaryButton *zipButton() const { return m_zip; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void retranslate();

Q_SIGNALS:
    void saved(const QString &target);
    void mailWanted(); ///< of the pack that was written

private:
    void addResult(QVBoxLayout *column);
    QPushButton *addButton(QPushButton *button, Kind kind, const char *name);
    void openFolder();
    void ask(Kind kind);
    void begin(Kind kind, const QString &target);
    void start();
    void write();
    void askToReplace(const Error &why, Replacing asked);
    void ended(const Pack &pack);
    void showState();
    [[nodiscard]] QString summary(const Pack &pack) const;

    MakePack m_makePack;
    QList<QPushButton *> m_buttons; ///< in the order of Kind
    PrimaryButton *m_zip = nullptr; ///< the one of them that most people want
    QPushButton *m_open = nullptr;
    QPushButton *m_mail = nullptr;
    QLabel *m_message = nullptr;
    QPlainTextEdit *m_path = nullptr;
    QTimer *m_start = nullptr;
    QString m_proposedName;
    QString m_folder; ///< where the last pack went
    QString m_obstacle;
    QString m_target;
    QString m_lastTarget;
    Kind m_kind = Kind::Folder;
    Replacing m_allowed = Replacing::Nothing;
    bool m_busy = false;
};

} // namespace netsetup
