"""What pods and nodes ask: two DNS servers, a receiver, registries, a proxy, and servers that are broken."""
import json
import sys
from pathlib import Path

from . import addresses as at
from .identities import PLACE, World
from .images import write
from .network import inside
from .processes import must, until
from .space import STATE

sys.path.append(str(Path(__file__).resolve().parents[2] / "cases"))

from making.world import FEATURES, JSON_HEAD

BROKEN = {"many": 'default_type application/json; return 429 \'{"errors":[{"code":"TOOMANYREQUESTS"}]}\';',
          "block": "return 403 '<html>blocked by policy</html>';",
          "page": "return 200 '<html>welcome</html>';",
          "gateway": "return 502;"}


class Servers:
    def __init__(self, processes):
        self.processes, self.world = processes, World()
        self.folder = STATE / "servers"
        for part in (self.folder, self.folder / "names-cluster", self.folder / "names-node"):
            part.mkdir()
            part.chmod(0o755)
        certified = self.world.authorities.served
        self.world.serve("receiver", certified(at.TENANT, "*.corp.example"))
        self.world.serve("control", certified(at.CONTROL_HOST))
        self.world.serve("registry", certified(at.REGISTRY_NAME))
        self.world.serve("login", certified(at.LOGIN_REGISTRY_NAME))

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def start(self):
        self.names("cluster", at.EVERYWHERE)
        self.names("node", at.EVERYWHERE)
        for who, address in (("cluster", at.CLUSTER_DNS), ("node", at.NODE_DNS)):
            self.processes.start(f"dns-{who}", [
                "dnsmasq", "--keep-in-foreground", "--no-resolv", "--no-hosts", "--user=root", "--log-facility=-",
                f"--listen-address={address}", "--bind-interfaces", f"--pid-file={self.folder}/dns-{who}.pid",
                f"--hostsdir={self.folder}/names-{who}", "--local=/#/", "--local-ttl=60"])
        self.nginx()
        self.registry("registry", at.REGISTRY)
        self.registry("login", at.LOGIN_REGISTRY, login=True)
        for address, port in ((at.CLUSTER_DNS, 53), (at.NODE_DNS, 53), (at.RECEIVER, 443), (at.REGISTRY, 443),
                              (at.LOGIN_REGISTRY, 443)):
            self.await_port(address, port)

    def await_port(self, address, port):
        def answers():
            return not must(["sh", "-c", f"nc -z -w 1 {address} {port} || echo no"])
        until(answers, 20, f"{address}:{port} answers")

    def names(self, who, addresses):
        """What a DNS server knows; dnsmasq reads a folder again only when a file in it is new."""
        place = self.folder / f"names-{who}"
        for old in place.iterdir():
            old.unlink()
        lines = "".join(f"{address} {name}\n" for name, address in addresses.items())
        (place / f"hosts-{len(list(STATE.glob('log/*')))}-{id(addresses)}").write_text(lines)
        dns = self.processes.running.get(f"dns-{who}")
        if dns:
            dns.send_signal(1)

    def nginx(self):
        sites = [self._site(at.RECEIVER, at.TENANT, "receiver", FEATURES),
                 self._site(at.RECEIVER, at.CONTROL_HOST, "control", JSON_HEAD + "location / { return 401 '{}'; }")]
        sites += [self._site(at.FAULTY, f"{name}.corp.example", "receiver", f"location / {{ {body} }}")
                  for name, body in BROKEN.items()]
        sites.append(f"server {{ listen {at.FAULTY}:8443; location / {{ return 200 'plain'; }} }}")
        folders = "".join(f"{kind}_temp_path {self.folder}/{kind}; " for kind in ("client_body", "proxy", "fastcgi", "uwsgi",
                                                                                   "scgi"))
        conf = self.file("nginx.conf", f"daemon off; pid {self.folder}/nginx.pid; error_log stderr; user root; "
                         f"worker_processes 1;\nevents {{}}\nhttp {{ access_log off; {folders}\n" + "\n".join(sites) + "\n}\n")
        self.processes.start("nginx", ["nginx", "-c", conf])

    @staticmethod
    def _site(address, name, identity, body):
        return (f"server {{ listen {address}:443 ssl; server_name {name}; ssl_certificate {PLACE}/{identity}.chain; "
                f"ssl_certificate_key {PLACE}/{identity}.key; {body} }}")

    def registry(self, name, address, login=False):
        settings = {"version": "0.1", "log": {"level": "warn"},
                    "storage": {"filesystem": {"rootdirectory": str(self.folder / name)}},
                    "http": {"addr": f"{address}:443", "tls": {"certificate": str(PLACE / f"{name}.chain"),
                                                               "key": str(PLACE / f"{name}.key")}}}
        if login:
            book = self.file("logins", must(["htpasswd", "-Bbn", "puller", "not-a-secret"]))
            settings["auth"] = {"htpasswd": {"realm": "registry", "path": str(book)}}
        self.processes.start(name, ["docker-registry", "serve", self.file(f"{name}.yml", json.dumps(settings))])

    def push(self, archive, name, login=False):
        """An archive into the registry, under this repository and tag."""
        where = f"{at.LOGIN_REGISTRY if login else at.REGISTRY}/{name}"
        must(["skopeo", "--insecure-policy", "copy", "--quiet", "--dest-tls-verify=false",
              *(["--dest-creds", "puller:not-a-secret"] if login else []), f"oci-archive:{archive}", f"docker://{where}"])

    def push_for(self, architecture, layer, name):
        """An image that is there for another architecture alone."""
        archive = write(self.folder / "other.tar", "other:1", layer, ["/pause", "infinity"], architecture)
        must(["skopeo", "--insecure-policy", "copy", "--quiet", "--all", "--dest-tls-verify=false", f"oci-archive:{archive}",
              f"docker://{at.REGISTRY}/{name}"])

    def company_certificate(self, name, host):
        """The server shows what an inspecting device of the company would show."""
        self.world.serve(name, self.world.authorities.resigned(host))
        self._again(name)

    def public_certificate(self, name, host):
        self.world.serve(name, self.world.authorities.served(host))
        self._again(name)

    def _again(self, name):
        """nginx reads its files again; a registry is started again."""
        if name in ("receiver", "control"):
            self.processes.stop("nginx")
            self.nginx()
            self.await_port(at.RECEIVER, 443)
            return
        self.processes.stop(name)
        address = {"registry": at.REGISTRY, "login": at.LOGIN_REGISTRY}[name]
        self.registry(name, address, login=name == "login")
        self.await_port(address, 443)

    def proxy(self, rules="http_access allow all"):
        conf = self.file("squid.conf", f"http_port {at.PROXY}:3128\npid_filename none\naccess_log none\ncache_log /dev/null\n"
                         f"cache deny all\nshutdown_lifetime 0 seconds\ndns_nameservers {at.NODE_DNS}\n"
                         f"visible_hostname {at.PROXY_NAME}\n{rules}\n")
        self.processes.stop("squid")
        self.processes.start("squid", ["squid", "-N", "-f", conf])
        self.await_port(at.PROXY, 3128)


__all__ = ["Servers", "inside"]
