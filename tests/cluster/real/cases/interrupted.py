"""A run that is ended at any moment: nothing stays behind, and after a kill "cluster clean" takes it away."""
import os
import random
import signal

from harness import PLAN
from support.cluster.images import FULL

ROUNDS = int(os.environ.get("NETSETUP_ROUNDS", "3"))  # of each; 17 are fifty in all
LONGEST = 9.0  # seconds: a run has ended by itself then


def run(harness):
    harness.cluster.with_nodes()
    harness.control.namespace("interrupted", "restricted")
    words = ["cluster", "run", *PLAN, "--namespace", "interrupted", "--image", FULL, "--yes"]
    moments = random.Random(7)  # the same ones each time
    for number in range(ROUNDS):
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            after = moments.uniform(0.1, LONGEST)
            done = harness.interrupted(words, after, how)
            what = f"{how.name} after {after:.2f} s (round {number + 1})"
            if how != signal.SIGKILL:
                harness.expect(done.returncode in (None, 130), f"{what}: ends with {done.returncode}: {done.stderr[-300:]}")
            elif done.returncode is not None:
                cleaned = harness.ran("cluster", "clean", "--namespace", "interrupted", "--yes")
                harness.expect(cleaned.returncode == 0, f"{what}: clean ends with {cleaned.returncode}: {cleaned.stderr[-300:]}")
            left = harness.left_in("interrupted")
            harness.expect(not left, f"{what}: left behind: {left}")
            if left:
                harness.control.kubectl("-n", "interrupted", "delete", *left, "--ignore-not-found", must_work=False)
