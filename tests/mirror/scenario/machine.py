"""A machine that has one tool and runs mirror.sh with it, watched by whoever may list its processes."""
import base64
import json
import re
import subprocess
import time
from pathlib import Path

LIMIT = 120  # seconds that a run of the script may take


class Machine:
    """Its home holds the tool, the script, the CA and the login."""

    def __init__(self, home, tool, script, authority):
        self.home, self.tool = home, tool.name.split()[0]
        self.script, self.authority = script, authority
        self.password_seen = self.tool_seen = False

    def log_in(self, *registries, password=None):
        """Writes the file that tools keep logins in."""
        logins = {}
        for registry in registries:
            user, word = registry.login
            pair = f"{user}:{password or word}".encode()
            logins[registry.host] = {"auth": base64.b64encode(pair).decode()}
        for path in (self.home / ".docker" / "config.json", self.home / "auth.json"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps({"auths": logins}))

    def unpack(self, source, target):
        """Writes the script, with the registries of the stage in place of those of the plan."""
        text = self.script.replace("quay.io", source.host).replace("registry.corp.example:5000", target.host)
        (self.home / "mirror.sh").write_text(text)

    def run(self, *words, interposed=""):
        """Exit status and all that was said. `interposed`: shell lines before each call of the tool."""
        program = self.home / "bin" / self.tool
        if interposed:
            (self.home / "over").mkdir(exist_ok=True)
            over = self.home / "over" / self.tool
            over.write_text(f"#!/bin/dash\n{interposed}\nexec {program} \"$@\"\n")
            over.chmod(0o755)
        path = f"{self.home / 'over'}:{self.home / 'bin'}" if interposed else str(self.home / "bin")
        environment = {"PATH": path, "HOME": str(self.home), "REGISTRY_AUTH_FILE": str(self.home / "auth.json")}
        command = [self.home / "bin" / "dash", "mirror.sh", *map(str, words), "--ca-file", self.authority.root]
        with subprocess.Popen(command, cwd=self.home, env=environment, text=True, stdin=subprocess.DEVNULL,
                              start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
            return self.watched(process)

    def watched(self, process):
        """Looks at every command line while the process runs."""
        until = time.monotonic() + LIMIT
        while True:
            try:
                said, _ = process.communicate(timeout=0.02)
                return Said(process.returncode, said)
            except subprocess.TimeoutExpired:
                self.look_at_processes()
                if time.monotonic() > until:
                    process.kill()

    def look_at_processes(self):
        """Is a password on a command line? And is the tool, so that looking shows anything?"""
        for line in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = line.read_bytes()
            except OSError:
                continue
            self.password_seen |= b"s3cret-word" in words
            self.tool_seen |= f"/{self.tool}".encode() in words or words.startswith(self.tool.encode())


class Said:
    """What the script said, by its first words."""

    def __init__(self, status, text):
        self.status, self.text = status, text

    def count(self, word):
        """How many lines begin so."""
        return len(re.findall(rf"^{word} ", self.text, re.MULTILINE))

    def about(self, image):
        """The line of one image."""
        return next((line for line in self.text.splitlines() if f"/{image}:" in line), "")
