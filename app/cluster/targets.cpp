#include "cluster/targets.h"

#include "checks/evidencehelpers.h"
#include "checks/lookups.h"
#include "checks/receiverrequest.h"
#include "checks/runner.h"
#include "probes/dnsmessage.h"
#include "probes/dnswire.h"
#include "probes/registry.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Lines of fields. A field with a blank in it would be two: such a line is left out, and what it asks for
/// stays unknown.
class Lines
{
public:
    void add(const QByteArrayList &fields)
    {
        const bool plain = std::all_of(fields.begin(), fields.end(), [](const QByteArray &field) {
            return !field.isEmpty() &&
                   std::all_of(field.begin(), field.end(), [](char c) { return c > ' ' && c < 0x7f; });
        });
        if (plain)
            m_text += fields.join(' ') + '\n';
    }

    [[nodiscard]] QByteArray text() const { return m_text; }

private:
    QByteArray m_text;
};

/// Two bytes that nobody outside the run can know, and that are the same for the same run.
quint16 packetId(const QString &run, const QString &name, DnsType type)
{
    const QString seed = QStringList{run, name, type == DnsType::A ? u"A"_s : u"AAAA"_s}.join(u' ');
    return dnsMessageId(QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256));
}

quint64 inventedNumber(const QString &run)
{
    const QByteArray hash = QCryptographicHash::hash(run.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<quint64>(hash.constData());
}

void addQuestion(Lines &lines, const QString &run, const QString &flow, const char *ask, const QString &name,
                 DnsType type)
{
    const QByteArray packet = dnsQuestion(name.toLatin1(), type, packetId(run, name, type));
    if (packet.isEmpty())
        return;
    QByteArray length(2, '\0');
    qToBigEndian(static_cast<quint16>(packet.size()), length.data());
    lines.add({"dns", flow.toUtf8(), ask, name.toUtf8(), type == DnsType::A ? "A" : "AAAA", packet.toBase64(),
               QByteArray(length + packet).toBase64()});
}

void addQuestions(Lines &lines, const QString &run, const QString &flow, const char *ask, const QString &name)
{
    if (!readAddress(name).isNull())
        return;
    for (const DnsType type : {DnsType::A, DnsType::Aaaa})
        addQuestion(lines, run, flow, ask, name, type);
}

QByteArrayList head(const Flow &flow, const char *way, int most)
{
    return {"flow", flow.id.toUtf8(),         flow.host.toUtf8(),      QByteArray::number(flow.port),
            way,    QByteArray::number(most), QByteArray::number(most)};
}

void addRequests(Lines &lines, const Flow &flow)
{
    if (!flow.url.isEmpty())
        lines.add({"get", flow.id.toUtf8(), "features", receiverRequest(flow, "/features").toBase64()});
    if (!flow.images.isEmpty()) {
        const HttpsPlace api(flow.host, flow.port, "/v2/");
        lines.add({"get", flow.id.toUtf8(), "ping", httpGet(api.hostHeader(), api.target).toBase64()});
    }
}

void addFlow(Lines &lines, const Flow &flow, qsizetype flowCount, const ProbeWish &wish)
{
    const bool tcp = flow.protocol == Protocol::Tcp;
    if (flow.way == FlowWay::Proxy) {
        const Result<HostPort> proxy = parseHostPort(flow.proxy, {});
        if (!proxy.ok())
            return;
        const QByteArray request = httpConnect(HostPort{flow.host, flow.port}.text().toLatin1());
        lines.add(head(flow, "proxy", 0) +
                  QByteArrayList{proxy->host.toUtf8(), QByteArray::number(proxy->port),
                                 wish.proxyTls ? "tls" : "plain", request.toBase64()});
        addQuestions(lines, wish.run, flow.id, "proxy", proxy->host);
    } else {
        const char *way = flow.purpose == Purpose::Proxy ? "port" : "direct";
        lines.add(head(flow, tcp ? way : "none", tcp ? addressBudget(flow, flowCount) : 0));
    }
    addQuestions(lines, wish.run, flow.id, "name", flow.host);
    const QStringList names = namesThatMustNotResolve(flow, wish.searchList, inventedNumber(wish.run));
    for (const QString &name : names)
        addQuestion(lines, wish.run, flow.id, "invented", name, DnsType::A);
    if (tcp)
        addRequests(lines, flow);
}

void addControl(Lines &lines, const QList<Flow> &flows, const ProbeWish &wish)
{
    const QString id = QString::fromLatin1(controlFlow);
    const bool asks = wish.controlProbes && !wish.control.host.isEmpty();
    QString receiver = wish.control.host;
    for (const Flow &flow : flows)
        receiver = flow.purpose == Purpose::Receiver ? flow.host : receiver;
    const QByteArray host = asks ? wish.control.host.toUtf8() : QByteArray("-");
    lines.add(
        {"flow", controlFlow, host, QByteArray::number(wish.control.port), "control", asks ? "1" : "0", "0"});
    if (asks)
        addQuestion(lines, wish.run, id, "control", wish.control.host, DnsType::A);
    if (readAddress(receiver).isNull())
        addQuestion(lines, wish.run, id, "tcp", receiver, DnsType::A);
}

void addLimits(Lines &lines, const ProbeWish &wish)
{
    const auto seconds = [](int ms) {
        return QByteArray::number(std::max(1, (ms + 999) / 1000));
    };
    lines.add({"limit", "dns", seconds(wish.limits.dnsTryMs)});
    lines.add({"limit", "connect", seconds(wish.limits.connectMs)});
    lines.add({"limit", "tls", seconds(wish.limits.tlsMs)});
    lines.add({"limit", "answer", seconds(wish.limits.firstByteMs)});
    lines.add({"limit", "total", QByteArray::number(std::max(1, wish.totalSeconds))});
}

} // namespace

QByteArray probeTargets(const QList<Flow> &flows, const ProbeWish &wish)
{
    Lines lines;
    addLimits(lines, wish);
    for (const Resolver &resolver : wish.resolvers)
        lines.add({"resolver", resolver.address.toString().toLatin1(), QByteArray::number(resolver.port)});
    addControl(lines, flows, wish);
    for (const Flow &flow : flows) {
        if (flow.canBeTriedAt(u"pod"_s))
            addFlow(lines, flow, flows.size(), wish);
    }
    return lines.text();
}

} // namespace netsetup
