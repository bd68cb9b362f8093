"""What a tool has to do with mirror.sh: each step is a function that gives the faults it found."""
import re
import shutil

from .images import DOCKER, OCI, Image
from .registries import Registry

LOGIN = ("pusher", "s3cret-word")


class World:
    """A source, the own registry, one behind an air gap, one that takes nothing; and the images that the script names."""

    def __init__(self, folder, authority, script):
        self.folder, self.authority, self.script = folder, authority, script
        pairs = re.findall(r"^image (\S+) (\S+) ''$", script, re.MULTILINE)
        self.names = [source.split("/", 1)[1] for source, _ in pairs]
        self.targets = {source.split("/", 1)[1]: target.split("/", 1)[1] for source, target in pairs}
        self.images = {name: Image(name, ["amd64", "arm64", "s390x"], (OCI, DOCKER)[place % 2])
                       for place, name in enumerate(self.names)}
        self.source = Registry("source.stage.example", folder / "source", authority)
        self.own = self.far = self.closed = None

    def fresh(self, tool):
        """New registries for a tool, empty; to be entered and left."""
        folder = self.folder / tool.name.replace(" ", "-")
        self.own = Registry("own.stage.example", folder / "own", self.authority, LOGIN)
        self.far = Registry("far.stage.example", folder / "far", self.authority, LOGIN)
        self.closed = Registry("closed.stage.example", folder / "closed", self.authority, LOGIN, read_only=True)
        return self.own, self.far, self.closed

    def offer(self, name, image=None):
        """Puts an image into the source."""
        self.source.put(*name.split(":"), image or self.images[name])

    def missing(self, registry):
        """Names of images that a registry does not hold as the source does."""
        return [name for name in self.names if not self.is_whole(registry, name)]

    def is_whole(self, registry, name):
        """Same digest, and every blob and manifest of it."""
        repository, tag = self.targets[name].split(":")
        image = self.images[name]
        return registry.digest(repository, tag) == image.top and not registry.lacks(repository, image)


def short(name):
    """stackstate/promtail:1.0 -> promtail"""
    return name.split("/")[-1].split(":")[0]


def expect(said, status, **counts):
    """A fault where it ended otherwise, or said something another number of times."""
    told = {word: said.count(word) for word in counts}
    right = said.status == status and told == counts
    return [] if right else [f"wanted {status} {counts}, got {said.status} {told}: {said.text[-1500:]}"]


def dry_run(world, machine):
    """Nothing is written."""
    machine.unpack(world.source, world.own)
    faults = expect(machine.run(), 0, would=len(world.names))
    status, _, body = world.own.ask("GET", "_catalog")
    return faults + ([] if status == 200 and b'"repositories":[]' in body else [f"the dry run left {body}"])


def copy(world, machine):
    """The images are copied whole, a second run copies nothing, and the digests are compared."""
    faults = expect(machine.run("--copy"), 0, copied=len(world.names))
    faults += [f"{name} is not whole in the target" for name in world.missing(world.own)]
    faults += expect(machine.run("--copy"), 0, copied=0, there=len(world.names))
    return faults + expect(machine.run("--verify"), 0, right=len(world.names))


def failures(world, machine):
    """One image is missing at the source, another lacks a platform: said, and the others are copied."""
    gone, half = world.names[0], world.names[1]
    repository, tag = half.split(":")
    world.source.forget(gone)
    world.offer(half, Image(half, ["amd64"]))
    machine.unpack(world.source, world.far)
    said = machine.run("--copy")
    faults = expect(said, 1, copied=len(world.names) - 2, FAILED=2)
    if "linux/arm64" not in said.about(short(half)):
        faults.append(f"the missing platform is not named: {said.text}")
    world.offer(gone)
    world.source.put(repository, tag, world.images[half])
    return faults


def resumed(world, machine):
    """Killed as the second of what is left is about to be copied, and started again."""
    gone, half = world.names[0], world.names[1]
    name = short(half)
    kill = f"case \"$*\" in */{name}@*/{name}:* | */{name}:*/{name}@*) kill -9 0 ;; esac"
    said = machine.run("--copy", interposed=kill)
    faults = [] if said.status == -9 else [f"it was not killed: {said.text}"]
    faults += [f"{gone} was not copied before"] if not world.is_whole(world.far, gone) else []
    faults += expect(machine.run("--copy"), 0, copied=1, there=len(world.names) - 1)
    return faults + [f"{name} is not whole in the target" for name in world.missing(world.far)]


def refused(world, machine):
    """A registry that is read-only, and a login that is wrong: each image fails, with the reason."""
    machine.unpack(world.source, world.closed)
    said = machine.run("--copy")
    faults = expect(said, 1, copied=0, FAILED=len(world.names))
    if not re.search(r"FAILED .*(405|unsupported|not allowed|denied)", said.text, re.IGNORECASE):
        faults.append(f"no reason is given: {said.text}")
    machine.unpack(world.source, world.own)
    world.own.forget(world.targets[world.names[0]])
    machine.log_in(world.own, password="another word")
    said = machine.run("--copy")
    faults += expect(said, 1, copied=0, FAILED=len(world.names))
    if not re.search(r"FAILED .*(401|unauthorized|authentication required)", said.text, re.IGNORECASE):
        faults.append(f"the login is not named: {said.text}")
    machine.log_in(world.own, world.far, world.closed)
    return faults


def carried(world, machine, reader):
    """Saved, spoilt, refused, mended, and loaded behind the gap; by this tool and by another one."""
    machine.unpack(world.source, world.far)
    folder = machine.home / "to carry"
    faults = expect(machine.run("--save", folder), 0, saved=len(world.names))
    faults += expect(machine.run("--save", folder), 0, saved=len(world.names))
    blob = next(iter(sorted(folder.glob("images/*/blobs/sha256/*"))))
    right = blob.read_bytes()
    blob.write_bytes(right + b"x")
    said = machine.run("--load", folder)
    if said.status != 2 or blob.name not in said.text:
        faults.append(f"a spoilt folder is loaded: {said.text}")
    blob.write_bytes(right)
    for one in (machine, reader):
        for name in world.names:
            world.far.forget(world.targets[name])
        one.unpack(world.source, world.far)
        one.log_in(world.far)
        faults += expect(one.run("--load", folder), 0, copied=len(world.names))
        faults += [f"{name} is not whole behind the gap" for name in world.missing(world.far)]
    machine.log_in(world.own, world.far, world.closed)
    shutil.rmtree(folder)
    return faults


def not_copied(world, machine):
    """A tool that cannot keep digests is refused, by name and where it is the only one."""
    machine.unpack(world.source, world.own)
    faults = []
    for words in (["--copy"], ["--copy", "--tool", machine.tool], ["--save", "x"]):
        said = machine.run(*words)
        if said.status != 2 or machine.tool not in said.text or "copied" in said.text:
            faults.append(f"{words} is not refused: {said.text}")
    return faults


def kept_secret(_world, machine):
    """No password was on any command line, in all these runs."""
    faults = ["a password was on a command line"] if machine.password_seen else []
    return faults + ([] if machine.tool_seen else ["the tool was never seen, so looking proves nothing"])
