"""Looks at ASA configurations with ciscoconfparse2: which line is below which, and which names are known.
Usage: asa_structure.py FILE…"""
import re
import sys
from pathlib import Path

from ciscoconfparse2 import CiscoConfParse
from loguru import logger

# What may stand at the top, and below it.
SECTIONS = {
    r"object network (\S+)": r"(subnet \S+( \S+)?|host \S+|fqdn v[46] \S+|description .+)",
    r"object-group network (\S+)": r"((no )?network-object object (\S+)|description .+)",
    r"access-list \S+ extended permit (tcp|udp) object-group \S+ object-group \S+ eq \d+": None,
    r"no (object|object-group) network \S+": None,
    r"no access-list \S+ extended permit (tcp|udp) object-group \S+ object-group \S+ eq \d+": None,
}


def faults_of(path):
    """Every line that has no business where it stands, and names without an object where all of them are made."""
    lines = [line for line in path.read_text().splitlines() if line and not line.startswith("!")]
    parsed = CiscoConfParse(lines, syntax="asa")
    known, faults = set(), []
    for line in parsed.objs:
        if line.parent is line:
            below = section_of(line.text)
            faults += [f"not a statement of ours: {line.text}"] if below == "" else []
            faults += [f"{line.text}: not below it: {child.text}" for child in line.children
                       if below is None or not re.fullmatch(below, child.text.strip())]
        if path.name.startswith("install"):
            faults += unknown_names(line.text, known)
    return faults


def section_of(text):
    """What may stand below a line; an empty text if the line may not stand at the top."""
    return next((below for above, below in SECTIONS.items() if re.fullmatch(above, text)), "")


def unknown_names(text, known):
    """Names that are used before they are made."""
    made = re.fullmatch(r"object(?:-group)? network (\S+)", text)
    if made:
        known.add(made[1])
        return []
    used = re.findall(r"(?:network-object object|object-group) (\S+)", text)
    return [f"{name} is used and not made" for name in used if name not in known]


def main():
    logger.disable("ciscoconfparse2")
    faults = [f"{path}: {fault}" for path in map(Path, sys.argv[1:]) for fault in faults_of(path)]
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(bool(faults))


main()
