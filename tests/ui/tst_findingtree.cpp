// The list of findings by its rows: one for each cause, nothing lost, the same rows kept while results come
// in.
#include "findings/thiscomputer.h"
#include "models/findingtree.h"
#include "models/findingwords.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QString flowId(int number)
{
    return u"flow%1"_s.arg(number);
}

QString hostOf(const QString &flow)
{
    return flow + u".example"_s;
}

Finding finding(const QString &flow, const QString &id, Status status, const QString &address = {},
                const QString &blockedBy = {})
{
    Finding made;
    made.flow = flow;
    made.id = id;
    made.status = status;
    made.target = hostOf(flow);
    made.address = address;
    made.vantage = u"workstation"_s;
    made.blockedBy = blockedBy;
    return made;
}

/// One that the same team mends in the same way at every host.
Finding broken(const QString &flow, const QString &ca = u"Company CA"_s)
{
    Finding made = finding(flow, u"tls.intercept-untrusted"_s, Status::Fail, u"192.0.2.1"_s);
    made.args = {{u"host"_s, made.target}};
    made.causes = {{Owner::Security, u"Exempt %1 from %2."_s.arg(made.target, ca), u"May it?"_s},
                   {Owner::Cluster, u"Trust %1."_s.arg(ca), u"Must it?"_s}};
    return made;
}

QList<Flow> flows(int count)
{
    QList<Flow> made;
    for (int i = 0; i < count; ++i) {
        Flow flow;
        flow.id = flowId(i);
        flow.host = hostOf(flow.id);
        made.append(flow);
    }
    return made;
}

QStringList titles(const FindingTree &tree, const QModelIndex &parent = {})
{
    QStringList found;
    for (int row = 0; row < tree.rowCount(parent); ++row)
        found.append(tree.index(row, 0, parent).data().toString());
    return found;
}

using Mode = QAbstractItemModelTester::FailureReportingMode;

} // namespace

class TestFindingTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCauseIsOneRow();
    void anotherCauseIsAnotherRow();
    void twoCausesOfOneConnectionAreTwoRows();
    void consequencesAreFoldedUnderTheirCause();
    void aComputerWithoutNetworkIsOneRow();
    void whatWorksIsFolded();
    void whatOnlyAnotherMachineCanTellIsFolded();
    void whatIsLookedAtAgainIsNotSaidToWork();
    void rowsStaySelectedWhileResultsComeIn();
    void anIndexFromBeforeNamesNoRow();
    void optionalOnesStandBehind();
    void manyFindingsKeepTheModelWhole();
};

void TestFindingTree::oneCauseIsOneRow()
{
    FindingTree tree;
    QAbstractItemModelTester tester(&tree, Mode::Fatal);
    tree.setFlows(flows(11));
    QCOMPARE(tree.rowCount(), 11);
    for (int i = 0; i < 11; ++i)
        tree.takeFindings({finding(flowId(i), u"dns.ok"_s, Status::Pass), broken(flowId(i))});
    QCOMPARE(tree.rowCount(), 1);
    const QModelIndex cause = tree.index(0, 0);
    QVERIFY(tree.isCause(cause));
    QCOMPARE(tree.stateOf(cause), HopState::Fail);
    const QString title = cause.data().toString();
    QVERIFY2(title.endsWith(": 11 hosts"_L1) && !title.contains(".example"_L1), qPrintable(title));
    QCOMPARE(cause.siblingAtColumn(FindingTree::OwnerColumn).data().toString(), ownerTitle(Owner::Security));
    QCOMPARE(tree.rowCount(cause), 11);
    QCOMPARE(tree.flowsAt(cause).size(), 11);
    // Each host leads to what was seen of it; nothing is lost.
    QCOMPARE(tree.findings().size(), 22);
    for (int i = 0; i < 11; ++i) {
        const QModelIndex flow = tree.index(i, 0, cause);
        QCOMPARE(flow, tree.indexOfFlow(flowId(i)));
        QCOMPARE(tree.rowCount(flow), 2);
        QCOMPARE(tree.index(0, 0, flow), tree.indexOf(broken(flowId(i))));
        QCOMPARE(tree.flowsAt(tree.index(0, 0, flow)), QStringList{flowId(i)});
    }
    // Both of what may be the cause are said once.
    QCOMPARE(tree.findingAt(cause)->causes.size(), 2);
    // A host alone is named.
    tree.setFlows(flows(1));
    tree.takeFindings({broken(flowId(0))});
    QVERIFY(tree.index(0, 0).data().toString().contains("flow0.example"_L1));
}

