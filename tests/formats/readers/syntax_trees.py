"""Parses files with the grammars of tree-sitter: no error, and no expression inside a text.
Usage: syntax_trees.py FILE…"""
import importlib
import sys
from pathlib import Path

from tree_sitter import Language, Parser

# File or its ending: module of the grammar, nodes that a file of ours never holds.
GRAMMARS = {
    # A program, not a list of values: what of it is the user's is looked at in tst_mirrorscript.
    "mirror.ps1": ("tree_sitter_powershell", {"here_string_literal"}),
    ".bicep": ("tree_sitter_bicep", {"interpolation"}),
    ".ps1": ("tree_sitter_powershell", {"sub_expression", "here_string_literal"}),
}


def faults_of(path):
    """Where the grammar stumbles, and where a text is more than a text."""
    module, forbidden = GRAMMARS.get(path.name) or GRAMMARS[path.suffix]
    tree = Parser(Language(importlib.import_module(module).language())).parse(path.read_bytes())
    faults, waiting = [], [tree.root_node]
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if node.is_error or node.is_missing or node.type in forbidden:
            faults.append(f"line {node.start_point[0] + 1}: {node.type}")
    return faults


def main():
    faults = [f"{path}: {fault}" for path in map(Path, sys.argv[1:]) for fault in faults_of(path)]
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(bool(faults))


main()
