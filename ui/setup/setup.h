// What the pages of the wizard share: the one plan that they edit, the session behind it, the run and its
// report. It adds no rules of its own: fields are set as the command line sets them, checks and packs are the
// session's.
#pragma once

#include "discover/discover.h"
#include "handoff/handoff.h"
#include "plan/projectfile.h"
#include "session/opening.h"
#include "session/progress.h"
#include "session/session.h"
#include "session/sincepack.h"

#include <QObject>
#include <QPointer>

namespace netsetup {

class Setup : public QObject
{
    Q_OBJECT

public:
    explicit Setup(World world, QObject *parent = nullptr);
    ~Setup() override;

    [[nodiscard]] const World &world() const { return m_world; }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const ProductLine &line() const;
    [[nodiscard]] PlanVocabulary vocabulary() const;

    /// Sets one field from text ("--tenant", "acme"), by the same setter as the command line. A refusal
    /// leaves the plan as it was. An empty text is refused by most fields: see clearField().
    Outcome setField(const QString &option, const QString &text);
    /// Puts all that the option sets back to what a new plan has.
    void clearField(const QString &option);
    /// These values in the place of those that the field had; the first one that is refused refuses all.
    Outcome setValues(const PlanField &field, const QStringList &values);
    /// For what is not one field: board fields, site parameters, open questions, artifacts.
    void edit(const std::function<void(Plan &)> &change);
    /// What is wrong with the plan as a whole; empty: checks and packs can be made.
    [[nodiscard]] QList<Error> problems() const;

    /// Marks the field ("egress.sources.nodes") as one that `owner` answers, or takes the mark away.
    void setOpenQuestion(const QString &field, Owner owner);
    void dropOpenQuestion(const QString &field);
    [[nodiscard]] bool isAsked(const QString &field) const;

    /// What was found on this computer: proposals, of which nothing is in the plan until the user takes it
    /// over.
    [[nodiscard]] const Discovery &discovery() const { return m_discovery; }
    void setDiscovery(Discovery found);
    [[nodiscard]] QList<Proposal> proposalsFor(const QString &path) const;

    /// The session with the present plan; only while problems() is empty.
    [[nodiscard]] const Session &session() const;
    /// What was found and holds for the present plan; with a required connection of which nothing is known,
    /// its verdict is no pass.
    [[nodiscard]] const std::optional<Report> &report() const { return m_report; }
    /// What was found for an earlier plan and rests on what has changed since. It takes no part in verdict,
    /// rules and pack, and comes back when the plan does.
    [[nodiscard]] const QList<Finding> &staleFindings() const { return m_stale; }
    /// All that the last run saw, whatever the plan is by now.
    [[nodiscard]] const std::optional<Report> &seen() const { return m_seen; }
    /// Newer facts about a product line, from now on and for this window alone. Findings that rest on what
    /// has changed are stale; whatever is wrong with the file, the facts stay.
    Outcome takeCatalogFile(const QString &path);
    /// What the hand-off would be made of now, in English as files are; with what has changed since an older
    /// pack where it follows one.
    [[nodiscard]] HandoffInput handoff(const QDateTime &createdAt) const;
    /// Where the work stands, for the rail.
    [[nodiscard]] Progress progress() const;
    /// A pack of the present plan and findings was written.
    void packSaved();
    /// What the checks had seen when this was handed off, else before they last ran: to tell what was mended
    /// since.
    [[nodiscard]] const std::optional<Report> &olderReport() const { return m_olderReport; }
    /// A report, or a pack with one, in its place.
    Outcome compareWith(const QString &path);
    /// What is still open, for the eyes of this window's user.
    [[nodiscard]] QList<OpenPoint> openQuestions() const;

    /// The hand-off follows this older pack (or its rules.json), which is read once, now. It belongs to the
    /// document but is not saved with it. Whatever is wrong with the file, the one before stays.
    Outcome followOlderPack(const QString &path);
    void followNoPack();
    /// The file's or folder's name; empty: the hand-off follows no older pack.
    [[nodiscard]] QString olderPack() const;
    /// What is not as it was made in that pack, and does not matter to the comparison.
    [[nodiscard]] QStringList olderPackWarnings() const;

    /// Secrets: in memory only, never in the plan.
    void setApiKey(Secret key) { m_apiKey = std::move(key); }
    void setProxyPassword(Secret password) { m_proxyPassword = std::move(password); }
    void setRegistryPassword(Secret password) { m_registryPassword = std::move(password); }
    void forgetSecrets();
    /// How this window looks at the network: as its world does, with the secrets that were entered.
    [[nodiscard]] NetOptions netOptions() const;

