"""A desktop of its own for one test: X server, session bus, window manager and a home folder, all gone afterwards.
Programs on it are driven by keys and the mouse; what they show is read through the accessibility bus."""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE = 60
TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "dbus-daemon": "dbus-daemon"}


def need_tools():
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if not any(os.path.exists(os.path.join(folder, "at-spi-bus-launcher")) for folder in
               ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2")):
        missing.append("at-spi2-core")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("python3-gi gir1.2-atspi-2.0")
    if missing:
        sys.exit(f"missing: {' '.join(missing)}; packaging/dependencies test installs them")


def wait_for(what, condition, patience=PATIENCE):
    """Returns the first true value of condition()."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for: {what}")


def check(condition, words):
    if not condition:
        raise AssertionError(words)


class Desktop:
    """One at a time in a process: the accessibility library keeps its first bus."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.started = []
        self.windows = []
        self.pressed = 0  # keys, without what is typed
        self.clicked = 0

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="netsetup-e2e-")
        self.home = os.path.join(self.folder, "home")
        for name in ("home", "home/Documents", "run"):
            os.mkdir(os.path.join(self.folder, name), 0o700)
        try:
            display = self.start(["Xvfb", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-displayfd", "{fd}"])
            self.environment = {
                "DISPLAY": ":" + display, "HOME": self.home, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
                "PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": os.path.join(self.folder, "run"),
                "XDG_CONFIG_HOME": os.path.join(self.home, ".config"),
                "XDG_DATA_HOME": os.path.join(self.home, ".local/share"),
                "XDG_CACHE_HOME": os.path.join(self.home, ".cache"),
                "QT_QPA_PLATFORM": "xcb", "QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
            # What the sanitizers are to do reaches the programs too.
            self.environment.update({name: value for name, value in os.environ.items()
                                     if name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")})
            address = self.start(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}"])
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
            os.environ.update(self.environment)
            self.start(["openbox", "--sm-disable"])
            wait_for("the window manager", lambda: self.xdotool("get_desktop", quiet=True) != "")
            # While it still starts it can lose a window: none is opened before it has shown one.
            wait_for("the window manager shows a window", self.shows_a_trial_window)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def shows_a_trial_window(self):
        from Xlib import X, display
        connection = display.Display(self.environment["DISPLAY"])
        try:
            root = connection.screen().root
            trial = root.create_window(0, 0, 40, 40, 0, X.CopyFromParent)
            trial.map()
            for _ in range(20):
                if trial.get_attributes().map_state == X.IsViewable:
                    return True
                time.sleep(0.05)
            return False
        finally:
            connection.close()

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.tell_state()
        for process in reversed(self.windows + self.started):
            if process.poll() is None:
                process.terminate()
        for process in self.windows + self.started:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, command):
        """Starts a part of the desktop; "{fd}" is where it tells its address."""
        if not any("{fd}" in word for word in command):
            self.started.append(subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL,
                                                 stderr=subprocess.DEVNULL))
            return None
        reader, writer = os.pipe()
        environment = getattr(self, "environment", os.environ)
        self.started.append(subprocess.Popen([word.replace("{fd}", str(writer)) for word in command], env=environment,
                                             pass_fds=[writer], stdout=subprocess.DEVNULL,
                                             stderr=subprocess.DEVNULL))
        os.close(writer)
        with os.fdopen(reader) as told:
            return told.readline().strip()

    def open(self, *arguments):
        """The program as a user starts it; returns its process once its window is there."""
        log = open(os.path.join(self.folder, f"log-{len(self.windows)}"), "w+", encoding="utf-8")
        process = subprocess.Popen([self.program, *arguments], env=self.environment, stdout=log, stderr=log,
                                   cwd=self.home)
        process.log = log
        self.windows.append(process)
        wait_for("the window", lambda: process.poll() is not None or self.windows_of(process))
        if process.poll() is not None:
            log.seek(0)
            raise AssertionError(f"the program ended with {process.returncode}: {log.read()}")
        self.bring_up(process)
        return process

    def windows_of(self, process):
        """The visible windows of the process that have a title."""
        found = self.xdotool("search", "--onlyvisible", "--all", "--pid", str(process.pid), "--name", ".", quiet=True)
        return found.split()

    def title(self, process):
        titles = [self.xdotool("getwindowname", window, quiet=True) for window in self.windows_of(process)]
        return next((title for title in titles if "StackState Network Setup" in title), "")

    def bring_up(self, process):
        """Its newest window gets the keyboard."""
        def active():
            windows = self.windows_of(process)
            if not windows:
                return False
            self.xdotool("windowactivate", windows[-1], quiet=True)
            return self.xdotool("getactivewindow", quiet=True) in windows
        wait_for("the keyboard focus", active)

    def xdotool(self, *words, quiet=False):
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False,
                              timeout=PATIENCE)
        if done.returncode != 0 and not quiet:
            raise AssertionError(f"xdotool {' '.join(words)}: {done.stderr}")
        return done.stdout.strip()

    def press(self, *keys):
        self.pressed += len(keys)
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)

    def type(self, text, delay=8):
        self.xdotool("type", "--clearmodifiers", "--delay", str(delay), text)

    def click(self, rectangle):
        self.clicked += 1
        left, top, width, height = rectangle
        self.xdotool("mousemove", str(left + width // 2), str(top + height // 2), "click", "1")

    def tell_state(self):
        """What has become of the programs, and what the screen shows, beside the test's own words."""
        for process in self.windows:
            process.log.seek(0)
            print(f"a program {'runs' if process.poll() is None else f'ended with {process.returncode}'}: "
                  f"{process.log.read()[-4000:]}", file=sys.stderr)
        if shutil.which("import") is None or not hasattr(self, "environment"):
            return
        path = os.path.join(tempfile.gettempdir(), "netsetup-e2e-failure.png")
        subprocess.run(["import", "-window", "root", path], env=self.environment, check=False, timeout=PATIENCE)
        print(f"the screen when it failed: {path}", file=sys.stderr)

    def ended(self, process, patience=PATIENCE):
        """Waits for the end that the program makes by itself, and returns how it ended."""
        wait_for("the program's end", lambda: process.poll() is not None, patience)
        process.log.seek(0)
        said = process.log.read()
        check(not re.search(r"Sanitizer|ASSERT|terminate called", said), said)
        return process.returncode

    def kill(self, process):
        process.send_signal(signal.SIGKILL)
        process.wait()

    def files(self):
        """Every file below the home folder, with its bytes."""
        found = {}
        for folder, _, names in os.walk(self.home):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    with open(path, "rb") as file:
                        found[path] = file.read()
        return found

    def recoveries(self):
        """What is kept of unsaved setups: file name and bytes."""
        return {path: data for path, data in self.files().items()
                if os.path.basename(os.path.dirname(path)) == "recovery" and path.endswith(".json")}
