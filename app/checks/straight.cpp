#include "checks/straight.h"

#include "checks/evidencehelpers.h"

#include <QElapsedTimer>

#include <vector>

namespace netsetup {

namespace {

constexpr int headStartMs = 300; // net.Dialer.FallbackDelay
/// Those clients take thirty seconds for all addresses of a family, shared among them, and two for one of
/// very many; of a silent one it is known after five. These are the same shares of half that time.
constexpr qsizetype mostOfAFamily = 8;
constexpr int limitsForAll = 3;

/// What the two families share while they race.
struct Race
{
    Network &network;
    QString host;
    quint16 port;
    std::stop_source over; ///< somebody answered, or nobody wants to know any more
    Shot firstFamilyEnded;
    Straight result;

    Race(Network &itsNetwork, QString itsHost, quint16 itsPort)
        : network(itsNetwork)
        , host(std::move(itsHost))
        , port(itsPort)
    {}
};

/// How long the next of the addresses that are left may take.
int limitFor(int connectMs, qint64 spentMs, qsizetype left)
{
    const int least = connectMs * 2 / 5;
    const qint64 share = (qint64(limitsForAll) * connectMs - spentMs) / left;
    return static_cast<int>(std::clamp<qint64>(share, least, connectMs));
}

QCoro::Task<> tryFamily(Race &race, QList<QHostAddress> addresses)
{
    QElapsedTimer clock;
    clock.start();
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const QHostAddress &address = addresses.at(i);
        const int limitMs = limitFor(race.network.limits.connectMs, clock.elapsed(), addresses.size() - i);
        TcpResult tcp = co_await race.network.dialer.connectTo(race.host, address, race.port, limitMs,
                                                               race.over.get_token());
        if (race.over.stop_requested())
            co_return;
        race.result.connects.append(connectFacts(race.host, address, race.port, tcp, limitMs));
        if (tcp.outcome != ConnectOutcome::Connected)
            continue;
        race.result.address = address;
        race.result.connection = std::move(tcp.connection);
        race.over.request_stop();
        co_return;
    }
}

QCoro::Task<> tryFirstFamily(Race &race, QList<QHostAddress> addresses)
{
    co_await tryFamily(race, addresses);
    race.firstFamilyEnded.fire();
}

QCoro::Task<> tryOtherFamily(Race &race, QList<QHostAddress> addresses)
{
    const WaitEnd waited = co_await race.firstFamilyEnded.wait(headStartMs, race.over.get_token());
    if (waited != WaitEnd::Stop && !race.over.stop_requested())
        co_await tryFamily(race, addresses);
}

} // namespace

QCoro::Task<Straight> connectToAny(Network &network, QString host, quint16 port,
                                   QList<QHostAddress> addresses, std::stop_token stop)
{
    Race race(network, host, port);
    QList<QHostAddress> first;
    QList<QHostAddress> other;
    for (const QHostAddress &address : std::as_const(addresses)) {
        QList<QHostAddress> &family = address.protocol() == addresses.constFirst().protocol() ? first : other;
        if (family.size() < mostOfAFamily)
            family.append(address);
    }
    {
        const std::stop_callback passedOn(std::move(stop), [&race] { race.over.request_stop(); });
        std::vector<QCoro::Task<>> families;
        families.push_back(tryFirstFamily(race, first));
        families.push_back(tryOtherFamily(race, other));
        for (QCoro::Task<> &family : families)
            co_await family;
    }
    co_return std::move(race.result);
}

} // namespace netsetup
