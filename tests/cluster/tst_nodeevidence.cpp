// Logs of the script, recorded in the networks of tests/cases: the same shape as what the checks collect, the
// same verdicts, and nothing green about what is missing.
#include "base/json.h"
#include "catalog/catalog.h"
#include "checks/check.h"
#include "cluster/nodeevidence.h"
#include "logmaking.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(sourcePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A recorded network.
struct Recorded
{
    QByteArray log;
    QList<Flow> flows;
    ProbeTrust trust;
};

Recorded recorded(const QString &name, EgressMode egress)
{
    Plan plan;
    plan.product = u"stackstate-6.0"_s;
    plan.tenant = u"acme"_s;
    plan.images.source = ImageSource::Mirror;
    plan.images.registry.host = u"registry.corp.example"_s;
    plan.images.registry.prefix = u"agents"_s;
    plan.egress.mode = egress;
    if (egress == EgressMode::Proxy) {
        plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
        plan.egress.proxy.noProxy = QStringList{u"registry.corp.example"_s};
    }
    const Result<Catalog> catalog = Catalog::load();
    const Result<TrustStore> roots =
        TrustStore::fromPem(contentOf("tests/cluster/data/"_L1 + name + ".pem"_L1), {});
    return {contentOf("tests/cluster/data/"_L1 + name + ".log"_L1),
            deriveFlows(plan, *catalog->line(plan.product)),
            {*roots, TrustStore()}};
}

QList<Evidence> evidenceIn(const Recorded &from, const QByteArray &text)
{
    const Result<PodLog> log = readPodLog(text, u"pod.log"_s);
    return log.ok() ? numbered(evidenceFrom(*log, from.flows, from.trust)) : QList<Evidence>();
}

/// What the flow came to, as the workstation would say it: "dns.ok tcp.ok".
QString stagesOf(const Recorded &from, const QByteArray &text, const QString &flowId)
{
    QList<Evidence> evidence = evidenceIn(from, text);
    for (Evidence &item : evidence)
        item.vantage = u"workstation"_s;
    QStringList stages;
    for (const Flow &flow : from.flows) {
        const QList<Finding> findings =
            flow.id == flowId ? judgeFlow(flow, u"workstation"_s, evidence, from.flows) : QList<Finding>();
        for (const Finding &finding : findings)
            stages.append(finding.id);
    }
    return stages.join(u' ');
}

/// Flow, address and id of all that passes.
QStringList passesIn(const Recorded &from, const QByteArray &text)
{
    QList<Evidence> evidence = evidenceIn(from, text);
    for (Evidence &item : evidence)
        item.vantage = u"workstation"_s;
    QStringList passes;
    for (const Flow &flow : from.flows) {
        for (const Finding &finding : judgeFlow(flow, u"workstation"_s, evidence, from.flows)) {
            if (finding.status == Status::Pass)
                passes.append(QStringList{finding.flow, finding.address, finding.id}.join(u' '));
        }
    }
    return passes;
}

/// The names of all fields, those of objects in lists too: "lookups.records.ttl".
QSet<QString> fieldsOf(const QJsonValue &value, const QString &path = {})
{
    QSet<QString> fields;
    for (const QJsonValue &item : value.toArray())
        fields += fieldsOf(item, path);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = path.isEmpty() ? it.key() : path + u'.' + it.key();
        fields += fieldsOf(it.value(), name);
        fields.insert(name);
    }
    return fields;
}

QSet<QString> fieldsOf(const QList<Evidence> &evidence, const QString &probe, const QString &flow)
{
    QSet<QString> fields;
    for (const Evidence &item : evidence) {
        if (item.probe == probe && item.flow == flow)
            fields += fieldsOf(item.data);
    }
    return fields;
}

QList<Evidence> ofTheWorkstation(const QString &name)
{
    const QString path = "tests/cases/"_L1 + name + "/report.json"_L1;
    const Result<QJsonObject> report = json::parseObject(contentOf(path), path);
    QList<Evidence> evidence;
    const QJsonArray items = report.ok() ? report->value("evidence"_L1).toArray() : QJsonArray();
    for (const QJsonValue &item : items)
        evidence.append(evidenceFromJson(item.toObject()));
    return evidence;
}

QByteArray damaged(QByteArray text, QRandomGenerator &random)
{
    const int changes = random.bounded(1, 6);
    for (int i = 0; i < changes && !text.isEmpty(); ++i) {
        const int at = random.bounded(int(text.size()));
        switch (random.bounded(6)) {
        case 0:
            text[at] = char(random.bounded(256));
            break;
        case 1:
            text[at] = char(text.at(at) ^ (1 << random.bounded(8)));
            break;
        case 2:
            text.remove(at, random.bounded(1, 3000));
            break;
        case 3:
            text.insert(at, text.mid(random.bounded(int(text.size())), random.bounded(1, 3000)));
            break;
        case 4:
            text.insert(at, '\n');
            break;
        default:
            text.truncate(at);
            break;
        }
    }
    return text;
}

} // namespace

