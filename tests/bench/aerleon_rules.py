"""Lets aerleon generate the rules that bench_formats plans, and tells what that cost. Run where aerleon is installed.
Usage: aerleon_rules.py GENERATOR COUNT   seconds, peak KiB, bytes
       aerleon_rules.py GENERATOR name    what it prints for one destination that is a name"""
import resource
import sys
import time

from absl import logging
from aerleon import api
from aerleon.lib import naming

OPTIONS = {
    "nftables": "inet forward",
    "iptables": "FORWARD DROP",
    "paloalto": "from-zone trust to-zone untrust",
    "srx": "from-zone trust to-zone untrust",
    "ciscoasa": "inside_in",
    "cisco": "INSIDE-IN extended",
    "fortigate": "from-zone port1 to-zone port2",
    "packetfilter": "sts",
    "windows_advfirewall": "out inet",
}


def host(number):
    return f"host-{number:05}.example.com"


def address(number):
    return f"52.{16 + number // 256}.{number % 256}.7/32"


def definitions(count):
    """The clients, and a network for each destination."""
    networks = {"CLIENTS": {"values": [{"address": "10.0.0.0/16"}, {"address": "10.244.0.0/16"}]}}
    for number in range(count):
        networks[f"HOST{number}"] = {"values": [{"address": address(number)}, {"fqdn": host(number)}]}
    made = naming.Naming()
    made.ParseDefinitionsObject({"networks": networks, "services": {"HTTPS": [{"protocol": "tcp", "port": 443}]}}, "")
    return made


def policy(generator, count, by):
    """One term for each destination, by address or by name."""
    terms = [{"name": f"host-{number}", "comment": "the Agent needs it", "source-address": "CLIENTS", by: f"HOST{number}",
              "destination-port": "HTTPS", "protocol": "tcp", "action": "accept"} for number in range(count)]
    return {"filename": "rules", "filters": [{"header": {"targets": {generator: OPTIONS[generator]}}, "terms": terms}]}


def print_name(generator):
    """The lines in which the name stands, or why there are none."""
    try:
        files = api.Generate([policy(generator, 1, "destination-fqdn")], definitions(1))
    except BaseException as why:  # pylint: disable=broad-except  (some of its errors are no Exception)
        words = f"{type(why).__name__}: {why}".split("\n")[-1]
        print(f"refused: {words}")
        return
    lines = [line.strip() for text in files.values() for line in text.splitlines()]
    found = [line for line in lines if host(0) in line]
    opens = [line for line in lines if "443" in line]
    print(found[0] if found else f"the name is left out: {opens[0] if opens else 'no rule is printed'}")


def main():
    logging.set_verbosity(logging.FATAL)
    generator, what = sys.argv[1:3]
    if what == "name":
        print_name(generator)
        return
    count = int(what)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    files = api.Generate([policy(generator, count, "destination-address")], definitions(count))
    spent = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"{spent:.9f} {peak} {sum(len(text.encode()) for text in files.values())}")


main()
