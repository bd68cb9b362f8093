"""Programs that run as long as the cluster, or until a case ends them. What they say is in the log folder."""
import os
import signal
import subprocess
import time

from .space import STATE


class Trouble(Exception):
    """A part of the cluster, or a program of others, did not do what it has to."""


def must(command, **options):
    """What the command printed; Trouble with its words if it failed."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise Trouble(f"{' '.join(str(word) for word in command)}: {done.stderr.strip()[-600:]}{done.stdout.strip()[-200:]}")
    return done.stdout


def until(question, seconds, what):
    """Asks until the answer is true, and gives it; Trouble where it never is."""
    end = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Trouble(f"{what}: not within {seconds} s")
        time.sleep(0.1)


class Processes:
    def __init__(self):
        self.running = {}

    def start(self, name, command, namespace="", environment=None):
        inside = ["nsenter", f"--net=/run/netns/{namespace}", "--"] if namespace else []
        with open(self.log(name), "ab") as log:
            self.running[name] = subprocess.Popen(
                [str(word) for word in [*inside, *command]], stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                start_new_session=True, env={**os.environ, **(environment or {})})

    def stop(self, name):
        process = self.running.pop(name, None)
        if process:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def log(self, name):
        return STATE / "log" / f"{name}.log"

    def must_run(self, name):
        """Trouble with the last words of a program that has ended."""
        process = self.running[name]
        if process.poll() is not None:
            words = self.log(name).read_text(errors="replace").strip().splitlines()[-5:]
            raise Trouble(f"{name} ended with {process.returncode}: " + " | ".join(words))
        return True


def kill_all(pids):
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
