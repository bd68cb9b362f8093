// Where the pack goes: a folder, a ZIP, a ZIP for mail. Asks for the place, asks before it replaces, and says
// in words what came of it.
#pragma once

#include "handoff/pack/packwriter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace netsetup {

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
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void retranslate();

Q_SIGNALS:
    void saved(const QString &target);

private:
    QPushButton *addButton(Kind kind, const char *name);
    void ask(Kind kind);
    void begin(Kind kind, const QString &target);
    void start();
    void write();
    void askToReplace(const Error &why, Replacing asked);
    void ended(const Pack &pack);
    void showState();
    [[nodiscard]] QString summary(const Pack &pack) const;

    MakePack m_makePack;
    QList<QPushButton *> m_buttons;
    QLabel *m_message = nullptr;
    QLineEdit *m_path = nullptr;
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
