"""Prints the bill of materials: the program, and Debian's packages that it needs, is built with or bundles.
Usage: sbom.py VERSION COMMIT SECONDS PACKAGES.tsv; SECONDS is the time of the commit."""
import csv
import sys
import uuid
from datetime import datetime, timezone
from pathlib import Path

from cyclonedx.model import Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

version, commit, seconds, packages = sys.argv[1:]
release = dict(line.rstrip().split("=", 1) for line in open("/etc/os-release") if "=" in line)
distribution = f"{release['ID']}-{release.get('VERSION_ID', 'rolling')}".replace('"', "")
# Each package of Debian states its licences in a text of its own; only what we state ourselves is said here.
notice = Property(name="netsetup:licences", value="see THIRD-PARTY.txt")


def package_of(row):
    name, its_version, architecture, source, source_version, summary = row
    qualifiers = {"arch": architecture, "distro": distribution}
    if source != name:
        qualifiers["upstream"] = f"{source}@{source_version}"
    url = PackageURL("deb", "debian", name, its_version, qualifiers)
    return Component(type=ComponentType.LIBRARY, name=name, version=its_version, description=summary,
                     bom_ref=str(url), purl=url, properties=[notice])


program = Component(type=ComponentType.APPLICATION, name="stackstate-network-setup", version=version,
                    bom_ref=f"stackstate-network-setup@{version}",
                    licenses=[LicenseExpression("Apache-2.0 AND MPL-2.0")],
                    properties=[Property(name="netsetup:commit", value=commit)])
roots = Component(type=ComponentType.DATA, name="public-roots.pem", bom_ref="public-roots.pem",
                  description="Mozilla's certificate authorities, compiled in",
                  licenses=[LicenseExpression("MPL-2.0")])
with open(packages, newline="") as file:
    parts = [package_of(row) for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
bom = Bom(components=[roots, *parts], serial_number=uuid.uuid5(uuid.NAMESPACE_OID, commit))
bom.metadata.component = program
bom.metadata.timestamp = datetime.fromtimestamp(int(seconds), timezone.utc)
bom.register_dependency(program, [roots, *parts])

text = JsonV1Dot6(bom).output_as_string(indent=1)
if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
    sys.exit(f"sbom.py: not valid CycloneDX: {fault}")
print(text)
