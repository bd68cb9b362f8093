"""Two nodes in a network where all is well: every place sees every host, all images are pulled, nothing is left."""
import sys
from pathlib import Path

from harness import at

sys.path.append(str(Path(__file__).resolve().parents[3] / "cases"))

from making.world import planned_images


def fill_registry(harness):
    """Every image of the plan: the smallest one that there is, under all their names."""
    bare = next(archive for archive in harness.cluster.archives if archive.name == "bare.tar")
    for repository, tag in planned_images(str(harness.tool)):
        harness.cluster.servers.push(bare, f"agents/{repository}:{tag}")


def run(harness):
    harness.cluster.with_nodes()
    fill_registry(harness)
    for namespace, security, kubectl in (("seen", "privileged", harness.kubectl), ("seen-old", "privileged", harness.old_kubectl)):
        harness.control.namespace(namespace, security)
        done, report = harness.seen(namespace, "--host-network", "--pulls", kubectl=kubectl)
        harness.expect(done.returncode == 0, f"{kubectl.name}: {done.returncode}: {done.stdout[-1500:]} {done.stderr[-800:]}")
        places = sorted({one.get("vantage") for one in (report or {}).get("evidence", [])} - {None, "workstation"})
        harness.expect(places == sorted(f"{kind}/{node}" for kind in ("node", "pod") for node in at.NODES),
                       f"{kubectl.name}: seen from {places}")
        bad = [(one["id"], one["flow"], one.get("vantage"), one["status"]) for one in (report or {}).get("findings", [])
               if one["status"] in ("fail", "unknown")]
        harness.expect(not bad, f"{kubectl.name}: {bad[:12]}")
