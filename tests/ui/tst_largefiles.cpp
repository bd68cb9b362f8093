// A report of a whole cluster is large: the window stays alive while it is read, says so, and can be told to
// stop.
#include "base/files.h"
#include "base/json.h"
#include "shell/filereading.h"
#include "support/testprogram.h"
#include "wizardvisit.h"

#include <QProgressDialog>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestLargeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isReadBesideTheWindow();
    void cancelLeavesEverythingAsItWas();
    void theLastFileThatWasWantedCounts();
    void asksOnlyWhenTheFileCouldBeRead();

private:
    QTemporaryDir m_folder;
    QString m_large;
    qsizetype m_findings = 0;
};

/// What one place sees, told of as many nodes as make a large file.
void TestLargeFiles::initTestCase()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.runToItsEnd());
    Report report = *visit.setup->report();
    const QList<Finding> findings = report.findings;
    const QList<Evidence> evidence = report.evidence;
    for (int node = 1; node <= 60; ++node) {
        const QString vantage = u"node/worker-%1"_s.arg(node);
        for (Evidence one : evidence) {
            one.key = u"%1n%2"_s.arg(one.key).arg(node);
            one.vantage = vantage;
            report.evidence.append(one);
        }
        for (Finding one : findings) {
            one.key = u"%1n%2"_s.arg(one.key).arg(node);
            one.vantage = vantage;
            report.findings.append(one);
        }
    }
    m_findings = report.findings.size();
    m_large = m_folder.filePath(u"cluster.json"_s);
    const QByteArray bytes = json::print(reportToJson(report));
    QVERIFY(bytes.size() > 1024 * 1024);
    QVERIFY(writeFile(m_large, bytes, m_large).ok());
}

void TestLargeFiles::isReadBesideTheWindow()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    auto *reading = visit.shell->findChild<FileReading *>();
    int turns = 0;
    QTimer turning;
    connect(&turning, &QTimer::timeout, this, [&] { turns += reading->isReading() ? 1 : 0; });
    turning.start(1);
    visit.shell->openFile(m_large);
    QVERIFY(reading->isReading());
    QVERIFY(!visit.setup->report().has_value());
    auto *progress = visit.shell->findChild<QProgressDialog *>();
    QVERIFY(progress != nullptr);
    QVERIFY2(progress->labelText().contains("cluster.json"_L1), qPrintable(progress->labelText()));
    QTRY_VERIFY_WITH_TIMEOUT(visit.setup->report().has_value(), 60000);
    QVERIFY(turns > 0);
    QCOMPARE(visit.setup->report()->findings.size(), m_findings);
    QVERIFY(!reading->isReading());
    QVERIFY(visit.shell->findChild<QProgressDialog *>() == nullptr);
}

void TestLargeFiles::cancelLeavesEverythingAsItWas()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    const Plan before = visit.setup->plan();
    auto *reading = visit.shell->findChild<FileReading *>();
    visit.shell->openFile(m_large);
    auto *progress = visit.shell->findChild<QProgressDialog *>();
    QVERIFY(progress != nullptr);
    progress->findChild<QPushButton *>()->click();
    QTRY_VERIFY(!reading->isReading());
    // The one that nobody waits for comes to its end as well: before a second one of the same size.
    bool second = false;
    reading->read(m_large, [&second](const Result<Opened> &) { second = true; });
    QTRY_VERIFY_WITH_TIMEOUT(second, 60000);
    QVERIFY(!visit.setup->report().has_value());
    QCOMPARE(visit.setup->plan(), before);
    QCOMPARE(visit.shell->currentStep(), 0);
}

void TestLargeFiles::theLastFileThatWasWantedCounts()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    const QString small = m_folder.filePath(u"small.netsetup.json"_s);
    QVERIFY(visit.setup->setField(u"--cluster"_s, u"small"_s).ok());
    QVERIFY(writeFile(small, json::print(planToJson(visit.setup->plan())), small).ok());
    auto *reading = visit.shell->findChild<FileReading *>();
    visit.shell->openFile(m_large);
    visit.shell->openFile(small);
    QVERIFY(!reading->isReading());
    QCOMPARE(visit.setup->file(), small);
    bool later = false;
    reading->read(m_large, [&later](const Result<Opened> &) { later = true; });
    QTRY_VERIFY_WITH_TIMEOUT(later, 60000);
    QCOMPARE(visit.setup->file(), small);
    QVERIFY(!visit.setup->report().has_value());
}

void TestLargeFiles::asksOnlyWhenTheFileCouldBeRead()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    QVERIFY(visit.setup->setField(u"--cluster"_s, u"mine"_s).ok());
    const QString broken = m_folder.filePath(u"broken.json"_s);
    QVERIFY(writeFile(broken, QByteArray(2 * 1024 * 1024, '{'), broken).ok());
    auto *reading = visit.shell->findChild<FileReading *>();
    visit.shell->openFile(broken);
    QTRY_VERIFY_WITH_TIMEOUT(!reading->isReading(), 60000);
    QCOMPARE(visit.setup->plan().cluster.name, u"mine"_s);
    QVERIFY(visit.setup->isChanged());
}

NETSETUP_WINDOW_TEST(TestLargeFiles)
#include "tst_largefiles.moc"
