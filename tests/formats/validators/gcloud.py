"""Scripts for Google Cloud: run with a gcloud that only notes what it is told, then its lines by the real one."""
import json
import os
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
    return Ready(version, lambda files: faults_of(program, files))


def faults_of(program, files):
    """What the scripts stumble over, and what gcloud refuses of all that they would have told it."""
    faults, lines = [], {}
    with tempfile.TemporaryDirectory() as folder:
        noting = Path(folder) / "gcloud"
        noting.write_text(NOTING)
        noting.chmod(0o755)
        for file in files:
            stumbled, told = run_noting(Path(folder), file)
            faults += [f"{file}: {words}" for words in stumbled]
            lines.update((line, file) for line in told)
        asked = Path(folder) / "lines.json"
        asked.write_text(json.dumps([{"command_string": line} for line in sorted(lines)]))
        said = run([program, "meta", "lint-gcloud-commands", f"--commands-file={asked}"])
    if said.returncode:
        return faults + words_of(said)
    return faults + [f"{lines[entry['command_string']]}: {entry['command_string']}: {entry['error_message']}"
                     for entry in json.loads(said.stdout) if not entry["success"]]


def run_noting(folder, path):
    """As where nothing is there yet, and as where our own rules are: what is made, and what is changed or taken out."""
    mark = next((line[5:] for line in path.read_text().splitlines() if line.startswith("mark=")), "")
    noted = folder / "noted"
    noted.write_text("")
    stumbled = []
    for held in ("", f"{mark} names x", f"{mark} other x"):
        told = {"PATH": f"{folder}:{os.environ['PATH']}", "NOTED": str(noted), "HELD": held}
        done = run(["sh", path], env=os.environ | told)
        stumbled += words_of(done) if done.returncode or done.stderr else []
    return stumbled, noted.read_text().splitlines()


VALIDATOR = Validator({"gcp-gcloud": "*.sh"}, "gcloud meta lint-gcloud-commands", prepare,
                      ("--direction=EGRESS", "--direction=OUTWARDS"))
