"""The forward proxy: squid with logins and rules, mitmproxy, and what is no proxy at all."""
from making import network as net
from making.cases import case
from making.world import JSON_HEAD, PAGE, TENANT, Site

OPEN = "http_access allow all"
LOGIN = ("auth_param basic program /usr/lib/squid/basic_ncsa_auth %s\nauth_param basic realm corp\n"
         "acl known proxy_auth REQUIRED\nhttp_access allow known\nhttp_access deny all")
PASSWORDS = "agent:$apr1$7tnkYXGW$UM6b33XPcIDZLPYcGyq1I.\n"  # nobody's password


def behind_proxy(world):
    """Only the proxy sees the outside."""
    del world.addresses[TENANT]
    del world.addresses["quay.io"]
    world.server_rules += "ip saddr 10.77.0.1 ip daddr 198.51.100.0/24 drop; "


@case("proxy-lets-everything-through", flows=())
def open_proxy(world):
    behind_proxy(world)
    world.squid(OPEN)


@case("proxy-is-known-to-the-second-resolver-only")
def first_resolver_dead(world):
    open_proxy(world)
    world.resolvers = [net.NO_SERVER, net.RESOLVER]
    world.server_rules += f"ip daddr {net.NO_SERVER} drop; "


@case("greeting-of-a-mail-server-in-place-of-the-proxy")
def mail_server(world):
    world.through_proxy()
    world.greets(net.PROXY, 3128, "220 mail.corp.example ESMTP", "502 5.5.2 Error: command not recognized")


@case("proxy-wants-a-login-by-basic")
def basic(world):
    behind_proxy(world)
    world.squid(LOGIN % world.network.file("passwords", PASSWORDS))


@case("proxy-refuses-the-login")
def wrong_login(world):
    basic(world)
    world.plan += ["--proxy-user", "agent"]
    world.environment = {"STS_NETSETUP_PROXY_PASSWORD": "no-real-password"}


@case("proxy-takes-single-sign-on-only")
def single_sign_on(world):
    behind_proxy(world)
    world.squid("auth_param ntlm program /bin/cat\nauth_param negotiate program /bin/cat\n"
                "acl known proxy_auth REQUIRED\nhttp_access allow known\nhttp_access deny all")


@case("proxy-denies-the-tenant")
def denied(world):
    behind_proxy(world)
    world.squid(f"acl tenant dstdomain {TENANT}\nhttp_access deny tenant\n{OPEN}")


@case("proxy-denies-the-connect-method")
def method_denied(world):
    behind_proxy(world)
    world.squid(f"acl tunnels method CONNECT\nhttp_access deny tunnels\n{OPEN}")


@case("proxy-cannot-resolve-the-tenant")
def proxy_without_dns(world):
    behind_proxy(world)
    world.squid(OPEN)
    world.network.file("squid-hosts", f"{net.CONTROL} quay.io\n")


@case("proxy-cannot-reach-the-tenant")
def proxy_without_way(world):
    behind_proxy(world)
    world.squid(OPEN)
    world.server_rules += f"ip daddr {net.RECEIVER} tcp dport 443 reject with tcp reset; "


@case("proxy-is-dropped-by-firewall")
def proxy_dropped(world):
    behind_proxy(world)
    world.squid(OPEN)
    world.server_rules += f"iifname cable ip daddr {net.PROXY} tcp dport 3128 drop; "


@case("nobody-listens-at-the-proxy-port")
def no_proxy(world):
    behind_proxy(world)
    world.through_proxy()


@case("proxy-name-does-not-exist")
def no_proxy_name(world):
    behind_proxy(world)
    world.through_proxy("http://proxi.corp.example:3128")


@case("web-server-in-place-of-the-proxy")
def web_server(world):
    behind_proxy(world)
    world.sites.append(Site("intranet.corp.example", net.PROXY, None,
                            "default_type text/html; location / { return 200 '" + PAGE % ("Intranet", "hello") + "'; }",
                            3128))
    world.through_proxy()


@case("tls-server-in-place-of-the-proxy")
def tls_server(world):
    behind_proxy(world)
    world.sites.append(Site("intranet.corp.example", net.PROXY, world.pki.resigned("intranet.corp.example"),
                            JSON_HEAD + "location / { return 200 '{}'; }", 3128))
    world.through_proxy()


@case("proxy-speaks-http-and-the-plan-says-https")
def wrong_scheme(world):
    behind_proxy(world)
    world.squid(OPEN)
    world.plan[world.plan.index("--proxy-url") + 1] = "https://proxy.corp.example:3128"


@case("proxy-inspects-what-it-carries")
def inspecting(world):
    behind_proxy(world)
    folder = str(world.network.folder / "mitm")
    world.servers.append((["mitmdump", "-q", "--listen-host", net.PROXY, "-p", "3128", "--ssl-insecure",
                           "--set", f"confdir={folder}", "--set", "connection_strategy=lazy"], net.PROXY, 3128))
    world.through_proxy()


@case("receiver-behind-the-proxy-refuses-the-key")
def key_behind_proxy(world):
    open_proxy(world)
    world.environment = {"STS_NETSETUP_API_KEY": "no-real-key"}