void TestFindingTree::anotherCauseIsAnotherRow()
{
    FindingTree tree;
    tree.setFlows(flows(4));
    tree.takeFindings({broken(flowId(0)), broken(flowId(1)), broken(flowId(2), u"Other CA"_s),
                       broken(flowId(3), u"Other CA"_s)});
    QCOMPARE(tree.rowCount(), 2);
    for (int row = 0; row < 2; ++row)
        QCOMPARE(tree.rowCount(tree.index(row, 0)), 2);
}

void TestFindingTree::twoCausesOfOneConnectionAreTwoRows()
{
    FindingTree tree;
    QAbstractItemModelTester tester(&tree, Mode::Fatal);
    tree.setFlows(flows(2));
    Finding slow = finding(flowId(0), u"dns.slow-5s"_s, Status::Warn);
    slow.causes = {{Owner::Dns, u"Be quicker."_s, {}}};
    tree.takeFindings({slow, finding(flowId(0), u"tcp.ok"_s, Status::Pass), broken(flowId(0))});
    QCOMPARE(tree.rowCount(), 3); // two causes, and the connection that was not looked at
    const QModelIndex worst = tree.index(0, 0);
    QCOMPARE(tree.stateOf(worst), HopState::Fail);
    QCOMPARE(tree.stateOf(tree.index(1, 0)), HopState::Warn);
    // The connection stands under both, most of it under the worst.
    QCOMPARE(tree.indexOfFlow(flowId(0)).parent(), worst);
    QCOMPARE(tree.rowCount(tree.indexOfFlow(flowId(0))), 2);
    QCOMPARE(tree.indexOf(slow).parent().parent(), tree.index(1, 0));
    QCOMPARE(tree.findings().size(), 3);
}

void TestFindingTree::consequencesAreFoldedUnderTheirCause()
{
    FindingTree tree;
    QAbstractItemModelTester tester(&tree, Mode::Fatal);
    const QString one = u"192.0.2.1"_s;
    const QString two = u"192.0.2.2"_s;
    const QString id = flowId(0);
    tree.takeFindings({finding(id, u"dns.ok"_s, Status::Pass),
                       finding(id, u"tcp.timeout"_s, Status::Fail, one),
                       finding(id, u"tls.not-reached"_s, Status::NotReached, one, u"tcp.timeout"_s),
                       finding(id, u"http.not-reached"_s, Status::NotReached, one, u"tls.not-reached"_s),
                       finding(id, u"tcp.timeout"_s, Status::Fail, two),
                       finding(id, u"tls.not-reached"_s, Status::NotReached, two, u"tcp.timeout"_s)});
    QCOMPARE(tree.rowCount(), 1);
    const QModelIndex flow = tree.indexOfFlow(id);
    QCOMPARE(flow.parent(), tree.index(0, 0));
    QCOMPARE(tree.rowCount(flow), 3);
    QCOMPARE(tree.findingAt(tree.index(0, 0, flow))->address, one);
    QCOMPARE(tree.rowCount(tree.index(0, 0, flow)), 2);
    QCOMPARE(tree.findingAt(tree.index(1, 0, flow))->address, two);
    QCOMPARE(tree.rowCount(tree.index(1, 0, flow)), 1);
    QCOMPARE(tree.stateOf(flow), HopState::Fail);
    QVERIFY(flow.parent().data(Qt::ForegroundRole).isValid());
    // Causes that name each other in a circle come from a broken report: nothing is lost then either.
    tree.takeFindings({finding(id, u"a.x"_s, Status::NotReached, one, u"b.x"_s),
                       finding(id, u"b.x"_s, Status::NotReached, one, u"a.x"_s)});
    QCOMPARE(tree.findings().size(), 2);
}

void TestFindingTree::aComputerWithoutNetworkIsOneRow()
{
    FindingTree tree;
    QAbstractItemModelTester tester(&tree, Mode::Fatal);
    tree.setFlows(flows(5));
    Finding offline = finding(thisComputer, u"net.unreachable"_s, Status::Fail);
    offline.target.clear();
    offline.key = u"f1"_s;
    offline.causes = {{Owner::You, u"Connect this computer."_s, {}}};
    QList<Finding> all{offline};
    for (int i = 0; i < 5; ++i) {
        all << finding(flowId(i), u"dns.not-reached"_s, Status::NotReached, {}, u"f1"_s)
            << finding(flowId(i), u"tcp.not-reached"_s, Status::NotReached, {}, u"f1"_s);
    }
    tree.takeFindings(all);
    QCOMPARE(tree.rowCount(), 1);
    const QModelIndex cause = tree.index(0, 0);
    QVERIFY2(cause.data().toString().contains("5 connections wait"_L1), qPrintable(cause.data().toString()));
    QCOMPARE(tree.rowCount(cause), 6);
    QCOMPARE(tree.index(0, 0, cause), tree.indexOfFlow(thisComputer));
    QCOMPARE(tree.findings().size(), all.size());
    QCOMPARE(tree.flowsAt(cause).size(), 5); // what can be looked at again
    QVERIFY(tree.flowsAt(tree.indexOfFlow(thisComputer)).isEmpty());
}

