"""Configurations of firewalls by fwshift, a converter between makers: what it understood has to be what was planned."""
from stage.reader import reader
from stage.validator import Validator


def of_device(name, pattern, spoilt):
    """fwshift for one format."""
    return Validator({name: pattern}, "fwshift: what it reads is what is planned",
                     reader("fwshift_rules.py", "fwshift==0.40.18"), spoilt)


ALL = [
    of_device("panos", "install.set", (" action allow", " action deny")),
    of_device("fortios", "install.conf", ("set tcp-portrange 443", "set tcp-portrange 444")),
    of_device("cisco-asa", "install.cfg", ("fqdn v4 quay", "fqdn v4 other.quay")),
    of_device("junos-srx", "install.set", ("dns-name quay", "dns-name other.quay")),
    of_device("mikrotik", "install.rsc", ("action=accept", "action=drop")),
]
