// The table of places on the Checks page: which places share a row, what a cell says and leads to, by keys
// and for assistive tools, and that thousands of nodes cost nothing.
#include "models/findingwords.h"
#include "placesvisit.h"
#include "program/language.h"
#include "support/testprogram.h"
#include "theme/theme.h"
#include "widgets/findingpanel.h"
#include "widgets/plaintext.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollBar>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

Flow flow(const QString &id, const QString &host, Purpose purpose)
{
    Flow made;
    made.id = id;
    made.host = host;
    made.port = 443;
    made.purpose = purpose;
    made.required = true;
    return made;
}

Finding finding(const QString &flow, const QString &vantage, const QString &id, Status status)
{
    Finding made;
    made.flow = flow;
    made.id = id;
    made.status = status;
    made.target = flow + u".example"_s;
    made.address = u"192.0.2.1"_s;
    made.vantage = vantage;
    if (status == Status::Fail)
        made.causes = {{Owner::Network, u"Let it through."_s, {}}};
    return made;
}

/// Every node sees something of its own, so that no two rows are one.
Report largeCluster(int nodes)
{
    Report report;
    report.flows = {flow(u"receiver"_s, u"acme.app.stackstate.example"_s, Purpose::Receiver)};
    for (int i = 0; i < 13; ++i)
        report.flows.append(flow(u"cdn%1"_s.arg(i), u"cdn%1.quay.example"_s.arg(i), Purpose::ImagePull));
    for (int node = 0; node < nodes; ++node) {
        for (int i = 0; i < report.flows.size(); ++i) {
            const bool broken = i < 14 && ((node >> i) & 1) != 0;
            report.findings.append(finding(report.flows.at(i).id, u"pod/n%1"_s.arg(node),
                                           broken ? u"tcp.drop"_s : u"tcp.ok"_s,
                                           broken ? Status::Fail : Status::Pass));
        }
    }
    numberFindings(report);
    return report;
}

QString panelText(const QWidget &page)
{
    QStringList texts;
    for (const PlainText *text : page.findChild<FindingPanel *>()->findChildren<PlainText *>())
        texts << text->toPlainText();
    return texts.join(u'\n');
}

} // namespace

class TestPlaceMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void onePlaceNeedsNoTable();
    void equalPlacesAreOneRow();
    void aCellLeadsToItsProof();
    void cellsAreReadOut();
    void rowsBelowACardAreFolded();
    void ofManyNodesEachIsKept();
    void thousandsOfNodesCostNothing();
    void hostileNamesStayPlain();
};

void TestPlaceMatrix::cleanup()
{
    setLanguage(u"en"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    applyTheme(Theme::Light);
}

void TestPlaceMatrix::onePlaceNeedsNoTable()
{
    const PlacesVisit visit;
    QVERIFY(visit.page != nullptr);
    QVERIFY(!visit.matrix()->isVisible());
    QVERIFY(visit.runByKey());
    QVERIFY(!visit.matrix()->isVisible());
    QVERIFY(visit.import(seenFrom(*visit.setup->report(), u"pod/n1"_s)));
    QVERIFY(visit.matrix()->isVisible());
    visit.setup->clearField(u"--tenant"_s);
    QVERIFY(!visit.matrix()->isVisible());
}

void TestPlaceMatrix::equalPlacesAreOneRow()
{
    PlacesVisit visit;
    QVERIFY(visit.fill());
    const PlaceTable &table = *qobject_cast<PlaceTable *>(visit.matrix()->model());
    QStringList titles;
    for (const PlaceRow &row : table.matrix().rows)
        titles << row.title;
    QCOMPARE(titles, (QStringList{u"this computer"_s, u"pods on 5 of 12 nodes"_s, u"pods on 7 of 12 nodes"_s,
                                  u"node n2"_s}));
    const QStringList destinations = table.matrix().destinations;
    QCOMPARE(destinations.first(), u"Receiver"_s);
    QVERIFY(destinations.contains(u"Registry"_s));
    QVERIFY2(destinations.join(u'|').contains(" layer hosts of quay.example"_L1),
             qPrintable(destinations.join(u'|')));
    const PlaceCell &broken = table.matrix().rows.at(1).cells.first();
    QCOMPARE(broken.state, HopState::Fail);
    QCOMPARE(broken.what, u"dropped"_s);
    QCOMPARE(broken.who, u"network team"_s);
    QCOMPARE(table.matrix().rows.at(2).cells.first().state, HopState::Pass);
    // Symbol and word tell it, not the colour alone.
    const QModelIndex cell = table.index(1, 1);
    QVERIFY(!cell.data(Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(cell.data().toString(), u"dropped"_s);
}

void TestPlaceMatrix::aCellLeadsToItsProof()
{
    const QRegularExpression brokenPlace(u"pod/n([89]|1[0-2])\\b"_s);
    PlacesVisit visit;
    QVERIFY(visit.fill());
    MatrixView &matrix = *visit.matrix();
    visit.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(visit.page.get()));
    visit.tree()->setFocus();
    QTest::keyClick(visit.tree(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &matrix);
    matrix.setCurrentIndex(matrix.model()->index(0, 0));
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right})
        QTest::keyClick(&matrix, key);
    QCOMPARE(matrix.currentIndex(), matrix.model()->index(1, 1));
    QTest::keyClick(&matrix, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &matrix);
    const QString shown = panelText(*visit.page);
    QVERIFY2(shown.contains(brokenPlace), qPrintable(shown));
    const Finding *selected = visit.model()->findingAt(visit.tree()->currentIndex());
    QVERIFY(selected != nullptr);
    QCOMPARE(selected->id, u"tcp.drop"_s);
    // What works has a proof as well.
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_Space);
    QVERIFY(panelText(*visit.page).contains(QRegularExpression(u"pod/n[1-7]\\b"_s)));
    // By mouse too; of a place as a whole its worst is shown.
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {},
                      matrix.visualRect(matrix.model()->index(1, 0)).center());
    QVERIFY(panelText(*visit.page).contains(brokenPlace));
    // Another choice among the findings is that one's again.
    visit.tree()->setCurrentIndex(visit.model()->index(0, 0));
    QVERIFY(visit.model()->isCause(visit.tree()->currentIndex()));
    // One stop for Tab.
    matrix.setFocus();
    QTest::keyClick(&matrix, Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != &matrix);
}

