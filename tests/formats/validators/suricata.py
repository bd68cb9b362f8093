"""Suricata's rules by suricataparser: every line is a rule, of known keywords, and opens what is planned."""
from stage.reader import reader
from stage.validator import Validator

VALIDATOR = Validator({"aws-suricata": "install.rules"}, "suricataparser (structure): what it reads is what is planned",
                      reader("suricata_rules.py", "suricataparser==1.0.0"), ("endswith; ", ""))
