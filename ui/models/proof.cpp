#include "models/proof.h"

#include "base/netnames.h"
#include "base/phrase.h"
#include "findings/kinds/findingtexts.h"
#include "models/findingwords.h"
#include "models/momentwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longest = 300;

struct Said
{
    Q_DECLARE_TR_FUNCTIONS(netsetup::Proof)
};

using How = ProofStage::How;

/// The evidence of one connection by probe: of the finding's own address where there is one.
class Connection
{
public:
    Connection(const Finding &finding, const Report &report)
    {
        for (const Evidence &item : report.evidence) {
            if (item.flow != finding.flow || item.vantage != finding.vantage)
                continue;
            const QString address = item.data.value("address"_L1).toString();
            const bool fits = finding.address.isEmpty() || address.isEmpty() || address == finding.address;
            const bool own = finding.evidenceRefs.contains(item.key);
            if (fits && (own || !m_items.contains(item.probe)))
                m_items.insert(item.probe, item.data);
        }
    }
    [[nodiscard]] bool has(const QString &probe) const { return m_items.contains(probe); }
    [[nodiscard]] QJsonObject of(const QString &probe) const { return m_items.value(probe); }

private:
    QHash<QString, QJsonObject> m_items;
};

QString outcomeOf(const QJsonObject &data)
{
    return data.value("outcome"_L1).toString();
}

double msOf(const QJsonObject &data)
{
    return std::max(0.0, data.value("ms"_L1).toDouble());
}

QString limitWords(const QJsonObject &data)
{
    const double limit = data.value("limitMs"_L1).toDouble();
    return spanWords(limit > 0 ? limit : msOf(data));
}

/// The slowest question for the name itself: what the connection had to wait for.
QJsonObject slowestLookup(const QJsonObject &dns)
{
    QJsonObject slowest;
    const QJsonArray lookups = dns.value("lookups"_L1).toArray();
    for (const QJsonValue &value : lookups) {
        if (slowest.isEmpty() || msOf(value.toObject()) > msOf(slowest))
            slowest = value.toObject();
    }
    return slowest;
}

QString dnsWaited(const QJsonObject &lookup)
{
    const QString outcome = outcomeOf(lookup);
    constexpr int noSuchName = 3;
    if (outcome == "timeout"_L1)
        return Said::tr("no answer from the DNS server for %1").arg(spanWords(msOf(lookup)));
    if (outcome == "no-listener"_L1)
        return Said::tr("no DNS server listens there");
    if (outcome != "answer"_L1)
        return Said::tr("no usable answer from the DNS server");
    return lookup.value("rcode"_L1).toInt() == noSuchName ? Said::tr("the DNS server does not know the name")
                                                          : Said::tr("the answer holds no usable address");
}

QString connectWaited(const QJsonObject &tcp)
{
    const QString outcome = outcomeOf(tcp);
    if (outcome == "timeout"_L1)
        return Said::tr("no answer to SYN for %1").arg(limitWords(tcp));
    if (outcome == "refused"_L1)
        return Said::tr("refused after %1").arg(spanWords(msOf(tcp)));
    if (outcome == "unreachable"_L1 || outcome == "host-unreachable"_L1)
        return Said::tr("no route there");
    if (outcome == "denied"_L1)
        return Said::tr("this computer forbids it");
    return Said::tr("it did not connect");
}

QString tunnelWaited(const QJsonObject &proxy)
{
    const QJsonObject tunnel = proxy.value("tunnel"_L1).toObject();
    const int status = tunnel.value("status"_L1).toInt();
    if (status > 0)
        //: %1 is a number such as 407.
        return Said::tr("the proxy answered %1").arg(status);
    if (outcomeOf(tunnel) == "timeout"_L1)
        return Said::tr("no answer to CONNECT for %1").arg(spanWords(msOf(tunnel)));
    return Said::tr("the proxy opened no tunnel");
}

QString handshakeWaited(const QJsonObject &tls)
{
    const QString outcome = outcomeOf(tls);
    if (outcome == "timeout"_L1)
        return Said::tr("no answer to the TLS greeting for %1").arg(limitWords(tls));
    if (outcome == "plaintext"_L1)
        return Said::tr("the answer is not TLS");
    if (outcome == "established"_L1)
        return Said::tr("the certificate is not accepted");
    return outcome == "alert"_L1 ? Said::tr("the other end refused the handshake")
                                 : Said::tr("the connection was cut during the handshake");
}

QString answerWaited(const QJsonObject &http)
{
    const int status = http.value("status"_L1).toInt();
    if (status > 0)
        return Said::tr("the answer was %1").arg(status);
    if (outcomeOf(http) == "timeout"_L1)
        return Said::tr("no answer for %1").arg(spanWords(msOf(http)));
    return Said::tr("the connection was cut before an answer");
}

