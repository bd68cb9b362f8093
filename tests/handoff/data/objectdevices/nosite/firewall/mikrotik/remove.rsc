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
# Entries are told by the names of our lists: nothing else is taken out
