"""Kubernetes itself, built once from its Go module into the user's cache folder, for each version and recipe."""
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[1] / "formats"))

from stage.tools import Missing, Tools

VERSION = "v1.34.4"  # the newest that takes cgroups of the first version and containerd 1.6 without more ado
PROGRAMS = ("kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy", "kubelet", "kubectl")
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "stackstate-network-setup" / "cluster"
OLD_KUBECTL = "kubernetes-client"  # Debian's: 1.20
BUILDING = 5400  # seconds, on a machine that does other things as well


def recipe():
    """What the programs are made from: a change of it makes them anew."""
    files = [HERE / "kube" / "main.go", HERE / "kube" / "go.mod"]
    return hashlib.sha256(b"\0".join([VERSION.encode()] + [file.read_bytes() for file in files])).hexdigest()[:12]


def folder():
    return CACHE / f"kubernetes-{VERSION}-{recipe()}"


def is_built():
    return (folder() / ".done").exists()


def link_flags():
    _, minor, _ = VERSION.split(".")
    said = {"gitVersion": VERSION, "gitMajor": "1", "gitMinor": minor}
    places = ("k8s.io/component-base/version", "k8s.io/client-go/pkg/version")
    return " ".join(["-s -w"] + [f"-X {place}.{name}={value}" for place in places for name, value in said.items()])


def build(jobs):
    """Some eight minutes of one core. What was compiled stays until all of it is, so that a second try goes on."""
    making = CACHE / "making"
    source = making / f"source-{recipe()}"
    source.mkdir(parents=True, exist_ok=True)
    for name in ("main.go", "go.mod"):
        shutil.copy(HERE / "kube" / name, source / name)
    environment = dict(os.environ, GOTOOLCHAIN="local", CGO_ENABLED="0", GOFLAGS="-buildvcs=false -modcacherw -mod=mod",
                       GOMODCACHE=str(making / "modules"), GOCACHE=str(making / "objects"))
    (CACHE / "tools").mkdir(exist_ok=True)
    go = Tools(CACHE / "tools").go()
    made = making / "kubernetes"
    subprocess.run(["nice", "-n", "5", go, "build", "-p", str(jobs), "-trimpath", "-ldflags", link_flags(), "-o", made, "."],
                   cwd=source, env=environment, check=True, timeout=BUILDING)
    place = folder()
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    made.rename(place / "kubernetes")
    for program in PROGRAMS:
        (place / program).symlink_to("kubernetes")
    old_kubectl(place)
    (place / ".done").touch()
    shutil.rmtree(making)


def old_kubectl(place):
    """Unpacked beside the others, not installed: other packages have a kubectl too."""
    unpacked = place / "old"
    unpacked.mkdir()
    subprocess.run(["apt-get", "-q", "download", OLD_KUBECTL], cwd=unpacked, check=True, stdout=sys.stderr)
    (archive,) = unpacked.glob("*.deb")
    subprocess.run(["dpkg-deb", "-x", archive, unpacked], check=True)
    (unpacked / "usr" / "bin" / "kubectl").rename(place / "kubectl-old")
    shutil.rmtree(unpacked)


def main():
    if is_built():
        return
    print(f"Building Kubernetes {VERSION}, once: some eight minutes of one core …", file=sys.stderr)
    try:
        build(os.environ.get("NETSETUP_JOBS") or os.cpu_count() or 1)
    except (Missing, OSError, subprocess.SubprocessError) as why:
        sys.exit(f"Kubernetes cannot be built: {why}")


if __name__ == "__main__":
    main()
