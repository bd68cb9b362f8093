// The Hand-off page with a real plan, driven by keys and mouse; the packs that it saves are read again.
#include "base/files.h"
#include "base/json.h"
#include "buttons.h"
#include "handoff/pack/packextra.h"
#include "handoff/pack/packwriter.h"
#include "pack/formatlist.h"
#include "pack/olderpackdrop.h"
#include "pack/pagesview.h"
#include "pack/paintedformats.h"
#include "pack/renderedtext.h"
#include "pages/handoffpage.h"
#include "support/testprogram.h"
#include "widgets/primarybutton.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDesktopServices>
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
#include <QTableView>
#include <QTextFrame>
#include <QUrlQuery>
#include <QtTest>

using namespace Qt::StringLiterals;

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
    tool.start(u"sha256sum"_s, {u"--strict"_s, u"-c"_s, u"--quiet"_s, u"SHA256SUMS"_s});
    return tool.waitForFinished() && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
}

QStringList zipMembers(const QString &path)
{
    QProcess tool;
    tool.start(u"python3"_s, {u"-c"_s,
                              u"import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n"
                              "assert z.testzip() is None\nprint('\\n'.join(z.namelist()))"_s,
                              path});
    if (!tool.waitForFinished() || tool.exitCode() != 0)
        return {};
    return QString::fromUtf8(tool.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

/// Takes what the program would hand to the desktop.
class OpenedLinks : public QObject
{
    Q_OBJECT

public:
    OpenedLinks()
    {
        QDesktopServices::setUrlHandler(u"file"_s, this, "open");
        QDesktopServices::setUrlHandler(u"mailto"_s, this, "open");
    }
    ~OpenedLinks() override
    {
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QDesktopServices::unsetUrlHandler(u"mailto"_s);
    }
    QList<QUrl> links;

public Q_SLOTS:
    void open(const QUrl &link) { links.append(link); }
};

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

    void unfoldAll()
    {
        list()->setFocus();
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex line = list()->model()->index(row, 0);
            if (!line.data(FormatListModel::FoldRole).toBool() ||
                line.data(FormatListModel::OpenRole).toBool())
                continue;
            list()->setCurrentIndex(line);
            QTest::keyClick(list(), Qt::Key_Right);
        }
    }

    /// Goes to the row by a key, from the one above it: each row on the way would be printed and shown.
    bool goTo(const QString &title)
    {
        unfoldAll();
        list()->setFocus();
        const qsizetype row = shownFormats().indexOf(title);
        if (row < 0)
            return false;
        QTest::keyClick(list(), Qt::Key_Home);
        // From the nearest row above that can be reached: headings are passed over.
        const QAbstractItemModel &files = *list()->model();
        int from = static_cast<int>(row) - 1;
        while (from > 0 && !files.flags(files.index(from, 0)).testFlag(Qt::ItemIsEnabled))
            --from;
        if (list()->currentIndex().row() < row) {
            list()->setCurrentIndex(files.index(from, 0));
            QTest::keyClick(list(), Qt::Key_Down);
        }
        return list()->currentIndex().data().toString() == title;
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
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
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
        return pack.ok() && writePack(*pack, path, Replacing::Nothing, now).ok() ? path : QString();
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
        QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
        QVERIFY(m_setup->setField(u"--egress"_s, u"firewall"_s).ok());
        QVERIFY(m_setup->setField(u"--source"_s, u"10.0.0.0/16"_s).ok());
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

    /// Whoever reads this window may not be who reads the pack.
    void anotherLanguageOfThePackIsSaid()
    {
        const auto *told = part<QLabel>(*m_page, "handoffLanguage");
        QVERIFY(!told->isVisible());
        QVERIFY(m_setup->setField(u"--language"_s, u"de"_s).ok());
        settle();
        QVERIFY(told->isVisible());
        QVERIFY2(told->text().contains("Deutsch"_L1), qPrintable(told->text()));
    }

    void anAudienceIsChosenByKeyboard()
    {
        unfoldAll();
        QVERIFY(shownFormats().contains(u"nftables"_s));
        QVERIFY(shownFormats().contains(u"Cilium network policy"_s));
        auto *first = part<QRadioButton>(*m_page, "audience.all");
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(m_page->audience(), Audience::Network);
        QVERIFY(shownFormats().contains(u"nftables"_s));
        QVERIFY(!shownFormats().contains(u"Cilium network policy"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m_page->audience(), Audience::Proxy);
        QVERIFY(!shownFormats().contains(u"nftables"_s));
        QVERIFY(shownFormats().contains(u"Zscaler Internet Access"_s));
    }

    void thePreviewFollowsTheListAndThePlan()
    {
        QVERIFY(goTo(u"Rules as a table (CSV)"_s));
        QVERIFY(preview().contains("acme.app.stackstate.io"_L1));
        QVERIFY(goTo(u"Change request (Markdown)"_s));
        QVERIFY(preview().startsWith("# Change request"_L1));
        QVERIFY(!preview().contains("CHG-77"_L1));
        openTab(1);
        auto *change = part<QLineEdit>(*m_page, "changeId");
        change->setFocus();
        QTest::keyClicks(change, u"CHG-77"_s);
        auto *requester = part<QLineEdit>(*m_page, "requester");
        requester->setFocus();
        QTest::keyClicks(requester, u"Jo Miller"_s);
        settle();
        QVERIFY(preview().contains("CHG-77"_L1));
        QVERIFY(preview().contains("Jo Miller"_L1));
        QCOMPARE(m_setup->plan().handoff.changeId, u"CHG-77"_s);
        const QString mail = part<QPlainTextEdit>(*m_page, "mailText")->toPlainText();
        QVERIFY(mail.startsWith(
            "Subject: Network access for the StackState Agent to acme.app.stackstate.io (CHG-77)"_L1));
        QVERIFY(mail.contains("- rules.csv"_L1));
        QVERIFY(mail.endsWith("Jo Miller\n"_L1));
    }

    void theMailToTheNetworkTeamAsksTheDnsTeamToo()
    {
        m_setup->setOpenQuestion(u"cluster.name"_s, Owner::Dns);
        settle();
        const auto asksDnsTeam = [this](const char *audience) {
            part<QRadioButton>(*m_page, audience)->click();
            settle();
            return part<QPlainTextEdit>(*m_page, "mailText")->toPlainText().contains("(the DNS team)"_L1);
        };
        QVERIFY(asksDnsTeam("audience.all"));
        QVERIFY(asksDnsTeam("audience.network"));
        QVERIFY(!asksDnsTeam("audience.proxy"));
    }

    void theMailAsksForTheNamesOfTheDevices()
    {
        const auto mail = [this] {
            return part<QPlainTextEdit>(*m_page, "mailText")->toPlainText();
        };
        QVERIFY(!mail().contains("which dns-label"_L1));
        m_setup->edit([](Plan &plan) { plan.handoff.artifacts = {u"cilium"_s}; });
        settle();
        QVERIFY2(mail().contains("which dns-label"_L1), qPrintable(mail()));
    }

    void whatNobodySeesIsPrintedWhenItIsLookedAt()
    {
        QVERIFY(goTo(u"Change request (Markdown)"_s));
        m_page->hide();
        QVERIFY(m_setup->setField(u"--change-id"_s, u"CHG-77"_s).ok());
        const auto *pause = m_page->findChild<QTimer *>({}, Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(!pause->isActive());
        QVERIFY(m_page->isRefreshing());
        QVERIFY(!preview().contains("CHG-77"_L1));
        m_page->show();
        QVERIFY(preview().contains("CHG-77"_L1));
        QVERIFY(!m_page->isRefreshing());
    }

    void aBadChangeIdIsSaidAndStaysOut()
    {
        openTab(1);
        auto *change = part<QLineEdit>(*m_page, "changeId");
        change->setFocus();
        QTest::keyClicks(change, u"CHG;rm"_s);
        QVERIFY(part<QLabel>(*m_page, "boardMessage")->text().contains("Change ID"_L1));
        QCOMPARE(m_setup->plan().handoff.changeId, QString());
        QCOMPARE(change->text(), u"CHG;rm"_s);
    }

    void spaceTakesAFileOutAndPutsItIn()
    {
        QVERIFY(goTo(u"Rules as a table (CSV)"_s));
        QVERIFY(isChecked());
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(!isChecked());
        QVERIFY(!m_setup->plan().handoff.artifacts.isEmpty());
        QVERIFY(!m_setup->plan().handoff.artifacts.contains("rules-csv"_L1));
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(isChecked());
        // What is the default list again is written as that.
        QCOMPARE(m_setup->plan().handoff.artifacts, QStringList());
    }

    void theLastFileStays()
    {
        m_setup->edit([](Plan &plan) { plan.handoff.artifacts = {u"rules-csv"_s}; });
        settle();
        QVERIFY(goTo(u"Rules as a table (CSV)"_s));
        QVERIFY(isChecked());
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(isChecked());
        QCOMPARE(m_setup->plan().handoff.artifacts, QStringList{u"rules-csv"_s});
        QVERIFY2(message().contains(u"at least one file"_s), qPrintable(message()));
    }

    void withoutAFileNothingCanBeSaved()
    {
        auto *first = part<QRadioButton>(*m_page, "audience.all");
        first->setFocus();
        QVERIFY(part<QPushButton>(*m_page, "saveZip")->isEnabled());
        m_setup->edit([](Plan &plan) { plan.handoff.artifacts = {u"cilium"_s}; });
        settle();
        QTest::keyClick(first, Qt::Key_Right);
        QVERIFY(!part<QPushButton>(*m_page, "saveZip")->isEnabled());
        QCOMPARE(message(), u"Choose at least one file."_s);
    }

    void aBadSiteParameterGetsItsMessage()
    {
        QVERIFY(goTo(u"Cilium network policy"_s));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        openTab(2);
        auto *mode = part<QLineEdit>(*m_page, "site.cilium.mode");
        QVERIFY(mode != nullptr);
        const QString hint = part<QLabel>(*m_page, "site.cilium.mode.hint")->text();
        mode->setFocus();
        QTest::keyClicks(mode, u"open"_s);
        const QString said = part<QLabel>(*m_page, "site.cilium.mode.hint")->text();
        QVERIFY(said.contains("Not accepted"_L1));
        QVERIFY(said.contains(hint));
        QVERIFY(m_setup->plan().handoff.site.isEmpty());
        mode->selectAll();
        QTest::keyClicks(mode, u"isolate"_s);
        QCOMPARE(part<QLabel>(*m_page, "site.cilium.mode.hint")->text(), hint);
        QCOMPARE(m_setup->plan().handoff.site.value(u"cilium"_s).value(u"mode"_s), u"isolate"_s);
        settle();
        QCOMPARE(part<QLineEdit>(*m_page, "site.cilium.mode"), mode);
    }

    void aRefusalIsShownAndSaidAgainInTheResult()
    {
        QVERIFY(goTo(u"Squid"_s));
        QVERIFY(part<QPlainTextEdit>(*m_page, "verdictDetails")
                    ->toPlainText()
                    .contains("the plan has no proxy on the way"_L1));
        QVERIFY(preview().contains("There is nothing to show"_L1));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        save("saveZip", m_folder->filePath(u"refused.zip"_s));
        QVERIFY(message().contains("Not in it: squid: the plan has no proxy on the way"_L1));
    }

    void aFolderIsSavedWithThePaintedFiles()
    {
        // They are in it without being asked for.
        for (const char *title : {"Change request (PDF)", "Diagram (PNG)"}) {
            QVERIFY(goTo(QLatin1String(title)));
            QVERIFY(isChecked());
        }
        QCOMPARE(m_setup->plan().handoff.artifacts, QStringList());
        save("saveFolder", m_folder->path());
        const QString pack = m_folder->filePath(u"acme-handoff"_s);
        QCOMPARE(part<QPlainTextEdit>(*m_page, "savedPath")->toPlainText(), pack);
        QCOMPARE(m_page->lastTarget(), pack);
        QVERIFY(readAll(pack + u"/request.pdf"_s).startsWith("%PDF-"));
        QVERIFY(!QImage(pack + u"/diagram.png"_s).isNull());
        QVERIFY(checksumsHold(pack));
        const QByteArray sums = readAll(pack + u"/SHA256SUMS"_s);
        QVERIFY(sums.contains("  request.pdf\n") && sums.contains("  diagram.png\n"));
        const QByteArray manifest = readAll(pack + u"/manifest.json"_s);
        QVERIFY(manifest.contains("\"request.pdf\"") && manifest.contains("\"diagram.png\""));
        QVERIFY(readAll(pack + u"/README.md"_s).contains("request.pdf"));
    }

    void aPdfIsSeenByItsPages()
    {
        QVERIFY(goTo(u"Change request (PDF)"_s));
        const auto *pages = part<PagesView>(*m_page, "previewPages");
        QVERIFY(pages->isVisible() && pages->pageCount() > 2);
        const QPixmap first = pages->findChild<QLabel *>()->pixmap();
        QVERIFY(first.width() > 100 && first.height() > first.width());
        QCOMPARE(preview(), QString());
    }

    /// Also where no file of the pack holds it.
    void thePictureIsOnThePages()
    {
        PackRequest request;
        request.artifacts = {u"request-pdf"_s};
        const Result<Pack> pack = makePack(m_setup->handoff(QDateTime()), request, paintedFormats());
        QVERIFY(pack.ok());
        const QString path = m_folder->filePath(u"request.pdf"_s);
        QVERIFY(writeFile(path, pack->artifacts.first().bytes, path).ok());
        QProcess lister;
        lister.start(u"pdfimages"_s, {u"-list"_s, path});
        QVERIFY(lister.waitForFinished() && lister.exitCode() == 0);
        // Below the two lines of its head.
        QVERIFY(lister.readAllStandardOutput().trimmed().count('\n') >= 2);
    }

    void replacingIsAsked()
    {
        const QString target = m_folder->filePath(u"pack.zip"_s);
        save("saveZip", target);
        const QByteArray before = readAll(target);
        QVERIFY(goTo(u"Rules as a table (CSV)"_s));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        chooseTarget("saveZip", target);
        QTRY_VERIFY(m_page->findChild<QMessageBox *>() != nullptr);
        QTest::keyClick(m_page->findChild<QMessageBox *>(), Qt::Key_Escape);
        QTRY_VERIFY(m_page->findChild<QMessageBox *>() == nullptr);
        QVERIFY(message().contains("Not saved"_L1));
        QCOMPARE(readAll(target), before);

        chooseTarget("saveZip", target);
        QTRY_VERIFY(m_page->findChild<QPushButton *>(u"replacePack"_s) != nullptr);
        QSignalSpy saved(m_page.get(), &HandoffPage::packSaved);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"replacePack"_s), Qt::LeftButton);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!zipMembers(target).contains("rules.csv"_L1));
        QVERIFY(zipMembers(target).contains("rules.json"_L1));
    }

    /// Somebody's work goes on a second, informed yes only.
    void editsInAPackAreNamedBeforeTheyGo()
    {
        save("saveFolder", m_folder->path());
        const QString edited = m_folder->filePath(u"acme-handoff/request.md"_s);
        QVERIFY(writeFile(edited, "filled in by hand", edited).ok());
        const auto sayYes = [this] {
            QTRY_VERIFY(m_page->findChild<QPushButton *>(u"replacePack"_s) != nullptr);
            QTest::mouseClick(m_page->findChild<QPushButton *>(u"replacePack"_s), Qt::LeftButton);
        };
        const auto askedOfEdits = [this] {
            auto *box = m_page->findChild<QMessageBox *>();
            return box != nullptr && box->text().contains("edited since it was made: request.md"_L1);
        };
        chooseTarget("saveFolder", m_folder->path());
        sayYes();
        QTRY_VERIFY(askedOfEdits());
        QTest::keyClick(m_page->findChild<QMessageBox *>(), Qt::Key_Escape);
        QTRY_VERIFY(m_page->findChild<QMessageBox *>() == nullptr);
        QVERIFY2(message().contains("request.md"_L1), qPrintable(message()));
        QCOMPARE(readAll(edited), QByteArray("filled in by hand"));

        chooseTarget("saveFolder", m_folder->path());
        sayYes();
        QTRY_VERIFY(askedOfEdits());
        QSignalSpy saved(m_page.get(), &HandoffPage::packSaved);
        sayYes();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(checksumsHold(m_folder->filePath(u"acme-handoff"_s)));
    }

    void aZipForMailHoldsNothingThatGatewaysBlock()
    {
        const QString target = m_folder->filePath(u"mail.zip"_s);
        save("saveMail", target);
        const QStringList members = zipMembers(target);
        QVERIFY(members.contains("request.html.txt"_L1));
        QVERIFY(!members.contains("request.html"_L1));
        QVERIFY(members.contains("SHA256SUMS"_L1));
        QVERIFY(message().contains("mail gateways"_L1));
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
        QVERIFY(goTo(u"Rules as a table (CSV)"_s));
        QTest::mouseClick(part<QPushButton>(*m_page, "copyFile"), Qt::LeftButton);
        QCOMPARE(message(), u"Copied: rules.csv"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains("acme.app.stackstate.io"_L1));
        openTab(3);
        QTest::mouseClick(part<QPushButton>(*m_page, "copyMail"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("Subject: "_L1));
    }

    void contentNetworksAreAllowedByAddressOnRequest()
    {
        const auto risk = [this] {
            return preview().contains("addresses of a content network are used on request"_L1);
        };
        QVERIFY(goTo(u"Change request (Markdown)"_s));
        QVERIFY(!risk());
        openTab(1);
        auto *box = part<QCheckBox>(*m_page, "addressesForCdn");
        QVERIFY(!box->isChecked());
        QVERIFY(box->accessibleDescription().contains("change without notice"_L1));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        settle();
        QVERIFY(m_setup->plan().handoff.addressesForCdn);
        QVERIFY(risk());
        m_setup->clearField(u"--addresses-for-cdn"_s);
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
        const QString changes = u"Changes since an older pack"_s;
        const QString name = QFileInfo(QDir::cleanPath(given)).fileName();
        const Plan before = m_setup->plan();
        QVERIFY(!writeOlder(qPrintable(pack)).isEmpty());
        // Without it, the file says what it waits for, and where that is given.
        QVERIFY(goTo(changes));
        QVERIFY(!isChecked());
        const QString details = part<QPlainTextEdit>(*m_page, "verdictDetails")->toPlainText();
        const auto *tabs = part<QTabWidget>(*m_page, "handoffTabs");
        QVERIFY2(details.contains(tabs->tabText(1)), qPrintable(details));
        QVERIFY2(details.contains("Follows an older pack"_L1), qPrintable(details));
        QVERIFY(!buttonWith<QPushButton>(*older(), u"Remove"_s)->isEnabled());

        QVERIFY(m_setup->setField(u"--source"_s, u"10.1.0.0/16"_s).ok());
        openTab(1);
        drop(m_folder->filePath(given));
        QVERIFY2(olderState().contains(name), qPrintable(olderState()));
        QVERIFY(goTo(changes));
        QVERIFY(isChecked());
        QCOMPARE(list()->currentIndex().data(FormatListModel::ReadinessRole).toInt(),
                 static_cast<int>(Readiness::Ready));
        openTab(0);
        const qsizetype add = preview().indexOf("## First: add"_L1);
        const qsizetype fresh = preview().indexOf("10.1.0.0/16"_L1);
        QVERIFY2(add > 0 && add < fresh, qPrintable(preview()));
        // What other teams read calls the older pack by its date, and tells nothing of files and folders
        // here.
        const QString day = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd"_s);
        QVERIFY2(preview().contains(" of "_L1 + day), qPrintable(preview()));
        QVERIFY(!preview().contains(u"may.zip"_s) && !preview().contains(m_folder->path()));
        QVERIFY(part<QPlainTextEdit>(*m_page, "mailText")->toPlainText().contains("- changes.md"_L1));

        // It was read once: the comparison goes on with what is known of it.
        QVERIFY(pack.endsWith(".zip"_L1) ? QFile::remove(m_folder->filePath(pack))
                                         : QDir(m_folder->filePath(pack)).removeRecursively());
        QVERIFY(m_setup->setField(u"--source"_s, u"10.2.0.0/16"_s).ok());
        settle();
        QVERIFY2(preview().contains("10.2.0.0/16"_L1), qPrintable(preview()));
        const QString target = m_folder->filePath(u"june.zip"_s);
        save("saveZip", target);
        QVERIFY(zipMembers(target).contains("changes.md"_L1));
        // Nothing of it is kept with the project.
        QCOMPARE(m_setup->plan().handoff, before.handoff);

        // Another choice of files leaves it in; it can be taken out by itself.
        QVERIFY(goTo(u"Rules as a table (CSV)"_s));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QVERIFY(!m_setup->plan().handoff.artifacts.contains("changes"_L1));
        QVERIFY(goTo(changes));
        QVERIFY(isChecked());
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QVERIFY(!isChecked());
        QVERIFY(!part<QPlainTextEdit>(*m_page, "mailText")->toPlainText().contains("- changes.md"_L1));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QVERIFY(isChecked());

        openTab(1);
        QTest::mouseClick(buttonWith<QPushButton>(*older(), u"Remove"_s), Qt::LeftButton);
        settle();
        QCOMPARE(m_setup->olderPack(), QString());
        QVERIFY(!isChecked());
        QCOMPARE(part<QPlainTextEdit>(*m_page, "verdictDetails")->toPlainText(), details);
    }

    void anOlderPackIsChosenAndBelongsToItsDocument()
    {
        const QString may = writeOlder("may.zip");
        openTab(1);
        QTest::mouseClick(buttonWith<QPushButton>(*older(), u"Choose …"_s), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<QFileDialog *>() != nullptr);
        auto *dialog = m_page->findChild<QFileDialog *>();
        QTRY_VERIFY(dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setCompleter(nullptr); // its list would take the Return key
        name->setText(may);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open),
                          Qt::LeftButton);
        QTRY_COMPARE(m_setup->olderPack(), u"may.zip"_s);
        settle();
        QVERIFY(goTo(u"Changes since an older pack"_s));
        QVERIFY(preview().contains("No rule and no address has changed."_L1));
        const QString empty = m_folder->filePath(u"other.netsetup.json"_s);
        QVERIFY(m_setup->saveProject(empty).ok());
        QCOMPARE(m_setup->olderPack(), u"may.zip"_s);
        QVERIFY(!readAll(empty).contains("may.zip"));
        QVERIFY(m_setup->open(empty).ok());
        settle();
        QCOMPARE(m_setup->olderPack(), QString());
        QVERIFY(!olderState().contains("may.zip"_L1));
        QVERIFY(!m_setup->handoff(QDateTime::currentDateTimeUtc()).since.has_value());
    }

    void editsInAnOlderPackAreSaid()
    {
        const QString pack = writeOlder("may");
        const QString request = pack + u"/request.md"_s;
        QVERIFY(writeFile(request, "filled in by hand", request).ok());
        openTab(1);
        drop(pack);
        QVERIFY2(olderState().contains("not as they were made: request.md"_L1), qPrintable(olderState()));
        QCOMPARE(m_setup->olderPack(), u"may"_s);
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
        QVERIFY2(olderState().contains(told) && olderState().contains("may.zip"_L1),
                 qPrintable(olderState()));
        QCOMPARE(m_setup->olderPack(), u"may.zip"_s);
        QVERIFY(m_setup->handoff(QDateTime::currentDateTimeUtc()).since.has_value());
    }

    /// Whatever is shown anew, the hand-off is put together once for it; looking around costs none.
    void theInputIsMadeOncePerRefresh()
    {
        const int before = m_page->inputsMade();
        QVERIFY(m_setup->setField(u"--source"_s, u"10.1.0.0/16"_s).ok());
        settle();
        QCOMPARE(m_page->inputsMade(), before + 1);
        part<QRadioButton>(*m_page, "audience.network")->click();
        settle();
        QCOMPARE(m_page->inputsMade(), before + 2);
        for (const char *title : {"Rules as a table (CSV)", "nftables", "Change request (Markdown)"})
            QVERIFY(goTo(QLatin1String(title)));
        QCOMPARE(m_page->inputsMade(), before + 2);
    }

    void peopleSeeWhatTheyWillSee()
    {
        auto *source = part<QCheckBox>(*m_page, "showSource");
        auto *rendered = part<RenderedText>(*m_page, "previewRendered");
        auto *code = part<QPlainTextEdit>(*m_page, "previewText");
        for (const char *title : {"Change request (Markdown)", "Change request (HTML)"}) {
            QVERIFY(goTo(QLatin1String(title)));
            QVERIFY2(rendered->isVisible() && !code->isVisible(), title);
            const QString seen = rendered->toPlainText();
            QVERIFY2(seen.contains("acme.app.stackstate.io"_L1), title);
            for (const char *mark : {"<h1", "<style", "font-family", "](", "| ---"})
                QVERIFY2(!seen.contains(QLatin1String(mark)), mark);
            QVERIFY(rendered->document()->rootFrame()->childFrames().size() > 0); // tables are tables
            QCOMPARE(rendered->refused(), 0);
            source->setFocus();
            QTest::keyClick(source, Qt::Key_Space);
            QVERIFY2(code->isVisible() && !rendered->isVisible(), title);
            QTest::keyClick(source, Qt::Key_Space);
            QVERIFY(rendered->isVisible());
        }
        QVERIFY(goTo(u"Rules as a table (CSV)"_s));
        const auto *table = part<QTableView>(*m_page, "previewTable");
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), int(m_setup->session().rules().size()));
        QVERIFY(goTo(u"Diagram (SVG)"_s));
        const auto *picture = part<QLabel>(*m_page, "previewPicture");
        QVERIFY(picture->isVisible() && !picture->pixmap().isNull());
        QVERIFY(preview().startsWith("<?xml"_L1) || preview().startsWith("<svg"_L1));
        // What is only text has nothing else to show.
        QVERIFY(goTo(u"nftables"_s));
        QVERIFY(code->isVisible() && !source->isEnabled());
    }

    void eachTeamHasItsOwnTicks()
    {
        part<QRadioButton>(*m_page, "audience.security")->click();
        settle();
        QVERIFY(goTo(u"Change request (HTML)"_s));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QVERIFY(goTo(u"Change request (HTML)"_s));
        QVERIFY(!isChecked());
        part<QRadioButton>(*m_page, "audience.network")->click();
        settle();
        QVERIFY(goTo(u"Change request (HTML)"_s));
        QVERIFY(isChecked());
        // A device is the plan's: whoever looks at the whole pack sees it too.
        QVERIFY(goTo(u"nftables"_s));
        QTest::keyClick(list(), Qt::Key_Space);
        settle();
        QVERIFY(m_setup->plan().handoff.artifacts.contains("nftables"_L1));
        QVERIFY(m_setup->plan().handoff.artifacts.contains("request-html"_L1));
        part<QRadioButton>(*m_page, "audience.security")->click();
        settle();
        QVERIFY(goTo(u"Change request (HTML)"_s));
        QVERIFY(!isChecked());
        // It comes back with the project.
        const Result<LoadedPlan> saved = planFromJson(planToJson(m_setup->plan()), m_setup->vocabulary(), {});
        QVERIFY(saved.ok());
        QCOMPARE(saved->plan.handoff.teams.value(u"security"_s),
                 (QMap<QString, bool>{{u"request-html"_s, false}}));
        // Another document begins anew.
        m_setup->startAnew();
        QVERIFY(m_setup->setField(u"--tenant"_s, u"beta"_s).ok());
        settle();
        QVERIFY(goTo(u"Change request (HTML)"_s));
        QVERIFY(isChecked());
    }

    void afterSavingOneGoesOnFromHere()
    {
        auto *folder = part<QPushButton>(*m_page, "openPackFolder");
        auto *mail = part<QPushButton>(*m_page, "mailPack");
        QVERIFY(!folder->isEnabled() && !mail->isEnabled());
        QCOMPARE(m_page->primary(), part<PrimaryButton>(*m_page, "saveZip"));
        QSignalSpy stand(m_setup.get(), &Setup::packStandChanged);
        const QString target = m_folder->filePath(u"acme pack.zip"_s);
        save("saveZip", target);
        QCOMPARE(stand.size(), 1);
        QVERIFY(m_page->primary() == nullptr);
        QVERIFY2(message().contains("acme pack.zip"_L1), qPrintable(message()));
        OpenedLinks opened;
        QTest::mouseClick(folder, Qt::LeftButton);
        QCOMPARE(opened.links.size(), 1);
        QCOMPARE(opened.links.last().toLocalFile(), m_folder->path());
        QTest::mouseClick(mail, Qt::LeftButton);
        QCOMPARE(opened.links.size(), 2);
        const QUrl address = opened.links.last();
        QCOMPARE(address.scheme(), u"mailto"_s);
        QVERIFY(QUrlQuery(address)
                    .queryItemValue(u"subject"_s, QUrl::FullyDecoded)
                    .contains("acme.app.stackstate.io"_L1));
        QVERIFY2(message().contains("acme pack.zip"_L1), qPrintable(message()));
        // The plan goes on: what was saved is behind it, and the page says what to do next.
        QVERIFY(m_setup->setField(u"--source"_s, u"10.1.0.0/16"_s).ok());
        QVERIFY(m_page->primary() != nullptr);
    }

    void anIncompletePlanSaysWhatIsMissing()
    {
        m_setup->clearField(u"--tenant"_s);
        settle();
        QVERIFY(!part<QPushButton>(*m_page, "saveFolder")->isEnabled());
        QVERIFY2(message().contains("Tenant"_L1) && !message().contains("--"_L1), qPrintable(message()));
        QCOMPARE(list()->model()->rowCount(), 0);
    }
};

NETSETUP_WINDOW_TEST(TestHandoffPage)
#include "tst_handoffpage.moc"
