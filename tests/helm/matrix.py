"""Every combination of line, chart source, way of the images, way out, login of the registry, options and paths."""
from dataclasses import dataclass
from itertools import product

# Product line and chart source; the folder of our chart that joins as the vendor's does.
SOURCES = [("stackstate-6.0", "quay"), ("suse-observability", "quay"), ("suse-observability", "rancher-prime"),
           ("suse-observability", "rancher-apps")]
IMAGES = ["quay", "pull-through", "mirror"]
EGRESS = {"direct": [], "firewall": [],
          "proxy": ["--proxy-url", "http://proxy.corp.example:3128", "--no-proxy", ".svc,metrics.corp.example"]}
LOGINS = ["none", "pull-secret", "credentials"]
OPTIONS = {
    "stackstate-6.0": {"plain": [], "all": ["http-header-injector"]},
    "suse-observability": {"plain": [], "all": ["http-header-injector", "otel", "remote-kube-cache"]},
}
PATHS = ["keep", "drop"]
REGISTRY = "registry.corp.example:5000/vendors/agent"


@dataclass(frozen=True)
class Combination:
    """One plan."""
    line: str
    source: str
    images: str
    egress: str
    login: str
    options: str
    paths: str

    @property
    def row(self):
        """What the table has a line for."""
        return f"{self.line}, {self.source}, {self.images}"

    @property
    def name(self):
        """All of it."""
        return f"{self.row}, {self.egress}, {self.login}, {self.options}, {self.paths}"

    def arguments(self):
        """For the program."""
        words = ["--product", self.line, "--tenant", "acme", "--cluster", "prod-1", "--chart-source", self.source,
                 "--images", self.images, "--egress", self.egress, *EGRESS[self.egress],
                 "--site", "helm-values.api-key-secret=agent-key", "--site", f"helm-values.repository-path={self.paths}"]
        for option in OPTIONS[self.line][self.options]:
            words += ["--option", option]
        if self.images != "quay":
            words += ["--registry", REGISTRY]
        if self.login != "none":
            words += ["--registry-user", "puller"]
        if self.login == "pull-secret":
            words += ["--pull-secret", "corp-registry"]
        return words


def combinations():
    """All of them that differ: images from the public registry need no login, and their paths stay."""
    for (line, source), images, egress, login, paths in product(SOURCES, IMAGES, EGRESS, LOGINS, PATHS):
        if images == "quay" and (login != "none" or paths != "keep"):
            continue
        for options in OPTIONS[line]:
            yield Combination(line, source, images, egress, login, options, paths)
