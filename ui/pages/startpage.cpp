#include "pages/startpage.h"

#include "base/inwords.h"
#include "models/momentwords.h"
#include "models/windowwords.h"
#include "practice/practice.h"
#include "program/language.h"
#include "setup/preferences.h"
#include "setup/recentfiles.h"
#include "setup/recovery.h"
#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/filedrop.h"
#include "widgets/texts.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

QString kindText(OpenedKind kind)
{
    if (kind == OpenedKind::Project)
        return StartPage::tr("project");
    return kind == OpenedKind::Report ? StartPage::tr("report") : StartPage::tr("pack");
}

QPushButton *bigButton()
{
    auto *button = new QPushButton;
    button->setMinimumHeight(5 * grid);
    button->setAutoDefault(false);
    return button;
}

} // namespace

StartPage::StartPage(Setup &setup, QWidget *parent)
    : Page(setup, parent)
    , m_body(*this)
    , m_new(new Card(CardPicture::Sheet))
    , m_newFromThis(new Card(CardPicture::Pattern))
    , m_open(new Card(CardPicture::Folder))
    , m_message(ui::plainLabel())
    , m_restore(new QPushButton)
    , m_discard(new QPushButton)
    , m_recentTitle(ui::headingLabel(1.15))
    , m_recent(new QListWidget)
    , m_practiceTitle(ui::headingLabel(1.15))
    , m_networks(new QComboBox)
    , m_story(ui::plainLabel())
    , m_practice(bigButton())
    , m_languageTitle(new QLabel)
    , m_language(ui::choiceBox())
    , m_themeTitle(new QLabel)
    , m_theme(ui::choiceBox())
{
    setAcceptDrops(true);
    addCards();
    addRecovery();
    addLists();
    m_body.column->addStretch(1);
    addLook();
    connect(&setup, &Setup::fileChanged, this, [this] {
        say(this->setup().warnings().join(u'\n'));
        showRecent();
    });
    showLeftOver();
    retranslate();
}

void StartPage::addCards()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(grid + grid / 2);
    for (Card *card : {m_new, m_newFromThis, m_open})
        row->addWidget(card, 1);
    m_body.column->addLayout(row);
    connect(m_new, &QAbstractButton::clicked, this, &StartPage::newWanted);
    connect(m_newFromThis, &QAbstractButton::clicked, this, &StartPage::newFromThisWanted);
    connect(m_open, &QAbstractButton::clicked, this, &StartPage::openWanted);
}

void StartPage::addRecovery()
{
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addWidget(m_message, 1);
    for (QPushButton *button : {m_restore, m_discard}) {
        QSizePolicy kept = button->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        button->setSizePolicy(kept);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_body.column->addLayout(row);
    connect(m_restore, &QPushButton::clicked, this, &StartPage::restoreWanted);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        Recovery::discard(m_leftOver);
        showLeftOver();
        say({});
    });
}

void StartPage::addLists()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4 * grid);
    auto *left = new QVBoxLayout;
    left->setSpacing(grid);
    left->addWidget(m_recentTitle);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setWordWrap(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setMinimumHeight(18 * grid);
    m_recent->setTabKeyNavigation(false);
    left->addWidget(m_recent, 1);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT fileWanted(item->data(Qt::UserRole).toString()); });
    auto *right = new QVBoxLayout;
    right->setSpacing(grid);
    right->addWidget(m_practiceTitle);
    // What the choice is called, for assistive tools: they hear the value, and its label.
    m_practiceTitle->setBuddy(m_networks);
    for (const PracticeScenario &scenario : practiceScenarios())
        m_networks->addItem(QString(), scenario.name);
    m_networks->setCurrentIndex(std::max(0, m_networks->findData(setup().world().practice)));
    m_networks->setMinimumHeight(4 * grid);
    m_networks->setMinimumContentsLength(20);
    m_networks->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    right->addWidget(m_networks);
    m_story->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_story->setMinimumHeight(6 * m_story->fontMetrics().lineSpacing());
    right->addWidget(m_story, 1);
    right->addWidget(m_practice, 0, Qt::AlignLeft);
    connect(m_networks, &QComboBox::currentIndexChanged, this, &StartPage::showStory);
    connect(m_practice, &QPushButton::clicked, this,
            [this] { Q_EMIT practiceWanted(m_networks->currentData().toString()); });
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    m_body.column->addLayout(row);
}

void StartPage::addLook()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    const QStringList codes = languages();
    for (const QString &code : codes)
        m_language->addItem(languageName(code), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(currentLanguage())));
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark, Theme::Contrast})
        m_theme->addItem(QString(), static_cast<int>(theme));
    m_theme->setCurrentIndex(static_cast<int>(currentTheme()));
    m_languageTitle->setBuddy(m_language);
    m_themeTitle->setBuddy(m_theme);
    row->addWidget(m_languageTitle);
    row->addWidget(m_language);
    row->addSpacing(2 * grid);
    row->addWidget(m_themeTitle);
    row->addWidget(m_theme);
    row->addStretch(1);
    m_body.column->addLayout(row);
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString code = m_language->currentData().toString();
        setLanguage(code);
        setPreference(u"language"_s, code);
    });
    connect(m_theme, &QComboBox::activated, this, [this] {
        applyTheme(static_cast<Theme>(m_theme->currentData().toInt()));
        setPreference(u"theme"_s, m_theme->currentData().toInt());
    });
}

