#!/bin/sh
# StackState Network Setup 0.1.0, ufw
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: addresses only, no names
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: ufw cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# SNAPSHOT: addresses of acme.app.stackstate.io as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 2 addresses. CHECK: dig +short A acme.app.stackstate.io, and compare with the list below
# AAAA: not queried
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: ufw cannot match names
#
# Load: as root, sh install.sh; it counts at once and after a restart, and a second run changes nothing. ufw has to be active: ufw status
# Order: ufw takes the first rule that matches, and these come last. ufw status numbered shows whether a rule above them denies the same
# Answers are let through by ufw itself; these rules only let connections start
# Check: ufw status verbose lists each with its comment; what is still denied stands in the kernel log as [UFW BLOCK] with its SRC, DST and DPT
# Remove: sh remove.sh; a second run changes nothing

set -eu

ufw route allow proto tcp from 10.0.0.0/16 to 52.20.10.10 port 443 comment 'sts-acme-receiver-nodes NET-1 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
ufw route allow proto tcp from 10.0.0.0/16 to 52.20.10.11 port 443 comment 'sts-acme-receiver-nodes NET-1 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
ufw route allow proto tcp from 10.244.0.0/16 to 52.20.10.10 port 443 comment 'sts-acme-receiver-pods NET-1 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
ufw route allow proto tcp from 10.244.0.0/16 to 52.20.10.11 port 443 comment 'sts-acme-receiver-pods NET-1 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
