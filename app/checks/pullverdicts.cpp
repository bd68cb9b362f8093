#include "checks/pullverdicts.h"

#include "checks/pullmessage.h"
#include "checks/tellers.h"
#include "findings/place.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::RegistryServes;
/// What a finding shows of a message: its end, which is what counts.
constexpr qsizetype longestShown = 110;

/// One pull as its evidence has it.
struct Pull
{
    QString node;
    QString image;
    QString words;
    PullMessage told;
    QString key;
    QStringList missing;
};

Pull readPull(const Evidence &evidence)
{
    const Facts facts(evidence.data);
    Pull pull;
    pull.key = evidence.key;
    pull.node = facts.text("node");
    pull.image = facts.text("image");
    pull.words = facts.text("message");
    const QString reason = facts.text("reason");
    const QString imageId = facts.text("imageID");
    pull.told = readPullMessage(reason, pull.words, imageId);
    // In a report without names the words are masked; what they meant was written down before. A class
    // without its proof is none.
    const PullClass written = facts.word("class", PullClass::Unknown);
    const bool unproven = written == PullClass::Pulled && imageId.isEmpty() && pull.told.kind != written;
    if (pull.told.kind == PullClass::Unknown && !unproven)
        pull.told.kind = written;
    if (pull.words.isEmpty())
        pull.words = reason;
    pull.missing = facts.missing();
    return pull;
}

QString endOf(const QString &words)
{
    const QString text = printable(words, 4000);
    if (text.size() <= longestShown)
        return text;
    const QString end = text.right(longestShown);
    const qsizetype blank = end.indexOf(u' ');
    return u".. "_s + (blank < 0 ? end : end.sliced(blank + 1));
}

/// What one pull comes to.
struct PullVerdict
{
    QString id;
    QStringList causes;
    Phrase unclear;
    FindingArgs args;

    [[nodiscard]] bool saysSomething() const { return !id.isEmpty() || !unclear.isEmpty(); }
};

PullVerdict found(const char *id, std::initializer_list<const char *> causes, const FindingArgs &args = {})
{
    PullVerdict verdict;
    verdict.id = QLatin1String(id);
    for (const char *cause : causes)
        verdict.causes.append(QString(verdict.id + u'/' + QLatin1String(cause)));
    verdict.args = args;
    return verdict;
}

PullVerdict open(const Phrase &what)
{
    PullVerdict verdict;
    verdict.unclear = what;
    return verdict;
}

QString placeOfFlow(const Flow &flow)
{
    return HostPort{flow.host, flow.port}.text();
}

/// "reg.example:443", as flows write it.
QString placeIn(const QString &host)
{
    const Result<HostPort> place = parseHostPort(host, {}, 443);
    return place.ok() ? place->text() : host;
}

/// The words are about another host than the registry in the image's name: where that sends its clients, or a
/// mirror that the runtime was set up with.
bool isElsewhere(const Pull &pull, const Flow &flow)
{
    return !pull.told.host.isEmpty() && placeIn(pull.told.host) != placeOfFlow(flow);
}

/// It failed on a way that goes straight to the registry.
bool isDirect(PullClass kind)
{
    switch (kind) {
    case PullClass::NoSuchHost:
    case PullClass::NameServerFails:
    case PullClass::NameTimeout:
    case PullClass::NameNoListener:
    case PullClass::Refused:
    case PullClass::NoRoute:
    case PullClass::Dropped:
        return true;
    default:
        return false;
    }
}

bool isName(PullClass kind)
{
    return kind == PullClass::NoSuchHost || kind == PullClass::NameServerFails ||
           kind == PullClass::NameTimeout || kind == PullClass::NameNoListener;
}

