#include "widgets/clusterpanel.h"

#include "base/files.h"
#include "base/netnames.h"
#include "models/windowwords.h"
#include "program/beside.h"
#include "setup/setup.h"
#include "widgets/clusterchoices.h"
#include "widgets/filedrop.h"
#include "widgets/flowlayout.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

constexpr qint64 largestLog = 64LL * 1024 * 1024;
constexpr qsizetype longestText = 6000;
constexpr int settlingMs = 200; // texts find their height in the next turns of the loop

QString lines(const QString &text)
{
    QStringList all;
    for (const QString &line : text.left(longestText).split(u'\n'))
        all.append(printable(line, 600));
    return all.join(u'\n');
}

/// Reads and judges; pure but for the files.
Result<ReadBack> readFiles(const Session &session, const NetOptions &options, const QString &practice,
                           const QStringList &paths)
{
    QList<SentBack> files;
    for (const QString &path : paths) {
        const Result<QByteArray> bytes = readFile(path, path, largestLog);
        if (!bytes.ok())
            return bytes.error();
        files.append({QFileInfo(path).fileName(), *bytes});
    }
    return reportOfSentBack(session, options, practice, files);
}

} // namespace

ClusterPanel::ClusterPanel(Setup &setup, QWidget *parent)
    : QScrollArea(parent)
    , m_setup(setup)
{
    setWidgetResizable(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    column->setSpacing(grid);
    setWidget(content);
    m_head = addHeading(*column);
    m_what = new PlainText;
    column->addWidget(m_what);
    addRun(*column);
    addColleague(*column);
    m_back = new QPushButton;
    m_back->setAutoDefault(false);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    column->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, &ClusterPanel::closed);
    connect(&m_setup, &Setup::planChanged, this, &ClusterPanel::dropOffer);
    connect(&m_setup, &Setup::fileChanged, this, &ClusterPanel::dropOffer);
    connect(&m_setup, &Setup::runningChanged, this, &ClusterPanel::showPlan);
    retranslate();
}

ClusterPanel::~ClusterPanel()
{
    m_stop.request_stop();
    m_gone.request_stop();
}

QLabel *ClusterPanel::addHeading(QVBoxLayout &column)
{
    auto *label = ui::headingLabel(1);
    QFont bold = font();
    bold.setBold(true);
    label->setFont(bold);
    column.addWidget(label);
    return label;
}

void ClusterPanel::addRun(QVBoxLayout &column)
{
    m_contextLabel = ui::plainLabel();
    m_context = new QComboBox;
    m_context->setObjectName(u"clusterContext"_s);
    m_context->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_context->setMinimumContentsLength(12);
    m_namespaceLabel = ui::plainLabel();
    m_namespace = new QLineEdit;
    m_namespace->setObjectName(u"clusterNamespace"_s);
    m_contextLabel->setBuddy(m_context);
    m_namespaceLabel->setBuddy(m_namespace);
    m_choices = new ClusterChoices;
    for (QWidget *part : std::initializer_list<QWidget *>{m_contextLabel, m_context, m_namespaceLabel,
                                                          m_namespace, m_choices})
        column.addWidget(part);
    m_go = new QPushButton;
    m_go->setObjectName(u"clusterGo"_s);
    m_stopButton = new QPushButton;
    m_stopButton->setObjectName(u"clusterCancel"_s);
    auto *row = new FlowLayout(grid);
    for (QPushButton *button : {m_go, m_stopButton}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(4 * grid);
        row->addWidget(button);
    }
    column.addLayout(row);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(grid / 2);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    column.addWidget(m_progress);
    m_message = new PlainText;
    m_message->setObjectName(u"clusterSaid"_s);
    column.addWidget(m_message);
    connect(m_go, &QPushButton::clicked, this, &ClusterPanel::go);
    connect(m_stopButton, &QPushButton::clicked, this, &ClusterPanel::cancel);
    connect(m_context, &QComboBox::currentIndexChanged, this, &ClusterPanel::dropOffer);
    connect(m_namespace, &QLineEdit::textChanged, this, &ClusterPanel::dropOffer);
    connect(m_choices, &ClusterChoices::changed, this, &ClusterPanel::dropOffer);
}

