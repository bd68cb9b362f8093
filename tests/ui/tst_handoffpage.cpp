// The Hand-off page with a real plan, driven by keys and mouse; the packs that it saves are read again.
#include "base/files.h"
#include "base/json.h"
#include "handoff/pack/packextra.h"
#include "handoff/pack/packwriter.h"
#include "pack/formatlist.h"
#include "pack/olderpackdrop.h"
#include "pack/paintedformats.h"
#include "pages/handoffpage.h"
#include "support/testprogram.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QtTest>

using namespace netsetup;

namespace {

World realWorld()
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    return world.ok() ? *world : World();
}

template <typename T>
T *part(const QWidget &page, const char *name)
{
    return page.findChild<T *>(QString::fromLatin1(name));
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

/// Every line of SHA256SUMS holds, as `sha256sum -c` says.
bool checksumsHold(const QString &folder)
{
    QProcess tool;
    tool.setWorkingDirectory(folder);
    tool.start(QStringLiteral("sha256sum"), {QStringLiteral("--strict"), QStringLiteral("-c"),
                                             QStringLiteral("--quiet"), QStringLiteral("SHA256SUMS")});
    return tool.waitForFinished() && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
}

QStringList zipMembers(const QString &path)
{
    QProcess tool;
    tool.start(QStringLiteral("python3"),
               {QStringLiteral("-c"),
                QStringLiteral("import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n"
                               "assert z.testzip() is None\nprint('\\n'.join(z.namelist()))"),
                path});
    if (!tool.waitForFinished() || tool.exitCode() != 0)
        return {};
    return QString::fromUtf8(tool.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class TestHandoffPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<HandoffPage> m_page;
    std::unique_ptr<QTemporaryDir> m_folder;

    void settle() { QTRY_VERIFY(!m_page->isRefreshing()); }

    QListView *list() { return part<QListView>(*m_page, "formats"); }
    QString preview() { return part<QPlainTextEdit>(*m_page, "previewText")->toPlainText(); }
    QString message() { return part<QLabel>(*m_page, "saveMessage")->text(); }

    QStringList shownFormats()
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles.append(list()->model()->index(row, 0).data().toString());
        return titles;
    }

    /// Goes to the row by keys alone.
    bool goTo(const QString &title)
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Home);
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->currentIndex().data().toString() == title)
                return true;
            QTest::keyClick(list(), Qt::Key_Down);
        }
        return false;
    }

    bool isChecked() { return list()->currentIndex().data(Qt::CheckStateRole).toInt() == Qt::Checked; }

    void openTab(int number) { part<QTabWidget>(*m_page, "handoffTabs")->setCurrentIndex(number); }

    void chooseTarget(const char *button, const QString &target)
    {
        answerDialog(button, target);
        QTRY_VERIFY(m_page->findChild<QFileDialog *>() == nullptr);
    }

    /// Presses the button and answers the dialog that it opens.
    void answerDialog(const char *button, const QString &target)
    {
        QTest::mouseClick(part<QPushButton>(*m_page, button), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<QFileDialog *>() != nullptr);
        auto *dialog = m_page->findChild<QFileDialog *>();
        QTRY_VERIFY(dialog->isVisible());
        dialog->setDirectory(QFileInfo(target).absolutePath());
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name != nullptr);
        name->setCompleter(nullptr); // its list would take the Return key
        name->setText(target);
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        for (const auto which : {QDialogButtonBox::Save, QDialogButtonBox::Open}) {
            if (QPushButton *accept = buttons->button(which))
                QTest::mouseClick(accept, Qt::LeftButton);
        }
    }

    /// Writes the pack of the present plan, as an older one for later.
    QString writeOlder(const char *name)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Result<Pack> pack = makePack(m_setup->handoff(now), {}, {});
        const QString path = m_folder->filePath(QLatin1String(name));
        return pack.ok() && writePack(*pack, path, false, now).ok() ? path : QString();
    }

    OlderPackDrop *older() { return part<OlderPackDrop>(*m_page, "olderPack"); }

    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint place = older()->rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(older(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(older(), &dropped);
        settle();
    }

    /// What is said below the place for an older pack.
    QString olderState()
    {
        const QList<QLabel *> labels = older()->findChildren<QLabel *>();
        return labels.size() == 2 ? labels.at(1)->text() : QString();
    }

    QPushButton *olderButton(const QString &text)
    {
        for (QPushButton *button : older()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    void save(const char *button, const QString &target)
    {
        QSignalSpy saved(m_page.get(), &HandoffPage::packSaved);
        chooseTarget(button, target);
        QTRY_COMPARE(saved.size(), 1);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_setup = std::make_unique<Setup>(realWorld());
        QVERIFY(m_setup->setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
        QVERIFY(m_setup->setField(QStringLiteral("--egress"), QStringLiteral("firewall")).ok());
        QVERIFY(m_setup->setField(QStringLiteral("--source"), QStringLiteral("10.0.0.0/16")).ok());
        m_page = std::make_unique<HandoffPage>(*m_setup);
        m_page->resize(820, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        settle();
    }

    void cleanup()
    {
        m_page.reset();
        m_setup.reset();
    }

    void anAudienceIsChosenByKeyboard()
    {
        QVERIFY(shownFormats().contains(QStringLiteral("nftables")));
        QVERIFY(shownFormats().contains(QStringLiteral("Cilium network policy")));
        auto *first = part<QRadioButton>(*m_page, "audience.all");
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(m_page->audience(), Audience::Network);
        QVERIFY(shownFormats().contains(QStringLiteral("nftables")));
        QVERIFY(!shownFormats().contains(QStringLiteral("Cilium network policy")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m_page->audience(), Audience::Proxy);
        QVERIFY(!shownFormats().contains(QStringLiteral("nftables")));
        QVERIFY(shownFormats().contains(QStringLiteral("Zscaler Internet Access")));
    }

    void thePreviewFollowsTheListAndThePlan()
    {
        QVERIFY(goTo(QStringLiteral("Rules as a table (CSV)")));
        QVERIFY(preview().contains(QLatin1String("acme.app.stackstate.io")));
        QVERIFY(goTo(QStringLiteral("Change request (Markdown)")));
        QVERIFY(preview().startsWith(QLatin1String("# Change request")));
        QVERIFY(!preview().contains(QLatin1String("CHG-77")));
        openTab(1);
        auto *change = part<QLineEdit>(*m_page, "changeId");
        change->setFocus();
        QTest::keyClicks(change, QStringLiteral("CHG-77"));
        auto *requester = part<QLineEdit>(*m_page, "requester");
        requester->setFocus();
        QTest::keyClicks(requester, QStringLiteral("Jo Miller"));
        settle();
        QVERIFY(preview().contains(QLatin1String("CHG-77")));
        QVERIFY(preview().contains(QLatin1String("Jo Miller")));
        QCOMPARE(m_setup->plan().handoff.changeId, QStringLiteral("CHG-77"));
        const QString mail = part<QPlainTextEdit>(*m_page, "mailText")->toPlainText();
        QVERIFY(mail.startsWith(QLatin1String(
            "Subject: Network access for the StackState Agent to acme.app.stackstate.io (CHG-77)")));
        QVERIFY(mail.contains(QLatin1String("- rules.csv")));
        QVERIFY(mail.endsWith(QLatin1String("Jo Miller\n")));
    }

    void theMailAsksForTheNamesOfTheDevices()
    {
        const auto mail = [this] {
            return part<QPlainTextEdit>(*m_page, "mailText")->toPlainText();
        };
        QVERIFY(!mail().contains(QLatin1String("which dns-label")));
        m_setup->edit([](Plan &plan) { plan.handoff.artifacts = {QStringLiteral("cilium")}; });
        settle();
        QVERIFY2(mail().contains(QLatin1String("which dns-label")), qPrintable(mail()));
    }

    void whatNobodySeesIsPrintedWhenItIsLookedAt()
    {
        QVERIFY(goTo(QStringLiteral("Change request (Markdown)")));
        m_page->hide();
        QVERIFY(m_setup->setField(QStringLiteral("--change-id"), QStringLiteral("CHG-77")).ok());
        const auto *pause = m_page->findChild<QTimer *>({}, Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(!pause->isActive());
        QVERIFY(m_page->isRefreshing());
        QVERIFY(!preview().contains(QLatin1String("CHG-77")));
        m_page->show();
        QVERIFY(preview().contains(QLatin1String("CHG-77")));
        QVERIFY(!m_page->isRefreshing());
    }

    void aBadChangeIdIsSaidAndStaysOut()
    {
        openTab(1);
        auto *change = part<QLineEdit>(*m_page, "changeId");
        change->setFocus();
        QTest::keyClicks(change, QStringLiteral("CHG;rm"));
        QVERIFY(part<QLabel>(*m_page, "boardMessage")->text().contains(QLatin1String("Change ID")));
        QCOMPARE(m_setup->plan().handoff.changeId, QString());
        QCOMPARE(change->text(), QStringLiteral("CHG;rm"));
    }

    void spaceTakesAFileOutAndPutsItIn()
    {
        QVERIFY(goTo(QStringLiteral("Rules as a table (CSV)")));
        QVERIFY(isChecked());
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(!isChecked());
        QVERIFY(!m_setup->plan().handoff.artifacts.isEmpty());
        QVERIFY(!m_setup->plan().handoff.artifacts.contains(QLatin1String("rules-csv")));
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(isChecked());
        // What is the default list again is written as that.
        QCOMPARE(m_setup->plan().handoff.artifacts, QStringList());
    }

    void theLastFileStays()
    {
        m_setup->edit([](Plan &plan) { plan.handoff.artifacts = {QStringLiteral("rules-csv")}; });
        settle();
        QVERIFY(goTo(QStringLiteral("Rules as a table (CSV)")));
        QVERIFY(isChecked());
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(isChecked());
        QCOMPARE(m_setup->plan().handoff.artifacts, QStringList{QStringLiteral("rules-csv")});
        QVERIFY2(message().contains(QStringLiteral("at least one file")), qPrintable(message()));
    }

    void withoutAFileNothingCanBeSaved()
    {
        auto *first = part<QRadioButton>(*m_page, "audience.all");
        first->setFocus();
        QVERIFY(part<QPushButton>(*m_page, "saveZip")->isEnabled());
        m_setup->edit([](Plan &plan) { plan.handoff.artifacts = {QStringLiteral("cilium")}; });
        settle();
        QTest::keyClick(first, Qt::Key_Right);
        QVERIFY(!part<QPushButton>(*m_page, "saveZip")->isEnabled());
        QCOMPARE(message(), QStringLiteral("Choose at least one file."));
    }

    void aBadSiteParameterGetsItsMessage()
    {
        QVERIFY(goTo(QStringLiteral("Cilium network policy")));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        openTab(2);
        auto *mode = part<QLineEdit>(*m_page, "site.cilium.mode");
        QVERIFY(mode != nullptr);
        const QString hint = part<QLabel>(*m_page, "site.cilium.mode.hint")->text();
        mode->setFocus();
        QTest::keyClicks(mode, QStringLiteral("open"));
        const QString said = part<QLabel>(*m_page, "site.cilium.mode.hint")->text();
        QVERIFY(said.contains(QLatin1String("Not accepted")));
        QVERIFY(said.contains(hint));
        QVERIFY(m_setup->plan().handoff.site.isEmpty());
        mode->selectAll();
        QTest::keyClicks(mode, QStringLiteral("isolate"));
        QCOMPARE(part<QLabel>(*m_page, "site.cilium.mode.hint")->text(), hint);
        QCOMPARE(m_setup->plan().handoff.site.value(QStringLiteral("cilium")).value(QStringLiteral("mode")),
                 QStringLiteral("isolate"));
        settle();
        QCOMPARE(part<QLineEdit>(*m_page, "site.cilium.mode"), mode);
    }

    void aRefusalIsShownAndSaidAgainInTheResult()
    {
        QVERIFY(goTo(QStringLiteral("Squid")));
        QVERIFY(part<QPlainTextEdit>(*m_page, "verdictDetails")
                    ->toPlainText()
                    .contains(QLatin1String("the plan has no proxy on the way")));
        QVERIFY(preview().contains(QLatin1String("There is nothing to show")));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        save("saveZip", m_folder->filePath(QStringLiteral("refused.zip")));
        QVERIFY(message().contains(QLatin1String("Not in it: squid: the plan has no proxy on the way")));
    }

    void aFolderIsSavedWithThePaintedFiles()
    {
        for (const char *title : {"Change request (PDF)", "Diagram (PNG)"}) {
            QVERIFY(goTo(QLatin1String(title)));
            QTest::keyClick(list(), Qt::Key_Space);
        }
        settle();
        save("saveFolder", m_folder->path());
        const QString pack = m_folder->filePath(QStringLiteral("acme-handoff"));
        QCOMPARE(part<QLineEdit>(*m_page, "savedPath")->text(), pack);
        QCOMPARE(m_page->lastTarget(), pack);
        QVERIFY(readAll(pack + QStringLiteral("/request.pdf")).startsWith("%PDF-"));
        QVERIFY(!QImage(pack + QStringLiteral("/diagram.png")).isNull());
        QVERIFY(checksumsHold(pack));
        const QByteArray sums = readAll(pack + QStringLiteral("/SHA256SUMS"));
        QVERIFY(sums.contains("  request.pdf\n") && sums.contains("  diagram.png\n"));
        const QByteArray manifest = readAll(pack + QStringLiteral("/manifest.json"));
        QVERIFY(manifest.contains("\"request.pdf\"") && manifest.contains("\"diagram.png\""));
        QVERIFY(readAll(pack + QStringLiteral("/README.md")).contains("request.pdf"));
    }

    void replacingIsAsked()
    {
        const QString target = m_folder->filePath(QStringLiteral("pack.zip"));
        save("saveZip", target);
        const QByteArray before = readAll(target);
        QVERIFY(goTo(QStringLiteral("Rules as a table (CSV)")));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        chooseTarget("saveZip", target);
        QTRY_VERIFY(m_page->findChild<QMessageBox *>() != nullptr);
        QTest::keyClick(m_page->findChild<QMessageBox *>(), Qt::Key_Escape);
        QTRY_VERIFY(m_page->findChild<QMessageBox *>() == nullptr);
        QVERIFY(message().contains(QLatin1String("Not saved")));
        QCOMPARE(readAll(target), before);

        chooseTarget("saveZip", target);
        QTRY_VERIFY(m_page->findChild<QPushButton *>(QStringLiteral("replacePack")) != nullptr);
        QSignalSpy saved(m_page.get(), &HandoffPage::packSaved);
        QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("replacePack")), Qt::LeftButton);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!zipMembers(target).contains(QLatin1String("rules.csv")));
        QVERIFY(zipMembers(target).contains(QLatin1String("rules.json")));
    }

    void aZipForMailHoldsNothingThatGatewaysBlock()
    {
        const QString target = m_folder->filePath(QStringLiteral("mail.zip"));
        save("saveMail", target);
        const QStringList members = zipMembers(target);
        QVERIFY(members.contains(QLatin1String("request.html.txt")));
        QVERIFY(!members.contains(QLatin1String("request.html")));
        QVERIFY(members.contains(QLatin1String("SHA256SUMS")));
        QVERIFY(message().contains(QLatin1String("mail gateways")));
    }

    void whoQuitsWhileAPackIsWrittenLeavesNothingBehind()
    {
        answerDialog("saveFolder", m_folder->path());
        // Busy: the pack is about to be written. The window goes away now.
        QVERIFY(!part<QPushButton>(*m_page, "saveFolder")->isEnabled());
        m_page.reset();
        m_setup.reset();
        const QStringList left =
            QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(left, QStringList());
    }

    void copiesOneFileAndTheMail()
    {
        QVERIFY(goTo(QStringLiteral("Rules as a table (CSV)")));
        QTest::mouseClick(part<QPushButton>(*m_page, "copyFile"), Qt::LeftButton);
        QCOMPARE(message(), QStringLiteral("Copied: rules.csv"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("acme.app.stackstate.io")));
        openTab(3);
        QTest::mouseClick(part<QPushButton>(*m_page, "copyMail"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("Subject: ")));
    }

    void contentNetworksAreAllowedByAddressOnRequest()
    {
        const auto risk = [this] {
            return preview().contains(QLatin1String("addresses of a content network are used on request"));
        };
        QVERIFY(goTo(QStringLiteral("Change request (Markdown)")));
        QVERIFY(!risk());
        openTab(1);
        auto *box = part<QCheckBox>(*m_page, "addressesForCdn");
        QVERIFY(!box->isChecked());
        QVERIFY(box->accessibleDescription().contains(QLatin1String("change without notice")));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        settle();
        QVERIFY(m_setup->plan().handoff.addressesForCdn);
        QVERIFY(risk());
        m_setup->clearField(QStringLiteral("--addresses-for-cdn"));
        settle();
        QVERIFY(!box->isChecked());
        QVERIFY(!risk());
    }

    void aPackFollowsAnOlderOne_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QString>("given");
        QTest::newRow("ZIP") << "may.zip"
                             << "may.zip";
        QTest::newRow("folder") << "may"
                                << "may/";
        QTest::newRow("rules file") << "may"
                                    << "may/rules.json";
    }

    void aPackFollowsAnOlderOne()
    {
        QFETCH(QString, pack);
        QFETCH(QString, given);
        const QString changes = QStringLiteral("Changes since an older pack");
        const QString name = QFileInfo(QDir::cleanPath(given)).fileName();
        const Plan before = m_setup->plan();
        QVERIFY(!writeOlder(qPrintable(pack)).isEmpty());
        // Without it, the file says what it waits for, and where that is given.
        QVERIFY(goTo(changes));
        QVERIFY(!isChecked());
        const QString details = part<QPlainTextEdit>(*m_page, "verdictDetails")->toPlainText();
        const auto *tabs = part<QTabWidget>(*m_page, "handoffTabs");
        QVERIFY2(details.contains(tabs->tabText(1)), qPrintable(details));
        QVERIFY2(details.contains(QLatin1String("Follows an older pack")), qPrintable(details));
        QVERIFY(!olderButton(QStringLiteral("Remove"))->isEnabled());

        QVERIFY(m_setup->setField(QStringLiteral("--source"), QStringLiteral("10.1.0.0/16")).ok());
        openTab(1);
        drop(m_folder->filePath(given));
        QVERIFY2(olderState().contains(name), qPrintable(olderState()));
        QVERIFY(goTo(changes));
        QVERIFY(isChecked());
        QCOMPARE(list()->currentIndex().data(FormatListModel::ReadinessRole).toInt(),
                 static_cast<int>(Readiness::Ready));
        openTab(0);
        const qsizetype add = preview().indexOf(QLatin1String("## First: add"));
        const qsizetype fresh = preview().indexOf(QLatin1String("10.1.0.0/16"));
        QVERIFY2(add > 0 && add < fresh, qPrintable(preview()));
        // What other teams read tells nothing of the folders here.
        QVERIFY(preview().contains(name));
        QVERIFY(!preview().contains(m_folder->path()));
        QVERIFY(
            part<QPlainTextEdit>(*m_page, "mailText")->toPlainText().contains(QLatin1String("- changes.md")));

        // It was read once: the comparison goes on with what is known of it.
        QVERIFY(pack.endsWith(QLatin1String(".zip")) ? QFile::remove(m_folder->filePath(pack))
                                                     : QDir(m_folder->filePath(pack)).removeRecursively());
        QVERIFY(m_setup->setField(QStringLiteral("--source"), QStringLiteral("10.2.0.0/16")).ok());
        settle();
        QVERIFY2(preview().contains(QLatin1String("10.2.0.0/16")), qPrintable(preview()));
        const QString target = m_folder->filePath(QStringLiteral("june.zip"));
        save("saveZip", target);
        QVERIFY(zipMembers(target).contains(QLatin1String("changes.md")));
        // Nothing of it is kept with the project.
        QCOMPARE(m_setup->plan().handoff, before.handoff);

        // Another choice of files leaves it in; it can be taken out by itself.
        QVERIFY(goTo(QStringLiteral("Rules as a table (CSV)")));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QVERIFY(!m_setup->plan().handoff.artifacts.contains(QLatin1String("changes")));
        QVERIFY(goTo(changes));
        QVERIFY(isChecked());
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QVERIFY(!isChecked());
        QVERIFY(!part<QPlainTextEdit>(*m_page, "mailText")
                     ->toPlainText()
                     .contains(QLatin1String("- changes.md")));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QVERIFY(isChecked());

        openTab(1);
        QTest::mouseClick(olderButton(QStringLiteral("Remove")), Qt::LeftButton);
        settle();
        QCOMPARE(m_setup->olderPack(), QString());
        QVERIFY(!isChecked());
        QCOMPARE(part<QPlainTextEdit>(*m_page, "verdictDetails")->toPlainText(), details);
    }

    void anOlderPackIsChosenAndBelongsToItsDocument()
    {
        const QString may = writeOlder("may.zip");
        openTab(1);
        QTest::mouseClick(olderButton(QStringLiteral("Choose …")), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<QFileDialog *>() != nullptr);
        auto *dialog = m_page->findChild<QFileDialog *>();
        QTRY_VERIFY(dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setCompleter(nullptr); // its list would take the Return key
        name->setText(may);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open),
                          Qt::LeftButton);
        QTRY_COMPARE(m_setup->olderPack(), QStringLiteral("may.zip"));
        settle();
        QVERIFY(goTo(QStringLiteral("Changes since an older pack")));
        QVERIFY(preview().contains(QLatin1String("No rule and no address has changed.")));
        const QString empty = m_folder->filePath(QStringLiteral("other.netsetup.json"));
        QVERIFY(m_setup->saveProject(empty).ok());
        QCOMPARE(m_setup->olderPack(), QStringLiteral("may.zip"));
        QVERIFY(!readAll(empty).contains("may.zip"));
        QVERIFY(m_setup->open(empty).ok());
        settle();
        QCOMPARE(m_setup->olderPack(), QString());
        QVERIFY(!olderState().contains(QLatin1String("may.zip")));
        QVERIFY(!m_setup->handoff(QDateTime::currentDateTimeUtc()).since.has_value());
    }

    void whatIsNoOlderPackIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        const QByteArray project = json::print(planToJson(Plan()));
        QTest::newRow("missing") << "gone.zip" << QByteArray() << "gone.zip";
        QTest::newRow("a project") << "a.netsetup.json" << project << "holds no rules";
        QTest::newRow("no JSON") << "a.json" << QByteArray("hello") << "JSON";
        QTest::newRow("other JSON") << "a.json" << QByteArray("{\"a\":1}") << "give an older pack";
        QTest::newRow("a broken ZIP") << "a.zip" << QByteArray("PK\x03\x04 nothing more") << "a.zip";
        QTest::newRow("an empty folder") << "" << QByteArray() << "give an older pack";
    }

    void whatIsNoOlderPackIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, told);
        const QTemporaryDir other;
        const QString path = name.isEmpty() ? other.path() : other.filePath(name);
        if (!bytes.isEmpty())
            QVERIFY(writeFile(path, bytes, path).ok());
        openTab(1);
        drop(path);
        QVERIFY2(olderState().startsWith(QChar(0x2717)) && olderState().contains(told),
                 qPrintable(olderState()));
        QCOMPARE(m_setup->olderPack(), QString());
        // The one before stays, and the words say so.
        const QString may = writeOlder("may.zip");
        drop(may);
        drop(path);
        QVERIFY2(olderState().contains(told) && olderState().contains(QLatin1String("may.zip")),
                 qPrintable(olderState()));
        QCOMPARE(m_setup->olderPack(), QStringLiteral("may.zip"));
        QVERIFY(m_setup->handoff(QDateTime::currentDateTimeUtc()).since.has_value());
    }

    void anIncompletePlanSaysWhatIsMissing()
    {
        m_setup->clearField(QStringLiteral("--tenant"));
        settle();
        QVERIFY(!part<QPushButton>(*m_page, "saveFolder")->isEnabled());
        QVERIFY(message().contains(QLatin1String("--tenant")));
        QCOMPARE(list()->model()->rowCount(), 0);
    }
};

NETSETUP_WINDOW_TEST(TestHandoffPage)
#include "tst_handoffpage.moc"
