"""Files that send nodes to a registry of one's own, by the code of the programs they are for: it asks for every image
of the pack in a network of its own, and has to ask as images.txt says."""
from pathlib import Path

from stage.gosources import build, pinned
from stage.tools import run
from stage.validator import Ready, Validator, words_of

SOURCE = Path(__file__).resolve().parent.parent / "registries"


def by(*modules):
    """prepare() of a format that these modules read."""
    def prepare(tools):
        ca = tools.company_ca()
        command = [build(tools, SOURCE) / "readers", ca / "ca.pem", ca / "ca.key"]
        versions = ", ".join(f"{module} {pinned(SOURCE, module)}" for module in modules)
        return Ready(versions, lambda files: words_of(run([*command, *files])))

    return prepare


ALL = [
    Validator({"containerd-hosts": "hosts.toml"}, "containerd's own code: folder, hosts in order, path, rights, CA",
              by("github.com/containerd/containerd", "github.com/containerd/containerd/v2"),
              ("override_path = true", "override_path = false")),
    Validator({"crio-registries": "*.conf"}, "the library of CRI-O and Podman, unknown keys forbidden: places in order",
              by("go.podman.io/image/v5"), ('pull-from-mirror = "all"', 'pull-from-mirror = "digest-only"')),
    Validator({"k3s-registries": "registries.yaml"},
              "the library of k3s and RKE2, unknown keys forbidden: hosts in order, path, CA",
              by("github.com/rancher/wharfie"), ("/$1", "/$2")),
    Validator({"openshift-mirrors": "mirrors.yaml"},
              "its Go type, unknown keys forbidden; places in order, by the library of CRI-O",
              by("github.com/openshift/api"), ('source: "quay.io/', 'source: "quay.io/other/')),
    Validator({"openshift-mirrors": "registry-ca.yaml"}, "crypto/x509 of Go: vouches for the registry of its key",
              by("github.com/openshift/api"), ("..5000", ".5000")),
]
