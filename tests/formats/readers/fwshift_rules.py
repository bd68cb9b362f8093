"""Reads firewall configurations with fwshift, and compares what it understood with what the pack plans.
Usage: fwshift_rules.py FILE…"""
import re
import sys
from pathlib import Path
from types import SimpleNamespace

from fwshift import cli
from fwshift.model import Action
from fwshift.report import Report, Severity

from planned import differences, family, plain

# What fwshift calls the device, and what of the site has to be around our lines for it to read them.
DEVICES = {
    "panos": ("panos", ""),
    "fortios": ("fortios", ""),
    "junos-srx": ("junos", "set security zones security-zone trust interfaces ge-0/0/0.0\n"
                           "set security zones security-zone untrust interfaces ge-0/0/1.0\n"),
    "cisco-asa": ("asa", ": Saved\nASA Version 9.16(1)\n"
                         "interface GigabitEthernet0/0\n nameif inside\n security-level 100\n"
                         " ip address 192.168.0.1 255.255.255.0\n"
                         "interface GigabitEthernet0/1\n nameif outside\n security-level 0\n"
                         " ip address 192.168.1.1 255.255.255.0\n"
                         "access-group inside_in in interface inside\n"),
    "cisco-ios-xe": ("ios", "version 17.9\nhostname site\n"
                            "interface GigabitEthernet0/0/0\n ip address 192.168.0.1 255.255.255.0\n"
                            " ip access-group INSIDE-IN in\n ipv6 traffic-filter INSIDE-IN-V6 in\n"),
    "mikrotik": ("routeros", "# by RouterOS 7.14\n"),
}


def configuration(path):
    """The text that fwshift reads: the site's lines and ours. It reads no script, so what a script adds stands alone."""
    text = path.read_text()
    if path.parent.name == "mikrotik":
        text = "".join(f"{line}\n" for line in re.findall(r"do=\{ (.*) \}", text))
    return DEVICES[path.parent.name][1] + text


def faults_of(path):
    """Everything that fwshift finds worth saying is a fault, except what it says for information."""
    report = Report()
    policy = cli.load(configuration(path).encode(), DEVICES[path.parent.name][0], report)
    said = list(report.notes) + [finding for item in report.items.values() for finding in item.findings]
    faults = [finding.message for finding in said if finding.severity != Severity.INFO]
    opened = set()
    for rule in policy.rules:
        if rule.action != Action.ALLOW or not rule.enabled or rule.unsupported:
            faults.append(f"{rule.name}: not a plain permit: {rule.unsupported}")
        opened |= opened_by(policy, rule)
    return faults + differences(path, opened)


def opened_by(policy, rule):
    """(source, destination, port) of a rule; names that are looked up in one family only are for such sources only."""
    found = set()
    for source in members(policy, rule.sources):
        for destination in members(policy, rule.destinations):
            families = {family(source.value), destination.fqdn_family or family(destination.value)} - {None, 0}
            if len(families) <= 1:
                found |= {(plain(source.value), plain(destination.value), port) for port in ports(policy, rule.services)}
    return found


def members(policy, names):
    """The addresses of these names, groups opened."""
    for name in names:
        if name in policy.address_groups:
            yield from members(policy, policy.address_groups[name].members)
        else:
            # RouterOS has no objects: its lists hold the addresses and names themselves.
            yield policy.addresses.get(name) or SimpleNamespace(value=name, fqdn_family=None)


def ports(policy, names):
    """The TCP ports of these services; anything else is told as it is, so that it differs."""
    for name in names:
        for entry in policy.services[name].entries:
            tcp = entry.protocol.value == "tcp" and not entry.src_ports
            yield int(entry.dst_ports) if tcp and entry.dst_ports.isdigit() else f"{entry}"


def main():
    status = 0
    for path in map(Path, sys.argv[1:]):
        for fault in faults_of(path):
            print(f"{path}: {fault}")
            status = 1
    sys.exit(status)


main()