    /// Checks everything; or, where there is a report already, only the flows whose ids are given: what is
    /// seen of them takes the place of what the report knew, unless the run is cancelled.
    void startChecks(const QStringList &only = {});
    void cancelChecks();
    /// Judges a report from elsewhere (a bastion, a node) together with what is known here; the plan stays.
    Outcome importResults(const QString &path);
    /// The same of results that are at hand already, from the places `from`. What was known from one of them
    /// is replaced.
    Outcome joinResults(const Report &more, const QString &from);
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// The flows of the present plan that the run has not judged yet. Until then report() says what was known
    /// of them before.
    [[nodiscard]] QStringList runningFlows() const;

    /// A project, a report or a pack. What brings findings along is only looked at: see isReadOnly().
    /// Whatever is wrong with the file, the present setup stays as it is.
    Outcome open(const QString &path);
    /// The same of what was read from there already.
    Outcome take(const Opened &opened, const QString &path);
    /// A report belongs to what was seen: while it is open, only the hand-off part of the plan changes, and
    /// nothing is checked.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// Makes the plan of the report that is open one that can be changed, as a setup that is not saved yet.
    /// What was entered for the hand-off stays.
    void makeSetupFromReport();
    /// What was opened or saved last under file().
    [[nodiscard]] OpenedKind kind() const { return m_kind; }
    /// The practice network of what is shown; empty: reality.
    [[nodiscard]] QString practice() const;
    /// Something would be lost if the program ended now: changes, or what was seen.
    [[nodiscard]] bool hasUnkept() const;
    /// What restore() brings back: plan and findings, without secrets.
    [[nodiscard]] QByteArray toKeep() const;
    /// What an earlier run of the program left: its plan, as changes that are not saved, and what it saw.
    Outcome restore(const QString &path);
    Outcome saveProject(const QString &path);
    /// Somebody else wrote the file since it was opened or saved here.
    [[nodiscard]] bool isFileFromElsewhere() const;
    void startAnew();
    /// Keeps the scenario, drops tenant, cluster, addresses and change id.
    void startFromThisOne();
    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] bool isChanged() const { return m_changed; }
    [[nodiscard]] QStringList warnings() const { return m_warnings; } ///< of the file that was opened

Q_SIGNALS:
    void planChanged();
    void reportChanged();
    void runningChanged(bool running);
    void flowJudged(const QList<netsetup::Finding> &findings); ///< one flow, all its stages, in a run
    void awaiting(const QStringList &names);
    void fileChanged();
    void discovered();
    void packStandChanged();
    void olderReportChanged();
    void olderPackChanged(); ///< not where another document took it away: see fileChanged()

private:
    /// What a run was started for.
    struct RunOrder
    {
        int document = 0; ///< another document since then: nobody waits for the run any more
        QStringList only;
    };
    /// A new plan, with what a practice network wants of one.
    [[nodiscard]] Plan freshPlan() const;
    /// The one way by which an edit gets into the plan. `field` names it in the refusal.
    Outcome adopt(const Plan &tried, const QString &field);
    /// Another plan takes the place of the present one: a run that still goes on is nobody's.
    void replaceDocument(Plan plan, const QString &file);
    [[nodiscard]] Error readOnlyError(const QString &field) const;
    void changed();
    void makeSession();
    void remember();
    void recall();
    /// Takes what was seen apart: what holds for the present plan, and what is stale.
    void fitReport();
    void takeSeen(std::optional<Report> seen);
    [[nodiscard]] PackStand packStand() const;
    /// Outlives neither its stop nor harm: it asks `self` before it touches anything of the setup.
    static QCoro::Task<> run(QPointer<Setup> self, std::shared_ptr<Session> session, NetOptions options,
                             RunOrder order, std::stop_token stop);
    /// After an edit: what the run finds of these flows does not hold for the plan any more.
    void dropStaleAsked();
    void judged(const QString &flow, const QList<Finding> &findings);
    void ended(Report report, const RunOrder &order);

    World m_world;
    Plan m_plan;
    std::unique_ptr<Session> m_session;
    std::optional<Report> m_seen;
    std::optional<Report> m_report; ///< what of it holds
    QList<Report> m_earlier;        ///< seen of other plans in this window, the newest first
    QList<Finding> m_stale;         ///< the rest
    std::optional<OlderPack> m_older;
    Report m_asked; ///< the plan of the run, and those of its flows that are not judged yet
    std::stop_source m_stop;
    bool m_running = false;
    bool m_changed = false;
    bool m_readOnly = false;
    OpenedKind m_kind = OpenedKind::Project;
    int m_document = 0; ///< grows with every plan that takes another one's place
    QString m_file;
    QByteArray m_onDisk; ///< what the project's file held when it was read or written here
    /// The plan and the findings that the last pack was made of; absent: there is none of this document.
    std::optional<std::pair<Plan, int>> m_packed;
    std::optional<Report> m_olderReport;
    int m_sight = 0; ///< grows with all that is newly seen
    QStringList m_warnings;
    Discovery m_discovery;
    Secret m_apiKey;
    Secret m_proxyPassword;
    Secret m_registryPassword;
};

} // namespace netsetup
