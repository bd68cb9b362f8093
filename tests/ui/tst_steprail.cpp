// The rail says how far each step is, not who has looked at it; nothing of it is cut, in any language.
#include "models/stepwords.h"
#include "pages/pagecatalogue.h"
#include "practicesetup.h"
#include "program/language.h"
#include "shell/stepdelegate.h"
#include "shell/steprail.h"
#include "shell/wizardshell.h"
#include "support/contrast.h"
#include "support/testprogram.h"
#include "theme/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QList<Progress> everyProgress()
{
    QList<Progress> all;
    Progress one;
    one.hasTenant = true;
    for (const EgressMode egress : {EgressMode::Direct, EgressMode::Firewall, EgressMode::Proxy}) {
        one.egress = egress;
        all.append(one);
    }
    for (const ImageSource images : {ImageSource::Quay, ImageSource::PullThrough, ImageSource::Mirror}) {
        one.images = images;
        all.append(one);
    }
    for (int checks = 0; checks <= static_cast<int>(ChecksStand::Passed); ++checks) {
        one.checks = static_cast<ChecksStand>(checks);
        for (const qsizetype causes : {1, 3, 128}) {
            one.causes = causes;
            all.append(one);
        }
    }
    for (const PackStand pack : {PackStand::NotSaved, PackStand::Saved, PackStand::Stale}) {
        one.pack = pack;
        all.append(one);
    }
    for (const qsizetype sent : {1, 4}) {
        one.sent = sent;
        all.append(one);
    }
    return all;
}

} // namespace

class TestStepRail : public QObject
{
    Q_OBJECT

private:
    static QString standOf(const WizardShell &shell, const char *page)
    {
        for (int i = 0; i < pageKinds().size(); ++i) {
            if (QLatin1String(pageKinds().at(i).id) == QLatin1String(page))
                return shell.rail()->item(i)->data(StepRail::standRole).toString();
        }
        return u"(no such page)"_s;
    }
    static QString spokenOf(const WizardShell &shell, int step)
    {
        return shell.rail()->item(step)->data(Qt::AccessibleTextRole).toString();
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { QVERIFY(setLanguage(u"en"_s)); }

    void sayWhatIsSo_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<Progress>("progress");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<StepTone>("tone");
        Progress base;
        base.hasTenant = true;
        const auto row = [&base](const char *name, const char *page, auto change, const char *brief,
                                 StepTone tone) {
            Progress progress = base;
            change(progress);
            QTest::newRow(name) << QString::fromLatin1(page) << progress << QString::fromUtf8(brief) << tone;
        };
        const auto nothing = [](Progress &) {
        };
        const auto checks = [](ChecksStand stand, qsizetype causes = 0) {
            return [stand, causes](Progress &progress) {
                progress.checks = stand;
                progress.causes = causes;
            };
        };
        row("direct", "network", nothing, "direct", StepTone::Plain);
        row(
            "proxy", "network", [](Progress &p) { p.egress = EgressMode::Proxy; }, "proxy", StepTone::Plain);
        row(
            "mirror", "images", [](Progress &p) { p.images = ImageSource::Mirror; }, "own copy",
            StepTone::Plain);
        row("not run", "checks", nothing, "not run", StepTone::Plain);
        row("one cause", "checks", checks(ChecksStand::Failed, 1), "✗ 1 cause", StepTone::Bad);
        row("causes", "checks", checks(ChecksStand::Failed, 3), "✗ 3 causes", StepTone::Bad);
        row("works", "checks", checks(ChecksStand::Passed), "✓ works", StepTone::Good);
        row("stale", "checks", checks(ChecksStand::Stale), "! out of date", StepTone::Caution);
        row("unknown", "checks", checks(ChecksStand::Unknown), "? not certain", StepTone::Caution);
        row("not saved", "handoff", nothing, "not saved", StepTone::Plain);
        row(
            "saved", "handoff", [](Progress &p) { p.pack = PackStand::Saved; }, "✓ saved", StepTone::Good);
        row(
            "saved before", "handoff", [](Progress &p) { p.pack = PackStand::Stale; }, "! out of date",
            StepTone::Caution);
        row(
            "sent", "done", [](Progress &p) { p.sent = 2; }, "sent to 2 teams", StepTone::Plain);
        row("nobody yet", "done", nothing, "", StepTone::Plain);
        row("tenant", "tenant", nothing, "acme", StepTone::Plain);
        row("start", "start", nothing, "", StepTone::Plain);
        row(
            "no tenant", "network", [](Progress &p) { p.hasTenant = false; }, "", StepTone::Plain);
    }

    void sayWhatIsSo()
    {
        QFETCH(QString, page);
        QFETCH(Progress, progress);
        const StepWords words = stepWords(QLatin1String(page.toLatin1()), progress, u"acme"_s);
        QTEST(words.brief, "brief");
        QTEST(words.tone, "tone");
        QCOMPARE(words.spoken.isEmpty(), words.brief.isEmpty());
    }

