"""The open registry of all cases: Debian's docker-registry, filled by skopeo."""
import hashlib
import json
import pathlib

from making import network as net
from making.world import planned_images, registry_settings


class Layout:
    """An OCI layout in a folder: one small image for each architecture, in an index."""

    def __init__(self, folder, architectures):
        self.folder = pathlib.Path(folder)
        (self.folder / "blobs/sha256").mkdir(parents=True)
        index = self._store("application/vnd.oci.image.index.v1+json",
                            {"schemaVersion": 2, "manifests": [self._image(a) for a in architectures]})
        index["annotations"] = {"org.opencontainers.image.ref.name": "it"}
        self._write("index.json", json.dumps({"schemaVersion": 2, "manifests": [index]}))
        self._write("oci-layout", '{"imageLayoutVersion":"1.0.0"}')

    def _write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def _blob(self, media_type, text):
        digest = hashlib.sha256(text.encode()).hexdigest()
        self._write("blobs/sha256/" + digest, text)
        return {"mediaType": media_type, "digest": "sha256:" + digest, "size": len(text)}

    def _store(self, media_type, content):
        return self._blob(media_type, json.dumps({**content, "mediaType": media_type}))

    def _image(self, architecture):
        platform = {"os": "linux", "architecture": architecture}
        config = self._blob("application/vnd.oci.image.config.v1+json",
                            json.dumps({**platform, "rootfs": {"type": "layers", "diff_ids": []}}))
        layer = self._blob("application/vnd.oci.image.layer.v1.tar", "a layer for " + architecture)
        manifest = self._store("application/vnd.oci.image.manifest.v1+json",
                               {"schemaVersion": 2, "config": config, "layers": [layer]})
        return {**manifest, "platform": platform}


def fill_registry(network, tool):
    """agents/ and the top hold everything, partial/ lacks the last tag, mainframe/ has s390x only."""
    conf = registry_settings(network, "registry.yml", 5000)
    network.start(["docker-registry", "serve", conf], "127.0.0.1", 5000, lasting=True)
    both = Layout(network.folder / "both", ["amd64", "arm64"])
    mainframe = Layout(network.folder / "mainframe", ["s390x"])

    def push(layout, name):
        net.must(network.inside(network.server, ["skopeo", "copy", "--insecure-policy", "--all",
                                                 "--dest-tls-verify=false", f"oci:{layout.folder}:it",
                                                 f"docker://127.0.0.1:5000/{name}"]))

    images = planned_images(tool)
    for number, (repository, tag) in enumerate(images):
        last = number == len(images) - 1
        push(both, f"{repository}:{tag}")
        push(both, f"agents/{repository}:{tag}")
        push(both, f"partial/{repository}:{'older' if last else tag}")
        push(mainframe, f"mainframe/{repository}:{tag}")
