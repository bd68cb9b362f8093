"""Packs as the program writes them for real plans, on a practice network: what the validators look at."""
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from .ownchart import write_chart

# A value for every site parameter that a format asks for. What the program asks and is not here stops the stage.
SITE = {
    "aws-cloudformation.rule-order": "strict",
    "aws-cloudformation.security-group": "sg-0123456789abcdef0",
    "aws-suricata.first-sid": "1000100",
    "aws-terraform.rule-order": "strict",
    "aws-terraform.security-group": "sg-0123456789abcdef0",
    "azure-bicep.group-priority": "500",
    "azure-bicep.policy": "perimeter",
    "calico.api-port": "6443",
    "calico.api-server": "10.20.0.10/32",
    "calico.dns-label": "k8s-app=kube-dns",
    "calico.dns-namespace": "kube-system",
    "calico.dns-port": "53",
    "calico.mode": "augment",
    "calico.order": "500",
    "checkpoint.gateway": "perimeter",
    "checkpoint.https-layer": "Default Layer",
    "checkpoint.layer": "Network",
    "checkpoint.package": "Standard",
    "checkpoint.section": "Agents",
    "cilium.dns-label": "k8s-app=kube-dns",
    "cilium.dns-namespace": "kube-system",
    "cilium.dns-port": "53",
    "cilium.mode": "augment",
    "cisco-asa.acl": "inside_in",
    "cisco-asa.dns-interface": "inside",
    "cisco-ios-xe.acl": "INSIDE-IN",
    "cisco-ios-xe.acl-v6": "INSIDE-IN-V6",
    "clusternetworkpolicy.priority": "500",
    "firewalld.egress-zone": "external",
    "firewalld.ingress-zone": "internal",
    "fortios.dstintf": "port2",
    "fortios.inspection-profile": "ours",
    "fortios.srcintf": "port1",
    "fortios.vdom": "root",
    "gcp-gcloud.first-priority": "1000",
    "gcp-gcloud.policy": "perimeter",
    "gcp-gcloud.region": "europe-west3",
    "gcp-terraform.first-priority": "1000",
    "gcp-terraform.policy": "perimeter",
    "gcp-terraform.region": "europe-west3",
    "helm-values.api-key-secret": "sts-api-key",
    "helm-values.repository-path": "keep",
    "iptables.chain": "FORWARD",
    "iptables.names": "dnsmasq",
    "junos-srx.address-book": "global",
    "junos-srx.from-zone": "trust",
    "junos-srx.to-zone": "untrust",
    "mikrotik.chain": "forward",
    "networkpolicy.api-port": "6443",
    "networkpolicy.api-server": "10.20.0.10/32",
    "networkpolicy.dns-label": "k8s-app=kube-dns",
    "networkpolicy.dns-namespace": "kube-system",
    "networkpolicy.dns-port": "53",
    "networkpolicy.mode": "augment",
    "nftables.chain": "forward",
    "nftables.family": "inet",
    "nftables.names": "dnsmasq",
    "nftables.table": "filter",
    "openshift-egressfirewall.api-server": "10.20.0.10/32",
    "openshift-egressfirewall.mode": "augment",
    "opnsense-alias.interface": "LAN",
    "panos.device-group": "perimeter",
    "panos.vsys": None,  # the other way of panos.device-group
    "panos.zone-from": "trust",
    "panos.zone-to": "untrust",
    "ufw.mode": "gateway",
    "windows-firewall.profile": "Any",
}

# The same where the device stands another way round.
OTHER_SITE = {
    "aws-cloudformation.rule-order": "action",
    "aws-terraform.rule-order": "action",
    "calico.mode": "isolate",
    "cilium.mode": "isolate",
    "gcp-gcloud.region": None,
    "gcp-terraform.region": None,
    "iptables.names": None,
    "networkpolicy.mode": "isolate",
    "nftables.names": None,
    "openshift-egressfirewall.mode": "isolate",
    "panos.device-group": None,
    "panos.vsys": "vsys1",
    "ufw.mode": "host",
}