/// The names of the stages: the same in every language, as people search for them.
constexpr QLatin1String dnsName("DNS");
constexpr QLatin1String tcpName("TCP");
constexpr QLatin1String connectName("CONNECT");
constexpr QLatin1String tlsName("TLS");
constexpr QLatin1String httpName("HTTP");

QString stageOf(CheckId check)
{
    switch (check) {
    case CheckId::NameResolves:
        return dnsName;
    case CheckId::PortOpens:
        return tcpName;
    case CheckId::ProxyAllows:
    case CheckId::SystemProxy:
        return connectName;
    case CheckId::CertificateTrusted:
        return tlsName;
    case CheckId::ReceiverAnswers:
    case CheckId::RegistryServes:
        return httpName;
    default:
        return {};
    }
}

QList<ProofStage> measured(const Connection &seen)
{
    QList<ProofStage> stages;
    const bool byProxy = seen.has(u"proxy"_s);
    if (const QJsonObject lookup = slowestLookup(seen.of(u"dns"_s)); !lookup.isEmpty() && !byProxy)
        stages.append({dnsName, How::Passed, msOf(lookup), dnsWaited(lookup)});
    if (byProxy) {
        const QJsonObject proxy = seen.of(u"proxy"_s);
        const QJsonObject tcp = proxy.value("connects"_L1).toArray().first().toObject();
        stages.append({tcpName, How::Passed, msOf(tcp), connectWaited(tcp)});
        stages.append(
            {connectName, How::Passed, msOf(proxy.value("tunnel"_L1).toObject()), tunnelWaited(proxy)});
    } else if (seen.has(u"tcp"_s)) {
        stages.append({tcpName, How::Passed, msOf(seen.of(u"tcp"_s)), connectWaited(seen.of(u"tcp"_s))});
    }
    if (seen.has(u"tls"_s))
        stages.append({tlsName, How::Passed, msOf(seen.of(u"tls"_s)), handshakeWaited(seen.of(u"tls"_s))});
    for (const QString &probe : {u"http"_s, u"registry"_s}) {
        if (seen.has(probe)) {
            stages.append({httpName, How::Passed, msOf(seen.of(probe)), answerWaited(seen.of(probe))});
            break;
        }
    }
    return stages;
}

/// Of a report without evidence: what the finding itself remembers.
QList<ProofStage> remembered(const StageTimings &timings)
{
    QList<ProofStage> stages;
    const std::pair<QLatin1String, std::optional<double>> all[] = {{dnsName, timings.dnsMs},
                                                                   {tcpName, timings.connectMs},
                                                                   {tlsName, timings.tlsMs},
                                                                   {httpName, timings.firstByteMs}};
    for (const auto &[name, ms] : all) {
        if (ms.has_value())
            stages.append({name, How::Passed, *ms, {}});
    }
    return stages;
}

/// Marks where it broke; what comes after that was not reached, whatever was measured of it.
void markBroken(QList<ProofStage> &stages, const QString &broken)
{
    const QStringList order{dnsName, tcpName, connectName, tlsName, httpName};
    const qsizetype at = order.indexOf(broken);
    if (at < 0)
        return;
    for (ProofStage &stage : stages) {
        const qsizetype place = order.indexOf(stage.name);
        stage.how = place < at ? How::Passed : place == at ? How::Failed : How::NotReached;
    }
    const bool isThere = std::any_of(stages.begin(), stages.end(),
                                     [&](const ProofStage &stage) { return stage.name == broken; });
    if (!isThere) {
        const auto behind = std::find_if(stages.begin(), stages.end(), [](const ProofStage &stage) {
            return stage.how == How::NotReached;
        });
        stages.insert(behind, ProofStage{broken, How::Failed, 0, {}});
    }
    for (const QLatin1String name : {tlsName, httpName}) {
        if (order.indexOf(name) > at &&
            (stages.isEmpty() || order.indexOf(name) > order.indexOf(stages.last().name)))
            stages.append({name, How::NotReached, 0, {}});
    }
}

std::optional<bool> accepts(const QJsonObject &faults, const char *who)
{
    const QJsonValue value = faults.value(QLatin1String(who));
    return value.isArray() ? std::optional<bool>(value.toArray().isEmpty()) : std::nullopt;
}

bool isBroken(Status status)
{
    return status == Status::Fail || status == Status::Unknown || status == Status::Warn;
}

QString workedLine(const QList<ProofStage> &stages)
{
    QStringList worked;
    for (const ProofStage &stage : stages) {
        if (stage.how == How::Passed)
            worked.append(stage.name + u' ' + spanWords(stage.ms));
    }
    return worked.isEmpty() ? QString() : Said::tr("Worked: %1.").arg(worked.join(u", "_s));
}