class TestNodeEvidence : public QObject
{
    Q_OBJECT

private:
    const Recorded m_direct = recorded(u"all-is-well"_s, EgressMode::Direct);
    const Recorded m_proxied = recorded(u"behind-proxy"_s, EgressMode::Proxy);

    [[nodiscard]] const Recorded &network(bool proxied) const { return proxied ? m_proxied : m_direct; }

private Q_SLOTS:
    void verdicts_are_those_of_the_workstation()
    {
        QCOMPARE(stagesOf(m_direct, m_direct.log, u"receiver"_s), u"dns.ok tcp.ok tls.ok http.ok clock.ok"_s);
        QCOMPARE(stagesOf(m_proxied, m_proxied.log, u"receiver"_s),
                 u"dns.proxy-only proxy.ok tls.ok http.ok clock.ok"_s);
        QCOMPARE(stagesOf(m_proxied, m_proxied.log, u"proxy"_s), u"dns.ok tcp.ok"_s);
    }

    /// An image is asked for by nobody here, so that its registry is not called fine.
    void registries_wait_for_a_pull()
    {
        QCOMPARE(stagesOf(m_direct, m_direct.log, u"registry"_s), u"dns.ok tcp.ok tls.ok reg.unknown"_s);
    }

    void every_field_of_the_checks_is_there_data()
    {
        QTest::addColumn<bool>("proxied");
        QTest::addColumn<QString>("reportOf");
        QTest::addColumn<QString>("probe");
        QTest::addColumn<QString>("flow");
        const auto row = [](bool proxied, const char *report, const char *probe, const char *flow) {
            QTest::addRow("%s %s %s", report, probe, flow)
                << proxied << QString::fromLatin1(report) << QString::fromLatin1(probe)
                << QString::fromLatin1(flow);
        };
        for (const char *probe : {"dns", "tcp", "tls", "http", "clock"})
            row(false, "all-is-well", probe, "receiver");
        row(false, "all-is-well", "tcp", "control");
        row(false, "all-is-well", "tls", "control");
        row(false, "all-is-well", "dns", "control");
        for (const char *probe : {"proxy", "tls", "http"})
            row(true, "proxy-lets-everything-through", probe, "receiver");
    }

    void every_field_of_the_checks_is_there()
    {
        QFETCH(const bool, proxied);
        QFETCH(const QString, reportOf);
        QFETCH(const QString, probe);
        QFETCH(const QString, flow);
        QSet<QString> here = fieldsOf(ofTheWorkstation(reportOf), probe, flow);
        QVERIFY(!here.isEmpty());
        // Whether this computer knows a way at all is asked of the computer itself.
        here.removeIf([](const QString &field) { return field.startsWith("thisComputer"_L1); });
        const QSet<QString> there = fieldsOf(evidenceIn(network(proxied), network(proxied).log), probe, flow);
        const QSet<QString> missing = here - there;
        QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
    }

    void places_are_named_by_the_node()
    {
        for (const Evidence &item : evidenceIn(m_direct, m_direct.log))
            QCOMPARE(item.vantage, u"pod/node-1"_s);
        const QByteArray onNode = QByteArray(m_direct.log).replace("\"net\":\"pod\"", "\"net\":\"host\"");
        QCOMPARE(evidenceIn(m_direct, onNode).first().vantage, u"node/node-1"_s);
    }

    void proxy_variables_of_the_pod_are_evidence()
    {
        QByteArray log = m_direct.log;
        const QByteArray variables =
            "https_proxy=http://***@proxy.corp.example:3128\nno_proxy=.svc,10.0.0.0/8\n";
        const QByteArray told = "\"proxyVariables\":\"" + variables.toBase64() + "\",\"apiServer\":\"" +
                                QByteArray("10.96.0.1").toBase64() + '"';
        log.replace("\"proxyVariables\":\"\"", told);
        const QList<Evidence> evidence = evidenceIn(m_direct, log);
        const auto settings = std::find_if(evidence.begin(), evidence.end(), [](const Evidence &item) {
            return item.data.value("purpose"_L1).toString() == "own-settings"_L1;
        });
        QVERIFY(settings != evidence.end());
        QCOMPARE(settings->data.value("httpsProxy"_L1).toString(), u"http://***@proxy.corp.example:3128"_s);
        QCOMPARE(settings->data.value("noProxy"_L1).toString(), u".svc,10.0.0.0/8"_s);
        QCOMPARE(settings->data.value("clusterHosts"_L1).toArray().last().toString(), u"10.96.0.1"_s);
    }

