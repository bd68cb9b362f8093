# StackState Network Setup 0.1.0, MikroTik RouterOS
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-nodes: needs site parameter mikrotik.chain
# INCOMPLETE: sts-acme-receiver-pods: needs site parameter mikrotik.chain
# INCOMPLETE: sts-acme-quay-registry-nodes: needs site parameter mikrotik.chain
#
# Load: copy the file to the router, then in a terminal: import file-name=NAME verbose=yes. It works at once and stays over a restart. Ctrl-X before it enters safe mode: what follows is undone unless Ctrl-X comes again
# RouterOS 6.36 and newer: older ones take no names in a list. That lists of IPv6 take them was not proven
# A second run changes nothing: each entry is looked for first, by its list and comment
# Place: new rules land at the end of the chain. Where a rule above denies, filter print tells its NUMBER; then:
#   /ip firewall filter move [find dst-address-list="sts_acme_nodes_to_443_638e_to"] NUMBER
#   /ip firewall filter move [find dst-address-list="sts_acme_pods_to_443_1224_to"] NUMBER
# Answers: a rule that accepts established,related has to be there, as in the rules it came with
# Names: the router looks them up itself and keeps their addresses in the list for the TTL; it has to ask the DNS servers that the clients ask: /ip dns print
# Inspection: RouterOS opens no TLS
# Check: /ip firewall address-list print where list~"^sts_" shows each name and, marked D, its addresses; /ip firewall filter print stats where dst-address-list~"^sts_" counts packets; for IPv6 with /ipv6
# Log: filter set [find dst-address-list=LIST] log=yes log-prefix=sts, then /log print where message~"sts" has a line for each packet that the rule accepts
# Remove: remove.rsc, in the same way
# Not proven on a device: the lines follow the vendor's documentation
#
# NOTHING TO LOAD YET: all statements wait in install.rsc.incomplete.txt
