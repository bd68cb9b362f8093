"""Validators that are a library of the Python registry and a small script of ours that asks it."""
import os
from pathlib import Path

from .tools import run
from .validator import Ready, words_of

READERS = Path(__file__).resolve().parent.parent / "readers"


def reader(script, *pins):
    """prepare() of a validator: the script, run where these packages are, prints a line for each fault."""
    def prepare(tools):
        python = tools.python(*pins)

        def faults(files):
            finished = run([python, "-W", "error::SyntaxWarning", READERS / script, *files], env=environment())
            return words_of(finished)

        return Ready(pins[0].replace("==", " "), faults)

    return prepare


def environment():
    """Nothing of ours is compiled into the tree."""
    return dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
