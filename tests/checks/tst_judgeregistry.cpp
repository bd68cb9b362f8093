// Judging registries: one row per finding, told apart from its neighbours, and missing evidence never passes.
#include "checks/recordedregistry.h"
#include "checks/takenaway.h"
#include "findings/kinds/findingtexts.h"
#include "support/testprogram.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::recorded;

namespace {

using Break = std::function<void(RegistryRecording &, Flow &)>;

struct Row
{
    QString name;
    Break change;
    QString id;
    Status status;
    QStringList owners;  ///< of the causes, in order
    QStringList alsoNot; ///< ids that must not appear beside it
};

void refusal(QJsonObject &manifest, int status, const QString &code)
{
    manifest = with(manifest, {{"status", status}, {"errorCode", code}, {"manifest", QJsonValue()}});
}

void noLayer(RegistryRecording &r)
{
    r.child = {};
    r.sendOn = {};
    r.layer = {};
}

void nothingServed(RegistryRecording &r, int status, const QString &code)
{
    refusal(r.agentManifest, status, code);
    refusal(r.promtailManifest, status, code);
    noLayer(r);
}

void pageInstead(QJsonObject &step, int status)
{
    step = with(
        step, {{"status", status},
               {"manifest", QJsonValue()},
               {"challenge", QJsonValue()},
               {"body", QJsonObject{{"kind", "html"}, {"size", 9}, {"sha256", "0"}, {"title", "Blocked"}}}});
}

void onlyPing(RegistryRecording &r)
{
    r.agentToken = r.agentManifest = r.promtailToken = r.promtailManifest = {};
    noLayer(r);
}

void basicLogin(RegistryRecording &r, Flow &flow, bool loginSent)
{
    flow = ownFlow();
    r.ping = with(r.ping, {{"challenge", QJsonObject{{"scheme", "basic"}, {"realm", QJsonValue()}}}});
    r.agentToken = r.promtailToken = {};
    nothingServed(r, 401, "UNAUTHORIZED");
    r.agentManifest.insert("loginSent", loginSent);
    r.promtailManifest.insert("loginSent", loginSent);
}

void privateCa(RegistryRecording &r, Flow &flow, const QStringList &withPlan)
{
    flow = ownFlow();
    r.tls = handshake(address, {}, {"untrusted-root"}, withPlan);
    r.walked = withPlan.isEmpty();
}

/// A leaf and nothing behind it; `isPublic`: with the marks of a public authority.
void comesAlone(RegistryRecording &r, Flow &flow, bool isPublic)
{
    const QStringList words{"unknown-issuer", "chain-gap"};
    flow = ownFlow();
    QJsonObject leaf = certificate("CN=Some Issuing CA");
    leaf.insert("publiclyLogged", isPublic);
    leaf.insert("issuerPublic", isPublic);
    r.tls = with(handshake(address, words, words, words), {{"chain", QJsonArray{leaf}}});
    r.walked = false;
}

QList<Row> imageRows()
{
    return {
        {"a healthy registry",
         [](RegistryRecording &, Flow &) {},
         "reg.ok",
         Status::Pass,
         {},
         {"reg.unknown"}},
        {"a registry without any login",
         [](RegistryRecording &r, Flow &) {
             r.ping = request("ping", {}, 200);
             r.agentToken = r.promtailToken = {};
         },
         "reg.ok",
         Status::Pass,
         {},
         {"reg.unknown"}},
        {"an image whose tag nobody tells",
         [](RegistryRecording &, Flow &flow) {
             flow.images.append({u"stackstate/container-tools"_s, QString()});
         },
         "reg.skipped",
         Status::Skipped,
         {},
         {"reg.unknown"}},
        {"one image refused while its neighbours come",
         [](RegistryRecording &r, Flow &) { refusal(r.promtailManifest, 401, "UNAUTHORIZED"); },
         "reg.401-missing",
         Status::Fail,
         {"cluster"},
         {"reg.ok"}},
        {"every image refused, and nobody tells why",
         [](RegistryRecording &r, Flow &) { nothingServed(r, 401, "UNAUTHORIZED"); },
         "reg.401-missing",
         Status::Fail,
         {"cluster", "cluster"},
         {"reg.ok"}},
        {"a registry of one's own refuses the login",
         [](RegistryRecording &r, Flow &flow) { basicLogin(r, flow, true); },
         "reg.401-missing",
         Status::Fail,
         {"cluster"},
         {"reg.ok"}},
        {"a plan with a login whose password nobody gave",
         [](RegistryRecording &r, Flow &flow) {
             basicLogin(r, flow, false);
             flow.pullsWithLogin = true;
         },
         "reg.unknown",
         Status::Unknown,
         {"you"},
         {"reg.ok", "reg.401-missing"}},
        {"a tag that was not mirrored",
         [](RegistryRecording &r, Flow &flow) {
             flow = ownFlow();
             refusal(r.promtailManifest, 404, "MANIFEST_UNKNOWN");
             r.layer = with(r.layer, {{"host", quay}, {"hop", 0}});
             r.sendOn = {};
         },
         "reg.manifest-unknown",
         Status::Fail,
         {"cluster"},
         {"reg.ok", "reg.401-missing"}},
        {"a path that the registry does not know",
         [](RegistryRecording &r, Flow &) { nothingServed(r, 404, "NAME_UNKNOWN"); },
         "reg.manifest-unknown",
         Status::Fail,
         {"cluster"},
         {"reg.ok"}},
        {"a registry that does not tell the two apart",
         [](RegistryRecording &r, Flow &) { nothingServed(r, 404, "NOT_FOUND"); },
         "reg.manifest-unknown",
         Status::Fail,
         {"cluster", "cluster"},
         {"reg.ok"}},
        {"a page where the manifest should be",
         [](RegistryRecording &r, Flow &) {
             pageInstead(r.agentManifest, 404);
             pageInstead(r.promtailManifest, 404);
             noLayer(r);
         },
         "reg.404-html",
         Status::Fail,
         {"cluster"},
         {"reg.ok", "reg.manifest-unknown"}},
        {"an index without the nodes' processor",
         [](RegistryRecording &r, Flow &flow) {
             flow.architectures = {"amd64", "arm64"};
             r.promtailManifest = with(r.promtailManifest, manifest("index", {"linux/amd64"}));
         },
         "reg.arch",
         Status::Fail,
         {"cluster"},
         {"reg.ok"}},
        {"an index with a variant of the nodes' processor",
         [](RegistryRecording &r, Flow &flow) {
             flow.architectures = {"arm64"};
             r.promtailManifest = with(r.promtailManifest, manifest("index", {"linux/arm64/v8"}));
         },
         "reg.ok",
         Status::Pass,
         {},
         {"reg.arch"}},
        {"a copy for one processor only",
         [](RegistryRecording &r, Flow &flow) {
             flow.architectures = {"arm64"};
             r.promtailManifest = with(r.promtailManifest, manifest("image", {}));
             r.more = {with(request("config", promtail, 200), {{"platform", "linux/amd64"}})};
         },
         "reg.arch",
         Status::Fail,
         {"cluster"},
         {"reg.ok"}},
        {"a copy of which nobody knows the processor",
         [](RegistryRecording &r, Flow &flow) {
             flow.architectures = {"arm64"};
             r.promtailManifest = with(r.promtailManifest, manifest("image", {}));
         },
         "reg.unknown",
         Status::Unknown,
         {"you"},
         {"reg.ok", "reg.arch"}},
        {"an image that was never asked for",
         [](RegistryRecording &r, Flow &) { r.promtailManifest = {}; },
         "reg.unknown",
         Status::Unknown,
         {"you"},
         {"reg.ok"}},
        {"a registry that is tired of questions",
         [](RegistryRecording &r, Flow &) { nothingServed(r, 429, "TOOMANYREQUESTS"); },
         "reg.unknown",
         Status::Unknown,
         {"you"},
         {"reg.ok"}},
    };
}

QList<Row> wayRows()
{
    return {
        {"layers from a host that nobody allowed",
         [](RegistryRecording &r, Flow &) { r.layer = unreached(r.layer, "not-connected"); },
         "reg.blob-host",
         Status::Fail,
         {"network"},
         {"reg.ok"}},
        {"layers from a host that a proxy guards",
         [](RegistryRecording &r, Flow &) { r.layer.insert("status", 407); },
         "reg.blob-host",
         Status::Fail,
         {"proxy"},
         {"reg.ok"}},
        {"a page in place of a layer",
         [](RegistryRecording &r, Flow &) { pageInstead(r.layer, 200); },
         "reg.blob-host",
         Status::Fail,
         {"proxy"},
         {"reg.ok"}},
        {"a layer host that is inspected",
         [](RegistryRecording &r, Flow &) {
             r.layer =
                 with(r.layer, {{"trusted", false}, {"outcome", "not-trusted"}, {"status", QJsonValue()}});
         },
         "reg.blob-host",
         Status::Fail,
         {"security"},
         {"reg.ok"}},
        {"a layer host that the rules do not hold",
         [](RegistryRecording &, Flow &flow) { flow.imageHosts = {"quay.io:443"}; },
         "reg.unplanned-host",
         Status::Warn,
         {"network"},
         {"reg.unknown"}},
        {"an answer over a certificate that did not pass contradicts itself",
         [](RegistryRecording &r, Flow &) { r.agentManifest.insert("trusted", false); },
         "reg.unknown",
         Status::Unknown,
         {"you"},
         {"reg.ok"}},
        {"a storage that refuses",
         [](RegistryRecording &r, Flow &) { r.layer.insert("status", 403); },
         "reg.unknown",
         Status::Unknown,
         {"you"},
         {"reg.ok", "reg.blob-host"}},
        {"a token host that nobody allowed",
         [](RegistryRecording &r, Flow &) {
             for (QJsonObject *token : {&r.agentToken, &r.promtailToken})
                 *token =
                     unreached(with(*token, {{"host", "auth.quay.io"}, {"granted", false}}), "no-address");
             nothingServed(r, 401, "UNAUTHORIZED");
         },
         "http.redirect-blocked",
         Status::Fail,
         {"dns"},
         {"reg.ok", "reg.401-missing"}},
        {"a block page in place of the registry",
         [](RegistryRecording &r, Flow &) {
             onlyPing(r);
             pageInstead(r.ping, 403);
         },
         "http.block-page",
         Status::Fail,
         {"proxy"},
         {"reg.ok"}},
        {"a web server in place of the registry",
         [](RegistryRecording &r, Flow &) {
             onlyPing(r);
             pageInstead(r.ping, 404);
         },
         "reg.404-html",
         Status::Fail,
         {"cluster"},
         {"reg.ok"}},
        {"some page in place of the registry",
         [](RegistryRecording &r, Flow &) {
             onlyPing(r);
             pageInstead(r.ping, 200);
         },
         "reg.404-html",
         Status::Fail,
         {"cluster", "proxy"},
         {"reg.ok"}},
        {"a login of the desktop's kind only",
         [](RegistryRecording &r, Flow &) {
             onlyPing(r);
             r.ping.insert("challenge", QJsonObject{{"scheme", "other"}, {"realm", QJsonValue()}});
         },
         "reg.unknown",
         Status::Unknown,
         {"you"},
         {"reg.ok"}},
        {"a registry that did not answer again",
         [](RegistryRecording &r, Flow &) {
             onlyPing(r);
             r.ping =
                 with(r.ping, {{"outcome", "reset"}, {"status", QJsonValue()}, {"challenge", QJsonValue()}});
         },
         "reg.unknown",
         Status::Unknown,
         {"you"},
         {"reg.ok"}},
        {"a private CA that nobody gave to the plan",
         [](RegistryRecording &r, Flow &flow) { privateCa(r, flow, {"untrusted-root"}); },
         "reg.private-ca",
         Status::Fail,
         {"cluster"},
         {"reg.ok", "tls.ok", "tls.intercept-trusted"}},
        {"a private CA that the plan knows",
         [](RegistryRecording &r, Flow &flow) {
             privateCa(r, flow, {});
             flow.imageHosts.append("cdn01.quay.io:443");
         },
         "reg.private-ca",
         Status::Warn,
         {"cluster"},
         {"tls.ok", "tls.intercept-trusted", "reg.unknown"}},
        {"a registry of one's own that shows the certificate of its own CA alone",
         [](RegistryRecording &r, Flow &flow) { comesAlone(r, flow, false); },
         "reg.private-ca",
         Status::Fail,
         {"cluster"},
         {"reg.ok", "tls.ok", "tls.chain-gap"}},
        {"a registry of one's own with a public certificate that forgets its intermediate",
         [](RegistryRecording &r, Flow &flow) { comesAlone(r, flow, true); },
         "tls.chain-gap",
         Status::Fail,
         {"vendor"},
         {"reg.ok", "tls.ok", "reg.private-ca"}},
        {"plain HTTP at a registry of one's own",
         [](RegistryRecording &r, Flow &flow) {
             flow = ownFlow();
             r.tls = with(r.tls, {{"outcome", "plaintext"},
                                  {"chain", QJsonArray()},
                                  {"firstBytes", QString::fromLatin1(QByteArray("HTTP/1.0 400").toHex())}});
             r.walked = false;
         },
         "reg.plain-http",
         Status::Fail,
         {"cluster"},
         {"reg.ok", "tls.plaintext"}},
        {"interception on the way to a public registry",
         [](RegistryRecording &r, Flow &) {
             r.tls = handshake(address, {}, {"untrusted-root"}, {"untrusted-root"});
             r.walked = false;
         },
         "tls.intercept-trusted",
         Status::Fail,
         {"security", "cluster"},
         {"reg.ok", "reg.private-ca"}},
    };
}

QList<Row> rows()
{
    return imageRows() + wayRows();
}

QList<Finding> judged(const Row &row, QList<Evidence> *kept = nullptr, Flow *keptFlow = nullptr)
{
    RegistryRecording recording;
    Flow flow = quayFlow();
    row.change(recording, flow);
    const QList<Evidence> evidence = recording.evidence(flow.id);
    if (kept != nullptr)
        *kept = evidence;
    if (keptFlow != nullptr)
        *keptFlow = flow;
    return judgeFlow(flow, u"workstation"_s, evidence);
}

} // namespace

class TestJudgeRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<int>("index");
        const QList<Row> all = rows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all.at(i).name)) << i;
    }
    void names()
    {
        QFETCH(int, index);
        const Row row = rows().at(index);
        const QList<Finding> findings = judged(row);
        const QByteArray ids = idsOf(findings).join(", "_L1).toUtf8();
        const Finding *finding = find(findings, row.id);
        QVERIFY2(finding != nullptr, ids.constData());
        QCOMPARE(wordFor(finding->status), wordFor(row.status));
        QStringList owners;
        for (const Cause &cause : finding->causes) {
            owners.append(wordFor(cause.owner));
            QVERIFY2(!cause.text.contains("(not known)"_L1), qPrintable(cause.text));
            QCOMPARE(cause.decides.isEmpty(), finding->causes.size() == 1);
        }
        QCOMPARE(owners, row.owners);
        QVERIFY2(!titleOf(*finding).contains("(not known)"_L1), qPrintable(titleOf(*finding)));
        QVERIFY2(!detailOf(*finding).contains("(not known)"_L1), qPrintable(detailOf(*finding)));
        for (const QString &id : row.alsoNot)
            QVERIFY2(find(findings, id) == nullptr, ids.constData());
        QVERIFY(std::any_of(findings.begin(), findings.end(),
                            [](const Finding &each) { return each.check == CheckId::RegistryServes; }));
    }

    void oneFaultGivesOneRoot()
    {
        for (const Row &row : wayRows()) {
            const QList<Finding> findings = judged(row);
            const auto failures = std::count_if(findings.begin(), findings.end(), [](const Finding &finding) {
                return finding.status == Status::Fail;
            });
            QVERIFY2(failures <= 1, qPrintable(row.name));
        }
    }

    void missingEvidenceNeverPasses_data() { names_data(); }
    void missingEvidenceNeverPasses()
    {
        QFETCH(int, index);
        QList<Evidence> evidence;
        Flow flow;
        judged(rows().at(index), &evidence, &flow);
        const int unknowns = takeEachFieldAway(flow, evidence);
        QVERIFY2(unknowns >= 0, "a field was taken away and something passed");
        QVERIFY2(unknowns >= 5, "the judges read hardly any evidence");
    }

    void aLostRequestNeverPasses()
    {
        const RegistryRecording recording;
        const Flow flow = quayFlow();
        const QList<Evidence> whole = recording.evidence(flow.id);
        int lost = 0;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            const QString step = whole.at(i).data.value(u"step"_s).toString();
            // The last request of a redirect decides, and a child only leads to the layer.
            if (whole.at(i).probe != "registry"_L1 || step == "child"_L1 ||
                whole.at(i).data.value(u"leadsTo"_s).isString())
                continue;
            QList<Evidence> cut = whole;
            cut.removeAt(i);
            const QList<Finding> findings = judgeFlow(flow, u"workstation"_s, cut);
            QVERIFY2(find(findings, u"reg.ok"_s) == nullptr, qPrintable(step));
            ++lost;
        }
        QCOMPARE(lost, 6);
    }

    void onlyImagesMakeARegistryOfAHost()
    {
        Flow layers = quayFlow();
        layers.images.clear();
        const RegistryRecording recording;
        const QList<Finding> findings = judgeFlow(layers, u"workstation"_s, recording.evidence(layers.id));
        QVERIFY(std::none_of(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.check == CheckId::RegistryServes;
        }));
    }

    void aProxiedRegistryIsNeverGreen()
    {
        Flow flow = quayFlow();
        flow.way = FlowWay::Proxy;
        flow.proxy = u"proxy.corp.example:3128"_s;
        const QList<Finding> findings = judgeFlow(flow, u"workstation"_s, {});
        QCOMPARE(passes(findings), 0);
        QVERIFY(find(findings, u"reg.not-reached"_s) != nullptr);
    }
};

NETSETUP_TEST(TestJudgeRegistry)
#include "tst_judgeregistry.moc"
