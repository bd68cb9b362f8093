"""discover --from-cluster: every source from the real API server, by kubectl of today and of old, and each right alone."""
from concurrent.futures import ThreadPoolExecutor

from harness import read_json

AGENT = {"app.kubernetes.io/name": "stackstate-k8s-agent", "app.kubernetes.io/instance": "observe",
         "helm.sh/chart": "stackstate-k8s-agent-1.0.100"}
# Kinds that only OpenShift has, with as much of a schema as the API server needs to keep what it is given.
OPENSHIFT = {
    "proxies.config.openshift.io": ("Proxy", "cluster", {
        "spec": {"trustedCA": {"name": "user-ca-bundle"}},
        "status": {"httpsProxy": "http://user:S3cret-login@proxy.corp.example:3128", "noProxy": ".svc,10.42.0.0/16"}}),
    "networks.config.openshift.io": ("Network", "cluster", {
        "status": {"clusterNetwork": [{"cidr": "10.128.0.0/14"}], "serviceNetwork": ["172.30.0.0/16"],
                   "networkType": "OVNKubernetes"}}),
    "infrastructures.config.openshift.io": ("Infrastructure", "cluster", {
        "status": {"apiServerURL": "https://api.prod.corp.example:6443"}}),
    "imagedigestmirrorsets.config.openshift.io": ("ImageDigestMirrorSet", "quay", {
        "spec": {"imageDigestMirrors": [{"source": "quay.io/stackstate", "mirrors": ["reg.corp.example/quay/stackstate"]},
                                        {"source": "registry.redhat.io", "mirrors": ["reg.corp.example/redhat"]}]}}),
}
# Option and value of every proposal that has to come, and by which question.
EXPECTED = {
    ("--node-cidr", "10.40.0.100/30"): "nodes", ("--arch", "amd64"): "nodes", ("", "containerd://1.6.20"): "nodes",
    ("--service-cidr", "10.43.0.0/24"): "servicecidrs.networking.k8s.io",
    ("--cluster-domain", "corp.local"): "configmaps", ("", "10.43.0.10"): "services",
    ("--pod-cidr", "10.42.0.0/16"): "configmaps", ("--cni", "cilium"): "daemonsets.apps",
    ("--namespace", "observing"): "deployments.apps", ("--release", "observe"): "deployments.apps",
    ("--chart-version", "1.0.100"): "deployments.apps", ("--pull-secret", "from-template"): "deployments.apps",
    ("--registry", "reg.corp.example/agents"): "deployments.apps",
    ("--pull-secret", "of-account"): "serviceaccounts",
    ("--proxy-url", "http://proxy.corp.example:3128"): "proxies.config.openshift.io",
    ("--no-proxy", ".svc,10.42.0.0/16"): "proxies.config.openshift.io",
    ("--pod-cidr", "10.128.0.0/14"): "networks.config.openshift.io",
    ("--service-cidr", "172.30.0.0/16"): "networks.config.openshift.io",
    ("--cni", "ovnkubernetes"): "networks.config.openshift.io",
    ("--api-server", "api.prod.corp.example:6443"): "infrastructures.config.openshift.io",
    ("--registry", "reg.corp.example/quay"): "imagedigestmirrorsets.config.openshift.io",
}
# Rights that are needed one by one: (group, resource, verb) and the kind of the question.
RIGHTS = [("", "nodes", "list", "nodes"), ("networking.k8s.io", "servicecidrs", "list", "servicecidrs.networking.k8s.io"),
          ("", "configmaps", "get", "configmaps"), ("", "services", "list", "services"),
          ("apps", "daemonsets", "list", "daemonsets.apps"), ("apps", "deployments", "list", "deployments.apps"),
          ("", "serviceaccounts", "list", "serviceaccounts"),
          ("config.openshift.io", "proxies", "get", "proxies.config.openshift.io"),
          ("config.openshift.io", "networks", "get", "networks.config.openshift.io"),
          ("config.openshift.io", "infrastructures", "get", "infrastructures.config.openshift.io"),
          ("config.openshift.io", "imagedigestmirrorsets", "list", "imagedigestmirrorsets.config.openshift.io")]


def workload(kind, name, namespace, labels, **spec):
    one = {"mark": name}
    pod = {"containers": [{"name": "c", "image": spec.pop("image", "local.test/bare:1")}], "nodeSelector": {"no": "node"}}
    return {"apiVersion": "apps/v1", "kind": kind, "metadata": {"name": name, "namespace": namespace, "labels": labels},
            "spec": {"selector": {"matchLabels": one}, "template": {"metadata": {"labels": one}, "spec": {**pod, **spec}}}}


def definition(name, kind):
    plural, _, group = name.partition(".")
    anything = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
    return {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition", "metadata": {"name": name},
            "spec": {"group": group, "scope": "Cluster", "names": {"plural": plural, "kind": kind},
                     "versions": [{"name": "v1", "served": True, "storage": True, "schema": {"openAPIV3Schema": anything}}]}}


