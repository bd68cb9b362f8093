#!/bin/sh
# StackState Network Setup 0.1.0, ufw
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: addresses only, no names
# INCOMPLETE: sts-acme-receiver-nodes: needs site parameter ufw.mode
# INCOMPLETE: sts-acme-receiver-pods: needs site parameter ufw.mode
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: ufw cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# Put in for the brackets: route allow on a gateway that passes the traffic on, allow out on the host that connects; in remove.sh route delete allow, or delete allow out
# As root, sh remove.sh: it takes out these rules and no other; of one that is not there ufw says so and goes on
# ufw keeps no two rules that differ in the comment alone: a rule of yours that is quite the same is one with ours, and goes with it
#
# NOTHING TO LOAD YET: all commands wait in remove.sh.incomplete.txt