    /// A server that answers another question, or nobody's, has not answered.
    void a_reply_must_repeat_the_question()
    {
        QByteArray log = m_direct.log;
        const QByteArray sent = "\"sent\":\"2gAB"; // the number of the packet is in its first two bytes
        QVERIFY(log.contains(sent));
        log.replace(sent, "\"sent\":\"2wAB");
        QVERIFY(!stagesOf(m_direct, log, u"receiver"_s).contains("dns.ok"_L1));
    }

    void what_is_missing_is_not_green_data()
    {
        QTest::addColumn<bool>("proxied");
        QTest::addColumn<int>("line");
        for (const bool proxied : {false, true}) {
            const qsizetype lines = network(proxied).log.count('\n');
            for (int line = 1; line < lines; ++line)
                QTest::addRow("%s %d", proxied ? "proxied" : "direct", line) << proxied << line;
        }
    }

    /// Any line that is lost takes the flow that it was about with it, whatever it said.
    void what_is_missing_is_not_green()
    {
        QFETCH(const bool, proxied);
        QFETCH(const int, line);
        const Recorded &from = network(proxied);
        QList<QByteArray> lines = from.log.split('\n');
        const QJsonObject lost = QJsonDocument::fromJson(lines.at(line).mid(5)).object();
        lines.removeAt(line);
        const QStringList passes = passesIn(from, lines.join('\n'));
        const QString flow = lost.value("flow"_L1).toString();
        const bool ends =
            lost.value("probe"_L1).toString() == "end"_L1 || lost.value("probe"_L1).toString() == "told"_L1;
        for (const QString &pass : passes)
            QVERIFY2(!ends && !pass.startsWith(QString(flow + u' ')), qPrintable(pass));
    }

    /// Where openssl does not say what the store of the image makes of a chain, that store trusts nobody.
    void a_store_that_is_not_known_is_not_green()
    {
        QList<Evidence> evidence = evidenceIn(m_direct, m_direct.log);
        for (Evidence &item : evidence) {
            QJsonObject faults = item.data.value("faults"_L1).toObject();
            faults.insert(u"system"_s, QJsonValue());
            if (item.probe == "tls"_L1)
                item.data.insert(u"faults"_s, faults);
        }
        Flow receiver = m_direct.flows.first();
        const auto idOf = [&evidence, &receiver](TrustScope scope) {
            receiver.trust = scope;
            const QList<Finding> findings = judgeFlow(receiver, u"pod/node-1"_s, evidence, {receiver});
            const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
                return finding.check == CheckId::CertificateTrusted;
            });
            return found == findings.end() ? QString() : found->id;
        };
        QCOMPARE(idOf(TrustScope::Pods), u"tls.ok"_s);
        QCOMPARE(idOf(TrustScope::Workstation), u"tls.unknown"_s);
    }

    void a_log_that_was_cut_is_not_green()
    {
        for (const bool proxied : {false, true}) {
            const Recorded &from = network(proxied);
            for (qsizetype size = 0; size < from.log.size() - 1; size += 997)
                QCOMPARE(passesIn(from, from.log.left(size)), QStringList());
        }
    }

    void damage_makes_nothing_green()
    {
        QRandomGenerator random(20261130);
        int stillPass = 0;
        for (int i = 0; i < 250; ++i) {
            const Recorded &from = network(i % 2 == 1);
            const QStringList before = passesIn(from, from.log);
            const QStringList after = passesIn(from, damaged(from.log, random));
            for (const QString &pass : after)
                QVERIFY2(before.contains(pass), qPrintable(pass));
            stillPass += after.isEmpty() ? 0 : 1;
        }
        QVERIFY(stillPass > 10); // damage to one flow leaves the others
    }

    void durationsThatNobodyHasStayNumbers()
    {
        const Recorded from = recorded(u"all-is-well"_s, EgressMode::Firewall);
        for (const char *duration : {"1e300", "-7"}) {
            QString text = QString::fromUtf8(from.log);
            static const QRegularExpression told(u"\"(ms|micro)\":[0-9]+"_s);
            text.replace(told, u"\"\\1\":"_s + QLatin1String(duration));
            const QList<Evidence> evidence = evidenceIn(from, text.toUtf8());
            QVERIFY(!evidence.isEmpty());
            for (const Evidence &item : evidence) {
                const QByteArray facts = QJsonDocument(item.data).toJson();
                QVERIFY2(!facts.contains("e+300") && !facts.contains(": -7"), facts.constData());
            }
        }
    }
};

NETSETUP_TEST(TestNodeEvidence)
#include "tst_nodeevidence.moc"
