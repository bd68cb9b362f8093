# StackState Network Setup 0.1.0, MikroTik RouterOS
# Change: CHG-2
# Follows: CHG-1 of 2026-10-01
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with b663ac4d2d422655
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# First: drop-after-2026-11-23.rsc, where it was not loaded yet. This file knows nothing of the older pack, whose policies use the same objects
# Load: copy the file to the router, then in a terminal: import file-name=NAME verbose=yes. It works at once and stays over a restart. Ctrl-X before it enters safe mode: what follows is undone unless Ctrl-X comes again
# RouterOS 6.36 and newer: older ones take no names in a list. That lists of IPv6 take them was not proven
# A second run changes nothing: each entry is looked for first, by its list and comment
# Entries are told by the names of our lists: nothing else is taken out

/ip firewall filter remove [find dst-address-list="sts_acme_nodes_to_443_638e_to"]
/ip firewall address-list remove [find list="sts_acme_nodes_to_443_638e_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_nodes_to_443_638e_to" dynamic=no]
/ip firewall filter remove [find dst-address-list="sts_acme_pods_to_443_26d7_to"]
/ip firewall address-list remove [find list="sts_acme_pods_to_443_26d7_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_pods_to_443_26d7_to" dynamic=no]
/ip firewall filter remove [find dst-address-list="sts_acme_pods_to_4317_10f0_to"]
/ip firewall address-list remove [find list="sts_acme_pods_to_4317_10f0_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_pods_to_4317_10f0_to" dynamic=no]
/ipv6 firewall filter remove [find dst-address-list="sts_acme_pods_to_443_26d7_to"]
/ipv6 firewall address-list remove [find list="sts_acme_pods_to_443_26d7_from" dynamic=no]
/ipv6 firewall address-list remove [find list="sts_acme_pods_to_443_26d7_to" dynamic=no]
