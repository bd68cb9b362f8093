// A language that nobody speaks: every letter accented, every text twice as long, and written from right to
// left. It finds what is not translatable, and what has no room for a longer language, on every page at 1024
// x 700.
#include "cuttexts.h"
#include "diagram/diagramview.h"
#include "handoff/handoff.h"
#include "pages/checkspage.h"
#include "pages/flowpage.h"
#include "practice/practice.h"
#include "pseudolanguage.h"
#include "shell/wizardshell.h"
#include "support/testprogram.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

/// Data: what means the same in every language. Everything else that is shown must be translatable.
const QList<QRegularExpression> &data()
{
    static const QList<QRegularExpression> list = [] {
        QList<QRegularExpression> all;
        for (
            const char *pattern :
            {R"(\bPractice Company CA\b)",                                // from a certificate
             R"(https?://\S+)",                                           // addresses
             R"([\w.*-]+\.(example|io|com|org|local|pem|ts)\b[\w./:-]*)", // hosts, images
             R"(--[a-z][a-z-]*)",                                         // options of the command line
             R"(\b[0-9a-fA-F.:/]+\b)",                                    // addresses, numbers, digests
             R"(dig \+short)",                                            // a command
             R"(\bStackState v6\.0\b|\bSUSE Observability\b)",            // products
             R"(\bEnglish\b|\bDeutsch\b)",                                // the languages' own names
             R"(\b[a-z0-9]+(-[a-z0-9]+)+\b)",                             // ids, parts of the Agent
             R"(\b(intercepted|workstation|receiver|acme|proxy|registry|quay|prod-eu-1|corp-registry|stackstate|tls|tcp|udp)\b)",
             R"(\b(nodes|pods|cluster|proxy)[a-z.-]*[.-][a-z.-]+)",                   // ids
             R"([\w/-]+\.(md|html|json|csv|txt|yaml|yml|svg|png|pdf|nft|sh|conf)\b)", // files
             R"(\bSHA256SUMS\b)"})
            all.append(QRegularExpression(QString::fromUtf8(pattern)));
        // A maker is called the same everywhere, as long as it is one: translators see the others.
        const QSet<QString> translatable = translatableTexts();
        for (const Format &format : formatCatalogue()) {
            if (!format.maker.isEmpty() && !translatable.contains("Formats\n"_L1 + format.maker))
                all.append(QRegularExpression(u"\\b%1\\b"_s.arg(QRegularExpression::escape(format.maker))));
        }
        return all;
    }();
    return list;
}

/// A word of plain letters is one that no translator has seen.
QString untranslatedIn(QString text)
{
    for (const QRegularExpression &one : data())
        text.replace(one, u" "_s);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    return word.match(text).captured();
}

bool isInnard(const QWidget *widget)
{
    for (const QWidget *at = widget; at != nullptr; at = at->parentWidget()) {
        if (at->objectName().startsWith("qt_"_L1))
            return true;
    }
    return false;
}

QString describe(const QWidget *widget, const QString &text)
{
    return u"%1 \"%2\" (%3x%4)"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text.left(60))
        .arg(widget->width())
        .arg(widget->height());
}

/// Every text that one can see on the page, as far as widgets know it.
QStringList textsOf(QWidget *root)
{
    QStringList texts;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible() || isInnard(widget))
            continue;
        if (const auto *label = qobject_cast<QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *line = qobject_cast<QLineEdit *>(widget))
            texts << line->placeholderText();
        if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        }
        if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        }
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget);
            view != nullptr && view->model() != nullptr) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString();
            }
        }
        // What proves a finding is data, and stands in a face of fixed width.
        if (const auto *text = qobject_cast<QTextEdit *>(widget);
            text != nullptr && !QFontInfo(text->font()).fixedPitch())
            texts << text->toPlainText();
        texts << widget->accessibleName() << widget->accessibleDescription();
    }
    return texts;
}

/// Which of its parts want to be that wide.
QString widestIn(const QWidget &content)
{
    QStringList found;
    const QList<QWidget *> all = content.findChildren<QWidget *>();
    for (const QWidget *one : all) {
        if (!one->isHidden() && one->minimumSizeHint().width() > content.parentWidget()->width() / 2)
            found << u"%1 %2 wants %3"_s
                         .arg(QLatin1String(one->metaObject()->className()), one->accessibleName())
                         .arg(one->minimumSizeHint().width());
    }
    return found.join("; "_L1);
}

