"""A chart of ours with the vendor's real values, rendered by Helm, and what it then names."""
import base64
import json
import os
import re
import shutil
import tempfile
from pathlib import Path

import yaml

from stage.tools import run

from matrix import REGISTRY

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "fixtures" / "charts"
PIN = "helm.sh/helm/v3/cmd/helm@v3.22.0"
# Our templates, and the folder with the vendor's values.
CHARTS = {
    "stackstate-6.0": ("six-zero", "stackstate-k8s-agent-1.0.100"),
    "suse-observability": ("suse", "suse-observability-agent-1.5.44"),
}
# What the publishers of the other chart sources put into the values: registry, and what stands before the name.
FLAVOURS = {
    "rancher-prime": ("registry.rancher.com", "suse-observability/"),
    "rancher-apps": ("docker.io", "rancher/mirrored-suse-observability-agent-"),
}
FIXED = "quay.io/stackstate/process-agent-remote-kube-cache"


def built_helm(tools):
    """Of the Go registry."""
    def fill(folder):
        tools.must([tools.go(), "install", PIN], folder)
    return tools.kept("go-helm", [PIN], fill) / "helm"


def without_tag(reference):
    """registry:5000/path/name:tag: without the tag."""
    return re.sub(r":[^:/]+$", "", reference)


def planned_images(text):
    """What images.txt says that the nodes pull; those without a tag where it is not known."""
    images = {line.split()[-1] for line in text.splitlines() if line and not line.startswith("#")}
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith("# TAG NOT KNOWN: "):
            goes = re.match(r"#   goes to (.*)", next(lines, ""))
            images.add(goes[1] if goes else line.split(": ")[1])
    return images


class Rendering:
    """Makes charts and packs in a folder that goes away."""

    def __init__(self, program, helm):
        self.program, self.helm = program, helm
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name)
        self.charts = {}
        self.last = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.place.cleanup()

    def chart(self, line, source):
        """A folder with the chart as it comes from there."""
        if (line, source) not in self.charts:
            ours, vendors = CHARTS[line]
            folder = self.folder / f"{line}-{source}"
            shutil.copytree(FIXTURES / vendors, folder)
            shutil.copytree(HERE / "charts" / ours, folder, dirs_exist_ok=True)
            if source in FLAVOURS:
                registry, prefix = FLAVOURS[source]
                values = folder / "values.yaml"
                text = re.sub(r"(repository: )stackstate/", rf"\g<1>{prefix}", values.read_text())
                text, count = re.subn(r"(imageRegistry: )quay\.io", rf"\g<1>{registry}", text)
                assert count == 1
                values.write_text(text)
            self.charts[line, source] = folder
        return self.charts[line, source]

    def faults_of(self, one):
        """Writes a pack, renders its values, and says where the two differ."""
        pack = self.folder / "pack"
        words = [self.program, "export", "--offline", *one.arguments(), "--artifacts", "helm-values,images-list"]
        environment = dict(os.environ)
        if one.login == "credentials":
            words.append("--values-with-credentials")
            environment |= {"STS_NETSETUP_REGISTRY_PASSWORD": "s3cr3t"}
        shutil.rmtree(pack, ignore_errors=True)
        written = run([*words, "--to", pack], env=environment)
        if written.returncode != 0:
            return [f"no pack: {written.stderr.strip()}"]
        values = (pack / "helm" / "values.yaml").read_text()
        planned = planned_images((pack / "registry" / "images.txt").read_text())
        self.last = (one, values, planned)
        return self.compare(one, values, planned)

    def compare(self, one, values, planned):
        """What is wrong with the chart once it has these values."""
        file = self.folder / "values.yaml"
        file.write_text(values)
        rendered = run([self.helm, "template", "agent", self.chart(one.line, one.source), "--namespace", "agent",
                        "-f", file])
        if rendered.returncode != 0:
            return [f"Helm refuses it: {rendered.stderr.strip()}"]
        documents = [each for each in yaml.safe_load_all(rendered.stdout) if each]
        pods = [pod for pod in map(pod_of, documents) if pod]
        named = {container["image"] for pod in pods for container in pod["containers"]}
        tagless = {reference for reference in planned if reference == without_tag(reference)}
        named = {without_tag(image) if without_tag(image) in tagless else image for image in named}
        faults = [f"{image} is named, and not in images.txt" for image in sorted(named - planned)]
        faults += [f"{image} is in images.txt, and not named" for image in sorted(planned - named)]
        if one.images != "quay":
            faults += [f"{image} does not come from the own registry" for image in sorted(named)
                       if not image.startswith(REGISTRY + "/") and without_tag(image) != FIXED]
        return faults + login_faults(one, documents, pods)

    def what_proves_nothing(self):
        """A key that the chart does not know has to be found out."""
        one, values, planned = self.last
        if self.compare(one, values.replace("imageRegistry:", "imageregistry:"), planned):
            return []
        return ["values with a mistyped key are taken: this stage proves nothing"]


def pod_of(document):
    """The pod of an object; None where there is none."""
    if document["kind"] == "Pod":
        return document["spec"]
    return document["spec"]["template"]["spec"] if document["kind"] == "Job" else None


def login_faults(one, documents, pods):
    """Where a pod lacks the named pull secret, or the chart makes none for the own registry."""
    faults = []
    if one.login == "pull-secret":
        for pod in pods:
            container = pod["containers"][0]
            names = [each["name"] for each in pod.get("imagePullSecrets", [])]
            if "corp-registry" not in names and without_tag(container["image"]) != FIXED:
                faults.append(f"{container['name']} has no pull secret corp-registry")
    if one.login == "credentials":
        secrets = [each["data"][".dockerconfigjson"] for each in documents
                   if each["kind"] == "Secret" and each.get("type") == "kubernetes.io/dockerconfigjson"]
        logins = [json.loads(base64.b64decode(secret))["auths"] for secret in secrets]
        wanted = {REGISTRY.split("/", maxsplit=1)[0]: {"username": "puller", "password": "s3cr3t"}}
        if wanted not in logins:
            faults.append(f"the pull secret of the chart holds {logins}")
    return faults
