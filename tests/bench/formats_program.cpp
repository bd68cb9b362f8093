// Prints one format for a plan of as many destinations as are asked for, and tells what that cost: for
// tests/bench/formats. Usage: bench_formats                        the ids of all formats
//                             bench_formats FORMAT print [KEY=VALUE …]  its files for one destination
//                             bench_formats FORMAT COUNT [KEY=VALUE …]  seconds, peak KiB, bytes; with site
//                             parameters
#include "handoff/formats/header.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>
#include <malloc.h>

using namespace netsetup;
using namespace Qt::StringLiterals;

namespace {

/// KiB that /proc tells of this process under this name.
qint64 kibOf(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

/// From here on the peak is counted anew.
void forgetPeak()
{
    malloc_trim(0);
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

Plan planWith(const QStringList &site)
{
    Plan plan;
    plan.product = u"stackstate-6.0"_s;
    plan.tenant = u"acme"_s;
    plan.egress.mode = EgressMode::Firewall;
    plan.handoff.changeId = u"NET-1"_s;
    for (const QString &one : site) {
        const QString key = one.section(u'=', 0, 0);
        plan.handoff.site[key.section(u'.', 0, 0)][key.section(u'.', 1)] = one.section(u'=', 1);
    }
    return plan;
}

QString hostOf(int number)
{
    return u"host-%1.example.com"_s.arg(number, 5, 10, QLatin1Char('0'));
}

/// Beyond the addresses for documentation, which stand in no rule.
QString addressOf(int number)
{
    return u"52.%1.%2.7"_s.arg(16 + number / 256).arg(number % 256);
}

Rule ruleTo(int number, Initiator initiator, const QString &source)
{
    Rule rule;
    rule.flow = u"host-%1"_s.arg(number);
    rule.id = u"sts-acme-%1-%2"_s.arg(rule.flow, wordFor(initiator));
    rule.purpose = Purpose::ImagePull;
    rule.why = u"the Agent needs it"_s;
    rule.initiator = initiator;
    const Result<Cidr> from = parseCidr(source, u"source"_s);
    if (from.ok())
        rule.sources = {*from};
    rule.host = hostOf(number);
    rule.volatility = Volatility::Pinned;
    return rule;
}

Flow flowTo(int number)
{
    Flow flow;
    flow.id = u"host-%1"_s.arg(number);
    flow.origins = {{u"container-runtime"_s, Initiator::Nodes}, {u"checks-agent"_s, Initiator::Pods}};
    flow.host = hostOf(number);
    flow.purpose = Purpose::ImagePull;
    flow.why = u"the Agent needs it"_s;
    flow.volatility = Volatility::Pinned;
    return flow;
}

/// A device that governs neither nodes nor pods gets the rules of the first whom it does.
QList<Rule> rulesTo(int number, const Format &format)
{
    const QList<Initiator> &scopes = format.can.scopes;
    const bool other =
        !scopes.isEmpty() && !scopes.contains(Initiator::Nodes) && !scopes.contains(Initiator::Pods);
    if (other)
        return {ruleTo(number, scopes.first(), u"10.0.0.0/16"_s)};
    return {ruleTo(number, Initiator::Nodes, u"10.0.0.0/16"_s),
            ruleTo(number, Initiator::Pods, u"10.244.0.0/16"_s)};
}

/// As a session hands it over, but with invented destinations: each has a name and an address, and is opened
/// for nodes and for pods.
HandoffInput inputOf(int count, const Format &format, const QStringList &site)
{
    static const Catalog catalog = *Catalog::load();
    Session session(catalog, QString());
    session.setPlan(planWith(site));
    const QDateTime now(QDate(2026, 11, 22), QTime(21, 0), Qt::UTC);
    HandoffInput input = session.handoff({}, {}, now);
    input.flows.clear();
    input.rules.clear();
    for (int i = 0; i < count; ++i) {
        input.flows.append(flowTo(i));
        input.rules += rulesTo(i, format);
        input.addresses.append(ResolvedAddress{hostOf(i), Family::Ipv4, addressOf(i), 60, now});
    }
    // A pack works it out once for all of its files.
    input.rulesDigest = rulesDigest(input);
    return input;
}

/// The bytes of all files of a format.
qint64 printed(const Format &format, const HandoffInput &input)
{
    const FormatPlan plan = planFormat(format, input);
    qint64 bytes = 0;
    if (plan.refused)
        return bytes;
    const QList<Artifact> files = format.print({format, input, plan.rules});
    for (const Artifact &file : files)
        bytes += file.bytes.size();
    return bytes;
}

int printFiles(const Format &format, const HandoffInput &input)
{
    const FormatPlan plan = planFormat(format, input);
    const QList<Artifact> files = format.print({format, input, plan.rules});
    for (const Artifact &file : files)
        std::printf("%s\n", file.bytes.constData());
    return 0;
}

/// Of the processor, for others share it. Small plans are printed often enough for its clock; the fastest of
/// all counts.
double secondsOf(const Format &format, const HandoffInput &input)
{
    constexpr std::clock_t enough = CLOCKS_PER_SEC / 10;
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    std::clock_t spent = 0;
    while (spent < enough) {
        const std::clock_t start = std::clock();
        printed(format, input);
        const std::clock_t took = std::clock() - start;
        best = std::min(best, took);
        spent += took;
    }
    return static_cast<double>(std::max<std::clock_t>(best, 1)) / CLOCKS_PER_SEC;
}

int listFormats()
{
    for (const Format &format : formatCatalogue())
        std::printf("%s\n", qPrintable(format.id));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return listFormats();
    const Format *format = netsetup::format(words.at(1));
    if (format == nullptr) {
        std::fprintf(stderr, "no such format: %s\n", qPrintable(words.at(1)));
        return 2;
    }
    if (words.at(2) == "print"_L1)
        return printFiles(*format, inputOf(1, *format, words.mid(3)));
    const HandoffInput input = inputOf(words.at(2).toInt(), *format, words.mid(3));
    forgetPeak();
    const qint64 before = kibOf("VmRSS:");
    const qint64 bytes = printed(*format, input);
    const qint64 peak = kibOf("VmHWM:") - before;
    std::printf("%.9f %lld %lld\n", secondsOf(*format, input), static_cast<long long>(peak),
                static_cast<long long>(bytes));
    return 0;
}
