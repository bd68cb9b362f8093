// Questions under way, and awaiting one of them: its answer, its limit, or the stop.
#include "probes/dnswire.h"

#include "probes/dnsmessage.h"

#include <QRandomGenerator>

#include <algorithm>

namespace netsetup {

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
    if (message.truncated && sameQuestion)
        one->answer.truncatedPart = bytes;
    if (message.questions == 0 && message.rcode != 0) {
        one->answer.reply = bytes;
        one->end(WireAnswer::End::Reply);
    }
}

DnsWire::DnsWire(const Resolver &server, DnsTransport transport, int tryMs)
    : m_engine(makeDnsEngine(server, transport, tryMs))
{}

DnsWire::~DnsWire()
{
    close();
}

void DnsWire::close()
{
    m_engine->close();
}

QCoro::Task<WireAnswer> DnsWire::ask(QByteArray name, DnsType type, int limitMs, std::stop_token stop)
{
    const std::shared_ptr<DnsEngine> engine = m_engine;
    WireAnswer gone;
    if (stop.stop_requested())
        co_return gone;
    const std::shared_ptr<DnsTry> one = engine->start(name, type);
    const WaitEnd end = co_await one->done.wait(limitMs, std::move(stop));
    engine->abandon(one); // also after an answer: the library may still wait for a better one
    if (end != WaitEnd::Answer)
        one->answer.end = end == WaitEnd::Limit ? WireAnswer::End::Timeout : WireAnswer::End::Gone;
    co_return one->answer;
}

} // namespace netsetup
