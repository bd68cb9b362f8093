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
    harness.control.namespace("seen", "privileged")
    done, report = harness.seen("seen", "--host-network", "--pulls")
    expect_all_well(harness, done, report, ("node", "pod"))
    done, report = harness.seen("seen", kubectl=harness.old_kubectl)
    expect_all_well(harness, done, report, ("pod",))


def expect_all_well(harness, done, report, kinds):
    kubectl = Path(done.args[-1]).name
    if report is None:
        harness.expect(False, f"{kubectl}: no report: {done.returncode} {done.stderr[-800:]}")
        return
    places = sorted({one.get("vantage") for one in report["evidence"]} - {None, "workstation"})
    harness.expect(places == sorted(f"{kind}/{node}" for kind in kinds for node in at.NODES), f"{kubectl}: seen from {places}")
    bad = {(one["id"], one["flow"], one.get("vantage")) for one in report["findings"] if one["status"] in ("fail", "unknown")}
    # Where no node has pulled, that alone is open, and what tells it is named.
    open_then = set() if "node" in kinds else {("reg.unknown", "registry", "nodes")}
    harness.expect(bad == open_then, f"{kubectl}: {sorted(bad)[:12]}, not {sorted(open_then)}")
    told = " ".join(done.stdout.split())
    harness.expect("node" in kinds or "let the nodes pull" in told, f"{kubectl}: no word of pulls: {done.stdout[:800]}")
    status = 0 if "node" in kinds else 3
    harness.expect(done.returncode == status, f"{kubectl}: ends with {done.returncode}, not {status}: {done.stdout[:600]}")
    well = {one.get("vantage") for one in report["findings"] if one["status"] == "pass"}
    harness.expect(set(places) <= well, f"{kubectl}: nothing passes at {sorted(set(places) - well)}")
