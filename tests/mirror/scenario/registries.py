"""Real registries on this machine: Debian's docker-registry with TLS, with a login where one is wanted."""
import base64
import hashlib
import json
import socket
import ssl
import subprocess
import time
import urllib.error
import urllib.request


class Authority:
    """An authority of our own, and a certificate for this machine."""

    def __init__(self, folder, names):
        folder.mkdir(parents=True)
        self.folder = folder
        self.root = folder / "root.pem"
        self.openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                     "-subj", "/CN=Stage Root", "-keyout", "root.key", "-out", "root.pem",
                     "-addext", "keyUsage=critical,keyCertSign")
        self.openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=registries of the stage",
                     "-keyout", "server.key", "-out", "server.csr")
        (folder / "names").write_text("subjectAltName=" + ",".join(f"DNS:{name}" for name in names) + "\n")
        self.openssl("x509", "-req", "-in", "server.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial",
                     "-days", "2", "-extfile", "names", "-out", "server.pem")

    def openssl(self, *words):
        """Runs openssl in the folder."""
        subprocess.run(["openssl", *words], cwd=self.folder, check=True, capture_output=True)


class Registry:
    """One registry, and what the stage puts into it or reads from it without any of the tools."""

    def __init__(self, name, folder, authority, login=None, read_only=False):
        folder.mkdir(parents=True)
        self.folder, self.authority, self.login = folder, authority, login
        self.port = free_port()
        self.host = f"{name}:{self.port}"
        self.process = None
        config = {
            "version": 0.1,
            "log": {"level": "error", "accesslog": {"disabled": True}},
            "storage": {"filesystem": {"rootdirectory": str(folder / "data")},
                        "maintenance": {"readonly": {"enabled": read_only}}},
            "http": {"addr": f"127.0.0.1:{self.port}", "tls": {"certificate": str(authority.folder / "server.pem"),
                                                "key": str(authority.folder / "server.key")}},
        }
        config["storage"]["delete"] = {"enabled": True}
        if login:
            listed = subprocess.run(["htpasswd", "-Bbni", login[0]], input=login[1], text=True, check=False,
                                    capture_output=True)
            (folder / "users").write_text(listed.stdout)
            config["auth"] = {"htpasswd": {"realm": "stage", "path": str(folder / "users")}}
        (folder / "registry.yml").write_text(json.dumps(config))

    def __enter__(self):
        # Ends with the stage, which holds it in its own process group.
        self.process = subprocess.Popen(["docker-registry", "serve", self.folder / "registry.yml"],
                                        stdout=subprocess.DEVNULL, stderr=(self.folder / "log").open("w"))
        for _ in range(100):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.1)
        raise RuntimeError((self.folder / "log").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def ask(self, method, path, data=None, headers=None):
        """One request; status, headers, body."""
        url = path if path.startswith("https:") else f"https://{self.host}/v2/{path}"
        request = urllib.request.Request(url, data=data, method=method, headers=headers or {})
        if self.login:
            request.add_header("Authorization", "Basic " + base64.b64encode(":".join(self.login).encode()).decode())
        trust = ssl.create_default_context(cafile=str(self.authority.root))
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=trust))
        try:
            with opener.open(request) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers, answer.read()

    def put(self, repository, tag, image):
        """Puts an image into the registry."""
        for digest, data in image.blobs.items():
            _, headers, _ = self.ask("POST", f"{repository}/blobs/uploads/")
            place = headers["Location"]
            self.must(self.ask("PUT", f"{place}{'&' if '?' in place else '?'}digest={digest}", data,
                               {"Content-Type": "application/octet-stream"}))
        for digest, (kind, data) in image.manifests.items():
            reference = tag if digest == image.top else digest
            self.must(self.ask("PUT", f"{repository}/manifests/{reference}", data, {"Content-Type": kind}))

    def digest(self, repository, tag):
        """Of what stands under this tag, worked out from its bytes; None where there is nothing."""
        accept = ", ".join([
            "application/vnd.oci.image.index.v1+json", "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.docker.distribution.manifest.v2+json"])
        status, _, body = self.ask("GET", f"{repository}/manifests/{tag}", headers={"Accept": accept})
        return "sha256:" + hashlib.sha256(body).hexdigest() if status == 200 else None

    def forget(self, reference):
        """Takes away what stands under a tag; was there anything?"""
        repository, tag = reference.split(":")
        digest = self.digest(repository, tag)
        return digest is not None and self.ask("DELETE", f"{repository}/manifests/{digest}")[0] == 202

    def lacks(self, repository, image):
        """Digests of an image that are not there."""
        wanted = [("blobs", digest, "*/*") for digest in image.blobs]
        wanted += [("manifests", digest, kind) for digest, (kind, _) in image.manifests.items()]
        return [digest for place, digest, kind in wanted
                if self.ask("HEAD", f"{repository}/{place}/{digest}", headers={"Accept": kind})[0] != 200]

    @staticmethod
    def must(answer):
        """What was put has to be there."""
        if answer[0] not in (201, 202):
            raise RuntimeError(f"{answer[0]} {answer[2][:300]}")


def free_port():
    """A port of 127.0.0.1 that is free right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
