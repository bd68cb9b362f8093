"""The table that the stage prints: each format, what it was loaded into, and how that went."""
from dataclasses import dataclass, field

from validators import BY_TESTS, NOT_VERIFIED


@dataclass(frozen=True)
class Row:
    """A format and one thing that reads it."""
    format: str
    into: str
    version: str = ""
    files: int = 0
    faults: list = field(default_factory=list)
    not_run: str = ""      # why it could not be run
    unverified: str = ""   # why there is nothing to run

    def result(self):
        """The last column."""
        if self.not_run:
            return f"NOT RUN: {self.not_run}"
        if self.unverified:
            return f"not machine-verified: {self.unverified}"
        if self.faults:
            return f"FAILED: {len(self.faults)} faults"
        return f"{self.files} files" if self.files else "by the ordinary tests"


def rows_without_validator(name, rows):
    """What is known of a format besides, and a failure where nothing is."""
    added = []
    if name in BY_TESTS:
        added.append(Row(name, BY_TESTS[name]))
    if name in NOT_VERIFIED:
        added.append(Row(name, "", unverified=NOT_VERIFIED[name]))
    if not added and all(row.format != name for row in rows):
        added.append(Row(name, "", faults=["validators/__init__.py says neither what reads it nor why nothing does"]))
    return added


def print_table(rows):
    """One line for each row, in columns; what is long goes last."""
    wide = max(len(row.format) for row in rows)
    for row in rows:
        version = f", {row.version}" if row.version else ""
        into = f" | {row.into}{version}" if row.into else ""
        print(f"{row.format:<{wide}} | {row.result()}{into}")


def report(rows):
    """Prints everything; the exit status."""
    if not rows:
        print("no such format")
        return 2
    print_table(rows)
    failed = [row for row in rows if row.faults]
    for row in failed:
        print(f"\n{row.format}, {row.into or 'nothing'}:")
        for fault in row.faults[:20]:
            print(f"  {fault}")
    left_out = [row for row in rows if row.not_run]
    passed = [row for row in rows if row.files and not row.faults]
    print(f"\n{len(passed)} passed, {len(failed)} failed, {len(left_out)} skipped")
    return 1 if failed else 0
