// Runs one probe and prints what it found as JSON: a probe for places that a test cannot enter itself, such
// as a network namespace.
//   netsetup_probe_tool connect ADDRESS PORT LIMIT_MS
//   netsetup_probe_tool any ADDRESS,… PORT LIMIT_MS
//   netsetup_probe_tool dns|dns-tcp SERVER PORT NAME TRY_MS
#include "checks/straight.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

void print(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fputs(line.constData(), stdout);
}

QJsonObject connectOnce(const QStringList &words)
{
    Dialer dialer;
    const QHostAddress address(words.value(1));
    const auto port = words.value(2).toUShort();
    const TcpResult result =
        QCoro::waitFor(dialer.connectTo(words.value(1), address, port, words.value(3).toInt(), {}));
    return {{u"outcome"_s, wordFor(result.outcome)},
            {u"systemError"_s, result.systemError},
            {u"immediate"_s, result.immediate}};
}

QJsonObject connectToAnyOf(const QStringList &words)
{
    Network network({}, {}, {}, Limits());
    network.limits.connectMs = words.value(3).toInt();
    QList<QHostAddress> addresses;
    for (const QString &text : words.value(1).split(u','))
        addresses.append(QHostAddress(text));
    const Straight straight = QCoro::waitFor(
        connectToAny(network, u"host.test"_s, words.value(2).toUShort(), addresses, std::stop_token()));
    return {{u"address"_s, straight.connection ? straight.address.toString() : QString()},
            {u"connects"_s, straight.connects}};
}

QJsonObject askOnce(const QStringList &words)
{
    Dialer dialer;
    Limits limits;
    limits.dnsTryMs = words.value(4).toInt();
    const Resolver server{QHostAddress(words.value(1)), words.value(2).toUShort()};
    DnsClient client(server, limits, dialer);
    const bool tcp = words.value(0) == "dns-tcp"_L1;
    const DnsReply reply = tcp ? QCoro::waitFor(client.queryTcp(words.value(3), DnsType::A, {}))
                               : QCoro::waitFor(client.query(words.value(3), DnsType::A, {}));
    return reply.toJson();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const bool isConnect = words.value(0) == "connect"_L1 && words.size() == 4;
    const bool isAny = words.value(0) == "any"_L1 && words.size() == 4;
    const bool isDns = words.value(0).startsWith("dns"_L1) && words.size() == 5;
    if (!isConnect && !isAny && !isDns)
        return 2;
    print(isConnect ? connectOnce(words) : isAny ? connectToAnyOf(words) : askOnce(words));
    return 0;
}
