// The live picture: hops by keyboard, mouse and assistive tools; zoom; the picture as a file.
#include "base/inwords.h"
#include "diagram/diagramexport.h"
#include "diagram/diagrampainter.h"
#include "diagram/diagramview.h"
#include "diagram/metrics.h"
#include "diagram/svgshapes.h"
#include "support/testprogram.h"
#include "theme/contrast.h"

#include <QAccessible>
#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

Flow flow(const QString &id, const QString &host, Purpose purpose, Initiator initiator)
{
    Flow made;
    made.id = id;
    made.host = host;
    made.purpose = purpose;
    made.origins = {{initiator == Initiator::Nodes ? u"container-runtime"_s : u"cluster-agent"_s, initiator}};
    return made;
}

QList<Flow> threeFlows()
{
    QList<Flow> flows{
        flow(u"receiver"_s, u"acme.app.stackstate.example"_s, Purpose::Receiver, Initiator::Pods),
        flow(u"quay-registry"_s, u"quay.example"_s, Purpose::ImagePull, Initiator::Nodes),
        flow(u"quay-cdn"_s, u"cdn01.quay.example"_s, Purpose::ImagePull, Initiator::Nodes)};
    flows[1].images = {{u"stackstate/agent"_s, u"1"_s}};
    return flows;
}

Finding finding(const QString &flow, Status status)
{
    Finding made;
    made.flow = flow;
    made.id = status == Status::Fail ? u"tcp.drop"_s : u"tcp.ok"_s;
    made.status = status;
    if (status == Status::Fail)
        made.causes = {{Owner::Network, u"Allow it."_s, {}}};
    return made;
}

Diagram picture(Status receiver = Status::Fail)
{
    return layoutDiagram(threeFlows(),
                         {finding(u"receiver"_s, receiver), finding(u"quay-registry"_s, Status::Pass)},
                         u"Connections"_s, {});
}

/// One arrow for the receiver, one for two hosts of which only the first was looked at.
Diagram summary()
{
    QList<Flow> flows = threeFlows();
    flows[1].host = u"cdn.quay.example"_s;
    flows[1].images.clear();
    return layoutSummary(flows,
                         {finding(u"receiver"_s, Status::Fail), finding(u"quay-registry"_s, Status::Pass)});
}

} // namespace

class TestDiagramView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsFitIntoTheirBoxes();
    void everyHopIsReachedByArrowKeys();
    void isOneStopOfTab();
    void enterSelectsAndSaysTheFlow();
    void aClickOnTheSymbolSelects();
    void zoomKeepsThePointUnderTheMouse();
    void newStatesKeepTheSelection();
    void assistiveToolsSeeEveryHop();
    void statesDifferWithoutColour();
    void paletteGivesReadableStates_data();
    void paletteGivesReadableStates();
    void staysLeftToRight();
    void focusIsSeen();
    void opensReadableAndFitsWholeOnDemand();
    void aSummaryIsShownWhole();
    void aSummaryArrowStandsForItsFlows();
    void savesAsEveryFormat();
};

void TestDiagramView::everyHopIsReachedByArrowKeys()
{
    DiagramView view;
    view.setDiagram(picture());
    view.resize(800, 500);
    view.show();
    QVERIFY(view.hopCount() >= 3);
    for (int hop = 0; hop < view.hopCount(); ++hop) {
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentHop(), hop);
    }
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentHop(), view.hopCount() - 1);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentHop(), 0);
}

/// Inside it arrow keys go on; Tab comes back to where one was.
void TestDiagramView::isOneStopOfTab()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *view = new DiagramView;
    auto *after = new QLineEdit;
    for (QWidget *widget :
         {static_cast<QWidget *>(before), static_cast<QWidget *>(view), static_cast<QWidget *>(after)})
        column->addWidget(widget);
    view->setDiagram(picture());
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QTRY_VERIFY(view->hasFocus());
    QCOMPARE(view->currentHop(), 0);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentHop(), 1);
    QTest::keyClick(view, Qt::Key_Tab);
    QTRY_VERIFY(after->hasFocus());
    QTest::keyClick(after, Qt::Key_Backtab);
    QTRY_VERIFY(view->hasFocus());
    QCOMPARE(view->currentHop(), 1);
    QTest::keyClick(view, Qt::Key_Backtab);
    QTRY_VERIFY(before->hasFocus());
}

