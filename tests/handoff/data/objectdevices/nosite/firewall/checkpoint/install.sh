#!/bin/sh
# StackState Network Setup 0.1.0, Check Point (mgmt_cli)
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-nodes: needs site parameter checkpoint.layer
# INCOMPLETE: sts-acme-receiver-pods: needs site parameter checkpoint.layer
# INCOMPLETE: sts-acme-quay-registry-nodes: needs site parameter checkpoint.layer
#
# Load, on the management server (R80.40 and newer), as somebody who may write:
#   umask 077 && mgmt_cli login user NAME > session.txt
# It asks for the password. For one domain of a Multi-Domain Server: domain NAME behind it. Then sh with the name of this file and session.txt. Nothing here publishes: look at the rules in SmartConsole first
# Then:
#   mgmt_cli publish -s session.txt
#   mgmt_cli install-policy policy-package PACKAGE targets.1 GATEWAY -s session.txt
# Or, before publish, to take all of it back:
#   mgmt_cli discard -s session.txt
# In the end, since who has the file has the session:
#   mgmt_cli logout -s session.txt && rm session.txt
# A second run changes nothing: each object and rule is looked for first
# Place: new rules land at the bottom of the layer. Where a rule above denies, move each:
#   mgmt_cli set access-rule layer '[site parameter checkpoint.layer]' name sts_acme_nodes_to_443_638e new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer '[site parameter checkpoint.layer]' name sts_acme_pods_to_443_1224 new-position.above DENYING-RULE -s session.txt
# Where another ordered layer follows, as for applications, it has to accept them too
# Names: the gateways resolve domain objects themselves, and have to ask the DNS servers that the clients ask. is-sub-domain false is the exact name; one that is there and opens more ends the script
# Services: https is the one that Check Point has for TCP 443
# Check, on a gateway: domains_tool -d HOST lists the addresses that it knows; fw up_execute src=SOURCE dst=ADDRESS ipp=6 dport=PORT names the rule. In Logs filter by the name of the rule: the action is Accept
# Remove: remove.sh, in the same way
# Not proven on a device: the lines follow the vendor's documentation
#
# NOTHING TO LOAD YET: all statements wait in install.sh.incomplete.txt
