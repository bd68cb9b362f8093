#include "session/chartpull.h"

#include "base/inwords.h"
#include "catalog/chartoffers.h"
#include "checks/evidencehelpers.h"
#include "session/chartfaults.h"
#include "session/chartfetching.h"
#include "session/network.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype largestArchive = 16 * 1024 * 1024;
constexpr qsizetype largestManifest = 1024 * 1024;
constexpr int mostTagPages = 20;
constexpr int wholeFetchMs = 10 * 60 * 1000;
/// A chart comes in one long answer: what counts is that it goes on coming.
constexpr int stallsFor = 4;

/// An archive as it came, with what is said of it.
struct Bundle
{
    Bundle() = default;
    QByteArray bytes;
    QString url;
    QString version; ///< that was asked for
    QString sha256;  ///< that it has to have; empty: nobody says
    QString checkedBy;
    std::optional<Error> error;

    static Bundle failed(const Error &why)
    {
        Bundle bundle;
        bundle.error = why;
        return bundle;
    }
};

QCoro::Task<Bundle> fromRepository(ChartErrand &errand, QString chart)
{
    const ChartRequest forIndex(ChartStep::What::Index, errand.place.index, largestChartIndex);
    const ChartAnswer index = co_await fetchForChart(errand, forIndex);
    if (index.error)
        co_return Bundle::failed(*index.error);
    const Result<ChartOffer> offer = offerInIndex(index.body(), chart, errand.plan.chart.version);
    if (!offer)
        co_return Bundle::failed(offer.error());
    const QByteArray reference = offer->url.toUtf8();
    const std::optional<HttpsPlace> place = resolvePlace(index.from, reference);
    if (!place)
        co_return Bundle::failed(chartLedAstray(index.from, reference, false));
    const ChartRequest forArchive(ChartStep::What::Archive, *place, largestArchive);
    const ChartAnswer archive = co_await fetchForChart(errand, forArchive);
    if (archive.error)
        co_return Bundle::failed(*archive.error);
    Bundle bundle;
    bundle.bytes = archive.body();
    bundle.url = place->shownUrl();
    bundle.version = offer->version;
    bundle.sha256 = offer->sha256;
    bundle.checkedBy = offer->sha256.isEmpty() ? QString() : u"index.yaml"_s;
    co_return bundle;
}

HttpsPlace registryPlace(const ChartPlace &place, const QString &kind, const QString &reference)
{
    return {place.host, place.port, u"/v2/%1/%2/%3"_s.arg(place.repository, kind, reference).toLatin1()};
}

/// The "next" page of a list of tags.
std::optional<HttpsPlace> nextPage(const ChartAnswer &answer)
{
    const QByteArray link = answer.answer.header("Link");
    const qsizetype from = link.indexOf('<');
    const qsizetype to = link.indexOf('>');
    if (from < 0 || to < from || !link.mid(to).contains("next"))
        return std::nullopt;
    std::optional<HttpsPlace> next = resolvePlace(answer.from, link.mid(from + 1, to - from - 1));
    return next && next->hostPort() == answer.from.hostPort() ? next : std::nullopt;
}

/// The newest version that has a tag. `fault` says why there is none.
QCoro::Task<QString> newestTagged(ChartErrand &errand, std::optional<Error> &fault)
{
    std::optional<HttpsPlace> page = registryPlace(errand.place, u"tags"_s, u"list"_s);
    QString newest;
    for (int i = 0; page && i < mostTagPages; ++i) {
        const ChartRequest request(ChartStep::What::Tags, *page, largestManifest);
        const ChartAnswer answer = co_await askChartRegistry(errand, request);
        if (answer.error) {
            fault = answer.error;
            co_return QString();
        }
        newest = newestChartVersion(chartVersionsInTags(answer.body()) << newest);
        page = nextPage(answer);
    }
    if (newest.isEmpty())
        fault =
            Error{u"chart.not-there"_s,
                  {},
                  inWords("Session", "%1 has no version of a chart but pre-releases").arg(errand.place.shown),
                  inWords("Session", "give a version with --chart-version")};
    co_return newest;
}

