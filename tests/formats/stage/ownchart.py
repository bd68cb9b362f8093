"""A chart as a team keeps its own: images in a registry with a port, and one in a registry without a path."""
import tarfile
import tempfile
from pathlib import Path

CHART = Path(__file__).resolve().parents[2] / "fixtures" / "charts" / "suse-observability-agent-1.5.44"
CHANGES = {
    "imageRegistry: quay.io": "imageRegistry: images.corp.example:5001",
    "registry: null\n        repository: stackstate/stackstate-k8s-process-agent":
        "registry: single.corp.example\n        repository: process-agent",
}


def write_chart(archive):
    """The chart that the tests have, with these changes, as "helm package" makes an archive."""
    text = (CHART / "values.yaml").read_text()
    for old, new in CHANGES.items():
        if old not in text:
            raise ValueError(f"{CHART}/values.yaml has no {old!r}")
        text = text.replace(old, new)
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as values, tarfile.open(archive, "w:gz") as packed:
        values.write(text)
        values.flush()
        for file in sorted(path for path in CHART.rglob("*") if path.is_file()):
            name = file.relative_to(CHART)
            packed.add(values.name if name == Path("values.yaml") else file, f"suse-observability-agent/{name}")
    return archive
