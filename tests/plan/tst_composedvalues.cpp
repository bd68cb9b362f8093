// Values of several parts (URLs, registries, sources, site names) with one part wrong: the error is about
// that part.
#include "plan/projectfile.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestComposedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areRefusedForOnePart_data();
    void areRefusedForOnePart();
};

void TestComposedValues::areRefusedForOnePart_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *option, const char *value, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(option) << QString::fromUtf8(value)
                            << QString::fromLatin1(says);
    };
    row("a tenant by http", "--tenant", "http://acme.app.stackstate.io", "does not start with https://");
    row("a tenant on port 8443", "--tenant", "https://acme.app.stackstate.io:8443/", "port other than 443");
    row("a tenant with trailing dot", "--tenant", "acme.", "ends with a dot");
    row("a tenant in upper case", "--tenant", "ACME", "accepted is the name in lower case: acme");
    row("a tenant's host in upper case", "--tenant", "Acme.app.stackstate.io",
        "DNS uses: acme.app.stackstate.io");
    row("a tenant of 54 characters", "--tenant", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "longer than 53");
    row("a tenant outside the domain", "--tenant", "stackstate.corp.example", "--base-url");
    row("a look-alike domain", "--tenant", "acme.app.stackstate.io.evil.example", "--base-url");
    row("a domain that only ends alike", "--tenant", "acme.xapp.stackstate.io", "--base-url");
    row("a deeper host", "--tenant", "a.b.app.stackstate.io", "more than one part before app.stackstate.io");
    row("the domain itself", "--tenant", "app.stackstate.io", "names no tenant");
    row("an OTLP host", "--tenant", "otlp-http-acme.app.stackstate.io",
        "accepted is the tenant itself: acme");
    row("an OTLP name", "--tenant", "otlp-acme", "accepted is the tenant itself: acme");
    row("an A-label as tenant", "--tenant", "xn--bcher-kva", "plain ASCII");
    row("a login before a tenant", "--tenant", "https://admin@acme.app.stackstate.io", "login");
    row("an IPv6 URL as tenant", "--tenant", "https://[::1]/", "colon");
    row("a name and a path as tenant", "--tenant", "acme/x", "no dot");

    row("a base URL by http", "--base-url", "http://sts.corp.example", "would travel in the clear");
    row("a base URL without scheme", "--base-url", "sts.corp.example", "does not start with https://");
    row("a base URL with an address", "--base-url", "https://10.0.0.1", "is an IP address");
    row("a base URL of the pages", "--base-url", "https://sts.corp.example/login",
        "does not end in /receiver/stsAgent");
    row("a base URL with a query", "--base-url", "https://sts.corp.example/?a=b", "query");
    row("a base URL with a fragment", "--base-url", "https://sts.corp.example/#/x", "fragment");
    row("a base URL that climbs", "--base-url", "https://sts.corp.example/../receiver/stsAgent", "path");
    row("a base URL that encodes", "--base-url", "https://sts.corp.example/%2e%2e/receiver/stsAgent", "path");
    row("a base URL on port 0", "--base-url", "https://sts.corp.example:0", "1 to 65535");
    row("a base URL without port after the colon", "--base-url",
        "https://sts.corp.example:", "no port after");
    row("a base URL below the tenants", "--base-url", "https://a.b.app.stackstate.io", "more than one part");
    row("a tenant on another port", "--base-url", "https://acme.app.stackstate.io:8443",
        "port or path it has not");

    row("a proxy without port", "--proxy-url", "http://proxy.corp.example", "no port");
    row("a proxy on port 0", "--proxy-url", "http://proxy.corp.example:0", "1 to 65535");
    row("a proxy on port 70000", "--proxy-url", "http://proxy.corp.example:70000", "1 to 65535");
    row("a proxy with a path", "--proxy-url", "http://proxy.corp.example:3128/x", "path");
    row("a proxy with a login", "--proxy-url", "http://u:s3cr3t@proxy.corp.example:3128", "--proxy-user");
    row("a proxy password with a slash", "--proxy-url", "http://u:s3/cr3t@proxy.corp.example:3128",
        "STS_NETSETUP_PROXY_PASSWORD");
    row("a SOCKS proxy", "--proxy-url", "socks5://proxy.corp.example:1080", "http:// or https://");
    row("a proxy without scheme", "--proxy-url", "proxy.corp.example:3128", "http:// or https://");
    row("a proxy by its short name", "--proxy-url", "http://proxy:3128", "no dot");
    row("a proxy with trailing dot", "--proxy-url", "http://proxy.corp.example.:3128", "ends with a dot");

    row("a proxy on this computer", "--proxy-url", "http://127.0.0.1:3128",
        "another place on every computer");
    row("a proxy by the name of this computer", "--proxy-url", "http://[::1]:3128", "another place on every");
    row("a link-local proxy", "--proxy-url", "http://169.254.1.1:3128", "another place on every computer");
    row("an unspecified proxy", "--proxy-url", "http://0.0.0.0:3128", "another place on every computer");
    row("a stand-in address as proxy", "--proxy-url", "http://198.18.0.7:3128", "another place on every");
    row("an API server behind a tunnel", "--api-server", "localhost:6443", "another place on every computer");
    row("an API server on this computer", "--api-server", "127.0.0.1:6443",
        "another place on every computer");
    row("a registry on this computer", "--registry", "registry.localhost:5000", "another place on every");
    row("a base URL on this computer", "--base-url", "https://sts.localhost", "another place on every");
    row("a star for no proxy", "--no-proxy", "*", "switch the proxy off");
    row("a star among others", "--no-proxy", "10.0.0.0/8,*", "switch the proxy off");
    row("a range with host bits for no proxy", "--no-proxy", ".svc,10.0.0.5/8", "did you mean 10.0.0.0/8");
    row("a star inside a name", "--no-proxy", "a.*.corp.example", "the character *");
    row("a dot before an address", "--no-proxy", ".10.0.0.1", "an address with a dot");
    row("a URL for no proxy", "--no-proxy", "https://corp.example", "is a URL");
    row("commas only", "--no-proxy", ",,", "names nothing");

    row("a registry with scheme", "--registry", "https://registry.corp.example", "without https://");
    row("a registry with login", "--registry", "u:s3cr3t@registry.corp.example", "--registry-user");
    row("a registry with upper case prefix", "--registry", "registry.corp.example/Team",
        "upper case letters");
    row("a registry with a tag", "--registry", "registry.corp.example/team/x:latest", "right form");
    row("a registry with an empty component", "--registry", "registry.corp.example/a//b", "right form");
    row("a registry that climbs", "--registry", "registry.corp.example/a/../b", "two dots");
    row("a companion with a path", "--registry-companion", "tokens.corp.example/auth", "has a path in it");
    row("a companion with scheme", "--registry-companion", "https://tokens.corp.example", "without https://");
    row("a companion on this computer", "--registry-companion", "tokens.localhost:5001",
        "another place on every");
    row("a companion with half a port", "--registry-companion",
        "tokens.corp.example:", "--registry-companion");
    row("a login that nobody gets", "--companion-login", "", "--registry-companion");
    row("a registry by its address", "--registry", "10.0.0.1:5000", "is an IP address");

    row("an unknown initiator", "--source", "gateway=10.0.0.0/8",
        "nodes, pods, proxy, workstation, registry, copier");
    row("host bits after an initiator", "--source", "pods=10.0.0.5/16", "did you mean 10.0.0.0/16");
    row("nothing after an initiator", "--source", "pods=", "is empty");
    row("loopback as source", "--source", "127.0.0.1", "never crosses a network");
    row("multicast as source", "--source", "224.0.0.0/4", "never crosses a network");
    row("everything as pod range", "--pod-cidr", "0.0.0.0/0", "whole Internet");
    row("an unknown option", "--option", "gopher", "chart-repo, http-header-injector, ntp, otel, otlp");
    row("an unknown product", "--product", "stackstate-5.1", "stackstate-6.0, suse-observability");
    row("an unknown way out", "--egress", "vpn", "direct, firewall, proxy");

    row("a cluster name of one letter", "--cluster", "a", "2 to 63");
    row("a cluster name with underscore", "--cluster", "prod_eu", "right form");
    row("x86_64", "--arch", "x86_64", "amd64 (not x86_64)");
    row("aarch64", "--arch", "aarch64", "arm64 (not aarch64)");
    row("a version with v", "--chart-version", "v1.0.100", "as Helm prints it");
    row("a version of two numbers", "--chart-version", "1.0", "as Helm prints it");
    row("a release of 54 characters", "--release", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "longer than 53");
    row("a namespace with a dot", "--namespace", "a.b", "right form");
    row("an API server by URL", "--api-server", "https://10.0.0.1:6443", "without https://");
    row("an API server on port 0", "--api-server", "10.0.0.1:0", "1 to 65535");
    row("0 review days", "--review-days", "0", "1 to 365");
    row("366 review days", "--review-days", "366", "1 to 365");
    row("721 hold hours", "--hold-hours", "721", "0 to 720");
    row("negative hold hours", "--hold-hours", "-1", "0 to 720");
    row("half an hour", "--hold-hours", "0.5", "0 to 720");
    row("a language with country", "--language", "en-US", "accepted: en, de");
    row("a language that there is no translation for", "--language", "fr", "\"fr\" is not known");
    row("a language that is a path", "--language", "../de", "accepted: en, de");
    row("a site value without format", "--site", "zone=trust", "FORMAT.KEY=VALUE");
    row("a site value without value", "--site", "panos.zone=", "is empty");
    row("a site value with quotes", "--site", "panos.zone=\"a\"", "the character \"");
    row("a site value with a command", "--site", "panos.zone=$(id)", "the character $");
    row("a site value with a line break", "--site", "panos.zone=a\nb", "line break");
    row("a site value beyond ASCII", "--site", "panos.zone=z\xc3\xb6ne", "ASCII");
    row("a change id of 65 characters", "--change-id",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "longer than 64");
    row("a CA file that is not there", "--ca-file", "/nowhere/ca.pem", "cannot read");
    row("a CA file with a short name", "--ca-file", "a", "cannot read \"a\" (");
    row("a CA file that is a folder", "--ca-file", "/", "cannot read");
}

void TestComposedValues::areRefusedForOnePart()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, says);
    Plan plan;
    const Outcome outcome = setField(plan, option, value);
    QVERIFY(!outcome.ok());
    const QString message = outcome.error().message();
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY2(message.startsWith(option), qPrintable(message));
    QVERIFY2(!message.contains("s3/cr"_L1) && !message.contains("s3cr"_L1), qPrintable(message));
    QVERIFY2(!outcome.error().remedy.isEmpty(), qPrintable(message));
    QCOMPARE(planToJson(plan), planToJson(Plan{}));
}

NETSETUP_TEST(TestComposedValues)
#include "tst_composedvalues.moc"