void StartPage::retranslate()
{
    m_body.setTexts(
        *this, tr("Connect the StackState Agent"),
        tr("Plan what the Agent needs from your network, check what is missing, and hand each team "
           "the exact rule in its own syntax. Nothing is changed anywhere, and nobody is asked before you "
           "say so."));
    const auto name = [](QPushButton *button, const QString &text, const QString &description) {
        QString plain = text;
        button->setText(text);
        button->setAccessibleName(plain.remove(u'&'));
        button->setAccessibleDescription(description);
        button->setToolTip(description);
    };
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_new->setTexts(tr("New &setup"), tr("Begins with an empty plan (Ctrl+N)."));
    m_open->setTexts(tr("&Open file ..."),
                     tr("A project, a report or a pack. It can be dropped on this page as well (Ctrl+O)."));
    name(m_restore, tr("&Restore"), tr("Brings back what was not saved"));
    name(m_discard, tr("&Discard"), tr("Throws away what was not saved"));
    name(m_practice, tr("&Practice here"), tr("Opens a second window with this simulated network"));
    m_recentTitle->setText(tr("Recent files"));
    m_recent->setAccessibleName(tr("Recent files"));
    m_practiceTitle->setText(tr("Practice on a simulated network"));
    m_networks->setAccessibleName(tr("Simulated network"));
    for (int i = 0; i < m_networks->count(); ++i)
        m_networks->setItemText(i, inWords("Practice", practiceScenarios().at(i).title));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_languageTitle->setText(tr("&Language"));
    m_language->setAccessibleName(tr("Language"));
    m_themeTitle->setText(tr("&Colours"));
    m_theme->setAccessibleName(tr("Colours"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_theme->setItemText(3, tr("Strong contrast"));
    if (m_leftOver.isEmpty())
        say(m_message->text());
    else
        showLeftOver();
    // Another window may have chosen it.
    m_language->setCurrentIndex(std::max(0, m_language->findData(currentLanguage())));
    showStory();
    showRecent();
}

void StartPage::showEvent(QShowEvent *event)
{
    showRecent();
    showTheme();
    Page::showEvent(event);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showTheme();
    Page::changeEvent(event);
}

/// Another window may have chosen it.
void StartPage::showTheme()
{
    m_theme->setCurrentIndex(static_cast<int>(currentTheme()));
}

void StartPage::say(const QString &message)
{
    m_message->setText(message);
    m_message->setAccessibleName(message.isEmpty() ? tr("No message") : message);
}

void StartPage::showStory()
{
    m_story->setText(
        inWords("Practice", practiceScenarios().at(std::max(0, m_networks->currentIndex())).story));
    m_networks->setAccessibleDescription(m_story->text());
    m_networks->setToolTip(m_networks->currentText().toHtmlEscaped());
}

/// Never without a reason in words: what would be kept is only there once a setup is.
void StartPage::showPattern()
{
    const bool has = !setup().plan().tenant.isEmpty() || !setup().plan().baseUrl.isEmpty();
    m_newFromThis->setEnabled(has);
    m_newFromThis->setTexts(
        tr("New &from this one"),
        has ? tr("Keeps the scenario; drops tenant, cluster, addresses and change ID.")
            : tr("Once a setup is open: the same scenario for another tenant or cluster."));
}

void StartPage::showRecent()
{
    showPattern();
    m_recent->clear();
    const QList<RecentFile> files = recentFiles();
    for (const RecentFile &file : files) {
        const bool there = QFileInfo::exists(file.path);
        const QString what =
            there ? kindText(file.kind) : tr("%1, not there any more").arg(kindText(file.kind));
        auto *item = new QListWidgetItem(tr("%1 (%2)").arg(printable(QFileInfo(file.path).fileName()), what),
                                         m_recent);
        item->setData(Qt::UserRole, file.path);
        item->setToolTip(printable(file.path, 300).toHtmlEscaped());
    }
    if (files.isEmpty()) {
        auto *item = new QListWidgetItem(
            tr("None yet. Save a project with Ctrl+S, or drop a file on this page."), m_recent);
        item->setFlags(Qt::NoItemFlags);
    }
}

void StartPage::showLeftOver()
{
    const QList<LeftOver> found = Recovery::leftOvers(setup().world());
    m_leftOver = found.isEmpty() ? QString() : found.first().path;
    m_restore->setVisible(!found.isEmpty());
    m_discard->setVisible(!found.isEmpty());
    if (!found.isEmpty())
        //: %1 is a date with a time.
        say(tr("A setup of %1 was not saved.").arg(momentWords(found.first().changedAt)));
}

void StartPage::restore()
{
    const Outcome restored = setup().restore(m_leftOver);
    if (!restored.ok())
        return say(windowMessage(restored.error()));
    Recovery::discard(m_leftOver);
    showLeftOver();
    say(tr("Restored. Save it with Ctrl+S to keep it."));
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT fileWanted(file);
}

} // namespace netsetup
