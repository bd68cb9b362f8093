"""The control plane: etcd, API server and controllers here, in the workstation's network; and kubectl to ask them."""
import json
import subprocess

from . import addresses as at
from .building import folder
from .identities import PLACE, ClusterAuthority
from .processes import Trouble, must, until
from .space import STATE

ETCD = "http://127.0.0.1:2379"


class ControlPlane:
    def __init__(self, processes):
        self.processes, self.programs = processes, folder()
        self.authority = ClusterAuthority()
        self.authority.issue("apiserver", "kube-apiserver", hosts=["kubernetes.default.svc"],
                             addresses=[at.WORKSTATION, at.API_SERVICE, "127.0.0.1"])
        self.authority.issue("to-kubelets", "kube-apiserver", ["system:masters"])
        self.admin = self.authority.kubeconfig("admin", "admin", ["system:masters"])

    def start(self):
        self.processes.start("etcd", [
            "etcd", "--data-dir", STATE / "etcd", "--unsafe-no-fsync", "--listen-client-urls", ETCD,
            "--advertise-client-urls", ETCD, "--listen-peer-urls", "http://127.0.0.1:2380"])
        tokens = "https://kubernetes.default.svc"
        self._start("kube-apiserver", {
            "etcd-servers": ETCD, "bind-address": "0.0.0.0", "advertise-address": at.WORKSTATION, "secure-port": 6443,
            "service-cluster-ip-range": at.SERVICES, "client-ca-file": PLACE / "ca.crt",
            "tls-cert-file": PLACE / "apiserver.crt", "tls-private-key-file": PLACE / "apiserver.key",
            "kubelet-client-certificate": PLACE / "to-kubelets.crt", "kubelet-client-key": PLACE / "to-kubelets.key",
            "kubelet-certificate-authority": PLACE / "ca.crt", "kubelet-preferred-address-types": "InternalIP",
            "service-account-issuer": tokens, "service-account-key-file": PLACE / "tokens.pub",
            "service-account-signing-key-file": PLACE / "tokens.key", "authorization-mode": "Node,RBAC",
            "enable-admission-plugins": "NodeRestriction", "allow-privileged": "true", "profiling": "false",
            "cert-dir": STATE / "apiserver"})
        until(self._is_ready, 60, "the API server is ready")
        known = self.authority.kubeconfig("controllers", "system:kube-controller-manager")
        self._start("kube-controller-manager", {
            "kubeconfig": known, "authentication-kubeconfig": known, "authorization-kubeconfig": known,
            "service-account-private-key-file": PLACE / "tokens.key", "root-ca-file": PLACE / "ca.crt",
            "use-service-account-credentials": "true", "leader-elect": "false", "bind-address": "127.0.0.1",
            "cert-dir": STATE / "controllers", "node-monitor-grace-period": "40s"})

    def start_scheduler(self):
        known = self.authority.kubeconfig("scheduler", "system:kube-scheduler")
        self._start("kube-scheduler", {
            "kubeconfig": known, "authentication-kubeconfig": known, "authorization-kubeconfig": known,
            "leader-elect": "false", "bind-address": "127.0.0.1", "cert-dir": STATE / "scheduler"})

    def _start(self, name, options):
        self.processes.start(name, [self.programs / name] + [f"--{key}={value}" for key, value in options.items()])

    def _is_ready(self):
        self.processes.must_run("etcd")
        self.processes.must_run("kube-apiserver")
        return self.kubectl("get", "--raw", "/readyz", must_work=False) == "ok"

    # --- asking it ---------------------------------------------------------------------------------------------

    def kubectl(self, *words, must_work=True, text=None):
        """As the administrator. What it printed; where it need not work, what it printed all the same."""
        command = [str(self.programs / "kubectl"), "--kubeconfig", str(self.admin), *words]
        if must_work:
            return must(command, input=text)
        return subprocess.run(command, input=text, capture_output=True, text=True, check=False).stdout

    def apply(self, *objects):
        self.kubectl("apply", "-f", "-", text=json.dumps({"apiVersion": "v1", "kind": "List", "items": list(objects)}))

    def get(self, *words):
        return json.loads(self.kubectl("get", *words, "-o", "json"))

    def namespace(self, name, security="", timeout=30):
        """A fresh one, with what Pod Security enforces there."""
        labels = {"pod-security.kubernetes.io/enforce": security} if security else {}
        self.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name, "labels": labels}})
        until(lambda: self.kubectl("-n", name, "get", "serviceaccount", "default", "-o", "name", must_work=False), timeout,
              f"the namespace {name} has its service account")

    def person(self, name, namespace, rules, cluster_rules=()):
        """The kubeconfig of somebody who may do just that in a namespace: (group, resource, verbs) each."""
        def listed(some):
            return [{"apiGroups": [group], "resources": [resource], "verbs": list(verbs)} for group, resource, verbs in some]

        subject = [{"kind": "User", "name": name, "apiGroup": "rbac.authorization.k8s.io"}]
        objects = []
        for kind, rights, place in (("Role", rules, {"namespace": namespace}), ("ClusterRole", cluster_rules, {})):
            head = {"apiVersion": "rbac.authorization.k8s.io/v1", "metadata": {"name": name, **place}}
            objects += [{**head, "kind": kind, "rules": listed(rights)},
                        {**head, "kind": f"{kind}Binding", "subjects": subject,
                         "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": kind, "name": name}}]
        self.apply(*objects)
        path = PLACE / f"person-{name}.kubeconfig"
        return path if path.exists() else self.authority.kubeconfig(f"person-{name}", name)

    def everything_in(self, namespace):
        """Kind/name of all that stands in a namespace, but for what every namespace has."""
        kinds = "pods,daemonsets,jobs,configmaps,secrets,services,serviceaccounts,deployments,replicasets"
        names = self.kubectl("-n", namespace, "get", kinds, "-o", "name").split()
        return sorted(set(names) - {"serviceaccount/default", "configmap/kube-root-ca.crt"})


__all__ = ["ControlPlane", "Trouble"]
