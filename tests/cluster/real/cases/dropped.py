"""A node that is gone: the other one is judged, and of this one the reason is told."""
from support.cluster.processes import until


def run(harness):
    cluster = harness.cluster.with_nodes()
    harness.control.namespace("dropped")
    cluster.nodes["n2"].kill()
    try:
        until(lambda: cluster_says_not_ready(harness), 90, "n2 is not ready")
        done, report = harness.seen("dropped")
    finally:
        cluster.nodes["n2"].revive()
        cluster.await_nodes()
    states = {}
    for finding in (report or {}).get("findings", []):
        states.setdefault(finding.get("vantage", ""), set()).add(finding["status"])
    harness.expect(done.returncode == 3, f"{done.returncode}: {done.stdout[-800:]}")
    harness.expect("pass" in states.get("pod/n1", set()), f"n1 has {states.get('pod/n1')}")
    harness.expect(states.get("pod/n2") == {"unknown"}, f"n2 has {states.get('pod/n2')}")


def cluster_says_not_ready(harness):
    return "NotReady" in harness.control.kubectl("get", "node", "n2", "--no-headers")
