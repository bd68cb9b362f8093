// What is reached without the proxy: the lists against the plan's own decisions, as curl, wget, Python and
// skopeo read them, in the syntax of each file, and OpenShift's object, of which nothing of others is lost.
#include "handoff/chartinput.h"
#include "handoff/formats/kubernetes/noproxylists.h"
#include "handoff/powershellmodel.h"
#include "handoff/proxyreaders.h"
#include "handoff/randompack.h"
#include "plan/fieldvalues.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString noProxy = u"no-proxy"_s;
const QString folder = u"kubernetes/no-proxy/"_s;
const QString unitFile = folder + u"nodes/stackstate-proxy.conf"_s;
const QString rancherFile = folder + u"nodes/k3s-rke2.env"_s;
const QString openShiftFile = folder + u"openshift/proxy.sh"_s;
const QString shellFile = folder + u"shell/proxy.sh"_s;
const QString agentFile = folder + u"agent-values.yaml"_s;

/// Everything that belongs in a list is known; the registry is inside.
Plan proxiedPlan()
{
    Plan plan = chartPlan(u"suse-observability"_s);
    plan.cluster.distribution = u"kubernetes"_s;
    plan.cluster.serviceCidrs = {cidr(u"10.43.0.0/16"_s), cidr(u"fd00:43::/108"_s)};
    plan.cluster.podCidrs = {cidr(u"10.42.0.0/16"_s)};
    plan.cluster.nodeCidrs = {cidr(u"10.20.0.0/24"_s)};
    plan.cluster.apiServer = u"api.prod.corp.example:6443"_s;
    plan.chart.source = u"quay"_s;
    plan.egress.mode = EgressMode::Proxy;
    plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
    plan.egress.proxy.noProxy = {u".intern.example"_s, u"*.lab.example"_s, u"10.20.0.0/24"_s};
    plan.images.source = ImageSource::PullThrough;
    plan.images.registry.host = u"registry.corp.example"_s;
    plan.images.registry.port = 5000;
    return plan;
}

QByteArray fileOf(const Plan &plan, const QString &path)
{
    return emitted(chartInput(plan), noProxy).value(path);
}

QString refusalOf(const Plan &plan)
{
    const FormatPlan planned = planFormat(*format(noProxy), chartInput(plan));
    return planned.refused ? planned.reason.english() : QString();
}

/// What a shell makes of these variables behind the file; whatever it says beside them is there as well.
QStringList variablesIn(const QString &shell, const QByteArray &file, const QStringList &names)
{
    QTemporaryDir place;
    QFile written(place.filePath(u"file.sh"_s));
    if (!written.open(QIODevice::WriteOnly) || written.write(file) != file.size())
        qFatal("cannot write %s", qPrintable(written.fileName()));
    written.close();
    QString script = u". \"$1\" || exit 9"_s;
    for (const QString &name : names)
        script += u"; printf '%s\\0' \"$%1\""_s.replace("%1"_L1, name);
    QStringList words = shell.split(u' ');
    const QString program = words.takeFirst();
    const Finished done =
        runProgram(program, words + QStringList{u"-c"_s, script, u"-"_s, written.fileName()});
    if (done.exitCode != 0 || !done.err.isEmpty())
        return {u"failed: "_s + QString::fromUtf8(done.err)};
    return QString::fromUtf8(done.out).split(QChar(u'\0')).mid(0, names.size());
}

QString asciiOf(const QString &text)
{
    QString safe;
    for (const QChar c : text)
        safe += c >= u' ' && c <= u'~' ? c : u'_';
    return safe;
}

/// The values of Environment= in the order of the file, as systemd unquotes them.
QStringList unitValues(const QByteArray &unit)
{
    QStringList values;
    const QStringList lines = QString::fromLatin1(unit).split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith("Environment=\""_L1))
            continue;
        QString value = line.mid(13).chopped(1).section(u'=', 1);
        values.append(value.replace("\\\""_L1, "\""_L1).replace("\\\\"_L1, "\\"_L1).replace("%%"_L1, "%"_L1));
    }
    return values;
}

