// `chart pull`: fetches the Agent's chart, when it is told to.
#include "base/json.h"
#include "cli/await.h"
#include "cli/output.h"
#include "cli/start.h"
#include "session/chartfile.h"
#include "session/chartpull.h"
#include "session/imagerows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

constexpr qsizetype longestPath = 4096;

QList<OptionGroup> options()
{
    return {{u"Options"_s,
             {option("to", "where to write (default: CHART-VERSION.tgz in this folder)", "FILE"),
              option("from",
                     "fetch it there: the https:// address of a chart repository, or oci:// of a registry "
                     "(default: the repository that the catalog names)",
                     "URL"),
              option("format", "text (default) or json", "FORMAT"),
              option("force", "replace another version of the chart that is there")}},
            planOptions(),
            netOptions()};
}

Error usage(const QString &field, const QString &text, const QString &remedy)
{
    return {u"usage"_s, field, text, remedy};
}

/// What was asked for, read before anybody is contacted.
struct Order
{
    World world;
    Plan plan;
    ChartPlace place;
    NetOptions net;
    bool json = false;
};

Result<Order> orderFrom(const QCommandLineParser &line)
{
    if (line.positionalArguments() != QStringList{u"pull"_s})
        return usage(u"chart"_s, u"does only one thing"_s, u"give \"chart pull\" and options"_s);
    const Result<QString> format = formatOption(line, {u"text"_s, u"json"_s});
    if (!format.ok())
        return format.error();
    const Result<World> world = worldFor(line);
    if (!world.ok())
        return world.error();
    const Result<Plan> plan = planFrom(line, *world, {}, PlanNeeds::WayOut);
    if (!plan.ok())
        return plan.error();
    const ProductLine &product = *world->catalog.line(plan->product);
    const Result<ChartPlace> place =
        given(line, "from") ? parseChartPlace(line.value(u"from"_s), product.chartName, u"--from"_s)
                            : knownChartPlace(*plan, product);
    if (!place.ok())
        return place.error();
    const Result<NetOptions> net = netFrom(line, *world);
    if (!net.ok())
        return net.error();
    return Order{*world, *plan, *place, *net, *format == "json"_L1};
}

/// 1: the chart could not be had; 2 where the version does not exist, which is an option; 4 for files.
int failToFetch(const Error &error)
{
    const int status = fail(error);
    const bool outThere = error.code.startsWith("chart."_L1) && error.code != "chart.no-version"_L1;
    return outThere ? ExitFindingFails : status;
}

/// The plan as if the archive had been given with --chart.
Plan planWith(Plan plan, const ChartArchive &archive)
{
    plan.chart.archive = archive;
    plan.chart.version = archive.version;
    return plan;
}

QStringList imagesOf(const Order &order, const ChartArchive &archive)
{
    QStringList images;
    const ProductLine &product = *order.world.catalog.line(order.plan.product);
    const QList<ImageRow> rows = imageRows(planWith(order.plan, archive), product, {});
    for (const ImageRow &row : rows)
        images.append(row.source);
    return images;
}

QString checkedWords(const FetchedChart &chart)
{
    if (chart.checkedBy.isEmpty())
        return u"compared with nothing: the index of the repository gives no checksum"_s;
    return chart.checkedBy == "manifest"_L1 ? u"as the manifest of the registry names it"_s
                                            : u"as the index of the repository names it"_s;
}

void tellText(const Order &order, const FetchedChart &chart, const QString &file,
              const QStringList &contacted)
{
    QString text;
    if (!order.world.practice.isEmpty())
        text += u"PRACTICE: the simulated network \"%1\"\n\n"_s.arg(order.world.practice);
    text += u"%1 %2\n"_s.arg(chart.archive.name, chart.archive.version);
    text += u"  from:    %1\n"_s.arg(printable(chart.url, longestPath));
    text += u"  written: %1\n"_s.arg(printable(file, longestPath));
    text += u"  SHA-256: %1\n           %2\n"_s.arg(chart.archive.sha256, checkedWords(chart));
    text += u"\nImages of this plan, as the chart names them:\n"_s;
    const QStringList images = imagesOf(order, chart.archive);
    for (const QString &image : images)
        text += u"  %1\n"_s.arg(printable(image, longestPath));
    text += u"\nContacted: %1\n"_s.arg(contacted.join(", "_L1));
    print(text);
}

void tellJson(const Order &order, const FetchedChart &chart, const QString &file,
              const QStringList &contacted)
{
    print(json::print({{u"schema"_s, u"netsetup.chart/1"_s},
                       {u"practice"_s, json::orNull(order.world.practice)},
                       {u"name"_s, chart.archive.name},
                       {u"version"_s, chart.archive.version},
                       {u"url"_s, chart.url},
                       {u"file"_s, file},
                       {u"sha256"_s, chart.archive.sha256},
                       {u"checkedBy"_s, json::orNull(chart.checkedBy)},
                       {u"images"_s, json::fromStrings(imagesOf(order, chart.archive))},
                       {u"contacted"_s, json::fromStrings(contacted)}}));
}

int run(const QCommandLineParser &line)
{
    const Result<Order> order = orderFrom(line);
    if (!order.ok())
        return fail(order.error());
    const ChartPull pull(order->world, order->plan, order->place);
    const InterruptWatch interrupt;
    const ChartFetch fetch = await(pull.run(order->net, {}, interrupt.token()));
    if (fetch.cancelled)
        return ExitCancelled;
    if (!fetch.chart.ok()) {
        const int status = failToFetch(fetch.chart.error());
        if (!fetch.contacted.isEmpty())
            printNote(QString("contacted: "_L1 + fetch.contacted.join(", "_L1)));
        return status;
    }
    const FetchedChart &chart = *fetch.chart;
    const QString file = given(line, "to") ? line.value(u"to"_s) : chartFileName(chart.archive);
    const Outcome written = writeChartFile(chart.bytes, chart.archive, file, given(line, "force"), u"--to"_s);
    if (!written.ok())
        return fail(written.error());
    const Outcome recorded =
        order->net.wire == nullptr ? Outcome(Done{}) : order->net.wire->outcome(u"--record-wire"_s);
    if (!recorded.ok())
        return fail(recorded.error());
    if (order->json)
        tellJson(*order, chart, file, fetch.contacted);
    else if (!given(line, "quiet"))
        tellText(*order, chart, file, fetch.contacted);
    return ExitOk;
}

} // namespace

Command chartCommand()
{
    return {u"chart"_s,
            u"Fetch the Agent's chart, on request, through the plan's proxy."_s,
            u"chart pull [--to FILE] [--from URL] [plan options] [net options] [options]"_s,
            {u"sts-netsetup chart pull --chart-version 1.0.100"_s,
             u"sts-netsetup chart pull --project acme.netsetup.json --to agent.tgz"_s,
             u"sts-netsetup chart pull --from oci://registry.corp.example/charts --to agent.tgz"_s,
             u"sts-netsetup export --project acme.netsetup.json --chart agent.tgz --to pack"_s},
            options,
            run,
            true,
            {u"pull"_s}};
}

} // namespace netsetup::cli
