// dns.md: each name at every place that looks it up, and nowhere else.
#include "handoff/documentinput.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString outside = u"acme.app.stackstate.io"_s;

/// The part of the sheet below one title.
QString below(const QByteArray &sheet, const QString &title)
{
    return QString::fromUtf8(sheet).section(u"## "_s + title + u'\n', 1).section(u"\n## "_s, 0, 0);
}

} // namespace

class TestDnsSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStandWhereTheyAreLookedUp()
    {
        const QByteArray sheet = printed(documentInput(), u"dns-sheet"_s);
        const QString nodes = below(sheet, u"On the nodes"_s);
        const QString pods = below(sheet, u"In the pods"_s);
        QVERIFY2(nodes.contains(outside) && nodes.contains("quay.io"_L1), sheet.constData());
        QVERIFY(pods.contains(outside) && !pods.contains("quay.io"_L1));
        QVERIFY(nodes.contains(QString("dig +short A "_L1 + outside)));
        QVERIFY(!sheet.contains("On the proxy"));
    }

    void behindAProxyOnlyTheProxyLooksOutside()
    {
        HandoffInput input = documentInput();
        Rule toProxy = input.rules.first();
        toProxy.host = u"proxy.corp.example.com"_s;
        toProxy.purpose = Purpose::Proxy;
        for (Rule &rule : input.rules)
            rule.initiator = Initiator::Proxy;
        input.rules.prepend(toProxy);
        const QByteArray sheet = printed(input, u"dns-sheet"_s);
        QVERIFY(below(sheet, u"On the proxy"_s).contains(outside));
        QVERIFY(below(sheet, u"On the nodes"_s).contains("proxy.corp.example.com"_L1));
        QVERIFY(!below(sheet, u"On the nodes"_s).contains(outside));
    }

    void whatWasSeenIsTold()
    {
        HandoffInput input = documentInput();
        const QString host = input.rules.first().host;
        input.addresses = {ResolvedAddress{host, Family::Ipv4, u"52.20.10.10"_s, 60, input.createdAt}};
        const QString seen = below(printed(input, u"dns-sheet"_s), u"On the nodes"_s);
        QVERIFY2(seen.contains("`52.20.10.10`"_L1), qPrintable(seen));
        input.addresses.clear();
        input.report.reset();
        QVERIFY(printed(input, u"dns-sheet"_s).contains("No name was looked up for this pack."));
        QVERIFY(below(printed(input, u"dns-sheet"_s), u"On the nodes"_s).contains("not asked"_L1));
    }

    void theFamilyOfThePlanIsAskedFor()
    {
        HandoffInput input = documentInput();
        input.plan.egress.ipFamily = IpFamily::Ipv4;
        QVERIFY(!printed(input, u"dns-sheet"_s).contains("dig +short AAAA"));
        input.plan.egress.ipFamily = IpFamily::Ipv6;
        const QByteArray six = printed(input, u"dns-sheet"_s);
        QVERIFY(six.contains("dig +short AAAA") && !six.contains("dig +short A acme"));
    }

    void anAddressHasNoName()
    {
        HandoffInput input = documentInput();
        for (Rule &rule : input.rules)
            rule.host = u"203.0.113.7"_s;
        QVERIFY(printed(input, u"dns-sheet"_s).contains("no name has to resolve"));
    }
};

NETSETUP_TEST(TestDnsSheet)
#include "tst_dnssheet.moc"
