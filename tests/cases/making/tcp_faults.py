"""Ports: nftables that drops and rejects near and far, routes that are not there."""
from making import network as net
from making.cases import case
from making.world import FEATURES, PAGE, TENANT, Site


def second_address(world, address):
    world.addresses[TENANT] = [net.RECEIVER, address]
    world.sites.append(Site(TENANT, address, world.receiver.identity, FEATURES))


@case("receiver-dropped-by-firewall")
def dropped(world):
    world.drop(net.RECEIVER)


@case("receiver-dropped-and-control-probes-are-off")
def dropped_without_control(world):
    world.drop(net.RECEIVER)
    world.options = ["--no-control-probes"]


@case("all-outside-addresses-dropped-by-firewall", flows=())
def outside_dropped(world):
    world.drop("198.51.100.0/24")


@case("receiver-reset-by-the-far-end")
def reset(world):
    world.server_rules = f"ip daddr {net.RECEIVER} tcp dport 443 reject with tcp reset; "


@case("receiver-prohibited-by-a-router")
def prohibited(world):
    world.server_rules = f"ip daddr {net.RECEIVER} tcp dport 443 reject with icmp type admin-prohibited; "


@case("receiver-rejected-on-this-machine")
def rejected_here(world):
    world.client_rules = f"ip daddr {net.RECEIVER} tcp dport 443 reject; "


@case("receiver-forbidden-to-this-machine")
def forbidden(world):
    route = ["prohibit", net.RECEIVER + "/32"]
    world.before = [(["ip", "route", "add", *route], ["ip", "route", "del", *route])]


@case("receiver-has-no-route")
def no_route(world):
    route = ["unreachable", net.RECEIVER + "/32"]
    world.before = [(["ip", "route", "add", *route], ["ip", "route", "del", *route])]


@case("one-of-two-receiver-addresses-dropped")
def partial(world):
    second_address(world, net.RECEIVER_2)
    world.drop(net.RECEIVER_2)


@case("base-url-names-a-port-without-a-server")
def wrong_port(world):
    world.addresses["receiver.acme.example"] = [net.RECEIVER]
    world.plan += ["--base-url", "https://receiver.acme.example:8443/receiver/stsAgent"]
    world.tenant = []


@case("ipv6-has-no-route-and-ipv4-works")
def no_route_6(world):
    second_address(world, net.RECEIVER_6)
    world.before = [net.WITHOUT_ROUTE_6]


@case("ipv6-is-dropped-and-ipv4-works")
def dropped_6(world):
    second_address(world, net.RECEIVER_6)
    world.server_rules = f"ip6 daddr {net.RECEIVER_6} tcp dport 443 drop; "


@case("ipv4-is-dropped-and-ipv6-works", known="v4.unroutable, warn, owner network, in place of tcp.drop")
def dropped_4(world):
    second_address(world, net.RECEIVER_6)
    world.drop(net.RECEIVER)


@case("this-computer-has-no-network", flows=())
def no_network(world):
    back = ("ip link set cable up && ip -6 addr replace fd77::1/64 dev cable nodad && "
            f"ip route replace default via {net.RESOLVER} && ip -6 route replace default via fd77::2")
    world.before = [("ip link set cable down".split(), ["sh", "-c", back])]


@case("nothing-answers-this-computer", flows=())
def nothing(world):
    world.server_rules = "drop; "


@case("device-accepts-every-connection-and-shows-a-sign-in-page", flows=())
def captive(world):
    page = Site("login.corp.example", net.RESOLVER, None, "default_type text/html; location / { return 200 '" +
                PAGE % ("Sign in", "to the guest network") + "'; }", 8080)
    world.sites.append(page)
    world.redirect_all(8080)


@case("browser-has-a-proxy-and-the-direct-way-is-dropped")
def own_proxy(world):
    world.drop("198.51.100.0/24")
    world.environment = {"https_proxy": "http://proxy.corp.example:3128"}


@case("company-registry-dropped-by-firewall", flows=())
def registry_dropped(world):
    world.drop(net.REGISTRY)