/// All that systemd has to say of a unit with this drop-in.
QByteArray judgedBySystemd(const QByteArray &dropIn)
{
    ServerProcess place;
    const QString unit =
        place.writeFile(u"demo.service"_s, "[Unit]\nDescription=demo\nDefaultDependencies=no\n"
                                           "[Service]\nExecStart=/bin/true\n");
    QDir(place.folder()).mkpath(u"demo.service.d"_s);
    place.writeFile(u"demo.service.d/http-proxy.conf"_s, dropIn);
    const Finished judged =
        runProgram(u"/usr/bin/env"_s, {u"SYSTEMD_UNIT_PATH="_s + place.folder(), u"systemd-analyze"_s,
                                       u"verify"_s, u"--man=no"_s, u"--generators=no"_s, unit});
    return judged.out + judged.err + (judged.exitCode == 0 ? "" : "failed");
}

/// That nothing is run within single quotes is what is wanted here (SC1003, SC2016).
QByteArray shellcheck(const QByteArray &script)
{
    const Finished judged =
        runProgram(u"shellcheck"_s, {u"-s"_s, u"sh"_s, u"-e"_s, u"SC1003,SC2016"_s, u"-"_s}, script);
    return judged.out + judged.err;
}

/// A cluster whose proxy object is a file.
class FakeCluster
{
public:
    FakeCluster(const QByteArray &script, const QJsonObject &spec)
        : m_script(m_place.writeFile(u"proxy.sh"_s, script))
        , m_object(m_place.writeFile(u"spec.json"_s, QJsonDocument(spec).toJson()))
    {
        const QString oc = m_place.writeFile(u"oc"_s, fakeOc);
        QFile(oc).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] Finished run(const QString &shell, const QStringList &arguments) const
    {
        return runProgram(u"/usr/bin/env"_s, QStringList{u"PATH="_s + m_place.folder() + u":/usr/bin:/bin"_s,
                                                         u"OBJECT="_s + m_object} +
                                                 shell.split(u' ') + QStringList{m_script} + arguments);
    }
    [[nodiscard]] QJsonObject spec() const { return QJsonDocument::fromJson(readAll(m_object)).object(); }
    /// Runs the line that the script has printed for the way back.
    [[nodiscard]] Finished back(const QByteArray &out) const
    {
        const QString line = QString::fromUtf8(out).section(u"there now:\n"_s, 1).section(u'\n', 0, 0);
        return runProgram(u"/usr/bin/env"_s, {u"PATH="_s + m_place.folder() + u":/usr/bin:/bin"_s,
                                              u"OBJECT="_s + m_object, u"sh"_s, u"-c"_s, line});
    }

private:
    ServerProcess m_place;
    QString m_script;
    QString m_object;
};

const QStringList shells{u"dash"_s, u"bash --posix"_s, u"busybox sh"_s};

} // namespace

class TestNoProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesAreThese()
    {
        Plan plan = proxiedPlan();
        plan.egress.proxy.user = u"agent"_s;
        QMap<QString, QByteArray> files = emitted(chartInput(plan), noProxy);
        QCOMPARE(files.keys(), (QStringList{agentFile, unitFile, folder + u"shell/proxy.ps1"_s, shellFile}));
        plan = proxiedPlan();
        plan.cluster = {};
        plan.egress.proxy.noProxy = {u"stackstate.io"_s};
        plan.images.source = ImageSource::Quay;
        plan.cluster.distribution = u"rke2"_s;
        const QMap<QString, QByteArray> unknown = emitted(chartInput(plan), noProxy);
        QCOMPARE(unknown.keys(),
                 (QStringList{agentFile, rancherFile, folder + u"shell/proxy.ps1"_s, shellFile}));
        files.insert(rancherFile, unknown.value(rancherFile));
        files.insert(folder + u"agent-values-direct.yaml"_s, unknown.value(agentFile));
        plan = proxiedPlan();
        plan.cluster.distribution = u"openshift"_s;
        plan.trust.caPem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
        files.insert(openShiftFile, fileOf(plan, openShiftFile));
        for (auto file = files.begin(); file != files.end(); ++file)
            compareGolden(*file, u"no-proxy/"_s + file.key().section(u'/', 2));
    }

    void refusedWithTheReason()
    {
        Plan plan = proxiedPlan();
        QCOMPARE(refusalOf(plan), QString());
        plan.egress.proxy.url.clear();
        QVERIFY(refusalOf(plan).contains("which proxy"_L1));
        for (const EgressMode mode : {EgressMode::Direct, EgressMode::Firewall}) {
            plan.egress.mode = mode;
            QVERIFY(refusalOf(plan).contains("no proxy"_L1));
            QCOMPARE(agentNoProxy(chartInput(plan)), QString());
        }
    }

    void whatThePlanLacksIsAsked()
    {
        QCOMPARE(bypassQuestions(chartInput(proxiedPlan())).size(), 0);
        Plan plan = proxiedPlan();
        plan.cluster = {};
        QStringList fields;
        for (const FileQuestion &question : bypassQuestions(chartInput(plan)))
            fields.append(question.field);
        QCOMPARE(fields,
                 (QStringList{u"cluster.serviceCidrs"_s, u"cluster.podCidrs"_s, u"cluster.nodeCidrs"_s,
                              u"cluster.apiServer"_s, u"cluster.distribution"_s}));
        HandoffInput input = chartInput(plan);
        input.artifactIds = {noProxy};
        int asked = 0;
        for (const OpenPoint &point : openPoints(input))
            asked +=
                point.field.startsWith("--pod-cidr"_L1) || point.field.startsWith("--api-server"_L1) ? 1 : 0;
        QCOMPARE(asked, 2);
        // Nothing stands for what is not known.
        for (const QString &entry : bypassList(input, BypassReader::Runtime).entries)
            QVERIFY2(!entry.contains(u'/') || plan.egress.proxy.noProxy.contains(entry), qPrintable(entry));
    }

    /// Every list takes past the proxy what the plan sends past it, and nothing of what it sends through.
    void theListsSayWhatThePlanSays()
    {
        int compared = 0;
        for (quint32 seed = 0; seed < 400; ++seed) {
            const HandoffInput input = RandomPack(seed).input();
            if (input.plan.egress.mode != EgressMode::Proxy)
                continue;
            for (const BypassReader reader :
                 {BypassReader::Runtime, BypassReader::OpenShift, BypassReader::Shell}) {
                const QStringList list = bypassList(input, reader).entries;
                for (const Flow &flow : input.flows) {
                    if (flow.protocol != Protocol::Tcp || flow.purpose == Purpose::Proxy)
                        continue;
                    QVERIFY2(isLeftOutOfProxy(list, flow.host) == (flow.way == FlowWay::Direct),
                             qPrintable(flow.host + u" with "_s + list.join(u',')));
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 1000);
    }

    /// A name counts for all below it, and some readers take ".name" for the name as well.
    void entriesThatWouldTakeTooMuchAreLeftOut()
    {
        Plan plan = proxiedPlan();
        plan.baseUrl = u"https://obs.corp.example/receiver/stsAgent"_s;
        plan.tenant.clear();
        plan.images.registry.host = u"corp.example"_s;
        BypassList list = bypassList(chartInput(plan), BypassReader::Runtime);
        QVERIFY(!list.entries.contains(u"corp.example"_s));
        QCOMPARE(list.leftOut.size(), 1);
        QVERIFY(list.leftOut.first().startsWith("corp.example: it would take obs.corp.example past"_L1));
        plan.images.registry.host = u"registry.corp.example"_s;
        plan.egress.proxy.noProxy = {u".obs.corp.example"_s};
        list = bypassList(chartInput(plan), BypassReader::Runtime);
        QVERIFY(list.entries.contains(u".obs.corp.example"_s) && list.leftOut.isEmpty());
        list = bypassList(chartInput(plan), BypassReader::Shell);
        QVERIFY(!list.entries.contains(u".obs.corp.example"_s) && list.leftOut.size() == 1);
        // A range of the cluster that holds an instance which the plan sends through the proxy.
        plan.baseUrl = u"https://10.43.0.9/receiver/stsAgent"_s;
        for (const BypassReader reader : {BypassReader::Runtime, BypassReader::Shell})
            QVERIFY(!isLeftOutOfProxy(bypassList(chartInput(plan), reader).entries, u"10.43.0.9"_s));
    }

    void whoPassesTheProxyByIsSaidFirst()
    {
        Plan plan = proxiedPlan();
        QCOMPARE(pastTheProxy(chartInput(plan)), QStringList());
        plan.images.source = ImageSource::Quay;
        plan.egress.proxy.noProxy = {u".stackstate.io"_s, u"quay.io"_s};
        const QStringList told = pastTheProxy(chartInput(plan));
        QVERIFY(told.join(u'\n').contains(
            "acme.app.stackstate.io goes PAST THE PROXY, by the entry .stackstate.io"_L1));
        QVERIFY(told.join(u'\n').contains("quay.io goes PAST THE PROXY, by the entry quay.io"_L1));
        const QMap<QString, QByteArray> files = emitted(chartInput(plan), noProxy);
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(file->contains("# WARNING: ") &&
                         file->indexOf("# WARNING: ") < file->indexOf("# Load: "),
                     qPrintable(file.key()));
    }

    void theAgentGetsWholeHosts()
    {
        Plan plan = proxiedPlan();
        QCOMPARE(agentNoProxy(chartInput(plan)), QString());
        QVERIFY(fileOf(plan, agentFile).contains("NO LIST"));
        QVERIFY(!emitted(chartInput(plan), u"helm-values"_s)
                     .value(u"helm/values.yaml"_s)
                     .contains("STS_PROXY_NO_PROXY"));
        plan.tenant.clear();
        plan.baseUrl = u"https://obs.intern.example:8443/receiver/stsAgent"_s;
        plan.egress.proxy.noProxy.append(u"10.1.2.3"_s);
        const QString right =
            u"obs.intern.example:8443 https://obs.intern.example:8443/receiver/stsAgent 10.1.2.3"_s;
        QCOMPARE(agentNoProxy(chartInput(plan)), right);
        for (const QString &product : {u"suse-observability"_s, u"stackstate-6.0"_s}) {
            plan.product = product;
            const HandoffInput input = chartInput(plan);
            for (const QByteArray &yaml : {emitted(input, noProxy).value(agentFile),
                                           emitted(input, u"helm-values"_s).value(u"helm/values.yaml"_s)}) {
                const QJsonValue open = yamlDocuments(yaml).first()["global"_L1]["extraEnv"_L1]["open"_L1];
                QCOMPARE(open.toObject().keys(), QStringList{u"STS_PROXY_NO_PROXY"_s});
                QCOMPARE(open["STS_PROXY_NO_PROXY"_L1].toString(), right);
            }
        }
        // Helm would run it, and a blank would part it.
        HandoffInput input = chartInput(plan);
        input.receiverUrl = u"https://{{ .Values }}/a b"_s;
        QCOMPARE(agentNoProxy(input), u"10.1.2.3"_s);
    }

    void readers_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QStringList>("notRead"); ///< what this one cannot be told
        QTest::newRow("curl") << u"curl"_s << QStringList{u"fd00:43::7"_s};
        QTest::newRow("wget") << u"wget"_s << QStringList{u"10.42.7.7"_s, u"10.20.0.9"_s, u"fd00:43::7"_s};
        QTest::newRow("urllib") << u"urllib"_s
                                << QStringList{u"10.42.7.7"_s, u"10.20.0.9"_s, u"fd00:43::7"_s};
        QTest::newRow("skopeo") << u"skopeo"_s << QStringList();
    }
    /// The list as a shell hands it over, read by the programs themselves; and what the file says they
    /// cannot.
    void readers()
    {
        QFETCH(QString, tool);
        QFETCH(QStringList, notRead);
        const Plan plan = proxiedPlan();
        const QString list = variablesIn(u"dash"_s, fileOf(plan, shellFile), {u"NO_PROXY"_s}).first();
        const QStringList through{u"acme.app.stackstate.io"_s, u"quay.io"_s, u"myregistry.corp.example"_s,
                                  u"10.99.0.1"_s};
        QStringList beside{u"registry.corp.example"_s,
                           u"api.prod.corp.example"_s,
                           u"web.shop.svc"_s,
                           u"web.shop.svc.cluster.local"_s,
                           u"a.intern.example"_s,
                           u"a.lab.example"_s,
                           u"169.254.169.254"_s,
                           u"10.42.7.7"_s,
                           u"10.20.0.9"_s,
                           u"fd00:43::7"_s};
        QCOMPARE(askedAtProxy(tool, list, through + beside), through + notRead);
        // With an entry too many it is seen.
        QCOMPARE(askedAtProxy(tool, list + u",quay.io"_s, {u"quay.io"_s}), QStringList());
    }

    void theShellFilesSayTheSame()
    {
        const Plan plan = proxiedPlan();
        const HandoffInput input = chartInput(plan);
        const QString list = bypassList(input, BypassReader::Shell).entries.join(u',');
        const QStringList right{plan.egress.proxy.url, plan.egress.proxy.url, list,
                                plan.egress.proxy.url, plan.egress.proxy.url, list};
        for (const QString &shell : shells)
            QCOMPARE(variablesIn(shell, fileOf(plan, shellFile),
                                 {u"HTTP_PROXY"_s, u"HTTPS_PROXY"_s, u"NO_PROXY"_s, u"http_proxy"_s,
                                  u"https_proxy"_s, u"no_proxy"_s}),
                     right);
        QCOMPARE(shellcheck(fileOf(plan, shellFile)), QByteArray());
        const QByteArray unit = fileOf(plan, unitFile);
        QCOMPARE(judgedBySystemd(unit), QByteArray());
        QCOMPARE(unitValues(unit),
                 (QStringList{plan.egress.proxy.url, plan.egress.proxy.url,
                              bypassList(input, BypassReader::Runtime).entries.join(u',')}));
        QVERIFY(judgedBySystemd("[Service]\nEnvironment=\"NO_PROXY=a%zb\"\n").contains("specifiers"));
    }

    void hostileTextStaysInItsPlace()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            const QString text = hostileText(seed) + u"%h$HOME`id`'\"{{ .Values }}\\"_s;
            Plan plan = proxiedPlan();
            plan.cluster.distribution = u"other"_s;
            plan.cluster.dnsDomain = text;
            plan.egress.proxy.noProxy = {text, u"kept.example"_s};
            plan.handoff.changeId = text;
            HandoffInput input = chartInput(plan);
            input.plan.egress.proxy.url = text;
            input.plan.egress.proxy.user = text;
            input.practice = text;
            const QMap<QString, QByteArray> files = emitted(input, noProxy);
            QVERIFY(bypassList(input, BypassReader::Shell).leftOut.size() >= 2);
            QCOMPARE(agentNoProxy(input), u"kept.example"_s);
            QCOMPARE(yamlDocuments(files.value(agentFile)).size(), 1);
            const QString list = bypassList(input, BypassReader::Runtime).entries.join(u',');
            QVERIFY(list.endsWith(",kept.example"_L1));
            QCOMPARE(unitValues(files.value(unitFile)).size(), 3);
            QCOMPARE(variablesIn(u"dash"_s, files.value(rancherFile),
                                 {u"CONTAINERD_HTTPS_PROXY"_s, u"CONTAINERD_NO_PROXY"_s}),
                     (QStringList{asciiOf(text), list}));
            QCOMPARE(variablesIn(u"dash"_s, files.value(shellFile), {u"NO_PROXY"_s}), QStringList{list});
            QCOMPARE(shellcheck(files.value(shellFile)), QByteArray());
            static const QRegularExpression statement(
                u"^(#[ -~]*|\\$env:[A-Z_]+ = %1|)$"_s.arg(powerShellWordPattern()));
            const QStringList lines =
                QString::fromLatin1(files.value(folder + u"shell/proxy.ps1"_s)).split(u"\r\n"_s);
            for (const QString &line : lines)
                QVERIFY2(statement.match(line).hasMatch(), qPrintable(line));
            if (seed % 10 == 0)
                QCOMPARE(judgedBySystemd(files.value(unitFile)), QByteArray());
        }
    }

    void openShiftKeepsWhatOthersHaveSet_data()
    {
        QTest::addColumn<QString>("shell");
        for (const QString &shell : shells)
            QTest::newRow(qPrintable(shell)) << shell;
    }
    void openShiftKeepsWhatOthersHaveSet()
    {
        QFETCH(QString, shell);
        Plan plan = proxiedPlan();
        plan.cluster.distribution = u"openshift"_s;
        const QByteArray script = fileOf(plan, openShiftFile);
        QCOMPARE(shellcheck(script), QByteArray());
        const QString list = bypassList(chartInput(plan), BypassReader::OpenShift).entries.join(u',');
        QVERIFY(!list.split(u',').contains(u".svc"_s) && !list.contains("10.42.0.0"_L1));

        const FakeCluster fresh(script, {});
        QVERIFY(fresh.run(shell, {}).out.contains("nothing was changed"));
        QCOMPARE(fresh.spec(), QJsonObject());
        Finished done = fresh.run(shell, {u"--apply"_s});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QJsonObject set{{u"noProxy"_s, list},
                              {u"httpProxy"_s, plan.egress.proxy.url},
                              {u"httpsProxy"_s, plan.egress.proxy.url}};
        QCOMPARE(fresh.spec(), set);
        QVERIFY(fresh.run(shell, {u"--apply"_s}).out.contains("nothing to do"));
        QCOMPARE(fresh.back(done.out).exitCode, 0);
        QCOMPARE(fresh.spec().value("noProxy"_L1).toString() + fresh.spec().value("httpsProxy"_L1).toString(),
                 QString());

        // The list of others and their proxy stay, with the password in it, which is not shown.
        const QJsonObject theirs{{u"noProxy"_s, u".theirs.example,169.254.169.254"_s},
                                 {u"httpsProxy"_s, u"http://u:P4ss@other.example:8080"_s}};
        const FakeCluster used(script, theirs);
        done = used.run(shell, {u"--apply"_s});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY(done.out.contains("ANOTHER") && !done.out.contains("P4ss"));
        QCOMPARE(used.spec().value("httpsProxy"_L1), theirs.value("httpsProxy"_L1));
        const QStringList joined = used.spec().value("noProxy"_L1).toString().split(u',');
        QCOMPARE(joined.mid(0, 2), (QStringList{u".theirs.example"_s, u"169.254.169.254"_s}));
        QCOMPARE(joined.count(u"169.254.169.254"_s), 1);
        for (const QString &entry : list.split(u','))
            QVERIFY2(joined.contains(entry), qPrintable(entry));
        QCOMPARE(used.back(done.out).exitCode, 0);
        QCOMPARE(used.spec(), theirs);

        for (const QString &strange : {u"*"_s, u"a b"_s, u"a\"b"_s, u"a\\b"_s}) {
            const FakeCluster odd(script, {{u"noProxy"_s, strange}});
            QCOMPARE(odd.run(shell, {u"--apply"_s}).exitCode, 1);
            QCOMPARE(odd.spec().value("noProxy"_L1).toString(), strange);
        }
        QCOMPARE(fresh.run(shell, {u"--force"_s}).exitCode, 2);
    }

    /// A proxy that is spoken to by TLS has no place in httpProxy; one with an IPv6 address passes.
    void openShiftTakesOtherProxies()
    {
        Plan plan = proxiedPlan();
        plan.cluster.distribution = u"openshift"_s;
        plan.egress.proxy.url = u"https://[fd00::99]:8443"_s;
        const FakeCluster cluster(fileOf(plan, openShiftFile), {});
        const Finished done = cluster.run(u"dash"_s, {u"--apply"_s});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(cluster.spec().value("httpsProxy"_L1).toString(), plan.egress.proxy.url);
        QVERIFY(!cluster.spec().contains("httpProxy"_L1));
    }
};

NETSETUP_TEST(TestNoProxy)
#include "tst_noproxy.moc"
