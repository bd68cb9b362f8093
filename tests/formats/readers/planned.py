"""What a pack means to open with one of its files, from its own rules and decisions. For the readers beside it."""
import ipaddress
import json
from pathlib import Path


def planned(path):
    """(source, destination, port) of each connection that the file has to open; a destination is a name or an address."""
    pack = next(folder for folder in path.parents if (folder / "manifest.json").exists())
    manifest = json.loads((pack / "manifest.json").read_text())
    rules = json.loads((pack / "rules.json").read_text())
    endpoints = {endpoint["key"]: endpoint for endpoint in rules["endpoints"]}
    decided = {entry["rule"]: entry["decision"] for entry in manifest["decisions"]
               if entry["format"] == path.parent.name}
    opened = set()
    for rule in rules["rules"]:
        if decided.get(rule["id"]) in ("emit", "snapshot"):
            for name in rule["destinations"]:
                opened |= connections(rule, endpoints[name], decided[rule["id"]] == "snapshot")
    return opened


def connections(rule, endpoint, by_address):
    """Each source with each destination that it can reach: a source of one family reaches no address of the other."""
    if by_address:
        seen = endpoint["snapshot"]
        destinations = [address for record in ("a", "aaaa") for address in seen[record]["addresses"]]
    else:
        destinations = [endpoint["address"] or endpoint["fqdn"]]
    return {(plain(source), plain(destination), rule["port"]) for source in rule["sources"]
            for destination in destinations if family(destination) in (None, family(source))}


def plain(text):
    """A host without the length of a range, a range with it, a name as it is."""
    return text.removesuffix("/32").removesuffix("/128") if family(text) else text


def family(text):
    """4 or 6 for an address or a range, None for a name."""
    try:
        return ipaddress.ip_network(text).version
    except ValueError:
        return None


def differences(path, opened):
    """What a file opens too much, and what it forgets unless some of it waits for an answer."""
    wanted = planned(path)
    faults = [f"opens what nobody planned: {connection}" for connection in sorted(opened - wanted)]
    if not Path(f"{path}.incomplete.txt").exists():
        faults += [f"does not open {connection}" for connection in sorted(wanted - opened)]
    return faults
