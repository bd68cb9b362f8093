// The wizard's files: opening, saving, and what is asked before work is lost.
#include "models/windowwords.h"
#include "pages/donepage.h"
#include "pages/pagecatalogue.h"
#include "pages/startpage.h"
#include "setup/recentfiles.h"
#include "setup/recovery.h"
#include "shell/filereading.h"
#include "shell/wizardshell.h"
#include "widgets/reportline.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace netsetup {

void WizardShell::askToOpen()
{
    auto *dialog = new QFileDialog(
        this, tr("Open a project, a report or a pack"), QString(),
        tr("Projects, reports, packs, manifests of pack folders (*.json *.zip);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WizardShell::openFile);
    dialog->open();
}

void WizardShell::openFile(const QString &path)
{
    m_reading->read(path, [this, path](const Result<Opened> &read) {
        const auto another = [this] {
            askToOpen();
        };
        if (!read.ok())
            return tell(windowMessage(read.error()), another);
        unlessChanged([this, path, another, opened = *read] {
            if (const Outcome taken = m_setup.take(opened, path); !taken.ok())
                return tell(windowMessage(taken.error()), another);
            m_trouble.clear();
            rememberRecent(path, m_setup.kind());
            showOpened();
        });
    });
}

void WizardShell::showOpened()
{
    // A report is looked at where its findings are; whoever comes back to what was handed off wants to know
    // whether it works now.
    if (!m_setup.report().has_value() && m_setup.olderReport().has_value() && m_setup.progress().sent > 0) {
        goTo(static_cast<int>(pages().size()) - 1);
        if (auto *done = qobject_cast<DonePage *>(m_pages.at(currentStep())))
            return done->showVerify();
    }
    goTo(m_setup.report().has_value() ? stepForFindings() : 1);
}

void WizardShell::save()
{
    if (m_setup.isReadOnly() || m_setup.file().isEmpty())
        return askWhereToSave();
    if (m_setup.isFileFromElsewhere())
        return askWhoseChangesCount();
    setSaved(m_setup.saveProject(m_setup.file()));
}

/// Two windows may have the same project open: the later one does not silently undo the work of the first.
void WizardShell::askWhoseChangesCount()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("The file was changed elsewhere"),
                                tr("%1 was written by another window or person since it was opened here. "
                                   "Overwriting it loses their changes.")
                                    .arg(printable(QFileInfo(m_setup.file()).fileName())),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"changedElsewhere"_s);
    box->setTextFormat(Qt::PlainText);
    const QPushButton *overwrite = box->addButton(tr("&Overwrite"), QMessageBox::DestructiveRole);
    QPushButton *saveAs = box->addButton(tr("Save &as ..."), QMessageBox::AcceptRole);
    box->setDefaultButton(saveAs);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, overwrite, saveAs](const QAbstractButton *pressed) {
                if (pressed == overwrite)
                    return setSaved(m_setup.saveProject(m_setup.file()));
                if (pressed == saveAs)
                    return askWhereToSave();
                m_afterSave = nullptr;
            });
    box->open();
}

void WizardShell::askWhereToSave()
{
    // A report stays as it is; the line above the page says so, and what to do.
    if (m_setup.isReadOnly() && !m_setup.isChanged()) {
        if (auto *line = m_pages.at(currentStep())->findChild<ReportLine *>())
            line->point();
        return;
    }
    const QString suggested = m_setup.plan().tenant.isEmpty() ? u"setup"_s : m_setup.plan().tenant;
    auto *dialog = new QFileDialog(this, tr("Save the project"), QString(), tr("Projects (*.netsetup.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"netsetup.json"_s);
    dialog->selectFile(suggested + ".netsetup.json"_L1);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        // What was entered beside a report is kept as a project; whoever cancels still has the report.
        m_setup.makeSetupFromReport();
        setSaved(m_setup.saveProject(path));
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_afterSave = nullptr; });
    dialog->open();
}

void WizardShell::setSaved(const Outcome &saved)
{
    const std::function<void()> then = std::exchange(m_afterSave, nullptr);
    if (!saved.ok())
        //: %1 is a sentence that says why.
        return tell(tr("Not saved: %1 Press here to save it somewhere else.")
                        .arg(windowMessage(saved.error()) + u'.'),
                    [this] { askWhereToSave(); });
    m_trouble.clear();
    rememberRecent(m_setup.file(), OpenedKind::Project);
    m_recovery->keep();
    showState();
    if (then)
        then();
}

void WizardShell::tell(const QString &words, std::function<void()> mend)
{
    if (auto *start = qobject_cast<StartPage *>(m_pages.at(currentStep())))
        return start->say(words);
    m_trouble = words;
    m_mend = std::move(mend);
    showState();
}

/// What is in the way: a file that was not written or read, else a field of the page.
void WizardShell::goToTrouble()
{
    if (m_trouble.isEmpty())
        return m_pages.at(currentStep())->goToObstacle();
    m_trouble.clear();
    showState();
    std::exchange(m_mend, nullptr)();
}

void WizardShell::unlessChanged(std::function<void()> then)
{
    // What happens in a practice network is play: nothing is asked.
    if (!m_setup.isChanged() || !m_setup.world().practice.isEmpty())
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                tr("The setup has changes that are not saved."),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(u"unsaved"_s);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Discard)
            return then();
        if (answer == QMessageBox::Save) {
            m_afterSave = then;
            save();
        }
    });
    box->open();
}

} // namespace netsetup