/// Where layers or tokens come from another host: what is missing there. Nothing where it is no matter of
/// that.
PullVerdict secondHost(const Pull &pull)
{
    const bool layer = pull.told.step == PullStep::Layer;
    const char *id = layer ? "reg.blob-host" : "http.redirect-blocked";
    const Result<HostPort> place = parseHostPort(pull.told.host, {}, 443);
    FindingArgs args{{u"second"_s, place.ok() ? place->host : pull.told.host},
                     {u"secondPort"_s, QString::number(place.ok() ? place->port : quint16(443))}};
    const auto with = [&](const char *cause, const Phrase &reason) {
        args.insert(u"reason"_s, reason);
        return found(id, {cause}, args);
    };
    if (isName(pull.told.kind))
        return with("name", Phrase("Facts", "its name does not resolve"));
    if (isDirect(pull.told.kind))
        return with(
            "allow",
            Phrase("Facts", "no connection to port %1 of it").arg(args.value(u"secondPort").toString()));
    if (pull.told.kind == PullClass::UnknownCa)
        return with("inspection", Phrase("Facts", "its certificate is not trusted"));
    if (layer && pull.told.kind == PullClass::Page)
        return with("proxy", Phrase("Facts", "a web page comes in its place"));
    return {};
}

PullVerdict untrusted(const Pull &pull, const Flow &flow)
{
    if (isElsewhere(pull, flow))
        return open(Phrase("Facts", "whose certificate the runtime does not trust: it speaks of %1")
                        .arg(printable(pull.told.host)));
    const Phrase unknown = Phrase("Facts", "not named by the runtime");
    const FindingArgs args{{u"issuer"_s, unknown}, {u"root"_s, unknown}};
    // The plan's CA is what pods are given; this runtime has shown that it does not know it.
    if (flow.purpose == Purpose::Registry)
        return found("reg.private-ca", {"install"}, args);
    return found("tls.intercept-untrusted", {"exempt", "ca", "send-intermediate"}, args);
}

PullVerdict byTls(const Pull &pull, const Flow &flow)
{
    const QString tail = pull.told.tail;
    switch (pull.told.kind) {
    case PullClass::UnknownCa:
        return untrusted(pull, flow);
    case PullClass::Expired:
        return found("tls.clock", {"expired", "local-clock"},
                     {{u"notAfter"_s, tail.section(" is after "_L1, 1, 1).section(u' ', 0, 0)}});
    case PullClass::OtherName:
        return found("tls.name-mismatch", {"dns", "destination"},
                     {{u"names"_s, tail.section(" valid for "_L1, 1, 1).section(", not "_L1, 0, 0)},
                      {u"address"_s, pull.told.host}});
    case PullClass::TlsTimeout:
        return found("tls.mtu-stall", {"mss", "drop-by-name"});
    case PullClass::PlainHttp:
        if (flow.purpose == Purpose::Registry && !isElsewhere(pull, flow))
            return found("reg.plain-http", {"tls"});
        return found("tls.plaintext", {"portal", "middlebox"});
    case PullClass::Plaintext:
        return found("tls.plaintext", {"middlebox", "service"});
    default:
        return {};
    }
}

PullVerdict byName(const Pull &pull, const Flow &flow)
{
    const bool inside = flow.volatility == Volatility::Internal;
    switch (pull.told.kind) {
    case PullClass::NoSuchHost:
        return inside ? found("dns.nxdomain", {"plan", "record"})
                      : found("dns.nxdomain", {"public-name", "no-internet-view"});
    case PullClass::NameServerFails:
        return found("dns.servfail", {"forwarder", "zone"});
    case PullClass::NameTimeout:
        return found("dns.timeout", {"udp-filtered", "server-unreachable"});
    case PullClass::NameNoListener:
        return found("dns.no-listener", {"entry"});
    default:
        return {};
    }
}

PullVerdict byConnection(const Pull &pull)
{
    switch (pull.told.kind) {
    case PullClass::Dropped:
        return found("tcp.drop", {"allow", "no-way-out"});
    case PullClass::Refused:
    case PullClass::NoRoute:
        return found("tcp.reject", {"local-device", "far-end"});
    default:
        return {};
    }
}

PullVerdict byProxy(const Pull &pull, const Flow &flow)
{
    const auto to = [&](const char *id, std::initializer_list<const char *> causes) {
        const QString named = pull.told.byProxy && !pull.told.dialled.isEmpty() ? pull.told.dialled
                              : pull.told.byProxy                               ? pull.told.lookedUp
                                                                                : QString();
        const QString proxy = named.isEmpty() ? flow.proxy : named;
        if (proxy.isEmpty())
            return found(id, causes, {{u"proxy"_s, Phrase("Facts", "that the container runtime uses")}});
        return found(id, causes, {{u"proxy"_s, printable(proxy)}});
    };
    switch (pull.told.kind) {
    case PullClass::ProxyLogin:
        return to("proxy.407-basic", {"credentials", "exempt"});
    case PullClass::ProxyForbids:
        return to("proxy.connect-denied", {"allow"});
    case PullClass::ProxyName:
        return to("proxy.unreachable", {"address"});
    case PullClass::ProxyRefused:
        return to("proxy.unreachable", {"port"});
    case PullClass::ProxyDropped:
        return to("proxy.unreachable", {"path"});
    case PullClass::ProxyUntrusted:
        return to("proxy.unreachable", {"certificate"});
    default:
        return {};
    }
}

