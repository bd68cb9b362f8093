"""Where the cluster lives: processes, mounts and network of its own. Whoever ends the first process ends everything, and
nothing of the machine's own settings, devices or files is written."""
import os
import subprocess
import sys
from pathlib import Path

MARK = "NETSETUP_CLUSTER_SPACE"
CGROUPS = Path("/sys/fs/cgroup")
STATE = Path("/run/cluster")  # /run is of memory here, and ours alone
# The kubelet wants these for the whole machine; it is shown files that have them already.
WANTED_SETTINGS = {"vm/overcommit_memory": "1", "kernel/panic": "10", "kernel/panic_on_oops": "1"}


def why_not():
    """What is missing on this machine, in words; empty: nothing."""
    if os.geteuid() != 0:
        return "this user is not root, who alone can make namespaces"
    needed = ("etcd", "containerd", "runc", "ip", "nft", "nsenter", "unshare", "dnsmasq", "nginx", "squid", "docker-registry",
              "skopeo")
    absent = [name for name in needed if not any((Path(folder) / name).exists()
                                                 for folder in ("/usr/bin", "/usr/sbin", "/bin", "/sbin"))]
    if absent:
        return f"{', '.join(absent)} is not installed: packaging/dependencies cluster"
    if not (CGROUPS / "memory").is_dir() and not (CGROUPS / "cgroup.controllers").exists():
        return "no control groups are mounted"
    return ""


def enter():
    """Starts this script again inside, and waits for it; inside it does nothing."""
    if MARK in os.environ:
        _settle()
        return
    mark = f"netsetup-{os.getpid()}"
    # Whoever ends this script, by whatever signal, ends all that it started.
    command = ["setpriv", "--pdeathsig", "KILL", "unshare", "--pid", "--fork", "--kill-child", "--mount", "--mount-proc",
               "--net", "--ipc", "--propagation", "private", sys.executable, *sys.argv]
    remove_leftovers()
    try:
        status = subprocess.run(command, env=dict(os.environ, **{MARK: mark}), check=False).returncode
    finally:
        remove_groups(mark)
    sys.exit(status)


def group():
    """The control group of this cluster."""
    return os.environ[MARK]


def _settle():
    cover("/run")
    for folder in (STATE, STATE / "log", Path("/run/netns"), Path("/run/containerd")):
        folder.mkdir()
    Path("/etc/resolv.conf").resolve().parent.mkdir(parents=True, exist_ok=True)  # it may be a link into /run
    Path("/etc/resolv.conf").touch()
    for name, value in WANTED_SETTINGS.items():
        file = STATE / name.replace("/", "-")
        file.write_text(value + "\n")
        bind(file, f"/proc/sys/{name}")
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)


def cover(folder):
    """An empty folder of memory over one of the machine's."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=0755", "tmpfs", folder], check=True)


def bind(what, where):
    subprocess.run(["mount", "--bind", what, where], check=True)


def _hierarchies():
    """cgroups of the first version have one for each controller; of the second there is one."""
    if (CGROUPS / "cgroup.controllers").exists():
        return [CGROUPS]
    return [folder for folder in CGROUPS.iterdir() if folder.is_dir() and not folder.is_symlink()]


def make_groups(name):
    """What the kubelet of a node puts its pods into."""
    for hierarchy in _hierarchies():
        parts = [hierarchy / group(), hierarchy / group() / name]
        for part in parts:
            part.mkdir(exist_ok=True)
            for setting in ("cpuset.cpus", "cpuset.mems"):  # empty at first, and then nothing can run in it
                if hierarchy.name == "cpuset":
                    (part / setting).write_text((part.parent / setting).read_text())


def remove_groups(mark):
    """Empty by now: all processes are gone."""
    for hierarchy in _hierarchies():
        for folder, _, _ in os.walk(hierarchy / mark, topdown=False):
            try:
                os.rmdir(folder)
            except OSError:
                pass


def remove_leftovers():
    """Of a run whose own process was killed: empty groups."""
    for hierarchy in _hierarchies():
        for left in hierarchy.glob("netsetup-*"):
            if not Path("/proc", left.name.partition("-")[2]).exists():
                remove_groups(left.name)
