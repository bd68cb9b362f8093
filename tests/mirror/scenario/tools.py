"""The tools that mirror.sh may use: where each comes from, in pinned versions, and how it is put on the path."""
from dataclasses import dataclass
from pathlib import Path

from stage.tools import Missing, on_path, run, version_of

BUILDX = "v0.38.2"
# What mirror.sh calls: nothing else of this machine is on the path, so that no other tool is found.
NEEDED = ["awk", "cat", "cp", "cut", "find", "grep", "mkdir", "mktemp", "mv", "rm", "sed", "sha256sum", "sort", "tail",
          "tr", "uname", "wc", "dash", "env"]


@dataclass(frozen=True)
class Tool:
    """A tool of mirror.sh, and what of it is proven here."""
    name: str
    make: object           # Tools -> path of the program, or raises Missing
    version: tuple[str, ...] # the words that it tells its version for
    copies: bool = True    # else: the script has to refuse it
    folders: bool = True   # it can write and read folders


def built(module, program, *flags):
    """A program of a Go module."""
    def make(tools):
        return tools.go_program(program, module, *flags)

    return make


def installed(program):
    """A program of this machine."""
    def make(_tools):
        return Path(on_path(program))

    return make


ALL = [
    Tool("skopeo", installed("skopeo"), ("--version",)),
    Tool("crane", built("github.com/google/go-containerregistry/cmd/crane@v0.22.1", "crane"), ("version",)),
    Tool("regctl", built("github.com/regclient/regclient/cmd/regctl@v0.11.7", "regctl"), ("version",)),
    Tool("oras", built("oras.land/oras/cmd/oras@v1.3.6", "oras"), ("version",)),
    Tool("docker with buildx", installed("docker"), ("buildx", "version"), folders=False),
    Tool("docker without buildx", installed("docker"), ("--version",), copies=False, folders=False),
    Tool("podman", installed("podman"), ("--version",), copies=False, folders=False),
]


def buildx(tools):
    """Docker's plug-in, with the version in it that its releases have."""
    flag = f"-ldflags=-X github.com/docker/buildx/version.Version={BUILDX}"
    return tools.go_program("buildx", f"github.com/docker/buildx/cmd/buildx@{BUILDX}", flag)


def prepared(tool, tools, home):
    """Puts the tool, alone, into home/bin; the version that it tells."""
    program = tool.make(tools)
    (home / "bin").mkdir(parents=True)
    for name in NEEDED:
        (home / "bin" / name).symlink_to(on_path(name))
    (home / "bin" / tool.name.split()[0]).symlink_to(program)
    if tool.name == "docker with buildx":
        (home / ".docker" / "cli-plugins").mkdir(parents=True)
        (home / ".docker" / "cli-plugins" / "docker-buildx").symlink_to(buildx(tools))
    told = run([program, *tool.version], env={"HOME": str(home), "PATH": str(home / "bin")})
    version = ".".join(map(str, version_of(told.stdout + told.stderr)))
    if not version:
        raise Missing(f"{tool.name} tells no version")
    return version