PullVerdict byRegistry(const Pull &pull, const Flow &flow)
{
    const bool own = flow.purpose == Purpose::Registry;
    switch (pull.told.kind) {
    case PullClass::Unauthorized:
        return found("reg.401-missing", {"login", "name"});
    case PullClass::Forbidden:
        return found("reg.401-missing", {"login", "filter"});
    case PullClass::Gateway:
        return found("http.gateway", {"proxy-upstream", "service"},
                     {{u"status"_s, pull.told.tail.contains("504"_L1) ? u"504"_s : u"502"_s}});
    case PullClass::Page:
        return found("reg.404-html", {"no-registry", "filter"},
                     {{u"url"_s, u"https://%1/"_s.arg(placeOfFlow(flow))}});
    case PullClass::NotFound:
        return own ? found("reg.manifest-unknown", {"tag", "name"})
                   : found("reg.manifest-unknown", {"tag-public", "name"});
    case PullClass::ManifestUnknown:
        return own ? found("reg.manifest-unknown", {"tag"}) : found("reg.manifest-unknown", {"tag-public"});
    case PullClass::NameUnknown:
        return found("reg.manifest-unknown", {"name"});
    case PullClass::NoPlatform:
        return found("reg.arch", {"all-platforms"});
    case PullClass::TooMany:
        return open(Phrase("Facts", "an answer: the registry's limit of requests was reached (status 429)"));
    default:
        return {};
    }
}

PullVerdict verdictOf(const Pull &pull, const Flow &flow, const PullContext &context)
{
    const PullClass kind = pull.told.kind;
    if (kind == PullClass::Waiting)
        return open(Phrase("Facts", "what became of a pull: the node still waits (it said: %1)")
                        .arg(endOf(pull.words)));
    if (kind == PullClass::Pulled)
        return found("reg.ok", {});
    const bool goesOn = pull.told.step != PullStep::Manifest && isElsewhere(pull, flow);
    if (goesOn) {
        const PullVerdict second = secondHost(pull);
        if (second.saysSomething())
            return second;
    }
    if (flow.way == FlowWay::Proxy && isDirect(kind) && context.podsPassProxy)
        return found("proxy.runtime-gap", {"drop-in"}, {{u"proxy"_s, flow.proxy}});
    for (const PullVerdict &verdict : {byTls(pull, flow), byName(pull, flow), byConnection(pull),
                                       byProxy(pull, flow), byRegistry(pull, flow)}) {
        if (!verdict.saysSomething())
            continue;
        PullVerdict told = verdict;
        // Without a pod that goes by the proxy, it may be that nobody does.
        if (flow.way == FlowWay::Proxy && isDirect(kind))
            told.causes.prepend(u"proxy.runtime-gap/drop-in"_s);
        return told;
    }
    return open(Phrase("Facts", "words of the container runtime that are known (it said: %1)")
                    .arg(endOf(pull.words)));
}

FindingArgs argsFor(const Pull &pull, const PullVerdict &verdict, const Flow &flow)
{
    FindingArgs args = verdict.args;
    args.insert(u"node"_s, printable(pull.node, 100));
    args.insert(u"says"_s, endOf(pull.words));
    args.insert(u"pullOf"_s, verdict.id == "reg.ok"_L1 ? u"done"_s : u"failed"_s);
    if (!pull.told.resolver.isEmpty())
        args.insert(u"resolver"_s, printable(pull.told.resolver));
    else if (verdict.id.startsWith("dns."_L1))
        args.insert(u"resolver"_s, Phrase("Facts", "that the node asks"));
    if (!flow.architectures.isEmpty())
        args.insert(u"architectures"_s, QJsonArray::fromStringList(flow.architectures));
    if (isElsewhere(pull, flow))
        args.insert(u"other"_s, printable(pull.told.host));
    return args;
}

