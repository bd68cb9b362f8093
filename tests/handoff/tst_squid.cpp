// The Squid files as text: what Squid's own parser says, who may ask for what, the exemptions that can be
// left out, and that no input gets a word in.
#include "handoff/planning/explain.h"
#include "handoff/proxysample.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install = u"proxy/squid/install.conf"_s;
const QString later = u"proxy/squid/install.conf.incomplete.txt"_s;
const QString inspection = u"proxy/squid/exempt-inspection.conf"_s;
const QString login = u"proxy/squid/exempt-login.conf"_s;

QMap<QString, QByteArray> files(const HandoffInput &input)
{
    return emitted(input, u"squid"_s);
}

QStringList statements(const QByteArray &bytes)
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines.append(line);
    }
    return lines;
}

/// What Squid says against a whole configuration. Its exit status alone would hide much.
QByteArray faults(const QByteArray &configuration)
{
    ServerProcess folder;
    const QString path = folder.writeFile(u"squid.conf"_s, configuration);
    const Finished judged = runProgram(u"squid"_s, {u"-k"_s, u"parse"_s, u"-f"_s, path});
    static const QRegularExpression bad(u"ERROR|WARNING|FATAL|Bungled|empty ACL"_s);
    QByteArray said;
    for (const QByteArray &line : QByteArray(judged.out + judged.err).split('\n')) {
        if (bad.match(QString::fromUtf8(line)).hasMatch())
            said += line + '\n';
    }
    return judged.exitCode == 0 ? said : said + "exit status " + QByteArray::number(judged.exitCode);
}

QByteArray alone(const QByteArray &file)
{
    return "http_port 3128\n" + file + "http_access deny all\n";
}

/// The configuration of the distribution, with the file where it reads /etc/squid/conf.d.
QByteArray inDistribution(const QByteArray &file)
{
    QByteArray whole = readAll(u"/etc/squid/squid.conf"_s);
    return whole.replace("include /etc/squid/conf.d/*.conf", file);
}

/// Every line that the files may hold, and nothing else.
bool isKnownStatement(const QString &line)
{
    static const QRegularExpression known(QRegularExpression::anchoredPattern(
        u"acl [a-z0-9_]{1,31} (src ([0-9a-f.:]+/[0-9]+|ipv4|ipv6)|dstdomain -n [a-z0-9.-]+|dst "
        "[0-9a-f.:]+|port "
        "[0-9]+|method CONNECT)|http_access allow( [a-z0-9_]{1,31}){3,4}|ssl_bump splice( "
        "[a-z0-9_]{1,31}){3}"_s));
    return known.match(line).hasMatch();
}

QString explained(const HandoffInput &input, const QString &packet)
{
    const Result<Packet> parsed = parsePacket(packet, u"--packet"_s);
    return parsed.ok() ? explainPacket(planFormat(*format(u"squid"_s), input), *parsed)
                       : parsed.error().message();
}

} // namespace

