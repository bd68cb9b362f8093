// Results from inside the cluster: run there by the user's own kubectl, after saying what will be created, or
// sent back by a colleague who ran the same. Nothing is created before somebody has read what, and pressed
// the button.
#pragma once

#include "session/clusteroffer.h"

#include <QPointer>
#include <QScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace netsetup {

class ClusterChoices;
class FileDrop;
class PlainText;
class Setup;

class ClusterPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ClusterPanel(Setup &setup, QWidget *parent = nullptr);
    ~ClusterPanel() override;

    /// When it comes into sight: asks kubectl once which clusters it knows, and puts the focus where work
    /// begins.
    void open();
    void retranslate();
    /// After a change of the plan or of a run: what can be done now.
    void showPlan();
    /// What a colleague has sent back: logs of pods, lists of pods.
    void takeFiles(const QStringList &paths);
    [[nodiscard]] bool isBusy() const { return m_stage == Stage::Asking || m_stage == Stage::Running; }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void closed();
    /// Results have joined what is shown, or could not.
    void ended();
    void told(const QString &text); ///< how far a run is

private:
    enum class Stage {
        Idle,
        Asking,  ///< the cluster, what a run would be
        Offered, ///< what it would create is shown
        Running,
    };
    void addRun(QVBoxLayout &column);
    void addColleague(QVBoxLayout &column);
    QLabel *addHeading(QVBoxLayout &column);
    void go();
    void cancel();
    void look();
    void startRun();
    void dropOffer();
    void showContexts(const Result<QStringList> &contexts);
    void showOffer(const Result<ClusterOffer> &offer);
    void showStep(const RunStep &step);
    void showResult(const ClusterResult &result);
    void takeRead(const Result<ReadBack> &read, const QStringList &names);
    void copyManifest();
    void say(const QString &text);
    void showMessage();
    [[nodiscard]] KubectlPlace place() const;
    [[nodiscard]] QString nameSpaceFault() const; ///< empty: none
    /// Why nothing can be done here now; empty: it can.
    [[nodiscard]] QString obstacle() const;
    static QCoro::Task<> readContexts(QPointer<ClusterPanel> self, KubectlPlace place, std::stop_token stop);
    static QCoro::Task<> ask(QPointer<ClusterPanel> self, ProbeRun run, KubectlPlace place,
                             std::stop_token stop);
    static QCoro::Task<> run(QPointer<ClusterPanel> self, std::shared_ptr<Session> session,
                             NetOptions options, QString practice, ClusterOffer offer, std::stop_token stop);

    Setup &m_setup;
    QLabel *m_head = nullptr;
    PlainText *m_what = nullptr;
    QLabel *m_contextLabel = nullptr;
    QComboBox *m_context = nullptr;
    QLabel *m_namespaceLabel = nullptr;
    QLineEdit *m_namespace = nullptr;
    ClusterChoices *m_choices = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_stopButton = nullptr;
    QProgressBar *m_progress = nullptr;
    PlainText *m_message = nullptr;
    QLabel *m_colleague = nullptr;
    PlainText *m_how = nullptr;
    QPushButton *m_manifest = nullptr;
    FileDrop *m_logs = nullptr;
    QPushButton *m_back = nullptr;
    Stage m_stage = Stage::Idle;
    std::optional<ClusterOffer> m_offer;
    bool m_contextsAsked = false;
    QMetaObject::Connection m_settling; ///< until a new message has its height
    std::stop_source m_stop;
    std::stop_source m_gone; ///< the panel is: nobody waits for the names of clusters
};

} // namespace netsetup
