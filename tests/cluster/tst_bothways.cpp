// One broken network, seen by the program and by the script from the same namespace: the same verdicts, or
// none. The networks are those of tests/cases.
#include "base/json.h"
#include "checks/check.h"
#include "cluster/nodeevidence.h"
#include "findings/report/report.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

constexpr int patienceMs = 180 * 1000;

/// Findings of one stage of one flow: "198.51.100.10 tcp.drop fail".
using Stages = QMap<QString, QStringList>;

Stages stagesOf(const QList<Flow> &flows, QList<Evidence> evidence)
{
    for (Evidence &item : evidence)
        item.vantage = u"workstation"_s;
    Stages stages;
    for (const Finding &finding : judgeAll(flows, evidence))
        stages[finding.flow + u' ' + wordFor(finding.check)].append(
            QStringList{finding.address, finding.id, wordFor(finding.status)}.join(u' '));
    for (QStringList &findings : stages)
        findings.sort();
    return stages;
}

bool isKnown(const QStringList &findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const QString &finding) {
        return finding.endsWith(" unknown"_L1) || finding.endsWith(" not-reached"_L1);
    });
}

bool passes(const QStringList &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const QString &finding) { return finding.endsWith(" pass"_L1); });
}

} // namespace

class TestBothWays : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Makes the network and asks it both ways; the words of whoever failed, else nothing.
    QByteArray ask(const QString &network, const QStringList &more) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"/usr/bin/python3"_s,
                      QStringList{sourcePath(u"tests/cluster/both-ways"_s), network, m_folder.path()} + more);
        const bool ended = process.waitForFinished(patienceMs) && process.exitCode() == 0;
        return ended ? QByteArray() : QByteArray("both-ways: " + process.readAll());
    }

    [[nodiscard]] Report report() const
    {
        const Result<QJsonObject> object = json::parseObject(contentOf(u"report.json"_s), u"report.json"_s);
        const Result<Report> report =
            object.ok() ? reportFromJson(*object, u"report.json"_s) : object.error();
        return report.ok() ? *report : Report();
    }

    [[nodiscard]] QList<Evidence> ofTheScript(const Report &report) const
    {
        const auto storeOf = [](const QByteArray &pem) {
            const Result<TrustStore> store = TrustStore::fromPem(pem, {});
            return store.ok() ? *store : TrustStore();
        };
        const QString ca = report.plan.value("trust"_L1).toObject().value("caPem"_L1).toString();
        const ProbeTrust trust{storeOf(contentOf(u"public.pem"_s)), storeOf(ca.toUtf8())};
        const Result<PodLog> log = readPodLog(contentOf(u"probe.log"_s), u"probe.log"_s);
        return log.ok() ? numbered(evidenceFrom(*log, report.flows, trust,
                                                contentOf(u"wishes"_s).contains("proxy-tls")))
                        : QList<Evidence>();
    }

private Q_SLOTS:
    void the_same_is_said_data()
    {
        QTest::addColumn<QString>("network");
        const auto row = [](const char *network) {
            QTest::newRow(network) << QString::fromLatin1(network);
        };
        row("all-is-well");
        row("udp-to-the-resolver-is-dropped");
        row("nobody-listens-at-the-resolver-address");
        row("large-answers-need-tcp-and-tcp-is-refused");
        row("receiver-dropped-by-firewall");
        row("receiver-prohibited-by-a-router");
        row("receiver-has-no-route");
        row("ipv6-is-dropped-and-ipv4-works");
        row("receiver-speaks-plain-http");
        row("inspection-by-a-ca-that-this-computer-trusts");
        row("connection-reset-after-the-hello-with-this-name");
        row("device-accepts-every-connection-and-shows-a-sign-in-page");
        row("receiver-ends-without-an-answer");
        row("web-page-in-place-of-the-registry");
        row("proxy-lets-everything-through");
        row("proxy-wants-a-login-by-basic");
        row("proxy-speaks-http-and-the-plan-says-https");
    }

    void the_same_is_said()
    {
        QFETCH(const QString, network);
        const QByteArray trouble = ask(network, {});
        QVERIFY2(trouble.isEmpty(), trouble.constData());
        const Report seen = report();
        QVERIFY(!seen.evidence.isEmpty());
        Stages here = stagesOf(seen.flows, seen.evidence);
        Stages there = stagesOf(seen.flows, ofTheScript(seen));
        // Images are asked for by those who pull them.
        for (const Flow &flow : seen.flows) {
            const QString stage = flow.id + u' ' + wordFor(CheckId::RegistryServes);
            if (!isKnown(there.value(stage))) {
                here.remove(stage);
                there.remove(stage);
            }
        }
        QCOMPARE(there.keys(), here.keys());
        for (auto stage = here.cbegin(); stage != here.cend(); ++stage)
            QCOMPARE(QStringList{stage.key()} + there.value(stage.key()),
                     QStringList{stage.key()} + stage.value());
    }

    void less_is_said_without_tools_and_never_better_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("hidden");
        QTest::newRow("busybox, no openssl") << u"all-is-well"_s << u"busybox sh"_s << u"openssl"_s;
        QTest::newRow("no bash, no nc") << u"all-is-well"_s << u"dash"_s << u"bash,nc"_s;
        QTest::newRow("no bash: nc asks") << u"receiver-dropped-by-firewall"_s << u"dash"_s << u"bash"_s;
        QTest::newRow("no base64") << u"inspection-by-a-ca-that-nobody-trusts"_s << u"dash"_s << u"base64"_s;
        QTest::newRow("no od, no timeout") << u"receiver-speaks-plain-http"_s << u"dash"_s << u"od,timeout"_s;
        QTest::newRow("no bash by a proxy") << u"proxy-denies-the-tenant"_s << u"dash"_s << u"bash"_s;
    }

    void less_is_said_without_tools_and_never_better()
    {
        QFETCH(const QString, network);
        QFETCH(const QString, shell);
        QFETCH(const QString, hidden);
        const QByteArray trouble = ask(network, {u"--shell"_s, shell, u"--without"_s, hidden});
        QVERIFY2(trouble.isEmpty(), trouble.constData());
        const Report seen = report();
        const Stages here = stagesOf(seen.flows, seen.evidence);
        const Stages there = stagesOf(seen.flows, ofTheScript(seen));
        QVERIFY(there.contains(u"receiver name-resolves"_s));
        for (auto stage = there.cbegin(); stage != there.cend(); ++stage) {
            const QStringList full = here.value(stage.key());
            QVERIFY2(!passes(stage.value()) || passes(full), qPrintable(stage.key()));
            if (isKnown(stage.value()))
                QCOMPARE(QStringList{stage.key()} + stage.value(), QStringList{stage.key()} + full);
        }
    }
};

NETSETUP_TEST(TestBothWays)
#include "tst_bothways.moc"
