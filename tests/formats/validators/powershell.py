"""PowerShell by the grammar that editors use: it parses, and no text in it holds an expression."""
from stage.reader import reader
from stage.validator import Validator

VALIDATOR = Validator({"windows-firewall": "*.ps1", "helm-install": "*.ps1", "mirror-script": "*.ps1"},
                      "tree-sitter-powershell (syntax)",
                      reader("syntax_trees.py", "tree-sitter-powershell==0.26.4", "tree-sitter==0.26.1"),
                      ("'", "''''\""))
