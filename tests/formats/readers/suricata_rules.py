"""Reads Suricata's rules with suricataparser, and compares them with what the pack plans. Suricata itself is not asked.
Usage: suricata_rules.py FILE…"""
import re
import sys
from pathlib import Path

import suricataparser

from planned import differences, plain

# Keywords in the order in which they have to stand: those of a TLS name, and those of an address.
BY_NAME = ["msg", "flow", "tls.sni", "content", "startswith", "endswith", "nocase", "sid", "rev"]
BY_ADDRESS = ["msg", "flow", "sid", "rev"]
HEADER = re.compile(r"(tls|tcp|udp) (\S+) any -> (\S+) (\d+)")


def faults_of(path):
    """Each line has to be one pass rule with an id of its own."""
    faults, opened, ids = [], set(), set()
    for line in path.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        rule = suricataparser.parse_rule(line)
        if rule is None or not rule.enabled or rule.action != "pass":
            faults.append(f"not a pass rule: {line}")
            continue
        if rule.sid in ids:
            faults.append(f"a second rule {rule.sid}")
        ids.add(rule.sid)
        found = connections(rule)
        faults += [] if found else [f"not a rule of ours: {line}"]
        opened |= found
    return faults + differences(path, opened)


def connections(rule):
    """(source, destination, port); nothing for a rule with other keywords than ours."""
    header = HEADER.fullmatch(rule.header)
    keywords = [option.name for option in rule.options]
    if not header or keywords not in (BY_NAME, BY_ADDRESS):
        return set()
    sources = header[2].strip("[]").split(",")
    if keywords == BY_NAME:
        destinations = [rule.get_option("content")[0].value.strip('"')] if header[3] == "any" else []
    else:
        destinations = header[3].strip("[]").split(",")
    return {(plain(source), plain(destination), int(header[4])) for source in sources for destination in destinations}


def main():
    faults = [f"{path}: {fault}" for path in map(Path, sys.argv[1:]) for fault in faults_of(path)]
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(bool(faults))


main()