void ClusterPanel::addColleague(QVBoxLayout &column)
{
    m_colleague = addHeading(column);
    m_how = new PlainText;
    column.addWidget(m_how);
    m_manifest = new QPushButton;
    m_manifest->setObjectName(u"copyManifest"_s);
    m_manifest->setAutoDefault(false);
    column.addWidget(m_manifest, 0, Qt::AlignLeading);
    m_logs = new FileDrop;
    m_logs->setObjectName(u"clusterLogs"_s);
    m_logs->takeSeveral();
    column.addWidget(m_logs);
    connect(m_manifest, &QPushButton::clicked, this, &ClusterPanel::copyManifest);
    connect(m_logs, &FileDrop::severalGiven, this, &ClusterPanel::takeFiles);
}

void ClusterPanel::retranslate()
{
    setAccessibleName(tr("From inside the cluster"));
    m_head->setText(tr("From inside the cluster"));
    m_what->show(tr("The same checks from a pod on every node: only they see what the Agent's pods will see. "
                    "What they find joins what this computer has found."));
    m_what->setAccessibleName(tr("What this does"));
    m_contextLabel->setText(tr("Cluster (context of kubectl)"));
    m_context->setAccessibleName(tr("Cluster (context of kubectl)"));
    m_namespaceLabel->setText(tr("Namespace of the Agent, or another one that is there"));
    m_namespace->setAccessibleName(tr("Namespace"));
    m_namespace->setPlaceholderText(tr("that of the plan"));
    m_choices->retranslate();
    m_stopButton->setText(tr("Stop and clean up"));
    m_stopButton->setAccessibleDescription(
        tr("Ends the waiting and takes away what was created in the cluster"));
    m_progress->setAccessibleName(tr("The checks in the cluster go on"));
    m_message->setAccessibleName(tr("What the cluster says"));
    m_colleague->setText(tr("A colleague has the rights?"));
    m_how->show(tr("Send the manifest: it says how to create it, how to read the logs and how to remove it. "
                   "Then drop here what comes back."));
    m_how->setAccessibleName(tr("How a colleague runs it"));
    m_manifest->setText(tr("Copy the manifest for a colleague"));
    m_manifest->setAccessibleName(m_manifest->text());
    m_logs->setTexts(tr("Logs of the pods (several files at once)"),
                     tr("Logs and lists of pods (*.log *.txt *.json);;All files (*)"));
    m_logs->setState(tr("What \"kubectl logs\" printed; also \"kubectl get pods -o json\"."), false);
    m_back->setText(tr("Back to the findings"));
    m_back->setAccessibleName(m_back->text());
    showPlan();
    if (m_offer.has_value())
        say(inWindowWords(m_offer->words()));
}

void ClusterPanel::open()
{
    showPlan();
    if (m_namespace->text().isEmpty())
        m_namespace->setText(m_setup.plan().chart.nameSpace);
    (m_go->isEnabled() ? static_cast<QWidget *>(m_context) : m_back)->setFocus();
    if (std::exchange(m_contextsAsked, true) || !m_setup.world().practice.isEmpty())
        return;
    say(tr("Asking kubectl which clusters it knows …"));
    readContexts(QPointer<ClusterPanel>(this), usualKubectl(), m_gone.get_token());
}

QString ClusterPanel::obstacle() const
{
    if (m_setup.isReadOnly())
        return tr("A report is only looked at: make a setup of it first.");
    if (!m_setup.problems().isEmpty())
        return tr("Finish the plan first.");
    return {};
}

void ClusterPanel::showPlan()
{
    const QString why = obstacle();
    const bool practice = !m_setup.world().practice.isEmpty();
    const bool ready = why.isEmpty() && !m_setup.isRunning() && !isBusy();
    const bool hadFocus = m_go->hasFocus() || m_stopButton->hasFocus();
    m_go->setText(m_stage == Stage::Offered ? tr("Create these and run") : tr("Show what will be created"));
    m_go->setAccessibleDescription(
        m_stage == Stage::Offered
            ? tr("Creates what is listed below, reads what the pods say, and takes everything "
                 "away again")
            : tr("Asks the cluster, and changes nothing there"));
    m_go->setEnabled(ready && !practice);
    if (isVisible())
        m_choices->setUsualImage(usualImage(m_setup.session()));
    m_stopButton->setEnabled(isBusy());
    m_progress->setVisible(isBusy());
    for (QWidget *field : std::initializer_list<QWidget *>{m_context, m_namespace, m_choices})
        field->setEnabled(ready && !practice);
    m_manifest->setEnabled(why.isEmpty() && !practice);
    m_logs->setEnabled(ready);
    if (hadFocus)
        (isBusy() ? m_stopButton : m_go)->setFocus();
    if (!why.isEmpty())
        say(why);
    else if (practice)
        say(tr("A simulated network has no cluster. Logs can be looked at all the same."));
}