void TestPlaceMatrix::cellsAreReadOut()
{
    PlacesVisit visit;
    QVERIFY(visit.fill());
    const QAbstractItemModel &table = *visit.matrix()->model();
    QCOMPARE(table.index(1, 1).data(Qt::AccessibleTextRole).toString(),
             u"pods on 5 of 12 nodes, Receiver: dropped, network team"_s);
    QCOMPARE(table.index(3, 1).data(Qt::AccessibleTextRole).toString(), u"node n2, Receiver: works"_s);
    QVERIFY(table.index(1, 0).data(Qt::AccessibleTextRole).toString().contains("n8, n9, n10, n11, n12"_L1));
    const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(visit.matrix());
    QVERIFY(access != nullptr);
    QVERIFY(!access->text(QAccessible::Name).isEmpty());
    bool told = false;
    for (int i = 0; i < access->childCount(); ++i) {
        const QAccessibleInterface *cell = access->child(i);
        told = told || (cell != nullptr && cell->text(QAccessible::Name).contains("Receiver: dropped"_L1));
    }
    QVERIFY(told);
}

void TestPlaceMatrix::rowsBelowACardAreFolded()
{
    PlacesVisit visit;
    QVERIFY(visit.fill());
    const QModelIndex cause = visit.model()->index(0, 0);
    QVERIFY(visit.model()->isCause(cause));
    QCOMPARE(cause.data(FindingTree::SeenFromRole).toString(), u"pods on 5 of 12 nodes"_s);
    const QModelIndex receiver = visit.model()->index(0, 0, cause);
    QStringList titles;
    for (int row = 0; row < visit.model()->rowCount(receiver); ++row)
        titles << visit.model()->index(row, 0, receiver).data().toString();
    const QStringList drops = titles.filter(u"pods on 5 of 12 nodes"_s);
    QVERIFY2(!drops.isEmpty() && titles.size() < 30, qPrintable(titles.join(u'\n')));
    // Nothing is lost.
    QCOMPARE(visit.model()->findings().size(), visit.setup->report()->findings.size());
    for (const Finding &finding : visit.setup->report()->findings)
        QVERIFY2(visit.model()->indexOf(finding).isValid(), qPrintable(finding.id + u' ' + finding.vantage));
}

void TestPlaceMatrix::ofManyNodesEachIsKept()
{
    const Report report = largeCluster(64);
    const PlaceMatrix matrix = placeMatrix(report);
    QCOMPARE(matrix.destinations, (QStringList{u"Receiver"_s, u"13 layer hosts of quay.example"_s}));
    QStringList vantages;
    for (const PlaceRow &row : matrix.rows)
        vantages += row.vantages;
    QCOMPARE(vantages.size(), 64);
    QCOMPARE(vantages.removeDuplicates(), 0);
    for (const PlaceRow &row : matrix.rows) {
        const int node = row.vantages.first().mid(5).toInt();
        QCOMPARE(row.cells.at(0).state, (node & 1) != 0 ? HopState::Fail : HopState::Pass);
        QCOMPARE(row.cells.at(1).state, node > 1 ? HopState::Fail : HopState::Pass);
    }
}

void TestPlaceMatrix::thousandsOfNodesCostNothing()
{
    const Report report = largeCluster(10000);
    const PlaceMatrix matrix = placeMatrix(report);
    QVERIFY(matrix.rows.size() > 9000);
    PlaceTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.setMatrix(matrix);
    MatrixView view;
    view.resize(420, 300);
    view.setModel(&table);
    view.show();
    view.fitToWords();
    int painted = 0;
    // Only what is in sight is drawn.
    view.grab();
    view.setCurrentIndex(table.index(0, 1));
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(&view, i % 20 == 0 ? Qt::Key_PageDown : Qt::Key_Down);
        view.grab();
        ++painted;
    }
    QCOMPARE(painted, 200);
    QVERIFY(view.currentIndex().row() > 200);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.currentIndex().row(), table.rowCount() - 1);
    QVERIFY(view.visualRect(view.currentIndex()).intersects(view.viewport()->rect()));
}

void TestPlaceMatrix::hostileNamesStayPlain()
{
    const QString hostile = u"pod/<b>x</b>\u202e%1 %2\n\x07"_s;
    Report report = largeCluster(2);
    report.findings.append(finding(u"receiver"_s, hostile, u"tcp.drop"_s, Status::Fail));
    numberFindings(report);
    PlaceTable table;
    table.setMatrix(placeMatrix(report));
    bool seen = false;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QModelIndex place = table.index(row, 0);
        seen = seen || place.data().toString().contains("<b>x</b>"_L1);
        for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::AccessibleTextRole)}) {
            QVERIFY(!place.data(role).toString().contains(QChar(0x202e)));
            QVERIFY(!place.data(role).toString().contains(u'\n'));
        }
        QVERIFY(!place.data(Qt::ToolTipRole).toString().contains(u'<'));
    }
    QVERIFY(seen);
}

NETSETUP_WINDOW_TEST(TestPlaceMatrix)
#include "tst_placematrix.moc"