QString brokenLine(const QList<ProofStage> &stages, const Finding &finding)
{
    for (const ProofStage &stage : stages) {
        if (stage.how != How::Failed)
            continue;
        const QString what = stage.waited.isEmpty() ? printable(titleOf(finding), longest) : stage.waited;
        //: %1 is a stage such as TLS, %2 what happened there.
        return Said::tr("Then %1: %2.").arg(stage.name, what);
    }
    return {};
}

/// Another host that answers shows that the computer that looks is not the cause.
QString controlLine(const Finding &finding)
{
    for (const char *name : {"controlHost", "control"}) {
        const QString host = finding.args.value(QString::fromLatin1(name)).toString();
        const QString result = finding.args.value(u"controlResult").toString();
        if (!host.isEmpty() && (result == "connects"_L1 || result == "resolves"_L1))
            return Said::tr("At the same time %1 answered, so this computer's own network works.")
                .arg(printable(host, longest));
    }
    return {};
}

QString signedLine(const Finding &finding)
{
    const QString issuer = finding.args.value(u"issuer").toString();
    return issuer.isEmpty() || finding.check != CheckId::CertificateTrusted
               ? QString()
               : Said::tr("The certificate is signed by %1.").arg(printable(issuer, longest));
}

QString seenLine(const Finding &finding, const Report &report)
{
    const QDateTime at = report.finishedAt.isValid() ? report.finishedAt : report.startedAt;
    if (!at.isValid())
        return {};
    return Said::tr("Seen from %1, %2.").arg(vantageWords({finding.vantage}), momentWords(at));
}

/// Several places know the same address: what is newest of it is told.
void addAddress(QList<ResolvedAddress> &addresses, const ResolvedAddress &address)
{
    const auto known =
        std::find_if(addresses.begin(), addresses.end(),
                     [&address](const ResolvedAddress &other) { return other.address == address.address; });
    if (known == addresses.end())
        addresses.append(address);
    else if (known->seenAt < address.seenAt)
        *known = address;
}

} // namespace

Proof proofOf(const Finding &finding, const Report &report)
{
    constexpr qsizetype mostLines = 3;
    Proof proof;
    const Connection seen(finding, report);
    proof.stages = measured(seen);
    if (proof.stages.isEmpty())
        proof.stages = remembered(finding.timings);
    if (isBroken(finding.status))
        markBroken(proof.stages, stageOf(finding.check));
    const QJsonObject faults = seen.of(u"tls"_s).value("faults"_L1).toObject();
    proof.trust = {accepts(faults, "public"), accepts(faults, "system"), accepts(faults, "plan")};
    for (const QString &line : {workedLine(proof.stages), brokenLine(proof.stages, finding),
                                signedLine(finding), controlLine(finding), seenLine(finding, report)}) {
        if (!line.isEmpty() && proof.lines.size() < mostLines)
            proof.lines.append(line);
    }
    proof.host = finding.target;
    for (const ResolvedAddress &address : report.addresses) {
        if (address.host == finding.target)
            addAddress(proof.addresses, address);
    }
    return proof;
}

QString spanWords(double ms)
{
    constexpr double second = 1000;
    if (ms >= second) {
        const double tenths = std::round(ms / second * 10);
        const bool whole = std::fmod(tenths, 10) == 0 || ms >= 10 * second;
        return Said::tr("%1 s").arg(QLocale().toString(tenths / 10, 'f', whole ? 0 : 1));
    }
    return Said::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
}

QString stagesInWords(const QList<ProofStage> &stages)
{
    QStringList parts;
    for (const ProofStage &stage : stages) {
        if (stage.how == How::NotReached)
            parts << Said::tr("%1: not reached").arg(stage.name);
        else if (stage.how == How::Failed && !stage.waited.isEmpty())
            parts << stage.name + ": "_L1 + stage.waited;
        else
            parts << stage.name + u' ' + spanWords(stage.ms);
    }
    return parts.isEmpty() ? Said::tr("no stage was timed") : parts.join(u", "_s);
}

QString addressWords(const ResolvedAddress &address, const QDateTime &now)
{
    const QString text = printable(address.address);
    if (!address.seenAt.isValid())
        return Said::tr("%1 (TTL %2 s)").arg(text).arg(address.ttl);
    const double age = std::max<double>(0, static_cast<double>(address.seenAt.secsTo(now)));
    //: %1 is an address, %3 a span of time such as "3 h 20 min".
    return Said::tr("%1 (TTL %2 s, seen %3 ago)").arg(text).arg(address.ttl).arg(Phrase::seconds(age).told());
}

QString digLine(const QString &host)
{
    return "dig +short "_L1 + printable(host, longest);
}

} // namespace netsetup
