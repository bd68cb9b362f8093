#include "pages/donepage.h"

#include "pack/todotree.h"
#include "pack/verifypane.h"
#include "widgets/placeline.h"
#include "widgets/primarybutton.h"
#include "widgets/texts.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

DonePage::DonePage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_body(*this)
    , m_packTitle(new QLabel)
    , m_missing(ui::plainLabel())
    , m_pack(ui::placeLine())
    , m_folder(new QPushButton)
    , m_tabs(ui::namedTabs())
    , m_todo(new TodoTree(setup))
    , m_verify(new VerifyPane(setup))
    , m_copy(new QPushButton)
    , m_copied(ui::plainLabel())
    , m_save(new PrimaryButton)
{
    addPack();
    m_tabs->setObjectName(u"doneTabs"_s);
    m_tabs->addTab(makeTodo(), QString());
    m_tabs->addTab(m_verify, QString());
    m_save->setObjectName(u"saveProject"_s);
    m_save->setAutoDefault(false);
    m_save->setMinimumHeight(4 * grid + 2);
    m_body.column->addWidget(m_tabs, 1);
    m_body.column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, &DonePage::saveWanted);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DonePage::primaryChanged);
    connect(m_todo, &TodoTree::answerWanted, this, &DonePage::answerWanted);
    connect(m_todo, &TodoTree::pageWanted, this, &DonePage::pageWanted);
    const auto refresh = [this] {
        if (isVisible())
            m_todo->refresh();
    };
    connect(&setup, &Setup::planChanged, this, refresh);
    connect(&setup, &Setup::reportChanged, this, refresh);
    retranslate();
}

void DonePage::addPack()
{
    m_packTitle->setBuddy(m_pack);
    m_missing->setObjectName(u"packMissing"_s);
    m_pack->hide();
    m_folder->setAutoDefault(false);
    m_folder->setEnabled(false);
    auto *pack = new QHBoxLayout;
    pack->setSpacing(grid);
    pack->addWidget(m_packTitle);
    pack->addWidget(m_missing, 1);
    pack->addWidget(m_pack, 1);
    pack->addWidget(m_folder);
    m_body.column->addLayout(pack);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_pack->toPlainText()).absolutePath()));
    });
}

QWidget *DonePage::makeTodo()
{
    auto *place = new QWidget;
    m_todo->setObjectName(u"todo"_s);
    m_copy->setObjectName(u"copyTodo"_s);
    m_copy->setAutoDefault(false);
    m_copy->setMinimumHeight(4 * grid + 2);
    auto *below = new QHBoxLayout;
    below->setSpacing(grid);
    below->addWidget(m_copy);
    below->addWidget(m_copied, 1);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(grid, grid, grid, grid);
    column->setSpacing(grid);
    column->addWidget(m_todo, 1);
    column->addLayout(below);
    connect(m_copy, &QPushButton::clicked, this, &DonePage::copy);
    return place;
}

void DonePage::setPack(const QString &path)
{
    m_pack->setPlainText(QDir::toNativeSeparators(path));
    m_pack->show();
    m_missing->hide();
    m_folder->setEnabled(true);
    m_folder->setToolTip({});
    m_folder->setAccessibleDescription({});
    m_tabs->setCurrentIndex(0);
}

void DonePage::showVerify()
{
    m_tabs->setCurrentWidget(m_verify);
}

void DonePage::goToStart()
{
    if (m_tabs->currentIndex() == 0)
        m_todo->setFocus(Qt::OtherFocusReason);
}

PrimaryButton *DonePage::primary() const
{
    const bool verifies =
        m_tabs->currentWidget() == m_verify && m_verify->isWaiting() && !setup().isRunning();
    if (verifies)
        return m_verify->runButton();
    return setup().isChanged() ? m_save : nullptr;
}

void DonePage::copy()
{
    const QString text = m_todo->currentText();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    m_copied->setText(tr("Copied: %1").arg(text.section(u'\n', 0, 0)));
}

void DonePage::retranslate()
{
    m_body.setTexts(
        *this, tr("What happens next"),
        tr("Send each team its part and tick it. Enter their answers. When they are done, repeat the checks: "
           "they confirm it."));
    m_packTitle->setText(tr("The hand-off:"));
    m_pack->setAccessibleName(tr("Where the hand-off is"));
    m_missing->setText(tr("not saved yet: save it first, in the step Hand-off"));
    m_folder->setText(tr("Open &folder"));
    m_folder->setAccessibleName(tr("Open the folder of the hand-off"));
    const QString later =
        m_pack->toPlainText().isEmpty() ? tr("Possible once the hand-off is saved") : QString();
    m_folder->setAccessibleDescription(later);
    m_folder->setToolTip(later);
    ui::nameTab(*m_tabs, 0, tr("To do"));
    ui::nameTab(*m_tabs, 1, tr("Verify"));
    m_tabs->setAccessibleName(tr("To do and verify"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_copy->setText(tr("Cop&y for a ticket"));
    m_copy->setAccessibleDescription(tr("Of a team all that it has to do and to answer, else the one thing"));
    m_save->setText(tr("&Verify later: save the project \u2026"));
    m_save->setAccessibleName(tr("Verify later: save the project"));
    m_save->setAccessibleDescription(tr("Saves all but secrets (Ctrl+S)"));
    m_copied->clear();
    m_todo->retranslate();
    m_verify->retranslate();
}

void DonePage::showEvent(QShowEvent *event)
{
    m_todo->refresh();
    Page::showEvent(event);
}

QString DonePage::why() const
{
    return tr("Teams answer in their own time. The saved project repeats the same checks later "
              "and shows what is still missing.");
}

} // namespace netsetup
