"""Terraform files by OpenTofu: as it formats them, and as it understands them up to where a provider would be needed."""
import json
import os
import shutil
import tempfile
from pathlib import Path

from stage.tools import Missing, run
from stage.validator import Ready, Validator, words_of

PIN = "github.com/opentofu/opentofu@v1.12.6"
NEEDS_PROVIDER = "Missing required provider"


def build(tools):
    """Built in a copy of the module, for its own replacements of other modules count only there."""
    def fill(folder):
        source = tools.go_module(PIN)
        shutil.copytree(source, folder / "source", copy_function=shutil.copyfile)
        for path in [folder / "source", *(folder / "source").rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
        tools.must([tools.go(), "build", "-o", folder / "tofu", "./cmd/tofu"], cwd=folder / "source")
        shutil.rmtree(folder / "source")

    return tools.kept("go-opentofu", [PIN], fill) / "tofu"


def prepare(tools):
    """Of the Go registry."""
    program = build(tools)
    if not run([program, "version"], env=of_its_own()).stdout:
        raise Missing("OpenTofu was built but does not start")
    return Ready("OpenTofu 1.12.6", lambda files: formatted(program, files) + understood(program, files))


def of_its_own():
    """Nothing that this machine has set for Terraform."""
    return {key: value for key, value in os.environ.items() if not key.startswith("TF_")} | {"CHECKPOINT_DISABLE": "1"}


def formatted(program, files):
    """Where it would write a file in another way."""
    return words_of(run([program, "fmt", "-check", "-diff", "-no-color", *files], env=of_its_own()))


def understood(program, files):
    """What it says of the configurations that these files are in; without a registry no provider is there."""
    faults = []
    for folder in sorted({file.parent for file in files}):
        with tempfile.TemporaryDirectory() as place:
            for file in folder.glob("*.tf"):
                shutil.copy(file, Path(place))
            said = json.loads(run([program, "validate", "-json"], cwd=place, env=of_its_own()).stdout)
            faults += [f"{folder}: {entry['summary']}: {entry.get('detail', '')}" for entry in said["diagnostics"]
                       if entry["summary"] != NEEDS_PROVIDER]
    return faults


ALL = [Validator({name: "*.tf"}, "tofu fmt, tofu validate (up to the provider)", prepare, spoilt)
       for name, spoilt in (("aws-terraform", ("rule_group {", "rule_group  {")),
                            ("gcp-terraform", ("match {", "match  {")))]
