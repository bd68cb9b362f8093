"""What "cluster manifest" prints: the API server takes every line of it, and Pod Security all that it should."""
from harness import PLAN

FORMS = {"plain": [], "host network": ["--host-network"], "pulls": ["--pulls"], "some nodes": ["--nodes", "n1,n2"],
         "self-cleaning": ["--self-cleaning", "--nodes", "n1,n2"]}


def run(harness):
    control = harness.control
    for security in ("restricted", "privileged"):
        control.namespace(f"schema-{security}", security)
    for name, words in FORMS.items():
        for security in ("restricted", "privileged"):
            done = harness.ran("cluster", "manifest", *PLAN, "--namespace", f"schema-{security}", *words)
            harness.expect(done.returncode == 0, f"{name}: {done.returncode} {done.stderr[-300:]}")
            taken = harness.kubectl_ran("create", "--dry-run=server", "--validate=strict", "-f", "-", text=done.stdout)
            harness.expect(taken.returncode == 0, f"{name} in {security}: {taken.stderr[-400:]}")
            refused = name == "host network" and security == "restricted"
            warned = "would violate PodSecurity" in taken.stderr
            harness.expect(warned == refused, f"{name} in {security}: {taken.stderr[-400:] or 'no warning'}")
    old = harness.kubectl_ran("create", "--dry-run=client", "-f", "-", text=done.stdout, program=harness.old_kubectl)
    harness.expect(old.returncode == 0, f"kubectl of old: {old.stderr[-300:]}")
