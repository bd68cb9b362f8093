// Builds the Checks page: its controls, their names for assistive tools, their order for the keyboard.
#include "diagram/diagramview.h"
#include "pages/checkspage.h"
#include "widgets/capanel.h"
#include "widgets/clusterpanel.h"
#include "widgets/findingpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/matrixview.h"
#include "widgets/primarybutton.h"
#include "widgets/secretfield.h"
#include "widgets/splitter.h"
#include "widgets/texts.h"
#include "widgets/verdictbanner.h"

#include <QHeaderView>
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
    m_places.setColours(DiagramColours::fromPalette(palette()));
    connectParts();
    retranslate();
}

ChecksPage::~ChecksPage() = default;

void ChecksPage::addControls(QVBoxLayout *column)
{
    m_banner = new VerdictBanner;
    column->addWidget(m_banner);
    m_run = new PrimaryButton;
    m_again = new QPushButton;
    m_cancel = new QPushButton;
    m_import = new QPushButton;
    auto *row = new FlowLayout(grid);
    for (QPushButton *button : QList<QPushButton *>{m_run, m_again, m_cancel, m_import}) {
        button->setMinimumHeight(4 * grid);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addGap();
    row->addWidget(makeKeyField());
    m_progress = new QProgressBar;
    m_progress->setFixedHeight(grid / 2);
    m_progress->setTextVisible(false);
    keepPlace(m_progress);
    column->addLayout(row);
    column->addWidget(m_progress);
    auto *keys = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(keys, &QShortcut::activated, m_run, &QPushButton::click);
    auto *againKeys = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5), this);
    connect(againKeys, &QShortcut::activated, m_again, &QPushButton::click);
}

QWidget *ChecksPage::makeKeyField()
{
    m_key = new SecretField(Qt::Horizontal);
    m_key->edit()->setFixedWidth(13 * grid);
    return m_key;
}

void ChecksPage::addPicture(QVBoxLayout *column)
{
    m_picture = new DiagramView;
    m_picture->setCompact(true);
    m_panes = new Splitter(Qt::Horizontal);
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(grid);
    addFindings();
    m_halves = new QSplitter(Qt::Vertical);
    auto *split = m_halves;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(grid);
    split->addWidget(m_picture);
    split->addWidget(m_panes);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 4);
    connect(split, &QSplitter::splitterMoved, this, [this] { m_halved = true; });
    column->addWidget(split, 1);
}

void ChecksPage::addFindings()
{
    m_view = new QTreeView;
    m_view->setModel(&m_tree);
    m_view->setAlternatingRowColors(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAllColumnsShowFocus(true);
    // How many hosts a cause has stands at the end.
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setIconSize({20, 20});
    m_view->setMinimumHeight(96);
    QHeaderView *header = m_view->header();
    m_view->setHeaderHidden(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    m_inCluster = new ClusterPanel(setup());
    m_side->addWidget(m_inCluster);
    m_cards = new QSplitter(Qt::Vertical);
    m_cards->setChildrenCollapsible(false);
    m_cards->setHandleWidth(grid);
    m_cards->addWidget(m_view);
    addPlaces();
    m_panes->addWidget(makeCards());
    m_panes->addWidget(m_side);
    m_panes->setSizes({430, 400});
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 1);
}

/// Where there is no room beside the cards, the selected one stands below them.
void ChecksPage::placePanes()
{
    constexpr int narrow = 80 * grid;
    m_panes->setOrientation(width() < narrow ? Qt::Vertical : Qt::Horizontal);
}

void ChecksPage::retranslate()
{
    setAccessibleName(tr("Checks"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleDescription(tr("Stops the checks; what was found until then stays"));
    m_again->setText(tr("Run this &one again"));
    m_again->setAccessibleDescription(
        tr("Looks again at the connection of the selected row alone; everything else stays as it was seen"));
    m_again->setToolTip(tr("Looks again at the selected connection alone (Shift+F5)"));
    m_import->setText(tr("&Import results …"));
    m_import->setAccessibleDescription(
        tr("Takes in a report of the same plan from a bastion or a node, and judges both together"));
    m_key->setTexts(tr("API &key"), tr("API key"),
                    tr("Kept in memory only; without it the key is not tried"));
    m_key->setPlaceholder(tr("optional"));
    m_progress->setAccessibleName(tr("The checks go on"));
    m_banner->setAccessibleName(tr("Result of the checks"));
    m_view->setAccessibleName(tr("Findings by cause"));
    m_cluster->setText(tr("Fro&m the pods …"));
    m_cluster->setAccessibleDescription(
        tr("Runs the same checks from a pod on every node, or takes in what a colleague has run"));
    m_cluster->setToolTip(m_cluster->accessibleDescription());
    m_inCluster->retranslate();
    m_matrix->setAccessibleName(tr("What each place sees of each destination"));
    m_panel->retranslate();
    m_ca->retranslate();
    sayAnew();
}

void ChecksPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_tree.setColours(DiagramColours::fromPalette(palette()));
        m_places.setColours(DiagramColours::fromPalette(palette()));
    }
    Page::changeEvent(event);
}

void ChecksPage::givePictureRoom()
{
    if (m_halved)
        return;
    const int all = m_halves->height() - m_halves->handleWidth();
    // A little more than the letters need, where there is plenty. A page that is not shown yet has not given
    // the picture its new width.
    const int wanted = std::max(m_picture->heightOfWhole(m_halves->width()), all / 4);
    const int places =
        m_matrix->isHidden() ? 0 : m_cards->handleWidth() + m_matrix->minimumSizeHint().height();
    const int beside = m_view->minimumHeight() + places + grid / 2 + m_cluster->sizeHint().height();
    const int given = std::max(std::min({wanted, all * 3 / 5, all - beside}), 0);
    m_halves->setSizes({given, all - given});
}

void ChecksPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePanes();
    givePictureRoom();
}

} // namespace netsetup
