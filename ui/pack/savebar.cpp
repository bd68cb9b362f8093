// A pack is made and written in one go (tens of milliseconds); a moment before, the window says so. Whoever
// quits in that moment gets no pack: what is written is whole or not there.
#include "pack/savebar.h"

#include "models/windowwords.h"
#include "widgets/flowlayout.h"
#include "widgets/placeline.h"
#include "widgets/primarybutton.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int momentToPaint = 30;

QString zipEnding()
{
    return u".zip"_s;
}

} // namespace

SaveBar::SaveBar(MakePack makePack, QWidget *parent)
    : QWidget(parent)
    , m_makePack(std::move(makePack))
    , m_message(new QLabel(this))
    , m_path(ui::placeLine())
    , m_start(new QTimer(this))
    , m_proposedName(u"handoff"_s)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    // Made in the order in which one goes through them.
    m_zip = new PrimaryButton(this);
    auto *mail = new QPushButton(this);
    auto *folder = new QPushButton(this);
    m_buttons = {addButton(folder, Kind::Folder, "saveFolder"), addButton(m_zip, Kind::Zip, "saveZip"),
                 addButton(mail, Kind::MailZip, "saveMail")};
    auto *row = new FlowLayout(8);
    for (const Kind kind : {Kind::Zip, Kind::MailZip, Kind::Folder})
        row->addWidget(m_buttons.at(static_cast<int>(kind)));
    m_path->setMinimumWidth(160);
    row->addGrowing(m_path);
    m_path->setObjectName(u"savedPath"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    addResult(column);
    m_start->setSingleShot(true);
    m_start->setInterval(momentToPaint);
    connect(m_start, &QTimer::timeout, this, &SaveBar::write);
    retranslate();
}

/// What came of it, and where one goes from there.
void SaveBar::addResult(QVBoxLayout *column)
{
    m_message->setObjectName(u"saveMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_message->setFixedHeight(m_message->fontMetrics().lineSpacing() * 2 + 2);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open = new QPushButton(this);
    m_open->setObjectName(u"openPackFolder"_s);
    m_mail = new QPushButton(this);
    m_mail->setObjectName(u"mailPack"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_message, 1);
    for (QPushButton *button : {m_open, m_mail}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_open, &QPushButton::clicked, this, &SaveBar::openFolder);
    connect(m_mail, &QPushButton::clicked, this, &SaveBar::mailWanted);
}

QPushButton *SaveBar::addButton(QPushButton *button, Kind kind, const char *name)
{
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, kind] { ask(kind); });
    return button;
}

void SaveBar::openFolder()
{
    const QString folder = QFileInfo(QDir::fromNativeSeparators(m_lastTarget)).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        say(tr("No program opens folders here. The pack is in %1.").arg(QDir::toNativeSeparators(folder)));
}

void SaveBar::retranslate()
{
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_buttons.at(0)->setText(tr("Save as &folder\u2026"));
    m_buttons.at(1)->setText(tr("Save as &ZIP\u2026"));
    m_buttons.at(2)->setText(tr("Save ZIP for &mail\u2026"));
    m_buttons.at(2)->setAccessibleDescription(
        tr("Without file names that mail gateways block: they get .txt at their end."));
    m_open->setText(tr("Open fol&der"));
    m_open->setAccessibleDescription(tr("The folder in which the pack is"));
    m_mail->setText(tr("Ma&il\u2026"));
    m_mail->setAccessibleName(tr("Write the mail"));
    m_mail->setAccessibleDescription(tr("Opens your mail program with the text; you attach the pack"));
    m_path->setAccessibleName(tr("Where the pack is"));
    m_path->setPlaceholderText(tr("not saved yet"));
    m_message->setAccessibleDescription(tr("What came of saving"));
    say(m_message->text());
    showState();
}

void SaveBar::setObstacle(const QString &words)
{
    // What was said of the one before does not hold any more.
    if (!words.isEmpty() || m_message->text() == m_obstacle)
        say(words);
    m_obstacle = words;
    showState();
}

void SaveBar::say(const QString &words)
{
    m_message->setText(words);
    // A name of its own would hide the words from assistive tools.
    m_message->setAccessibleName(words.isEmpty() ? tr("No message") : words);
}

