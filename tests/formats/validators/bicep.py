"""Bicep by the grammar that editors use: it parses, and no text in it holds an expression."""
from stage.reader import reader
from stage.validator import Validator

VALIDATOR = Validator({"azure-bicep": "*.bicep"}, "tree-sitter-bicep (syntax, no expression in any text)",
                      reader("syntax_trees.py", "tree-sitter-bicep==1.1.0", "tree-sitter==0.26.1"),
                      ("name: '", "name: '${policy}"))