void TestFindingTree::whatWorksIsFolded()
{
    FindingTree tree;
    QAbstractItemModelTester tester(&tree, Mode::Fatal);
    tree.setFlows(flows(4));
    for (int i = 0; i < 3; ++i)
        tree.takeFindings({finding(flowId(i), u"dns.ok"_s, Status::Pass)});
    // What was not looked at is not among what works.
    QCOMPARE(titles(tree), (QStringList{flowWords(flows(4).last()), u"3 connections work"_s}));
    QCOMPARE(tree.stateOf(tree.index(1, 0)), HopState::Pass);
    QCOMPARE(tree.rowCount(tree.index(1, 0)), 3);
    // What is about the plan is no connection.
    tree.takeFindings({finding({}, u"plan.ok"_s, Status::Info)});
    QCOMPARE(tree.rowCount(), 3);
    QVERIFY(!tree.isCause(tree.index(1, 0)));
}

void TestFindingTree::whatOnlyAnotherMachineCanTellIsFolded()
{
    FindingTree tree;
    QAbstractItemModelTester tester(&tree, Mode::Fatal);
    QList<Flow> all = flows(4);
    all[0].origins = {{u"node-agent"_s, Initiator::Nodes}};
    for (int i = 1; i < 4; ++i)
        all[i].origins = {{u"copier"_s, Initiator::Copier}};
    tree.setFlows(all);
    QCOMPARE(tree.rowCount(), 4); // nothing was looked at yet
    tree.takeFindings({broken(flowId(0))});
    for (int i = 1; i < 4; ++i)
        tree.takeFindings({finding(flowId(i), u"tcp.skipped"_s, Status::Skipped)});
    QCOMPARE(tree.rowCount(), 2);
    const QModelIndex elsewhere = tree.index(1, 0);
    QVERIFY(elsewhere.data().toString().startsWith("3 connections start at another machine"_L1));
    QCOMPARE(tree.stateOf(elsewhere), HopState::NotChecked);
    QCOMPARE(tree.rowCount(elsewhere), 3);
    QCOMPARE(tree.indexOfFlow(flowId(2)).parent(), elsewhere);
}

void TestFindingTree::whatIsLookedAtAgainIsNotSaidToWork()
{
    FindingTree tree;
    tree.setFlows(flows(4));
    for (int i = 0; i < 3; ++i)
        tree.takeFindings({finding(flowId(i), u"dns.ok"_s, Status::Pass)});
    tree.takeFindings({broken(flowId(3))});
    const QModelIndex cause = tree.index(0, 0);
    tree.setRunning({flowId(1), flowId(3)});
    QCOMPARE(tree.stateOf(tree.index(0, 0)), HopState::Running);
    QVERIFY(
        tree.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(seenBeforeWords(Status::Fail)));
    QVERIFY(tree.index(0, 0).data(Qt::ForegroundRole) != cause.data(Qt::DisplayRole));
    const QModelIndex working = tree.index(1, 0);
    QCOMPARE(tree.stateOf(working), HopState::Running);
    QCOMPARE(working.data().toString(), u"Connections that work: 2; looked at again: 1"_s);
    tree.setRunning({});
    QCOMPARE(tree.stateOf(tree.index(1, 0)), HopState::Pass);
}

void TestFindingTree::rowsStaySelectedWhileResultsComeIn()
{
    FindingTree tree;
    QAbstractItemModelTester tester(&tree, Mode::Fatal);
    QTreeView view;
    view.setModel(&tree);
    tree.setFlows(flows(6));
    const QPersistentModelIndex later = tree.indexOfFlow(flowId(5));
    tree.takeFindings({broken(flowId(0))});
    view.expandAll();
    view.setCurrentIndex(tree.indexOf(broken(flowId(0))));
    const QPersistentModelIndex cause = tree.index(0, 0);
    const QPersistentModelIndex address =
        tree.index(0, FindingTree::AddressColumn, tree.indexOfFlow(flowId(0)));
    for (int i = 1; i < 6; ++i) {
        tree.takeFindings({i % 2 == 0 ? broken(flowId(i)) : finding(flowId(i), u"dns.ok"_s, Status::Pass)});
        QCOMPARE(view.currentIndex(), tree.indexOf(broken(flowId(0))));
        QVERIFY(view.isExpanded(cause) && tree.isCause(cause));
        QVERIFY(view.selectionModel()->isSelected(view.currentIndex()));
    }
    // It has moved below what works, and is the same row.
    QCOMPARE(QModelIndex(later), tree.indexOfFlow(flowId(5)));
    QVERIFY(QModelIndex(later).parent().isValid());
    QCOMPARE(address.column(), static_cast<int>(FindingTree::AddressColumn));
    QCOMPARE(address.data().toString(), u"192.0.2.1"_s);
    // What is gone is gone.
    tree.takeFindings({finding(flowId(0), u"dns.ok"_s, Status::Pass)});
    QVERIFY(!address.isValid() && !view.currentIndex().isValid());
    QVERIFY(cause.isValid()); // others still have it
}

