#include "pages/donepage.h"

#include "widgets/planfieldedit.h"
#include "widgets/texts.h"
#include "widgets/wrappingdelegate.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace netsetup {

using ui::grid;

DonePage::DonePage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_body(*this)
    , m_packTitle(new QLabel)
    , m_pack(ui::valueLine())
    , m_folder(new QPushButton)
    , m_openTitle(ui::headingLabel(1.15))
    , m_open(new QTreeWidget)
    , m_nextTitle(ui::headingLabel(1.15))
    , m_next(ui::plainLabel())
    , m_save(new QPushButton)
{
    m_packTitle->setBuddy(m_pack);
    m_open->setColumnCount(2);
    m_open->setItemDelegate(new WrappingDelegate(*m_open));
    m_open->setRootIsDecorated(false);
    m_open->setAlternatingRowColors(true);
    m_open->setMinimumHeight(20 * grid);
    m_open->setColumnWidth(0, 20 * grid);
    m_save->setAutoDefault(false);
    m_save->setMinimumHeight(4 * grid + 2);
    m_folder->setAutoDefault(false);
    m_folder->setEnabled(false);
    auto *pack = new QHBoxLayout;
    pack->setSpacing(grid);
    pack->addWidget(m_pack, 1);
    pack->addWidget(m_folder);
    m_body.column->addWidget(m_packTitle);
    m_body.column->addLayout(pack);
    m_body.column->addSpacing(grid);
    m_body.column->addWidget(m_openTitle);
    m_body.column->addWidget(m_open, 1);
    m_body.column->addWidget(m_nextTitle);
    m_body.column->addWidget(m_next);
    m_body.column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, &DonePage::saveWanted);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_pack->text()).absolutePath()));
    });
    connect(m_open, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString field = item->data(0, Qt::UserRole).toString();
        if (!field.isEmpty())
            Q_EMIT answerWanted(field);
    });
    connect(&setup, &Setup::planChanged, this, [this] {
        if (isVisible())
            showOpenPoints();
    });
    retranslate();
}

void DonePage::setPack(const QString &path)
{
    m_pack->setText(QDir::toNativeSeparators(path));
    m_folder->setEnabled(true);
}

void DonePage::retranslate()
{
    m_body.setTexts(*this, tr("What happens next"),
                    tr("Each team has its part. Come back when they are done, and let the checks prove it."));
    m_packTitle->setText(tr("The hand-off"));
    m_pack->setAccessibleName(tr("Where the hand-off is"));
    m_pack->setPlaceholderText(tr("not written yet"));
    m_folder->setText(tr("Open &folder"));
    m_folder->setAccessibleName(tr("Open the folder of the hand-off"));
    m_folder->setAccessibleDescription(tr("Possible once the hand-off is written"));
    m_folder->setToolTip(tr("Possible once the hand-off is written"));
    m_openTitle->setText(tr("Who has to answer what"));
    m_open->setAccessibleName(tr("Open questions"));
    m_open->setAccessibleDescription(tr("Return goes to where the answer is entered"));
    m_open->setHeaderLabels({tr("Who"), tr("Question")});
    m_nextTitle->setText(tr("And then"));
    m_next->setText(
        tr("1. Send each team its part of the hand-off.\n"
           "2. Enter their answers: a double click or Return on a question goes there. The files are made "
           "anew.\n"
           "3. When the rules are in place, open the saved project and run the checks again: green, "
           "or what is still missing."));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_save->setText(tr("&Verify later: save the project …"));
    m_save->setAccessibleName(tr("Verify later: save the project"));
    m_save->setAccessibleDescription(tr("Saves all but secrets (Ctrl+S)"));
    showOpenPoints();
}

void DonePage::showEvent(QShowEvent *event)
{
    showOpenPoints();
    Page::showEvent(event);
}

void DonePage::showOpenPoints()
{
    m_open->clear();
    if (!setup().problems().isEmpty()) {
        new QTreeWidgetItem(m_open, {QString(), tr("The plan is not complete yet.")});
        return;
    }
    const QList<OpenPoint> points = setup().openQuestions();
    for (const OpenPoint &point : points) {
        const QString what = printable(point.what, 300);
        const QString why = printable(point.why, 1000);
        // Why it is asked names the hosts that it is about.
        auto *item = new QTreeWidgetItem(m_open, {ownerWords(point.owner), QString(what + u'\n' + why)});
        const QString more = why + u'\n' + tr("For example: %1").arg(printable(point.example, 300));
        item->setTextAlignment(0, Qt::AlignTop | Qt::AlignLeading);
        item->setTextAlignment(1, Qt::AlignTop | Qt::AlignLeading);
        item->setData(0, Qt::UserRole, point.field);
        item->setToolTip(1, more.toHtmlEscaped());
        item->setData(1, Qt::AccessibleDescriptionRole, more);
    }
    if (points.isEmpty())
        new QTreeWidgetItem(m_open, {QString(), tr("Nothing is open.")});
}

QString DonePage::why() const
{
    return tr("Teams answer in their own time. The saved project repeats the same checks later "
              "and shows what is still missing.");
}

} // namespace netsetup
