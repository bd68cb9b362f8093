"""The lines for config.toml, by containerd itself: what its plugin for images makes of them, with no warning."""
import re
import tempfile
import tomllib
from pathlib import Path

from stage.tools import run
from stage.validator import Ready, Validator

FOLDER = "/etc/containerd/certs.d"
MIGRATED = "Configuration migrated from version"  # said of every older version; it is what is tried here


def built(tools, module, version):
    """The program; containerd's 1.x cannot be installed by its name alone, so a module of ours asks for it."""
    def fill(folder):
        (folder / "go.mod").write_text(f"module netsetup/containerd\n\ngo 1.26.6\n\nrequire {module} {version}\n")
        tools.must([tools.go(), "build", "-mod=mod", "-tags", "no_btrfs", f"{module}/cmd/containerd"], cwd=folder)

    return tools.kept(f"go-containerd-{version}", [module, version], fill) / "containerd"


def prepare_for(module, version, plugin):
    """prepare() of the file for one generation of containerd."""
    def prepare(tools):
        program = built(tools, module, version)

        def faults_of(files):
            return [f"{file}: {fault}" for file in files for fault in faults(program, plugin, file)]

        return Ready(version, faults_of)

    return prepare


def faults(program, plugin, file):
    """As part of a file of each version that the text names."""
    text = file.read_text()
    said = re.sub(r"\n# *", " ", text)
    versions = re.findall(r"version = (\d+)", said)
    found = [] if versions else ["names no version of config.toml"]
    for version in versions:
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder) / "config.toml"
            whole.write_text(f"version = {version}\n{text}")
            dumped = run([program, "--config", whole, "config", "dump"])
        found += [line for line in dumped.stderr.splitlines() if MIGRATED not in line]
        found += [f"version {version}: {fault}" for fault in wrong_in(dumped, plugin)]
    return found


def wrong_in(dumped, plugin):
    """What is not as planned in the configuration that containerd would run with."""
    if dumped.returncode:
        return [f"exit status {dumped.returncode}"]
    registry = tomllib.loads(dumped.stdout)["plugins"].get(plugin, {}).get("registry", {})
    path = registry.get("config_path")
    return [] if path == FOLDER else [f"containerd looks into {path!r}"]


ALL = [
    Validator({"containerd-hosts": f"config-{generation}.toml"}, f"containerd {generation} itself, config dump",
              prepare_for(module, version, plugin), ("config_path", "config_pth"))
    for generation, module, version, plugin in (
        ("1.x", "github.com/containerd/containerd", "v1.7.35", "io.containerd.grpc.v1.cri"),
        ("2.x", "github.com/containerd/containerd/v2", "v2.4.2", "io.containerd.cri.v1.images"))
]