def furnish(control):
    control.namespace("observing")
    setup = "networking: {podSubnet: 10.42.0.0/16, dnsDomain: corp.local}\n"
    control.apply(
        *[definition(name, kind) for name, (kind, _, _) in OPENSHIFT.items()],
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "kubeadm-config", "namespace": "kube-system"},
         "data": {"ClusterConfiguration": setup}},
        {"apiVersion": "v1", "kind": "Service",
         "metadata": {"name": "kube-dns", "namespace": "kube-system", "labels": {"k8s-app": "kube-dns"}},
         "spec": {"clusterIP": "10.43.0.10", "ports": [{"port": 53, "protocol": "UDP"}]}},
        workload("DaemonSet", "cilium", "kube-system", {"k8s-app": "cilium"}),
        workload("Deployment", "observe-cluster-agent", "observing", AGENT, imagePullSecrets=[{"name": "from-template"}],
                 image="reg.corp.example/agents/stackstate/stackstate-k8s-cluster-agent:1"),
        {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "agent", "namespace": "observing"},
         "imagePullSecrets": [{"name": "of-account"}]},
        {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "of-account", "namespace": "observing"},
         "stringData": {"key": "S3cret-value"}})
    control.kubectl("wait", "--for=condition=Established", "crd", *OPENSHIFT, "--timeout=20s")
    control.apply(*[{"apiVersion": name.partition(".")[2] + "/v1", "kind": kind, "metadata": {"name": called}, **body}
                    for name, (kind, called, body) in OPENSHIFT.items()])


def proposals(answer):
    return {((proposal["options"] or [""])[0], proposal["value"]): proposal["source"] for proposal in answer["proposals"]}


def run(harness):
    control = harness.cluster.with_nodes().control
    furnish(control)
    # Each asks the API server a dozen times, one after the other.
    with ThreadPoolExecutor(4) as several:
        asked = [several.submit(every_source, harness, kubectl) for kubectl in (harness.kubectl, harness.old_kubectl)]
        asked.append(several.submit(nobodys_rights, harness))
        asked += [several.submit(all_but_one, harness, left_out) for left_out in RIGHTS[:3]]
        asked += [several.submit(without_cluster, harness, kubectl) for kubectl in (harness.kubectl, harness.old_kubectl)]
    for one in asked:
        one.result()


def every_source(harness, kubectl):
    done = harness.ran("discover", "--from-cluster", "--format", "json", kubectl=kubectl)
    answer = read_json(done.stdout)
    if done.returncode != 0 or answer is None:
        harness.expect(False, f"{kubectl.name} ends with {done.returncode}: {done.stderr[-600:]}")
        return
    found = proposals(answer)
    for proposal, kind in EXPECTED.items():
        source = found.get(proposal, "")
        harness.expect(source.startswith(f"kubectl get {kind}"),
                       f"{kubectl.name}: {proposal} should come from {kind}, but from {source or 'nowhere'}")
    harness.expect("S3cret" not in done.stdout + done.stderr, f"{kubectl.name}: something secret came out")
    harness.expect("get nodes: " in done.stderr, f"what is asked was not shown: {done.stderr[:300]}")


def nobodys_rights(harness):
    """A note for each right, and no error."""
    nobody = harness.control.person("nobody", "observing", [])
    done = harness.ran("discover", "--from-cluster", "--format", "json", kubeconfig=nobody)
    answer = read_json(done.stdout) or {"notes": [], "proposals": []}
    notes = {note["source"]: note["text"] for note in answer["notes"]}
    harness.expect(done.returncode == 0, f"without rights: {done.returncode} {done.stderr[-300:]}")
    for group, resource, verb, kind in RIGHTS:
        right = f"the right to {verb} {resource}{'.' + group if group else ''}"
        said = [text for source, text in notes.items() if source.startswith(f"kubectl get {kind}")]
        harness.expect(any(right in text for text in said), f"no note names {right}: {said}")


def all_but_one(harness, left_out):
    rules = [(group, resource, [verb]) for group, resource, verb, _ in RIGHTS if (group, resource) != left_out[:2]]
    person = harness.control.person(f"all-but-{left_out[1]}", "observing", [], rules)
    done = harness.ran("discover", "--from-cluster", "--format", "json", kubeconfig=person)
    found = proposals(read_json(done.stdout) or {"proposals": []})
    for proposal, kind in EXPECTED.items():
        harness.expect((proposal in found) == (kind != left_out[3]),
                       f"without {left_out[1]}: {proposal} is {'there' if proposal in found else 'missing'}")


def without_cluster(harness, kubectl):
    """Sentences, and no proposal that a cluster would have made."""
    place = harness.control.admin
    elsewhere = place.with_name(f"elsewhere-{kubectl.name}.kubeconfig")
    elsewhere.write_text(place.read_text().replace("10.40.0.1:6443", "10.40.0.1:9"))
    stranger = place.with_name(f"stranger-{kubectl.name}.kubeconfig")
    stranger.write_text('{"apiVersion": "v1", "kind": "Config", "current-context": "cluster", "clusters": [{"name": "cluster", '
                        '"cluster": {"server": "https://10.40.0.1:6443", "insecure-skip-tls-verify": true}}], "users": [{"name": "u", '
                        '"user": {"token": "S3cret-token"}}], "contexts": [{"name": "cluster", "context": {"cluster": "cluster", '
                        '"user": "u"}}]}')
    for kubeconfig, words in ((elsewhere, "does not reach the API server"), (stranger, "does not know this user")):
        done = harness.ran("discover", "--from-cluster", kubeconfig=kubeconfig, kubectl=kubectl)
        said = " ".join(done.stderr.split())
        harness.expect(done.returncode == 2 and words in said and "S3cret" not in said,
                       f"{kubectl.name}, {kubeconfig.name}: {done.returncode} {said[-400:]}")
