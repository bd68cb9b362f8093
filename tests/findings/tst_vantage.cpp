// Whom a vantage speaks for, by its name alone.
#include "findings/place.h"
#include "findings/vantage.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestVantage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksFor_data();
    void speaksFor();
};

void TestVantage::speaksFor_data()
{
    QTest::addColumn<QString>("vantage");
    QTest::addColumn<std::optional<Initiator>>("initiator");
    QTest::addColumn<bool>("inCluster");
    const auto row = [](const char *vantage, std::optional<Initiator> initiator, bool inCluster) {
        QTest::newRow(*vantage == 0 ? "nothing" : vantage)
            << QString::fromLatin1(vantage) << initiator << inCluster;
    };
    row("node/worker-1", Initiator::Nodes, true);
    row("nodes", Initiator::Nodes, true);
    row("node", Initiator::Nodes, true);
    row("pod", Initiator::Pods, true);
    row("pods", Initiator::Pods, true);
    row("node/", Initiator::Nodes, true);
    row("workstation-2", {}, false);
    row("registry", Initiator::Registry, false);
    row("pod/probe-x7", Initiator::Pods, true);
    row("pod/a/b", Initiator::Pods, true);
    row("workstation", Initiator::Workstation, false);
    row("proxy/squid-1", Initiator::Proxy, false);
    row("bastion-7", {}, false);
    row("nodeworker", {}, false);
    row("", {}, false);
}

void TestVantage::speaksFor()
{
    QFETCH(QString, vantage);
    QFETCH(std::optional<Initiator>, initiator);
    QVERIFY(initiatorAt(vantage) == initiator);
    QTEST(isInCluster(vantage), "inCluster");
    // Whoever shows places reads the same names.
    const PlaceKind kind = placeOf(vantage).kind;
    QCOMPARE(kind == PlaceKind::Nodes, initiator == Initiator::Nodes);
    QCOMPARE(kind == PlaceKind::Pods, initiator == Initiator::Pods);
    QCOMPARE(kind == PlaceKind::Workstation, initiator == Initiator::Workstation);
    const bool named = isInCluster(vantage) && vantage.contains(u'/');
    QCOMPARE(placeOf(vantage).node, named ? vantage.section(u'/', 1) : QString());
}

NETSETUP_TEST(TestVantage)
#include "tst_vantage.moc"
