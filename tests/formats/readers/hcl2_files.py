"""Parses Terraform files and looks for templates in their texts. Usage: hcl2_files.py FILE…"""
import sys
from pathlib import Path

import hcl2

def texts(value):
    """Every text in what was parsed, keys included, comments left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "__comments__":
                yield key
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str):
        yield value


def faults_of(path):
    try:
        parsed = hcl2.loads(path.read_text())
    except Exception as why:  # pylint: disable=broad-except  (its parser has errors of many kinds)
        return [f"{type(why).__name__}: {why}".splitlines()[0]]
    return [f"a template in {text!r}" for text in texts(parsed)
            if text.startswith('"') and ("${" in text.replace("$${", "") or "%{" in text.replace("%%{", ""))]


def main():
    faults = [f"{path}: {fault}" for path in map(Path, sys.argv[1:]) for fault in faults_of(path)]
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(bool(faults))


main()
