// The four requests in words that fit any forward proxy or web gateway.
#include "handoff/formats/proxy/proxyrequests.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format proxyGenericFormat();

namespace {

ProxyPlaces places()
{
    ProxyPlaces words;
    words.allow = {
        u"the list of what clients may ask for: these clients, these exact host names, this port; "
        "for HTTPS the method is CONNECT. Above the rules that deny."_s,
        u"the access log shows CONNECT with the host and status 200 for one of the clients."_s,
        u"delete the entry; nothing else was changed."_s,
    };
    words.inspection = {
        u"the list of what is passed on without opening TLS (bypass, splice, do not decrypt): the "
        "same host names."_s,
        u"a client sees the certificate of the host itself, issued by a public authority, and not "
        "one of the company CA."_s,
        u"delete the entry from that list."_s,
    };
    words.login = {
        u"the list of what needs no login: by the addresses of these clients, and for the same "
        "host names only, above the rule that asks for the login."_s,
        u"the access log shows the client without a user name and status 200; no 407 and no "
        "redirect to a login page."_s,
        u"delete the entry from that list."_s,
    };
    words.filter = {
        u"the packet filter of the proxy or in front of it: these clients, ports and protocols. "
        "By name where it can do that."_s,
        u"the log or the counter of the rule shows hits when a client connects."_s,
        u"delete the rule."_s,
    };
    return words;
}

QList<Artifact> printProxyGeneric(const PrintJob &job)
{
    return {proxyRequests(
        job, places(),
        QT_TRANSLATE_NOOP("Pack", "any forward proxy: four requests, each of which can be refused alone"))};
}

} // namespace

Format proxyGenericFormat()
{
    Format format;
    format.id = u"proxy-generic"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Forward proxy of any make"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Other proxies"));
    format.audience = Audience::Proxy;
    format.ofAnyMake = true;
    format.can = webGatewayCan();
    format.print = &printProxyGeneric;
    return format;
}

} // namespace netsetup
