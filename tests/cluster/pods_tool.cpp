// What stands between a report of this computer and the log of the script, for tests inside network
// namespaces.
//   netsetup_pods_tool targets REPORT [no-control] [proxy-tls]      prints what the script is told
//   netsetup_pods_tool findings REPORT                              prints what its evidence is judged to be
//   netsetup_pods_tool findings REPORT LOG PUBLIC-ROOTS [proxy-tls] the same of the log of a pod
// A finding is one line: flow, check, address or "-", id, status.
#include "base/json.h"
#include "checks/check.h"
#include "cluster/nodeevidence.h"
#include "cluster/targets.h"
#include "findings/report/report.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Report reportOf(const QString &path)
{
    const Result<QJsonObject> object = json::parseObject(contentOf(path), path);
    const Result<Report> report =
        object.ok() ? reportFromJson(*object, path) : Result<Report>(object.error());
    if (!report.ok())
        qFatal("%s", qPrintable(report.error().message()));
    return *report;
}

void printTargets(const Report &report, const QStringList &words)
{
    ProbeWish wish;
    wish.run = u"test"_s;
    wish.limits = Limits::forTimeout(1);
    wish.limits.dnsTryMs = 1000;
    wish.limits.connectMs =
        3000; // a shell sees what a router says only when the system asks again, a second later
    wish.control = {u"quay.io"_s, 443};
    wish.controlProbes = !words.contains("no-control"_L1);
    wish.proxyTls = words.contains("proxy-tls"_L1);
    std::fputs(probeTargets(report.flows, wish).constData(), stdout);
}

QList<Evidence> evidenceOf(const Report &report, const QStringList &words)
{
    const Result<PodLog> log = readPodLog(contentOf(words.value(2)), words.value(2));
    if (!log.ok())
        qFatal("%s", qPrintable(log.error().message()));
    const auto storeOf = [](const QByteArray &pem) {
        const Result<TrustStore> store = TrustStore::fromPem(pem, {});
        return store.ok() ? *store : TrustStore();
    };
    const QString ca = report.plan.value("trust"_L1).toObject().value("caPem"_L1).toString();
    const ProbeTrust trust{storeOf(contentOf(words.value(3))), storeOf(ca.toUtf8())};
    return numbered(evidenceFrom(*log, report.flows, trust, words.contains("proxy-tls"_L1)));
}

void printFindings(const QList<Flow> &flows, const QList<Evidence> &evidence)
{
    const QList<Finding> findings = judgeAll(flows, evidence);
    for (const Finding &finding : findings) {
        const QString address = finding.address.isEmpty() ? u"-"_s : finding.address;
        const QString missing = finding.args.value(u"missing"_s).toString().simplified();
        const QStringList words{finding.flow, wordFor(finding.check),  address,
                                finding.id,   wordFor(finding.status), missing};
        std::puts(qPrintable(words.join(u' ').trimmed()));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const bool known = words.value(0) == "targets"_L1 || words.value(0) == "findings"_L1;
    if (!known || words.size() < 2)
        return 2;
    const Report report = reportOf(words.at(1));
    if (words.at(0) == "targets"_L1)
        printTargets(report, words);
    else
        printFindings(report.flows, words.size() > 2 ? evidenceOf(report, words) : report.evidence);
    return 0;
}