/// A view lays itself out only later, and a screen reader may ask it before that.
void TestFindingTree::anIndexFromBeforeNamesNoRow()
{
    FindingTree tree;
    tree.setFlows(flows(6));
    tree.takeFindings({broken(flowId(0)), finding(flowId(1), u"dns.ok"_s, Status::Pass)});
    QModelIndexList before{tree.index(0, 0), tree.indexOf(broken(flowId(0))), tree.indexOfFlow(flowId(1)),
                           tree.index(0, FindingTree::AddressColumn, tree.indexOfFlow(flowId(0)))};
    for (int i = 2; i < 5; ++i) {
        tree.takeFindings({broken(flowId(i))});
        QList<QPersistentModelIndex> held;
        for (const QModelIndex &index : std::as_const(before)) {
            QVERIFY(tree.findingAt(index) == nullptr && !tree.isCause(index) && !tree.isStale(index));
            QCOMPARE(tree.rowCount(index), 0);
            QVERIFY(!tree.parent(index).isValid() && tree.flowsAt(index).isEmpty());
            QVERIFY(!index.data(Qt::AccessibleTextRole).toString().contains(".example"_L1));
            held.append(index);
        }
        tree.takeFindings({finding(flowId(i), u"dns.ok"_s, Status::Pass)});
        for (const QPersistentModelIndex &index : std::as_const(held))
            QVERIFY(!index.isValid());
        before.append(tree.index(0, 0));
        before.append(tree.indexOfFlow(flowId(0)));
        tree.takeStale({});
    }
}

void TestFindingTree::optionalOnesStandBehind()
{
    FindingTree tree;
    QList<Flow> all = flows(2);
    all[0].required = false;
    tree.setFlows(all);
    Finding optional = broken(flowId(0), u"Other CA"_s);
    optional.required = false;
    tree.takeFindings({optional, broken(flowId(1))});
    QCOMPARE(tree.rowCount(), 2);
    QCOMPARE(tree.stateOf(tree.index(0, 0)), HopState::Fail);
    QCOMPARE(tree.stateOf(tree.index(1, 0)), HopState::Warn);
    QCOMPARE(tree.indexOfFlow(flowId(0)).parent(), tree.index(1, 0));
}

void TestFindingTree::manyFindingsKeepTheModelWhole()
{
    constexpr int many = 5000;
    FindingTree tree;
    QTreeView view;
    view.setUniformRowHeights(true);
    view.setModel(&tree);
    view.show();
    QList<Finding> findings;
    for (int i = 0; i < many; ++i) {
        findings << finding(flowId(i / 500),
                            i % 5 == 0 ? u"tcp.timeout"_s : u"tls.not-reached%1"_s.arg(i % 5),
                            i % 5 == 0 ? Status::Fail : Status::NotReached,
                            u"2001:db8::%1"_s.arg(i / 5, 0, 16), i % 5 == 0 ? QString() : u"tcp.timeout"_s);
    }
    tree.takeFindings(findings);
    view.expandAll();
    QCOMPARE(tree.rowCount(), 1);
    const QModelIndex cause = tree.index(0, 0);
    QCOMPARE(tree.rowCount(cause), 10);
    QCOMPARE(tree.rowCount(tree.index(3, 0, cause)), 100);
    QCOMPARE(tree.rowCount(tree.index(99, 0, tree.index(3, 0, cause))), 4);
    QCOMPARE(tree.findings().size(), many);
    for (const Finding &one : {findings.at(0), findings.at(2500), findings.at(4995)})
        QCOMPARE(tree.findingAt(tree.indexOf(one))->address, one.address);
    const QPersistentModelIndex kept = tree.index(7, 0, cause);
    tree.takeFindings(findings.mid(0, 500));
    QVERIFY(kept.isValid());
    QVERIFY(view.isExpanded(tree.index(7, 0, tree.index(0, 0))));
    QCOMPARE(tree.findings().size(), many);
}

NETSETUP_WINDOW_TEST(TestFindingTree)
#include "tst_findingtree.moc"
