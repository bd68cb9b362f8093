"""The form that the cluster takes away by itself: limits are set, and what goes takes the rest with it."""
import json
import signal
import subprocess
import time

from harness import PLAN
from support.cluster.images import FULL


def run(harness):
    harness.cluster.with_nodes()
    harness.control.namespace("selfcleaning", "restricted")
    words = ["cluster", "run", *PLAN, "--namespace", "selfcleaning", "--image", FULL, "--self-cleaning", "--nodes", "n1,n2", "--yes"]
    command, environment = harness.command(*words)
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               stdin=subprocess.DEVNULL)
    jobs, maps = [], []
    for _ in range(100):
        jobs = harness.control.get("jobs", "-n", "selfcleaning")["items"]
        maps = [one for one in harness.control.get("configmaps", "-n", "selfcleaning")["items"]
                if one["metadata"]["name"] != "kube-root-ca.crt"]
        if maps:
            break
        time.sleep(0.1)
    process.send_signal(signal.SIGKILL)
    process.wait()
    if not jobs or not maps:
        harness.expect(False, f"no Job or no ConfigMap was made: {harness.control.everything_in('selfcleaning')}")
        return
    spec = jobs[0]["spec"]
    harness.expect(0 < spec.get("ttlSecondsAfterFinished", -1) <= 600 and 0 < spec.get("activeDeadlineSeconds", -1) <= 900,
                   f"limits of the Job: {json.dumps(spec)[:300]}")
    owners = [owner["uid"] for one in maps for owner in one["metadata"].get("ownerReferences", [])]
    harness.expect(jobs[0]["metadata"]["uid"] in owners, f"the ConfigMap belongs to {owners}")
    # What the cluster would do after that time.
    harness.control.kubectl("-n", "selfcleaning", "delete", "job", jobs[0]["metadata"]["name"], "--wait=false")
    left = harness.left_in("selfcleaning", 20)
    harness.expect(not left, f"left behind: {left}")
