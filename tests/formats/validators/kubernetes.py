"""Manifests by the Go types of the projects that own them, unknown keys forbidden, and by their published definitions."""
import shutil
from pathlib import Path

from stage.tools import run
from stage.validator import Ready, Validator, words_of

SOURCE = Path(__file__).resolve().parent.parent / "kubernetes"
# Where the modules that SOURCE/go.mod pins keep their definitions.
DEFINITIONS = {
    "github.com/cilium/cilium": "pkg/k8s/apis/cilium.io/client/crds/v2/ciliumnetworkpolicies.yaml",
    "istio.io/api": "kubernetes/customresourcedefinitions.gen.yaml",
    "sigs.k8s.io/network-policy-api":
        "config/crd/experimental/policy.networking.k8s.io_clusternetworkpolicies.yaml",
}


def build(tools):
    """The program of the folder kubernetes, and the definitions beside it."""
    def fill(folder):
        for file in (*SOURCE.glob("*.go"), SOURCE / "go.mod"):
            shutil.copy(file, folder)
        tools.must([tools.go(), "mod", "tidy"], cwd=folder)
        tools.must([tools.go(), "build", "-o", "readers", "."], cwd=folder)
        for module, path in DEFINITIONS.items():
            found = tools.must([tools.go(), "list", "-m", "-f", "{{.Dir}}", module], cwd=folder).strip()
            shutil.copyfile(Path(found) / path, folder / f"{module.replace('/', '-')}.yaml")

    contents = [file.read_text() for file in sorted(SOURCE.iterdir())]
    return tools.kept("go-kubernetes", contents, fill)


def pinned(module):
    """The version of a module that SOURCE/go.mod names."""
    lines = (SOURCE / "go.mod").read_text().split("\n")
    return next(line.split()[1] for line in lines if line.split()[:1] == [module])


def of_module(module):
    """prepare() of a format whose types are in this module."""
    def prepare(tools):
        folder = build(tools)
        command = [folder / "readers", *sorted(folder.glob("*.yaml")), "--"]
        return Ready(f"{module} {pinned(module)}", lambda files: words_of(run([*command, *files])))

    return prepare


def validator(name, into, module, spoilt):
    """One format."""
    return Validator({name: "install.yaml"}, into, of_module(module), spoilt)


ALL = [
    validator("networkpolicy", "its Go type, unknown keys forbidden", "k8s.io/api", ("ipBlock:", "ipblock:")),
    validator("cilium", "its Go type, unknown keys forbidden; Cilium's own check; its definition with its rules",
              "github.com/cilium/cilium", ('port: "443"', 'port: "70000"')),
    validator("istio", "its protocol buffer, unknown keys forbidden; its definition with its rules", "istio.io/api",
              ("number: 443", "number: 70000")),
    validator("clusternetworkpolicy", "its Go type, unknown keys forbidden; its definition with its rules",
              "sigs.k8s.io/network-policy-api", ("priority: 500", "priority: 5000")),
]