void SaveBar::showState()
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->setEnabled(!m_busy && m_obstacle.isEmpty());
        button->setToolTip(m_obstacle.toHtmlEscaped());
    }
    const QString later = m_lastTarget.isEmpty() ? tr("Possible once the pack is saved") : QString();
    for (QPushButton *button : {m_open, m_mail}) {
        button->setEnabled(!m_busy && !m_lastTarget.isEmpty());
        button->setToolTip(later);
    }
}

void SaveBar::ask(Kind kind)
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDirectory(m_folder);
    if (kind == Kind::Folder) {
        dialog->setWindowTitle(
            tr("In which folder shall the folder \u201c%1\u201d be made?").arg(m_proposedName));
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        dialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    } else {
        dialog->setWindowTitle(tr("Save the pack as ZIP"));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(tr("ZIP files (*.zip)"));
        dialog->setDefaultSuffix(u"zip"_s);
        dialog->selectFile(m_proposedName + zipEnding());
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &chosen) {
        m_folder = kind == Kind::Folder ? chosen : QFileInfo(chosen).absolutePath();
        const bool bare = kind != Kind::Folder && !chosen.endsWith(zipEnding(), Qt::CaseInsensitive);
        begin(kind, kind == Kind::Folder ? QDir(chosen).filePath(m_proposedName)
                                         : (bare ? QString(chosen + zipEnding()) : chosen));
    });
    dialog->open();
}

void SaveBar::begin(Kind kind, const QString &target)
{
    m_kind = kind;
    m_target = target;
    m_allowed = Replacing::Nothing;
    start();
}

void SaveBar::start()
{
    m_busy = true;
    m_path->clear();
    say(tr("Writing the pack \u2026"));
    showState();
    m_start->start();
}

void SaveBar::write()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<Pack> pack = m_makePack(m_kind == Kind::MailZip, now);
    const Outcome written = pack.ok() ? writePack(*pack, m_target, m_allowed, now) : Outcome(pack.error());
    m_busy = false;
    showState();
    if (written.ok())
        return ended(*pack);
    if (written.error().code == "pack.exists"_L1 && m_allowed == Replacing::Nothing)
        return askToReplace(written.error(), Replacing::Pack);
    if (written.error().code == "pack.edited"_L1)
        return askToReplace(written.error(), Replacing::EditedPack);
    say(tr("\u2717 Not saved: %1").arg(windowMessage(written.error())));
}

void SaveBar::askToReplace(const Error &why, Replacing asked)
{
    say(tr("Not saved yet."));
    const QString there =
        asked == Replacing::EditedPack
            ? tr("%1\n\nReplace it all the same? These edits are lost.").arg(why.text)
            : tr("This is there already:\n%1\n\nReplace it with the new pack?").arg(m_target);
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Replace the pack?"), there, QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *replace = box->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    replace->setObjectName(u"replacePack"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, replace, asked, text = why.text](const QAbstractButton *button) {
                if (button != replace)
                    return say(tr("Not saved: %1.").arg(text));
                m_allowed = asked;
                start();
            });
    box->open();
}

QString SaveBar::summary(const Pack &pack) const
{
    const QString number = QString::number(pack.artifacts.size());
    const QString name = QFileInfo(m_target).fileName();
    if (m_kind == Kind::MailZip)
        return tr("\u2713 Saved as a ZIP that mail gateways let through: %1. Files in it: %2.")
            .arg(name, number);
    return m_kind == Kind::Zip ? tr("\u2713 Saved as a ZIP: %1. Files in it: %2.").arg(name, number)
                               : tr("\u2713 Saved as a folder: %1. Files in it: %2.").arg(name, number);
}

void SaveBar::ended(const Pack &pack)
{
    m_lastTarget = QDir::toNativeSeparators(QFileInfo(m_target).absoluteFilePath());
    m_path->setPlainText(m_lastTarget);
    QString words = summary(pack);
    if (!pack.refused.isEmpty())
        //: Follows another sentence, so it begins with a blank; %1 are reasons.
        words += tr(" Not in it: %1").arg(pack.refused.join(u"; "_s));
    say(words);
    m_message->setToolTip(words.toHtmlEscaped());
    showState();
    Q_EMIT saved(m_lastTarget);
}

} // namespace netsetup
