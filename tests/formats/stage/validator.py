"""What a validator is. One file in validators/ makes one, and validators/__init__.py lists it."""
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Ready:
    """A validator whose tools are there: its version, and what it finds fault with in some files."""
    version: str
    faults: Callable[[list[Path]], list[str]]


@dataclass(frozen=True)
class Validator:
    """Loads the files of a format into something that we did not write."""
    formats: dict[str, str]        # format: which of its files, as a pattern
    into: str                      # what they are loaded into, for the table
    prepare: Callable              # Tools -> Ready, or raises Missing
    spoilt: tuple[str, str]        # a text of such a file, and what makes it wrong: it has to be refused


def words_of(finished):
    """All that a program printed, as faults: a warning is one too. Nothing printed and a failure is one as well."""
    printed = (finished.stdout + finished.stderr).strip().splitlines()
    return printed or ([f"exit status {finished.returncode}"] if finished.returncode else [])
