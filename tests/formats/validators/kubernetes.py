"""Manifests by the Go types of the projects that own them, unknown keys forbidden, and by their published definitions."""
import shutil
from pathlib import Path

from stage.gosources import build, pinned
from stage.tools import run
from stage.validator import Ready, Validator, words_of

SOURCE = Path(__file__).resolve().parent.parent / "kubernetes"
# Where the modules that SOURCE/go.mod pins keep their definitions.
DEFINITIONS = {
    "github.com/cilium/cilium": "pkg/k8s/apis/cilium.io/client/crds/v2/ciliumnetworkpolicies.yaml",
    "github.com/openshift/api":
        "config/v1/zz_generated.crd-manifests/0000_10_config-operator_01_imagetagmirrorsets.crd.yaml",
    "istio.io/api": "kubernetes/customresourcedefinitions.gen.yaml",
    "sigs.k8s.io/network-policy-api":
        "config/crd/experimental/policy.networking.k8s.io_clusternetworkpolicies.yaml",
}


def build_all(tools):
    """The program of the folder kubernetes, and the definitions beside it."""
    def definitions(folder):
        for module, path in DEFINITIONS.items():
            found = tools.must([tools.go(), "list", "-m", "-f", "{{.Dir}}", module], cwd=folder).strip()
            shutil.copyfile(Path(found) / path, folder / f"{module.replace('/', '-')}.yaml")

    return build(tools, SOURCE, definitions)


def of_module(module):
    """prepare() of a format whose types are in this module."""
    def prepare(tools):
        folder = build_all(tools)
        command = [folder / "readers", *sorted(folder.glob("*.yaml")), "--"]
        return Ready(f"{module} {pinned(SOURCE, module)}", lambda files: words_of(run([*command, *files])))

    return prepare


def validator(name, into, module, spoilt, files="install.yaml"):
    """One format."""
    return Validator({name: files}, into, of_module(module), spoilt)


ALL = [
    validator("networkpolicy", "its Go type, unknown keys forbidden", "k8s.io/api", ("ipBlock:", "ipblock:")),
    validator("cilium", "its Go type, unknown keys forbidden; Cilium's own check; its definition with its rules",
              "github.com/cilium/cilium", ('port: "443"', 'port: "70000"')),
    validator("istio", "its protocol buffer, unknown keys forbidden; its definition with its rules", "istio.io/api",
              ("number: 443", "number: 70000")),
    validator("clusternetworkpolicy", "its Go type, unknown keys forbidden; its definition with its rules",
              "sigs.k8s.io/network-policy-api", ("priority: 500", "priority: 5000")),
    validator("openshift-mirrors", "its Go type, unknown keys forbidden; its definition with its rules",
              "github.com/openshift/api", ('source: "', 'source: "https://'), "mirrors.yaml"),
    validator("openshift-mirrors", "its Go type, unknown keys forbidden; names and keys", "k8s.io/api",
              ("inject-trusted-cabundle", "inject trusted cabundle"), "*-ca.yaml"),
]