/// Labels and buttons whose text needs more room than they have.
QStringList clippedIn(QWidget *root)
{
    QStringList clipped;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible() || isInnard(widget) ||
            widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        QString text;
        QSize needs;
        if (const auto *label = qobject_cast<QLabel *>(widget);
            label != nullptr && !label->text().isEmpty()) {
            text = label->text();
            needs = label->wordWrap()
                        ? QSize(label->minimumSizeHint().width(), label->heightForWidth(label->width()))
                        : label->sizeHint();
            if (label->wordWrap())
                needs.setWidth(std::min(needs.width(), widget->width()));
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget);
                   button != nullptr && !button->text().isEmpty()) {
            text = button->text();
            needs = button->hasHeightForWidth() ? QSize(0, button->heightForWidth(button->width()))
                                                : button->minimumSizeHint().expandedTo(QSize());
        }
        // What is wider than the place that scrolls up and down is cut off at its edge.
        if (const auto *area = qobject_cast<QScrollArea *>(widget);
            area != nullptr && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget()->width() > area->viewport()->width())
            clipped << describe(area->widget(), u"wider than its place: "_s) + widestIn(*area->widget());
        if (needs.width() > widget->width() || needs.height() > widget->height() + 1)
            clipped << describe(widget, text) + u" needs %1x%2"_s.arg(needs.width()).arg(needs.height());
    }
    return clipped;
}

/// Siblings that lie on each other, and controls that reach out of their parent.
QStringList overlappingIn(QWidget *root)
{
    QStringList found;
    QList<QWidget *> parents = root->findChildren<QWidget *>();
    parents.append(root);
    for (const QWidget *parent : std::as_const(parents)) {
        QList<QWidget *> controls;
        for (QWidget *child : parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            const bool counts = qobject_cast<QLabel *>(child) != nullptr ||
                                qobject_cast<QAbstractButton *>(child) != nullptr ||
                                qobject_cast<QLineEdit *>(child) != nullptr ||
                                qobject_cast<QComboBox *>(child) != nullptr;
            if (counts && child->isVisible() && !isInnard(child) &&
                qobject_cast<const QLineEdit *>(parent) == nullptr &&
                qobject_cast<const QComboBox *>(parent) == nullptr)
                controls.append(child);
        }
        for (qsizetype i = 0; i < controls.size(); ++i) {
            for (qsizetype j = i + 1; j < controls.size(); ++j) {
                if (controls.at(i)->geometry().intersects(controls.at(j)->geometry()))
                    found << describe(controls.at(i), controls.at(i)->property("text").toString()) +
                                 " on "_L1 +
                                 describe(controls.at(j), controls.at(j)->property("text").toString());
            }
            if (!parent->rect().contains(controls.at(i)->geometry()))
                found << describe(controls.at(i), controls.at(i)->property("text").toString()) +
                             " reaches out of its place"_L1;
        }
    }
    return found;
}

} // namespace

class TestPseudoLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyTextIsTranslatable();
    void longTextsHaveRoom_data();
    void longTextsHaveRoom();

private:
    void install(bool wide, Qt::LayoutDirection direction);
    using Look = std::function<void(Page *, const QString &)>;
    /// Each page in each of the states that show other controls.
    void onEachPage(const Look &look);
    void walk(const QString &state, const Look &look);

    std::unique_ptr<PracticeNetwork> m_network;
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<WizardShell> m_shell;
    std::unique_ptr<PseudoTranslator> m_translator;
};

void TestPseudoLanguage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_pseudolanguage"_s);
    applyTheme(Theme::Light);
}

void TestPseudoLanguage::init()
{
    Result<std::unique_ptr<PracticeNetwork>> network = PracticeNetwork::start(u"intercepted"_s);
    QVERIFY(network.ok());
    m_network = std::move(network.value());
    const Result<World> world = worldFromPractice(m_network->settings());
    QVERIFY(world.ok());
    m_setup = std::make_unique<Setup>(*world);
    m_shell = std::make_unique<WizardShell>(*m_setup);
    m_shell->show();
    QVERIFY(QTest::qWaitForWindowActive(m_shell.get()));
}