class TestSquid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden()
    {
        const QMap<QString, QByteArray> printed = files(exemptInput());
        QCOMPARE(printed.keys(), QStringList({inspection, login, install}));
        for (auto entry = printed.cbegin(); entry != printed.cend(); ++entry)
            compareGolden(entry.value(), u"proxied/"_s + entry.key());
    }

    void squidTakesWhatMayBeLoaded()
    {
        for (const HandoffInput &input : {proxyInput(), exemptInput()}) {
            const QMap<QString, QByteArray> printed = files(input);
            QCOMPARE(faults(alone(printed.value(install))), QByteArray());
            QCOMPARE(faults(inDistribution(printed.value(install))), QByteArray());
            QCOMPARE(faults(alone(printed.value(login) + printed.value(install))), QByteArray());
        }
        // The judge itself: it does see a fault.
        QVERIFY(!faults(alone("acl x src 10.0.0.0/8 10.0.1.0/24\nhttp_access allow x\n")).isEmpty());
    }

    void everyKindOfClientMayAskForItsOwnHostsOnly()
    {
        const QStringList lines = statements(files(proxyInput()).value(install));
        QVERIFY(lines.contains(u"acl sts_acme_nodes src 10.0.0.0/16"_s));
        QVERIFY(lines.contains(u"acl sts_acme_pods src 10.244.0.0/16"_s));
        QVERIFY(lines.contains(u"acl sts_acme_nodes_to_443 dstdomain -n quay.io"_s));
        QVERIFY(!lines.contains(u"acl sts_acme_pods_to_443 dstdomain -n quay.io"_s));
        QCOMPARE(lines.filter(u"http_access "_s),
                 QStringList({u"http_access allow sts_acme_connect sts_acme_nodes "
                              "sts_acme_nodes_to_443 sts_acme_port_443"_s,
                              u"http_access allow sts_acme_connect sts_acme_pods "
                              "sts_acme_pods_to_443 sts_acme_port_443"_s}));
        // Neither the way to the proxy nor what passes it by.
        QVERIFY(lines.filter(QRegularExpression(u"3128|123|ntp|10\\.9\\.9\\.9"_s)).isEmpty());
    }

    void theExplanationSpeaksOfTheClientsToo()
    {
        const HandoffInput input = proxyInput();
        QVERIFY(explained(input, u"10.244.1.1,acme.app.stackstate.io,443"_s).startsWith("allowed"_L1));
        QVERIFY(explained(input, u"10.244.1.1,quay.io,443"_s).startsWith("not allowed"_L1));
        QVERIFY(explained(input, u"10.9.9.9,acme.app.stackstate.io,443"_s).startsWith("not allowed"_L1));
    }

    void withoutAProxyItIsRefusedInPlainWords()
    {
        for (const EgressMode mode : {EgressMode::Direct, EgressMode::Firewall}) {
            HandoffInput input = smallInput();
            input.plan.egress.mode = mode;
            const FormatPlan plan = planFormat(*format(u"squid"_s), input);
            QVERIFY(plan.refused);
            QCOMPARE(plan.reason.english(),
                     u"the plan has no proxy on the way, so there is none to change"_s);
        }
    }

    void clientsWithoutAddressesWaitAndTheOthersDoNot()
    {
        HandoffInput input = exemptInput();
        input.plan.egress.sources.remove(Initiator::Pods);
        const QMap<QString, QByteArray> printed = files(input);
        QCOMPARE(statements(printed.value(install)).filter(u"http_access"_s).size(), 1);
        QCOMPARE(faults(alone(printed.value(install))), QByteArray());
        QVERIFY(
            printed.value(install).contains("INCOMPLETE: sts-acme-receiver-proxy: needs source addresses of "
                                            "the pods"));
        QVERIFY(printed.value(later).contains("[source addresses of the pods]"));
        QVERIFY(!faults(alone(printed.value(later))).isEmpty());
        QVERIFY(printed.contains(login + u".incomplete.txt"_s));
        // Where the file says they go, the waiting lines fit once the addresses are there.
        QByteArray whole = printed.value(install) + printed.value(later);
        whole.replace("[source addresses of the pods]", "10.244.0.0/16");
        QCOMPARE(faults(alone(whole)), QByteArray());
    }

    void unusualSourcesAndTargetsAreStillTakenWithoutAWord()
    {
        HandoffInput input = proxyInput();
        input.plan.egress.sources[Initiator::Nodes] = {cidr(u"10.0.1.0/24"_s), cidr(u"10.0.0.0/16"_s),
                                                       cidr(u"10.0.0.0/16"_s), cidr(u"fd10::/64"_s)};
        input.plan.egress.sources[Initiator::Pods] = {cidr(u"0.0.0.0/0"_s), cidr(u"::/0"_s)};
        input.rules[2].port = 8443;
        input.rules[3].host = u"52.20.10.10"_s;
        const QByteArray printed = files(input).value(install);
        QCOMPARE(faults(alone(printed)), QByteArray());
        const QStringList lines = statements(printed);
        QCOMPARE(lines.filter(u"acl sts_acme_nodes src"_s).size(), 2);
        QVERIFY(lines.contains(u"acl sts_acme_pods src ipv4"_s));
        QVERIFY(lines.contains(u"acl sts_acme_nodes_to_443_ip dst 52.20.10.10"_s));
        QVERIFY(printed.contains("Port 8443: "));
    }

    void aPlainHttpReceiverIsNotAskedForByConnect()
    {
        HandoffInput input = exemptInput();
        input.rules[2].port = 80;
        input.flows[0].url = u"http://acme.app.stackstate.io/receiver/stsAgent"_s;
        const QMap<QString, QByteArray> printed = files(input);
        QVERIFY(statements(printed.value(install))
                    .contains(u"http_access allow sts_acme_pods sts_acme_pods_to_80_http "
                              "sts_acme_port_80"_s));
        QCOMPARE(faults(alone(printed.value(install))), QByteArray());
    }

    void anExemptionIsAFileOfItsOwnAndOnlyWhereItIsPlanned()
    {
        QCOMPARE(files(proxyInput()).keys(), QStringList({install}));
        const QMap<QString, QByteArray> with = files(exemptInput());
        const QStringList allow = statements(with.value(install));
        QCOMPARE(allow, statements(files(proxyInput()).value(install)));
        QVERIFY(with.value(inspection).contains("CHANGE 2: no TLS inspection"));
        QVERIFY(with.value(login).contains("CHANGE 3: no user login at the proxy"));
        QVERIFY(with.value(login).contains("Reason: The Agent has no such login."));
        const QStringList splice = statements(with.value(inspection));
        QCOMPARE(splice.filter(u"ssl_bump splice "_s).size(), 2);
        // Only what is exempt, and no name of one file in another: Squid would add them up.
        for (const QString &path : {inspection, login}) {
            QVERIFY(!with.value(path).contains("quay.io"));
            for (const QString &line : statements(with.value(path))) {
                QVERIFY2(isKnownStatement(line), qPrintable(line));
                QVERIFY(!allow.contains(line));
            }
        }
    }

    void longNamesStayApart()
    {
        HandoffInput input = exemptInput();
        input.plan.tenant = QString(60, u't');
        for (const QByteArray &bytes : files(input)) {
            for (const QString &line : statements(bytes))
                QVERIFY2(isKnownStatement(line), qPrintable(line));
        }
        const QMap<QString, QByteArray> printed = files(input);
        QCOMPARE(faults(alone(printed.value(login) + printed.value(install))), QByteArray());
    }

    void hostileTextGetsNoWordIn()
    {
        const qsizetype planned = statements(files(exemptInput()).value(install)).size();
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = exemptInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000);
            input.toolVersion = hostileText(seed + 3000);
            input.practice = seed % 2 ? hostileText(seed + 4000) : QString();
            for (Rule &one : input.rules) {
                one.why = hostileText(seed + 5000);
                one.inspectionReason = Phrase::verbatim(hostileText(seed + 6000));
                one.userAuthenticationReason = Phrase::verbatim(hostileText(seed + 7000));
            }
            const QMap<QString, QByteArray> printed = files(input);
            QCOMPARE(printed.size(), 3);
            QCOMPARE(statements(printed.value(install)).size(), planned);
            for (const QByteArray &bytes : printed) {
                QVERIFY(bytes.endsWith('\n') && !bytes.contains('\r'));
                for (const QString &line : statements(bytes))
                    QVERIFY2(isKnownStatement(line), qPrintable(line));
            }
            if (seed % 30 == 0)
                QCOMPARE(faults(alone(printed.value(login) + printed.value(install))), QByteArray());
        }
    }

    void theDecisionsNameEachRuleOnce()
    {
        PackRequest request;
        request.artifacts = {u"squid"_s, u"readme"_s};
        const Result<Pack> pack = makePack(proxyInput(), request);
        QVERIFY(pack.ok());
        for (const Artifact &artifact : pack->artifacts) {
            if (artifact.path == "README.md"_L1)
                QVERIFY(artifact.bytes.contains(
                    "Let the cluster through the proxy to these hosts. "
                    "Hosts: `acme.app.stackstate.io`, `quay.io`. What your device can hold is in "
                    "`proxy/squid/install.conf`."));
            if (artifact.path == "manifest.json"_L1)
                QCOMPARE(artifact.bytes.count("\"sts-acme-receiver-proxy\""), 1);
        }
    }
};

NETSETUP_TEST(TestSquid)
#include "tst_squid.moc"
