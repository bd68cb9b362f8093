// Tries, limits and verdicts on top of the wire: what came back, put into one reply.
#include "base/log.h"
#include "probes/dnsmessage.h"
#include "probes/dnswire.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

class DnsClient::Channel
{
public:
    Channel(Resolver itsServer, Limits itsLimits, Dialer &itsDialer)
        : server(std::move(itsServer))
        , limits(itsLimits)
        , dialer(itsDialer)
        , wire(server, limits.dnsTryMs)
    {}

    const Resolver server;
    const Limits limits;
    Dialer &dialer;
    DnsWire wire;
};

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.probes", QtFatalMsg)

void readAnswer(DnsReply &reply, const WireAnswer &answer, DnsTransport transport)
{
    const bool cut = !answer.truncatedPart.isEmpty();
    reply.systemError = answer.systemError;
    reply.truncated = reply.truncated || cut;
    if (answer.end == WireAnswer::End::Reply) {
        reply.overTcp = cut || transport == DnsTransport::Tcp;
        readMessage(reply, answer.reply);
    } else if (answer.end == WireAnswer::End::Gone) {
        reply.outcome = DnsOutcome::Cancelled;
    } else if (answer.end == WireAnswer::End::BadName) {
        reply.outcome = DnsOutcome::BadName;
    } else if (cut) {
        readMessage(reply, answer.truncatedPart); // TCP did not work; what UDP brought is still an answer
    } else {
        const bool timeout = answer.end == WireAnswer::End::Timeout;
        reply.outcome = timeout ? DnsOutcome::Timeout : dnsOutcomeFor(answer.systemError);
    }
}

/// Only plain host name characters go on the wire; anything else would mean something to the encoder.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'\\';
    });
}

QString inOneLine(const DnsReply &reply)
{
    return u"%1 %2 asked at %3: %4, rcode %5, tries: %6, %7 ms"_s
        .arg(printable(reply.name), reply.type == DnsType::A ? u"A"_s : u"AAAA"_s, reply.server,
             wordFor(reply.outcome))
        .arg(reply.rcode)
        .arg(reply.tries)
        .arg(reply.ms, 0, 'f', 1);
}

/// `wire` lives as long as `keepAlive`.
QCoro::Task<DnsReply> askUntilAnswered(DnsReply reply, DnsWire &wire, DnsTransport transport, int tries,
                                       int tryMs, std::stop_token stop,
                                       std::shared_ptr<WireConversation> conversation,
                                       [[maybe_unused]] std::shared_ptr<void> keepAlive)
{
    QElapsedTimer clock;
    clock.start();
    int leftMs = tries * tryMs;
    reply.outcome = isPlainName(reply.name) ? DnsOutcome::Timeout : DnsOutcome::BadName;
    while (reply.outcome == DnsOutcome::Timeout && reply.tries < tries) {
        ++reply.tries;
        const WireAnswer answer =
            co_await wire.ask(transport, reply.name.toLatin1(), reply.type, leftMs, stop);
        readAnswer(reply, answer, transport);
        if (conversation != nullptr)
            conversation->received(answer.truncatedPart + answer.reply);
    }
    reply.ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    const QString told = inOneLine(reply);
    qCDebug(logger).noquote() << told;
    if (conversation != nullptr)
        conversation->note(told);
    co_return reply;
}

std::shared_ptr<WireConversation> record(const Resolver &server, const Dialer &dialer, const QString &name)
{
    return dialer.beginRecord(u"dns"_s, u"%1 at %2"_s.arg(name, server.text()));
}

DnsReply question(const QString &name, DnsType type, const Resolver &server)
{
    DnsReply reply;
    reply.name = name;
    reply.type = type;
    reply.server = server.text();
    return reply;
}

} // namespace

DnsClient::DnsClient(Resolver server, Limits limits, Dialer &dialer)
    : m_channel(std::make_shared<Channel>(std::move(server), limits, dialer))
{}

DnsClient::~DnsClient()
{
    if (m_channel)
        m_channel->wire.close();
}

DnsClient::DnsClient(DnsClient &&) noexcept = default;

QCoro::Task<DnsReply> DnsClient::query(QString name, DnsType type, std::stop_token stop)
{
    Channel &channel = *m_channel;
    channel.dialer.noteContact(channel.server.address.toString(), channel.server.port);
    return askUntilAnswered(question(name, type, channel.server), channel.wire, DnsTransport::Udp,
                            channel.limits.dnsTries, channel.limits.dnsTryMs, std::move(stop),
                            record(channel.server, channel.dialer, name), m_channel);
}

QCoro::Task<DnsReply> DnsClient::queryTcp(QString name, DnsType type, std::stop_token stop)
{
    Channel &channel = *m_channel;
    channel.dialer.noteContact(channel.server.address.toString(), channel.server.port);
    return askUntilAnswered(question(name, type, channel.server), channel.wire, DnsTransport::Tcp, 1,
                            channel.limits.dnsTryMs, std::move(stop),
                            record(channel.server, channel.dialer, name), m_channel);
}

QString DnsClient::server() const
{
    return m_channel->server.text();
}

} // namespace netsetup