void TestDiagramView::enterSelectsAndSaysTheFlow()
{
    DiagramView view;
    view.setDiagram(picture());
    view.show();
    QSignalSpy selected(&view, &DiagramView::hopSelected);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(selected.size(), 0);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().toStringList(), QStringList{view.diagram().arrows.first().flow});
    QCOMPARE(view.selectedHop(), 0);
}

void TestDiagramView::aClickOnTheSymbolSelects()
{
    DiagramView view;
    view.setDiagram(picture());
    view.resize(900, 600);
    view.show();
    QSignalSpy selected(&view, &DiagramView::hopSelected);
    const int last = view.hopCount() - 1;
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.hopRect(last).center());
    QCOMPARE(view.selectedHop(), last);
    QCOMPARE(selected.size(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(view.selectedHop(), -1);
}

void TestDiagramView::zoomKeepsThePointUnderTheMouse()
{
    DiagramView view;
    view.setDiagram(picture());
    view.resize(500, 300);
    view.show();
    const double before = view.zoom();
    view.setZoom(2, view.hopRect(0).center());
    const QPoint held = view.hopRect(0).center();
    view.setZoom(3, held);
    QVERIFY((view.hopRect(0).center() - held).manhattanLength() <= 3);
    view.fit();
    QVERIFY(view.zoom() <= before);
    view.setZoom(before, held);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.zoom() > before);
    QTest::keyClick(&view, Qt::Key_Minus);
    QVERIFY(qAbs(view.zoom() - before) < 0.001);
}

void TestDiagramView::newStatesKeepTheSelection()
{
    DiagramView view;
    view.setDiagram(picture());
    view.selectHop(1);
    const QString id = view.diagram().arrows.at(1).id;
    view.setDiagram(picture(Status::Pass));
    QCOMPARE(view.diagram().arrows.at(view.selectedHop()).id, id);
    view.setDiagram(Diagram());
    QCOMPARE(view.selectedHop(), -1);
    QCOMPARE(view.currentHop(), -1);
}

void TestDiagramView::assistiveToolsSeeEveryHop()
{
    DiagramView view;
    view.setDiagram(picture());
    view.resize(900, 600);
    view.show();
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(access != nullptr);
    QCOMPARE(access->childCount(), view.hopCount());
    bool broken = false;
    for (int i = 0; i < access->childCount(); ++i) {
        QAccessibleInterface *hop = access->child(i);
        QVERIFY(hop != nullptr && hop->isValid());
        QCOMPARE(access->indexOfChild(hop), i);
        QCOMPARE(hop->parent(), access);
        QCOMPARE(hop->text(QAccessible::Name), view.hopName(i));
        QVERIFY(view.rect().translated(view.mapToGlobal(QPoint())).intersects(hop->rect()));
        broken =
            broken || (hop->text(QAccessible::Name).contains("acme.app.stackstate.example port 443"_L1) &&
                       hop->text(QAccessible::Name).endsWith(u"broken, dropped · network team"_s));
    }
    QVERIFY(broken);
    QAccessibleActionInterface *action = access->child(1)->actionInterface();
    QVERIFY(action != nullptr);
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(view.selectedHop(), 1);
    QVERIFY(access->child(1)->state().selected);
    QAccessibleInterface *last = access->child(view.hopCount() - 1);
    view.setDiagram(Diagram());
    QVERIFY(!last->isValid());
    QCOMPARE(access->childCount(), 0);
}

void TestDiagramView::statesDifferWithoutColour()
{
    DiagramColours grey = DiagramColours::forPaper();
    QList<QImage> seen;
    for (const HopState state : svg::allStates) {
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(grey.paper);
        QPainter painter(&image);
        paintBadge(painter, state, {20, 20}, grey);
        painter.end();
        image = image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
        QVERIFY2(!seen.contains(image), qPrintable(hopStateWords(state)));
        seen << image;
    }
}

