"""A run that is ended at any moment: nothing stays behind, and after a kill "cluster clean" takes it away."""
import os
import random
import signal
import time

from harness import PLAN
from support.cluster.images import FULL



def run(harness):
    harness.cluster.with_nodes()
    harness.control.namespace("interrupted", "restricted")
    words = ["cluster", "run", *PLAN, "--namespace", "interrupted", "--image", FULL, "--yes", "--public-roots",
             str(harness.cluster.servers.world.public_roots)]
    begun = time.monotonic()
    whole = harness.ran(*words)
    longest = time.monotonic() - begun
    # Pods see that all is well, and nobody has asked the nodes.
    harness.expect(whole.returncode == 3 and verdict_of(whole) == "UNKNOWN", f"without an end: {whole.returncode} {whole.stdout[:300]}")
    rounds = int(os.environ.get("NETSETUP_ROUNDS", "1" if harness.quick else "3"))
    moments = random.Random(7)  # the same parts of a run each time
    for number in range(rounds):
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            after = moments.uniform(0.02, 1.1) * longest
            done = harness.interrupted(words, after, how)
            what = f"{how.name} after {after:.2f} of {longest:.2f} s (round {number + 1})"
            if how != signal.SIGKILL:
                harness.expect(ends_well(done, how, whole), f"{what}: ends with {done.returncode}: {done.stderr[-300:]}")
            elif done.returncode is not None:
                cleaned = harness.ran("cluster", "clean", "--namespace", "interrupted", "--yes")
                harness.expect(cleaned.returncode == 0, f"{what}: clean ends with {cleaned.returncode}: {cleaned.stderr[-300:]}")
            left = harness.left_in("interrupted")
            harness.expect(not left, f"{what}: left behind: {left}")
            if left:
                harness.control.kubectl("-n", "interrupted", "delete", *left, "--ignore-not-found", must_work=False)


def ends_well(done, how, whole):
    """Cancelled; or it had nothing to take away yet, or no more: then the signal ends it, or it has its own end."""
    if done.returncode in (None, 130):
        return True
    over = verdict_of(done) == verdict_of(whole)
    before = "creating the pods" not in done.stderr
    return (done.returncode == -how and (before or over)) or (done.returncode == whole.returncode and over)


def verdict_of(done):
    """The word that a report begins with."""
    return done.stdout.partition(":")[0]
