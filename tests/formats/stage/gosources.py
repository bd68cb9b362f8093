"""Programs in Go of ours around packages of others, built in the cache folder in the versions that go.mod pins."""
import shutil


def build(tools, source, then=lambda folder: None):
    """A folder with the program "readers" of this folder of ours; then(folder) may put more beside it."""
    def fill(folder):
        for file in (*source.glob("*.go"), source / "go.mod"):
            shutil.copy(file, folder)
        tools.must([tools.go(), "mod", "tidy"], cwd=folder)
        tools.must([tools.go(), "build", "-o", "readers", "."], cwd=folder)
        then(folder)

    contents = [file.read_text() for file in sorted(source.iterdir())]
    return tools.kept(f"go-{source.name}", contents, fill)


def pinned(source, module):
    """The version of a module that the folder's go.mod names."""
    lines = (source / "go.mod").read_text().split("\n")
    return next(line.split()[1] for line in lines if line.split()[:1] == [module])
