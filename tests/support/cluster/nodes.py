"""A node: containerd and kubelet in a network, mounts and a host name of its own."""
import json
import time
from pathlib import Path

from . import addresses as at
from . import network
from .building import folder
from .identities import PLACE
from .processes import Trouble, kill_all, must, until
from .space import CGROUPS, STATE, group, make_groups

HERE = Path(__file__).resolve().parent
SOCKET = "/run/containerd/containerd.sock"
PAUSE = "local.test/pause:1"


class Node:
    def __init__(self, name, control, images):
        self.name, self.control, self.images = name, control, images
        self.processes = control.processes
        self.folder = STATE / name
        for part in (self.folder, self.folder / "cni", self.folder / "hosts"):
            part.mkdir()
        self.resolvers(at.NODE_DNS)
        self._write("containerd.toml", self._runtime_settings())
        self._write("cni/10-pods.conflist", json.dumps(self._pod_network()))
        control.authority.issue(f"kubelet-{name}", f"system:node:{name}", ["system:nodes"], hosts=[name],
                                addresses=[at.NODES[name]])
        self._write("kubelet.json", json.dumps(self._kubelet_settings()))
        self.known_by = control.authority.kubeconfig(f"node-{name}", f"system:node:{name}", ["system:nodes"])

    def _write(self, name, text):
        (self.folder / name).write_text(text)

    def _runtime_settings(self):
        cri = 'plugins."io.containerd.grpc.v1.cri"'
        return "\n".join([
            "version = 2",
            f"[{cri}]", f'sandbox_image = "{PAUSE}"', "disable_apparmor = true",
            "restrict_oom_score_adj = true  # without CAP_SYS_RESOURCE runc cannot lower it, and ends",
            f"[{cri}.containerd.runtimes.runc]", 'runtime_type = "io.containerd.runc.v2"',
            f"[{cri}.containerd.runtimes.runc.options]", "SystemdCgroup = false",
            f"[{cri}.cni]", 'bin_dir = "/usr/lib/cni"', f'conf_dir = "{self.folder}/cni"',
            f"[{cri}.registry]", f'config_path = "{self.folder}/hosts"', ""])

    def _pod_network(self):
        return {"cniVersion": "0.4.0", "name": "pods", "plugins": [
            {"type": "bridge", "bridge": "pods", "isGateway": True, "ipMasq": True,
             "ipam": {"type": "host-local", "ranges": [[{"subnet": at.PODS[self.name]}]], "routes": [{"dst": "0.0.0.0/0"}]}}]}

    def _kubelet_settings(self):
        return {
            "apiVersion": "kubelet.config.k8s.io/v1beta1", "kind": "KubeletConfiguration",
            "authentication": {"x509": {"clientCAFile": str(PLACE / "ca.crt")}, "webhook": {"enabled": True},
                               "anonymous": {"enabled": False}},
            "authorization": {"mode": "Webhook"},
            "tlsCertFile": str(PLACE / f"kubelet-{self.name}.crt"),
            "tlsPrivateKeyFile": str(PLACE / f"kubelet-{self.name}.key"),
            "clusterDNS": [at.CLUSTER_DNS], "clusterDomain": "cluster.local",
            "resolvConf": str(self.folder / "resolv.conf"), "containerRuntimeEndpoint": f"unix://{SOCKET}",
            "cgroupDriver": "cgroupfs", "cgroupRoot": f"/{group()}/{self.name}", "failSwapOn": False, "failCgroupV1": False,
            "evictionHard": {"memory.available": "50Mi", "nodefs.available": "1%", "imagefs.available": "1%"},
            "imageGCHighThresholdPercent": 100, "imageGCLowThresholdPercent": 99, "maxPods": 40,
            "volumePluginDir": str(self.folder / "volumes"), "nodeStatusUpdateFrequency": "4s"}

    # --- running -----------------------------------------------------------------------------------------------

    def start(self):
        make_groups(self.name)
        self.processes.start(self.name, ["unshare", "--mount", "--uts", "--propagation", "private", HERE / "node", self.name,
                                         self.folder], namespace=self.name)
        until((self.folder / "settled").exists, 10, f"the mounts of {self.name}")
        self.start_runtime()
        for image in self.images:
            must(self.inside(["ctr", "-a", SOCKET, "-n", "k8s.io", "images", "import", image]))
        self.start_kubelet()

    def start_kubelet(self):
        self.processes.start(f"kubelet-{self.name}", self.inside(
            [folder() / "kubelet", f"--config={self.folder}/kubelet.json", f"--kubeconfig={self.known_by}",
             f"--hostname-override={self.name}", f"--node-ip={at.NODES[self.name]}"]))

    def start_runtime(self, **variables):
        """With these variables, such as those of a proxy; what it trusts is the public authority alone."""
        runtime = f"containerd-{self.name}"
        self.processes.stop(runtime)
        self.processes.start(runtime, self.inside(
            ["containerd", "-c", self.folder / "containerd.toml", "--root", "/var/lib/containerd", "--state", "/run/containerd",
             "-a", SOCKET]), environment={"SSL_CERT_FILE": str(PLACE / "public-roots.pem"), **variables})
        asked = self.inside(["ctr", "-a", SOCKET, "version"])
        until(lambda: self.processes.must_run(runtime) and _works(asked), 20, f"{runtime} answers")

    def inside(self, command):
        """The command with the node's network, mounts and host name."""
        holder = self.processes.running[self.name].pid
        return ["nsenter", f"--target={holder}", "--net", "--mount", "--uts", "--", *command]

    def kill(self):
        """As if its power had gone: what ran on it is gone too, and it says nothing any more."""
        for name in (f"kubelet-{self.name}", f"containerd-{self.name}"):
            killed = self.processes.running.pop(name)
            killed.kill()
            killed.wait()
        top = CGROUPS / "pids" if (CGROUPS / "pids").is_dir() else CGROUPS
        for procs in (top / group() / self.name).rglob("cgroup.procs"):
            kill_all(int(pid) for pid in procs.read_text().split())

    def revive(self):
        """The runtime first looks through what it had; until then a kubelet ends at once."""
        self.start_runtime()
        until(self._kubelet_stays, 60, f"the kubelet of {self.name} is back")

    def _kubelet_stays(self):
        self.start_kubelet()
        time.sleep(2)
        return self.processes.running[f"kubelet-{self.name}"].poll() is None

    # --- what a case changes -----------------------------------------------------------------------------------

    def resolvers(self, *servers):
        """What the node itself asks, and so does the pull of images. Pods get it when they begin."""
        self._write("resolv.conf", "".join(f"nameserver {server}\n" for server in servers))

    def trust(self, registry, authority=None):
        """Lets the runtime believe the registry by this authority (a path); None: by the public ones again."""
        place = self.folder / "hosts" / registry
        place.mkdir(exist_ok=True)
        if authority is None:
            (place / "hosts.toml").unlink(missing_ok=True)
            place.rmdir()
            return
        (place / "hosts.toml").write_text(f'server = "https://{registry}"\n[host."https://{registry}"]\nca = "{authority}"\n')

    def drop(self, rule):
        network.filter_at(self.name, rule)


def _works(command):
    try:
        must(command)
    except Trouble:
        return False
    return True