# All that the program lets through in a change's number, in an order that would mean something to one device or other.
NASTY = "=1+1 # // -- @(x), RULES: - a=b /-/ ((#.RULES)) ..) exit"

FIREWALL = ["--egress", "firewall", "--images", "quay", "--pod-cidr", "10.42.0.0/16"]
OTHERS = ["--source", "registry=10.30.0.5/32", "--source", "copier=10.30.0.6/32", "--source", "proxy=10.30.0.7/32"]
BOTH = ["--source", "10.20.0.0/16", "--source", "2001:db8:20::/48", *OTHERS]
SIX = ["--source", "2001:db8:20::/48", "--ip-family", "ipv6"]
MIRROR = ["--egress", "firewall", "--images", "mirror", "--registry", "registry.corp.example:5000/stackstate"]
PROXY = ["--egress", "proxy", "--proxy-url", "http://proxy.corp.example:3128"]

# The plans: name, what they are of, and the site parameters (None: not a single one).
PLANS = [
    ("main", FIREWALL + BOTH, SITE),
    ("other-way-round", FIREWALL + BOTH, SITE | OTHER_SITE),
    ("ipv6-only", FIREWALL + SIX, SITE),
    ("addresses-for-all", FIREWALL + BOTH + ["--addresses-for-cdn"], SITE),
    ("nasty-text", FIREWALL + BOTH + ["--change-id", NASTY, "--cluster", "c-1"], SITE),
    ("nothing-known", FIREWALL, None),
    ("mirror", MIRROR + BOTH, SITE),
    ("proxy", PROXY + BOTH, SITE),
]
# Behind the pack "main": other sources, and the images from a registry of their own.
FOLLOWING = ("behind-main", MIRROR + ["--source", "10.20.0.0/16", "--source", "10.21.0.0/16", *OTHERS], SITE)

# How images are asked for that nodes get from a registry of one's own: the same in more plans, no other format in them.
NODES = ("containerd-hosts", "crio-registries", "k3s-registries")
PULL = ["--egress", "firewall", "--images", "pull-through", "--product", "suse-observability",
        "--source", "10.20.0.0/16"]
QUAY = [*PULL, "--chart-source", "quay", "--option", "remote-kube-cache"]
DOCKER_HUB = [*PULL, "--chart-source", "rancher-apps"]
UNDER_A_PATH = ["--registry", "registry.corp.example:5000/quay"]
ODD_PATH = ["--registry", "registry.corp.example:5000/a.b/c__d-e/f--g"]
WHOLE_HOST = ["--registry", "registry.corp.example"]
DROP = ["--site", "helm-values.repository-path=drop"]
OPENSHIFT = ["--distribution", "openshift"]


def node_plans(ca, chart):
    """Name, options and formats; with the file of the company's CA, and a chart of a team's own."""
    trusted = ["--ca-file", ca]
    own_chart = [*PULL, "--chart", chart]
    return [
        ("pull-through", QUAY + UNDER_A_PATH + trusted, NODES),
        ("pull-through-whole-host", QUAY + WHOLE_HOST, NODES),
        ("pull-through-docker-hub", DOCKER_HUB + ODD_PATH + trusted, NODES),
        ("pull-through-own-chart", own_chart + UNDER_A_PATH, NODES),
        ("own-chart-no-paths", own_chart + WHOLE_HOST + DROP, NODES[1:]),
        ("pull-through-no-paths", QUAY + UNDER_A_PATH + DROP + trusted, NODES[1:]),
        ("mirror-no-paths", MIRROR + DROP, NODES[1:]),
        ("k3s", QUAY + UNDER_A_PATH + trusted + ["--distribution", "k3s"], NODES[2:]),
        ("rke2-docker-hub", DOCKER_HUB + UNDER_A_PATH + trusted + ["--distribution", "rke2"], NODES[2:]),
        ("openshift", QUAY + UNDER_A_PATH + trusted + OPENSHIFT, ["openshift-mirrors"]),
        ("openshift-docker-hub", DOCKER_HUB + WHOLE_HOST + OPENSHIFT, ["openshift-mirrors"]),
        ("openshift-own-chart", own_chart + ODD_PATH + OPENSHIFT, ["openshift-mirrors"]),
        ("openshift-no-paths", QUAY + UNDER_A_PATH + DROP + OPENSHIFT, ["openshift-mirrors"]),
    ]


