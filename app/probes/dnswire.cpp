// Questions under way, and awaiting one of them: its answer, its limit, or the stop.
#include "probes/dnswire.h"

#include "probes/dnsmessage.h"

#include <QRandomGenerator>

#include <algorithm>

namespace netsetup {

namespace {

constexpr qsizetype plainDatagramSize = 512; // RFC 1035, 4.2.1: what a question without EDNS allows

} // namespace

void DnsTry::end(WireAnswer::End how)
{
    if (std::exchange(ended, true))
        return;
    answer.end = how;
    done.fire();
}

quint16 DnsTries::freeId() const
{
    quint16 id = 0;
    do {
        id = static_cast<quint16>(QRandomGenerator::system()->bounded(1, 0x10000));
    } while (m_running.contains(id));
    return id;
}

void DnsTries::insert(quint16 id, const std::shared_ptr<DnsTry> &one)
{
    m_running.insert(id, one);
}

void DnsTries::remove(quint16 id)
{
    m_running.remove(id);
}

bool DnsTries::anyoneWaits() const
{
    return std::any_of(m_running.cbegin(), m_running.cend(),
                       [](const auto &running) { return !running->ended; });
}

void DnsTries::sawDatagram(const QByteArray &bytes) const
{
    const std::shared_ptr<DnsTry> one = m_running.value(dnsMessageId(bytes));
    const DnsMessage message = one ? parseDnsMessage(bytes) : DnsMessage();
    if (!message.headerRead || !message.isReply)
        return;
    const bool sameQuestion =
        message.questions == 1 &&
        bytes.mid(dnsHeaderSize, one->question.size()).compare(one->question, Qt::CaseInsensitive) == 0;
    const bool large = bytes.size() > plainDatagramSize;
    if (sameQuestion && (message.truncated || (large && !message.complete)))
        one->answer.truncatedPart = bytes;
    const bool largeAndWhole = sameQuestion && large && message.complete && !message.truncated;
    if (largeAndWhole || (message.questions == 0 && message.rcode != 0)) {
        one->answer.reply = bytes;
        one->end(WireAnswer::End::Reply);
    }
}

struct DnsWire::Engines
{
    Resolver server;
    int tryMs;
    std::shared_ptr<DnsEngine> udp;
    QList<std::weak_ptr<DnsEngine>> connections;
    bool closed = false;

    std::shared_ptr<DnsEngine> connection()
    {
        connections.removeIf([](const std::weak_ptr<DnsEngine> &one) { return one.expired(); });
        auto engine = makeDnsEngine(server, DnsTransport::Tcp, tryMs);
        if (closed)
            engine->close();
        connections.append(engine);
        return engine;
    }

    void close()
    {
        closed = true;
        udp->close();
        for (const std::weak_ptr<DnsEngine> &one : std::as_const(connections)) {
            if (const std::shared_ptr<DnsEngine> engine = one.lock())
                engine->close();
        }
    }
};

namespace {

/// Takes what it waited from `leftMs`.
QCoro::Task<WireAnswer> askOnce(std::shared_ptr<DnsEngine> engine, QByteArray name, DnsType type, int &leftMs,
                                std::stop_token stop)
{
    WireAnswer gone;
    if (stop.stop_requested())
        co_return gone;
    const std::shared_ptr<DnsTry> one = engine->start(name, type);
    const WaitEnd end = co_await one->done.wait(leftMs, std::move(stop));
    leftMs = static_cast<int>(std::max<qint64>(0, leftMs - one->done.waitedMs()));
    engine->abandon(one); // also after an answer: the library may still wait for a better one
    if (end != WaitEnd::Answer)
        one->answer.end = end == WaitEnd::Limit ? WireAnswer::End::Timeout : WireAnswer::End::Gone;
    co_return one->answer;
}

} // namespace

DnsWire::DnsWire(const Resolver &server, int tryMs)
    : m_engines(std::make_shared<Engines>(
          Engines{server, tryMs, makeDnsEngine(server, DnsTransport::Udp, tryMs), {}, false}))
{}

DnsWire::~DnsWire()
{
    close();
}

void DnsWire::close()
{
    m_engines->close();
}

QCoro::Task<WireAnswer> DnsWire::ask(DnsTransport transport, QByteArray name, DnsType type, int &leftMs,
                                     std::stop_token stop)
{
    const std::shared_ptr<Engines> engines = m_engines;
    if (transport == DnsTransport::Tcp)
        co_return co_await askOnce(engines->connection(), name, type, leftMs, std::move(stop));
    const WireAnswer answer = co_await askOnce(engines->udp, name, type, leftMs, stop);
    if (answer.end != WireAnswer::End::Reply || answer.truncatedPart.isEmpty())
        co_return answer;
    WireAnswer whole = co_await askOnce(engines->connection(), name, type, leftMs, std::move(stop));
    whole.truncatedPart = answer.truncatedPart;
    co_return whole;
}

} // namespace netsetup
