#include "pages/flowpage.h"

#include "base/netnames.h"
#include "diagram/diagramexport.h"
#include "diagram/diagrampainter.h"
#include "diagram/diagramview.h"
#include "diagram/hopstate.h"
#include "diagram/presentation.h"
#include "findings/kinds/findingtexts.h"
#include "findings/statustable.h"
#include "models/addresswords.h"
#include "models/findingwords.h"
#include "models/verdictwords.h"
#include "models/windowwords.h"
#include "widgets/findingpanel.h"
#include "widgets/flowlayout.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"
#include "widgets/verdictbanner.h"

#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

FlowPage::FlowPage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_live(setup)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * grid, 2 * grid, 3 * grid, grid);
    column->setSpacing(grid);
    addControls(column);
    addPicture(column);
    connect(&m_live, &LiveFindings::settled, this, &FlowPage::redraw);
    connect(m_picture, &DiagramView::hopSelected, this, &FlowPage::select);
    connect(m_findings, &QListWidget::currentRowChanged, this, &FlowPage::showFinding);
    connect(m_panel, &FindingPanel::copied, this,
            [this] { say(tr("The finding is on the clipboard, as plain text.")); });
    retranslate();
    redraw();
}

QPushButton *FlowPage::addButton(QLayout *row)
{
    auto *button = new QPushButton;
    button->setMinimumHeight(4 * grid);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

void FlowPage::addControls(QVBoxLayout *column)
{
    m_heading = ui::pageHeading();
    column->addWidget(m_heading);
    m_answer = new VerdictBanner;
    column->addWidget(m_answer);
    auto *row = new FlowLayout(grid);
    m_zoomIn = addButton(row);
    m_zoomOut = addButton(row);
    m_fit = addButton(row);
    row->addGap();
    m_alone = addButton(row);
    m_save = addButton(row);
    column->addLayout(row);
}

void FlowPage::addPicture(QVBoxLayout *column)
{
    m_picture = new DiagramView;
    connect(m_zoomIn, &QPushButton::clicked, m_picture, &DiagramView::zoomIn);
    connect(m_zoomOut, &QPushButton::clicked, m_picture, &DiagramView::zoomOut);
    connect(m_fit, &QPushButton::clicked, m_picture, &DiagramView::fit);
    connect(m_save, &QPushButton::clicked, this, &FlowPage::askWhereToSave);
    connect(m_alone, &QPushButton::clicked, this, [this] { presentPicture(setup(), window()); });
    m_strip = makeStrip();
    m_details = makeDetails();
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(grid);
    split->addWidget(m_picture);
    split->addWidget(m_details);
    constexpr int picture = 390;
    constexpr int details = 180;
    split->setSizes({picture, details});
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    m_hint = ui::plainLabel();
    m_message = ui::plainLabel();
    m_message->hide();
    column->addWidget(m_strip);
    column->addWidget(m_hint);
    column->addWidget(m_message);
}

void FlowPage::say(const QString &text)
{
    m_message->setText(text);
    m_message->show();
}

QLabel *FlowPage::boldLabel()
{
    QLabel *label = ui::plainLabel();
    QFont bold = font();
    bold.setBold(true);
    label->setMinimumWidth(1);
    label->setFont(bold);
    return label;
}

/// What is selected, and the way to all that is known of it.
QWidget *FlowPage::makeStrip()
{
    auto *strip = new QWidget;
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid);
    m_hop = boldLabel();
    row->addWidget(m_hop, 1);
    m_more = addButton(row);
    m_more->setObjectName(u"showDetails"_s);
    m_more->setCheckable(true);
    connect(m_more, &QPushButton::toggled, this, &FlowPage::placeDetails);
    return strip;
}

/// The findings of what is selected and its addresses; beside them the finding in full.
QWidget *FlowPage::makeDetails()
{
    auto *details = new QWidget;
    auto *whole = new QVBoxLayout(details);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(grid / 2);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(2 * grid);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(grid / 2);
    m_addressHead = boldLabel();
    m_findings = new QListWidget;
    // A title that is cut says nothing of what is wrong.
    m_findings->setTextElideMode(Qt::ElideNone);
    m_findings->setWordWrap(true);
    m_findings->setResizeMode(QListView::Adjust);
    m_findings->setIconSize({20, 20});
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_findings->setMinimumHeight(6 * grid);
    m_addresses = new PlainText;
    m_addresses->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_panel = new FindingPanel;
    m_panel->offerCa(false);
    whole->addLayout(sides, 1);
    rows->addWidget(m_findings, 1);
    rows->addWidget(m_addressHead);
    rows->addWidget(m_addresses);
    constexpr int list = 2;
    constexpr int finding = 3;
    sides->addLayout(rows, list);
    sides->addWidget(m_panel, finding);
    return details;
}

/// Hosts of one kind get lines of their own while one of them is selected.
void FlowPage::select(const QStringList &flows)
{
    m_flow = flows.value(0);
    redraw();
    m_picture->showSelected();
}

Diagram FlowPage::pictureNow() const
{
    const Diagram unfolded = m_live.picture(m_flow);
    if (m_flow.isEmpty() || !m_picture->isFitted() || m_picture->hasRoomFor(unfolded))
        return unfolded;
    const Diagram folded = m_live.picture({});
    return m_picture->hasRoomFor(folded) ? folded : unfolded;
}

void FlowPage::placeDetails()
{
    constexpr int roomForBoth = 90 * grid;
    const bool chosen = m_picture->selectedHop() >= 0;
    const bool both = height() >= roomForBoth;
    const bool details = chosen && (both || m_more->isChecked());
    m_more->setVisible(!both);
    m_more->setText(details ? tr("Show the pictu&re") : tr("Show &details"));
    m_strip->setVisible(chosen);
    m_hint->setVisible(!chosen);
    m_details->setVisible(details);
    m_picture->setVisible(both || !details);
    for (QPushButton *button : {m_zoomIn, m_zoomOut, m_fit})
        button->setEnabled(both || !details);
}

void FlowPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeDetails();
}

/// How long ago an address was seen is told anew.
void FlowPage::showEvent(QShowEvent *event)
{
    showAddresses();
    Page::showEvent(event);
}

void FlowPage::redraw()
{
    m_picture->setDiagram(pictureNow());
    if (m_picture->selectedHop() < 0)
        m_flow.clear();
    m_save->setEnabled(m_picture->hopCount() > 0);
    showAnswer();
    showHop();
}

/// In one line: the place is the picture's.
void FlowPage::showAnswer()
{
    const bool hasAnswer = setup().report().has_value() || setup().isRunning();
    VerdictWords words = verdictWords(setup());
    words.detail.clear();
    m_answer->say(words);
    m_answer->setVisible(hasAnswer);
    m_heading->setVisible(!hasAnswer);
}

QString FlowPage::addressText(const QString &flow) const
{
    QStringList hosts;
    for (const Flow &known : m_live.flows()) {
        if (known.id == flow)
            hosts << known.host;
    }
    if (!setup().report().has_value())
        return tr("Known when the checks have run.");
    const QStringList lines = addressLines(*setup().report(), hosts);
    return lines.isEmpty() ? tr("No address was seen from here.") : lines.join(u'\n');
}

void FlowPage::showAddresses()
{
    m_addresses->show(m_picture->selectedHop() >= 0 ? addressText(m_flow) : QString());
}

void FlowPage::showHop()
{
    const bool chosen = m_picture->selectedHop() >= 0;
    const DiagramColours colours = DiagramColours::fromPalette(palette());
    m_listed = chosen ? m_live.findingsOf(m_flow) : QList<Finding>();
    std::stable_sort(m_listed.begin(), m_listed.end(), [](const Finding &one, const Finding &other) {
        const auto isBad = [](const Finding &finding) {
            return finding.status == Status::Fail;
        };
        return isBad(one) && !isBad(other);
    });
    m_hop->setText(chosen ? m_picture->hopName(m_picture->selectedHop()) : tr("No connection selected"));
    m_findings->clear();
    const bool running = setup().runningFlows().contains(m_flow);
    for (const Finding &finding : std::as_const(m_listed)) {
        const HopState symbol = running ? HopState::NotChecked : symbolFor(finding.status);
        auto *item =
            new QListWidgetItem(badgeIcon(symbol, colours), printable(titleOf(finding), 300), m_findings);
        if (running)
            item->setForeground(colours.quiet);
        const QString state = running ? seenBeforeWords(finding.status) : statusWords(finding.status);
        item->setData(Qt::AccessibleTextRole, QString(state + ": "_L1 + item->text()));
    }
    showAddresses();
    if (!chosen)
        m_more->setChecked(false);
    placeDetails();
    if (!m_listed.isEmpty())
        m_findings->setCurrentRow(0);
    else
        m_panel->showNothing(running ? tr("It is being looked at now.")
                                     : tr("Not checked yet. Run the checks on the page before."));
}

void FlowPage::showFinding(int row)
{
    if (row < 0 || row >= m_listed.size())
        return;
    const Finding &finding = m_listed.at(row);
    m_panel->showFinding(finding, m_live.evidenceOf(finding), chainIn(m_live.handshakesOf(finding)),
                         setup().practice(), m_live.sameElsewhere(finding));
}

void FlowPage::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the picture"), u"diagram.svg"_s,
                                   tr("SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"svg"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u' ', 0, 0).toLower());
    });
    connect(dialog, &QFileDialog::fileSelected, this, &FlowPage::saveAs);
    dialog->open();
}

void FlowPage::saveAs(const QString &path)
{
    const Outcome saved = saveDiagram(m_live.diagram(tr("Connections of the Agent")), path);
    say(saved.ok() ? tr("Saved: %1").arg(printable(path, 300))
                   : printable(windowMessage(saved.error()), 600));
}

void FlowPage::changeEvent(QEvent *event)
{
    // The symbols are drawn in the colours of the moment.
    if (event->type() == QEvent::PaletteChange && m_findings != nullptr)
        showHop();
    Page::changeEvent(event);
}

void FlowPage::retranslate()
{
    setAccessibleName(tr("Flow"));
    m_heading->setText(tr("Who talks to whom"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_zoomIn->setText(tr("Zoom &in"));
    m_zoomOut->setText(tr("Zoom &out"));
    m_fit->setText(tr("&Fit"));
    m_fit->setAccessibleDescription(tr("Fits the picture into its place"));
    m_alone->setText(tr("&Whole screen"));
    m_alone->setToolTip(tr("The picture and the result, and nothing else (F11)"));
    m_alone->setAccessibleDescription(m_alone->toolTip());
    m_hint->setText(
        tr("Select a connection in the picture to see its findings and addresses: click it, or go "
           "there with the arrow keys and press Enter."));
    m_save->setText(tr("&Save picture …"));
    m_save->setAccessibleDescription(tr("As SVG, PNG or PDF"));
    m_more->setAccessibleDescription(tr("Findings and addresses of the selected connection"));
    m_findings->setAccessibleName(tr("Findings of the selected connection"));
    m_addressHead->setText(tr("Addresses"));
    m_addresses->setAccessibleName(tr("Addresses of the selected connection"));
    m_panel->retranslate();
    redraw();
}

QString FlowPage::why() const
{
    return tr("Network teams ask who opens which connection. The picture answers: the Agent does, "
              "and always outward.");
}

} // namespace netsetup
