"""Images made by hand of this machine's own programs: what tools an image has is the point. No registry is asked."""
import gzip
import hashlib
import io
import json
import os
import re
import shutil
import stat
import subprocess
import tarfile
from pathlib import Path

from .nodes import PAUSE
from .processes import Trouble

COREUTILS = ("base64", "basename", "cat", "chmod", "cp", "cut", "date", "dd", "dirname", "env", "expr", "false", "head", "id", "ln",
             "ls", "mkdir", "mkfifo", "mktemp", "mv", "nproc", "od", "printf", "readlink", "rm", "rmdir", "seq", "sha256sum", "sleep",
             "sort", "stat", "tail", "tee", "timeout", "touch", "tr", "true", "uname", "uniq", "wc")
FULL, MICRO, BARE = "local.test/full:1", "local.test/micro:1", "local.test/bare:1"
FOLDERS = ("dev", "etc", "proc", "sys", "tmp", "usr", "usr/bin", "bin", "root")


class Layer:
    """A file system of files of this machine, as a tar."""

    def __init__(self):
        self.bytes = io.BytesIO()
        self.tar = tarfile.open(fileobj=self.bytes, mode="w")
        self.has = set()
        for folder in FOLDERS:
            self._folder(folder)

    def _folder(self, path):
        for part in [*reversed(Path(path).parents), Path(path)]:
            name = str(part)
            if name != "." and name not in self.has:
                self.has.add(name)
                entry = tarfile.TarInfo(name)
                entry.type, entry.mode = tarfile.DIRTYPE, 0o1777 if name == "tmp" else 0o755
                self.tar.addfile(entry)

    def file(self, source, path):
        path = path.lstrip("/")
        if path in self.has:
            return
        self._folder(os.path.dirname(path))
        self.has.add(path)
        source = os.path.realpath(source)
        entry = tarfile.TarInfo(path)
        entry.size, entry.mode = os.path.getsize(source), stat.S_IMODE(os.stat(source).st_mode)
        with open(source, "rb") as content:
            self.tar.addfile(entry, content)

    def program(self, name, path=""):
        """With the libraries that it is linked to."""
        source = shutil.which(name)
        if not source:
            raise Trouble(f"{name} is not installed")
        self.file(source, path or f"/usr/bin/{name}")
        self.libraries_of(os.path.realpath(source))

    def libraries_of(self, source):
        listed = subprocess.run(["ldd", source], capture_output=True, text=True, check=False).stdout
        for library in re.findall(r"(/\S+) \(0x", listed):
            self.file(library, library)

    def done(self):
        self.tar.close()
        return self.bytes.getvalue()


def _digest(content):
    return hashlib.sha256(content).hexdigest()


def write(path, name, layer, command, architecture="amd64"):
    """An archive in the layout of OCI."""
    packed = gzip.compress(layer, 1, mtime=0)
    blobs = {}

    def blob(kind, content):
        blobs[_digest(content)] = content
        return {"mediaType": f"application/vnd.oci.image.{kind}", "digest": f"sha256:{_digest(content)}", "size": len(content)}

    def of_json(kind, content):
        return blob(kind, json.dumps(content).encode())

    config = of_json("config.v1+json", {
        "architecture": architecture, "os": "linux", "config": {"Cmd": command, "Env": ["PATH=/usr/bin:/bin"]},
        "rootfs": {"type": "layers", "diff_ids": [f"sha256:{_digest(layer)}"]}})
    manifest = of_json("manifest.v1+json", {
        "schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "config": config,
        "layers": [blob("layer.v1.tar+gzip", packed)]})
    manifest["platform"] = {"os": "linux", "architecture": architecture}
    manifest["annotations"] = {"io.containerd.image.name": name, "org.opencontainers.image.ref.name": name.rpartition(":")[2]}
    files = {"oci-layout": b'{"imageLayoutVersion":"1.0.0"}',
             "index.json": json.dumps({"schemaVersion": 2, "manifests": [manifest]}).encode(),
             **{f"blobs/sha256/{digest}": content for digest, content in blobs.items()}}
    with tarfile.open(path, "w") as archive:
        for file, content in files.items():
            entry = tarfile.TarInfo(file)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return path


def pause():
    layer = Layer()
    layer.program("sleep", "/pause")
    return layer.done()


def micro():
    """Shell and the usual small programs, as in the smallest images of SUSE."""
    layer = Layer()
    for name in COREUTILS:
        layer.program(name)
    layer.program("bash", "/bin/bash")
    layer.program("dash", "/bin/sh")
    return layer.done()


def full(trusted):
    """As the cluster agent's: also curl, openssl, getent, and a list of authorities."""
    layer = Layer()
    for name in (*COREUTILS, "sed", "grep", "curl", "openssl", "getent"):
        layer.program(name)
    layer.program("bash", "/bin/bash")
    layer.program("dash", "/bin/sh")
    libraries = Path("/lib") / f"{os.uname().machine}-linux-gnu"
    for name in ("libnss_dns.so.2", "libnss_files.so.2", "libresolv.so.2"):
        layer.file(libraries / name, f"{libraries}/{name}")
    layer.file("/etc/nsswitch.conf", "/etc/nsswitch.conf")
    layer.file("/etc/ssl/openssl.cnf", "/etc/ssl/openssl.cnf")
    layer.file(trusted, "/etc/ssl/certs/ca-certificates.crt")
    return layer.done()


def make_all(folder, trusted):
    """Paths of the archives that every node has from the beginning."""
    shell = ["/bin/sh"]
    return [write(folder / "pause.tar", PAUSE, pause(), ["/pause", "infinity"]),
            write(folder / "full.tar", FULL, full(trusted), shell),
            write(folder / "micro.tar", MICRO, micro(), shell),
            write(folder / "bare.tar", BARE, pause(), ["/pause", "infinity"])]