KubectlPlace ClusterPanel::place() const
{
    KubectlPlace place = usualKubectl();
    place.context = m_context->currentText();
    const QString nameSpace = m_namespace->text().trimmed();
    place.nameSpace = nameSpace.isEmpty() ? m_setup.plan().chart.nameSpace : nameSpace;
    return place;
}

/// What is shown is what will be created: after a change of either it has to be asked for anew.
void ClusterPanel::dropOffer()
{
    if (m_stage == Stage::Offered) {
        m_stage = Stage::Idle;
        m_offer.reset();
        say({});
    }
    showPlan();
}

void ClusterPanel::go()
{
    if (m_stage == Stage::Offered)
        startRun();
    else if (m_stage == Stage::Idle)
        look();
}

void ClusterPanel::cancel()
{
    m_stop.request_stop();
    if (m_stage == Stage::Running)
        say(tr("Stopping, and taking everything away again …"));
}

void ClusterPanel::look()
{
    const Result<ProbeRun> run = probeRunFor(m_setup.session(), m_setup.netOptions(), m_choices->wishes());
    if (!run.ok())
        return say(windowMessage(run.error()));
    if (const QString fault = nameSpaceFault(); !fault.isEmpty())
        return say(fault);
    m_stage = Stage::Asking;
    m_stop = std::stop_source();
    m_progress->setRange(0, 0);
    showPlan();
    say(tr("Asking the cluster what may be created there, and what its nodes have …"));
    ask(QPointer<ClusterPanel>(this), *run, place(), m_stop.get_token());
}

QString ClusterPanel::nameSpaceFault() const
{
    const QString nameSpace = place().nameSpace;
    return nameSpace.isEmpty() || isObjectName(nameSpace)
               ? QString()
               : tr("\"%1\" is not the name of a namespace.").arg(printable(nameSpace, 100));
}

void ClusterPanel::startRun()
{
    const ClusterOffer offer = *m_offer;
    m_stage = Stage::Running;
    m_offer.reset();
    m_stop = std::stop_source();
    m_progress->setRange(0, 0);
    showPlan();
    say(tr("Creating the pods …"));
    run(QPointer<ClusterPanel>(this), std::make_shared<Session>(m_setup.session()), m_setup.netOptions(),
        m_setup.world().practice, offer, m_stop.get_token());
}

QCoro::Task<> ClusterPanel::readContexts(QPointer<ClusterPanel> self, KubectlPlace place,
                                         std::stop_token stop)
{
    const Result<QStringList> contexts = co_await kubeContexts(std::move(place), std::move(stop));
    if (self)
        self->showContexts(contexts);
}

QCoro::Task<> ClusterPanel::ask(QPointer<ClusterPanel> self, ProbeRun run, KubectlPlace place,
                                std::stop_token stop)
{
    const Result<ClusterOffer> offer =
        co_await offerClusterRun(std::move(run), std::move(place), std::move(stop));
    if (self)
        self->showOffer(offer);
}

QCoro::Task<> ClusterPanel::run(QPointer<ClusterPanel> self, std::shared_ptr<Session> session,
                                NetOptions options, QString practice, ClusterOffer offer,
                                std::stop_token stop)
{
    const RunSteps steps = [self](const RunStep &step) {
        if (self)
            self->showStep(step);
    };
    const ClusterResult result =
        co_await runClusterOffer(std::move(session), std::move(options), std::move(practice),
                                 std::move(offer), steps, std::move(stop));
    if (self)
        self->showResult(result);
}

void ClusterPanel::showContexts(const Result<QStringList> &contexts)
{
    if (!contexts.ok())
        return say(windowMessage(contexts.error()));
    m_context->clear();
    m_context->addItems(*contexts);
    if (m_stage == Stage::Idle)
        say(contexts->isEmpty() ? tr("kubectl knows no cluster on this computer.") : QString());
}

void ClusterPanel::showOffer(const Result<ClusterOffer> &offer)
{
    const bool stopped = m_stop.stop_requested();
    m_stage = offer.ok() && !stopped ? Stage::Offered : Stage::Idle;
    if (m_stage == Stage::Offered)
        m_offer = *offer;
    if (offer.ok() && offer->survey.nodes)
        m_choices->offerImages(imagesOnAll(*offer->survey.nodes));
    showPlan();
    if (stopped)
        say(tr("Stopped. Nothing was created."));
    else
        say(offer.ok() ? inWindowWords(offer->words()) : windowMessage(offer.error()));
    showMessage();
    Q_EMIT ended();
}

