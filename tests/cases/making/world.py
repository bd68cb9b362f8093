"""A network in which all is well, as values: a fault changes some of them before anything is started."""
import json

from making import network as net
from making.pki import Authorities

TENANT = "acme.app.stackstate.io"  # never asked for outside of the namespaces
CONTROL = "quay.io"
COMPANY_REGISTRY = "registry.corp.example"
LAYER_HOST = "layers.corp.example"

FEATURES = ('default_type application/json; location = /receiver/stsAgent/features '
            '{ return 401 \'{"status":401,"message":"an API key is required"}\'; } '
            'location / { return 404 \'{"status":404}\'; }')
JSON_HEAD = "default_type application/json; "
WITH_KEY = ('default_type application/json; location / { if ($http_sts_api_key = "") { return 401 "{}"; } '
            'return %d \'{"status":%d}\'; }')
FORWARDED = ("proxy_pass http://127.0.0.1:5000; proxy_set_header Host $http_host; "
             "proxy_set_header X-Forwarded-Proto https;")
PAGE = "<html><head><title>%s</title></head><body>%s</body></html>"


class Site:
    """One name at one address of nginx. Without an identity it speaks plain HTTP."""

    def __init__(self, name, address, identity, body, port=443):
        self.name, self.address, self.identity, self.body, self.port = name, address, identity, body, port
        self.extra = ""


