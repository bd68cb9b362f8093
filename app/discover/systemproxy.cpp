// What the system's own proxy settings, or the PAC file they name, say for the receiver.
#include "base/inwords.h"
#include "discover/proposing.h"

#include <QNetworkProxyFactory>
#include <QUrl>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Threads that wait for the system.
std::atomic<int> asking = 0;

void takeOne(const QNetworkProxy &proxy, SystemProxyAnswer &answer)
{
    switch (proxy.type()) {
    case QNetworkProxy::NoProxy:
    case QNetworkProxy::DefaultProxy:
        answer.direct = true;
        return;
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
        answer.hasLogin = answer.hasLogin || !proxy.user().isEmpty() || !proxy.password().isEmpty();
        answer.urls.append("http://"_L1 + HostPort{proxy.hostName(), proxy.port()}.text());
        return;
    case QNetworkProxy::Socks5Proxy:
        answer.otherKinds.append(inWords("Discover", "SOCKS 5"));
        return;
    case QNetworkProxy::FtpCachingProxy:
        answer.otherKinds.append(u"FTP"_s);
        return;
    }
}

/// Shared with the thread, which may outlive the wait.
struct Pending
{
    std::mutex mutex;
    std::condition_variable changed;
    SystemProxyAnswer answer;
};

void ask(const std::shared_ptr<Pending> &pending, const QString &url)
{
    SystemProxyAnswer answer;
    const QNetworkProxyQuery query{QUrl(url)};
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(query);
    for (const QNetworkProxy &proxy : proxies)
        takeOne(proxy, answer);
    answer.answered = true;
    const std::lock_guard lock(pending->mutex);
    pending->answer = answer;
    pending->changed.notify_one();
    --asking;
}

/// The receiver as far as the sources before this one found it; else the tenants' domain, which is what the
/// rules of most proxy settings go by.
QString receiverFor(const DiscoverRequest &request, const Discovery &found)
{
    const ProductLine &line = *request.catalog.line(Plan().product);
    for (const Proposal &proposal : found.proposals) {
        if (proposal.field == "baseUrl"_L1)
            return proposal.value;
        if (proposal.field == "tenant"_L1)
            return u"https://%1.%2%3"_s.arg(proposal.value, line.tenantDomain, line.receiverPath);
    }
    return u"https://%1%2"_s.arg(line.tenantDomain, line.receiverPath);
}

void look(const DiscoverRequest &request, Discovery &found)
{
    if (request.askSystemProxy == nullptr)
        return;
    Proposer proposer(request, found, inWords("Discover", "the system's proxy settings"));
    const QString receiver = receiverFor(request, found);
    const SystemProxyAnswer answer = request.askSystemProxy(receiver);
    if (!answer.answered)
        return proposer.note(
            inWords("Discover", "did not answer within 5 seconds; a PAC file may not be reachable"));
    const QString host = QUrl(receiver).host();
    for (const QString &url : answer.urls)
        proposer.proposeProxy(
            url, url == answer.urls.first() ? Confidence::High : Confidence::Low,
            inWords("Discover", "The settings, or the PAC file they name, give it for %1.").arg(host));
    if (answer.hasLogin)
        proposer.note(inWords("Discover", "hold a login for the proxy; it was left out"));
    for (const QString &kind : answer.otherKinds)
        proposer.note(
            inWords("Discover", "name a proxy of the kind %1, which the Agent cannot use").arg(kind));
    if (answer.urls.isEmpty() && answer.direct)
        proposer.note(inWords("Discover", "name no proxy for %1").arg(host));
}

} // namespace

SystemProxyAnswer askSystemProxy(const QString &url)
{
    const auto pending = std::make_shared<Pending>();
    ++asking;
    std::thread(ask, pending, url).detach();
    std::unique_lock lock(pending->mutex);
    pending->changed.wait_for(lock, std::chrono::milliseconds(systemProxyLimitMs),
                              [&pending] { return pending->answer.answered; });
    return pending->answer;
}

int leaveWith(int status)
{
    if (asking == 0)
        return status;
    std::fflush(nullptr);
    std::_Exit(status);
}

DiscoverSource systemProxySource()
{
    return {u"system-proxy"_s, look};
}

} // namespace netsetup
