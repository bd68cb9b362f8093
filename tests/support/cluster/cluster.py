"""All of it: wires, servers, control plane and two nodes, each started when it is first asked for."""
from . import addresses as at
from . import images, network
from .controlplane import ControlPlane
from .nodes import Node
from .processes import Processes, until
from .servers import Servers
from .space import STATE


class Cluster:
    def __init__(self):
        network.lay()
        self.processes = Processes()
        self.control = ControlPlane(self.processes)
        self.control.start()
        self.nodes, self.servers = {}, None

    def with_nodes(self):
        """Both nodes are ready, and the world around them answers."""
        if self.nodes:
            return self
        self.servers = Servers(self.processes)
        self.servers.start()
        self.control.start_scheduler()
        self.archives = images.make_all(STATE, self.servers.world.public_roots)
        self.nodes = {name: Node(name, self.control, self.archives) for name in at.NODES}
        for node in self.nodes.values():
            node.start()
        self.await_nodes()
        return self

    def await_nodes(self):
        until(lambda: self.ready_nodes() == sorted(self.nodes), 60, "both nodes are ready")

    def ready_nodes(self):
        for node in self.nodes:
            self.processes.must_run(f"kubelet-{node}")
        rows = self.control.kubectl("get", "nodes", "--no-headers", must_work=False).splitlines()
        return sorted(row.split()[0] for row in rows if row.split()[1] == "Ready")
