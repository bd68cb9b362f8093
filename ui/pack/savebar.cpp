// A pack is made and written in one go (tens of milliseconds); a moment before, the window says so. Whoever
// quits in that moment gets no pack: what is written is whole or not there.
#include "pack/savebar.h"

#include "widgets/flowlayout.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
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
    , m_path(new QLineEdit)
    , m_start(new QTimer(this))
    , m_proposedName(u"handoff"_s)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    auto *row = new FlowLayout(8);
    m_buttons = {addButton(Kind::Folder, "saveFolder"), addButton(Kind::Zip, "saveZip"),
                 addButton(Kind::MailZip, "saveMail")};
    for (QPushButton *button : std::as_const(m_buttons))
        row->addWidget(button);
    m_path->setMinimumWidth(160);
    row->addGrowing(m_path);
    m_message->setObjectName(u"saveMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setFixedHeight(m_message->fontMetrics().lineSpacing() * 2 + 2);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setObjectName(u"savedPath"_s);
    m_path->setReadOnly(true);
    m_path->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_message);
    m_start->setSingleShot(true);
    m_start->setInterval(momentToPaint);
    connect(m_start, &QTimer::timeout, this, &SaveBar::write);
    retranslate();
}

QPushButton *SaveBar::addButton(Kind kind, const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, kind] { ask(kind); });
    return button;
}

void SaveBar::retranslate()
{
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_buttons.at(0)->setText(tr("Save as &folder\u2026"));
    m_buttons.at(1)->setText(tr("Save as &ZIP\u2026"));
    m_buttons.at(2)->setText(tr("Save ZIP for &mail\u2026"));
    m_buttons.at(2)->setAccessibleDescription(
        tr("Without file names that mail gateways block: they get .txt at their end."));
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
    say(tr("\u2717 Not saved: %1").arg(written.error().message()));
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
    const qsizetype count = pack.artifacts.size();
    if (m_kind == Kind::MailZip)
        return tr("\u2713 Saved as a ZIP that mail gateways let through. Files in it: %1.").arg(count);
    return m_kind == Kind::Zip ? tr("\u2713 Saved as a ZIP. Files in it: %1.").arg(count)
                               : tr("\u2713 Saved as a folder. Files in it: %1.").arg(count);
}

void SaveBar::ended(const Pack &pack)
{
    m_lastTarget = QDir::toNativeSeparators(QFileInfo(m_target).absoluteFilePath());
    m_path->setText(m_lastTarget);
    m_path->setCursorPosition(0);
    QString words = summary(pack);
    if (!pack.refused.isEmpty())
        //: Follows another sentence, so it begins with a blank; %1 are reasons.
        words += tr(" Not in it: %1").arg(pack.refused.join(u"; "_s));
    say(words);
    m_message->setToolTip(words.toHtmlEscaped());
    Q_EMIT saved(m_lastTarget);
}

} // namespace netsetup
