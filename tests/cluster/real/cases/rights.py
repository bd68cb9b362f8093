"""Each right that "cluster run" needs taken away: the sentence names it, and nothing is created without a word."""
import re
from concurrent.futures import ThreadPoolExecutor

from harness import PLAN

# Group, resource, verb; what happens without it: nothing is begun, or it is only told.
RIGHTS = [("", "configmaps", "create", True), ("apps", "daemonsets", "create", True), ("", "pods", "get", True),
          ("", "pods", "list", True), ("", "pods/log", "get", True), ("apps", "daemonsets", "delete", True),
          ("", "configmaps", "delete", True), ("", "events", "list", False), ("apps", "daemonsets", "list", False),
          ("", "configmaps", "list", False), ("networking.k8s.io", "networkpolicies", "list", False)]
NODES = ("", "nodes", "list", False)


def name_of(group, resource, verb):
    return f"{verb} {resource}{'.' + group if group else ''}"


def granted(left_out):
    """The rules without one, one verb a rule."""
    return [(group, resource, [verb]) for group, resource, verb, _ in RIGHTS if (group, resource, verb) != left_out[:3]]


def run(harness):
    harness.cluster.with_nodes()
    harness.control.namespace("rights")
    # Each asks the API server some ten times, one after the other.
    with ThreadPoolExecutor(4) as several:
        list(several.map(lambda numbered: without(harness, *numbered), enumerate([*RIGHTS, NODES])))
    harness.expect(not harness.control.everything_in("rights"), "something was created")


def without(harness, number, right):
    cluster = [] if right is NODES else [("", "nodes", ["list"])]
    person = harness.control.person(f"person-{number}", "rights", granted(right), cluster)
    done = harness.ran("cluster", "run", *PLAN, "--namespace", "rights", "--image", "local.test/full:1", kubeconfig=person, limit=60)
    said = " ".join(done.stderr.split())
    name = name_of(*right[:3])
    # What it has is listed too; what it lacks is told before that or after it.
    used = re.search(r"Rights used: [a-z0-9./, -]*", said)
    told = said.replace(used[0], "") if used else said
    harness.expect(re.search(rf"\b{name}\b", told), f"no word of {name}: {said[-500:]}")
    goes_on = "nobody agreed" in said
    harness.expect(goes_on != right[3], f"without {name} it {'goes' if goes_on else 'does not go'} on: {said[-500:]}")
    harness.expect(done.returncode in (2, 3), f"without {name}: {done.returncode}")
