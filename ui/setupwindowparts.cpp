// Builds the window: its controls, their names for assistive tools, and their order for the keyboard.
#include "findingsmodel.h"
#include "planform.h"
#include "setupwindow.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace netsetup {

namespace {

constexpr int grid = 8;

QFont larger(QFont font, double factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    return font;
}

} // namespace

SetupWindow::SetupWindow(World world, QWidget *parent)
    : QMainWindow(parent)
    , m_world(std::move(world))
{
    const QString name = tr("StackState Network Setup");
    setWindowTitle(m_world.practice.isEmpty() ? name : tr("PRACTICE: %1").arg(name));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    column->setSpacing(grid + grid / 2);
    setCentralWidget(content);
    addBanner(column);
    addForm(column);
    addButtons(column);
    addFindings(column);
    if (!m_world.practice.isEmpty())
        m_form->setTenant(m_world.practiceTenant);
    resize(1024, 700);
    showState();
}

void SetupWindow::addBanner(QVBoxLayout *column)
{
    if (m_world.practice.isEmpty())
        return;
    auto *banner =
        new QLabel(tr("PRACTICE: the network \"%1\" is simulated on this computer. Nothing here is real.")
                       .arg(m_world.practice));
    banner->setTextFormat(Qt::PlainText);
    banner->setAccessibleName(tr("Practice banner"));
    banner->setFont(larger(banner->font(), 1.0));
    banner->setWordWrap(true);
    banner->setMargin(grid);
    banner->setAutoFillBackground(true);
    banner->setBackgroundRole(QPalette::ToolTipBase);
    banner->setForegroundRole(QPalette::ToolTipText);
    column->addWidget(banner);
}

void SetupWindow::addForm(QVBoxLayout *column)
{
    m_form = new PlanForm(m_world.catalog);
    connect(m_form, &PlanForm::edited, this, &SetupWindow::planEdited);
    m_apiKey = new QLineEdit;
    m_apiKey->setEchoMode(QLineEdit::Password);
    m_apiKey->setAccessibleName(tr("API key"));
    m_apiKey->setAccessibleDescription(tr("kept in memory only; without it the key is not tried"));
    m_apiKey->setPlaceholderText(m_apiKey->accessibleDescription());
    qobject_cast<QFormLayout *>(m_form->layout())->addRow(tr("API &key"), m_apiKey);
    column->addWidget(m_form);
}

QPushButton *SetupWindow::makeButton(const QString &text, const QString &description,
                                     const QKeySequence &shortcut)
{
    auto *button = new QPushButton(text);
    button->setMinimumHeight(4 * grid);
    QString name = text;
    button->setAccessibleName(name.remove(QLatin1Char('&')));
    button->setAccessibleDescription(description);
    button->setToolTip(description + QLatin1String(" (") + shortcut.toString(QKeySequence::NativeText) +
                       QLatin1Char(')'));
    auto *keys = new QShortcut(shortcut, this);
    connect(keys, &QShortcut::activated, button, [button] { button->click(); });
    return button;
}

void SetupWindow::addButtons(QVBoxLayout *column)
{
    m_start = makeButton(tr("&Run checks"), tr("Looks at the network as this plan needs it"), Qt::Key_F5);
    m_cancel = makeButton(tr("&Cancel"), tr("Stops the checks"), Qt::Key_Escape);
    m_save = makeButton(tr("&Save hand-off pack …"), tr("Writes the files for the other teams"),
                        QKeySequence::Save);
    connect(m_start, &QPushButton::clicked, this, &SetupWindow::startChecks);
    connect(m_cancel, &QPushButton::clicked, this, &SetupWindow::cancelChecks);
    connect(m_save, &QPushButton::clicked, this, &SetupWindow::askWhereToSave);
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the checks"));
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);

    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addWidget(m_start);
    row->addWidget(m_cancel);
    row->addWidget(m_progress, 1);
    row->addWidget(m_save);
    column->addLayout(row);

    m_message = new QLabel;
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAccessibleName(tr("Message"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Two lines are always there: nothing moves when a message appears.
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    column->addWidget(m_message);
}

void SetupWindow::addFindings(QVBoxLayout *column)
{
    m_verdict = new QLabel;
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setAccessibleName(tr("Verdict"));
    m_verdict->setFont(larger(m_verdict->font(), 1.2));
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);

    m_findings = new FindingsModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_findings);
    m_sorted->setSortRole(FindingsModel::rankRole);
    m_sorted->sort(0);
    m_table = new QTableView;
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Findings"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::TitleColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SetupWindow::showSelection);

    m_details = new QPlainTextEdit;
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("What happened and what to do"));
    m_details->setPlaceholderText(tr("Select a finding to see what happened and what to do."));

    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(grid);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setSizes({640, 340});
    column->addWidget(split, 1);
}

void SetupWindow::fitColumns()
{
    constexpr int widest = 260;
    for (const int section :
         {FindingsModel::StatusColumn, FindingsModel::TargetColumn, FindingsModel::OwnerColumn}) {
        m_table->resizeColumnToContents(section);
        m_table->setColumnWidth(section, std::min(widest, m_table->columnWidth(section)));
    }
}

} // namespace netsetup
