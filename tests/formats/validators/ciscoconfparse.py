"""ASA configurations by ciscoconfparse2: every line belongs where it stands, and every name is defined before its use."""
from stage.reader import reader
from stage.validator import Validator

VALIDATOR = Validator({"cisco-asa": "*.cfg"}, "ciscoconfparse2 (structure)",
                      reader("asa_structure.py", "ciscoconfparse2==0.9.18"), (" fqdn v4", " fqnd v4"))