void TestDiagramView::paletteGivesReadableStates_data()
{
    QTest::addColumn<QColor>("paper");
    QTest::addColumn<QColor>("ink");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x1e, 0x1f, 0x22) << QColor(0xe6, 0xe6, 0xe6);
    QTest::newRow("high contrast, black") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("high contrast, yellow on black") << QColor(Qt::black) << QColor(Qt::yellow);
    QTest::newRow("high contrast, black on yellow") << QColor(Qt::yellow) << QColor(Qt::black);
    QTest::newRow("high contrast, white on blue") << QColor(0, 0, 0xa0) << QColor(Qt::white);
}

void TestDiagramView::paletteGivesReadableStates()
{
    QFETCH(QColor, paper);
    QFETCH(QColor, ink);
    QPalette palette;
    palette.setColor(QPalette::Base, paper);
    palette.setColor(QPalette::Text, ink);
    const DiagramColours colours = DiagramColours::fromPalette(palette);
    for (const HopState state : svg::allStates) {
        const double contrast = contrastOf(colours.of(state), paper);
        QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
    }
    for (const QColor &highlight : {QColor(Qt::white), QColor(Qt::black), QColor(0x2f, 0x6f, 0xb5), paper}) {
        palette.setColor(QPalette::Highlight, highlight);
        QVERIFY(contrastOf(DiagramColours::fromPalette(palette).focus, paper) >= 3);
    }
}

/// Ways and host names go from left to right in every language.
void TestDiagramView::staysLeftToRight()
{
    const auto pictureIn = [](Qt::LayoutDirection direction) {
        QWidget window;
        window.setLayoutDirection(direction);
        auto *view = new DiagramView(&window);
        view->setDiagram(picture());
        view->resize(900, 500);
        window.resize(900, 500);
        window.show();
        return view->viewport()->grab().toImage();
    };
    const QImage usual = pictureIn(Qt::LeftToRight);
    QVERIFY(!usual.isNull());
    QCOMPARE(pictureIn(Qt::RightToLeft), usual);
}

/// Paints its rim in the colour of the focus, all around the badge.
void TestDiagramView::focusIsSeen()
{
    for (const bool dark : {false, true}) {
        QWidget window;
        QPalette palette;
        palette.setColor(QPalette::Base, dark ? QColor(0x1e, 0x1f, 0x22) : QColor(Qt::white));
        palette.setColor(QPalette::Text, dark ? QColor(0xe6, 0xe6, 0xe6) : QColor(0x1f, 0x29, 0x37));
        window.setPalette(palette);
        auto *view = new DiagramView(&window);
        view->setDiagram(picture());
        view->resize(900, 500);
        window.resize(900, 500);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(view->hasFocus());
        view->setCurrentHop(0);
        const QImage image = view->viewport()->grab().toImage();
        const QRect rect = view->hopRect(view->currentHop());
        const QColor focus = DiagramColours::fromPalette(view->palette()).focus;
        for (const QPoint &at :
             {QPoint(rect.center().x(), rect.top()), QPoint(rect.center().x(), rect.bottom())}) {
            double nearest = 21;
            for (int dy = -2; dy <= 2; ++dy)
                nearest = std::min(nearest, contrastOf(image.pixelColor(at + QPoint(0, dy)), focus));
            QVERIFY2(nearest < 1.3, qPrintable(QString::number(nearest)));
        }
    }
}

void TestDiagramView::opensReadableAndFitsWholeOnDemand()
{
    DiagramView view;
    view.setDiagram(picture());
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.labelPixels() >= 12);
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    QCOMPARE(view.horizontalScrollBar()->value(), 0);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    QVERIFY(view.zoom() < 0.7);
    // Whole it stays, whatever the place.
    view.resize(1600, 1200);
    QTRY_VERIFY(view.zoom() > 1);
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
}

void TestDiagramView::aSummaryIsShownWhole()
{
    DiagramView view;
    view.setCompact(true);
    view.setDiagram(summary());
    view.show();
    for (const QSize size : {QSize(790, 275), QSize(1400, 420), QSize(2000, 900)}) {
        view.resize(size);
        QTRY_COMPARE(view.size(), size);
        QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
        QCOMPARE(view.verticalScrollBar()->maximum(), 0);
        QVERIFY(view.zoom() <= 1.25);
        for (int hop = 0; hop < view.hopCount(); ++hop)
            QVERIFY(view.viewport()->rect().contains(view.hopRect(hop)));
    }
    QCOMPARE(view.zoom(), 1.25);
}

