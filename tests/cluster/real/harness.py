"""What cases have: the cluster, the program, and a list of what is wrong."""
import json
import os
import signal
import subprocess
import traceback

from support.cluster import addresses as at
from support.cluster.building import folder
from support.cluster.cluster import Cluster
from support.cluster.images import FULL
from support.cluster.processes import Trouble, until
from support.cluster.space import STATE


# A plan that the servers of support/cluster/servers.py serve.
PLAN = ["--tenant", "acme", "--images", "mirror", "--registry", f"{at.REGISTRY_NAME}/agents"]


class Harness:
    def __init__(self, tool, quick=False):
        self.tool, self.quick = tool, quick
        self.cluster = Cluster()
        self.control = self.cluster.control
        self.faults = []
        self.kubectl = folder() / "kubectl"
        self.old_kubectl = folder() / "kubectl-old"

    def faults_of(self, case):
        self.faults = []
        try:
            case.run(self)
        except Trouble as why:
            self.faults.append(str(why))
        except Exception:  # a fault of the case itself
            self.faults.append(traceback.format_exc())
        return self.faults

    def expect(self, right, what):
        if not right:
            self.faults.append(what)

    # --- the program -------------------------------------------------------------------------------------------

    def command(self, *words, kubeconfig=None, kubectl=None):
        """Command and environment: as the administrator unless another kubeconfig is given."""
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(STATE / "home"),
                       "KUBECONFIG": str(kubeconfig or self.control.admin)}
        return [str(self.tool), *words, *(["--kubectl", str(kubectl or self.kubectl)])], environment

    def ran(self, *words, limit=120, **who):
        """What the program printed, and its status. It hears nothing: asked whether to go on, nobody says yes."""
        command, environment = self.command(*words, **who)
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=limit, check=False,
                              stdin=subprocess.DEVNULL)

    def seen(self, namespace, *words, stays=lambda left: False, **who):
        """A whole run: what the program printed, and its report (None where there is none). Nothing is left, but what
        `stays` knows of."""
        report = STATE / f"{namespace}.report.json"
        report.unlink(missing_ok=True)
        done = self.ran("cluster", "run", *PLAN, "--namespace", namespace, "--image", FULL, "--public-roots",
                        str(self.cluster.servers.world.public_roots), "--yes", "--report", str(report), *words, limit=400, **who)
        left = self.left_in(namespace)
        self.expect(not left or stays(left), f"{namespace}: left behind: {left}")
        return done, read_json(report.read_text()) if report.exists() else None

    def left_in(self, namespace, seconds=8):
        """What stands in the namespace after so many seconds; pods take one to end."""
        try:
            until(lambda: not self.control.everything_in(namespace), seconds, "nothing is left")
        except Trouble:
            return self.control.everything_in(namespace)
        return []

    def expect_findings(self, report, status, flow, *places):
        """Findings of this status for the flow at just these places."""
        seen = sorted({finding.get("vantage", "") for finding in (report or {}).get("findings", [])
                       if finding["status"] == status and finding["flow"] == flow})
        self.expect(seen == sorted(places), f"{status} for {flow} is at {seen or 'no place'}, not at {sorted(places)}")

    def kubectl_ran(self, *words, text=None, program=None):
        """kubectl as the administrator, whether it works or not."""
        command = [str(program or self.kubectl), "--kubeconfig", str(self.control.admin), *words]
        return subprocess.run(command, input=text, capture_output=True, text=True, timeout=60, check=False)

    def interrupted(self, words, after, how=signal.SIGINT, limit=60, **who):
        """The same, with a signal after so many seconds; None as status where it had ended before."""
        command, environment = self.command(*words, **who)
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   stdin=subprocess.DEVNULL)
        try:
            out, err = process.communicate(timeout=after)
            return subprocess.CompletedProcess(command, None, out, err)
        except subprocess.TimeoutExpired:
            process.send_signal(how)
        out, err = process.communicate(timeout=limit)
        return subprocess.CompletedProcess(command, process.returncode, out, err)


def read_json(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


__all__ = ["Harness", "PLAN", "Trouble", "at", "read_json"]
