"""Compares the resources of Terraform files with the providers' declarations: attributes, needed or not, kinds of values.
Usage: provider_attributes.py FOLDER-OF-DECLARATIONS FILE…"""
import re
import sys
from pathlib import Path

import hcl2

OF_EVERY_RESOURCE = {"for_each", "count", "depends_on", "provider", "lifecycle"}
INTERFACE = re.compile(r"^export interface (\w+)[^{]*\{(.*?)^\}", re.MULTILINE | re.DOTALL)
FIELD = re.compile(r"^    readonly (\w+)(\??): ([^;{]+);", re.MULTILINE)


def declared(folder, kind):
    """{interface: {attribute: (needed, type)}} of a resource, and the interface of the resource itself."""
    text = (folder / "lib" / kind.split("_", 1)[1].replace("_", "-") / "index.d.ts").read_text()
    interfaces = {name: {snake(field): (not optional, of_type) for field, optional, of_type in FIELD.findall(body)}
                  for name, body in INTERFACE.findall(text)}
    (top,) = [name for name in interfaces if name.endswith("Config")]
    return interfaces, top


def snake(word):
    """ruleGroup, layer4Configs: rule_group, layer4_configs."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", word).lower()


def faults_of_block(where, block, interfaces, name):
    """What is wrong in a block and in those inside it."""
    fields = interfaces[name]
    given = {key for key in block if not key.startswith("__")} - OF_EVERY_RESOURCE
    faults = [f"{where}: no attribute {key}" for key in sorted(given - set(fields))]
    faults += [f"{where}: {key} is needed" for key, (needed, _) in fields.items() if needed and key not in given]
    for key in sorted(given & set(fields)):
        faults += faults_of_value(f"{where}.{key}", block[key], interfaces, fields[key][1])
    return faults


def faults_of_value(where, value, interfaces, of_type):
    """A value of another kind than declared; an expression may be of any."""
    kind = of_type.split(" | ")[0]
    plain = kind.removesuffix("[]")
    if plain in interfaces:
        blocks = value if isinstance(value, list) else [value]
        return [fault for block in blocks for fault in faults_of_block(where, block, interfaces, plain)]
    if isinstance(value, str) and value.startswith("${"):
        return []
    fits = {"string": is_text(value), "number": isinstance(value, int) and not isinstance(value, bool),
            "boolean": isinstance(value, bool),
            "string[]": isinstance(value, list) and all(is_text(entry) for entry in value)}
    return [] if fits.get(kind) else [f"{where}: {value!r} is not of the kind {kind}"]


def is_text(value):
    return isinstance(value, str) and value.startswith('"')


def faults_of(folder, path):
    """Every resource of a file."""
    faults = []
    for resource in hcl2.loads(path.read_text()).get("resource", []):
        for kind, named in resource.items():
            kind = kind.strip('"')
            try:
                interfaces, top = declared(folder, kind)
            except OSError:
                faults.append(f"{kind}: its declaration was not looked at")
                continue
            for name, block in named.items():
                faults += faults_of_block(f"{kind}.{name}", block, interfaces, top)
    return faults


def main():
    folder = Path(sys.argv[1])
    faults = [f"{path}: {fault}" for path in map(Path, sys.argv[2:]) for fault in faults_of(folder, path)]
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(bool(faults))


main()