class World:
    def __init__(self, network, authorities: Authorities):
        self.network, self.pki = network, authorities
        self.addresses = {TENANT: [net.RECEIVER], CONTROL: [net.CONTROL], COMPANY_REGISTRY: [net.REGISTRY],
                          "proxy.corp.example": [net.PROXY]}
        self.zones = []        # lines of unbound beside the names
        self.forwards = ""     # what it asks others for
        self.access = "allow"  # what unbound lets clients do
        self.second = None     # names of a second DNS server
        self.resolvers = [net.RESOLVER]
        self.receiver = Site(TENANT, net.RECEIVER, authorities.served(TENANT), FEATURES)
        self.control = Site(CONTROL, net.CONTROL, authorities.served(CONTROL),
                            JSON_HEAD + "location / { return 401 '{}'; }")
        self.registry = Site(COMPANY_REGISTRY, net.REGISTRY, authorities.served(COMPANY_REGISTRY),
                             "location / { " + FORWARDED + " }")
        self.sites = [self.receiver, self.control, self.registry]
        self.client_rules = self.server_rules = self.server_raw = ""
        self.before = []       # (command on the near side, how to take it back)
        self.servers = []      # what else runs: (command, address, port)
        self.trust = [authorities.public]
        self.plan = ["--images", "mirror", "--registry", COMPANY_REGISTRY + "/agents"]
        self.tenant = ["--tenant", "acme"]
        self.options = []
        self.environment = {}

    # --- what faults use -------------------------------------------------------------------------------

    def drop(self, address, port=443):
        """A firewall on the way that says nothing."""
        self.server_rules += f"ip daddr {address} tcp dport {port} drop; "

    def redirect_all(self, port):
        """Something on the way takes every connection to 443, whoever it is for."""
        self.server_raw += ("table ip nat { chain c { type nat hook prerouting priority -100; "
                            f"tcp dport 443 redirect to :{port}; }}\n}}\n")

    def through_proxy(self, url="http://proxy.corp.example:3128"):
        self.plan += ["--egress", "proxy", "--proxy-url", url, "--no-proxy",
                      ".svc,.cluster.local,10.0.0.0/8,kubernetes.default," + COMPANY_REGISTRY]

    def squid(self, rules):
        hosts = self.network.file("squid-hosts", f"{net.RECEIVER} {TENANT}\n{net.CONTROL} {CONTROL}\n")
        conf = self.network.file("squid.conf", f"http_port {net.PROXY}:3128\npid_filename none\n"
                                 "access_log none\ncache_log /dev/null\ncache deny all\n"
                                 f"shutdown_lifetime 0 seconds\ndns_nameservers {net.RESOLVER}\n"
                                 "visible_hostname proxy.corp.example\ndns_timeout 1 seconds\n"
                                 f"connect_timeout 2 seconds\nhosts_file {hosts}\n{rules}\n")
        self.servers.append((["squid", "-N", "-f", conf], net.PROXY, 3128))
        self.through_proxy()

    def greets(self, address, port, *lines):
        """A server of another kind: it speaks first, then once for each thing it hears."""
        program = ("import socketserver, sys\n"
                   "class Server(socketserver.ThreadingTCPServer):\n    allow_reuse_address = True\n"
                   "class Greeter(socketserver.BaseRequestHandler):\n    def handle(self):\n"
                   "        for line in sys.argv[3:]:\n"
                   "            self.request.sendall(line.encode() + b'\\r\\n')\n"
                   "            self.request.recv(4096)\n"
                   "Server((sys.argv[1], int(sys.argv[2])), Greeter).serve_forever()\n")
        self.servers.append((["python3", "-c", program, address, str(port), *lines], address, port))

    def docker_registry(self, name, more):
        """A registry of its own in place of the open one, with the same images."""
        conf = registry_settings(self.network, f"{name}.yml", 5001, more)
        self.servers.append((["docker-registry", "serve", conf], "127.0.0.1", 5001))
        self.registry.body = self.registry.body.replace("5000", "5001")

    # --- starting it -----------------------------------------------------------------------------------

    def start(self):
        network = self.network
        self._unbound("dns", net.RESOLVER, self.addresses)
        if self.second is not None:
            self._unbound("dns-2", net.SECOND_RESOLVER, self.second)
        if self.sites:
            self._nginx()
        for command, address, port in self.servers:
            network.start(command, address, port)
        chain = "table inet t {{ chain c {{ type filter hook {} priority 0; {} }}\n}}\n"
        network.filter(network.server, chain.format("input", self.server_rules) + self.server_raw)
        network.filter(network.client, chain.format("output", self.client_rules))
        for command, _ in self.before:
            net.must(network.inside(network.client, command))

    def stop(self):
        for _, back in self.before:
            net.must(self.network.inside(self.network.client, back))
        self.network.clear()

    def check(self, tool, report):
        pem = self.network.file("trust.pem", "".join(root.pem for root in self.trust))
        public = self.network.file("public.pem", self.pki.public.pem)
        command = [tool, "check", *self.tenant, *self.plan, "--trust-store", pem, "--public-roots", public,
                   "--timeout", "1", "--report", report, "--quiet", *self.options]
        for resolver in self.resolvers:
            command += ["--resolver", resolver]
        return self.network.inside(self.network.client, command)

    def _unbound(self, name, address, addresses):
        lines = [f"interface: {address}", "port: 53", "do-daemonize: no", 'username: ""', 'chroot: ""',
                 "use-syslog: no", 'pidfile: ""', f"access-control: 0.0.0.0/0 {self.access}",
                 'module-config: "iterator"', "do-not-query-localhost: no", 'local-zone: "." static',
                 'local-data: ". 60 IN SOA ns.example. hostmaster.example. 1 3600 600 86400 60"']
        for host, values in addresses.items():
            for value in values:
                lines.append(f'local-data: "{host}. 60 IN {"AAAA" if ":" in value else "A"} {value}"')
        text = ("server:\n  " + "\n  ".join(lines + self.zones) + "\nremote-control:\n  control-enable: no\n" +
                self.forwards)
        conf = self.network.file(name + ".conf", text)
        self.network.start(["unbound", "-d", "-c", conf], address, 53)

    def _nginx(self):
        folder = self.network.folder
        servers = []
        for number, site in enumerate(self.sites):
            tls = ""
            if site.identity:
                pem = self.network.file(f"{number}.pem", site.identity.chain_pem)
                key = self.network.file(f"{number}.key", site.identity.key_pem)
                tls = f"ssl_certificate {pem}; ssl_certificate_key {key};"
            where = f"[{site.address}]" if ":" in site.address else site.address
            servers.append(f"server {{ listen {where}:{site.port}{' ssl' if site.identity else ''}; "
                           f"server_name {site.name}; {tls} {site.extra} {site.body} }}")
        kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        paths = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
        conf = self.network.file("nginx.conf", "daemon off;\nmaster_process off;\nerror_log stderr;\n"
                                 f"pid {folder}/nginx.pid;\nevents {{ }}\nhttp {{\naccess_log off;\n"
                                 f"ssl_protocols TLSv1.2 TLSv1.3;\n{paths}"
                                 + "\n".join(servers) + "\n}\n")
        first = self.sites[0]
        self.network.start(["nginx", "-c", conf, "-p", str(folder), "-e", "stderr"], first.address, first.port)


def registry_settings(network, name, port, more=""):
    return network.file(name, f"version: 0.1\nlog:\n  level: error\nstorage:\n  filesystem:\n    rootdirectory: "
                        f"{network.folder}/images\nhttp:\n  addr: 127.0.0.1:{port}\n{more}")


def planned_images(tool):
    """Repository and tag of each image below the prefix of the company's registry."""
    flows = json.loads(net.must([tool, "flows", "--tenant", "acme", "--images", "mirror", "--registry",
                                 COMPANY_REGISTRY + "/agents", "--format", "json"]))["flows"]
    images = [image for flow in flows for image in flow["images"] if image["tag"]]
    return [(image["repository"].split("/", 1)[1], image["tag"]) for image in images]