void ClusterPanel::showStep(const RunStep &step)
{
    if (m_stage != Stage::Running)
        return;
    if (step.what == RunStep::What::Cleaning)
        return say(tr("Taking everything away again …"));
    if (step.what == RunStep::What::Creating)
        return say(tr("Creating the pods …"));
    constexpr qsizetype named = 5;
    m_progress->setRange(0, step.expected);
    m_progress->setValue(step.done);
    QString text = tr("%1 of %2 pods have reported.").arg(step.done).arg(step.expected);
    if (!step.awaited.isEmpty())
        //: %1 are names of nodes.
        text += u' ' + tr("Waiting for: %1").arg(printable(step.awaited.mid(0, named).join(u", "_s), 300));
    if (step.awaited.size() > named)
        //: Follows the names of nodes, so it begins with a blank.
        text += tr(" and %n more", nullptr, static_cast<int>(step.awaited.size() - named));
    say(text);
    Q_EMIT told(text);
}

void ClusterPanel::showResult(const ClusterResult &result)
{
    m_stage = Stage::Idle;
    QStringList said;
    if (result.cancelled)
        said.append(tr("Stopped. What was found until then stays."));
    if (result.report.has_value()) {
        const Outcome joined = m_setup.joinResults(*result.report, tr("the cluster"));
        said.append(joined.ok() ? tr("\u2713 The results of the cluster are judged together with the others.")
                                : windowMessage(joined.error()));
    }
    for (const Refusal &refusal : result.refusals)
        said.append(windowMessage(refusal.error()));
    said += result.notes;
    said.append(result.removal.isEmpty() ? tr("Nothing is left in the cluster.")
                                         : tr("Something may be left in the cluster; this takes it away:") +
                                               u'\n' + result.removal);
    showPlan();
    say(said.join(u'\n'));
    showMessage();
    Q_EMIT ended();
}

void ClusterPanel::takeFiles(const QStringList &paths)
{
    constexpr qint64 readAtOnce = 1024 * 1024;
    if (const QString why = obstacle(); !why.isEmpty() || m_setup.isRunning() || isBusy())
        return m_logs->setState(why.isEmpty() ? tr("Wait until the checks have ended.") : why, false);
    qint64 bytes = 0;
    QStringList names;
    for (const QString &path : paths) {
        bytes += QFileInfo(path).size();
        names.append(printable(QFileInfo(path).fileName(), 80));
    }
    const auto read = [session = m_setup.session(), options = m_setup.netOptions(),
                       practice = m_setup.world().practice, paths] {
        return readFiles(session, options, practice, paths);
    };
    if (bytes < readAtOnce)
        return takeRead(read(), names);
    m_logs->setState(tr("Reading …"), false);
    runBeside(this, read, [this, names](const Result<ReadBack> &back) { takeRead(back, names); });
}

void ClusterPanel::takeRead(const Result<ReadBack> &read, const QStringList &names)
{
    QStringList said;
    if (!read.ok()) {
        said.append(windowMessage(read.error()));
    } else {
        const Outcome joined = m_setup.joinResults(read->report, names.join(u", "_s));
        said.append(joined.ok() ? tr("\u2713 Judged together with the others: %1").arg(names.join(u", "_s))
                                : windowMessage(joined.error()));
        said += read->notes;
    }
    m_logs->setState(lines(said.join(u'\n')), false);
    Q_EMIT ended();
}

void ClusterPanel::copyManifest()
{
    if (const QString fault = nameSpaceFault(); !fault.isEmpty())
        return say(fault);
    const Result<QByteArray> manifest =
        clusterManifest(m_setup.session(), m_setup.netOptions(), m_choices->wishes(), place());
    if (!manifest.ok())
        return say(windowMessage(manifest.error()));
    QApplication::clipboard()->setText(QString::fromUtf8(*manifest));
    say(tr("\u2713 Copied. Its first lines say what to do with it."));
}

void ClusterPanel::showMessage()
{
    const auto goThere = [this] {
        verticalScrollBar()->setValue(m_go->y() - grid);
    };
    QTimer::singleShot(0, this, goThere);
    disconnect(m_settling);
    m_settling = connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, goThere);
    QTimer::singleShot(settlingMs, this, [this] { disconnect(m_settling); });
}

QString ClusterPanel::message() const
{
    return m_message->toPlainText();
}

void ClusterPanel::say(const QString &text)
{
    m_message->show(lines(text));
}

} // namespace netsetup
