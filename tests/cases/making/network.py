"""Two network namespaces and one cable: the workstation, and everything that it could ask. Nothing leaves them."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

RESOLVER, SECOND_RESOLVER, NO_SERVER = "10.77.0.2", "10.77.0.3", "10.77.0.4"
PROXY, REGISTRY = "10.77.0.60", "10.77.0.50"
RECEIVER, RECEIVER_2, CONTROL = "198.51.100.10", "198.51.100.11", "198.51.100.20"
LAYERS, LOGIN_PAGE = "198.51.100.30", "198.51.100.40"
PRIVATE_RECEIVER, OTHER_BOX = "10.77.0.90", "10.77.0.91"
RECEIVER_6 = "2001:db8::10"
# What the near side does before a check, and how it is taken back.
WITHOUT_ROUTE_6 = ("ip -6 route del default".split(), "ip -6 route add default via fd77::2".split())


class Trouble(Exception):
    """A program of others did not do what a case needs."""


def must(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise Trouble(f"{' '.join(command)}: {done.stderr}{done.stdout}")
    return done.stdout


class Network:
    """Lives as long as the script; servers and filters live as long as a case."""

    def __init__(self):
        mark = os.getpid()
        self.client, self.server = f"ncc-{mark}", f"ncs-{mark}"
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="make-cases-"))
        self.folder.chmod(0o755)
        self.processes, self.lasting = [], []
        self._cable()

    def _cable(self):
        for side in (self.client, self.server):
            must(["ip", "netns", "add", side])
            must(["ip", "-n", side, "link", "set", "lo", "up"])
        must(["ip", "-n", self.client, "link", "add", "cable", "type", "veth", "peer", "name", "cable",
              "netns", self.server])
        owned = [SECOND_RESOLVER, NO_SERVER, PROXY, REGISTRY, RECEIVER, RECEIVER_2, CONTROL, LAYERS,
                 LOGIN_PAGE, PRIVATE_RECEIVER, OTHER_BOX]
        for side, addresses in ((self.client, ["10.77.0.1/24", "fd77::1/64"]),
                                (self.server, ["10.77.0.2/24", "fd77::2/64", RECEIVER_6 + "/128"] +
                                 [address + "/32" for address in owned])):
            for address in addresses:
                nodad = ["nodad"] if ":" in address else []
                must(["ip", "-n", side, "addr", "add", address, "dev", "cable"] + nodad)
            must(["ip", "-n", side, "link", "set", "cable", "up"])
        must(["ip", "-n", self.client, "route", "add", "default", "via", RESOLVER])
        must(["ip", "-n", self.client, "-6", "route", "add", "default", "via", "fd77::2"])

    def close(self):
        self.clear()
        for process in self.lasting:
            process.kill()
            process.wait()
        for side in (self.client, self.server):
            subprocess.run(["ip", "netns", "del", side], check=False)
        shutil.rmtree(self.folder)

    def clear(self):
        """Ends the servers of a case and lifts its filters."""
        for process in self.processes:
            process.kill()
            process.wait()
        self.processes = []
        for side in (self.client, self.server):
            self.filter(side, "")

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o644)
        return str(path)

    def inside(self, side, command):
        return ["ip", "netns", "exec", side] + command

    def start(self, command, address, port, lasting=False):
        """Runs a server on the far side; it is ready when its port answers."""
        with open(self.folder / "servers.log", "ab") as log:
            process = subprocess.Popen(self.inside(self.server, command), stdout=log, stderr=log,
                                       stdin=subprocess.DEVNULL, cwd=self.folder)
        (self.lasting if lasting else self.processes).append(process)
        probe = self.inside(self.server, ["nc", "-z", "-w", "1", address, str(port)])
        for _ in range(300):
            if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
                return
            if process.poll() is not None:
                break
            time.sleep(0.1)
        raise Trouble(f"{' '.join(command)} does not answer: {self.folder}/servers.log")

    def filter(self, side, rules):
        must(self.inside(side, ["nft", "-f", "-"]), input="flush ruleset\n" + rules)
