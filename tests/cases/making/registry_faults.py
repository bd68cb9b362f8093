"""Registries: Debian's docker-registry, with nginx in front that spoils one thing."""
from making import network as net
from making import pki
from making.cases import case as any_case
from making.world import COMPANY_REGISTRY, FORWARDED, JSON_HEAD, LAYER_HOST, PAGE, Site

LOGIN = "auth:\n  htpasswd:\n    realm: corp\n    path: %s\n"
PASSWORDS = "robot:$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC\n"  # nobody's password
TOKENS = "auth:\n  token:\n    realm: %s\n    service: corp\n    issuer: corp\n    rootcertbundle: %s\n"


def case(name, known=None, flows=()):
    return any_case(name, known, flows)


def layers_elsewhere(world, host=LAYER_HOST):
    """As content delivery works: nginx sends whoever asks for a layer to another host."""
    world.registry.body = ("location / { " + FORWARDED + " } "
                           f"location ~ /blobs/ {{ return 307 https://{host}$request_uri; }}")
    world.addresses[LAYER_HOST] = [net.LAYERS]
    world.sites.append(Site(LAYER_HOST, net.LAYERS, world.pki.served(LAYER_HOST), "location / { " + FORWARDED + " }"))


def prefix(world, name):
    world.plan[world.plan.index("--registry") + 1] = f"{COMPANY_REGISTRY}/{name}"


@case("mirror-lacks-one-tag")
def tag_unknown(world):
    prefix(world, "partial")


@case("mirror-lacks-every-image")
def name_unknown(world):
    prefix(world, "nothing")


@case("layer-host-dropped-by-firewall")
def blob_host_dropped(world):
    layers_elsewhere(world)
    world.drop(net.LAYERS)


@case("two-addresses-of-the-layer-host-are-dead-and-ipv6-works", flows=("receiver", "registry"))
def blob_host_half_dead(world):
    layers_elsewhere(world)
    world.addresses[LAYER_HOST] = [net.LAYERS, net.LOGIN_PAGE, net.RECEIVER_6]
    world.sites.append(Site(LAYER_HOST, net.RECEIVER_6, world.pki.served(LAYER_HOST),
                            "location / { " + FORWARDED + " }"))
    world.drop(net.LAYERS)
    world.drop(net.LOGIN_PAGE)


@case("layer-host-does-not-exist")
def blob_host_unknown(world):
    layers_elsewhere(world)
    del world.addresses[LAYER_HOST]


@case("layer-host-works-and-is-not-planned")
def blob_host_unplanned(world):
    layers_elsewhere(world)


@case("layer-host-shows-a-block-page")
def blob_host_blocked(world):
    layers_elsewhere(world)
    world.sites[-1].body = ("default_type text/html; location / { return 403 '" + PAGE % ("Blocked", "by policy") +
                            "'; }")


@case("registry-certificate-of-a-company-ca")
def private_ca(world):
    world.registry.identity = world.pki.resigned(COMPANY_REGISTRY)


@case("registry-certificate-of-a-company-ca-that-the-plan-gives-to-nodes")
def planned_private_ca(world):
    private_ca(world)
    world.plan += ["--ca-file", world.network.file("company.pem", world.pki.company.pem)]


@case("registry-shows-a-certificate-that-signed-itself")
def self_signed(world):
    world.registry.identity = pki.make("harbor.local", [COMPANY_REGISTRY])


@case("registry-speaks-plain-http")
def plain_http(world):
    world.registry.identity = None


@case("mirror-holds-another-processor-only")
def wrong_arch(world):
    prefix(world, "mainframe")
    world.plan += ["--arch", "amd64"]


@case("mirror-serves-the-processors-of-the-nodes")
def right_arch(world):
    world.plan += ["--arch", "amd64", "--arch", "arm64"]


@case("registry-wants-a-login-that-the-plan-does-not-have")
def login_wanted(world):
    world.docker_registry("closed", LOGIN % world.network.file("users", PASSWORDS))


@case("registry-refuses-the-login")
def login_refused(world):
    login_wanted(world)
    world.plan += ["--registry-user", "robot"]
    world.environment = {"STS_NETSETUP_REGISTRY_PASSWORD": "no-real-password"}


@case("registry-login-is-planned-and-not-given-here")
def login_missing(world):
    login_wanted(world)
    world.plan += ["--registry-user", "robot"]


@case("token-service-of-the-registry-is-dropped")
def token_dropped(world):
    root = world.network.file("tokens.pem", world.pki.company.pem)
    world.docker_registry("tokens", TOKENS % ("https://auth.corp.example/token", root))
    world.addresses["auth.corp.example"] = [net.LAYERS]
    world.drop(net.LAYERS)


@case("registry-names-its-token-service-without-tls")
def http_realm(world):
    root = world.network.file("tokens.pem", world.pki.company.pem)
    world.docker_registry("tokens", TOKENS % (f"http://{COMPANY_REGISTRY}/token", root))


@case("cache-alters-what-was-asked-for-by-digest")
def digest(world):
    world.registry.body = ("location / { " + FORWARDED + " proxy_set_header Accept-Encoding identity; "
                           "sub_filter '\"layers\":' '\"layers\" :'; sub_filter_types *; }")


@case("web-page-in-place-of-the-registry")
def web_page(world):
    world.registry.body = "default_type text/html; location / { return 404 '" + PAGE % ("Not found", "nginx") + "'; }"


@case("registry-path-lacks-its-organisation")
def html_below(world):
    world.registry.body = ("location = /v2/ { " + JSON_HEAD + "return 200 '{}'; } default_type text/html; "
                           "location / { return 404 '" + PAGE % ("Not found", "nginx") + "'; }")


@case("registry-is-out-of-order")
def out_of_order(world):
    world.registry.body = "location / { proxy_pass http://127.0.0.1:9; }"


OUTSIDE_LAYERS = ["cdn.quay.io", *(f"cdn0{number}.quay.io" for number in range(1, 7)),
                  "quayio-production-s3.s3.amazonaws.com", "quayio-production-s3.s3.us-east-1.amazonaws.com"]


def outside_registry(world):
    """As the vendor's charts have it: images from quay.io."""
    world.plan = []
    world.control.body = world.registry.body
    world.addresses.update({host: [net.LAYERS] for host in OUTSIDE_LAYERS})
    world.sites.append(Site(" ".join(OUTSIDE_LAYERS), net.LAYERS, world.pki.served(*OUTSIDE_LAYERS),
                            "location / { " + FORWARDED + " }"))


@case("outside-registry-is-dropped")
def outside_dropped(world):
    outside_registry(world)
    world.drop(net.CONTROL)


@case("layer-hosts-of-the-outside-registry-do-not-resolve")
def outside_layers_unknown(world):
    outside_registry(world)
    for host in OUTSIDE_LAYERS:
        del world.addresses[host]
