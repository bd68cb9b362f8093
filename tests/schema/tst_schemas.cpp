// The JSON Schemas that ship with the program: what the program writes fits them, and spoiled files do not.
#include "base/json.h"
#include "catalog/catalog.h"
#include "findings/samples.h"
#include "handoff/formats/header.h"
#include "handoff/handoff.h"
#include "plan/samplevalues.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TstSchemas : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySchemaIsShipped();
    void everyFieldOfThePlanHasItsPlace();
    void whatIsWrittenFits_data();
    void whatIsWrittenFits();
    void spoiledFilesDoNot_data();
    void spoiledFilesDoNot();
};

namespace {

struct Checked
{
    int exitCode = -1;
    QByteArray output;
};

QString schemaPath(const QString &name)
{
    return netsetup::testing::sourcePath(u"resources/schema/%1.schema.json"_s).arg(name);
}

Checked validate(const QString &schema, const QJsonObject &document)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"document.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(json::print(document));
    file.close();
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"/usr/bin/python3"_s, {netsetup::testing::sourcePath(u"tests/schema/validate.py"_s),
                                         schemaPath(schema), file.fileName()});
    if (!python.waitForFinished())
        return {-1, "python3 with jsonschema (python3-jsonschema) is needed for this test"};
    return {python.exitCode(), python.readAll()};
}

/// A value in every field; two of them exclude each other, but a schema knows nothing of that.
QJsonObject everyField()
{
    QJsonObject project = planToJson(Plan());
    for (const PlanField &field : planFields()) {
        if (field.saved)
            insertAt(project, field.path, sampleValues().value(field.path));
    }
    return project;
}

Plan fullPlan()
{
    Plan plan;
    plan.tenant = u"acme"_s;
    plan.cluster.name = u"prod"_s;
    plan.cluster.podCidrs = {*parseCidr(u"10.244.0.0/16"_s, {})};
    plan.egress.mode = EgressMode::Firewall;
    plan.egress.sources[Initiator::Nodes] = {*parseCidr(u"10.0.0.0/16"_s, {}),
                                             *parseCidr(u"fd00::/64"_s, {})};
    plan.open = {{u"egress.sources.pods"_s, Owner::Network}};
    plan.chart.version = u"1.0.100"_s;
    plan.chart.archive = {
        u"stackstate-k8s-agent"_s,
        plan.chart.version,
        QString(64, u'a'),
        {{u"clusterAgent.image"_s, u"quay.io"_s, u"stackstate/stackstate-k8s-cluster-agent"_s, {}}}};
    plan.handoff.changeId = u"CHG-1"_s;
    plan.handoff.site[u"nftables"_s][u"table"_s] = u"filter"_s;
    return plan;
}

HandoffInput handoffInput(const Plan &plan)
{
    static const Catalog catalog = *Catalog::load();
    const ProductLine *line = catalog.line(plan.product);
    HandoffInput input;
    input.plan = plan;
    input.planJson = planToJson(plan);
    input.flows = deriveFlows(plan, *line);
    input.rules = deriveRules(input.flows, plan);
    input.tenantHost = tenantHost(plan, *line);
    input.receiverUrl = receiverUrl(plan, *line);
    input.productTitle = line->title;
    input.createdAt = QDateTime::fromString(u"2026-11-22T21:00:00Z"_s, Qt::ISODate);
    input.toolVersion = u"0.1.0"_s;
    ResolvedAddress seen = samples::address(input.tenantHost, u"52.1.2.3"_s);
    input.addresses = {seen};
    return input;
}

QJsonObject fileOf(const HandoffInput &input, const QString &path)
{
    const Result<Pack> pack = makePack(input, {});
    if (!pack)
        return {};
    for (const Artifact &artifact : pack->artifacts) {
        if (artifact.path == path)
            return *json::parseObject(artifact.bytes, artifact.path);
    }
    return {};
}

QJsonObject sampleOf(const QString &schema)
{
    if (schema == "project"_L1)
        return planToJson(fullPlan());
    if (schema == "report"_L1)
        return reportToJson(samples::intercepted());
    const HandoffInput input = handoffInput(fullPlan());
    if (schema == "endpoints"_L1)
        return fileOf(input, u"endpoints.json"_s);
    return schema == "rules"_L1 ? rulesToJson(input) : fileOf(input, u"manifest.json"_s);
}

/// The value at "rules/0/port", replaced; an undefined value takes the field away.
QJsonValue replaced(const QJsonValue &value, const QStringList &path, const QJsonValue &with)
{
    if (path.isEmpty())
        return with;
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        const int index = path.first().toInt();
        list.replace(index, replaced(list.at(index), path.mid(1), with));
        return list;
    }
    QJsonObject object = value.toObject();
    object.insert(path.first(), replaced(object.value(path.first()), path.mid(1), with));
    return object;
}

} // namespace