/// Images of one node with the same fault make one finding.
struct Group
{
    PullVerdict verdict;
    Pull first;
    QStringList images;
    QStringList keys;
};

QList<Group> grouped(const QList<Pull> &pulls, const Flow &flow, const PullContext &context)
{
    QList<Group> groups;
    for (const Pull &pull : pulls) {
        const PullVerdict verdict = verdictOf(pull, flow, context);
        if (!verdict.saysSomething())
            continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.verdict.id == verdict.id && group.verdict.causes == verdict.causes &&
                   group.verdict.unclear == verdict.unclear &&
                   group.verdict.args.values() == verdict.args.values();
        });
        if (same == groups.end()) {
            groups.append({verdict, pull, {pull.image}, {pull.key}});
            continue;
        }
        same->images.append(pull.image);
        same->keys.append(pull.key);
    }
    return groups;
}

Finding findingOf(const JudgeInput &input, const Group &group)
{
    const PullVerdict &verdict = group.verdict;
    FindingArgs args = argsFor(group.first, verdict, input.flow);
    args.insert(u"images"_s, QJsonArray::fromStringList(group.images));
    Finding finding;
    if (verdict.id.isEmpty()) {
        finding = unknownFinding(input, checkId, {}, verdict.unclear);
    } else {
        const Status status = verdict.id == "reg.ok"_L1 ? Status::Pass : Status::Fail;
        // What the runtime speaks of is what is to be mended.
        const bool ofAnother = isElsewhere(group.first, input.flow) && !args.contains(u"second"_s);
        if (ofAnother) {
            const Result<HostPort> place = parseHostPort(group.first.told.host, {}, 443);
            args.insert(u"host"_s, place.ok() ? place->host : printable(group.first.told.host));
            args.insert(u"port"_s, QString::number(place.ok() ? place->port : quint16(443)));
        }
        finding = makeFinding(input, checkId, verdict.id, status, {}, args);
        if (ofAnother)
            finding.target = args.value(u"host").toString();
        setCauses(finding, verdict.causes);
        finding.stopsChain = status == Status::Fail;
    }
    finding.evidenceRefs = group.keys;
    return finding;
}

} // namespace

QList<Finding> judgePulls(const JudgeInput &input, const PullContext &context)
{
    QList<Finding> findings;
    QList<Pull> pulls;
    const QList<Evidence> evidence = input.of(u"pull"_s);
    for (const Evidence &item : evidence) {
        const Pull pull = readPull(item);
        if (pull.missing.isEmpty()) {
            pulls.append(pull);
            continue;
        }
        findings.append(unknownFinding(input, checkId, {}, missingFields(pull.missing)));
        findings.last().evidenceRefs = {item.key};
    }
    const QList<Group> groups = grouped(pulls, input.flow, context);
    for (const Group &group : groups)
        findings.append(findingOf(input, group));
    return findings;
}

QList<Finding> judgeCheckerPulls(const QString &vantage, const QList<Evidence> &evidence)
{
    Flow flow;
    flow.id = wholeCluster;
    // Its image need not be one that the Agent needs; what could not be told without it is unknown by itself.
    flow.required = false;
    QList<Finding> findings;
    for (const Evidence &item : evidence) {
        if (!isCheckerPull(item))
            continue;
        const Pull pull = readPull(item);
        const PulledImage reference = readPulledImage(pull.image);
        flow.host = reference.host;
        flow.port = reference.port;
        const JudgeInput input{flow, vantage, {}, {}};
        Finding finding = makeFinding(input, checkId, u"reg.checker-image"_s, Status::Fail, {},
                                      {{u"node"_s, printable(pull.node, 100)},
                                       {u"images"_s, QJsonArray{pull.image}},
                                       {u"says"_s, endOf(pull.words)}});
        if (!pull.missing.isEmpty())
            finding = unknownFinding(input, checkId, {}, missingFields(pull.missing));
        else
            setCauses(finding, {u"reg.checker-image/another"_s});
        finding.evidenceRefs = {item.key};
        findings.append(finding);
    }
    return findings;
}

} // namespace netsetup