QCoro::Task<Bundle> fromRegistry(ChartErrand &errand)
{
    std::optional<Error> fault;
    QString version = errand.plan.chart.version;
    if (version.isEmpty())
        version = co_await newestTagged(errand, fault);
    if (fault)
        co_return Bundle::failed(*fault);
    ChartRequest forManifest(ChartStep::What::Manifest,
                             registryPlace(errand.place, u"manifests"_s, tagForChartVersion(version)),
                             largestManifest);
    forManifest.accept = "application/vnd.oci.image.manifest.v1+json";
    const ChartAnswer manifest = co_await askChartRegistry(errand, forManifest);
    if (manifest.error)
        co_return Bundle::failed(*manifest.error);
    const std::optional<ChartLayer> layer = chartLayerIn(manifest.body());
    if (!layer)
        co_return Bundle::failed(
            {u"chart.not-there"_s,
             {},
             inWords("Session", "%1 is no Helm chart").arg(manifest.from.shownUrl()),
             inWords("Session", "name the repository of the Agent's chart with --from")});
    const ChartRequest forLayer(ChartStep::What::Archive,
                                registryPlace(errand.place, u"blobs"_s, layer->digest), largestArchive);
    const ChartAnswer archive = co_await askChartRegistry(errand, forLayer);
    if (archive.error)
        co_return Bundle::failed(*archive.error);
    Bundle bundle;
    bundle.bytes = archive.body();
    bundle.url = errand.place.shown + u':' + tagForChartVersion(version);
    bundle.version = version;
    bundle.sha256 = layer->digest.section(u':', 1);
    bundle.checkedBy = u"manifest"_s;
    co_return bundle;
}

Error proxyUnnamed()
{
    return {u"chart.unreachable"_s, u"--proxy-url"_s,
            inWords("Session", "the plan does not name the proxy by which traffic leaves"),
            inWords("Session", "give its URL, or fetch the chart elsewhere and give it with --chart")};
}

Error damaged(const QString &text)
{
    return {u"chart.damaged"_s,
            {},
            text,
            inWords("Session", "try again; where it happens again, something on the way changes what is "
                               "fetched, or the place itself is broken: tell whoever runs it")};
}

Result<FetchedChart> readBundle(const Bundle &bundle, const PlanVocabulary &words)
{
    if (bundle.error)
        return *bundle.error;
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bundle.bytes, QCryptographicHash::Sha256).toHex());
    const QString url = printable(bundle.url, 300);
    if (!bundle.sha256.isEmpty() && bundle.sha256 != hash)
        return damaged(inWords("Session", "what came from %1 has the SHA-256 %2, and not %3")
                           .arg(url, hash, bundle.sha256));
    const Result<ChartArchive> archive = readChartArchive(bundle.bytes, url);
    const Outcome fits = archive ? checkArchiveFits(*archive, words, url) : Outcome(archive.error());
    if (!fits) {
        Error error = fits.error();
        error.code = u"chart.damaged"_s;
        if (error.remedy.isEmpty())
            error.remedy = inWords("Session", "see whether the address is that of the Agent's chart");
        return error;
    }
    if (archive->version != bundle.version)
        return damaged(inWords("Session", "%1 holds version %2, and not %3")
                           .arg(url, printable(archive->version), printable(bundle.version)));
    FetchedChart chart;
    chart.bytes = bundle.bytes;
    chart.archive = *archive;
    chart.url = bundle.url;
    chart.checkedBy = bundle.checkedBy;
    return chart;
}

} // namespace

ChartPull::ChartPull(World world, Plan plan, ChartPlace place)
    : m_world(std::move(world))
    , m_plan(std::move(plan))
    , m_place(std::move(place))
{}

QCoro::Task<ChartFetch> ChartPull::run(NetOptions options, ChartProgress progress, std::stop_token stop) const
{
    const ProductLine &line = *m_world.catalog.line(m_plan.product);
    const std::unique_ptr<Network> network = makeNetwork(options, m_plan, line);
    network->systemTrust = network->systemTrust.with(network->planCa);
    network->limits.bodyMs = wholeFetchMs;
    network->limits.stallMs = stallsFor * network->limits.firstByteMs;
    ChartErrand errand{*network, m_plan, m_place, std::move(progress), stop};
    const QString chart = line.chartName;
    Bundle bundle;
    if (chartFlow(m_place, m_plan).way == FlowWay::Proxy && network->proxy.host.isEmpty())
        bundle = Bundle::failed(proxyUnnamed());
    else if (m_place.kind == ChartPlace::Kind::Repository)
        bundle = co_await fromRepository(errand, chart);
    else
        bundle = co_await fromRegistry(errand);
    ChartFetch fetch;
    fetch.cancelled = stop.stop_requested();
    fetch.chart = readBundle(bundle, line.vocabulary(m_world.catalog.products()));
    fetch.contacted = network->dialer.contacted() + errand.asked;
    fetch.contacted.removeDuplicates();
    fetch.contacted.sort();
    for (QString &contact : fetch.contacted)
        contact = secretsIn(*network).scrubbed(contact);
    co_return fetch;
}

} // namespace netsetup
