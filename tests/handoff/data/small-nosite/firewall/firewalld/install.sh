#!/bin/sh
# StackState Network Setup 0.1.0, firewalld
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: addresses only, no names
# INCOMPLETE: sts-acme-receiver-nodes: needs site parameter firewalld.ingress-zone and site parameter firewalld.egress-zone
# INCOMPLETE: sts-acme-receiver-pods: needs site parameter firewalld.ingress-zone and site parameter firewalld.egress-zone
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: firewalld cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# SNAPSHOT: addresses of acme.app.stackstate.io as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 2 addresses. CHECK: dig +short A acme.app.stackstate.io, and compare with the list below
# AAAA: not queried
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: firewalld cannot match names
#
# Load: as root, sh install.sh writes the permanent configuration and changes nothing yet; then firewall-cmd --reload, and all of it counts at once. A second run changes nothing
# The reload also drops what was set at run time alone; firewall-cmd --runtime-to-permanent, before sh install.sh, keeps it
# Needs firewalld 1.0 or newer: an older one knows no set as a destination
# Zones: both have to exist, and to hold an interface or a source: firewall-cmd --info-zone=NAME. HOST is this host itself, ANY is every zone
# Order: priority -10, so before the zones and before policies with a higher number; what a policy with a lower one denies stays denied. firewall-cmd --list-all-policies
# Answers are let through by firewalld itself; this policy only lets connections start
# Check: firewall-cmd --info-policy=sts-acme-egress lists the rules; with firewall-cmd --set-log-denied=unicast the kernel log has what is still denied, with SRC, DST and DPT
# Remove: sh remove.sh, then firewall-cmd --reload; a second run changes nothing
#
# NOTHING TO LOAD YET: all commands wait in install.sh.incomplete.txt
