"""One thing broken at one node: it is found there, and nowhere else."""
from cases.seen import fill_registry
from harness import at
from support.cluster.network import node_only, pods_only


def failing(report, part):
    """Places where a flow that has `part` in its name fails."""
    return sorted({finding.get("vantage", "") for finding in (report or {}).get("findings", [])
                   if finding["status"] == "fail" and part in finding["flow"]})


def pods_cannot_go_out(harness):
    """As a network policy or a firewall for the pods of a node: the node itself gets through."""
    one = harness.cluster.nodes["n1"]
    one.drop(pods_only(f"ip daddr {at.RECEIVER} drop"))
    _, report = harness.seen("faults", "--host-network")
    one.drop("")
    harness.expect(failing(report, "receiver") == ["pod/n1"], f"pods of n1 are dropped, but failing is {failing(report, 'receiver')}")


def node_asks_another_resolver(harness):
    """The host is somewhere else for it."""
    harness.cluster.servers.names("node", {**at.EVERYWHERE, at.TENANT: at.NOBODY})
    harness.cluster.nodes["n1"].resolvers(at.CLUSTER_DNS)
    _, report = harness.seen("faults", "--host-network")
    harness.cluster.servers.names("node", at.EVERYWHERE)
    harness.cluster.nodes["n1"].resolvers(at.NODE_DNS)
    harness.expect(failing(report, "receiver") == ["node/n2"], f"n2 has another answer, but failing is {failing(report, 'receiver')}")


def one_node_lacks_the_authority(harness):
    """The registry's certificate is the company's, and one runtime was told so."""
    harness.cluster.servers.company_certificate("registry", at.REGISTRY_NAME)
    harness.cluster.nodes["n1"].trust(at.REGISTRY_NAME, harness.cluster.servers.world.company_ca)
    _, report = harness.seen("faults", "--pulls", "--ca-file", str(harness.cluster.servers.world.company_ca))
    harness.cluster.servers.public_certificate("registry", at.REGISTRY_NAME)
    harness.cluster.nodes["n1"].trust(at.REGISTRY_NAME)
    pulls = sorted({finding.get("vantage", "") for finding in (report or {}).get("findings", []) if finding["status"] == "fail"})
    harness.expect(pulls == ["node/n2"], f"n2 lacks the authority, but failing is {pulls}")


def one_runtime_lacks_the_proxy(harness):
    """Nodes get out by the proxy alone, and one runtime does not know it."""
    for node in harness.cluster.nodes.values():
        node.drop(node_only(f"ip daddr {at.REGISTRY} tcp dport 443 reject with tcp reset"))
    harness.cluster.servers.proxy()
    harness.cluster.nodes["n1"].start_runtime(HTTPS_PROXY=f"http://{at.PROXY}:3128")
    _, report = harness.seen("faults", "--pulls")
    harness.cluster.nodes["n1"].start_runtime()
    for node in harness.cluster.nodes.values():
        node.drop("")
    pulls = sorted({finding.get("vantage", "") for finding in (report or {}).get("findings", []) if finding["status"] == "fail"})
    harness.expect(pulls == ["node/n2"], f"n2 has no proxy, but failing is {pulls}")


def pod_security_is_enforced(harness):
    """The pods run; those on the network of the node are refused, which is said."""
    harness.control.namespace("faults-restricted", "restricted")
    done, report = harness.seen("faults-restricted", "--host-network")
    places = {one.get("vantage") for one in (report or {}).get("evidence", [])}
    harness.expect({"pod/n1", "pod/n2"} <= places, f"pods do not run where Pod Security is restricted: {places}")
    harness.expect("Pod Security refuses" in done.stderr, f"no word of Pod Security: {done.stderr[-600:]}")
    harness.expect(not failing(report, ""), f"what was refused fails: {failing(report, '')}")


def run(harness):
    harness.cluster.with_nodes()
    fill_registry(harness)
    harness.control.namespace("faults", "privileged")
    for fault in (pods_cannot_go_out, node_asks_another_resolver, one_node_lacks_the_authority, one_runtime_lacks_the_proxy,
                  pod_security_is_enforced):
        before = len(harness.faults)
        fault(harness)
        harness.faults[before:] = [f"{fault.__name__}: {what}" for what in harness.faults[before:]]
