// Builds the Checks page: its controls, their names for assistive tools, their order for the keyboard.
#include "diagram/diagramview.h"
#include "pages/checkspage.h"
#include "widgets/capanel.h"
#include "widgets/findingpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/secretfield.h"
#include "widgets/texts.h"
#include "widgets/wrappingdelegate.h"

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

using ui::grid;

namespace {

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
    column->setContentsMargins(3 * grid, 2 * grid, 3 * grid, grid);
    column->setSpacing(grid);
    addControls(column);
    addPicture(column);
    m_tree.setColours(DiagramColours::fromPalette(palette()));
    connectParts();
    retranslate();
}

ChecksPage::~ChecksPage() = default;

void ChecksPage::addControls(QVBoxLayout *column)
{
    m_heading = ui::pageHeading();
    column->addWidget(m_heading);
    m_run = new QPushButton;
    m_again = new QPushButton;
    m_cancel = new QPushButton;
    m_import = new QPushButton;
    auto *row = new FlowLayout(grid);
    for (QPushButton *button : {m_run, m_again, m_cancel, m_import}) {
        button->setMinimumHeight(4 * grid);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addGap();
    row->addWidget(makeKeyField());
    column->addLayout(row);
    auto *keys = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(keys, &QShortcut::activated, m_run, &QPushButton::click);
    auto *againKeys = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5), this);
    connect(againKeys, &QShortcut::activated, m_again, &QPushButton::click);

    auto *state = new QHBoxLayout;
    m_symbol = new QLabel;
    m_symbol->setFixedWidth(3 * grid);
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
    state->addWidget(m_symbol);
    state->addWidget(m_message, 1);
    state->addWidget(m_progress);
    column->addLayout(state);
}

QWidget *ChecksPage::makeKeyField()
{
    m_key = new SecretField(Qt::Horizontal);
    m_key->edit()->setFixedWidth(22 * grid);
    return m_key;
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
    split->setSizes({230, 300});
    column->addWidget(split, 1);
}

void ChecksPage::addFindings(QWidget *place)
{
    m_view = new QTreeView;
    m_view->setModel(&m_tree);
    m_view->setItemDelegate(new CauseDelegate(*m_view, FindingTree::OwnerColumn));
    m_view->setAlternatingRowColors(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAllColumnsShowFocus(true);
    // How many hosts a cause has stands at the end.
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setIconSize({20, 20});
    m_view->setMinimumHeight(120);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(8 * grid);
    header->setSectionResizeMode(FindingTree::TitleColumn, QHeaderView::Stretch);
    // The symbol tells the state by its shape, and assistive tools read it before the title.
    header->hideSection(FindingTree::StateColumn);
    header->resizeSection(FindingTree::AddressColumn, 13 * grid);
    // It stands below the title of its cause.
    header->hideSection(FindingTree::OwnerColumn);
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
    m_again->setText(tr("Run this &one again"));
    m_again->setAccessibleDescription(
        tr("Looks again at the connection of the selected row alone; everything else stays as it was seen"));
    m_again->setToolTip(tr("Looks again at the selected connection alone (Shift+F5)"));
    m_import->setText(tr("&Import results …"));
    m_import->setAccessibleDescription(
        tr("Takes in a report of the same plan from a bastion or a node, and judges both together"));
    m_key->setTexts(tr("API &key"), tr("API key"),
                    tr("Kept in memory only; without it the key is not tried"));
    m_key->setPlaceholder(tr("optional, memory only"));
    m_progress->setAccessibleName(tr("The checks go on"));
    m_message->setAccessibleDescription(tr("State of the checks"));
    m_view->setAccessibleName(tr("Findings by cause"));
    m_panel->retranslate();
    m_ca->retranslate();
    sayAnew();
}

void ChecksPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_tree.setColours(DiagramColours::fromPalette(palette()));
        showSymbol();
    }
    Page::changeEvent(event);
}

} // namespace netsetup
