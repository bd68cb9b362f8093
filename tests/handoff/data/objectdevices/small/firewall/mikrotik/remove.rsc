# StackState Network Setup 0.1.0, MikroTik RouterOS
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# Load: copy the file to the router, then in a terminal: import file-name=NAME verbose=yes. It works at once and stays over a restart. Ctrl-X before it enters safe mode: what follows is undone unless Ctrl-X comes again
# RouterOS 6.36 and newer: older ones take no names in a list. That lists of IPv6 take them was not proven
# A second run changes nothing: each entry is looked for first, by its list and comment
# Entries are told by the names of our lists: nothing else is taken out

/ip firewall filter remove [find dst-address-list="sts_acme_nodes_to_443_638e_to"]
/ip firewall address-list remove [find list="sts_acme_nodes_to_443_638e_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_nodes_to_443_638e_to" dynamic=no]
/ip firewall filter remove [find dst-address-list="sts_acme_pods_to_443_1224_to"]
/ip firewall address-list remove [find list="sts_acme_pods_to_443_1224_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_pods_to_443_1224_to" dynamic=no]