void TestPseudoLanguage::cleanup()
{
    if (m_translator != nullptr)
        QCoreApplication::removeTranslator(m_translator.get());
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_shell.reset();
    m_setup.reset();
    m_network.reset();
    m_translator.reset();
}

void TestPseudoLanguage::install(bool wide, Qt::LayoutDirection direction)
{
    m_translator = std::make_unique<PseudoTranslator>(wide);
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
    QApplication::setLayoutDirection(direction);
    m_setup->startChecks();
    QVERIFY(QTest::qWaitFor([&] { return !m_setup->isRunning(); }, 120000));
}

void TestPseudoLanguage::onEachPage(const Look &look)
{
    QVERIFY(m_setup->report().has_value());
    walk(u"checked"_s, look);
    const auto set = [this](const char *option, const char *value) {
        return m_setup->setField(QLatin1String(option), QLatin1String(value)).ok();
    };
    QVERIFY(set("--egress", "direct"));
    QVERIFY(set("--images", "quay"));
    walk(u"direct"_s, look);
    QVERIFY(set("--proxy-url", "http://proxy.corp.example:3128"));
    QVERIFY(set("--egress", "proxy"));
    QVERIFY(set("--registry", "registry.corp.example/mirror"));
    QVERIFY(set("--images", "mirror"));
    walk(u"proxy"_s, look);
}

void TestPseudoLanguage::walk(const QString &state, const Look &look)
{
    m_shell->goTo(0);
    for (int step = 0; step < m_shell->pages().size(); ++step) {
        m_shell->goTo(step);
        QCOMPARE(m_shell->currentStep(), step);
        Page *page = m_shell->pages().at(step);
        if (auto *findings = page->findChild<QTreeView *>(); qobject_cast<ChecksPage *>(page) != nullptr)
            findings->setCurrentIndex(findings->model()->index(0, 0, findings->model()->index(0, 0)));
        if (qobject_cast<FlowPage *>(page) != nullptr)
            page->findChild<DiagramView *>()->selectHop(0);
        m_shell->resize(1024, 700);
        // New texts make new layouts, by posted events.
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(m_shell->size(), QSize(1024, 700));
        look(page, u"step %1, %2: "_s.arg(step + 1).arg(state));
    }
}

void TestPseudoLanguage::everyTextIsTranslatable()
{
    install(false, Qt::LeftToRight);
    QStringList faults;
    int seen = 0;
    onEachPage([&](Page *page, const QString &where) {
        for (const QString &text : textsOf(m_shell.get())) {
            ++seen;
            if (const QString word = untranslatedIn(text); !word.isEmpty())
                faults << where + u'"' + word + "\" in: "_L1 + text;
        }
        if (const QString word = untranslatedIn(page->name()); !word.isEmpty())
            faults << where + word;
    });
    QVERIFY(seen > 400);
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestPseudoLanguage::longTextsHaveRoom_data()
{
    QTest::addColumn<bool>("wide");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("as long as English") << false << Qt::LeftToRight;
    QTest::newRow("twice as long") << true << Qt::LeftToRight;
    QTest::newRow("from right to left") << true << Qt::RightToLeft;
}

void TestPseudoLanguage::longTextsHaveRoom()
{
    QFETCH(bool, wide);
    QFETCH(Qt::LayoutDirection, direction);
    install(wide, direction);
    QStringList faults;
    int seen = 0;
    onEachPage([&](Page *page, const QString &where) {
        if (!qEnvironmentVariableIsEmpty("NETSETUP_SHOTS"))
            m_shell->grab().save(
                u"%1/%2-%3.png"_s.arg(qEnvironmentVariable("NETSETUP_SHOTS"),
                                      QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'),
                                      QString(where).remove(QRegularExpression(u"[^a-z0-9]"_s))));
        seen += static_cast<int>(page->findChildren<QWidget *>().size());
        for (const QString &one : clippedIn(m_shell.get()) + overlappingIn(m_shell.get()) + cutTexts(*page))
            faults << where + one;
    });
    QVERIFY(seen > 200);
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

NETSETUP_WINDOW_TEST(TestPseudoLanguage)
#include "tst_pseudolanguage.moc"
