// Builds the Checks page: its controls, their names for assistive tools, their order for the keyboard.
#include "diagram/diagramview.h"
#include "pages/checkspage.h"
#include "widgets/capanel.h"
#include "widgets/findingpanel.h"
#include "widgets/flowlayout.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace netsetup {

namespace {

constexpr int grid = 8;

/// Keeps its place while it is out of sight: nothing moves when it comes.
void keepPlace(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

ChecksPage::ChecksPage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_live(setup)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    column->setSpacing(grid);
    addControls(column);
    addPicture(column);
    m_tree.setColours(DiagramColours::fromPalette(palette()));
    connectParts();
    retranslate();
}

ChecksPage::~ChecksPage()
{
    m_key->clear();
}

void ChecksPage::addControls(QVBoxLayout *column)
{
    m_heading = new QLabel;
    m_heading->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_heading->setFont(large);
    column->addWidget(m_heading);
    m_run = new QPushButton;
    m_cancel = new QPushButton;
    m_import = new QPushButton;
    auto *row = new FlowLayout(grid);
    for (QPushButton *button : {m_run, m_cancel, m_import}) {
        button->setMinimumHeight(4 * grid);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addGap();
    row->addWidget(makeKeyField());
    column->addLayout(row);
    auto *keys = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(keys, &QShortcut::activated, m_run, &QPushButton::click);

    auto *state = new QHBoxLayout;
    m_message = new QLabel;
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setWordWrap(true);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Two lines are always there: nothing moves when the message changes.
    m_message->setFixedHeight(2 * m_message->fontMetrics().lineSpacing() + 2);
    m_progress = new QProgressBar;
    m_progress->setMaximumSize(20 * grid, 2 * grid);
    m_progress->setTextVisible(false);
    keepPlace(m_progress);
    state->addWidget(m_message, 1);
    state->addWidget(m_progress);
    column->addLayout(state);
}

QWidget *ChecksPage::makeKeyField()
{
    m_keyLabel = new QLabel;
    m_key = new QLineEdit;
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMinimumHeight(4 * grid);
    m_key->setFixedWidth(24 * grid);
    m_keyLabel->setBuddy(m_key);
    m_reveal = new QToolButton;
    m_reveal->setCheckable(true);
    m_reveal->setMinimumHeight(4 * grid);
    auto *field = new QWidget;
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid);
    for (QWidget *part : std::initializer_list<QWidget *>{m_keyLabel, m_key, m_reveal})
        row->addWidget(part);
    return field;
}

void ChecksPage::addPicture(QVBoxLayout *column)
{
    m_picture = new DiagramView;
    m_picture->setCompact(true);
    auto *findings = new QSplitter(Qt::Horizontal);
    findings->setChildrenCollapsible(false);
    findings->setHandleWidth(grid);
    addFindings(findings);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(grid);
    split->addWidget(m_picture);
    split->addWidget(findings);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({200, 300});
    column->addWidget(split, 1);
}

void ChecksPage::addFindings(QWidget *place)
{
    m_view = new QTreeView;
    m_view->setModel(&m_tree);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setIconSize({20, 20});
    m_view->setMinimumHeight(120);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(8 * grid);
    header->setSectionResizeMode(FindingTree::TitleColumn, QHeaderView::Stretch);
    // The symbol tells the state by its shape, and assistive tools read it before the title.
    header->hideSection(FindingTree::StateColumn);
    header->resizeSection(FindingTree::AddressColumn, 13 * grid);
    header->resizeSection(FindingTree::OwnerColumn, 12 * grid);
    m_view->setIndentation(2 * grid);
    m_panel = new FindingPanel;
    m_ca = new CaPanel(setup());
    m_side = new QStackedWidget;
    m_side->addWidget(m_panel);
    m_side->addWidget(m_ca);
    auto *split = qobject_cast<QSplitter *>(place);
    split->addWidget(m_view);
    split->addWidget(m_side);
    split->setSizes({560, 340});
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
}

void ChecksPage::retranslate()
{
    setAccessibleName(tr("Checks"));
    m_heading->setText(tr("What works from here, and what does not"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleDescription(tr("Stops the checks; what was found until then stays"));
    m_run->setAccessibleDescription(tr("Looks at every connection that this plan needs"));
    m_run->setToolTip(tr("Looks at every connection that this plan needs (F5)"));
    m_import->setText(tr("&Import results …"));
    m_import->setAccessibleDescription(
        tr("Takes in a report of the same plan from a bastion or a node, and judges both together"));
    m_keyLabel->setText(tr("API &key"));
    m_key->setAccessibleName(tr("API key"));
    m_key->setAccessibleDescription(tr("Kept in memory only; without it the key is not tried"));
    m_key->setPlaceholderText(tr("optional, memory only"));
    //: On a small button beside a hidden text.
    m_reveal->setText(tr("Show"));
    m_reveal->setAccessibleName(tr("Show the API key"));
    m_progress->setAccessibleName(tr("The checks go on"));
    m_message->setAccessibleName(tr("State of the checks"));
    m_view->setAccessibleName(tr("Findings by connection"));
    m_panel->retranslate();
    m_ca->retranslate();
    sayAnew();
}

void ChecksPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_tree.setColours(DiagramColours::fromPalette(palette()));
    Page::changeEvent(event);
}

} // namespace netsetup
