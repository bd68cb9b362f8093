"""How a pack is saved by keys, and what a saved one must be, judged from its bytes alone."""
import hashlib
import json
import os
import zipfile

from desktop import check

TENANT = "acme"
HOST = "acme.app.stackstate.example"
SOURCE = "10.20.0.0/24"
KEY = "sEcReT-kEy-4711-e2e"


def save_zip(desktop, told, shown, window, path, ask):
    """`ask` has the window ask where to."""
    ask()
    told.find(shown, ("file chooser", "dialog"), "Save the pack as ZIP")
    desktop.bring_up(window)
    desktop.press("ctrl+a")
    desktop.type(path)
    desktop.press("Return")
    told.find(shown, "label", part="Saved as a ZIP")


def whole(path):
    """The files of the ZIP, which must be sound, with the checksums that its manifest promises."""
    with zipfile.ZipFile(path) as archive:
        check(archive.testzip() is None, "the ZIP is damaged")
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files["manifest.json"])
    promised = {item["path"]: item["sha256"] for item in manifest["artifacts"]}
    check(len(promised) > 8, f"only {sorted(promised)}")
    for name, digest in promised.items():
        check(hashlib.sha256(files[name]).hexdigest() == digest, f"the checksum of {name} does not hold")
    summed = dict(reversed(line.split("  ", 1)) for line in files["SHA256SUMS"].decode().splitlines())
    for name, digest in summed.items():
        check(hashlib.sha256(files[name]).hexdigest() == digest, f"SHA256SUMS is wrong for {name}")
    check(set(summed) >= set(promised), "SHA256SUMS leaves files out")
    return files


def says_what_was_asked(files):
    rules = json.loads(files["rules.json"])
    text = files["rules.json"].decode()
    check(any(endpoint["fqdn"] == HOST for endpoint in rules["endpoints"]), "the tenant's host is not in rules.json")
    check('"port": 443' in text or '"from": 443' in text, "port 443 is not in rules.json")
    check(SOURCE in text, "the source that was typed is not in rules.json")
    for name in ("README.md", "request.md", "request.html"):
        check(b"practice" in files[name].lower(), f"{name} does not say that this was practice")


def holds_no_secret(files, where, secret=KEY):
    for name, data in files.items():
        check(secret.encode() not in data, f"the API key is in {where}: {name}")
        check(secret.encode("utf-16-le") not in data, f"the API key is in {where}: {name}")


def is_absent_or_whole(path):
    """Also: nothing half written lies beside it."""
    folder = os.path.dirname(path)
    rest = [name for name in os.listdir(folder) if name != os.path.basename(path)]
    check(rest == [], f"left behind: {rest}")
    if os.path.exists(path):
        whole(path)
        return True
    return False
