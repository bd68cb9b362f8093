"""A node that is gone: the other one is judged, and of this one the reason is told."""
from support.cluster.processes import until


def run(harness):
    cluster = harness.cluster.with_nodes()
    harness.control.namespace("dropped")
    cluster.nodes["n2"].kill()
    try:
        until(lambda: cluster_says_not_ready(harness), 90, "n2 is not ready")
        # Only its node ends a pod.
        done, report = harness.seen("dropped", stays=lambda left: len(left) == 1 and left[0].startswith("pod/"))
    finally:
        cluster.nodes["n2"].revive()
        cluster.await_nodes()
    harness.expect("until their nodes are back" in " ".join(done.stderr.split()) and "n2" in done.stderr,
                   f"no word of the pod that stays: {done.stderr[-600:]}")
    left = harness.left_in("dropped", 40)
    harness.expect(not left, f"left behind when n2 is back: {left}")
    states = {}
    for finding in (report or {}).get("findings", []):
        states.setdefault(finding.get("vantage", ""), set()).add(finding["status"])
    harness.expect(done.returncode == 3, f"{done.returncode}: {done.stdout[-800:]}")
    harness.expect("pass" in states.get("pod/n1", set()), f"n1 has {states.get('pod/n1')}")
    # What waits for the first question, or concerns another place, says so.
    of_n2 = states.get("pod/n2", set()) - {"not-reached", "skipped"}
    harness.expect(of_n2 == {"unknown"}, f"n2 has {states.get('pod/n2')}")


def cluster_says_not_ready(harness):
    return "NotReady" in harness.control.kubectl("get", "node", "n2", "--no-headers")