void TstSchemas::everySchemaIsShipped()
{
    for (const char *name : {"project", "report", "rules", "manifest", "endpoints"}) {
        QFile file(u":/netsetup/schema/%1.schema.json"_s.arg(QString::fromLatin1(name)));
        QVERIFY2(file.open(QIODevice::ReadOnly), name);
        const Result<QJsonObject> schema = json::parseObject(file.readAll(), file.fileName());
        QVERIFY(schema.ok());
        QCOMPARE(schema->value(u"properties"_s)[u"schema"_s][u"const"_s].toString(),
                 u"netsetup.%1/1"_s.arg(QString::fromLatin1(name)));
    }
}

void TstSchemas::everyFieldOfThePlanHasItsPlace()
{
    QFile file(schemaPath(u"project"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<QJsonObject> schema = json::parseObject(file.readAll(), file.fileName());
    QVERIFY(schema.ok());
    for (const PlanField &field : planFields()) {
        const QString place = "properties."_L1 + QString(field.path).replace(u"."_s, u".properties."_s);
        QVERIFY2(projectValue(*schema, place).isObject() == field.saved, qPrintable(field.path));
    }
}

void TstSchemas::whatIsWrittenFits_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QJsonObject>("document");
    const auto row = [](const char *name, const char *schema, const QJsonObject &document) {
        QTest::newRow(name) << QString::fromLatin1(schema) << document;
    };
    row("a new project", "project", planToJson(Plan()));
    row("a full project", "project", sampleOf(u"project"_s));
    row("a project with every field", "project", everyField());
    QJsonObject future = planToJson(Plan());
    future.insert(u"futureKey"_s, QJsonObject{{u"x"_s, 1}});
    row("a project with a key that nobody knows", "project", future);
    row("an empty report", "report", reportToJson(Report()));
    row("an intercepted report", "report", sampleOf(u"report"_s));
    row("a firewalled report", "report", reportToJson(samples::firewalled()));
    row("a healthy report", "report", reportToJson(samples::healthy()));
    row("a redacted report", "report", reportToJson(redacted(samples::firewalled())));
    row("rules", "rules", sampleOf(u"rules"_s));
    Plan open;
    open.tenant = u"acme"_s;
    row("rules without any source address", "rules", rulesToJson(handoffInput(open)));
    row("the manifest of a pack", "manifest", sampleOf(u"manifest"_s));
    row("the feed of endpoints", "endpoints", sampleOf(u"endpoints"_s));
}

void TstSchemas::whatIsWrittenFits()
{
    QFETCH(QString, schema);
    QFETCH(QJsonObject, document);
    QVERIFY(!document.isEmpty());
    const Checked verdict = validate(schema, document);
    QVERIFY2(verdict.exitCode == 0, verdict.output.constData());
}

void TstSchemas::spoiledFilesDoNot_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *schema, const char *path, const QJsonValue &value) {
        QTest::newRow(name) << QString::fromLatin1(schema) << QString::fromLatin1(path) << value;
    };
    row("a project of another schema", "project", "schema", "netsetup.project/2");
    row("an egress that does not exist", "project", "egress/mode", "tunnel");
    row("a proxy URL with a login", "project", "egress/proxy/url", "http://user:secret@proxy:3128");
    row("a source that is no range", "project", "egress/sources/nodes/0", "any");
    row("a verdict that does not exist", "report", "verdict", "green");
    row("a finding without a status", "report", "findings/0/status", QJsonValue());
    row("a negative time", "report", "findings/0/timingsMs/dns", -1);
    row("evidence that is no list", "report", "evidence", "none");
    row("a rule that denies", "rules", "rules/0/action", "deny");
    row("a rule that lets in", "rules", "rules/0/direction", "ingress");
    row("port 0", "rules", "rules/0/port", 0);
    row("a wildcard", "rules", "endpoints/0/fqdn", "*.stackstate.io");
    row("two initiators", "rules", "rules/0/initiator", QJsonArray{"nodes", "pods"});
    row("an endpoint by wildcard", "endpoints", "endpoints/0/names", QJsonArray{"*.stackstate.io"});
    row("an endpoint at port 0", "endpoints", "endpoints/0/tcpPorts", QJsonArray{0});
    row("a change without a day", "endpoints", "changes/0/date", "soon");
    row("a path that climbs out", "manifest", "artifacts/0/path", "../etc/passwd");
    row("a hash that is too short", "manifest", "artifacts/0/sha256", "abc");
}

void TstSchemas::spoiledFilesDoNot()
{
    QFETCH(QString, schema);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const QJsonValue spoiled = replaced(sampleOf(schema), path.split(u'/'), value);
    const Checked verdict = validate(schema, spoiled.toObject());
    QVERIFY2(verdict.exitCode == 1, verdict.output.constData());
    QVERIFY2(verdict.output.startsWith(path.toLatin1()), verdict.output.constData());
}

NETSETUP_TEST(TstSchemas)
#include "tst_schemas.moc"