void TestDiagramView::aSummaryArrowStandsForItsFlows()
{
    DiagramView view;
    view.setDiagram(summary());
    view.show();
    QCOMPARE(view.hopCount(), 2);
    QCOMPARE(view.hopName(0),
             u"Agent pods to acme.app.stackstate.example port 443: broken, dropped · network team"_s);
    QCOMPARE(view.hopName(1), u"Nodes to cdn.quay.example port 443 and 1 more: not checked"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&view)->child(1)->text(QAccessible::Name),
             view.hopName(1));
    QSignalSpy selected(&view, &DiagramView::hopSelected);
    view.selectHop(1);
    QCOMPARE(selected.first().first().toStringList(), (QStringList{u"quay-registry"_s, u"quay-cdn"_s}));
    view.showFlow(u"receiver"_s);
    QCOMPARE(view.selectedHop(), 0);
    view.showFlow(u"quay-cdn"_s);
    QCOMPARE(view.selectedHop(), 1);
    QCOMPARE(selected.size(), 1);
}

void TestDiagramView::savesAsEveryFormat()
{
    QTemporaryDir folder;
    const Diagram diagram = picture();
    const auto bytesOf = [&](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (const char *name : {"a.svg", "a.PNG", "a.pdf"})
        QVERIFY(saveDiagram(diagram, folder.filePath(QLatin1String(name))).ok());
    QCOMPARE(bytesOf(u"a.svg"_s), diagramToSvg(diagram));
    QCOMPARE(QImage::fromData(bytesOf(u"a.PNG"_s)).size(), (diagram.bounds.size() * 2).toSize());
    QVERIFY(bytesOf(u"a.pdf"_s).startsWith("%PDF"));
    QVERIFY(!saveDiagram(diagram, folder.filePath(u"a.exe"_s)).ok());
    QVERIFY(!saveDiagram(diagram, folder.filePath(u"none/a.svg"_s)).ok());
}

/// In the letters that this machine has: the layout only estimates them.
void TestDiagramView::wordsFitIntoTheirBoxes()
{
    const auto widthOf = [](const QString &text, double size, bool bold) {
        QFont font = QApplication::font();
        font.setPixelSize(qRound(size));
        font.setBold(bold);
        return QFontMetricsF(font).horizontalAdvance(text);
    };
    QList<Flow> flows = threeFlows();
    flows << flow(u"registry"_s, u"registry.corp.example"_s, Purpose::Registry, Initiator::Nodes)
          << flow(u"charts"_s, u"helm.example"_s, Purpose::ChartRepo, Initiator::Workstation)
          << flow(u"proxy"_s, u"proxy.corp.example"_s, Purpose::Proxy, Initiator::Pods);
    flows[3].volatility = Volatility::Internal;
    for (const char *language : {"en", "de"}) {
        const WordsIn words(QString::fromLatin1(language));
        for (const Diagram &diagram :
             {layoutDiagram(flows, {}, u"acme"_s, u"open"_s), layoutSummary(flows, {})}) {
            for (const DiagramBox &box : diagram.boxes) {
                if (box.kind == BoxKind::Part)
                    continue;
                const double room = box.isBand() ? box.rect.width() : box.rect.right() - box.text.x();
                for (const QString &text : box.titleLines)
                    QVERIFY2(widthOf(text, metrics::titleSize, true) <= room, qPrintable(text));
                for (const QString &text : box.lines)
                    QVERIFY2(widthOf(text, metrics::smallSize, false) <= room, qPrintable(text));
            }
            for (const DiagramArrow &arrow : diagram.arrows) {
                const double room = arrow.badge.right() - arrow.wordsStart().x();
                for (const QString &text : arrow.badgeLines)
                    QVERIFY2(widthOf(text, metrics::labelSize, false) <= room, qPrintable(text));
            }
        }
    }
}

NETSETUP_WINDOW_TEST(TestDiagramView)
#include "tst_diagramview.moc"
