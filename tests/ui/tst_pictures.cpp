// Every page as pictures of it are made, with the results of real runs in the practice networks: no text is
// cut, shortened or lies on another one, letters of the connections are large enough to be read from a chair,
// and everything stands out from what is behind it. With NETSETUP_ALL_PICTURES=1 every theme is looked at in
// every language and size.
#include "program/screenshots.h"
#include "readability.h"
#include "setup/preferences.h"
#include "speaker.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

struct Sight
{
    Speech speech = Speech::English;
    Theme theme = Theme::Light;
    QSize size;
    int scale = 0; ///< of the picture whose colours are measured; 0: none is made
};

bool wantsAll()
{
    return qEnvironmentVariableIntValue("NETSETUP_ALL_PICTURES") != 0;
}

/// Where words stand follows from language and size alone, colours from the theme.
QList<Sight> sights()
{
    QList<Sight> all;
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
        for (const Speech speech :
             {Speech::English, Speech::German, Speech::Long, Speech::LongFromTheRight}) {
            for (const PictureView &view : pictureViews()) {
                const bool small = view.size == pictureViews().first().size;
                for (const int scale : view.scales) {
                    const bool sharp = scale == view.scales.last();
                    if (wantsAll())
                        all.append({speech, theme, view.size, scale});
                    else if (sharp && small && speech == Speech::English)
                        all.append({speech, theme, view.size, scale});
                    else if (sharp && theme == Theme::Light && (small || speech != Speech::LongFromTheRight))
                        all.append({speech, theme, view.size, 0});
                }
            }
        }
    }
    return all;
}

/// The last line of one on the first of the next: letters may miss each other, it is no less wrong.
QStringList stepsInEachOther(const WizardShell &shell, const QList<PaintedText> &texts)
{
    QStringList faults;
    double below = 0;
    for (const PaintedText &text : texts) {
        constexpr qsizetype number = 2;
        if (text.widget != shell.rail()->viewport() || text.text.size() <= number)
            continue;
        if (text.line.top() < below - textTolerance)
            faults << told(text, "runs into the step above");
        below = text.line.bottom();
    }
    return faults;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageCanBeRead_data();
    void everyPageCanBeRead();
    void cleanup();

private:
    void lookAt(WizardShell &shell, const Sight &sight);
    void lookAtPage(WizardShell &shell, const Sight &sight, const QString &where);

    std::unique_ptr<Speaker> m_speaker;
    QStringList m_faults;
    int m_seen = 0;
};

void TestPictures::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    // As the program does it for pictures.
    usePreferencesOf({});
    applyTheme(Theme::Light);
    m_speaker = std::make_unique<Speaker>();
}

void TestPictures::cleanup()
{
    m_speaker->speak(Speech::English);
    applyTheme(Theme::Light);
}

void TestPictures::everyPageCanBeRead_data()
{
    QTest::addColumn<QString>("network");
    for (const QString &network : {u"open"_s, u"firewalled"_s, u"intercepted"_s, u"proxy-login"_s})
        QTest::newRow(qPrintable(network)) << network;
}

void TestPictures::everyPageCanBeRead()
{
    QFETCH(QString, network);
    constexpr int patience = 120000;
    QObject windows;
    const Result<Workspace *> opened = Workspace::open(network, &windows);
    QVERIFY(opened.ok());
    Setup &setup = opened.value()->setup();
    WizardShell &shell = opened.value()->shell();
    fillInForPictures(setup);
    shell.show();
    setup.startChecks();
    QVERIFY(QTest::qWaitFor([&] { return !setup.isRunning(); }, patience));
    QVERIFY(setup.report().has_value());
    m_faults.clear();
    m_seen = 0;
    for (const Sight &sight : sights())
        lookAt(shell, sight);
    QVERIFY(m_seen > 1000);
    m_faults.removeDuplicates();
    // One message holds no more than a few of them.
    for (const QString &fault : std::as_const(m_faults))
        qWarning("%s", qPrintable(fault));
    QVERIFY(m_faults.isEmpty());
}

void TestPictures::lookAt(WizardShell &shell, const Sight &sight)
{
    m_speaker->speak(sight.speech);
    applyTheme(sight.theme);
    shell.resize(sight.size);
    for (int step = 0; step < shell.pages().size(); ++step) {
        QVERIFY(showForPicture(shell, step));
        // New texts make new layouts, by posted events.
        for (int turn = 0; turn < 3; ++turn)
            QCoreApplication::processEvents();
        QCOMPARE(shell.size(), sight.size);
        lookAtPage(shell, sight,
                   u"%1 %2 %3 %4: "_s
                       .arg(shell.pages().at(step)->objectName(), QLatin1String(nameOf(sight.speech)),
                            QLatin1String(nameOf(sight.theme)))
                       .arg(sight.size.width()));
    }
}

void TestPictures::lookAtPage(WizardShell &shell, const Sight &sight, const QString &where)
{
    const QList<PaintedText> texts = paintedTexts(shell);
    m_seen += static_cast<int>(texts.size());
    QStringList faults = misplacedTextsIn(shell, texts) + stepsInEachOther(shell, texts);
    if (sight.scale > 0) {
        const QImage picture = pictureOf(shell, sight.scale);
        faults += faintTextsIn(picture, texts) + faintSignsIn(shell, picture);
    }
    const double least = sight.size.width() < 1920 ? 12 : 14;
    for (const auto *view : shell.currentPage()->findChildren<DiagramView *>()) {
        if (view->labelPixels() < least)
            faults << u"hosts in the picture are written %1 pixels high"_s.arg(view->labelPixels());
        const QRect chosen = view->hopRect(view->selectedHop());
        const QRect room = view->viewport()->rect();
        if (view->isVisible() && !chosen.isNull() && room.intersected(chosen).width() < chosen.width() / 2)
            faults << u"what happened to the selected connection is out of sight"_s;
    }
    if (const QString folder = qEnvironmentVariable("NETSETUP_SHOTS"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        pictureOf(shell, std::max(1, sight.scale))
            .save(u"%1/%2-%3.png"_s.arg(folder, QLatin1String(QTest::currentDataTag()),
                                        QString(where).remove(u':').trimmed().replace(u' ', u'-')));
    }
    for (const QString &fault : std::as_const(faults))
        m_faults << where + fault;
}

NETSETUP_WINDOW_TEST(TestPictures)
#include "tst_pictures.moc"
