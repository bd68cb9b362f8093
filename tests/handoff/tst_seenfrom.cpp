// Addresses that several places looked up: those of the cluster count, and the papers say whose they are.
#include "handoff/documentinput.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/seenfrom.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString inside = u"52.20.10.10"_s;
const QString outside = u"52.99.99.99"_s;

Evidence lookedUp(const QString &vantage, const QString &host, const QStringList &addresses)
{
    Evidence item;
    item.probe = u"dns"_s;
    item.flow = u"receiver"_s;
    item.vantage = vantage;
    item.target = host;
    item.data = {{u"addresses"_s, QJsonArray::fromStringList(addresses)}};
    return item;
}

Finding seenAt(const QString &vantage, const QString &id, Status status, const QList<Cause> &causes = {})
{
    Finding finding = documentFinding(id, u"acme.app.stackstate.io"_s, status, causes);
    finding.vantage = vantage;
    return finding;
}

/// The pods of three nodes get one address of the receiver, the workstation another.
HandoffInput fromCluster()
{
    HandoffInput input = documentInput();
    const QString host = input.rules.constFirst().host;
    Report report;
    report.flows = input.flows;
    report.finishedAt = input.createdAt;
    report.evidence.append(lookedUp(u"workstation"_s, host, {outside}));
    for (const char *node : {"a", "b", "c"})
        report.evidence.append(lookedUp(u"pod/"_s + QLatin1String(node), host, {inside}));
    report.findings = {
        seenAt(u"workstation"_s, u"dns.ok"_s, Status::Pass), seenAt(u"pod/a"_s, u"dns.ok"_s, Status::Pass),
        seenAt(u"pod/b"_s, u"dns.ok"_s, Status::Pass),
        seenAt(u"pod/c"_s, u"tcp.one-node"_s, Status::Fail, {{Owner::Network, u"complete the rule"_s, {}}})};
    input.report = report;
    input.addresses.clear();
    for (const QString &address : {inside, outside})
        input.addresses.append(ResolvedAddress{host, Family::Ipv4, address, 60, input.createdAt});
    return input;
}

QStringList keptIn(const HandoffInput &input)
{
    QStringList kept;
    for (const ResolvedAddress &entry :
         chooseAddresses(input, input.rules.constFirst().host, Volatility::Pinned).kept)
        kept.append(entry.address);
    return kept;
}

} // namespace

class TestSeenFrom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePlaceSaysWhatItSaidBefore()
    {
        HandoffInput input = fromCluster();
        input.report->evidence = {lookedUp(u"workstation"_s, input.rules.constFirst().host, {outside})};
        QCOMPARE(seenFrom(input), u"workstation"_s);
        QVERIFY(addressViews(input, input.rules.constFirst().host).isEmpty());
        QCOMPARE(keptIn(input), (QStringList{inside, outside}));
    }

    void whatTheClusterGetsCounts()
    {
        const HandoffInput input = fromCluster();
        const QString host = input.rules.constFirst().host;
        QCOMPARE(keptIn(input), QStringList{inside});
        const AddressChoice choice = chooseAddresses(input, host, Volatility::Pinned);
        QCOMPARE(choice.leftOut.size(), 1);
        QVERIFY(choice.leftOut.constFirst().english().startsWith(outside));
        QCOMPARE(seenFrom(input, host), u"pods on all 3 nodes"_s);
    }

    void aRuleOfTheWorkstationKeepsItsOwn()
    {
        HandoffInput input = fromCluster();
        input.rules[0].initiator = Initiator::Workstation;
        QCOMPARE(keptIn(input), (QStringList{inside, outside}));
    }

    void answersThatGoRoundAreNoOtherView()
    {
        HandoffInput input = fromCluster();
        const QString host = input.rules.constFirst().host;
        input.report->evidence = {lookedUp(u"workstation"_s, host, {inside, outside}),
                                  lookedUp(u"pod/a"_s, host, {inside})};
        const QList<AddressView> views = addressViews(input, host);
        QVERIFY(viewsDiffer(input, views, Volatility::Pinned));
        QVERIFY(!viewsDiffer(input, views, Volatility::Cdn));
        QVERIFY(viewsDiffer(fromCluster(), addressViews(fromCluster(), host), Volatility::Cdn));
    }

    void thePapersSayIt()
    {
        const HandoffInput input = fromCluster();
        const QString request = QString::fromUtf8(printed(input, u"request-md"_s)).simplified();
        QVERIFY2(request.contains("As seen from: pods on all 3 nodes."_L1), qPrintable(request));
        QVERIFY(request.contains("Not every place gets the same addresses."_L1));
        QVERIFY(request.contains("the workstation: "_L1 + outside));
        QVERIFY(request.contains("Several places were asked."_L1));
        QVERIFY(request.contains("pods on 1 of 3 nodes (c)"_L1));
        QVERIFY(request.contains("tcp.one-node"_L1));
        QVERIFY(QString::fromUtf8(printed(input, u"dns-sheet"_s)).contains("pods on all 3 nodes"_L1));
        QVERIFY(printed(input, u"rules-json"_s).contains("\"vantage\": \"pods on all 3 nodes\""));
    }

    void namesOfNodesMayBeAnything()
    {
        HandoffInput input = fromCluster();
        const QString host = input.rules.constFirst().host;
        const QString hostile = u"pod/<script>x</script>\x1b[2J\r\n| `y` | %1"_s;
        input.report->evidence.append(lookedUp(hostile, host, {u"52.1.1.1"_s}));
        input.report->findings.append(seenAt(hostile, u"tcp.drop"_s, Status::Fail));
        for (const char *format : {"request-md", "request-html", "rules-json", "dns-sheet"}) {
            const QByteArray text = printed(input, QString::fromLatin1(format));
            QVERIFY2(!text.contains("<script>x") && !text.contains('\x1b') && !text.contains('\r'), format);
        }
    }
};

NETSETUP_TEST(TestSeenFrom)
#include "tst_seenfrom.moc"
