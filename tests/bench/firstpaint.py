"""How long a program takes until its window is drawn, and what it then holds, seen from outside: the X server tells when a
window is drawn, so nothing is built into the programs. Every program runs on an X server of its own."""
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time

try:
    from Xlib import X, display
    from Xlib.ext import damage
except ImportError:
    sys.exit("python3-xlib is missing: packaging/dependencies test")

WIDTH = 1000  # what is narrower is not the window


@contextlib.contextmanager
def screen():
    """A server of its own: the connection that sees its windows, and the environment for programs that draw there."""
    if shutil.which("Xvfb") is None:
        sys.exit("Xvfb is missing: packaging/dependencies test")
    reader, writer = os.pipe()
    process = subprocess.Popen(["Xvfb", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-displayfd", str(writer)],
                               pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            name = ":" + told.readline().strip()
        server = display.Display(name)
        server.damage_query_version()
        server.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        with tempfile.TemporaryDirectory() as home:
            yield server, {"DISPLAY": name, "HOME": home, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb",
                           "XDG_RUNTIME_DIR": home, "PATH": os.environ["PATH"]}
    finally:
        process.terminate()
        process.wait()


def family(pid):
    """The process and all that it started."""
    found = [pid]
    for one in found:
        with contextlib.suppress(OSError):
            with open(f"/proc/{one}/task/{one}/children", encoding="ascii") as file:
                found += [int(child) for child in file.read().split()]
    return found


def processor_seconds(pid):
    """What all threads of the processes have used: unlike the clock, it does not see what else this machine does."""
    spent = 0
    for one in family(pid):
        with contextlib.suppress(OSError):
            for task in os.listdir(f"/proc/{one}/task"):
                with open(f"/proc/{one}/task/{task}/schedstat", encoding="ascii") as file:
                    spent += int(file.read().split()[0])
    return spent / 1e9


def resident(pid):
    """Bytes of memory that the processes hold."""
    pages = 0
    for one in family(pid):
        with contextlib.suppress(OSError):
            with open(f"/proc/{one}/statm", encoding="ascii") as file:
                pages += int(file.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def first_paint(server, command, environment, idle=0):
    """Seconds by the clock and of the processor until something is drawn in the window, and bytes held `idle` seconds
    later."""
    begin = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for_paint(server)
        spent = time.monotonic() - begin, processor_seconds(process.pid)
        time.sleep(idle)
        return (*spent, resident(process.pid))
    finally:
        for one in reversed(family(process.pid)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(one, 15)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        server.sync()
        while server.pending_events():
            server.next_event()


def wait_for_paint(server):
    watched, mapped = set(), set()
    while True:
        event = server.next_event()
        if event.type == X.CreateNotify and event.width >= WIDTH:
            event.window.damage_create(damage.DamageReportNonEmpty)
            server.flush()
            watched.add(event.window.id)
        elif event.type == X.MapNotify and event.window.id in watched:
            mapped.add(event.window.id)
        elif type(event).__name__ == "DamageNotify" and mapped:
            return
