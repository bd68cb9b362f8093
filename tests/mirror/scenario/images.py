"""Images made by hand, as OCI layouts or with Docker's media types: small, and for any processor."""
import hashlib
import json

OCI = {
    "index": "application/vnd.oci.image.index.v1+json",
    "manifest": "application/vnd.oci.image.manifest.v1+json",
    "config": "application/vnd.oci.image.config.v1+json",
    "layer": "application/vnd.oci.image.layer.v1.tar+gzip",
}
DOCKER = {
    "index": "application/vnd.docker.distribution.manifest.list.v2+json",
    "manifest": "application/vnd.docker.distribution.manifest.v2+json",
    "config": "application/vnd.docker.container.image.v1+json",
    "layer": "application/vnd.docker.image.rootfs.diff.tar.gzip",
}


class Image:
    """Blobs and manifests by digest; `top` is the digest that a tag gets."""

    def __init__(self, name, architectures, kinds=None, index=True, layer_size=2000):
        self.kinds = kinds or OCI
        self.blobs = {}
        self.manifests = {}
        entries = [self.single(name, architecture, layer_size) for architecture in architectures]
        if index:
            # As builders do it: what an attestation is for belongs to no platform.
            entries.append(self.single(name, "unknown", 10, "unknown"))
            self.top = self.manifest({"manifests": entries}, "index")["digest"]
        else:
            self.top = entries[0]["digest"]

    def single(self, name, architecture, layer_size, system="linux"):
        """The entry of one platform, as an index has it."""
        platform = {"architecture": architecture, "os": system}
        labels = {"architecture": "x86_64", "os": "says nothing"}
        config = self.blob({**platform, "config": {"Labels": labels}, "rootfs": {"type": "layers", "diff_ids": []}},
                           "config")
        layer = self.add_blob(f"{name} {architecture} ".encode() * (layer_size // 10), "layer")
        entry = self.manifest({"config": config, "layers": [layer]}, "manifest")
        return {**entry, "platform": platform, "annotations": {"note": 'a "quoted" } text'}}

    def blob(self, content, kind):
        """Keeps an object as a blob; its entry."""
        return self.add_blob(json.dumps(content).encode(), kind)

    def add_blob(self, data, kind):
        """Keeps bytes as a blob; their entry."""
        entry = self.entry(data, kind)
        self.blobs[entry["digest"]] = data
        return entry

    def manifest(self, content, kind):
        """Keeps a manifest, indented so that no tool prints the same bytes by chance; its entry."""
        data = json.dumps({"schemaVersion": 2, "mediaType": self.kinds[kind], **content}, indent=3).encode()
        entry = self.entry(data, kind)
        self.manifests[entry["digest"]] = (self.kinds[kind], data)
        return entry

    def entry(self, data, kind):
        """What a manifest says of these bytes."""
        digest = "sha256:" + hashlib.sha256(data).hexdigest()
        return {"mediaType": self.kinds[kind], "digest": digest, "size": len(data)}
