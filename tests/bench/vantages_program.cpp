// What a cluster costs: judges, folds and prints what a hundred nodes saw of a host, writes the report and
// opens it again, then for ten thousand, and prints the time of each and how much more one node's result
// takes among many. Ratios only mean anything; 1 is linear. Usage: bench_vantages [FEW [MANY]]
#include "base/json.h"
#include "checks/recorded.h"
#include "findings/report/matrix.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace netsetup;
using namespace netsetup::recorded;

namespace {

/// One in fifty is dropped on the way.
QList<Evidence> seenBy(int nodes)
{
    Recording silent;
    silent.tcp = {recorded::connect(address, u"timeout"_s, 0, 5000)};
    silent.tls.clear();
    silent.http.clear();
    silent.clocks.clear();
    silent.askControl = false;
    Recording good;
    good.askControl = false;
    QList<Evidence> all = Recording().evidence();
    for (int node = 0; node < nodes; ++node) {
        QList<Evidence> some = (node % 50 == 7 ? silent : good).evidence();
        for (Evidence &item : some)
            item.vantage = u"pod/worker-%1"_s.arg(node);
        all += some;
    }
    return all;
}

struct Cost
{
    double judging = 0; ///< seconds of the processor
    double table = 0;
    double text = 0;
    double writing = 0;
    double opening = 0;
    [[nodiscard]] double all() const { return judging + table + text + writing + opening; }
};

/// Of this process alone, since the last time it was asked.
double secondsSince(std::clock_t &last)
{
    const std::clock_t now = std::clock();
    const double seconds = static_cast<double>(now - last) / CLOCKS_PER_SEC;
    last = now;
    return seconds;
}

/// As the window and the command line do it.
bool opens(const QByteArray &file, qsizetype findings)
{
    const Result<QJsonObject> object = json::parseObject(file, u"report"_s, file.size());
    if (!object)
        return false;
    const Result<Report> report = reportFromJson(*object, u"report"_s);
    return report && report->findings.size() == findings;
}

Cost costOf(int nodes)
{
    Report report;
    report.flows = {receiverFlow()};
    report.evidence = seenBy(nodes);
    std::clock_t last = std::clock();
    Cost cost;
    report.findings = judgeAll(report.flows, report.evidence);
    numberFindings(report);
    cost.judging = secondsSince(last);
    const Matrix matrix = matrixOf(report);
    cost.table = secondsSince(last);
    const QString text = reportToText(report, false);
    cost.text = secondsSince(last);
    const QByteArray file = json::print(reportToJson(report));
    cost.writing = secondsSince(last);
    if (!opens(file, report.findings.size())) {
        std::fprintf(stderr, "the report of %d nodes does not open again as it was\n", nodes);
        std::exit(1);
    }
    cost.opening = secondsSince(last);
    std::printf(
        "%6d nodes: %7d findings, %3d rows, %4d lines, %4d MiB; judging %.3f s, table %.3f s, text %.3f s, "
        "writing %.3f s, opening %.3f s\n",
        nodes, static_cast<int>(report.findings.size()), static_cast<int>(matrix.rows.size()),
        static_cast<int>(text.count(u'\n')), static_cast<int>(file.size() >> 20), cost.judging, cost.table,
        cost.text, cost.writing, cost.opening);
    return cost;
}

Cost bestOf(int runs, int nodes)
{
    Cost best = costOf(nodes);
    for (int run = 1; run < runs; ++run) {
        const Cost next = costOf(nodes);
        best = next.all() < best.all() ? next : best;
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int few = std::max(1, arguments.value(1, u"100"_s).toInt());
    const int many = std::max(few, arguments.value(2, u"10000"_s).toInt());
    const Cost small = bestOf(5, few);
    const Cost large = bestOf(2, many);
    std::printf("one result among %d takes %.2f times what it takes among %d; to open it %.2f times\n", many,
                (large.all() / many) / (small.all() / few), few,
                (large.opening / many) / (small.opening / few));
    return 0;
}
