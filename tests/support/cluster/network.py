"""The wires: this namespace is the workstation and the control plane, each node has its own, and nothing leads out."""
from . import addresses as at
from .processes import must

BRIDGE = "switch"


def lay():
    commands = [f"link add {BRIDGE} type bridge", f"addr add {at.WORKSTATION}/24 dev {BRIDGE}", f"link set {BRIDGE} up"]
    commands += [f"addr add {server}/24 dev {BRIDGE}" for server in at.SERVERS]
    for node, address in at.NODES.items():
        commands += [f"netns add {node}",
                     f"link add to-{node} type veth peer name eth0 netns {node}",
                     f"link set to-{node} master {BRIDGE} up",
                     f"route add {at.PODS[node]} via {address}"]
    must(["ip", "-batch", "-"], input="\n".join(commands))
    for node, address in at.NODES.items():
        others = [f"route add {at.PODS[other]} via {its}" for other, its in at.NODES.items() if other != node]
        must(["ip", "-n", node, "-batch", "-"], input="\n".join(
            ["link set lo up", f"addr add {address}/24 dev eth0", "link set eth0 up",
             f"route add default via {at.WORKSTATION}", *others]))
        must(inside(node, ["sysctl", "-qw", "net.ipv4.ip_forward=1"]))
    must(["sysctl", "-qw", "net.ipv4.ip_forward=1"])
    filter_at("", f"chain in {{ type filter hook input priority 0; ip daddr {at.SILENT} drop; }}", "silent")


def inside(node, command):
    """The command in the network of a node, or of the workstation."""
    return ["nsenter", f"--net=/run/netns/{node}", "--", *command] if node else list(command)


def filter_at(node, chains, table="case"):
    """Puts the chains (nftables) into a table of a node's network; empty ones take it away again."""
    must(inside(node, ["nft", "-f", "-"]), input=f"table inet {table} {{}}\ndelete table inet {table}\n" +
         (f"table inet {table} {{\n{chains}\n}}\n" if chains else ""))


def pods_only(rule):
    """Of what a node passes on for its pods, not of what it does itself."""
    return f"chain pods {{ type filter hook forward priority 0; {rule}; }}"


def node_only(rule):
    """Of what a node does itself: pulls, and pods in its network."""
    return f"chain node {{ type filter hook output priority 0; {rule}; }}"