    /// One line in the languages that people read; the symbol is never alone.
    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : languages())
            QTest::newRow(qPrintable(code)) << code;
    }

    void nothingIsCut()
    {
        QFETCH(QString, language);
        QVERIFY(setLanguage(language));
        const QFontMetrics metrics(StepDelegate::standFont(QApplication::font()));
        for (const Progress &progress : everyProgress()) {
            for (const PageKind &kind : pageKinds()) {
                const QString brief = stepWords(QLatin1String(kind.id), progress, u"acme"_s).brief;
                QVERIFY2(metrics.horizontalAdvance(brief) <= StepDelegate::textWidth(), qPrintable(brief));
                QVERIFY2(brief.isEmpty() || brief.size() > 2, qPrintable(brief));
            }
        }
    }

    /// A tenant's name may be as long as DNS has it, and words as long as a language wants: then there are
    /// more lines.
    void longWordsGetMoreLines()
    {
        StepRail rail;
        const QString longest = QString(63, u'm');
        rail.setSteps({{u"Tenant"_s, StepState::Done, {}, {longest, longest, StepTone::Plain}},
                       {u"Tenant"_s, StepState::Done, {}, {u"acme"_s, u"acme"_s, StepTone::Plain}}});
        rail.resize(rail.sizeHint());
        QVERIFY(rail.visualItemRect(rail.item(0)).height() > rail.visualItemRect(rail.item(1)).height() + 30);
        QVERIFY(rail.sizeHint().height() >= rail.visualItemRect(rail.item(0)).height());
    }

    void followsTheWork()
    {
        const PracticeSetup practice(u"firewalled"_s, 1);
        QVERIFY(practice.setup != nullptr);
        Setup &setup = *practice.setup;
        WizardShell shell(setup);
        (void)shell.pages();
        shell.show();
        shell.goTo(4);
        QCOMPARE(standOf(shell, "checks"), u"not run"_s);
        QCOMPARE(standOf(shell, "handoff"), u"not saved"_s);
        setup.startChecks();
        QVERIFY(standOf(shell, "checks").startsWith("running"_L1));
        QVERIFY(QTest::qWaitFor([&] { return !setup.isRunning(); }, 90000));
        QVERIFY2(standOf(shell, "checks").startsWith(QChar(0x2717)), qPrintable(standOf(shell, "checks")));
        QVERIFY2(spokenOf(shell, 4).contains("would not work"_L1), qPrintable(spokenOf(shell, 4)));
        // Somebody looked at the flow page: that is nothing that was done.
        shell.goTo(5);
        shell.goTo(6);
        QVERIFY(!spokenOf(shell, 5).contains("done"_L1));
        setup.packSaved();
        QCOMPARE(standOf(shell, "handoff"), QString(QChar(0x2713) + u" saved"_s));
        const Plan before = setup.plan();
        QVERIFY(setup.setField(u"--tenant"_s, u"beta"_s).ok());
        QCOMPARE(standOf(shell, "handoff"), u"! out of date"_s);
        QCOMPARE(standOf(shell, "checks"), u"! out of date"_s);
        setup.edit([&before](Plan &plan) { plan = before; });
        QCOMPARE(standOf(shell, "handoff"), QString(QChar(0x2713) + u" saved"_s));
        QVERIFY(standOf(shell, "checks").startsWith(QChar(0x2717)));
    }

    /// The mark stands on the other side, and so do the words.
    void mirrored()
    {
        const auto inkLeftOf = [](Qt::LayoutDirection direction) {
            StepRail rail;
            rail.setLayoutDirection(direction);
            rail.setSteps({{u"I"_s, StepState::Reachable, {}, {}}});
            rail.resize(StepDelegate::railWidth, StepDelegate::leastHeight);
            rail.show();
            const QImage image = rail.grab().toImage();
            const QColor ground = image.pixelColor(image.width() / 2, 2);
            int left = 0;
            int right = 0;
            for (int y = 4; y < image.height() - 4; ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) != ground)
                        ++(x < image.width() / 2 ? left : right);
                }
            }
            return left - right;
        };
        QVERIFY(inkLeftOf(Qt::LeftToRight) > 0);
        QVERIFY(inkLeftOf(Qt::RightToLeft) < 0);
    }

    void theCurrentStepStandsOut()
    {
        applyTheme(Theme::Contrast);
        StepRail rail;
        rail.setSteps({{u"I"_s, StepState::Current, {}, {}}, {u"II"_s, StepState::Reachable, {}, {}}});
        rail.resize(StepDelegate::railWidth, 2 * StepDelegate::leastHeight);
        rail.show();
        const QImage image = rail.grab().toImage();
        const auto strongest = [&](int row) {
            const QRect place = rail.visualItemRect(rail.item(row));
            // Behind the words.
            return testing::strongestContrast(
                image.copy(QRect(place.right() - 20, place.top(), 20, place.height())),
                rail.palette().color(QPalette::Base));
        };
        const double current = strongest(0);
        const double other = strongest(1);
        applyTheme(Theme::Light);
        QVERIFY(current >= 3);
        QVERIFY(other < 1.5);
    }
};

NETSETUP_WINDOW_TEST(TestStepRail)
#include "tst_steprail.moc"
