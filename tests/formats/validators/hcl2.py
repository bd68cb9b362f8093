"""Terraform files by python-hcl2: they parse, and no text in them is a template."""
from stage.reader import reader
from stage.validator import Validator

ALL = [Validator({name: "*.tf"}, "python-hcl2: parses, no template in any text",
                 reader("hcl2_files.py", "python-hcl2==8.1.4"), ('name     = "sts', 'name     = "${sts'))
       for name in ("aws-terraform",)]
ALL.append(Validator({"gcp-terraform": "*.tf"}, ALL[0].into, ALL[0].prepare,
                     ('firewall_policy = "', 'firewall_policy = "${var.x}')))