class Packs:
    """Writes the packs into a folder, one below it for each plan."""

    def __init__(self, program, folder, tools):
        self.program = os.path.abspath(program)
        self.folder = folder
        self.tools = tools

    def write(self):
        """Every pack; the formats that the program has, each with the parameters that it asks for."""
        asked = self.asked()
        unknown = sorted(asked - set(SITE))
        if unknown:
            sys.exit(f"stage/packs.py has no value for {', '.join(unknown)}")
        for name, options, site in PLANS:
            self.export(name, options, site, asked)
        chart = write_chart(self.folder / "own-chart.tgz")
        for name, options, formats in node_plans(self.tools.company_ca() / "ca.pem", chart):
            self.export_for_nodes(name, options, formats)
        name, options, site = FOLLOWING
        self.export(name, [*options, "--since", self.folder / "main"], site, asked)

    def asked(self):
        """The site parameters that the program's formats have."""
        listed = subprocess.run([self.program, "formats"], capture_output=True, text=True, check=True).stdout
        return set(re.findall(r"--site ([\w.-]+)=", listed))

    def export(self, name, options, site, asked):
        """One pack with every format."""
        values = {key: value for key, value in (site or {}).items() if key in asked and value is not None}
        parameters = [word for key, value in values.items() for word in ("--site", f"{key}={value}")]
        plan = ["--tenant", "acme", *options, *parameters]
        report = self.folder / f"{name}.json"
        # What is not there in the practice network, a registry of one's own, is found missing: that is no concern here.
        checked = [word for word in plan if word != "--since" and not isinstance(word, Path)]
        self.practise("check", *checked, "--report", report, accepted=(0, 1, 3))
        add_ipv6(report)
        self.practise("export", "--report", report, *plan, "--artifacts", "all", "--to", self.folder / name)

    def export_for_nodes(self, name, options, formats):
        """One pack with these formats and the list of images, where registries have their real names."""
        finish([self.program, "export", "--offline", "--tenant", "acme", *map(str, options),
                "--artifacts", ",".join([*formats, "images-list"]), "--to", str(self.folder / name)])

    def practise(self, *command, accepted=(0,)):
        """Runs the program in a practice network where everything is open."""
        finish([self.program, "practice", "--network", "open", "--", self.program, *map(str, command)], accepted)


def finish(line, accepted=(0,)):
    """Runs the program; another exit status than these stops the stage."""
    finished = subprocess.run(line, capture_output=True, text=True, check=False)
    if finished.returncode not in accepted:
        sys.exit(f"{' '.join(line)}\n{finished.stdout}{finished.stderr}")


def add_ipv6(path):
    """The practice network knows IPv4 alone: each address gets one of the other family beside it."""
    report = json.loads(path.read_text())
    for address in list(report["addresses"]):
        last = address["address"].replace(".", ":")
        report["addresses"].append(address | {"family": "ipv6", "address": f"2001:db8::{last}"})
    path.write_text(json.dumps(report))


def formats_of(folder):
    """The formats of the packs that are for a device, or are run: format, and where its files are."""
    found = {}
    for manifest in sorted(folder.glob("*/manifest.json")):
        for artifact in json.loads(manifest.read_text())["artifacts"]:
            path = manifest.parent / artifact["path"]
            ours = artifact["path"].startswith(("firewall/", "kubernetes/", "proxy/", "registry/pull-through/"))
            if ours or artifact["id"] in ("helm-install", "mirror-script"):
                found.setdefault(artifact["id"], []).append(path)
    return found
