"""Scripts for Google Cloud: run with a gcloud that only notes what it is told, then its lines by the real one."""
import json
import os
import shlex
import stat
import tempfile
from pathlib import Path

from stage.tools import on_path, run
from stage.validator import Ready, Validator, words_of

# Answers "describe" with nothing, as where no rule is there, or with what stands in the file "held".
NOTING = """#!/usr/bin/python3
import os, shlex, sys
with open(os.environ["NOTED"], "a", encoding="utf-8") as file:
    file.write(shlex.join(["gcloud", *sys.argv[1:]]) + "\\n")
if "describe" in sys.argv:
    print(os.environ["HELD"])
"""


def prepare(_):
    """The machine's own."""
    program = on_path("gcloud")
    version = run([program, "version"]).stdout.splitlines()[0]
    return Ready(version, lambda files: [fault for file in files for fault in faults_of(program, file)])


def faults_of(program, path):
    """As where nothing is there yet, and as where our own rules are: what is made, and what is changed or taken out."""
    mark = next((line[5:] for line in path.read_text().splitlines() if line.startswith("mark=")), "")
    faults, lines = [], []
    with tempfile.TemporaryDirectory() as folder:
        noting = Path(folder) / "gcloud"
        noting.write_text(NOTING)
        noting.chmod(noting.stat().st_mode | stat.S_IXUSR)
        for held in ("", f"{mark} names x", f"{mark} other x"):
            noted = Path(folder) / "noted"
            noted.write_text("")
            done = run(["sh", path], env=dict(os.environ, PATH=f"{folder}:{os.environ['PATH']}", NOTED=str(noted), HELD=held))
            faults += [f"{path}: {words}" for words in words_of(done) if done.returncode or done.stderr]
            lines += noted.read_text().splitlines()
    for line in sorted(set(lines)):
        said = json.loads(run([program, "meta", "lint-gcloud-commands", f"--command-string={line}"]).stdout)
        faults += [f"{path}: {shlex.split(line)}: {entry['error_message']}" for entry in said if not entry["success"]]
    return faults


VALIDATOR = Validator({"gcp-gcloud": "*.sh"}, "gcloud meta lint-gcloud-commands", prepare,
                      ("--direction=EGRESS", "--direction=OUTWARDS"))
