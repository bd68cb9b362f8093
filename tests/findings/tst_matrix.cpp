// The matrix of places and hosts: the worst stage in each cell, places that see the same in one row.
#include "findings/report/matrix.h"
#include "findings/samples.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

Finding from(const QString &vantage, Finding finding)
{
    finding.vantage = vantage;
    finding.args.insert(u"vantage"_s, vantage);
    return finding;
}

QString pod(int number)
{
    return u"pod/worker-%1"_s.arg(number);
}

Flow receiver()
{
    return samples::flow(u"receiver"_s, samples::tenantHost);
}

Flow registry()
{
    return samples::flow(u"quay-registry"_s, u"quay.example"_s);
}

/// A workstation and the pods of twelve nodes; those of number 10 are dropped on the way to the receiver.
Report cluster()
{
    Report report = samples::empty();
    report.flows = {receiver(), registry()};
    QStringList places{u"workstation"_s};
    for (int node = 12; node >= 1; --node)
        places.append(pod(node));
    for (const QString &place : std::as_const(places)) {
        for (const char *id : {"dns.ok", "tcp.ok", "http.ok"})
            report.findings.append(from(place, samples::finding(receiver(), QString::fromLatin1(id))));
        report.findings.append(from(place, samples::finding(registry(), u"reg.ok"_s)));
    }
    report.findings.append(from(pod(10), samples::finding(receiver(), u"tcp.drop"_s, {u"tcp.drop/allow"_s})));
    report.findings.append(from(pod(10), samples::notReached(receiver(), u"tls"_s, u"tcp.drop"_s)));
    numberFindings(report);
    return report;
}

} // namespace

class TstMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePlaceNeedsNone()
    {
        QVERIFY(!matrixOf(samples::healthy()).isWorthShowing());
        QVERIFY(!matrixOf(Report()).isWorthShowing());
    }

    void equalPlacesAreOneRow()
    {
        const Matrix matrix = matrixOf(cluster());
        QVERIFY(matrix.isWorthShowing());
        QCOMPARE(matrix.columns.size(), 2);
        QCOMPARE(matrix.columns.first().host, samples::tenantHost);
        QCOMPARE(matrix.rows.size(), 3);
        QCOMPARE(matrix.rows.at(0).kind, PlaceKind::Workstation);
        QCOMPARE(matrix.rows.at(1).vantages, QStringList{pod(10)});
        QCOMPARE(matrix.rows.at(2).vantages.size(), 11);
        QCOMPARE(matrix.rows.at(2).nodes().mid(8),
                 (QStringList{u"worker-9"_s, u"worker-11"_s, u"worker-12"_s}));
        QCOMPARE(matrix.placeWords(matrix.rows.at(2)),
                 u"pods on 11 of 12 nodes (worker-1, worker-2, worker-3 and 8 more)"_s);
        QCOMPARE(matrix.placeWords(matrix.rows.at(1)), u"pods on 1 of 12 nodes (worker-10)"_s);
        QCOMPARE(placesInShort(matrix.rows.at(2).vantages, matrix.places), u"pods on 11 of 12 nodes"_s);
        QCOMPARE(placesInWords(matrix.places.vantages(), matrix.places),
                 u"the workstation, pods on all 12 nodes"_s);
    }

    void theWorstStageIsInTheCell()
    {
        const Matrix matrix = matrixOf(cluster());
        const MatrixRow &broken = matrix.rows.at(1);
        QCOMPARE(broken.cells.at(0).id, u"tcp.drop"_s);
        QCOMPARE(broken.cells.at(0).status, Status::Fail);
        QCOMPARE(broken.worst, Status::Fail);
        QCOMPARE(broken.owners, QList<Owner>{Owner::Network});
        QCOMPARE(matrix.rows.at(0).cells.at(0).id, u"http.ok"_s);
        QVERIFY(matrix.rows.at(0).owners.isEmpty());
    }

    void whatWasNotAskedIsNoAnswer()
    {
        Report report = cluster();
        report.findings.append(from(u"node/worker-1"_s, samples::finding(registry(), u"reg.ok"_s)));
        const Matrix matrix = matrixOf(report);
        const MatrixRow &node = matrix.rows.last();
        QCOMPARE(node.kind, PlaceKind::Nodes);
        QVERIFY(!node.cells.at(0).looked);
        QVERIFY(node.cells.at(1).looked);
        QCOMPARE(matrix.placeWords(node), u"the node worker-1"_s);
    }

    void aPlaceWithoutANetworkSaysSo()
    {
        Report report = cluster();
        report.findings.removeIf([](const Finding &one) { return one.vantage == "workstation"_L1; });
        Flow here;
        here.id = u"this-computer"_s;
        report.findings.append(samples::finding(here, u"net.unreachable"_s, {u"net.unreachable/connect"_s}));
        report.findings.append(samples::notReached(receiver(), u"dns"_s, u"net.unreachable"_s));
        const Matrix matrix = matrixOf(report);
        QCOMPARE(matrix.rows.first().kind, PlaceKind::Workstation);
        QCOMPARE(matrix.rows.first().cells.at(0).id, u"net.unreachable"_s);
        QCOMPARE(matrix.rows.first().owners, QList<Owner>{Owner::You});
    }

    /// The text has a row for each, and no line of its tables and headings is too long for a terminal.
    void theTextShowsItOnOnePage()
    {
        const QString text = reportToText(cluster(), false);
        QVERIFY2(text.contains("WHO SEES WHAT"_L1), qPrintable(text));
        QVERIFY(text.contains("  1 the workstation          ok           ok\n"_L1));
        QVERIFY(text.contains("  2 pods on 1 of 12 nodes    FAIL         ok\n"_L1));
        QVERIFY(text.contains("  3 pods on 11 of 12 nodes   ok           ok\n"_L1));
        QVERIFY(text.simplified().contains("(worker-10): acme.app.stackstate.example: tcp.drop (network"_L1));
        QVERIFY(text.contains("Failing:\n      receiver (pods on 1 of 12 nodes (worker-10))."_L1));
        QVERIFY(text.contains("     Seen from: pods on 1 of 12 nodes (worker-10)\n"_L1));
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines)
            QVERIFY2(line.size() <= 80, qPrintable(line));
        QVERIFY(!reportToText(samples::healthy(), false).contains("WHO SEES WHAT"_L1));
        for (const QChar c : text)
            QVERIFY(c.unicode() < 128);
    }

    void namesOfNodesMayBeAnything()
    {
        Report report = cluster();
        const QString hostile = u"pod/x\x1b[2J\r\n%1 %2 "_s + QChar(0x202e);
        report.findings.append(from(hostile, samples::finding(receiver(), u"dns.servfail"_s)));
        const Matrix matrix = matrixOf(report);
        const auto row = std::find_if(matrix.rows.begin(), matrix.rows.end(),
                                      [&](const MatrixRow &one) { return one.vantages.contains(hostile); });
        QVERIFY(row != matrix.rows.end());
        const QString words = matrix.placeWords(*row);
        QVERIFY2(words.startsWith("pods on 1 of 13 nodes (x"_L1), qPrintable(words));
        for (const QChar trap : {QChar(0x1b), QChar(u'\n'), QChar(0x202e)})
            QVERIFY(!words.contains(trap));
    }

    void whatNobodyHereCanTryIsNoColumn()
    {
        Report report = cluster();
        const Flow copied = samples::copied(u"cdn"_s, u"cdn.quay.example"_s);
        report.flows.append(copied);
        report.findings.append(from(u"workstation"_s, samples::finding(copied, u"tcp.skipped"_s)));
        numberFindings(report);
        QCOMPARE(matrixOf(report).columns.size(), 2);
        report.findings.append(from(u"copier"_s, samples::finding(copied, u"tcp.ok"_s)));
        numberFindings(report);
        const Matrix matrix = matrixOf(report);
        QCOMPARE(matrix.columns.size(), 3);
        QCOMPARE(matrix.columns.last().host, u"cdn.quay.example"_s);
    }
};

NETSETUP_TEST(TstMatrix)
#include "tst_matrix.moc"
