#include "pack/verifypane.h"

#include "base/netnames.h"
#include "diagram/diagrampainter.h"
#include "models/findingwords.h"
#include "models/momentwords.h"
#include "models/windowwords.h"
#include "widgets/flowlayout.h"
#include "widgets/primarybutton.h"
#include "widgets/texts.h"
#include "widgets/wrappingdelegate.h"

#include <QFileDialog>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

QString when(const Report &report)
{
    return momentWords(report.startedAt.isValid() ? report.startedAt : report.finishedAt);
}

QString kindWords(const QString &kind)
{
    if (kind == "addresses"_L1)
        return VerifyPane::tr("Addresses");
    if (kind == "certificate-issuers"_L1)
        return VerifyPane::tr("Who signs the certificate");
    return kind == "blob-hosts"_L1 ? VerifyPane::tr("Hosts of the image layers") : VerifyPane::tr("Images");
}

} // namespace

VerifyPane::VerifyPane(Setup &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_head(ui::headingLabel(1.15))
    , m_told(ui::plainLabel())
    , m_tree(new QTreeWidget)
    , m_run(new PrimaryButton)
    , m_choose(new QPushButton)
{
    m_head->setObjectName(u"verifyHead"_s);
    m_tree->setObjectName(u"sinceThen"_s);
    m_tree->setColumnCount(3);
    m_tree->setItemDelegate(new WrappingDelegate(*m_tree));
    m_tree->setMinimumHeight(14 * grid);
    m_tree->setColumnWidth(0, 40 * grid);
    m_tree->setColumnWidth(1, 18 * grid);
    m_run->setObjectName(u"runAgain"_s);
    m_choose->setObjectName(u"chooseOlder"_s);
    auto *buttons = new FlowLayout(grid);
    for (QPushButton *button : QList<QPushButton *>{m_run, m_choose}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(4 * grid + 2);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid, grid, grid, grid);
    column->setSpacing(grid);
    column->addWidget(m_head);
    column->addWidget(m_told);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    connect(m_run, &QPushButton::clicked, &m_setup, [this] { m_setup.startChecks(); });
    connect(m_choose, &QPushButton::clicked, this, &VerifyPane::askForOlder);
    for (const auto signal :
         {&Setup::reportChanged, &Setup::olderReportChanged, &Setup::fileChanged, &Setup::planChanged})
        connect(&m_setup, signal, this, &VerifyPane::refresh);
    connect(&m_setup, &Setup::runningChanged, this, &VerifyPane::refresh);
    retranslate();
}

void VerifyPane::retranslate()
{
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_run->setText(tr("&Run the checks again"));
    m_choose->setText(tr("Compare wi&th an older report\u2026"));
    m_choose->setAccessibleDescription(
        tr("A report, or a pack with one, from before the teams did their part"));
    m_tree->setHeaderLabels({tr("Connection"), tr("Before"), tr("Now")});
    m_tree->setAccessibleName(tr("What has changed since"));
    refresh();
}

/// A report that was kept knows its times by the second.
bool VerifyPane::hasNewer() const
{
    const std::optional<Report> &older = m_setup.olderReport();
    const std::optional<Report> &now = m_setup.report();
    return older.has_value() && now.has_value() &&
           now->startedAt.toSecsSinceEpoch() != older->startedAt.toSecsSinceEpoch();
}

bool VerifyPane::isWaiting() const
{
    return m_setup.olderReport().has_value() && !hasNewer();
}

QString VerifyPane::headWords(const ReportsSince &since) const
{
    if (m_setup.isRunning())
        return tr("The checks are running \u2026");
    if (!m_setup.olderReport().has_value())
        return tr("Nothing to compare with yet");
    if (!hasNewer())
        return tr("Are the teams done? Run the checks again.");
    const int bad = since.count(Since::New) + since.count(Since::Missing);
    //: %1, %2 and %3 are numbers of connections.
    const QString counts = tr("mended: %1, still missing: %2, new: %3")
                               .arg(since.count(Since::Mended))
                               .arg(since.count(Since::Missing))
                               .arg(since.count(Since::New));
    return (bad == 0 ? u"\u2713 "_s + tr("All of it works now")
                     : u"\u2717 "_s + tr("Not all of it works yet")) +
           u" \u2013 "_s + counts;
}

void VerifyPane::refresh()
{
    // A report of many nodes takes its time: not while nobody looks.
    m_behind = !isVisible();
    if (m_behind)
        return;
    const std::optional<Report> &older = m_setup.olderReport();
    const ReportsSince since = hasNewer() ? changedSince(*older, *m_setup.report()) : ReportsSince();
    m_head->setText(headWords(since));
    m_run->setEnabled(!m_setup.isRunning() && !m_setup.isReadOnly() && m_setup.problems().isEmpty());
    m_tree->clear();
    m_tree->setVisible(hasNewer());
    if (!older.has_value())
        m_told->setText(
            tr("Save the hand-off, let the teams do their part, and come back to this project: the checks "
               "then show what was mended, what is still missing and what is new."));
    else if (!hasNewer())
        m_told->setText(tr("The last result is of %1. A new run is put beside it.").arg(when(*older)));
    else
        m_told->setText(tr("Before: %1. Now: %2.").arg(when(*older), when(*m_setup.report())));
    if (hasNewer())
        showComparison(since);
}

void VerifyPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_behind)
        refresh();
}

void VerifyPane::showComparison(const ReportsSince &since)
{
    addGroup(since, Since::New, tr("New"));
    addGroup(since, Since::Missing, tr("Still missing"));
    addGroup(since, Since::Mended, tr("Mended"));
    addElsewhere(since.elsewhere);
    m_tree->expandAll();
    addGroup(since, Since::Works, tr("Works as before"));
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

QTreeWidgetItem *VerifyPane::addHead(const QString &words)
{
    auto *head = new QTreeWidgetItem(m_tree, {words});
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(0, bold);
    return head;
}

void VerifyPane::addGroup(const ReportsSince &since, Since kind, const QString &title)
{
    if (since.count(kind) == 0)
        return;
    QTreeWidgetItem *group = addHead(tr("%1: %2").arg(title).arg(since.count(kind)));
    for (const FlowSince &one : since.flows) {
        if (one.since != kind)
            continue;
        QString words = flowWords(one.flow);
        if (!one.title.isEmpty())
            words += u'\n' + printable(one.title, 300);
        auto *row = new QTreeWidgetItem(group, {words, hopStateWords(one.before), hopStateWords(one.now)});
        for (const int column : {0, 1, 2})
            row->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeading);
    }
}

/// What nobody has to mend, but a rule by address has to follow.
void VerifyPane::addElsewhere(const QList<DriftLine> &lines)
{
    if (lines.isEmpty())
        return;
    QTreeWidgetItem *group = addHead(tr("Not as it was: %1").arg(lines.size()));
    for (const DriftLine &line : lines)
        new QTreeWidgetItem(group, {kindWords(line.kind) + u": "_s + printable(line.subject, 300),
                                    printable(line.removed.join(u", "_s), 400),
                                    printable(line.added.join(u", "_s), 400)});
}

void VerifyPane::askForOlder()
{
    auto *dialog = new QFileDialog(this, tr("Choose an older report or pack"), QString(),
                                   tr("Reports and packs (*.json *.zip);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Outcome taken = m_setup.compareWith(path); !taken.ok())
            m_told->setText(u"\u2717 "_s + windowMessage(taken.error()));
    });
    dialog->open();
}

} // namespace netsetup
